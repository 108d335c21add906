"""What the rows of a returned workbook say: each by its hidden key, and nothing else."""

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID, uuid5

from dronten_map.core.diff import Outcome, Proposed, Returned, Spot
from dronten_map.core.edits.take_over import needed
from dronten_map.core.model import Records
from dronten_map.core.profiles import Profile, allowed
from dronten_map.core.records import Actor, ActorKind, Record, Sector
from dronten_map.exchange.cells import Value
from dronten_map.exchange.form import MARK, NEW, REMARK, Entry, Form
from dronten_map.exchange.labels import Labels
from dronten_map.exchange.moved import is_as_written, settled, shuffled, strangers
from dronten_map.exchange.sheet_rows import Row, Sheets
from dronten_map.exchange.typed import folded
from dronten_map.i18n import _

_Key = tuple[str, str]  # of a row, and a field


@dataclass(frozen=True, slots=True)
class Remark:
    """Words that the sender left for us, in the column for it or as a comment on a cell."""

    spot: Spot
    record_type: type[Record]
    subject: str
    text: str


@dataclass(slots=True)
class Read:
    """What was read: rows that are understood, cells that are not, and remarks."""

    rows: list[Returned] = field(default_factory=list[Returned])
    unclear: list[Proposed] = field(default_factory=list[Proposed])
    remarks: list[Remark] = field(default_factory=list[Remark])


def read_rows(
    sheets: Sheets, base: Records, labels: Labels, spot: Spot, *, profile: Profile
) -> Read:
    """What the rows of a workbook say.

    Args:
        sheets: Its rows.
        base: What was handed out.
        labels: The words of the handout.
        spot: The file and its sender.
        profile: What the reader could see: an empty cell for the rest says nothing.
    """
    return _Reader(base, labels, spot, profile).read(sheets)


