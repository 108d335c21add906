"""How wide columns are, how tall rows, and on how many pages a table is printed."""

from collections.abc import Sequence
from math import ceil

from dronten_map.exchange.cells import NARROW, Formula, Look, Value
from dronten_map.exchange.sheets import TableSheet

LINE = 15.0  # points; the height of a row with one line of text
_TWO_LINES = 32.0  # points; the height of a header
_LETTER = 6.0  # points; the width of a letter, when it stands on its side
_UPRIGHT = 5.0  # characters: room for two lines on their side
_TALLEST_HEADER = 200.0  # points; a longer title is cut off on paper, and is whole in its row
_TALLEST = 409.0  # points; Excel's own limit
_NARROWEST, _WIDEST = 8.0, 42.0  # characters
_FILTER_BUTTON = 4  # characters that it takes from a header
_LOOK_AT = 2_000  # rows that are measured for the width of a column
_ONE_PAGE = 200.0  # characters that can be read on a landscape A4; beyond it, pages side by side


def widths(sheet: TableSheet, titles: Sequence[str]) -> list[float]:
    """The width of each column, in characters: enough for header and values, up to a limit."""
    found: list[float] = []
    for at, (column, title) in enumerate(zip(sheet.columns, titles, strict=True)):
        width = _header_width(column.look, title)
        for row in sheet.rows[:_LOOK_AT]:
            width = max(width, _length(row[at], column.look) + 2)
        if sheet.totals is not None:
            width = max(width, _length(sheet.totals[at], column.look) + 3)
        found.append(min(width, _WIDEST))
    return found


def header_height(sheet: TableSheet, titles: Sequence[str]) -> float:
    """The height in points of the header: taller where titles stand on their side."""
    upright = [
        len(title)
        for column, title in zip(sheet.columns, titles, strict=True)
        if column.look is Look.UPRIGHT
    ]
    # Half of a title and its longest word, as a line is broken between words.
    longest = max((min(length, length / 2 + 12) for length in upright), default=0)
    return min(max(longest * _LETTER + 8, _TWO_LINES), _TALLEST_HEADER)


def height(cells: Sequence[tuple[Value, float]]) -> float:
    r"""The height in points of a row with these values in columns of these widths.

    >>> height([("one\ntwo", 20.0), ("short", 20.0)])
    30.0
    """
    lines = 1
    for value, width in cells:
        if isinstance(value, str) and (len(value) > width - 2 or "\n" in value):
            room = max(width - 2, 1)
            lines = max(lines, sum(max(ceil(len(x) / room), 1) for x in value.split("\n")))
    return min(lines * LINE, _TALLEST)


def heights(rows: Sequence[Sequence[Value]], widths: Sequence[float]) -> list[float]:
    """The height in points of each row of a table with columns of these widths."""
    found = [LINE] * len(rows)
    for at, width in enumerate(widths):
        room = width - 2
        for number, row in enumerate(rows):
            value = row[at]
            if isinstance(value, str) and (len(value) > room or "\n" in value):
                found[number] = max(found[number], height([(value, width)]))
    return found


def pages_beside(found: Sequence[float]) -> int:
    """On how many pages beside each other a table is printed so that it can be read."""
    return max(ceil(sum(found) / _ONE_PAGE), 1)


def _header_width(look: Look, title: str) -> float:
    if look is Look.UPRIGHT:
        return _UPRIGHT
    button = 2 if look in NARROW else _FILTER_BUTTON
    words = max(len(word) for word in title.split())
    return max(words + button, len(title) / 2 + button, _NARROWEST)


def _length(value: Value, look: Look) -> float:
    if isinstance(value, Formula):
        value = value.outcome
    if isinstance(value, str):
        return max(map(len, value.split("\n"))) if "\n" in value else len(value)
    if value is None:
        return 0
    # Money and time are shown rounded, whatever stands behind it.
    return len(f"€ {value:,.2f}") if look in (Look.EURO, Look.HOURS) else len(str(value))
