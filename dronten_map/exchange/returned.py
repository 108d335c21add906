"""Reading workbooks that came back: what each row says, by its hidden key and nothing else."""

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from io import BytesIO
from typing import Any, cast
from uuid import UUID
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from openpyxl import DEFUSEDXML, load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook

from dronten_map.core.codec import records_from_json
from dronten_map.core.diff import Outcome, Proposal, Proposed, Returned, Spot, diff, together
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Handout, Record
from dronten_map.errors import UserError
from dronten_map.exchange.cells import writable
from dronten_map.exchange.form import FACTS, FORMS, KEY, NEW, Entry, Form, Labels
from dronten_map.exchange.handout import FORMAT, base_of
from dronten_map.i18n import Language, _, in_language

LARGEST = 20_000_000  # bytes of a file
LARGEST_UNPACKED = 100_000_000
MOST_ROWS, MOST_COLUMNS = 20_000, 200
# What openpyxl and the modules below it raise on a file that is damaged or is something else. The
# last ones are no faults of ours: it looks for parts and attributes of the file without asking.
_UNREADABLE = (
    *(BadZipFile, InvalidFileException, ParseError, zlib.error, OSError, EOFError),
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, NotImplementedError),
)


@dataclass(frozen=True, slots=True)
class _Cell:
    value: object
    where: str
    is_wrong: bool  # a formula, an error, or swallowed by a merged cell


@dataclass(frozen=True, slots=True)
class _Row:
    form: Form
    spot: Spot
    key: str
    cells: Mapping[str, _Cell]  # by field; "" is the mark


@dataclass(slots=True)
class _Reading:
    rows: list[Returned] = field(default_factory=list[Returned])
    unclear: list[Proposed] = field(default_factory=list[Proposed])

    def list(self, row: _Row, message: str, name: str = "") -> None:
        cell = row.cells.get(name) if name else None
        spot = Spot(row.spot.file, row.spot.sheet, row.spot.row, cell.where if cell else "")
        self.unclear.append(
            Proposed(
                outcome=Outcome.UNCLEAR,
                spot=spot,
                record_type=row.form.record_type,
                subject=row.key,
                field=name,
                after=str(cell.value) if cell and cell.value is not None else None,
                message=message,
            )
        )


def review(ours: Model, document: str, sources: Iterable[tuple[str, bytes]]) -> Proposal:
    """What workbooks that came back say, beside what was handed out and what we have now.

    Args:
        ours: The map as it is.
        document: The identity of its file.
        sources: The names of the files with their content.

    Raises:
        UserError: one is no handout of this map, is damaged or too large; where is its name.
    """
    return together([_review_one(ours, document, name, content) for name, content in sources])


def _review_one(ours: Model, document: str, name: str, content: bytes) -> Proposal:
    book = _opened(name, content)
    try:
        facts, titles = _facts(book)
    except (KeyError, ValueError, TypeError) as error:
        raise _not_ours(name) from error
    handout = _handout(ours, document, name, facts)
    base = base_of(records_from_json(handout.content))
    code: Language = "nl" if facts.get("language") == "nl" else "en"
    with in_language(code):
        labels = Labels(base)
    rows = list(_rows(book, name, titles))
    reading = _read(rows, base, labels, code)
    found = diff(base, ours, reading.rows)
    return Proposal((*found.cells, *reading.unclear))


def _opened(name: str, content: bytes) -> Workbook:
    try:
        _refuse_large(name, content)
        return load_workbook(BytesIO(content), keep_links=False)
    except _UNREADABLE as error:
        raise _not_ours(name) from error


def _not_ours(name: str) -> UserError:
    return _refused(name, _("This file cannot be read as a workbook of ours."))


def _refuse_large(name: str, content: bytes) -> None:
    if not DEFUSEDXML:
        raise _refused(name, _("This installation cannot read workbooks safely."))
    if len(content) > LARGEST:
        raise _refused(name, _("This file is too large."))
    with ZipFile(BytesIO(content)) as parts:
        listed = parts.infolist()
    if len({part.filename for part in listed}) != len(listed):
        raise BadZipFile(name)
    if sum(part.file_size for part in listed) > LARGEST_UNPACKED:
        raise _refused(name, _("This file is too large."))


