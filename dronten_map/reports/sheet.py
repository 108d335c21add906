"""A drawing on a sheet: title, map, legend and source, as paths and texts of one size.

A sheet of its own is as large as the map asks for; in a report and on a poster it fills the room it
gets.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf, sqrt

from dronten_map.graph.drawing import Drawing, Path, Piece, Text
from dronten_map.graph.drawing_afar import Room
from dronten_map.graph.drawing_names import SIZE as _NAME
from dronten_map.graph.primitives import ACCENT, INK, MUTED, grounded, laid
from dronten_map.graph.segments import box
from dronten_map.graph.typeface import text_width
from dronten_map.i18n import _
from dronten_map.reports import dates
from dronten_map.reports.legend import (
    GAP,
    NEAR,
    SMALL,
    WIDE,
    legend_column,
    legend_rows,
    lines_of,
    rule,
)

MARGIN = 32.0  # points around a sheet of its own
_LEAST = (560.0, 160.0)  # points, of the map on a sheet of its own
_PLAIN = 1500.0  # points that a map is wide up to which its title and legend have their own size
_LARGEST = 0.85  # of the size on screen that a small map has within a report
WHITE = "#FFFFFF"  # the pages of a report have no colour of their own
_POSTER = 800.0  # points of the short side of a poster on which texts have their own size
_TITLE = 20.0  # of the type scale
_LEAST_NAME = 6.0  # points, of a name that can be read on paper
_SHARE = 0.4  # of the height that a legend below it must leave for the map
_KEY, _HEAD = 220.0, 90.0  # points that legend and head take of a poster
_IN_REPORT = 7.5 / SMALL  # how large legends are there


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is painted, in points from the top left corner, the hindmost first."""

    width: float
    height: float
    pieces: tuple[Piece, ...]


def report_room(width: float, height: float, *, turns: bool = False) -> Room:
    """The room for a map of which names can be read in a report; its legend stands in it too."""
    scale = _NAME / _LEAST_NAME
    return Room(width * scale, height * scale, turns)


def poster_room(width: float, height: float) -> Room:
    """The room for a map on a poster of this size; names are larger where one stands back more."""
    size = min(width, height) / _POSTER
    scale = _NAME / (_LEAST_NAME * sqrt(size))
    inside = (width - (2 * MARGIN + _KEY) * size, height - (2 * MARGIN + _HEAD) * size)
    return Room(inside[0] * scale, inside[1] * scale, turns=True)


def sheet(drawing: Drawing) -> Sheet:
    """A drawing on a sheet of its own, as large as it asks for."""
    width = max(drawing.width, _LEAST[0])
    height = drawing.height if not drawing.is_empty else _LEAST[1]
    # What stands around a large map grows with it, or it could not be read where the map can.
    size = max(1.0, width / _PLAIN)
    head, head_height = _head(drawing, width / size)
    key, key_height = legend_rows(drawing.legend, width / size)
    margin = MARGIN * size
    top = margin + (head_height + GAP) * size
    foot = top + height + WIDE * size
    bottom = foot + (key_height + GAP if key_height else 0.0) * size
    pieces = (
        *laid(head, margin, margin, scale=size),
        *_map(drawing, margin + width / 2, top + height / 2, 1.0),
        *laid(key, margin, foot, scale=size),
        *laid(_source(drawing, width / size), margin, bottom, scale=size),
    )
    return Sheet(width + 2 * margin, bottom + WIDE * size + margin, pieces)


def fitted(drawing: Drawing, width: float, height: float) -> Sheet:
    """A drawing with its legend in the room that a report has for it: no title and no source.

    The legend stands at the right of a wide room where that leaves more for the map, else below.
    """
    pieces = _explained(drawing, width, height, _IN_REPORT, most=_LARGEST)
    return Sheet(width, height, grounded(pieces, WHITE))


