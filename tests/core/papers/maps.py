"""The example and changes to it, for the tests of documents."""

from dataclasses import replace
from datetime import date
from functools import cache

from dronten_map.core.changes import Change, Step
from dronten_map.core.codec import records_to_json
from dronten_map.core.ids import SnapshotId
from dronten_map.core.model import Model
from dronten_map.core.records import Record, Snapshot
from dronten_map.session.example import example_step

TODAY = date(2026, 11, 24)
THEN = SnapshotId("snapshot:start")


@cache
def example() -> Model:
    """The example map."""
    model = Model()
    model.apply(example_step())
    return model


def changed(model: Model, *records: Record) -> Model:
    """A copy in which these records stand, in place of those with the same identity."""
    copy = model.snapshot()
    changes = (Change(copy.find(type(r), r.id), r) for r in records)
    copy.apply(Step("test", tuple(changes)))
    return copy


def without(model: Model, *records: Record) -> Model:
    """A copy in which these records do not stand."""
    copy = model.snapshot()
    copy.apply(Step("test", tuple(Change(r, None) for r in records)))
    return copy


def noted(model: Model, name: str = "Startfoto") -> Snapshot:
    """A peilmoment of a map."""
    content = records_to_json(r for r in model.records() if not isinstance(r, Snapshot))
    return Snapshot(id=THEN, name=name, on=date(2026, 6, 1), content=content)


__all__ = ["THEN", "TODAY", "changed", "example", "noted", "replace", "without"]
