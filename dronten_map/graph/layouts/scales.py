"""Actors by two estimates: how much influence they have, and how much the matter concerns them."""

from collections.abc import Iterable
from itertools import accumulate

import numpy as np

from dronten_map.core.ids import ActorId, OpgaveId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.queries import standing
from dronten_map.graph.layout import Positions
from dronten_map.graph.layouts.blocks import rows
from dronten_map.graph.layouts.ground import ground_of, settled

_AIR = 0.35  # of the height of a cell, around the actors of one field
_BORDER = 1.0  # the same, between what is little and what is much
_MUCH = 4  # from here on it is much (Mendelow: more than 3)
_BESIDE = 96.0  # points between the field and those of which too little is known
_MOST = 5  # the scales are 1 to 5


def by_power_and_interest(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Positions:
    """Much influence above, much interest to the right; who has the same of both in one field.

    The estimates are those for the lit opgave, or in general. Actors of which one is unknown stand
    beside it, at the left: they are never put in the middle.

    Time: actors. Distances are in points. Source: Mendelow (1991), power and interest.
    """
    ground = ground_of(records, view, actors, opgave)
    fields: dict[tuple[int, int], list[int]] = {}
    beside: list[int] = []
    for row, actor in enumerate(ground.web.actors):
        known = standing(records, actor, opgave)
        if known.influence is None or known.interest is None:
            beside.append(row)
        else:
            fields.setdefault((known.interest, known.influence), []).append(row)
    cell = ground.cell
    blocks = {at: rows(len(found), cell, wide=1.0) for at, found in fields.items()}
    across = _lines(cell, {at: float(np.ptp(b[:, 0])) for at, b in blocks.items()}, axis=0)
    down = _lines(cell, {at: float(np.ptp(b[:, 1])) for at, b in blocks.items()}, axis=1)
    points = np.zeros((len(ground.web.actors), 2))
    for (interest, influence), block in blocks.items():
        middle = (block.min(axis=0) + block.max(axis=0)) / 2
        at = np.array([across[interest - 1], -down[influence - 1]])
        points[fields[interest, influence]] = block - middle + at
    if beside:
        block = rows(len(beside), cell, wide=0.5)
        points[beside] = block - block.max(axis=0) / np.array([1.0, 2.0])
        points[beside] -= np.array([cell[0] + _BESIDE, (down[0] + down[-1]) / 2])
    return settled(ground, points)


def _lines(
    cell: tuple[float, float], spans: dict[tuple[int, int], float], *, axis: int
) -> list[float]:
    """The middle of each of the five columns (or rows), as wide as the widest field in it."""
    room, air, border = cell[axis], _AIR * cell[1], _BORDER * cell[1]
    widths = [
        max([room, *(span + room for at, span in spans.items() if at[axis] == level)]) + 2 * air
        for level in range(1, _MOST + 1)
    ]
    return [
        end - width / 2 + (border if level >= _MUCH else 0.0)
        for level, (end, width) in enumerate(zip(accumulate(widths), widths, strict=True), 1)
    ]
