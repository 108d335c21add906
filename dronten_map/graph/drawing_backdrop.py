"""What lies behind the actors of a drawing: rings or a field, as faint paths, and their names."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dronten_map.core.backdrops import backdrop_of, kind_of
from dronten_map.core.records import Arrow
from dronten_map.graph.backdrops import Box, Disc, Line, Place, Shape, Word, room_of, shapes_of
from dronten_map.graph.boxes import Floats
from dronten_map.graph.primitives import ACCENT, LINE, MUTED, Bounds, Path, Piece, Text, mixed
from dronten_map.graph.segments import Point, Segments, box, turned
from dronten_map.graph.shapes import arrow_head
from dronten_map.graph.typeface import text_width

_SIZE = 14.0  # points, of the names
_HEAD = 8.0  # points, of the head of an axis
_DASH = (4.0, 4.0)
_ROUND = 0.5523  # of its radius, the handles of a quarter of a circle


@dataclass(frozen=True, slots=True)
class Behind:
    """What lies behind the actors of a drawing.

    Attributes:
        boxes: The room that all of it takes.
        words: The boxes of its names, over which no other name is to lie.
    """

    pieces: tuple[Piece, ...] = ()
    boxes: tuple[Bounds, ...] = ()
    words: tuple[Bounds, ...] = ()


def drawn_behind(text: str, times: Point) -> Behind:
    """The backdrop of a view in a drawing that is so many times as wide and high."""
    backdrop = backdrop_of(text)
    if backdrop is None:
        return Behind()

    def measure(name: str) -> float:
        return text_width(name, _SIZE, 600)

    place = Place(times)
    shapes = shapes_of(backdrop, place, _SIZE, measure)
    return Behind(
        tuple(piece for shape in shapes for piece in _pieces(shape)),
        (room_of(backdrop, place, _SIZE),),
        tuple(s.box(_SIZE, measure) for s in shapes if isinstance(s, Word)),
    )


def evened(text: str, times: Floats) -> Floats:
    """How many times as wide and high as its view a drawing is, so that rings stay round."""
    return np.full(2, times.max()) if kind_of(text) == "rings" else times


def _pieces(shape: Shape) -> Iterator[Piece]:
    match shape:
        case Disc():
            yield Path(_ellipse(shape), mixed(ACCENT, shape.share), LINE, 1.0)
        case Box(left, top, right, bottom, share):
            yield Path(box(left, top, right - left, bottom - top), fill=mixed(ACCENT, share))
        case Line(start, end, True):
            head = arrow_head(Arrow.OPEN, _HEAD)
            along = (0.0, -1.0) if start[0] == end[0] else (1.0, 0.0)
            yield Path((("M", *start), ("L", *end)), stroke=MUTED, width=1.0)
            yield Path(turned(head.segments, *end, along=along), stroke=MUTED, width=1.0)
        case Line(start, end):
            yield Path((("M", *start), ("L", *end)), stroke=LINE, width=1.0, dash=_DASH)
        case Word(x, y, text, anchor, is_title):
            yield Text(x, y, text, _SIZE, MUTED, 600 if is_title else 400, anchor)


def _ellipse(disc: Disc) -> Segments:
    x, y, a, b = disc.x, disc.y, disc.across, disc.down
    c, d = a * _ROUND, b * _ROUND
    return (
        ("M", x + a, y),
        ("C", x + a, y + d, x + c, y + b, x, y + b),
        ("C", x - c, y + b, x - a, y + d, x - a, y),
        ("C", x - a, y - d, x - c, y - b, x, y - b),
        ("C", x + c, y - b, x + a, y - d, x + a, y),
        ("Z",),
    )
