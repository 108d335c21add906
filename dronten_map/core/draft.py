"""The draft: where an edit reads and writes before it becomes a step."""

from collections.abc import Iterator
from itertools import chain
from typing import Any, TypeVar, cast

from dronten_map.core.changes import Change, Step, ordered
from dronten_map.core.model import Records, Referrers
from dronten_map.core.records import MapInfo, Record

R = TypeVar("R", bound=Record)


class Draft:
    """The records as they are with the edits so far on top; the records below stay untouched."""

    def __init__(self, base: Records) -> None:
        self._base = base
        self._net: dict[tuple[type[Record], str], Change] = {}
        self._referrers = Referrers()

    @classmethod
    def of(cls, base: Records, step: Step) -> "Draft":
        """The records as they would be after a step."""
        draft = cls(base)
        for change in step.changes:
            if change.after is not None:
                draft.put(change.after)
            else:
                draft.remove(change.subject)
        return draft

    @property
    def info(self) -> MapInfo:
        """What the map as a whole is called and how it is set."""
        return next(self.all(MapInfo))

    def find(self, record_type: type[R], record_id: str) -> R | None:
        """The record with this id as the draft has it, or None."""
        change = self._net.get((record_type, record_id))
        if change is None:
            return self._base.find(record_type, record_id)
        return cast("R | None", change.after)

    def get(self, record_type: type[R], record_id: str) -> R:
        """The record with this id as the draft has it; KeyError when there is none."""
        record = self.find(record_type, record_id)
        if record is None:
            raise KeyError(record_id)
        return record

    def all(self, record_type: type[R]) -> Iterator[R]:
        """Every record of one type as the draft has them."""
        base = self._base.all(record_type)
        if not self._net:
            return base
        kept = (r for r in base if (record_type, r.id) not in self._net)
        mine = [c.after for (t, _), c in self._net.items() if t is record_type and c.after]
        return chain(kept, cast("list[R]", mine))

    def referring(self, record_id: str) -> list[Record]:
        """The records that point at this one, as the draft has them."""
        kept = [r for r in self._base.referring(record_id) if (type(r), r.id) not in self._net]
        mine = [self._net[t, i].after for i, t in self._referrers.of(record_id).items()]
        return kept + [r for r in mine if r is not None]

    def put(self, record: Record) -> None:
        """Add a record, or replace the one with the same id."""
        self._write(record, record)

    def remove(self, record: Record) -> None:
        """Take a record away; what points at it is the caller's concern (see edits.removal)."""
        self._write(record, None)

    def step(self, label: str, merge_key: str = "") -> Step:
        """The net effect so far, ready to run; without changes when everything stayed the same."""
        return Step(label, ordered(self._net.values()), merge_key)

    def _write(self, record: Record, after: Record | None) -> None:
        key: tuple[type[Any], str] = (type(record), record.id)
        known = self._net.pop(key, None) if after is None else self._net.get(key)
        before = known.before if known else self._base.find(*key)
        if known is not None and known.after is not None:
            self._referrers.drop(known.after)
        if after is not None:
            self._referrers.add(after)
        self._net[key] = Change(before, after)
