"""What floats over the map, such as the legend: no name is written below it."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dronten_map.ui.canvas.arrays import Flags
from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.taken import Rectangle


def covered(canvas: QWidget) -> tuple[Rectangle, ...]:
    """The rectangles of a canvas that something floats over, in device pixels."""
    scale = canvas.devicePixelRatioF()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    boxes = [
        child.geometry()
        for child in canvas.findChildren(QWidget, options=direct)
        if child.isVisible() and child.property("role") == "floating"
    ]
    edges = ((b.left(), b.top(), b.right() + 1, b.bottom() + 1) for b in boxes)
    return tuple((x0 * scale, y0 * scale, x1 * scale, y1 * scale) for x0, y0, x1, y1 in edges)


def is_below(points: Points, boxes: Sequence[Rectangle]) -> Flags:
    """Which points (n, 2) lie in one of these rectangles."""
    found = np.zeros(len(points), dtype=bool)
    for left, top, right, bottom in boxes:
        found |= ((points > (left, top)) & (points < (right, bottom))).all(axis=1)
    return found
