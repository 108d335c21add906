"""The compiled part of the canvas: hairlines onto a picture, where the machine could build it.

Without it everything works, and Qt's painter draws the lines: see `batch.draw_hairlines`. Why there
is any: docs/decisions/0012.
"""

import ctypes
import sys
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from dronten_map.ui.canvas.camera import Points

VERSION = 1  # of the functions in raster.c; what says another number is left alone
_SUFFIX = {"win32": "dll", "darwin": "dylib"}.get(sys.platform, "so")
FILE = Path(__file__).with_name(f"_raster.{_SUFFIX}")

Colours = NDArray[np.uint32]


class Raster:
    """Draws on pictures in the format RGB32, while other threads go on."""

    def __init__(self, library: ctypes.CDLL) -> None:
        whole, long, place = ctypes.c_int32, ctypes.c_int64, ctypes.c_void_p
        self._lines = library.raster_lines
        self._lines.restype = whole
        self._lines.argtypes = [
            *(place, whole, whole, long),  # the picture: its rows, width, height, bytes a row
            *(whole, whole),  # the first row to draw on, and the first that is left alone
            *(place, long),  # the lines and how many
            *(place, long),  # their colours, and how many colours further the next one is
        ]

    def draw_lines(self, image: QImage, lines: Points, colours: Colours) -> None:
        """Draw rows of x, y, x, y one pixel wide, in one colour (0xAARRGGBB) for each or for all.

        Lines with coordinates that are no numbers or beyond all bounds are left out.

        Raises:
            ValueError: the picture has another format or is too large, or the arrays do not fit
                each other.
        """
        if image.isNull():
            return
        if image.format() != QImage.Format.Format_RGB32:
            raise ValueError("The picture must be RGB32.")
        if lines.ndim != 2 or lines.shape[1] != 4 or colours.shape not in ((1,), (len(lines),)):
            raise ValueError("A line is x, y, x, y, with one colour for each line or for all.")
        rows = np.ascontiguousarray(lines, dtype=np.float64)
        inks = np.ascontiguousarray(colours, dtype=np.uint32)
        # Asked for anew each time: Qt gives a picture other memory once it is shared.
        pixels = np.frombuffer(image.bits(), dtype=np.uint8)
        size = image.width(), image.height(), image.bytesPerLine()
        step = int(len(inks) > 1)
        is_drawn = self._lines(
            *(pixels.ctypes.data, *size, 0, size[1]),
            *(rows.ctypes.data, len(rows), inks.ctypes.data, step),
        )
        if not is_drawn:
            raise ValueError("The picture is larger than a painter of Qt paints on.")


@cache
def raster() -> Raster | None:
    """What was built beside this file; None where nothing was."""
    return load(FILE)


def load(file: Path) -> Raster | None:
    """A compiled library; None when it is not there, or for another machine or version."""
    if not file.is_file():
        return None
    try:
        library = ctypes.CDLL(str(file))
        is_ours = library.raster_version() == VERSION
    except (OSError, AttributeError):
        return None  # of another system, or half copied
    return Raster(library) if is_ours else None
