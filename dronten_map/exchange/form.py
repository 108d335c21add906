"""The form that a handout is: its sheets and columns, and how a value stands in a cell and back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from dronten_map.core.fields import Sort, fields_of
from dronten_map.core.model import Records
from dronten_map.core.queries import terms
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    Area,
    Commitment,
    ContactMoment,
    Involvement,
    Opgave,
    Record,
    Relation,
    RelationKind,
)
from dronten_map.exchange.cells import Value
from dronten_map.i18n import N_, pick

KEY, NEW, FACTS = "dronten_map_key", "new:", "dronten_map"  # hidden column, row, sheet
SPARE_ROWS = 20  # empty rows in which something can be added
_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


@dataclass(frozen=True, slots=True)
class Entry:
    """A column of the form.

    Attributes:
        title: Marked with N_.
        words: The list or scale that its words come from; empty for other fields.
        is_open: Whether the team may change it in a row that is there already.
    """

    field: str
    title: str
    words: str = ""
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """A sheet of the form: rows of one type of record."""

    title: str
    record_type: type[Record]
    entries: tuple[Entry, ...]
    takes_new: bool = True


FORMS = (
    Form(
        N_("Actors"),
        Actor,
        (
            Entry("name", N_("Name")),
            Entry("kind", N_("Kind")),
            Entry("area", N_("Area")),
            Entry("role", N_("Role"), "role"),
            Entry("function", N_("Function")),
            Entry("email", N_("E-mail")),
            Entry("phone", N_("Telephone")),
            Entry("fact", N_("Fact")),
            Entry("source", N_("Source")),
        ),
    ),
    Form(
        N_("Relations"),
        Relation,
        (
            Entry("source", N_("From actor"), is_open=False),
            Entry("target", N_("To actor"), is_open=False),
            Entry("kind", N_("Kind")),
            Entry("strength", N_("Strength"), "strength"),
            Entry("note", N_("Note")),
        ),
    ),
    Form(
        N_("Involvement"),
        Involvement,
        (
            Entry("actor", N_("Stakeholder"), is_open=False),
            Entry("opgave", N_("Opgave"), is_open=False),
            Entry("role", N_("Role"), "role"),
            Entry("interest", N_("Interest in own words")),
            Entry("concern", N_("Concern")),
            Entry("has", N_("Has"), "participation"),
            Entry("wants", N_("Wants"), "participation"),
        ),
    ),
    Form(
        N_("Activities"),
        Activity,
        (
            Entry("title", N_("Title"), is_open=False),
            Entry("start", N_("Start")),
            Entry("place", N_("Place")),
            Entry("status", N_("Status"), "activity_status"),
            Entry("reached", N_("Reached"), "participation"),
            Entry("result", N_("Result")),
        ),
        takes_new=False,
    ),
    Form(
        N_("Contacts"),
        ContactMoment,
        (
            Entry("on", N_("Date")),
            Entry("actors", N_("With whom")),
            Entry("channel", N_("Channel"), "channel"),
            Entry("opgave", N_("Opgave")),
            Entry("summary", N_("Summary")),
            Entry("source", N_("Source")),
        ),
    ),
    Form(
        N_("Agreements"),
        Commitment,
        (
            Entry("text", N_("Agreement")),
            Entry("by", N_("By")),
            Entry("to", N_("To")),
            Entry("due", N_("Due")),
            Entry("done", N_("Kept on")),
            Entry("status", N_("Status"), "commitment_status"),
            Entry("evidence", N_("Evidence")),
        ),
    ),
)


class Labels:
    """The words that stand for records and for numbers, each word for one thing only."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._known: dict[tuple[type[Record], str], dict[str, str]] = {}
        self._scales: dict[str, dict[str, int]] = {}
        self._added: dict[str, list[str]] = {}

    def options(self, record_type: type[Record], entry: Entry) -> list[str]:
        """The words to choose from; none for free texts, dates and lists of names."""
        field = next(f for f in fields_of(record_type) if f.name == entry.field)
        if field.sort is Sort.INTEGER:
            return list(self._scale(entry.words))
        if field.sort is Sort.REFERENCE and field.target is not None:
            return list(self._labels(field.target, entry.words).values())
        return []

    def add(self, name: str, subject: str) -> None:
        """Let the name of a new actor stand for it."""
        self._added.setdefault(_folded(name), []).append(subject)

    def shown(self, record_type: type[Record], entry: Entry, value: Any) -> Value:
        """A value of a field as it stands in a cell."""
        field = next(f for f in fields_of(record_type) if f.name == entry.field)
        if value is None:
            return ""
        if field.sort is Sort.INTEGER:
            return next((w for w, n in self._scale(entry.words).items() if n == value), str(value))
        if field.target is not None:
            labels = self._labels(field.target, entry.words)
            many = value if field.sort is Sort.REFERENCES else (value,)
            return "; ".join(labels[one] for one in many if one in labels)
        return value

    def read(self, record_type: type[Record], entry: Entry, cell: object) -> Any:
        """The value that somebody wrote in a cell.

        Raises:
            ValueError: it is not understood.
        """
        field = next(f for f in fields_of(record_type) if f.name == entry.field)
        text = _plain(cell)
        if field.sort is Sort.TEXT:
            return text
        if not text:
            if field.optional:
                return None
            if field.sort is Sort.REFERENCES:
                return ()
            raise ValueError(text)
        if field.sort is Sort.DATE:
            return _day(cell, text)
        if field.sort is Sort.INTEGER:
            return self._number(entry.words, text)
        assert field.target is not None
        if field.sort is Sort.REFERENCES:
            parts = [p for part in text.split(";") if (p := part.strip())]
            return tuple(field.type(self._one(field.target, entry.words, p)) for p in parts)
        return field.type(self._one(field.target, entry.words, text))

    def _one(self, target: type[Record], words: str, text: str) -> str:
        labels = self._labels(target, words)
        found = [i for i, label in labels.items() if _folded(label) == _folded(text)]
        if target is Actor:
            found += self._added.get(_folded(text), [])
        if len(found) != 1:
            raise ValueError(text)
        return found[0]

    def _number(self, words: str, text: str) -> int:
        scale = {_folded(word): number for word, number in self._scale(words).items()}
        if _folded(text) in scale:
            return scale[_folded(text)]
        number = float(text.replace(",", "."))  # 3,0 comes from a program with decimal commas
        if not number.is_integer():
            raise ValueError(text)
        return int(number)

    def _scale(self, words: str) -> Mapping[str, int]:
        if words not in self._scales:
            self._scales[words] = {
                f"{t.number} · {pick(t.name, t.name_en)}": t.number
                for t in terms(self._records, words)
                if t.number is not None
            }
        return self._scales[words]

    def _labels(self, target: type[Record], words: str) -> dict[str, str]:
        key = (target, words)
        if key not in self._known:
            taken: set[str] = set()
            self._known[key] = {}
            for record in self._choices(target, words):
                wanted, number = _label(record), 2
                label = wanted
                while _folded(label) in taken:
                    label, number = f"{wanted} ({number})", number + 1
                taken.add(_folded(label))
                self._known[key][record.id] = label
        return self._known[key]

    def _choices(self, target: type[Record], words: str) -> list[Record]:
        if words:
            return list(terms(self._records, words))
        if target in (ActorKind, RelationKind, Area, Opgave):
            return sorted(self._records.all(target), key=_order)
        return sorted(self._records.all(target), key=_label)


def _label(record: Any) -> str:
    if isinstance(record, Opgave):
        return record.code
    found = pick(record.name, getattr(record, "name_en", ""))
    return " ".join(found.replace(";", ",").split())  # a semicolon stands between names


def _order(record: Any) -> int:
    return record.order


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _plain(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _day(cell: object, text: str) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    found = _DAY.fullmatch(text)
    if found:
        return date(int(found[3]), int(found[2]), int(found[1]))
    return date.fromisoformat(text)
