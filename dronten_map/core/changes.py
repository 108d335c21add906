"""Changes and steps: the one currency that edits make, the store writes and undo inverts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from dronten_map.core.ids import RecordId
from dronten_map.core.records import RECORD_TYPES, Record

_RANK = {record_type: rank for rank, record_type in enumerate(RECORD_TYPES)}


@dataclass(frozen=True, slots=True)
class Change:
    """One record as it was and as it becomes; None before is new, None after is gone."""

    before: Record | None
    after: Record | None

    @property
    def subject(self) -> Record:
        """The record that it is about: as it becomes, or as it was when it is removed."""
        record = self.after if self.after is not None else self.before
        assert record is not None, "a change has a before or an after"
        return record

    def inverted(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)


UNDATED = datetime.min.replace(tzinfo=UTC)  # a step that has not run yet


@dataclass(frozen=True, slots=True)
class Step:
    """A labelled set of changes that happen together or not at all.

    Attributes:
        label: What the user did, in the language of the moment; shown at undo.
        changes: In an order that can be written: new records before those that point at them.
        merge_key: Steps with the same key within a second become one; empty never joins.
        at: When it was done, UTC.
    """

    label: str
    changes: tuple[Change, ...]
    merge_key: str = ""
    at: datetime = UNDATED

    def inverted(self) -> "Step":
        """The step that takes this one back; step.inverted().inverted() == step."""
        changes = tuple(change.inverted() for change in reversed(self.changes))
        return Step(self.label, changes, self.merge_key, self.at)

    def touched(self) -> frozenset[RecordId]:
        """The ids of all records that are added, changed or removed."""
        return frozenset(change.subject.id for change in self.changes)

    def joined(self, later: "Step") -> "Step":
        """One step for this and a later one: the first before with the last after."""
        net: dict[RecordId, Change] = {c.subject.id: c for c in self.changes}
        for change in later.changes:
            first = net.get(change.subject.id)
            net[change.subject.id] = Change(first.before if first else change.before, change.after)
        return Step(self.label, ordered(net.values()), self.merge_key, later.at)


def ordered(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that change something, sorted so that they can be written one by one.

    Additions and alterations go from what is pointed at to what points; removals the other way.
    Records of one type keep the order in which they were put.
    """
    net = [c for c in changes if c.before != c.after]
    kept = sorted((c for c in net if c.after is not None), key=_rank)
    gone = sorted((c for c in net if c.after is None), key=_rank, reverse=True)
    return tuple(kept + gone)


def _rank(change: Change) -> int:
    return _RANK[type(change.subject)]
