"""Whole arrays to the painter at once, without a Python object per line, point or sprite."""

from collections.abc import Iterator
from time import perf_counter
from typing import Any

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPixmap

from dronten_map.ui.canvas.camera import Points

_SLICE = 0.004  # seconds of painting between two looks at the event loop
_FIRST = 300  # lines in the first chunk; then as many as fit in a slice
_GROWTH = 3.0  # times as many lines as in the chunk before at most: the next may be longer

_SPRITE = np.dtype(
    [
        (name, "f8")
        for name in ("x", "y", "left", "top", "width", "height", "sx", "sy", "turn", "opacity")
    ]
)


def draw_lines(painter: QPainter, lines: Points) -> Iterator[None]:
    """Draw rows of x, y, x, y with the painter's pen, a slice of time between two yields."""
    whole = np.ascontiguousarray(lines, dtype=np.float64)
    start, chunk = 0, _FIRST
    while start < len(whole):
        part = whole[start : start + chunk]
        began = perf_counter()
        painter.drawLines(_first(part, QLineF), len(part))
        spent = perf_counter() - began
        start += chunk
        # Lines across the whole view cost twenty times what short ones do: measure, do not guess.
        fits = min(_GROWTH, _SLICE / max(spent, 1e-5))
        chunk = int(min(20_000, max(100, chunk * fits)))
        yield


def draw_points(painter: QPainter, points: Points) -> None:
    """Draw rows of x, y as dots with the painter's pen."""
    whole = np.ascontiguousarray(points, dtype=np.float64)
    if len(whole):
        painter.drawPoints(_first(whole, QPointF), len(whole))


def draw_sprites(
    painter: QPainter,
    picture: QPixmap,
    centres: Points,
    *,
    column: NDArray[np.integer],
    cell: int,
    opacity: NDArray[np.float64] | float = 1.0,
    scale: float = 1.0,
) -> None:
    """Draw cells of a picture, one row of square cells, around centres rounded to whole pixels."""
    if not len(centres):
        return
    sprites = np.zeros(len(centres), dtype=_SPRITE)
    # Half a pixel more than whole for odd cells, so that no sprite is smeared over two pixels.
    shift = (cell % 2) / 2
    sprites["x"], sprites["y"] = np.floor(centres[:, 0]) + shift, np.floor(centres[:, 1]) + shift
    sprites["left"] = column * cell
    sprites["width"] = sprites["height"] = cell
    sprites["sx"] = sprites["sy"] = scale
    sprites["opacity"] = opacity
    fragments = _first(sprites, QPainter.PixmapFragment)
    painter.drawPixmapFragments(fragments, len(sprites), picture)


def _first(rows: NDArray, of_type: type[object]) -> Any:
    """The first row of an array as an object of Qt; Qt reads on from there to the last."""
    return shiboken6.wrapInstance(rows.ctypes.data, of_type)
