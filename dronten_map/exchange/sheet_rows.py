"""The rows of a workbook that came back: each with its hidden key and the cells of our columns."""

import warnings
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, cast
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from openpyxl import DEFUSEDXML, load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook

from dronten_map.exchange.form import FACTS, FORMS, KEY, MOST_COLUMNS, MOST_ROWS, Form
from dronten_map.exchange.guard import MOST_CELLS, Foreign, TooLarge, guard

Titles = Mapping[str, Mapping[str, str]]  # name of a record type -> field -> title of its column
_HEADER_WITHIN = 40  # rows from the top in which the titles of the columns are looked for
# What openpyxl and the modules below it raise on a file that is damaged or is something else. The
# last ones are no faults of ours: it looks for parts and attributes of the file without asking.
_UNREADABLE = (
    *(BadZipFile, InvalidFileException, ParseError, zlib.error, OSError, EOFError),
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, NotImplementedError),
)


@dataclass(frozen=True, slots=True)
class Written:
    """A cell: what stands in it, and whether that is no value of its own."""

    value: object
    where: str
    is_wrong: bool = False  # a formula, an error, or part of a merged cell
    remark: str = ""  # a comment that somebody put on it

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return self.value in (None, "") and not self.is_wrong


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet of the form."""

    form: Form
    sheet: str
    number: int
    key: str
    cells: Mapping[str, Written]  # by field; form.MARK and form.REMARK are the other columns


@dataclass(slots=True)
class Sheets:
    """What was found in a workbook.

    Attributes:
        rows: The rows of the sheets of the form.
        stray: What stands outside its columns: sheet, row, cell and the title of the column.
        missing: Columns that are gone or have another title: form, sheet, row and field.
    """

    rows: list[Row] = field(default_factory=list[Row])
    stray: list[tuple[str, int, str, str]] = field(default_factory=list[tuple[str, int, str, str]])
    missing: list[tuple[Form, str, int, str]] = field(
        default_factory=list[tuple[Form, str, int, str]]
    )


def opened(content: bytes) -> Workbook:
    """A workbook from outside.

    Raises:
        Foreign: it is none, is damaged, or is made to do harm.
        TooLarge: it is larger than a handout can be.
    """
    guard(content)
    if not DEFUSEDXML:
        raise Foreign("defusedxml is missing")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl leaves out, which we do not need
            return load_workbook(BytesIO(content), keep_links=False)
    except _UNREADABLE as error:
        raise Foreign from error


def sheets_of(book: Workbook, titles: Titles) -> Sheets:
    """The rows of a workbook, whatever its sheets are called and wherever its columns stand.

    Raises:
        TooLarge: a sheet reaches further than that of a handout can.
    """
    found, cells = Sheets(), 0
    for sheet in cast("list[Any]", book.worksheets):
        cells += sheet.max_row * sheet.max_column
        if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS or cells > 2 * MOST_CELLS:
            raise TooLarge
        if sheet.title != FACTS:
            _read_sheet(sheet, titles, found)
    return found


def _read_sheet(sheet: Any, titles: Titles, found: Sheets) -> None:
    header = _header(sheet)
    if header is None:
        return
    form, top, heads = header
    wanted = titles[form.record_type.__name__]
    columns = {name: heads.index(t) for name, t in wanted.items() if heads.count(t) == 1}
    key = next(at for at, head in enumerate(heads) if head.startswith(KEY))
    merged = {place for area in sheet.merged_cells.ranges for place in area.cells}
    found.missing += [(form, sheet.title, top, name) for name in wanted if name not in columns]
    strays: dict[int, tuple[str, int, str, str]] = {}
    for cells in sheet.iter_rows():
        if cells[0].row == top:
            continue
        ours = {name: _written(cells[at], merged) for name, at in columns.items()}
        text = cells[key].value
        row = Row(form, sheet.title, cells[0].row, "" if text is None else str(text), ours)
        found.rows.append(row)
        for at, cell in enumerate(cells):
            if at not in columns.values() and at != key and cell.value not in (None, ""):
                strays.setdefault(at, (sheet.title, cell.row, cell.coordinate, heads[at]))
    found.stray += strays.values()


def _header(sheet: Any) -> tuple[Form, int, list[str]] | None:
    """The form of a sheet, the row with the titles of its columns, and those titles."""
    forms = {f"{KEY}:{form.record_type.__name__}": form for form in FORMS}
    for cells in sheet.iter_rows(max_row=_HEADER_WITHIN):
        heads = ["" if cell.value is None else str(cell.value) for cell in cells]
        known = [head for head in heads if head in forms]
        if known:
            return forms[known[0]], cells[0].row, heads
    return None


def _written(cell: Any, merged: set[tuple[int, int]]) -> Written:
    value = unescape(cell.value) if isinstance(cell.value, str) else cell.value
    is_wrong = cell.data_type in ("f", "e") if value is not None else False
    note = getattr(cell, "comment", None)
    remark = "" if note is None else str(note.text or "").strip()
    return Written(value, cell.coordinate, is_wrong or (cell.row, cell.column) in merged, remark)
