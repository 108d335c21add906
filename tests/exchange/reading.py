"""Reading workbooks back, and working out the few formulas that are in them."""

import re
from collections.abc import Sequence
from io import BytesIO
from typing import cast

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.utils.escape import unescape
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dronten_map.core.model import Model
from dronten_map.session.example import example_step

_SHEET = re.compile(r"'((?:[^']|'')+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)")
_TABLE = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)\[([^\]]+)\]")
_CELL = re.compile(r"(?<![A-Za-z$'\"])([A-Z]{1,2}\d+)(?![\d(])")


def opened(content: bytes, *, outcomes: bool = False) -> Workbook:
    """A workbook as another program sees it: its formulas, or their outcomes."""
    return openpyxl.load_workbook(BytesIO(content), data_only=outcomes)


def example() -> Model:
    """The map of the example."""
    model = Model()
    model.apply(example_step())
    return model


def texts(sheet: Worksheet) -> list[list[str]]:
    """All that stands on a sheet, as text; empty cells are empty texts."""
    return [["" if v is None else str(v) for v in row] for row in sheet.values]


def everything(book: Workbook) -> str:
    """All the words of a workbook."""
    told = [v for s in book.worksheets for row in texts(s) for v in row]
    notes = [c.comment.text for s in book.worksheets for r in s.iter_rows() for c in r if c.comment]
    return "\n".join(told + notes)


def plain(value: object) -> object:
    """A text as Excel shows it, which openpyxl leaves as it stands in the file."""
    return unescape(value) if isinstance(value, str) else value


def formulas(book: Workbook) -> list[tuple[str, str, str]]:
    """Sheet, cell and formula of every formula in a workbook."""
    return [
        (sheet.title, cell.coordinate, str(cell.value))
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


class _Cells(list[object]):
    """The values of several cells, which formulas compare and multiply one by one."""

    def __eq__(self, other: object) -> "_Cells":  # pyright: ignore[reportIncompatibleMethodOverride]  # as in a formula
        return _Cells([one == other for one in self])

    def __mul__(self, other: object) -> "_Cells":  # pyright: ignore[reportIncompatibleMethodOverride]  # as in a formula
        factors = other if isinstance(other, _Cells) else [other] * len(self)
        return _Cells([bool(a) * bool(b) for a, b in zip(self, factors, strict=True)])


class _Blank(float):
    """An empty cell: nought to a sum, and equal to an empty text."""

    def __eq__(self, other: object) -> bool:
        return other == "" or float(self) == other

    __hash__ = float.__hash__


def worked_out(book: Workbook, sheet: str, formula: str) -> object:
    """The outcome of a formula of ours, from what stands in the workbook."""

    def value(cell: Cell) -> object:
        if cell.data_type == "f":
            return worked_out(book, cell.parent.title, str(cell.value))
        return _Blank() if cell.value is None else cell.value

    def at(where: str) -> object:
        return value(book[sheet][where])

    def across(title: str, column: str, first: int, last: int) -> _Cells:
        cells = book[title]
        return _Cells([value(cells[f"{column}{row}"]) for row in range(first, last + 1)])

    def column(name: str, title: str) -> list[object]:
        table = book[sheet].tables[name]
        index = [c.name for c in table.tableColumns].index(title)
        rows = cast("tuple[tuple[Cell, ...], ...]", book[sheet][table.ref])
        area = rows[1 : -1 if table.totalsRowCount else None]
        return [value(row[index]) for row in area]

    text = _SHEET.sub(lambda m: f"across({m[1]!r},{m[2]!r},{m[3]},{m[4]})", formula[1:])
    text = _TABLE.sub(lambda m: f"column({m[1]!r},{m[2]!r})", text)
    text = _CELL.sub(r"at('\1')", text)
    text = re.sub(r"(?<![<>=])=(?!=)", "==", text)
    names = {"across": across, "column": column, "at": at, "MAX": _max, "IF": _if}
    names |= {"SUMIFS": _sum_ifs, "COUNTIFS": _count_ifs, "SUBTOTAL": _subtotal}
    names |= {"SUMPRODUCT": _sum_product, "ISNUMBER": _is_number}
    return eval(text, {"__builtins__": {}}, names)


def _if(asked: bool, yes: object, no: object) -> object:
    return yes if asked else no


def _max(*values: object) -> float:
    return max((v for v in values if isinstance(v, int | float)), default=0)  # texts do not count


def _sum_ifs(summed: Sequence[float], where: Sequence[object], wanted: object) -> float:
    return sum(float(s) for s, w in zip(summed, where, strict=True) if w == wanted)


def _count_ifs(where: list[object], wanted: object, other: list[object], _filled: str) -> int:
    pairs = zip(where, other, strict=True)
    return sum(w == wanted and not isinstance(o, _Blank) for w, o in pairs)


def _sum_product(factors: _Cells, values: Sequence[object] | None = None) -> float:
    numbers = [1] * len(factors) if values is None else values
    pairs = zip(factors, numbers, strict=True)
    return sum(float(n) for factor, n in pairs if factor and isinstance(n, int | float))


def _is_number(values: _Cells) -> _Cells:
    return _Cells([isinstance(v, int | float) and not isinstance(v, _Blank) for v in values])


def _subtotal(_kind: int, values: Sequence[object]) -> float:
    return sum(v for v in values if isinstance(v, int | float))
