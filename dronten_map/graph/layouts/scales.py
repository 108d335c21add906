"""Actors by two estimates: how much influence they have, and how much the matter concerns them."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from dronten_map.core.backdrops import Field
from dronten_map.core.ids import ActorId, OpgaveId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.queries import standing
from dronten_map.core.records import MapInfo
from dronten_map.graph.boxes import Floats
from dronten_map.graph.layout import Positions
from dronten_map.graph.layouts.blocks import rows
from dronten_map.graph.layouts.ground import Ground, ground_of, settled, shift_of

_AIR = 0.35  # of the height of a cell, around the actors of one field
_BORDER = 0.5  # the same, on both sides of what lies on the border between little and much
_TITLE = 20.0  # points above the highest and below the lowest, for what the corners are called
_BESIDE = 96.0  # points between the field and those of which too little is known
_MOST = 5  # the scales are 1 to 5


def by_power_and_interest(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Positions:
    """Much influence above, much interest to the right; who has the same of both in one field.

    The estimates are those for the lit opgave, or in general. What is exactly on the border of the
    map stands in a band of its own. Actors of which one is unknown stand beside it, at the left:
    they are never put in the middle.

    Time: actors. Distances are in points. Source: Mendelow (1991), power and interest.
    """
    ground = ground_of(records, view, actors, opgave)
    return settled(ground, _plotted(ground).points)


def field_of(records: Records, view: ViewId, opgave: OpgaveId | None = None) -> Field | None:
    """The field that `by_power_and_interest` sets all actors of a view in; None of no actors.

    It lies where the view is now: it is asked for before the actors are moved.
    """
    ground = ground_of(records, view, None, opgave)
    if not ground.web.actors:
        return None
    found = _plotted(ground)
    x, y = shift_of(ground, found.points).tolist()
    return Field(
        tuple(x + line for line in found.across.lines),
        tuple(y - line for line in reversed(found.down.lines)),
    )


@dataclass(frozen=True)
class _Axis:
    """Along one axis, upwards from 0, in points.

    Attributes:
        middles: Of the five levels.
        lines: Where little begins, where the border begins and ends, and where much ends.
    """

    middles: tuple[float, ...]
    lines: tuple[float, float, float, float]


@dataclass(frozen=True)
class _Plotted:
    """Where actors stand, by row, in a field of which the y axis goes up."""

    points: Floats
    across: _Axis
    down: _Axis


def _plotted(ground: Ground) -> _Plotted:
    fields: dict[tuple[int, int], list[int]] = {}
    beside: list[int] = []
    for row, actor in enumerate(ground.web.actors):
        known = standing(ground.records, actor, ground.opgave)
        if known.influence is None or known.interest is None:
            beside.append(row)
        else:
            fields.setdefault((known.interest, known.influence), []).append(row)
    cell = ground.cell
    blocks = {at: rows(len(found), cell, wide=1.0) for at, found in fields.items()}
    border = next(ground.records.all(MapInfo)).border
    spans = {at: np.ptp(block, axis=0).tolist() for at, block in blocks.items()}
    across, down = (_axis(cell, spans, border=border, axis=axis) for axis in (0, 1))
    points = np.zeros((len(ground.web.actors), 2))
    for (interest, influence), block in blocks.items():
        middle = (block.min(axis=0) + block.max(axis=0)) / 2
        at = np.array([across.middles[interest - 1], -down.middles[influence - 1]])
        points[fields[interest, influence]] = block - middle + at
    if beside:
        block = rows(len(beside), cell, wide=0.5)
        points[beside] = block - block.max(axis=0) / np.array([1.0, 2.0])
        middle = (down.middles[0] + down.middles[-1]) / 2
        points[beside] -= np.array([cell[0] / 2 + _BESIDE, middle])
    return _Plotted(points, across, down)


def _axis(
    cell: tuple[float, float],
    spans: dict[tuple[int, int], list[float]],
    *,
    border: int,
    axis: int,
) -> _Axis:
    """The five columns (or rows) side by side, each as wide as the widest field in it."""
    room, air, gap = cell[axis], _AIR * cell[1], _BORDER * cell[1]
    starts: list[float] = []
    ends: list[float] = []
    end = 0.0
    for level in range(1, _MOST + 1):
        # On both sides of the border is some air, where there is anything on that side.
        end += gap if level > 1 and level in (border, border + 1) else 0.0
        wide = max([room, *(span[axis] + room for at, span in spans.items() if at[axis] == level)])
        starts.append(end)
        end += wide + 2 * air
        ends.append(end)
    low = (ends[border - 2] + starts[border - 1]) / 2 if border > 1 else starts[0]
    high = (ends[border - 1] + starts[border]) / 2 if border < _MOST else ends[-1]
    middles = tuple((a + b) / 2 for a, b in zip(starts, ends, strict=True))
    title = _TITLE if axis == 1 else 0.0
    return _Axis(middles, (starts[0] - title, low, high, ends[-1] + title))
