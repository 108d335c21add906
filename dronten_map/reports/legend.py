"""The legend set in rows below a map or in a column beside it."""

from collections.abc import Sequence
from math import inf

from dronten_map.graph.drawing import Group, Path, Piece, Text
from dronten_map.graph.drawing_legend import SAMPLE, Entry
from dronten_map.graph.primitives import INK, LINE, MUTED, laid
from dronten_map.graph.text import wrapped
from dronten_map.graph.typeface import text_width

SMALL = 11.0  # of the type scale
NEAR, GAP, WIDE = 8.0, 16.0, 24.0  # of the grid
_ROW = 22.0  # points from line to line
_LONGEST = 190.0  # points that the words of an entry may be wide
_FOOT = 0.33  # of its size from the middle of a text down to its baseline


def legend_rows(groups: Sequence[Group], width: float) -> tuple[list[Piece], float]:
    """The legend below a thin rule, with headings at the left and entries in columns.

    Returns:
        The pieces from 0,0 and how high they are.
    """
    if not groups:
        return [], 0.0
    first = max(text_width(group.title, SMALL, 600) for group in groups) + WIDE
    room = _words(groups)
    wide = SAMPLE + NEAR + room + WIDE
    columns = max(1, int((width - first + WIDE) / wide))
    pieces: list[Piece] = [rule(width)]
    y = GAP
    for group in groups:
        pieces.append(_heading(group, y))
        for index, entry in enumerate(group.entries):
            row, column = divmod(index, columns)
            pieces += _entry(entry, first + column * wide, y + row * _ROW, room)
        y += -(-len(group.entries) // columns) * _ROW + NEAR
    return pieces, y - NEAR


def legend_column(groups: Sequence[Group], most: float = inf) -> tuple[list[Piece], float, float]:
    """The legend in one column, with headings above their entries; in more above a height.

    Returns:
        The pieces from 0,0, how wide and how high they are; a group is not broken, so that one
        which is longer than the height makes it higher.
    """
    if not groups:
        return [], 0.0, 0.0
    room = _words(groups)
    titles = max(text_width(group.title, SMALL, 600) for group in groups)
    wide = max(titles, SAMPLE + NEAR + room)
    pieces: list[Piece] = []
    x = y = highest = 0.0
    for group in groups:
        if y and y + (1 + len(group.entries)) * _ROW > most:
            x, y = x + wide + WIDE, 0.0
        pieces.append(_heading(group, y, x))
        y += _ROW
        for entry in group.entries:
            pieces += _entry(entry, x, y, room)
            y += _ROW
        highest = max(highest, y)
        y += NEAR
    return pieces, x + wide, highest


def lines_of(text: str, size: float, weight: int, width: float, *, most: int) -> tuple[str, ...]:
    """A text broken over at most so many lines; what does not fit ends in an ellipsis."""

    def measure(part: str) -> float:
        return text_width(part, size, weight)

    if measure(text) <= width:
        return (text,) if text else ()
    return wrapped(text, width=width, lines=most, measure=measure)


def rule(width: float) -> Path:
    """A thin line from 0,0 to the right."""
    return Path((("M", 0.0, 0.0), ("L", width, 0.0)), stroke=LINE, width=0.8)


def _words(groups: Sequence[Group]) -> float:
    """How wide the words of the entries are."""
    entries = (entry for group in groups for entry in group.entries)
    return min(_LONGEST, max(text_width(entry.text, SMALL) for entry in entries))


def _heading(group: Group, y: float, x: float = 0.0) -> Text:
    return Text(x, y + _ROW / 2 + SMALL * _FOOT, group.title, SMALL, MUTED, 600)


def _entry(entry: Entry, x: float, y: float, room: float) -> list[Piece]:
    middle = y + _ROW / 2
    at = (x + SAMPLE + NEAR, middle + SMALL * _FOOT)
    words = lines_of(entry.text, SMALL, 400, room + 0.1, most=1)
    sample = laid(entry.sample, x + SAMPLE / 2, middle)
    return [*sample, *(Text(*at, line, SMALL, INK) for line in words)]
