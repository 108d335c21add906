"""What can stand in a cell, how it looks, and how a text stays a text."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from dronten_map.i18n import _

ACCENT, INK, MUTED, LINE, WHITE = "0B6E6E", "1F2328", "5B6169", "D9D5CC", "FFFFFF"
BAD, GOOD = "B3261E", "2E6B34"
LONGEST = 32_767  # UTF-16 units that a cell of Excel holds

# What no XML file can carry: control characters, lone surrogates and two non-characters.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Excel reads _x000D_ in a text as the character with that number, unless the mark is escaped.
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with its outcome, which stands in the file for programs that do not calculate."""

    text: str  # without the equals sign
    outcome: Decimal | str


Value = str | int | float | Decimal | date | Formula | None


class Look(Enum):
    """How the values of a column are shown."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    EURO = "euro"  # in euros, not cents
    HOURS = "hours"  # in hours, not minutes
    MARK = "mark"  # a sign in a planning
    UPRIGHT = "upright"  # a number in a narrow column, of which the header is read sideways


_FORMATS = {
    Look.TEXT: "General",
    Look.NUMBER: "0",
    Look.DATE: "dd-mm-yyyy",
    Look.EURO: "[$€-413]\\ #,##0.00;[Red]\\-[$€-413]\\ #,##0.00",
    Look.HOURS: "#,##0.0#;[Red]\\-#,##0.0#",
    Look.MARK: "General",
    Look.UPRIGHT: "0",
}
NARROW = frozenset((Look.MARK, Look.UPRIGHT))  # too narrow for a button to filter
RIGHT = frozenset((Look.NUMBER, Look.EURO, Look.HOURS))
_THIN = Side(style="thin", color=LINE)
_STRONG = Side(style="medium", color=ACCENT)


def styles() -> list[NamedStyle]:
    """The styles that a workbook of ours has; cells name them."""
    plain = Font(name="Calibri", size=11, color=INK)
    bold = Font(name="Calibri", size=11, color=INK, bold=True)
    fill = PatternFill("solid", fgColor=ACCENT)
    header = NamedStyle("map header", font=Font(name="Calibri", size=11, color=WHITE, bold=True))
    header.fill, header.alignment = fill, Alignment(vertical="center", wrap_text=True)
    over_numbers = NamedStyle("map header right", font=header.font, fill=fill)
    over_numbers.alignment = Alignment(
        horizontal="right", vertical="center", wrap_text=True, indent=1
    )
    upright = NamedStyle("map header upright", font=header.font, fill=fill)
    upright.alignment = Alignment(
        horizontal="center", vertical="bottom", text_rotation=90, wrap_text=True
    )
    found = [
        header,
        over_numbers,
        upright,
        NamedStyle("map title", font=Font(name="Calibri", size=20, color=ACCENT, bold=True)),
        NamedStyle("map label", font=Font(name="Calibri", size=11, color=MUTED), alignment=_top()),
        NamedStyle(
            "map link", font=Font(name="Calibri", size=11, color=ACCENT, underline="single")
        ),
        NamedStyle("map strong", font=bold, alignment=_top()),
        NamedStyle("map note", font=Font(name="Calibri", size=11, color=MUTED), alignment=_top()),
    ]
    for look, number_format in _FORMATS.items():
        on_cover = NamedStyle(cover_style_of(look), font=plain, number_format=number_format)
        on_cover.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
        found.append(on_cover)
        for total in (False, True):
            style = NamedStyle(style_of(look, total=total), font=bold if total else plain)
            style.number_format = number_format
            style.alignment = _placed(look)
            if look is Look.MARK:
                style.font = Font(name="Calibri", size=11, color=ACCENT, bold=total)
            style.border = Border(top=_STRONG) if total else Border(bottom=_THIN)
            found.append(style)
    return found


def style_of(look: Look, *, total: bool = False) -> str:
    """The name of the style of a column, or of its total."""
    return f"map {look.value}{' total' if total else ''}"


def cover_style_of(look: Look) -> str:
    """The name of the style of a value on the cover: always at the left."""
    return f"map cover {look.value}"


def header_style_of(look: Look) -> str:
    """The name of the style of the header of a column, which stands over its values."""
    if look is Look.UPRIGHT:
        return "map header upright"
    return "map header right" if look in RIGHT else "map header"


def put(cell: Cell, value: Value, style: str) -> str:
    """Write a value into a cell; what had to be changed in it, empty when nothing was."""
    note = ""
    if isinstance(value, Formula):
        cell.value = f"={value.text}"
    elif value == "":
        pass
    elif isinstance(value, str):
        text, note = writable(value)
        cell.value = text
        cell.data_type = "s"  # openpyxl takes =1+1 for a formula and #N/A for an error
    elif value is not None:
        cell.value = value
    cell.style = style
    if isinstance(value, str) and is_quoted(value):
        cell.quotePrefix = True
    return note


def is_quoted(text: str) -> bool:
    """Whether a text needs the mark of a text.

    Without it Excel reads =1+1, 0321 and 1-2 anew when somebody edits the cell.
    """
    return text != "" and not text[0].isalpha()


def carried(text: str) -> str:
    """A text with only what any XML file can carry."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", lines)


def writable(text: str) -> tuple[str, str]:
    """A text as a cell can hold it, and one sentence on what was changed, or an empty one."""
    note = ""
    clean = carried(text)
    if _UNWRITABLE.search(text):
        note = _("A character that cannot stand in a workbook became �.")
    clean = _ESCAPED.sub("_x005F_", clean)
    length = units(clean)
    if length <= LONGEST:
        return clean, note
    mark = " … " + _("[cut off: a cell holds at most {longest} characters]").format(longest=LONGEST)
    room = LONGEST - units(mark)
    cut = clean.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")
    return cut + mark, _("The text was too long for a cell and is cut off.")


def units(text: str) -> int:
    """The length of a text as Excel counts it, in UTF-16 units."""
    return len(text) + sum(ord(c) > 0xFFFF for c in text) if not text.isascii() else len(text)


def _top() -> Alignment:
    return Alignment(vertical="top", wrap_text=True)


def _placed(look: Look) -> Alignment:
    if look in RIGHT:
        # A little room, or a number sticks to the text of the next column.
        return Alignment(horizontal="right", vertical="top", indent=1)
    if look in NARROW:
        return Alignment(horizontal="center", vertical="top")
    return Alignment(horizontal="left", vertical="top", wrap_text=True)
