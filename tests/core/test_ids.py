"""Identities of records."""

from dronten_map.core.ids import ActorId


def test_no_two_new_ids_are_equal() -> None:
    assert len({ActorId.new() for _ in range(1000)}) == 1000


def test_an_id_is_of_the_kind_that_made_it() -> None:
    assert type(ActorId.new()) is ActorId
