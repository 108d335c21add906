"""Rectangles that are in use in a picture, found again by where they lie."""

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from dronten_map.ui.canvas.camera import Points

Rectangle = tuple[float, float, float, float]  # left, top, right, bottom
_ACROSS, _DOWN = 128, 48  # pixels, of the cells in which taken rectangles are found again
_FINE = 4.0  # pixels, of the squares of a ground
_TOUCHED = 0.35  # of a square, that does not fill it yet


class Taken:
    """Rectangles that are in use, found again by where they lie."""

    def __init__(self) -> None:
        self._cells: defaultdict[tuple[int, int], list[Rectangle]] = defaultdict(list)

    def add_all(self, centres: Points, radii: NDArray[np.float64]) -> None:
        """Take squares around centres, also where they overlap."""
        for (x, y), radius in zip(centres.tolist(), radii.tolist(), strict=True):
            box = (x - radius, y - radius, x + radius, y + radius)
            for cell in _cells(box):
                self._cells[cell].append(box)

    def add(self, box: Rectangle) -> bool:
        """Take a rectangle when it is free; whether it was."""
        left, top, right, bottom = box
        near = _cells(box)
        for cell in near:
            for x0, y0, x1, y1 in self._cells.get(cell, ()):
                if x0 < right and x1 > left and y0 < bottom and y1 > top:
                    return False
        for cell in near:
            self._cells[cell].append(box)
        return True

    def within(self, box: Rectangle) -> set[Rectangle]:
        """The rectangles in use that a rectangle lies over."""
        left, top, right, bottom = box
        return {
            (x0, y0, x1, y1)
            for cell in _cells(box)
            for x0, y0, x1, y1 in self._cells.get(cell, ())
            if x0 < right and x1 > left and y0 < bottom and y1 > top
        }

    def give_back(self, box: Rectangle) -> None:
        """Let a rectangle that was taken be free again."""
        for cell in _cells(box):
            self._cells[cell].remove(box)


class Ground:
    """Where in a picture actors stand, to tell of many rectangles at once which lie over one."""

    def __init__(self, boxes: Points, width: float, height: float) -> None:
        """Take boxes, rows of left, top, right and bottom, in a picture of this size."""
        self._wide, self._tall = int(width / _FINE) + 1, int(height / _FINE) + 1
        marks = np.zeros((self._tall + 1, self._wide + 1), dtype=np.int32)
        for left, top, right, bottom in self._squares(boxes).tolist():
            marks[top + 1 : bottom + 1, left + 1 : right + 1] = 1
        np.cumsum(marks, axis=1, out=marks)
        np.cumsum(marks, axis=0, out=marks)
        self._sums = marks

    def covered(self, boxes: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Which boxes (..., 4) lie over an actor."""
        left, top, right, bottom = self._squares(boxes.reshape(-1, 4)).T
        sums = self._sums
        found = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
        return (found > 0).reshape(boxes.shape[:-1])

    def _squares(self, boxes: Points) -> NDArray[np.int64]:
        """The squares that boxes fill, from the first to the one after the last.

        What only touches a square does not fill it: there is a little air in all boxes.
        """
        low = np.floor(boxes[:, :2] / _FINE + _TOUCHED)
        high = np.ceil(boxes[:, 2:] / _FINE - _TOUCHED)
        most = (self._wide, self._tall)
        found = np.concatenate([np.clip(low, 0, most), np.clip(high, 0, most)], axis=1)
        return found.astype(np.int64)


def _cells(box: Rectangle) -> list[tuple[int, int]]:
    """The cells of a coarse grid that a rectangle touches."""
    left, top, right, bottom = box
    across = range(int(left // _ACROSS), int(right // _ACROSS) + 1)
    down = range(int(top // _DOWN), int(bottom // _DOWN) + 1)
    return [(column, row) for column in across for row in down]
