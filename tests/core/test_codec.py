"""Records to JSON and back."""

import pytest

from dronten_map.core.codec import from_plain, records_from_json, records_to_json, to_plain
from dronten_map.core.records import Actor
from dronten_map.core.start import starting_records
from dronten_map.errors import UserError
from tests.builders import web


def test_records_come_back_from_json_as_they_were() -> None:
    model, _ids = web("a", "b", "c", lines="ab bc")
    records = list(model.records())
    assert records_from_json(records_to_json(records)) == records


def test_an_id_comes_back_as_an_id_of_its_own_kind() -> None:
    kind = starting_records()[-5]
    back = from_plain(type(kind), to_plain(kind))
    assert type(back.id) is type(kind.id)


@pytest.mark.parametrize("text", ["", "1", "{}", '[["Nothing", {}]]', '[["Actor", {"id": 1}]]'])
def test_a_text_that_is_no_map_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UserError):
        records_from_json(text)


def test_a_missing_field_is_named() -> None:
    with pytest.raises(UserError, match=r"name|kind"):
        from_plain(Actor, {"id": "x"})


def test_a_number_where_a_text_belongs_is_refused() -> None:
    with pytest.raises(UserError, match="name"):
        from_plain(Actor, {"id": "x", "name": 3, "kind": "kind:team"})
