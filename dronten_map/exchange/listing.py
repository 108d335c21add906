"""Lists from outside as tables: workbooks of Excel and LibreOffice, and text with separators."""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import python_calamine

from dronten_map.core.intake.recognising import is_header
from dronten_map.core.intake.table import Table
from dronten_map.errors import UserError
from dronten_map.exchange.guard import Foreign, TooLarge, guard
from dronten_map.i18n import _

SUFFIXES = (".xlsx", ".xlsm", ".ods", ".xls", ".csv", ".txt", ".tsv")
LARGEST = 20_000_000  # bytes of a file
MOST_ROWS, MOST_COLUMNS = 50_000, 200
_LONGEST = 32_767  # characters of a cell
_HEAD = 200  # bytes in which the encoding shows
_LOOKED = 20  # rows among which the headers are looked for
_SEPARATORS = ";\t,|"
_TEXTS = (".csv", ".txt", ".tsv")
_ODS_UNPACKED = 100_000_000  # bytes
_Place = tuple[int, int]  # row and column, from 0


def read_tables(name: str, content: bytes) -> tuple[Table, ...]:
    """The sheets of a file that have headers and rows, in their order.

    Args:
        name: The name of the file, which says what it is.
        content: What stands in it.

    Raises:
        UserError: it is no list, is damaged or too large, or holds nothing.
    """
    if len(content) > LARGEST:
        raise _too_large(name)
    suffix = name[name.rfind(".") :].lower()
    if suffix in _TEXTS:
        stem = name[: name.rfind(".")]
        sheets = [(stem, _text_rows(content))]
    elif suffix in SUFFIXES:
        sheets = _workbook_rows(name, suffix, content)
    else:
        raise _foreign(name)
    found = [table for title, rows in sheets if (table := _table(title, rows)) is not None]
    if not found:
        raise UserError(
            _("“{name}” holds no list.").format(name=name),
            where=name,
            hint=_("A list has a row of headers, and below it a row for each actor."),
        )
    return tuple(found)


def _workbook_rows(name: str, suffix: str, content: bytes) -> list[tuple[str, list[list[str]]]]:
    try:
        if suffix in (".xlsx", ".xlsm"):
            guard(content)
        elif suffix == ".ods":
            _guard_ods(content)
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        found: list[tuple[str, list[list[str]]]] = []
        for sheet in book.sheets_metadata:
            if sheet.typ is not python_calamine.SheetTypeEnum.WorkSheet:
                continue
            if sheet.visible is not python_calamine.SheetVisibleEnum.Visible:
                continue
            if "(ignore)" in sheet.name:  # as Kumu leaves sheets out
                continue
            rows = book.get_sheet_by_name(sheet.name)
            if rows.height > MOST_ROWS or rows.width > MOST_COLUMNS:
                raise _too_large(name)
            plain: list[list[Any]] = rows.to_python(skip_empty_area=False)
            _fill_down(plain, rows.merged_cell_ranges or ())
            found.append((sheet.name, [[_text(cell) for cell in row] for row in plain]))
    except TooLarge as error:
        raise _too_large(name) from error
    except (Foreign, python_calamine.CalamineError, zipfile.BadZipFile, zlib.error) as error:
        raise _foreign(name) from error
    return found


def _fill_down(rows: list[list[Any]], merged: Sequence[tuple[_Place, _Place]]) -> None:
    """Say in each row what a cell that was merged over several rows says."""
    for (top, column), (bottom, _last) in merged:
        if top >= len(rows) or column >= len(rows[top]):
            continue
        for row in rows[top + 1 : bottom + 1]:
            row[column] = rows[top][column]


def _guard_ods(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        listed = parts.infolist()
        if len({p.filename for p in listed}) != len(listed):
            raise Foreign
        if len(listed) > 2_000 or sum(p.file_size for p in listed) > _ODS_UNPACKED:
            raise TooLarge


def _text_rows(content: bytes) -> list[list[str]]:
    text = _decoded(content)
    lines = [line for line in text.splitlines()[:_LOOKED] if line.strip()]
    separator = max(_SEPARATORS, key=lambda s: _evenness(lines, s))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    found: list[list[str]] = []
    old = csv.field_size_limit(LARGEST)
    try:
        for row in reader:
            if len(found) > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise _too_large("")
            found.append([_text(cell) for cell in row])
    except csv.Error as error:
        raise _foreign("") from error
    finally:
        csv.field_size_limit(old)
    return found


def _decoded(content: bytes) -> str:
    """The text of a file: with a mark of its encoding, UTF-8, or what Windows wrote before."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if 2 * content[1:_HEAD:2].count(0) > len(content[1:_HEAD:2]):
        return content.decode("utf-16-le", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _evenness(lines: Sequence[str], separator: str) -> tuple[int, int]:
    """How well a separator divides lines: how many have as many as the first, and how many."""
    counts = [line.count(separator) for line in lines]
    first = counts[0] if counts else 0
    return (sum(count == first for count in counts) if first else 0, first)


def _table(title: str, rows: list[list[str]]) -> Table | None:
    """A sheet as a table: headers are the first row that is nearly as full as the fullest.

    Of two rows of headers the one counts that says more.
    """
    counts = [sum(bool(cell) for cell in row) for row in rows[:_LOOKED]]
    most = max(counts, default=0)
    if not most:
        return None
    at = next(i for i, count in enumerate(counts) if count >= 0.6 * most)
    if at + 1 < len(counts) and _says_more(rows[at + 1], rows[at]):
        at += 1
    width = max(len(row) for row in rows)
    last = max((c for row in rows for c, cell in enumerate(row) if cell), default=-1) + 1
    headers = _padded(rows[at], width)[:last]
    below = [tuple(_padded(row, width)[:last]) for row in rows[at + 1 :]]
    while below and not any(below[-1]):
        below.pop()
    if not below:
        return None
    return Table(title[:200], tuple(headers), tuple(below), first=at + 2)


def _says_more(row: Sequence[str], above: Sequence[str]) -> bool:
    """Whether a row holds headers that are recognised, and more than the one above it."""
    # A row of titles over several columns says the same more than once.
    known, before = (sum(map(is_header, set(cells))) for cells in (row, above))
    return known > max(before, 1) and 2 * known >= sum(map(bool, row))


def _padded(row: list[str], width: int) -> list[str]:
    return row + [""] * (width - len(row))


def _text(cell: Any) -> str:
    """What a cell says: days as 31-12-2026, whole numbers without a point."""
    if isinstance(cell, bool):
        return _("yes") if cell else _("no")
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return f"{cell.day}-{cell.month}-{cell.year}"
    if isinstance(cell, time | timedelta):
        return str(cell)
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else str(cell)
    text = "" if cell is None else str(cell)
    return "".join(_kept(text[:_LONGEST])).strip()


def _kept(text: str) -> Iterator[str]:
    """The letters of a text without those that no file of ours can hold."""
    for letter in text:
        if letter in "\t\n" or (letter >= " " and not "\ud800" <= letter <= "\udfff"):
            yield letter


def _too_large(name: str) -> UserError:
    return UserError(
        _("“{name}” is too large for a list of actors.").format(name=name),
        where=name,
        hint=_("Keep the rows and columns that matter, and try again."),
    )


def _foreign(name: str) -> UserError:
    return UserError(
        _("“{name}” cannot be read as a list.").format(name=name),
        where=name,
        hint=_("Save it as an Excel workbook (xlsx), as ods or as csv, and try again."),
    )
