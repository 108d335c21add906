"""Whole arrays to the painter at once, without a Python object per line, point or sprite."""

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPaintDevice, QPainter, QPen, QPixmap

from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.raster import Colours, Raster

_SLICE = 0.004  # seconds of painting between two looks at the event loop
_FIRST, _LEAST = 20_000.0, 4_000.0  # pixels of line in the first slice, and in any
_GROWTH = 3.0  # times as many pixels as in the slice before at most
_EACH = 12.0  # pixels that any line takes as long as

_SPRITE = np.dtype(
    [
        (name, "f8")
        for name in ("x", "y", "left", "top", "width", "height", "sx", "sy", "turn", "opacity")
    ]
)


def draw_lines(painter: QPainter, lines: Points) -> Iterator[None]:
    """Draw rows of x, y, x, y with the painter's pen, a slice of time between two yields."""
    whole = np.ascontiguousarray(lines, dtype=np.float64)

    def draw(start: int, end: int) -> None:
        painter.drawLines(_first(whole[start:end], QLineF), end - start)

    yield from _in_slices(whole, painter.device(), draw)


def draw_hairlines(
    painter: QPainter, image: QImage, lines: Points, colours: Colours, *, raster: Raster | None
) -> Iterator[None]:
    """Draw rows of x, y, x, y one device pixel wide, a slice of time between two yields.

    The painter paints on the image, antialiased and without a transform; the image is RGB32.
    Colours are 0xAARRGGBB, one for each line or one for all. With a raster it costs a quarter of
    what the painter takes. The pictures differ only where lines of several colours cross: the
    painter takes the colours one by one, in the order in which they first come.
    """
    if raster is None:
        yield from _hairlines_by_painter(painter, lines, colours)
        return

    def draw(start: int, end: int) -> None:
        inks = colours[start:end] if len(colours) > 1 else colours
        raster.draw_lines(image, lines[start:end], inks)

    yield from _in_slices(lines, image, draw)


def argb(*colours: QColor) -> Colours:
    """Colours of Qt as numbers."""
    return np.array([colour.rgba() for colour in colours], dtype=np.uint32)


def _hairlines_by_painter(painter: QPainter, lines: Points, colours: Colours) -> Iterator[None]:
    inks, first, which = np.unique(colours, return_index=True, return_inverse=True)
    for ink in np.argsort(first).tolist():
        pen = QPen(QColor.fromRgba(int(inks[ink])), 1.0)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        yield from draw_lines(painter, lines[which == ink] if len(inks) > 1 else lines)


def _in_slices(
    lines: Points, device: QPaintDevice, draw: Callable[[int, int], None]
) -> Iterator[None]:
    """Draw lines, from one number up to another at a time, with yields between."""
    # A line across the whole view costs twenty times what a short one does, so a slice is so many
    # pixels of line; how many is measured, not guessed.
    drawn = np.cumsum(_pixels(lines, device))
    start, slice_ = 0, _FIRST
    while start < len(drawn):
        before = drawn[start - 1] if start else 0.0
        end = max(start + 1, int(np.searchsorted(drawn, before + slice_)))
        began = perf_counter()
        draw(start, end)
        spent = perf_counter() - began
        start = end
        slice_ = max(_LEAST, slice_ * min(_GROWTH, _SLICE / max(spent, 1e-5)))
        yield


def _pixels(lines: Points, device: QPaintDevice) -> NDArray[np.float64]:
    """About how many pixels of each line lie on a device, and some for the line itself."""
    x = np.clip(lines[:, 0::2], 0.0, device.width())
    y = np.clip(lines[:, 1::2], 0.0, device.height())
    return _EACH + np.maximum(np.abs(x[:, 0] - x[:, 1]), np.abs(y[:, 0] - y[:, 1]))


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