def poster(drawing: Drawing, width: float, height: float) -> Sheet:
    """A drawing with title, legend and source that fills a page of this size, on white."""
    size = min(width, height) / _POSTER
    room = (width / size - 2 * MARGIN, height / size - 2 * MARGIN)
    head, top = _head(drawing, room[0])
    foot = room[1] - GAP
    most = _LARGEST if drawing.is_empty else inf
    pieces = (
        *laid(head, 0.0, 0.0),
        *laid(_explained(drawing, room[0], foot - top - 2 * GAP, 1.0, most=most), 0.0, top + GAP),
        *laid(_source(drawing, room[0]), 0.0, foot),
    )
    placed = laid(pieces, MARGIN * size, MARGIN * size, scale=size)
    return Sheet(width, height, grounded(placed, WHITE))


def _explained(
    drawing: Drawing, width: float, height: float, size: float, *, most: float
) -> tuple[Piece, ...]:
    """A drawing in the middle of its room, with a legend of a size where it leaves most room.

    Most is the largest scale that the drawing may have.
    """
    column, key_width, column_height = legend_column(drawing.legend, height / size)
    rows, key_height = legend_rows(drawing.legend, width / size)
    beside = (width - key_width * size, 0.0)
    below = (0.0, height - key_height * size)
    key, at, room = rows, below, (width, max(below[1] - GAP, 1.0))
    if room[1] < _SHARE * height:  # better a map without words than words without a map
        key, room = [], (width, height)
    narrow = (beside[0] - WIDE, height)
    fits = bool(column) and width > height and column_height * size <= height
    if fits and _scale(drawing, narrow) >= _scale(drawing, room):
        key, at, room = column, beside, narrow
    scale = min(_scale(drawing, room), most)
    return (
        *_map(drawing, room[0] / 2, room[1] / 2, scale),
        *laid(key, *at, scale=size),
    )


def _scale(drawing: Drawing, room: tuple[float, float]) -> float:
    """How large a drawing can be in a room."""
    return min(room[0] / drawing.width, room[1] / drawing.height)


def _map(drawing: Drawing, x: float, y: float, scale: float) -> tuple[Piece, ...]:
    """The drawing with its middle at a point."""
    left, top, right, bottom = drawing.bounds
    middle = ((left + right) / 2 * scale, (top + bottom) / 2 * scale)
    return laid(drawing.pieces, x - middle[0], y - middle[1], scale=scale)


def _head(drawing: Drawing, width: float) -> tuple[list[Piece], float]:
    """Title, subtitle and the mark of the example; empty when there is none of them."""
    mark, mark_width = _mark(width) if drawing.is_example else ([], 0.0)
    pieces: list[Piece] = list(mark)
    y = 0.0
    for line in lines_of(drawing.title, _TITLE, 600, width - mark_width - WIDE, most=2):
        pieces.append(Text(0.0, y + _TITLE, line, _TITLE, INK, 600))
        y += _TITLE * 1.4
    for line in lines_of(drawing.subtitle, SMALL, 400, width - mark_width - WIDE, most=1):
        pieces.append(Text(0.0, y + SMALL, line, SMALL, MUTED))
        y += SMALL * 1.4
    return pieces, max(y, _TITLE if mark else 0.0)


def _mark(width: float) -> tuple[list[Piece], float]:
    """The word that says that a map is an example, in a frame at the right."""
    text = _("Example")
    wide = text_width(text, SMALL, 600) + 2 * NEAR
    frame = box(width - wide, 0.0, wide, _TITLE, rounding=4.0)
    return [
        Path(frame, stroke=ACCENT, width=1.0),
        Text(width - wide / 2, _TITLE / 2 + SMALL * 0.33, text, SMALL, ACCENT, 600, "middle"),
    ], wide


def _source(drawing: Drawing, width: float) -> Iterable[Piece]:
    """Whose map it is at the left, and the day at the right, below a thin rule."""
    day = dates.day(drawing.on)
    room = width - text_width(day, SMALL) - WIDE
    y = GAP + SMALL * 0.6
    yield rule(width)
    for line in lines_of(drawing.source, SMALL, 400, room, most=1):
        yield Text(0.0, y, line, SMALL, MUTED)
    yield Text(width, y, day, SMALL, MUTED, anchor="end")
