"""Related actors near each other: the whole map, or some actors among the others."""

from collections.abc import Iterable

import numpy as np

from dronten_map.core.ids import ActorId, OpgaveId, ViewId
from dronten_map.core.model import Records
from dronten_map.graph.boxes import Floats
from dronten_map.graph.engine import parts
from dronten_map.graph.layout import Positions, arranging, laid
from dronten_map.graph.layouts.ground import Ground, ground_of, settled, settled_at
from dronten_map.graph.steps import Steps, ended
from dronten_map.graph.web import web_of

_FEW = 2  # actors that go to whom they are related to, instead of staying about where they were


def by_relations(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Positions:
    """Related actors near each other, as `layout.arranged` lays them.

    Of some actors among others each connected part is laid out about where it was, and one or two
    go to the middle of whom they are related to.

    Time: about relations. Distances are in points. Source: see `unfolding`.
    """
    return ended(relating(records, view, actors, opgave))


def relating(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Steps[Positions]:
    """The same, and on the way where actors are by then."""
    ground = ground_of(records, view, actors, opgave)
    chosen = ground.web.actors
    if any(actor not in ground.stand for actor in chosen) or len(chosen) == len(ground.stand):
        return settled_at(ground, (yield from arranging(records, view, chosen)))
    yield {}
    return settled(ground, _among(ground), keeps_middle=False)


def _among(ground: Ground) -> Floats:
    """Points by row for actors that all stand in the view, with others between them."""
    web, stand = ground.web, ground.stand
    stood = np.array([(stand[actor].x, stand[actor].y) for actor in web.actors]).reshape(-1, 2)
    numbers = parts(len(web.actors), web.edges)
    ends = _ends_outside(ground)
    found = stood.copy()
    for number in range(int(numbers.max(initial=-1)) + 1):
        rows = np.flatnonzero(numbers == number)
        block = laid(web.part(rows))
        outside = [end for row in rows.tolist() for end in ends[row]]
        goal = np.array(outside) if outside and len(rows) <= _FEW else stood[rows]
        found[rows] = block - block.mean(axis=0) + goal.mean(axis=0)
    return found


def _ends_outside(ground: Ground) -> list[list[tuple[float, float]]]:
    """For each actor where those outside stand that it is related to."""
    stand = ground.stand
    every = web_of(ground.records, stand)
    row = {actor: index for index, actor in enumerate(ground.web.actors)}
    found: list[list[tuple[float, float]]] = [[] for _actor in row]
    pairs: list[tuple[int, int]] = every.edges.tolist()
    for one, other in pairs:
        a, b = every.actors[one], every.actors[other]
        for actor, end in ((a, b), (b, a)):
            if actor in row and end not in row:
                found[row[actor]].append((stand[end].x, stand[end].y))
    return found
