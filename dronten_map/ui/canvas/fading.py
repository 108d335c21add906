"""How faint relations are where there are many, so that a dense web shows where it is densest.

Each line lets the paper shine through, so that many over each other are darker than a few. The
more of them there are, the fainter is each; long ones are fainter than short ones, which show the
groups, and strong ones stand out.
"""

from math import log

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from dronten_map.ui.canvas.batch import argb
from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.lines import Lines
from dronten_map.ui.canvas.look import Look, mix
from dronten_map.ui.canvas.raster import Colours

_COVERED = 0.75  # of the paper, where as many lines lie over each other as around most of them
_DEEPEST = 0.88  # of the colour of a relation, where so many do that no paper is left
_NEAR = 60.0  # pixels up to which a line is not fainter for its length
_FAR = 0.5  # of the opacity of a short line, that the longest ones have
_FADES = 0.4  # how fast it goes from one to the other: the power of their length
_FAINTEST, _FULLEST = 0.035, 0.9  # opacity of any line
_BY_STRENGTH = np.array([1.0, 0.7, 0.85, 1.1, 1.6, 2.4])  # opacity by strength; 0 is unknown
_BACK = (0.3, 0.45, 0.35, 0.2, 0.1, 0.0)  # of their colour, that relations lose by strength
_CALM = 150  # relations in view up to which each has its full colour
_OPEN = 50  # relations in view up to which those that end out of sight do not step back
_LEFT_BACK = 0.7  # of their colour that those lose, in a dense web
_FEW, _MANY = 900, 20_000  # relations between which a plain colour grows fainter

_CELL = 32.0  # pixels, of the squares in which it is told how crowded a picture is
_PIECES = np.linspace(0.0, 1.0, 17)[1::2]  # where on a line it is looked in which square it is

Shares = NDArray[np.float64]


def crowding(lines: Points, width: float, height: float) -> float:
    """How many lines lie over each other where an average piece of line is.

    Lines are rows of x, y, x, y in pixels; pieces outside the picture do not count.
    """
    along = np.hypot(lines[:, 0] - lines[:, 2], lines[:, 1] - lines[:, 3]) / len(_PIECES)
    x = lines[:, :1] + (lines[:, 2:3] - lines[:, :1]) * _PIECES
    y = lines[:, 1:2] + (lines[:, 3:] - lines[:, 1:2]) * _PIECES
    # A crowd in the middle would count for little beside much room around it: each piece of line
    # tells how many are where it is.
    is_in = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    across = int(width // _CELL) + 1
    cell = (y[is_in] // _CELL * across + x[is_in] // _CELL).astype(np.intp)
    drawn = np.bincount(cell, np.broadcast_to(along[:, None], x.shape)[is_in])
    return float((drawn**2).sum() / max(1.0, drawn.sum()) / _CELL**2)


def opacities(length: Shares, strength: NDArray[np.int8], crowd: float) -> Shares:
    """How much of the paper each line hides, from 0 to 1; lengths in pixels, strengths 0 to 5."""
    # So many of them over each other hide what was asked for: (1 - one) ** crowd = 1 - covered.
    one = 1.0 - (1.0 - _COVERED) ** (1.0 / max(0.4, crowd))
    by_length = np.maximum((_NEAR / np.maximum(length, _NEAR)) ** _FADES, _FAR)
    return np.clip(one * by_length * _BY_STRENGTH[strength], _FAINTEST, _FULLEST)


def tints(look: Look, lines: Lines) -> list[QColor]:
    """The colours that relations have, by their row in the marks; one where they say nothing."""
    return [lines.colour(row, look) for row in range(max(1, len(lines.tints)))]


def inks(
    look: Look, opacity: Shares, full: list[QColor], which: NDArray[np.int8] | None
) -> Colours:
    """The colours of relations, as translucent as asked for: 0xAARRGGBB.

    Which of the full colours each has; None is the first for all.
    """
    pure = argb(*(mix(look.paper, colour, _DEEPEST) for colour in full)) & 0x00FFFFFF
    colours: Colours = np.round(opacity * 255).astype(np.uint32)
    colours <<= 24
    colours |= pure[0] if which is None else pure[which]
    return colours


def apart(paper: QColor, colour: QColor, strength: int, count: int) -> QColor:
    """The colour of a relation that is drawn by itself among so many: weak ones step back."""
    share = min(1.0, max(0.0, log(max(1, count) / _CALM) / log(_FEW / _CALM)))
    return mix(paper, colour, 1.0 - share * _BACK[strength])


def leaving(count: int) -> float:
    """How much of its colour is left of a relation that ends out of sight, among so many.

    In a dense web those would hide the few between the actors that are looked at.
    """
    share = min(1.0, max(0.0, log(max(1, count) / _OPEN) / log(_CALM / _OPEN)))
    return 1.0 - share * _LEFT_BACK


def plain(look: Look, colour: QColor, count: int) -> QColor:
    """A colour of relations as an opaque one for so many of them, fainter the more there are.

    For the painter of Qt, which takes five times as long for what is translucent.
    """
    share = min(1.0, max(0.0, log(max(1, count) / _FEW) / log(_MANY / _FEW)))
    return mix(look.paper, colour, 1.0 - 0.62 * share)
