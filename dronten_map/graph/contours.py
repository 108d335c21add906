"""Lines around what is filled in a grid: marching squares, with the lines joined into loops."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from dronten_map.graph.engine import Flags, Floats, Ints

# For each pattern of filled corners (1 upper left, 2 upper right, 4 lower right, 8 lower left):
# from which side of the square to which the line goes, what is filled on its right.
# Sides: 0 above, 1 right, 2 below, 3 left. Two filled corners across from each other stay apart.
_LINES: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((0, 3),),
    2: ((1, 0),),
    3: ((1, 3),),
    4: ((2, 1),),
    5: ((0, 3), (2, 1)),
    6: ((2, 0),),
    7: ((2, 3),),
    8: ((3, 2),),
    9: ((0, 2),),
    10: ((1, 0), (3, 2)),
    11: ((1, 2),),
    12: ((3, 1),),
    13: ((0, 1),),
    14: ((3, 0),),
}


def contours(field: NDArray[Any], level: float) -> list[Floats]:
    """The closed lines at a level around what is higher, each (n, 2) columns of x and y.

    The border of the field must be lower than the level, and nothing exactly as high. Lines around
    what is higher run clockwise (y down), those around a hole within it the other way.

    Time: the size of the field, and in Python the length of the lines. Source: Lorensen & Cline
    (1987), in two dimensions.
    """
    is_in = field > level
    start, end = _segments(is_in)
    after = dict(zip(start.tolist(), end.tolist(), strict=True))
    points = _crossings(field, level, np.array(list(after), dtype=np.int64))
    at = {side: row for row, side in enumerate(after)}
    loops: list[Floats] = []
    while after:
        side = first = next(iter(after))
        rows: list[int] = []
        while True:
            rows.append(at[side])
            side = after.pop(side)
            if side == first:
                break
        loops.append(points[rows])
    return loops


def area(loop: Floats) -> float:
    """What a closed line encloses; above zero when it runs clockwise (y down)."""
    x, y = loop.T
    inner = np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])
    return float(inner + x[-1] * y[0] - x[0] * y[-1]) / 2


def inside(loop: Floats, spots: Ints) -> Flags:
    """Which points of the grid, (n, 2) columns of x and y, lie within a line of `contours`.

    Time: the length of the line and the number of points, times its logarithm.
    """
    # A line crosses a row of the grid where its y is whole; left of what is within it, oddly often.
    crossed = loop[loop[:, 1] == np.floor(loop[:, 1])]
    wide = 2.0 + max(float(loop[:, 0].max(initial=0.0)), float(spots[:, 0].max(initial=0)))
    places = np.sort(crossed[:, 1] * wide + crossed[:, 0])
    row = spots[:, 1] * wide
    passed = np.searchsorted(places, row + spots[:, 0]) - np.searchsorted(places, row)
    return passed % 2 == 1


def _segments(is_in: Flags) -> tuple[Ints, Ints]:
    """From which side of a square to which other each piece of line goes.

    Sides have numbers: twice that of the grid point at their left or upper end, one more when they
    go down.
    """
    wide = is_in.shape[1]
    pattern = is_in[:-1, :-1] * 1 + is_in[:-1, 1:] * 2 + is_in[1:, 1:] * 4 + is_in[1:, :-1] * 8
    row, column = np.nonzero((pattern > 0) & (pattern < 15))
    kinds, corners = pattern[row, column], row * wide + column
    starts, ends = list[Ints](), list[Ints]()
    for number, lines in _LINES.items():
        corner = corners[kinds == number]
        sides = (corner * 2, (corner + 1) * 2 + 1, (corner + wide) * 2, corner * 2 + 1)
        for begin, finish in lines:
            starts.append(sides[begin])
            ends.append(sides[finish])
    return np.concatenate(starts), np.concatenate(ends)


def _crossings(field: NDArray[Any], level: float, sides: Ints) -> Floats:
    """Where the line crosses each side: between the two grid points, by their heights."""
    corner, goes_down = np.divmod(sides, 2)
    row, column = np.divmod(corner, field.shape[1])
    one = field[row, column]
    other = field[row + goes_down, column + 1 - goes_down]
    share = (level - one) / (other - one)
    return np.stack([column + share * (1 - goes_down), row + share * goes_down], axis=1)
