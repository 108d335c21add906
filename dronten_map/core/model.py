"""The model: every record of one map in memory, with look-ups both ways."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeVar, cast

from dronten_map.core.changes import Change, Step
from dronten_map.core.fields import Sort, references_of
from dronten_map.core.ids import RecordId
from dronten_map.core.records import RECORD_TYPES, MapInfo, Record

R = TypeVar("R", bound=Record)


class Records(Protocol):
    """What can be read from a model and from a draft alike."""

    def find(self, record_type: type[R], record_id: str) -> R | None:
        """The record with this id, or None."""
        ...

    def get(self, record_type: type[R], record_id: str) -> R:
        """The record with this id; KeyError when there is none."""
        ...

    def all(self, record_type: type[R]) -> Iterator[R]:
        """Every record of one type, in the order in which they were added."""
        ...

    def referring(self, record_id: str) -> list[Record]:
        """The records that point at this one through any of their fields."""
        ...


class Referrers:
    """Who points at whom: for each record, the records that refer to it."""

    def __init__(self) -> None:
        self._from: dict[str, dict[str, type[Record]]] = {}

    def add(self, record: Record) -> None:
        """Note everything that a record points at."""
        for target in targets_of(record):
            self._from.setdefault(target, {})[record.id] = type(record)

    def add_all(self, records: Iterable[Record]) -> None:
        """Note everything that records of one type point at, sooner than one by one."""
        found, fields = self._from, None
        for record in records:
            record_id, record_type = record.id, type(record)
            if fields is None:
                fields = [(f.name, f.sort is Sort.REFERENCES) for f in references_of(record_type)]
            for name, is_many in fields:
                value: Any = getattr(record, name)
                if value:
                    for target in value if is_many else (value,):
                        found.setdefault(target, {})[record_id] = record_type

    def drop(self, record: Record) -> None:
        """Forget what a record points at."""
        for target in targets_of(record):
            found = self._from.get(target)
            if found is not None:
                found.pop(record.id, None)
                if not found:
                    del self._from[target]

    def of(self, record_id: str) -> dict[str, type[Record]]:
        """The ids and types of the records that point at this one."""
        return self._from.get(record_id, {})


class Model:
    """All records of one map.

    Only `apply` changes it, and only the document calls that. `revision` grows by one at each step.
    """

    def __init__(self) -> None:
        self.revision = 0
        self._records: dict[type[Record], dict[str, Record]] = {t: {} for t in RECORD_TYPES}
        self._referrers: Referrers | None = Referrers()

    @classmethod
    def of(cls, records: Mapping[type[Record], Iterable[Record]]) -> "Model":
        """A model that holds these records, as they were read from a file."""
        model = cls()
        for record_type, of_type in records.items():
            model._records[record_type] = {r.id: r for r in of_type}
        model._referrers = None
        return model

    @property
    def info(self) -> MapInfo:
        """What the map as a whole is called and how it is set."""
        return next(self.all(MapInfo))

    def find(self, record_type: type[R], record_id: str) -> R | None:
        """The record with this id, or None."""
        return cast("R | None", self._records[record_type].get(record_id))

    def get(self, record_type: type[R], record_id: str) -> R:
        """The record with this id; KeyError when there is none."""
        return cast(R, self._records[record_type][record_id])

    def all(self, record_type: type[R]) -> Iterator[R]:
        """Every record of one type, in the order in which they were added."""
        return cast("Iterator[R]", iter(self._records[record_type].values()))

    def count(self, record_type: type[Record]) -> int:
        """How many records of one type there are."""
        return len(self._records[record_type])

    def records(self) -> Iterator[Record]:
        """Every record, those that are pointed at before those that point."""
        for of_type in self._records.values():
            yield from of_type.values()

    def referring(self, record_id: str) -> list[Record]:
        """The records that point at this one through any of their fields."""
        return [self._records[t][i] for i, t in self._index().of(record_id).items()]

    def apply(self, step: Step) -> None:
        """Carry out a step that was checked before."""
        index = self._index()
        for change in step.changes:
            records = self._records[type(change.subject)]
            if change.before is not None:
                index.drop(change.before)
            if change.after is None:
                del records[change.subject.id]
            else:
                records[change.after.id] = change.after
                index.add(change.after)
        self.revision += 1

    def snapshot(self) -> "Model":
        """A copy that no later step changes; cheap, because records are immutable."""
        copy = Model()
        copy.revision = self.revision
        copy._records = {t: dict(records) for t, records in self._records.items()}
        copy._referrers = None
        return copy

    def as_step(self, label: str) -> Step:
        """The step that adds everything to an empty model."""
        return Step(label, tuple(Change(None, record) for record in self.records()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Model) and self._records == other._records

    def _index(self) -> Referrers:
        # Built when it is first asked for: a report, or somebody who only looks, may never do so.
        if self._referrers is None:
            self._referrers = Referrers()
            for of_type in self._records.values():
                self._referrers.add_all(of_type.values())
        return self._referrers


def targets_of(record: Record) -> set[RecordId]:
    """The ids of everything that a record points at."""
    found: set[RecordId] = set()
    for field in references_of(type(record)):
        value: Any = getattr(record, field.name)
        if field.sort is Sort.REFERENCES:
            found.update(value)
        elif value is not None:
            found.add(value)
    return found
