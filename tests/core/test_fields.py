"""What the fields of each record are."""

import pytest

from dronten_map.core.fields import Sort, fields_of, references_of, type_named
from dronten_map.core.records import RECORD_TYPES, Actor, Record


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_every_record_starts_with_its_id(record_type: type[Record]) -> None:
    assert fields_of(record_type)[0].sort is Sort.ID


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_every_reference_points_at_what_is_written_before_it(record_type: type[Record]) -> None:
    for field in references_of(record_type):
        assert field.target is not None
        assert RECORD_TYPES.index(field.target) <= RECORD_TYPES.index(record_type)


def test_a_record_type_is_found_by_its_name() -> None:
    assert type_named("Actor") is Actor


def test_only_what_may_be_unknown_may_be_none() -> None:
    assert {f.name for f in fields_of(Actor) if f.optional} == {"area", "parent", "role"}
