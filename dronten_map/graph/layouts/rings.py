"""Rings of influence: who decides along stands in the middle, who only knows at the outside."""

from collections.abc import Iterable

import numpy as np

from dronten_map.core.ids import ActorId, OpgaveId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.queries import involvement_between, involvements_of, standing
from dronten_map.graph.layout import Positions
from dronten_map.graph.layouts.circular import capacity, circle, circular_order
from dronten_map.graph.layouts.ground import Ground, ground_of, settled

_LEVELS = (5, 4, 3, 2, 1, None)  # from the middle outwards; what is unknown outermost
_WIDER = 1.6  # a ring is made so much larger before it becomes two
_MORE = 0.5  # of the room between two rings, between those of two levels


def by_influence(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Positions:
    """Actors on rings by the part that we want them to have, the largest part in the middle.

    That is the wanted level on the participation ladder, 1 to 5, for the lit opgave, or without one
    the highest for any; where none is wanted, how large the influence is thought to be, 1 to 5.
    Actors of which neither is known stand on the outermost ring. Levels without actors get no ring.

    Time: relations; up to 150 actors also actors x relations. Distances are in points.
    Source: rings of influence, Factor C; order along the rings as on a circle.
    """
    ground = ground_of(records, view, actors, opgave)
    levels = [level_of(ground, actor) for actor in ground.web.actors]
    order = circular_order(ground.web)
    rings = [[row for row in order if levels[row] == level] for level in _LEVELS]
    points = np.zeros((len(levels), 2))
    width, height = ground.cell
    apart = float(np.hypot(width, height))
    room = capacity(ground.cell) if levels else 1.0  # on a circle with a radius of one point
    radius = 0.0
    for ring in rings:
        radius += _MORE * apart if ring and radius else 0.0
        while ring:
            if radius == 0.0 and len(ring) == 1:
                count = 1
            else:
                radius = max(radius, min(len(ring), _WIDER * max(radius * room, 12.0)) / room)
                count = min(len(ring), int(radius * room + 1e-9))
                points[ring[:count]] = circle(count, radius, ground.cell)
            ring = ring[count:]
            radius += apart
    return settled(ground, points)


def level_of(ground: Ground, actor: ActorId) -> int | None:
    """The part that an actor is to have, 1 to 5; None when nothing is known of it."""
    records, opgave = ground.records, ground.opgave
    if opgave is None:
        wanted = [i.we_want for i in involvements_of(records, actor) if i.we_want is not None]
    else:
        involved = involvement_between(records, actor, opgave)
        wanted = [involved.we_want] if involved is not None and involved.we_want else []
    return max(wanted, default=standing(records, actor, opgave).influence)