class _Reader:
    def __init__(self, base: Records, labels: Labels, spot: Spot, profile: Profile) -> None:
        self._base = base
        self._profile = profile
        self._labels = labels
        self._spot = spot
        self._shown: dict[_Key, Value] = {}
        self._handed: dict[type[Record], list[str]] = {}
        self._subjects: dict[int, str] = {}  # by the identity of a row
        self._doubtful: set[tuple[type[Record], str]] = set()
        self._done = Read()

    def read(self, sheets: Sheets) -> Read:
        """Everything that the rows say."""
        self._list_columns(sheets)
        usable = self._usable([row for row in sheets.rows if _is_filled(row)])
        for form in {row.form.record_type: row.form for row in usable}.values():
            for record in self._base.all(form.record_type):
                self._show(form, record)
        moved = strangers(usable, self._shown, self._handed)
        self._doubtful = shuffled([row for row in usable if row.key not in moved], self._shown)
        for row in usable:
            if row.key in moved or (row.key.startswith(NEW) and self._is_in_doubt(row)):
                message = _("This row may say what stood in another; was part of the sheet sorted?")
                self._list(row, message)
            elif row.key.startswith(NEW):
                self._read_new(row)
            else:
                self._read_known(row)
        return self._done

    def _list_columns(self, sheets: Sheets) -> None:
        for form, sheet, number, name in sheets.missing:
            if name == REMARK:
                continue
            title = next((e.title for e in form.entries if e.field == name), "Delete")
            message = _("The column “{column}” is gone or has another title; it was not read.")
            self._list_place(form, sheet, number, "", message.format(column=_(title)))
        for sheet, number, where, title in sheets.stray:
            form = next(row.form for row in sheets.rows if row.sheet == sheet)
            message = _("The column “{column}” is not one of ours; it was not read.")
            self._list_place(form, sheet, number, where, message.format(column=title))

    def _usable(self, rows: list[Row]) -> list[Row]:
        for row in rows:
            self._subjects[id(row)] = self._subject_of(row)
            self._keep_remarks(row)
        times = Counter(self._subjects.values())
        found: list[Row] = []
        for row in rows:
            subject = self._subjects[id(row)]
            if not subject:
                message = _("This row has lost its key; write it in an empty row below.")
                self._list(row, message)
            elif row.key.startswith(NEW) and not _says_something(row):
                continue
            elif times[subject] > 1:
                self._list(row, _("This row stands in the workbook more than once."))
            else:
                found.append(row)
        for row in found:
            name = row.cells.get("name")
            if row.form.record_type is Actor and row.key.startswith(NEW) and name is not None:
                self._labels.add(str(name.value), self._subjects[id(row)])
        return found

    def _subject_of(self, row: Row) -> str:
        """The identity of the record; that of a new row follows from what makes it what it is.

        Several people fill in the first empty row of one handout, and may send theirs twice.
        """
        if not row.key.startswith(NEW):
            return row.key
        key = row.key.removeprefix(NEW)
        if not _is_uuid(key):
            return ""
        own = [row.cells[name] for name in row.form.natural if name in row.cells]
        if not any(not cell.is_empty for cell in own):
            return key
        told = "\x1f".join(folded(str(settled(cell.value))) for cell in own)
        return str(uuid5(UUID(key), told))

    def _keep_remarks(self, row: Row) -> None:
        subject, kind = self._subjects[id(row)], row.form.record_type
        for name, cell in row.cells.items():
            texts = [cell.remark]
            if name == REMARK and not cell.is_wrong and not cell.is_empty:
                texts.append(str(cell.value).strip())
            place = Spot(self._spot.file, row.sheet, row.number, cell.where, self._spot.sender)
            self._done.remarks += [Remark(place, kind, subject, text) for text in texts if text]

    def _show(self, form: Form, record: Any) -> None:
        self._handed.setdefault(form.record_type, []).append(record.id)
        for entry in form.entries:
            value = self._labels.shown(form.record_type, entry, getattr(record, entry.field))
            self._shown[record.id, entry.field] = value

    def _read_known(self, row: Row) -> None:
        record = self._base.find(row.form.record_type, row.key)
        values: dict[str, Any] = {}
        seen = allowed(self._profile, row.form.record_type)
        for entry in row.form.entries if record is not None else ():
            cell = row.cells.get(entry.field)
            if cell is None:
                continue
            if not cell.is_wrong and is_as_written(cell, self._shown[row.key, entry.field]):
                if entry.field in seen:
                    values[entry.field] = getattr(record, entry.field)
            elif not entry.is_open:
                self._list(row, _("This cell is not for filling in."), entry.field)
            else:
                self._take(row, entry, values)
        self._finish(row, values)

    def _read_new(self, row: Row) -> None:
        if not row.form.takes_new:
            self._list(row, _("Nothing can be added on this sheet."))
            return
        values: dict[str, Any] = {}
        for entry in row.form.entries:
            cell = row.cells.get(entry.field)
            is_written = cell is not None and not cell.is_empty
            if is_written and not self._take(row, entry, values):
                return
        wanted = needed(row.form.record_type)
        if "kind" in wanted and "kind" not in values:
            values["kind"] = self._usual_kind(row.form)
        for entry in row.form.entries:
            if entry.field in wanted - set(values):
                message = _("“{column}” is empty.").format(column=_(entry.title))
                self._list(row, message, entry.field)
                return
        self._finish(row, values)

    def _usual_kind(self, form: Form) -> Any:
        """The kind of what the sender gave no kind: “other” for an actor, else the first."""
        entry = next(e for e in form.entries if e.field == "kind")
        kinds = self._base.all(ActorKind) if form.record_type is Actor else ()
        others = [kind.id for kind in kinds if kind.sector is Sector.OTHER]
        if others:
            return others[0]
        first = self._labels.options(form.record_type, entry)[0]
        return self._labels.read(form.record_type, entry, first)

    def _take(self, row: Row, entry: Entry, values: dict[str, Any]) -> bool:
        cell = row.cells[entry.field]
        if cell.is_wrong:
            message = _("Write a value here, not a formula or a merged cell.")
            self._list(row, message, entry.field)
            return False
        try:
            values[entry.field] = self._labels.read(row.form.record_type, entry, cell.value)
        except (ValueError, OverflowError):
            self._list(row, _("This is not understood."), entry.field)
            return False
        return True

    def _is_in_doubt(self, row: Row) -> bool:
        """Whether a new row holds something in a column whose contents changed places."""
        return any(
            not cell.is_empty and (row.form.record_type, name) in self._doubtful
            for name, cell in row.cells.items()
        )

    def _finish(self, row: Row, values: dict[str, Any]) -> None:
        mark = row.cells.get(MARK)
        text = folded(str(mark.value or "")) if mark is not None else ""
        is_new, is_wrong = row.key.startswith(NEW), mark is not None and mark.is_wrong
        if is_wrong or text not in ("", "x") or (is_new and text):
            self._list(row, _("Only an x in the last column means that it should go."))
            return
        doubt = _("Values of this sheet changed places; was one column sorted?")
        kind = row.form.record_type
        doubts = {name: doubt for name in values if (kind, name) in self._doubtful}
        self._done.rows.append(
            Returned(
                spot=replace(self._spot, sheet=row.sheet, row=row.number),
                record_type=row.form.record_type,
                subject=self._subjects[id(row)],
                values=values,
                cells={name: cell.where for name, cell in row.cells.items()},
                doubts=doubts,
                is_new=is_new,
                is_marked=text == "x",
            )
        )

    def _list(self, row: Row, message: str, name: str = "") -> None:
        cell = row.cells.get(name) if name else None
        where = cell.where if cell else ""
        self._list_place(row.form, row.sheet, row.number, where, message)
        told = str(cell.value) if cell and cell.value is not None else None
        subject = self._subjects.get(id(row), row.key)
        last = self._done.unclear[-1]
        self._done.unclear[-1] = replace(last, subject=subject, field=name, after=told)

    def _list_place(self, form: Form, sheet: str, number: int, where: str, message: str) -> None:
        self._done.unclear.append(
            Proposed(
                outcome=Outcome.UNCLEAR,
                spot=Spot(self._spot.file, sheet, number, where, self._spot.sender),
                record_type=form.record_type,
                subject="",
                message=message,
            )
        )


def _is_filled(row: Row) -> bool:
    return bool(row.key) or any(not c.is_empty or c.remark for c in row.cells.values())


def _says_something(row: Row) -> bool:
    return any(not cell.is_empty for name, cell in row.cells.items() if name != REMARK)


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
