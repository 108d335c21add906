"""Records as rows and back."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.ids import ActivityId, ActorId, ContactId, PhaseId
from dronten_map.core.model import Model
from dronten_map.core.records import Activity, Actor, ContactMoment, Record
from dronten_map.session.example import example_step
from dronten_map.store.rows import KnownIds, columns, to_records, to_row


def there_and_back(record: Record) -> Record:
    """A record after it was written to a row and read again."""
    row = to_row(record)
    values = [row[name] for name in columns(type(record))]
    return to_records(type(record), [values], KnownIds())[0]


def test_every_record_of_the_example_comes_back_as_it_was() -> None:
    model = Model()
    model.apply(example_step())
    assert [there_and_back(r) for r in model.records()] == list(model.records())


@given(st.text(), st.lists(st.uuids().map(str), max_size=4), st.dates())
def test_texts_lists_and_dates_come_back(text: str, ids: list[str], on: date) -> None:
    contact = ContactMoment(
        id=ContactId.new(), on=on, actors=tuple(ActorId(i) for i in ids), summary=text
    )
    assert there_and_back(contact) == contact


@given(st.one_of(st.none(), st.integers(0, 10**12)), st.booleans())
def test_numbers_and_unknowns_come_back(cents: int | None, milestone: bool) -> None:
    activity = Activity(
        id=ActivityId.new(), phase=PhaseId.new(), title="x", cents=cents, milestone=milestone
    )
    assert there_and_back(activity) == activity


@pytest.mark.parametrize(("column", "value"), [("tags", "{}"), ("tags", "[1]"), ("tags", "x")])
def test_a_value_that_we_never_write_is_refused(column: str, value: Any) -> None:
    names = columns(Actor)
    row = ["" if n in ("name", "kind", "id") else None for n in names]
    row[names.index(column)] = value
    with pytest.raises((ValueError, TypeError, KeyError)):
        to_records(Actor, [row], KnownIds())
