"""How the lines of relations look where a view shows something by them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from dronten_map.graph.strokes import WIDTH, Stroke
from dronten_map.graph.swatches import QUALITIES
from dronten_map.ui.canvas.arrays import Slots
from dronten_map.ui.canvas.look import Look
from dronten_map.ui.canvas.web import Edges


@dataclass(frozen=True)
class Lines:
    """The marks that the columns `wide` and `tint` of the relations point into.

    Attributes:
        wide: By how wide lines are; empty where all are alike.
        tints: By the colour of lines; empty where that says nothing.
    """

    wide: tuple[Stroke, ...] = ()
    tints: tuple[Stroke, ...] = ()

    def width(self, wide: int) -> float:
        """How wide the lines of a row are, in points."""
        return self.wide[wide].width if self.wide else WIDTH

    def colour(self, tint: int, look: Look) -> QColor:
        """The colour of the lines of a row on the paper of the moment."""
        return line_colour(self.tints[tint], look) if self.tints else look.edge

    def is_dashed(self, tint: int) -> bool:
        """Whether the lines of a row are broken for what their colour says."""
        return bool(self.tints) and self.tints[tint].is_dashed

    def steps(self, edges: Edges, slots: Slots) -> NDArray[np.int8]:
        """How much each of some relations has of what is shown, 0 to 5; 0 is not known."""
        if self.wide:
            return _steps(self.wide)[edges.wide[slots]]
        if self.tints:
            return _steps(self.tints)[edges.tint[slots]]
        return np.zeros(len(slots), dtype=np.int8)

    def ranks(self, edges: Edges, slots: Slots) -> NDArray[np.int16]:
        """How far in front each of some relations lies: a colour goes before how wide it is."""
        found = self.steps(edges, slots).astype(np.int16)
        if self.tints and self.wide:
            found += 8 * _steps(self.tints)[edges.tint[slots]].astype(np.int16)
        return found


def line_colour(stroke: Stroke, look: Look) -> QColor:
    """The colour of lines by what they say; where contrast is to be high that of its meaning."""
    swatch = stroke.swatch
    if not look.theme.is_strong:
        return look.edge if swatch is None else look.swatch(swatch)
    if swatch is None:
        return look.border  # what is not known steps back behind what is
    if swatch in QUALITIES:
        tone = ("bad", "bad", "muted", "good", "good")[QUALITIES.index(swatch)]
        return QColor(getattr(look.theme, tone))
    return look.swatch(swatch)


def _steps(marks: tuple[Stroke, ...]) -> NDArray[np.int8]:
    return np.array([mark.step for mark in marks], dtype=np.int8)
