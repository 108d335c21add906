"""The rows of a table as they stand in a workbook.

openpyxl makes an object of every cell and an element of every object; of a sheet of many rows that
is nearly all of the time. So it writes everything else, and the rows are put into its sheet as text
(decision 20).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter

from dronten_map.exchange.cells import (
    Formula,
    Value,
    is_quoted,
    style_of,
    writable,
)
from dronten_map.exchange.sheets import TableSheet
from dronten_map.exchange.sizes import LINE, heights

_DAY_NOUGHT = date(1899, 12, 30).toordinal()
_MANY_COLUMNS = 300  # beyond it, cells without a value are left out of the file


@dataclass(frozen=True, slots=True)
class Rows:
    """What goes into a sheet below its header."""

    xml: str
    range: str  # of the whole sheet, with its header
    notes: Sequence[str] = ()  # what was changed in which cell


class Styles:
    """The numbers by which cells name their styles in the file."""

    def __init__(self, book: Workbook) -> None:
        self._sheet = book.worksheets[0]
        self._found: dict[tuple[str, bool], int] = {}

    def number(self, name: str, *, quoted: bool = False) -> int:
        """The number of a style; quoted for a text that Excel might read as something else."""
        key = name, quoted
        if key not in self._found:
            cell = Cell(self._sheet, row=1, column=1)  # only for its style; it is on no sheet
            cell.style = name
            cell.quotePrefix = quoted
            self._found[key] = cell.style_id
        return self._found[key]


def rows_of(
    sheet: TableSheet, totals: Sequence[Value], *, widths: Sequence[float], styles: Styles
) -> Rows:
    """The rows of a table, and under them its totals where there are any."""
    columns = [_Column(styles, style_of(column.look)) for column in sheet.columns]
    letters = [get_column_letter(at) for at in range(1, len(columns) + 1)]
    heads = [f'<c r="{letter}' for letter in letters]
    is_sparse = len(columns) > _MANY_COLUMNS
    told: list[str] = []
    tall = heights(sheet.rows, widths)
    for row, (values, height) in enumerate(zip(sheet.rows, tall, strict=True), start=2):
        told.append(_start(row, height))
        told += [
            f"{head}{row}{column[value]}"
            for head, column, value in zip(heads, columns, values, strict=True)
            if not is_sparse or (value is not None and value != "")
        ]
        told.append("</row>")
    last = len(sheet.rows) + 1
    if totals:
        last += 1
        told.append(_start(last, LINE))
        for head, value, column in zip(heads, totals, sheet.columns, strict=True):
            style = style_of(column.look, total=True)
            told.append(f"{head}{last}{_Column(styles, style)[value]}")
        told.append("</row>")
    return Rows("".join(told), f"A1:{letters[-1]}{last}", _notes(sheet, columns, letters))


def _start(row: int, height: float) -> str:
    if height > LINE:
        return f'<row r="{row}" ht="{height:g}" customHeight="1">'
    return f'<row r="{row}">'


def _notes(
    sheet: TableSheet, columns: Sequence["_Column"], letters: Sequence[str]
) -> Sequence[str]:
    if not any(column.changed for column in columns):
        return ()
    return [
        f"{sheet.title}, {letter}{row}: {column.changed[value]}"
        for row, values in enumerate(sheet.rows, start=2)
        for letter, column, value in zip(letters, columns, values, strict=True)
        if isinstance(value, str) and value in column.changed
    ]


class _Column(dict[Value, str]):
    """What follows the address of a cell in the file, for each value; worked out once for each."""

    def __init__(self, styles: Styles, style: str) -> None:
        super().__init__()
        self.changed: dict[str, str] = {}  # text -> what was changed in it
        self._plain = f'" s="{styles.number(style)}"'
        self._quoted = f'" s="{styles.number(style, quoted=True)}"'

    def __missing__(self, value: Value) -> str:
        found = self[value] = self._told(value)
        return found

    def _told(self, value: Value) -> str:
        if value is None or value == "":
            return f"{self._plain}/>"
        if isinstance(value, str):
            clean, note = writable(value)
            if note:
                self.changed[value] = note
            style = self._quoted if is_quoted(value) else self._plain
            return f'{style} t="inlineStr"><is><t{_space(clean)}>{escape(clean)}</t></is></c>'
        if isinstance(value, Formula):
            kind = ' t="str"' if isinstance(value.outcome, str) else ""
            outcome = escape(str(value.outcome))
            return f"{self._plain}{kind}><f>{escape(value.text)}</f><v>{outcome}</v></c>"
        return f"{self._plain}><v>{_number(value)}</v></c>"


def _number(value: float | Decimal | date) -> str:
    if not isinstance(value, date):
        return str(+value)  # with the sign, as True counts as 1
    days = value.toordinal() - _DAY_NOUGHT
    # Excel knows a 29 February 1900, so the days before it have one number less.
    return str(days - 1 if 0 < days <= 60 else days)


def _space(text: str) -> str:
    """The mark of a text of which a reader of XML would drop the ends."""
    return ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
