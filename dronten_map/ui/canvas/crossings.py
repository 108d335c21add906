"""How much lies under rectangles, so that names can keep off strong lines and other actors."""

from collections.abc import Generator

import numpy as np
from numpy.typing import NDArray

from dronten_map.core.records import LineStyle
from dronten_map.ui.canvas.curves import Curves
from dronten_map.ui.canvas.scene import Scene

_SQUARE = 4.0  # pixels, of the squares in which line is added up
_TURNS = np.linspace(0.0, 1.0, 98)[1:-1]  # where each line is looked at
_AT_ONCE = 200  # relations that are added up between two looks at the event loop
_DOUBLE = 3.0  # times as wide is a double line

Weights = NDArray[np.float64]
Corners = NDArray[np.intp]


class Squares:
    """What lies where in a picture, added up in small squares, to ask of many boxes at once."""

    def __init__(self, width: float, height: float) -> None:
        """Begin with a picture of this size with nothing in it."""
        self._wide, self._tall = int(width / _SQUARE) + 1, int(height / _SQUARE) + 1
        self._found = np.zeros(self._tall * self._wide)
        self._sums: NDArray[np.float64] | None = None

    def add(self, points: NDArray[np.float64], worth: NDArray[np.float64] | float = 1.0) -> None:
        """Add points (..., 2) in pixels, each with what it is worth."""
        x, y = np.moveaxis(np.floor(points / _SQUARE), -1, 0)
        is_in = (x >= 0) & (x < self._wide) & (y >= 0) & (y < self._tall)
        squares = (y[is_in] * self._wide + x[is_in]).astype(np.intp)
        each = np.broadcast_to(worth, x.shape)[is_in]
        self._found += np.bincount(squares, each, minlength=len(self._found))
        self._sums = None

    def under(self, boxes: NDArray[np.float64]) -> Weights:
        """How much lies under boxes (..., 4): left, top, right, bottom in pixels."""
        sums = self._added_up()
        low, high = self._corners(boxes)
        (left, top), (right, bottom) = np.moveaxis(low, -1, 0), np.moveaxis(high, -1, 0)
        return sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]

    def has(self, boxes: NDArray[np.float64], points: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Which boxes (..., 4) a point of each (..., 2), in the picture, was counted in."""
        low, high = self._corners(boxes)
        square = np.floor(points / _SQUARE)
        return np.asarray(((low <= square) & (square < high)).all(axis=-1))

    def _corners(self, boxes: NDArray[np.float64]) -> tuple[Corners, Corners]:
        """The first squares of boxes, and those after the last."""
        most = (self._wide, self._tall)
        low = np.clip(np.floor(boxes[..., :2] / _SQUARE), 0, most).astype(np.intp)
        high = np.clip(np.ceil(boxes[..., 2:] / _SQUARE), 0, most).astype(np.intp)
        return low, high

    def _added_up(self) -> NDArray[np.float64]:
        if self._sums is None:
            self._sums = np.zeros((self._tall + 1, self._wide + 1))
            found = self._found.reshape(self._tall, self._wide)
            self._sums[1:, 1:] = found.cumsum(axis=0).cumsum(axis=1)
        return self._sums


def add_lines(squares: Squares, shape: Curves, weights: Weights) -> Generator[None]:
    """Add the length of lines times their widths, some between two looks at the event loop."""
    for first in range(0, len(shape.edges), _AT_ONCE):
        rows = slice(first, first + _AT_ONCE)
        along = np.hypot(*(shape.end[rows] - shape.start[rows]).T)
        worth = along / len(_TURNS) * weights[rows] * shape.is_clear[rows]
        squares.add(shape.points(_TURNS, rows), worth[:, None])
        yield


def widths(scene: Scene, shape: Curves) -> Weights:
    """How wide relations are drawn, in pixels; a double line counts as wide as both together."""
    edges, lines = scene.edges, scene.lines
    wide, kind = edges.wide[shape.edges], edges.kind[shape.edges]
    steps, which = np.unique(wide, return_inverse=True)
    found = np.array([lines.width(int(step)) for step in steps])[which]
    doubles = [row for row, k in enumerate(scene.relation_kinds) if k.line is LineStyle.DOUBLE]
    return np.where(np.isin(kind, doubles), found * _DOUBLE, found)
