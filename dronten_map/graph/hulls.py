"""Soft outlines around groups of actors: what stands near each other shares one.

Discs around the actors are joined where they touch and then drawn in again (a morphological
closing), so that the line follows the group instead of all that lies between its outermost actors.
It keeps clear of who is not of the group, unless it goes all around them.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dronten_map.graph.contours import area, contours, inside
from dronten_map.graph.engine import Flags, Floats, Ints
from dronten_map.graph.segments import Point, Segment, Segments

PAD = 48.0  # points between the centre of an actor and the outline
REACH = 140.0  # points: discs of this radius are joined where they touch
BELOW = 26.0  # points below the centre up to which there is room for the name too
_CELL = 8.0  # points of a cell of the grid
_ROUND = 0.5  # of the pad: what is narrower than twice that is no part of an outline
_CLEAR = 30.0  # points between the centre of an actor of another group and the outline
_OWN = 30.0  # points around an actor that are of its group, whoever stands near
_FINEST = 500  # cells along the longer side at most, beside the border
_BLURS = 4
_WHOLE = 9.0**_BLURS
_SOFT = np.array([1, 12, 66, 220, 495, 792, 924, 792, 495, 220, 66, 12, 1]) / 4096
_AT_ONCE = 12  # outlines between two pauses
_LONG = 2_000  # points of an outline between two pauses
_STEP = 3  # every third point of the line is kept


@dataclass(frozen=True, slots=True)
class Hull:
    """An outline around those of a group that stand near each other.

    Attributes:
        segments: The closed outline, in points.
        rows: Who stands in it, as rows of the points that were given.
        box: Left, top, right and bottom.
        top: Its highest point; where a title stands.
        middle: The mean of who stands in it.
    """

    segments: Segments
    rows: Ints
    box: tuple[float, float, float, float]
    top: Point
    middle: Point


def hulls(
    points: Floats,
    *,
    others: Floats | None = None,
    reach: float = REACH,
    pad: float = PAD,
) -> tuple[Hull, ...]:
    """The outlines around points (n, 2): the one with most points first.

    Points that are more than twice the reach apart, with nothing between them, have outlines of
    their own, and so have those between which others (m, 2) stand. One point, two, or points in one
    line are as good as any.

    Time: about the number of points, and the length of the outlines. Distances are in points.
    Source: Serra (1982), morphological closing.
    """
    working = hulls_in_steps(points, others=others, reach=reach, pad=pad)
    while True:
        try:
            next(working)
        except StopIteration as done:
            return done.value


def hulls_in_steps(
    points: Floats, *, others: Floats | None = None, reach: float = REACH, pad: float = PAD
) -> Generator[None, None, tuple[Hull, ...]]:
    """The same with pauses in which something else can be done."""
    if not len(points):
        return ()
    low, high = points.min(axis=0), points.max(axis=0)
    cell = max(_CELL, float((high - low).max()) / _FINEST)
    pad, reach = max(pad, 4.0 * cell), max(reach, 7.0 * cell)
    border = int(np.ceil((2 * reach - pad + BELOW) / cell)) + 4
    wide, tall = (np.ceil((high - low) / cell).astype(np.int64) + 2 * border + 1).tolist()
    spots: Ints = np.rint((points - low) / cell + border).astype(np.int64)
    lower = spots + np.array([0, round(BELOW / cell)], dtype=np.int64)
    filled = np.zeros((tall, wide), dtype=bool)
    _stamp(filled, np.concatenate([spots, lower]), reach / cell, to=True)
    yield
    # A little too far in and back again, which takes away points and thin bridges.
    _stamp(filled, _edge(filled), (reach - pad * (1 - _ROUND)) / cell, to=False)
    if others is not None and len(others):
        yield
        _keep_clear(filled, np.rint((others - low) / cell + border).astype(np.int64), pad, cell)
        _stamp(filled, spots, max(1.0, (_OWN - pad * _ROUND) / cell), to=True)
    _stamp(filled, _edge(~filled), pad * _ROUND / cell, to=True)
    yield
    loops = [(area(loop), loop) for loop in contours(_blurred(filled), _WHOLE / 2)]
    loops.sort(key=lambda found: -found[0])
    found: list[Hull] = []
    is_left: Flags = np.ones(len(points), dtype=bool)
    # The largest first: what stands in a hole of it belongs to it, as holes are filled.
    for number, (size, loop) in enumerate(loops):
        if size <= 0:
            break  # from here on they are holes
        if number % _AT_ONCE == 0:
            yield
        rows = np.flatnonzero(inside(loop, spots) & is_left)
        is_left[rows] = False
        if len(rows):
            line = _smooth(loop) * cell + low - border * cell
            segments = yield from _curving(line)
            found.append(_hull(segments, line, points[rows], rows, cell))
    return tuple(sorted(found, key=lambda hull: (-len(hull.rows), hull.box)))


def gathered(found: Sequence[Hull]) -> tuple[Hull, ...]:
    """The outlines in which members stand together: one that stands apart belongs to no clump.

    All of them where nobody stands with another.
    """
    return tuple(hull for hull in found if len(hull.rows) > 1) or tuple(found)


def heart(points: Floats) -> Point:
    """Where a group stands as one node: the place of the actor that is nearest to the mean.

    Others seldom stand there, while the mean itself may lie in the midst of another group.
    """
    away = points - points.mean(axis=0)
    x, y = points[int(np.argmin((away**2).sum(axis=1)))].tolist()
    return x, y


def _stamp(filled: Flags, spots: Ints, radius: float, *, to: bool) -> None:
    """Fill discs around spots (n, 2; x and y), or clear them."""
    reach = int(radius)
    offsets = np.arange(-reach, reach + 1)
    dy, dx = np.nonzero(np.hypot(*np.meshgrid(offsets, offsets)) <= radius)
    wide = filled.shape[1]
    disc = (dy - reach) * wide + (dx - reach)
    at = spots[:, 1] * wide + spots[:, 0]
    filled.reshape(-1)[(at[:, None] + disc[None, :]).reshape(-1)] = to


def _keep_clear(filled: Flags, others: Ints, pad: float, cell: float) -> None:
    """Clear what lies near others, as far as that the line keeps clear of them once it is rounded.

    Only those within the grid count.
    """
    radius = (max(_CLEAR, 2.0 * cell) + pad * _ROUND) / cell
    tall, wide = filled.shape
    room = int(radius) + 1
    is_in = ((others >= room) & (others < (wide - room, tall - room))).all(axis=1)
    _stamp(filled, np.unique(others[is_in], axis=0), radius, to=False)


def _edge(filled: Flags) -> Ints:
    """The cells just outside what is filled, as x and y."""
    beside = np.zeros_like(filled)
    beside[1:] |= filled[:-1]
    beside[:-1] |= filled[1:]
    beside[:, 1:] |= filled[:, :-1]
    beside[:, :-1] |= filled[:, 1:]
    row, column = np.nonzero(beside & ~filled)
    return np.stack([column, row], axis=1)


def _blurred(filled: Flags) -> NDArray[np.int16]:
    """The same with soft edges, from 0 to _WHOLE, for a line that shows no steps."""
    # Sums of whole numbers: several times as fast as means of fractions.
    found: NDArray[np.int16] = filled.astype(np.int16)
    for _round in range(_BLURS):
        across = found.copy()
        across[:, 1:] += found[:, :-1]
        across[:, :-1] += found[:, 1:]
        found = across.copy()
        found[1:] += across[:-1]
        found[:-1] += across[1:]
    return found


def _smooth(loop: Floats) -> Floats:
    """A closed line without its small steps, in fewer points."""
    reach = len(_SOFT) // 2
    around = loop[np.arange(-reach, len(loop) + reach) % len(loop)]
    soft = [np.convolve(around[:, axis], _SOFT, "valid") for axis in (0, 1)]
    return np.stack(soft, axis=1)[:: max(1, min(_STEP, len(loop) // 12))]


def _hull(segments: Segments, line: Floats, members: Floats, rows: Ints, cell: float) -> Hull:
    left, top, right, bottom = *line.min(axis=0).tolist(), *line.max(axis=0).tolist()
    # Of a flat top its middle.
    high = line[line[:, 1] <= top + cell / 2]
    across = float((high[:, 0].min() + high[:, 0].max()) / 2)
    x, y = members.mean(axis=0).tolist()
    return Hull(segments, rows, (left, top, right, bottom), (across, top), (x, y))


def _curving(line: Floats) -> Generator[None, None, Segments]:
    """A closed line as curves through its points, in parts. Source: Catmull & Rom (1974)."""
    around = np.concatenate([line[-1:], line, line[:2]])
    after = around[2:-1]
    handle = (around[2:] - around[:-2]) / 6
    rows = np.round(np.concatenate([line + handle[:-1], after - handle[1:], after], axis=1), 2)
    found: list[Segment] = [("M", round(float(line[0, 0]), 2), round(float(line[0, 1]), 2))]
    for first in range(0, len(rows), _LONG):
        if first:
            yield
        for x1, y1, x2, y2, x, y in rows[first : first + _LONG].tolist():
            found.append(("C", x1, y1, x2, y2, x, y))
    return (*found, ("Z",))
