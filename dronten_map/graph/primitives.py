"""What a drawing is made of: paths, texts and pictures, in points from the top left, y down."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from dronten_map.graph.segments import Segments, moved

Anchor = Literal["start", "middle", "end"]
Bounds = tuple[float, float, float, float]  # left, top, right, bottom

# The tokens of light paper; screen and paper share them.
PAPER = "#FBFAF7"
INK = "#1F2328"
MUTED = "#5B6169"
LINE = "#D9D5CC"
ACCENT = "#0B6E6E"
GOOD, WARN, BAD = "#2E6B34", "#9A5B00", "#B3261E"
ON_COLOUR = "#FFFFFF"
DIMMED = 0.2  # of its colour that is left of what steps back

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Path:
    """An outline that is filled, drawn with a pen, or both.

    Attributes:
        width: Of the pen, in points.
        dash: Lengths of ink and gap in points; empty is unbroken.
        opacity: Of fill and pen, 0 to 1.
        is_round: Whether the pen has round ends and corners.
    """

    segments: Segments
    fill: str | None = None
    stroke: str | None = None
    width: float = 0.0
    dash: tuple[float, ...] = ()
    opacity: float = 1.0
    is_round: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; y is its baseline, x where its anchor is; the weight is 400 or 600."""

    x: float
    y: float
    text: str
    size: float
    colour: str = INK
    weight: int = 400
    anchor: Anchor = "start"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of pixels in a box.

    Attributes:
        media: "image/png" or "image/jpeg".
        content: Base64.
        text: What it shows, for who cannot see it.
    """

    x: float
    y: float
    width: float
    height: float
    media: str
    content: str
    text: str = ""


Piece = Path | Text | Picture


def laid(pieces: Iterable[Piece], x: float, y: float, *, scale: float = 1.0) -> tuple[Piece, ...]:
    """The same pieces, scaled about 0,0 and then moved."""
    return tuple(_laid(piece, x, y, scale) for piece in pieces)


def grounded(pieces: Iterable[Piece], ground: str) -> tuple[Piece, ...]:
    """The same pieces on a ground of another colour: what shows the paper shows that."""
    return tuple(_grounded(piece, ground) for piece in pieces)


def mixed(colour: str, share: float, *, ground: str = PAPER) -> str:
    """Share (0 to 1) of a colour on a ground, as one opaque colour that prints as it looks.

    >>> mixed("#000000", 0.2, ground="#FFFFFF")
    '#CCCCCC'
    """
    parts = zip(_rgb(ground), _rgb(colour), strict=True)
    return "#" + "".join(f"{round(g + (c - g) * share):02X}" for g, c in parts)


def colour_or(colour: str, other: str) -> str:
    """A colour that the user chose when it is one, else another."""
    return colour if _COLOUR.fullmatch(colour) else other


def _grounded(piece: Piece, ground: str) -> Piece:
    if not isinstance(piece, Path) or PAPER not in (piece.fill, piece.stroke):
        return piece
    fill = ground if piece.fill == PAPER else piece.fill
    return replace(piece, fill=fill, stroke=ground if piece.stroke == PAPER else piece.stroke)


def _laid(piece: Piece, x: float, y: float, scale: float) -> Piece:
    if isinstance(piece, Text):
        at = (piece.x * scale + x, piece.y * scale + y)
        return replace(piece, x=at[0], y=at[1], size=piece.size * scale)
    if isinstance(piece, Picture):
        size = {"width": piece.width * scale, "height": piece.height * scale}
        return replace(piece, x=piece.x * scale + x, y=piece.y * scale + y, **size)
    return replace(
        piece,
        segments=moved(piece.segments, x, y, scale=scale),
        width=piece.width * scale,
        dash=tuple(length * scale for length in piece.dash),
    )


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
