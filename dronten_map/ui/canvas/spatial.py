"""Finding actors by place: a grid of cells over their centres."""

import numpy as np
from numpy.typing import NDArray

from dronten_map.ui.canvas.arrays import Slots
from dronten_map.ui.canvas.camera import Box, Points, around

_PER_CELL = 2  # actors in a cell, about; more cells cost more to walk through, fewer more to sift
_MOST_ROWS = 1024


class Grid:
    """Points in cells, to find those in a rectangle or near a spot without looking at all.

    Time: n log n to build; a query costs what it finds. Points do not move in it: build anew.
    """

    def __init__(self, points: Points, slots: Slots) -> None:
        self._points = points[slots]
        left, top, right, bottom = around(self._points) if len(slots) else (0.0,) * 4
        self._low = np.array([left, top])
        span = np.array([right - left, bottom - top])
        cells = max(1.0, len(slots) / _PER_CELL)
        fair = float(np.sqrt(max(1.0, span[0]) * max(1.0, span[1]) / cells))
        # Actors in one long line would make a grid of countless empty rows.
        self._cell = max(1.0, fair, float(span.max(initial=0.0)) / _MOST_ROWS)
        self._columns, self._rows = (int(s // self._cell) + 1 for s in span.tolist())
        key = self._keys(self._points)
        order = np.argsort(key, kind="stable")
        self._slots, self._points, self._key = slots[order], self._points[order], key[order]

    def within(self, box: Box) -> Slots:
        """The slots of the points in a rectangle, its border included."""
        found = self._among(box)
        x, y = self._points[found, 0], self._points[found, 1]
        inside = (x >= box[0]) & (x <= box[2]) & (y >= box[1]) & (y <= box[3])
        return self._slots[found[inside]]

    def nearest(self, x: float, y: float, reach: float) -> int | None:
        """The slot of the point closest to a spot, at most so far from it; None when none is."""
        found = self._among((x - reach, y - reach, x + reach, y + reach))
        if not len(found):
            return None
        apart = np.hypot(self._points[found, 0] - x, self._points[found, 1] - y)
        best = int(np.argmin(apart))
        return int(self._slots[found[best]]) if apart[best] <= reach else None

    def _among(self, box: Box) -> NDArray[np.intp]:
        """Where in the sorted points those lie whose cells touch a rectangle."""
        left, top = (int(max(0.0, (box[i] - self._low[i]) // self._cell)) for i in (0, 1))
        right = int(min(self._columns - 1, (box[2] - self._low[0]) // self._cell))
        bottom = int(min(self._rows - 1, (box[3] - self._low[1]) // self._cell))
        if right < left or bottom < top:
            return np.zeros(0, dtype=np.intp)
        if left == 0 and top == 0 and right == self._columns - 1 and bottom == self._rows - 1:
            return np.arange(len(self._key))
        first = np.arange(top, bottom + 1) * self._columns
        begin = np.searchsorted(self._key, first + left, side="left")
        end = np.searchsorted(self._key, first + right, side="right")
        return np.concatenate([np.arange(b, e) for b, e in zip(begin, end, strict=True)])

    def _keys(self, points: Points) -> NDArray[np.intp]:
        cell = ((points - self._low) // self._cell).astype(np.intp)
        return cell[:, 1] * self._columns + cell[:, 0]