def _facts(book: Workbook) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    sheet: Any = book[FACTS]
    facts: Any = json.loads(sheet["A1"].value)
    titles: Any = json.loads(sheet["A2"].value)
    if not (isinstance(facts, dict) and isinstance(titles, dict)):
        raise TypeError(FACTS)
    of_sheet = cast("dict[str, dict[str, str]]", titles)
    if not {form.record_type.__name__ for form in FORMS} <= set(of_sheet):
        raise ValueError(FACTS)
    properties: Any = cast(Any, book).custom_doc_props
    for one in properties.props:
        fact = str(one.name).removeprefix(f"{FACTS}_")
        if fact in facts and str(one.name) != fact and facts[fact] != one.value:
            raise ValueError(fact)  # two halves of different files
    return cast("dict[str, str]", facts), of_sheet


def _handout(ours: Model, document: str, name: str, facts: Mapping[str, str]) -> Handout:
    if facts.get("document") != document:
        raise _refused(name, _("This workbook belongs to another map."))
    if facts.get("format") != FORMAT:
        raise _refused(name, _("This workbook was made by another version of the program."))
    handout = ours.find(Handout, str(facts.get("handout")))
    if handout is None:
        raise _refused(name, _("The map does not know this handout (any more)."))
    last = [h for h in ours.all(Handout) if h.name == handout.name][-1]
    if last.id != handout.id:
        raise _refused(name, _("This is an older handout; a newer one went out after it."))
    return handout


def _rows(book: Workbook, name: str, titles: Mapping[str, Mapping[str, str]]) -> Iterator[_Row]:
    forms = {f"{KEY}:{form.record_type.__name__}": form for form in FORMS}
    for sheet in cast("list[Any]", book.worksheets):
        if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
            raise _refused(name, _("A sheet of this file has too many rows or columns."))
        heads = [str(cell.value) for cell in next(sheet.iter_rows(min_row=1, max_row=1))]
        form = next((forms[head] for head in heads if head in forms), None)
        if form is None:
            continue
        key = next(at for at, head in enumerate(heads) if head in forms)
        columns = {
            field_name: heads.index(title)
            for field_name, title in titles[form.record_type.__name__].items()
            if heads.count(title) == 1
        }
        hidden = {at for area in sheet.merged_cells.ranges for at in _swallowed(area)}
        for cells in sheet.iter_rows(min_row=2):
            found = {f: _cell(cells[at], hidden) for f, at in columns.items()}
            text = cells[key].value
            spot = Spot(name, sheet.title, cells[0].row)
            yield _Row(form, spot, "" if text is None else str(text), found)


def _swallowed(area: Any) -> Iterator[tuple[int, int]]:
    return ((row, column) for row, column in area.cells)


def _cell(cell: Any, merged: set[tuple[int, int]]) -> _Cell:
    value = unescape(cell.value) if isinstance(cell.value, str) else cell.value
    is_wrong = cell.data_type in ("f", "e") if value is not None else False
    return _Cell(value, cell.coordinate, is_wrong or (cell.row, cell.column) in merged)


def _read(rows: list[_Row], base: Model, labels: Labels, code: Language) -> _Reading:
    reading = _Reading()
    filled = [r for r in rows if r.key or any(c.value is not None for c in r.cells.values())]
    times = Counter(row.key for row in filled)
    usable: list[_Row] = []
    for row in filled:
        if not row.key:
            reading.list(row, _("This row has lost its key; write it in an empty row below."))
        elif times[row.key] > 1:
            reading.list(row, _("This row stands in the workbook more than once."))
        elif row.key.startswith(NEW) and not _is_uuid(row.key.removeprefix(NEW)):
            reading.list(row, _("This row has lost its key; write it in an empty row below."))
        elif not row.key.startswith(NEW) or _is_filled(row):
            usable.append(row)
    for row in usable:
        name = row.cells.get("name")
        if row.form.record_type is Actor and row.key.startswith(NEW) and name is not None:
            labels.add(str(name.value), row.key.removeprefix(NEW))
    with in_language(code):
        shown = {
            (row.key, entry.field): labels.shown(row.form.record_type, entry, value)
            for row in usable
            if (record := base.find(row.form.record_type, row.key)) is not None
            for entry in row.form.entries
            for value in (getattr(record, entry.field),)
        }
    strangers = _strangers(usable, shown)
    for row in usable:
        if row.key in strangers:
            reading.list(
                row, _("This row says what stood in another one; was a part of the sheet sorted?")
            )
        elif row.key.startswith(NEW):
            _read_new(reading, row, base, labels)
        else:
            _read_known(reading, row, base, labels, shown)
    return reading


