"""Rings of influence: who decides along stands in the middle, who only knows at the outside."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from dronten_map.core.backdrops import RING_LEVELS, Rings
from dronten_map.core.ids import ActorId, OpgaveId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.queries import involvement_between, involvements_of, standing
from dronten_map.graph.boxes import Floats
from dronten_map.graph.layout import Positions
from dronten_map.graph.layouts.circular import capacity, circle, circular_order
from dronten_map.graph.layouts.ground import Ground, ground_of, settled, shift_of

# The levels of each ring from the middle outwards; what is unknown stands outside of all.
_RINGS: tuple[tuple[int | None, ...], ...] = (*RING_LEVELS, (None,))
_WIDER = 1.6  # a circle is made so much larger before it becomes two
_BORDER = 0.75  # of the room of a cell, from a circle of actors to the border of its ring
_EMPTY = 1.0  # the same, how wide a ring without actors is


@dataclass(frozen=True)
class _Circles:
    """Where actors stand and the borders of the rings lie, about 0,0.

    Attributes:
        points: Their places, from the innermost circle outwards.
        borders: The radius of the outer border of each ring that has a name.
    """

    points: Floats
    borders: tuple[float, ...]


def by_influence(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Positions:
    """Actors on rings by the part that we want them to have, the largest part in the middle.

    That is the wanted level on the participation ladder, 1 to 5, for the lit opgave, or without one
    the highest for any; where none is wanted, how large the influence is thought to be, 1 to 5.
    Actors of which neither is known stand outside of the rings. A ring without actors is narrow.

    Time: relations; up to 150 actors also actors x relations. Distances are in points.
    Source: rings of influence, Factor C; order along the rings as on a circle.
    """
    ground = ground_of(records, view, actors, opgave)
    levels = [level_of(ground, actor) for actor in ground.web.actors]
    order = circular_order(ground.web)
    found = _circles(ground, levels)
    points = np.zeros((len(levels), 2))
    standing_so = [
        row for ring in _RINGS for level in ring for row in order if levels[row] == level
    ]
    points[standing_so] = found.points
    return settled(ground, points)


def rings_of(records: Records, view: ViewId, opgave: OpgaveId | None = None) -> Rings | None:
    """The rings that `by_influence` sets all actors of a view on; None of no actors.

    They lie where the view is now: they are asked for before the actors are moved.
    """
    ground = ground_of(records, view, None, opgave)
    if not ground.web.actors:
        return None
    found = _circles(ground, [level_of(ground, actor) for actor in ground.web.actors])
    x, y = shift_of(ground, found.points).tolist()
    return Rings(x, y, found.borders)


def level_of(ground: Ground, actor: ActorId) -> int | None:
    """The part that an actor is to have, 1 to 5; None when nothing is known of it."""
    records, opgave = ground.records, ground.opgave
    if opgave is None:
        wanted = [i.we_want for i in involvements_of(records, actor) if i.we_want is not None]
    else:
        involved = involvement_between(records, actor, opgave)
        wanted = [involved.we_want] if involved is not None and involved.we_want else []
    return max(wanted, default=standing(records, actor, opgave).influence)


def _circles(ground: Ground, levels: list[int | None]) -> _Circles:
    """Circles for so many actors of each level, and the borders between the rings."""
    cell = ground.cell
    apart = float(np.hypot(*cell))
    room = capacity(cell) if levels else 1.0  # on a circle with a radius of one point
    circles: list[Floats] = [np.zeros((0, 2))]
    borders: list[float] = []
    radius = 0.0
    for ring in _RINGS:
        outermost = None
        for level in ring:
            left = levels.count(level)
            while left:
                if radius == 0.0 and left == 1:
                    count = 1
                else:
                    radius = max(radius, min(left, _WIDER * max(radius * room, 12.0)) / room)
                    count = min(left, int(radius * room + 1e-9))
                circles.append(circle(count, radius, cell) if radius else np.zeros((1, 2)))
                left -= count
                outermost = radius
                radius += apart
        inner = borders[-1] if borders else 0.0
        edge = inner + _EMPTY * apart if outermost is None else outermost + _BORDER * apart
        borders.append(edge)
        radius = edge + _BORDER * apart
    return _Circles(np.vstack(circles), tuple(borders[: len(RING_LEVELS)]))
