"""A drawing on a sheet: title, map, legend and source, as paths and texts of one size.

A sheet of its own is as large as the map asks for; within a report it fills the room it gets.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dronten_map.graph.drawing import Drawing, Group, Path, Piece, Text
from dronten_map.graph.drawing_legend import SAMPLE
from dronten_map.graph.primitives import ACCENT, INK, LINE, MUTED, laid
from dronten_map.graph.segments import box
from dronten_map.graph.text import wrapped
from dronten_map.graph.typeface import text_width
from dronten_map.i18n import _
from dronten_map.reports import dates

MARGIN = 32.0  # points around a sheet of its own
_LEAST = (560.0, 160.0)  # points, of the map on a sheet of its own
_PLAIN = 1500.0  # points that a map is wide up to which its title and legend have their own size
_LARGEST = 0.85  # of the size on screen that a small map has within a report
_SMALL, _TITLE = 11.0, 20.0  # of the type scale
_ROW = 22.0  # points from line to line in the legend
_NEAR, _GAP, _WIDE = 8.0, 16.0, 24.0  # of the grid
_LONGEST = 190.0  # points that an entry of the legend may be wide
_IN_REPORT = 8.0 / _SMALL  # how large legends are there


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is painted, in points from the top left corner, the hindmost first."""

    width: float
    height: float
    pieces: tuple[Piece, ...]


def sheet(drawing: Drawing) -> Sheet:
    """A drawing on a sheet of its own, as large as it asks for."""
    width = max(drawing.width, _LEAST[0])
    height = drawing.height if not drawing.is_empty else _LEAST[1]
    # What stands around a large map grows with it, or it could not be read where the map can.
    size = max(1.0, width / _PLAIN)
    head, head_height = _head(drawing, width / size)
    key, key_height = _legend(drawing.legend, width / size)
    margin = MARGIN * size
    top = margin + (head_height + _GAP) * size
    foot = top + height + _WIDE * size
    bottom = foot + (key_height + _GAP if key_height else 0.0) * size
    pieces = (
        *laid(head, margin, margin, scale=size),
        *_map(drawing, margin + width / 2, top + height / 2, 1.0),
        *laid(key, margin, foot, scale=size),
        *laid(_source(drawing, width / size), margin, bottom, scale=size),
    )
    return Sheet(width + 2 * margin, bottom + _WIDE * size + margin, pieces)


def fitted(drawing: Drawing, width: float, height: float) -> Sheet:
    """A drawing with its legend in the room that a report has for it: no title and no source."""
    key, key_height = _legend(drawing.legend, width / _IN_REPORT)
    used = (key_height + _GAP) * _IN_REPORT if key_height else 0.0
    room = max(height - used, 1.0)
    scale = min(width / drawing.width, room / drawing.height, _LARGEST)
    pieces = (
        *_map(drawing, width / 2, room / 2, scale),
        *laid(key, 0.0, height - key_height * _IN_REPORT, scale=_IN_REPORT),
    )
    return Sheet(width, height, pieces)


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
    for line in _lines(drawing.title, _TITLE, 600, width - mark_width - _WIDE, most=2):
        pieces.append(Text(0.0, y + _TITLE, line, _TITLE, INK, 600))
        y += _TITLE * 1.4
    for line in _lines(drawing.subtitle, _SMALL, 400, width - mark_width - _WIDE, most=1):
        pieces.append(Text(0.0, y + _SMALL, line, _SMALL, MUTED))
        y += _SMALL * 1.4
    return pieces, max(y, _TITLE if mark else 0.0)


def _mark(width: float) -> tuple[list[Piece], float]:
    """The word that says that a map is an example, in a frame at the right."""
    text = _("Example")
    wide = text_width(text, _SMALL, 600) + 2 * _NEAR
    frame = box(width - wide, 0.0, wide, _TITLE, rounding=4.0)
    return [
        Path(frame, stroke=ACCENT, width=1.0),
        Text(width - wide / 2, _TITLE / 2 + _SMALL * 0.33, text, _SMALL, ACCENT, 600, "middle"),
    ], wide


def _legend(groups: Sequence[Group], width: float) -> tuple[list[Piece], float]:
    """The legend from 0,0 with a thin rule above: headings at the left, entries in columns."""
    if not groups:
        return [], 0.0
    first = max(text_width(group.title, _SMALL, 600) for group in groups) + _WIDE
    entries = [entry for group in groups for entry in group.entries]
    text_room = min(_LONGEST, max(text_width(entry.text, _SMALL) for entry in entries))
    wide = SAMPLE + _NEAR + text_room + _WIDE
    columns = max(1, int((width - first + _WIDE) / wide))
    pieces: list[Piece] = [_rule(width)]
    y = _GAP
    for group in groups:
        pieces.append(Text(0.0, y + _ROW / 2 + _SMALL * 0.33, group.title, _SMALL, MUTED, 600))
        for index, entry in enumerate(group.entries):
            row, column = divmod(index, columns)
            x, middle = first + column * wide, y + row * _ROW + _ROW / 2
            pieces += laid(entry.sample, x + SAMPLE / 2, middle)
            for line in _lines(entry.text, _SMALL, 400, text_room + 0.1, most=1):
                at = (x + SAMPLE + _NEAR, middle + _SMALL * 0.33)
                pieces.append(Text(*at, line, _SMALL, INK))
        y += -(-len(group.entries) // columns) * _ROW + _NEAR
    return pieces, y - _NEAR


def _source(drawing: Drawing, width: float) -> Iterable[Piece]:
    """Whose map it is at the left, and the day at the right, below a thin rule."""
    day = dates.day(drawing.on)
    room = width - text_width(day, _SMALL) - _WIDE
    y = _GAP + _SMALL * 0.6
    yield _rule(width)
    for line in _lines(drawing.source, _SMALL, 400, room, most=1):
        yield Text(0.0, y, line, _SMALL, MUTED)
    yield Text(width, y, day, _SMALL, MUTED, anchor="end")


def _rule(width: float) -> Path:
    return Path((("M", 0.0, 0.0), ("L", width, 0.0)), stroke=LINE, width=0.8)


def _lines(text: str, size: float, weight: int, width: float, *, most: int) -> tuple[str, ...]:
    """The text broken over at most so many lines, the first one full."""

    def measure(part: str) -> float:
        return text_width(part, size, weight)

    if measure(text) <= width:
        return (text,) if text else ()
    return wrapped(text, width=width, lines=most, measure=measure)
