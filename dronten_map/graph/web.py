"""The web as arrays: who is related to whom, and how much room an actor and its name take."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.records import Actor, Relation
from dronten_map.graph.boxes import Floats, Ints, Sizes
from dronten_map.graph.drawing_names import room_of
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.graph.text import drawable

_AROUND = NODE_RADIUS * 1.45  # points from the centre: every shape with its badge lies within
_AIR = 5.0  # points between two boxes


@dataclass(frozen=True)
class Web:
    """Actors by row, with what the layout needs of them.

    Attributes:
        actors: Their ids, in the order in which they were added.
        edges: (n, 2) rows of actors that are related, each pair once.
        sizes: How far each stretches from its centre, with its name below it.
    """

    actors: tuple[ActorId, ...]
    edges: Ints
    sizes: Sizes

    def part(self, rows: Ints) -> "Web":
        """The web of some of the actors and what is between them; rows are in rising order."""
        new_row = np.full(len(self.actors), -1, dtype=np.int64)
        new_row[rows] = np.arange(len(rows))
        edges = new_row[self.edges].reshape(-1, 2)
        is_inside = (edges >= 0).all(axis=1)
        numbers: list[int] = rows.tolist()
        actors = tuple([self.actors[row] for row in numbers])
        return Web(actors, edges[is_inside], self.sizes.of(rows))


def web_of(records: Records, actors: Iterable[ActorId]) -> Web:
    """The web of these actors; ids that are no actor's are left out."""
    chosen = set(actors)
    found = [actor for actor in records.all(Actor) if actor.id in chosen]
    row = {actor.id: index for index, actor in enumerate(found)}
    lines = list(records.all(Relation))
    ends = np.empty((len(lines), 2), dtype=np.int64)
    ends[:, 0] = [row.get(line.source, -1) for line in lines]
    ends[:, 1] = [row.get(line.target, -1) for line in lines]
    ends.sort(axis=1)
    ends = ends[ends[:, 0] >= 0]
    _keys, first = np.unique(ends @ np.array([len(found), 1]), return_index=True)
    return Web(tuple(row), ends[np.sort(first)], _sizes(found))


def _sizes(actors: list[Actor]) -> Sizes:
    widths, heights = room_of([drawable(actor.name) for actor in actors])
    half = np.maximum(_AROUND, widths / 2) + _AIR
    up: Floats = np.full(len(actors), _AROUND + _AIR)
    return Sizes(half, up, half, _AROUND + heights + _AIR)
