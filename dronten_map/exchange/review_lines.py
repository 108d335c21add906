"""What came back in words: one line for each cell, with what it was, says and what we had."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from dronten_map.core.diff import Outcome, Proposal, Proposed, Spot
from dronten_map.core.edits.take_over import is_removal
from dronten_map.core.model import Records
from dronten_map.core.queries import label_of, short_day, type_label
from dronten_map.core.records import (
    Actor,
    Commitment,
    ContactMoment,
    Involvement,
    Record,
    Relation,
)
from dronten_map.exchange.form import FORMS, Entry, Form
from dronten_map.exchange.labels import Labels
from dronten_map.exchange.reading import Remark
from dronten_map.i18n import _, language

Key = tuple[str, str, int, str, str]  # file, sheet, row, cell, field: the same at every reading
# The fields that tell which actor a record is about, the first that is filled in counting.
_ABOUT: dict[type[Record], tuple[str, ...]] = {
    Relation: ("source",),
    Involvement: ("actor",),
    ContactMoment: ("actors",),
    Commitment: ("by", "to"),
}
_FORMS = {form.record_type: form for form in FORMS}


@dataclass(frozen=True, slots=True)
class Line:
    """A cell that came back, or a remark.

    Attributes:
        cell: What is proposed; None for a remark.
        about: The actor that it is about, or else its sheet.
        what: The record that it is about.
        column: The field.
        ours: What we have, where that is neither what was handed out nor what came back.
    """

    key: Key
    cell: Proposed | None
    spot: Spot
    about: str
    what: str
    column: str
    before: str = ""
    after: str = ""
    ours: str = ""
    message: str = ""

    @property
    def outcome(self) -> Outcome | None:
        """What comes of the cell; None for a remark."""
        return self.cell.outcome if self.cell is not None else None

    @property
    def place(self) -> str:
        """Where it stands: file, sheet and cell."""
        where = self.spot.cell or _("row {number}").format(number=self.spot.row)
        return f"{self.spot.file} · {self.spot.sheet} · {where}"


def lines_of(proposal: Proposal, remarks: Iterable[Remark], ours: Records) -> list[Line]:
    """The lines of a review in the language of the moment; what stayed the same has none."""
    return _Telling(proposal, ours).lines(remarks)


def key_of(cell: Proposed) -> Key:
    """What a cell is known by, whatever is chosen about it."""
    spot = cell.spot
    return (spot.file, spot.sheet, spot.row, spot.cell, cell.field)


class _Telling:
    def __init__(self, proposal: Proposal, ours: Records) -> None:
        self._ours = ours
        self._labels = Labels(ours, language())
        self._cells = proposal.cells
        self._new: dict[str, dict[str, Any]] = {}
        for cell in proposal.of(Outcome.NEW):
            self._new.setdefault(cell.subject, {})[cell.field] = cell.after
            if cell.record_type is Actor and cell.field == "name":
                self._labels.add(str(cell.after), cell.subject)

    def lines(self, remarks: Iterable[Remark]) -> list[Line]:
        """Everything that is to be looked at, by actor and then as it stands in the files."""
        found = [self._line(cell) for cell in self._cells if cell.outcome is not Outcome.SAME]
        found += [self._remark(remark) for remark in remarks]
        order = {form.record_type: at for at, form in enumerate(FORMS)}

        fields = {(f.record_type, e.field): at for f in FORMS for at, e in enumerate(f.entries)}

        def place(line: Line) -> tuple[str, int, str, int, int]:
            rank, at = len(order), 0
            if line.cell is not None:
                rank = order[line.cell.record_type]
                at = fields.get((line.cell.record_type, line.cell.field), -1)
            return (line.about.casefold(), rank, line.spot.file, line.spot.row, at)

        return sorted(found, key=place)

    def _line(self, cell: Proposed) -> Line:
        form = _FORMS[cell.record_type]
        entry = next((e for e in form.entries if e.field == cell.field), None)
        before, after, ours = self._texts(cell, form, entry)
        return Line(
            key=key_of(cell),
            cell=cell,
            spot=cell.spot,
            about=self._about(cell.record_type, cell.subject) or _(form.title),
            what=self._what(cell.record_type, cell.subject),
            column=_(entry.title) if entry is not None else "",
            before=before,
            after=after,
            ours=ours if ours not in (before, after) else "",
            message=cell.message,
        )

    def _remark(self, remark: Remark) -> Line:
        form, spot = _FORMS[remark.record_type], remark.spot
        return Line(
            key=(spot.file, spot.sheet, spot.row, spot.cell, "remark"),
            cell=None,
            spot=spot,
            about=self._about(remark.record_type, remark.subject) or _(form.title),
            what=self._what(remark.record_type, remark.subject),
            column=_("Remark"),
            after=remark.text,
        )

    def _texts(self, cell: Proposed, form: Form, entry: Entry | None) -> tuple[str, str, str]:
        if is_removal(cell):
            return self._what(cell.record_type, cell.subject), _("removed"), ""
        if cell.outcome is Outcome.UNCLEAR:
            before = self._told(form, entry, cell.before)
            after = cell.after if isinstance(cell.after, str) else ""
            return before, after, self._told(form, entry, cell.ours)
        told = (self._told(form, entry, v) for v in (cell.before, cell.after, cell.ours))
        before, after, ours = told
        return before, after, ours

    def _told(self, form: Form, entry: Entry | None, value: Any) -> str:
        if entry is None or value is None:
            return ""
        shown = self._labels.shown(form.record_type, entry, value)
        return short_day(shown) if isinstance(shown, date) else str(shown)

    def _about(self, record_type: type[Record], subject: str) -> str:
        """The name of the actor that a record is about; empty when it is about none."""
        if record_type is Actor:
            return self._name(subject)
        for name in _ABOUT.get(record_type, ()):
            value = self._value(record_type, subject, name)
            if isinstance(value, tuple):
                value = next(iter(cast("tuple[str, ...]", value)), None)
            if value is not None:
                return self._name(value)
        return ""

    def _what(self, record_type: type[Record], subject: str) -> str:
        kind = type_label(record_type)
        known = self._ours.find(record_type, subject)
        if known is not None:
            return label_of(self._ours, known)
        form, values = _FORMS[record_type], self._new.get(subject, {})
        entries = [e for e in form.entries if e.field in form.natural and e.field in values]
        told = [self._told(form, e, values[e.field]) for e in entries]
        return " · ".join(text for text in told if text) or kind

    def _value(self, record_type: type[Record], subject: str, name: str) -> Any:
        known = self._ours.find(record_type, subject)
        return getattr(known, name) if known is not None else self._new.get(subject, {}).get(name)

    def _name(self, actor: str | None) -> str:
        if actor is None:
            return ""
        known = self._ours.find(Actor, actor)
        return known.name if known is not None else str(self._new.get(actor, {}).get("name", ""))