def _strangers(rows: list[_Row], shown: Mapping[Any, Any]) -> set[str]:
    """The keys of rows that are called what another row was called when it was handed out.

    A sort that leaves the hidden keys out moves what is written from one record to another.
    """
    named: dict[tuple[type[Record], tuple[Any, ...]], str] = {}
    for row in rows:
        entries = _naming(row.form)
        if (row.key, entries[0].field) in shown:
            own = tuple(shown[row.key, entry.field] for entry in entries)
            named.setdefault((row.form.record_type, own), row.key)
    found: set[str] = set()
    for row in rows:
        entries = _naming(row.form)
        cells = [row.cells.get(entry.field) for entry in entries]
        if any(cell is None for cell in cells) or (row.key, entries[0].field) not in shown:
            continue
        written = tuple(cell.value for cell in cells if cell is not None)
        own = tuple(shown[row.key, entry.field] for entry in entries)
        other = named.get((row.form.record_type, written))
        if written != own and other is not None and other != row.key:
            found.add(row.key)
    return found


def _naming(form: Form) -> tuple[Entry, ...]:
    """What a row is known by to a reader: what is not theirs to change, or else its first cell."""
    locked = tuple(entry for entry in form.entries if not entry.is_open)
    return locked or form.entries[:1]


def _read_known(
    reading: _Reading, row: _Row, base: Model, labels: Labels, shown: Mapping[Any, Any]
) -> None:
    record = base.find(row.form.record_type, row.key)
    values: dict[str, Any] = {}
    for entry in row.form.entries if record is not None else ():
        cell = row.cells.get(entry.field)
        if cell is None:
            continue
        if not cell.is_wrong and _is_as_written(cell.value, shown[row.key, entry.field]):
            values[entry.field] = getattr(record, entry.field)
        elif not entry.is_open:
            reading.list(row, _("This cell is not for filling in."), entry.field)
        else:
            _take(reading, row, entry, labels, values)
    _finish(reading, row, values, row.key, is_new=False)


def _read_new(reading: _Reading, row: _Row, base: Model, labels: Labels) -> None:
    if not row.form.takes_new:
        reading.list(row, _("Nothing can be added on this sheet."))
        return
    values: dict[str, Any] = {}
    for entry in row.form.entries:
        cell = row.cells.get(entry.field)
        is_written = cell is not None and (cell.value not in (None, "") or cell.is_wrong)
        if is_written and not _take(reading, row, entry, labels, values):
            return
    needed = {f.name for f in fields(row.form.record_type) if f.default is MISSING} - {"id"}
    if "kind" in needed and "kind" not in values:
        entry = next(e for e in row.form.entries if e.field == "kind")
        first = labels.options(row.form.record_type, entry)[0]
        values["kind"] = labels.read(row.form.record_type, entry, first)
    for entry in row.form.entries:
        if entry.field in needed - set(values):
            message = _("“{column}” is empty.").format(column=_(entry.title))
            reading.list(row, message, entry.field)
            return
    _finish(reading, row, values, row.key.removeprefix(NEW), is_new=True)


def _take(
    reading: _Reading, row: _Row, entry: Entry, labels: Labels, values: dict[str, Any]
) -> bool:
    cell = row.cells[entry.field]
    if cell.is_wrong:
        reading.list(row, _("Write a value here, not a formula or a merged cell."), entry.field)
        return False
    try:
        values[entry.field] = labels.read(row.form.record_type, entry, cell.value)
    except (ValueError, OverflowError):
        reading.list(row, _("This is not understood."), entry.field)
        return False
    return True


def _finish(
    reading: _Reading, row: _Row, values: dict[str, Any], subject: str, *, is_new: bool
) -> None:
    mark = row.cells.get("")
    is_marked = mark is not None and str(mark.value or "").strip().casefold() == "x"
    is_odd = mark is not None and bool(str(mark.value or "").strip()) and not is_marked
    if is_odd or (mark is not None and mark.is_wrong) or (is_new and is_marked):
        reading.list(row, _("Only an x in the last column means that it should go."))
        return
    reading.rows.append(
        Returned(
            spot=row.spot,
            record_type=row.form.record_type,
            subject=subject,
            values=values,
            cells={name: cell.where for name, cell in row.cells.items()},
            is_new=is_new,
            is_marked=is_marked,
        )
    )


def _is_as_written(value: object, shown: Any) -> bool:
    if isinstance(shown, str):
        text = "" if value is None else str(value)
        return text.strip() == unescape(writable(shown)[0]).strip()
    return (getattr(value, "date", lambda: value)() if value is not None else None) == shown


def _is_filled(row: _Row) -> bool:
    return any(c.value not in (None, "") or c.is_wrong for c in row.cells.values())


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _refused(name: str, message: str) -> UserError:
    return UserError(f"{name}: {message}", where=name, hint=_("Nothing was taken over."))
