"""The colours of the map in one appearance, worked out from the tokens of the window."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor

from dronten_map.core.records import ActorKind, Tone
from dronten_map.graph.swatches import Swatch
from dronten_map.ui.tokens import Theme

DIMMED = 0.2  # of what an actor or relation has, when another opgave is lit up


@dataclass(frozen=True)
class Look:
    """What to paint with; every colour is opaque, as translucent pens are several times slower."""

    theme: Theme
    paper: QColor
    panel: QColor
    border: QColor
    ink: QColor
    muted: QColor
    edge: QColor
    grid: QColor
    accent: QColor
    on_accent: QColor
    focus: QColor
    shadow: QColor
    hover: QColor  # the focus ring of what the pointer is on
    ring: float  # pixels that a focus ring is thick

    @property
    def is_dark(self) -> bool:
        """Whether the paper is dark."""
        return self.theme.is_dark

    def fill(self, kind: ActorKind) -> QColor:
        """The colour of a kind of actor on this paper."""
        return QColor(kind.dark if self.is_dark else kind.light)

    @property
    def on_fill(self) -> QColor:
        """The colour of icons on the colours of actors."""
        return QColor("#101214") if self.is_dark else QColor("#ffffff")

    def swatch(self, swatch: Swatch) -> QColor:
        """A colour with a meaning on this paper."""
        return QColor(swatch.dark if self.is_dark else swatch.light)

    def tone(self, tone: Tone) -> QColor:
        """The colour of an annotation by its meaning."""
        return QColor(getattr(self.theme, tone.value))

    def dim(self, colour: QColor) -> QColor:
        """A colour as it is when it is dimmed on this paper."""
        return mix(self.paper, colour, DIMMED)


@cache
def look_of(theme: Theme) -> Look:
    """The colours of the map for a set of tokens."""
    paper, ink, muted = QColor(theme.paper), QColor(theme.ink), QColor(theme.muted)
    line, focus = QColor(theme.line), QColor(theme.focus)
    shadow = QColor(0, 0, 0, 150 if theme.is_dark else 70)
    return Look(
        theme=theme,
        paper=paper,
        panel=QColor(theme.panel),
        border=line,
        ink=ink,
        muted=muted,
        edge=muted if theme.is_strong else mix(paper, muted, 0.72),
        grid=mix(paper, line, 0.5 if theme.is_strong else 0.75),
        accent=QColor(theme.accent),
        on_accent=QColor(theme.on_accent),
        focus=focus,
        shadow=shadow,
        hover=mix(paper, focus, 0.7 if theme.is_strong else 0.45),
        ring=3.0 if theme.is_strong else 2.0,
    )


def mix(ground: QColor, colour: QColor, share: float) -> QColor:
    """Share of a colour on a ground, as one opaque colour; share from 0 to 1."""
    return QColor(
        round(ground.red() + (colour.red() - ground.red()) * share),
        round(ground.green() + (colour.green() - ground.green()) * share),
        round(ground.blue() + (colour.blue() - ground.blue()) * share),
    )
