"""The words that stand in a handout for records, numbers and days, and what they mean."""

from collections.abc import Iterable, Mapping
from typing import Any

from dronten_map.core.fields import Sort, fields_of
from dronten_map.core.model import Records
from dronten_map.core.queries import terms
from dronten_map.core.records import Actor, ActorKind, Area, Opgave, Record, RelationKind
from dronten_map.exchange.cells import Value
from dronten_map.exchange.form import Entry
from dronten_map.exchange.typed import day, folded, plain, whole
from dronten_map.i18n import Language, in_language, pick


class Labels:
    """The words that stand for records and for numbers, each word for one thing only."""

    def __init__(self, records: Records, code: Language, *, later: Records | None = None) -> None:
        """Words for these records; actors of `later` may be named too, when no other is meant."""
        self._records = records
        self._language: Language = code
        self._known: dict[tuple[type[Record], str], dict[str, str]] = {}
        self._found: dict[tuple[type[Record], str], dict[str, str]] = {}
        self._scales: dict[str, dict[str, int]] = {}
        self._added: dict[str, set[str]] = {}
        self._names: dict[str, str] = {}
        self._later: dict[str, set[str]] = {}
        for actor in later.all(Actor) if later is not None else ():
            self._later.setdefault(folded(actor.name), set()).add(actor.id)

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
        self._added.setdefault(folded(name), set()).add(subject)
        self._names[subject] = name

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
            told = (labels.get(one) or self._names.get(one, "") for one in many)
            return "; ".join(text for text in told if text)
        return value

    def read(self, record_type: type[Record], entry: Entry, cell: object) -> Any:
        """The value that somebody wrote in a cell.

        Raises:
            ValueError: it is not understood.
        """
        field = next(f for f in fields_of(record_type) if f.name == entry.field)
        if field.sort is Sort.TEXT:
            return plain(cell)
        if cell is None or not str(cell).strip():
            if field.optional:
                return None
            if field.sort is Sort.REFERENCES:
                return ()
            raise ValueError(cell)
        if field.sort is Sort.DATE:
            return day(cell)
        if field.sort is Sort.INTEGER:
            return self._number(entry.words, plain(cell))
        assert field.target is not None
        if field.sort is Sort.REFERENCES:
            parts = [p for part in plain(cell).split(";") if (p := part.strip())]
            named = dict.fromkeys(self._one(field.target, entry.words, p) for p in parts)
            return tuple(field.type(one) for one in named)
        return field.type(self._one(field.target, entry.words, plain(cell)))

    def _one(self, target: type[Record], words: str, text: str) -> str:
        key, wanted = (target, words), folded(text)
        if key not in self._found:
            self._found[key] = {folded(w): i for i, w in self._labels(target, words).items()}
        if wanted in self._found[key]:
            return self._found[key][wanted]
        if target is Actor:
            for named in (self._added.get(wanted, set()), self._later.get(wanted, set())):
                if len(named) == 1:
                    return next(iter(named))
        raise ValueError(text)

    def _number(self, words: str, text: str) -> int:
        scale = self._scale(words)
        found = {
            n for w, n in scale.items() if folded(text) in (folded(w), folded(w[w.find("·") + 1 :]))
        }
        return found.pop() if len(found) == 1 else whole(text)

    def _scale(self, words: str) -> Mapping[str, int]:
        if words not in self._scales:
            with in_language(self._language):
                self._scales[words] = {
                    f"{t.number} · {pick(t.name, t.name_en)}": t.number
                    for t in terms(self._records, words)
                    if t.number is not None
                }
        return self._scales[words]

    def _labels(self, target: type[Record], words: str) -> dict[str, str]:
        key = (target, words)
        if key not in self._known:
            with in_language(self._language):
                self._known[key] = _told_apart(self._choices(target, words))
        return self._known[key]

    def _choices(self, target: type[Record], words: str) -> list[Record]:
        if words:
            return list(terms(self._records, words))
        if target in (ActorKind, RelationKind, Area, Opgave):
            return sorted(self._records.all(target), key=_order)
        return sorted(self._records.all(target), key=_label)


def _told_apart(records: Iterable[Record]) -> dict[str, str]:
    """A label for each record, that no other has."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for record in records:
        wanted, number = _label(record), 2
        label = wanted
        while folded(label) in taken:
            label, number = f"{wanted} ({number})", number + 1
        taken.add(folded(label))
        found[record.id] = label
    return found


def _label(record: Any) -> str:
    if isinstance(record, Opgave):
        return record.code
    found = pick(record.name, getattr(record, "name_en", ""))
    return " ".join(found.replace(";", ",").split())  # a semicolon stands between names


def _order(record: Any) -> int:
    return record.order
