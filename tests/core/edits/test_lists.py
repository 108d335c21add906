"""The user's own lists."""

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.lists import (
    add_actor_kind,
    add_area,
    add_relation_kind,
    add_term,
    arrange,
    replace,
)
from dronten_map.core.edits.removal import remove
from dronten_map.core.queries import in_order, terms
from dronten_map.core.records import Actor, ActorKind, Area, RelationKind
from dronten_map.core.rules import check
from dronten_map.errors import UserError
from tests.builders import edited, empty_map, web


def test_a_kind_in_use_is_not_removed_but_replaced() -> None:
    model, ids = web("a")
    old = model.get(ActorKind, model.get(Actor, ids["a"]).kind)
    with pytest.raises(UserError):
        remove(Draft(model), [old])
    edited(model, lambda d: replace(d, old, add_actor_kind(d, "Fonds")))
    kind = model.get(ActorKind, model.get(Actor, ids["a"]).kind)
    assert kind.name == "Fonds"
    assert model.find(ActorKind, old.id) is None


def test_new_words_come_last_in_their_list() -> None:
    model = edited(empty_map(), lambda d: add_term(d, "role", "meedenker"))
    assert terms(model, "role")[-1].name == "meedenker"


def test_new_kinds_and_areas_come_last() -> None:
    model = empty_map()
    edited(model, lambda d: [add_relation_kind(d, "kent"), add_area(d, "Noord")])
    assert in_order(model.all(RelationKind))[-1].name == "kent"
    assert in_order(model.all(Area))[-1].name == "Noord"


def test_a_list_takes_the_order_that_it_is_given() -> None:
    model = empty_map()
    before = terms(model, "outcome")
    edited(model, lambda d: arrange(d, reversed(before)))
    assert [t.id for t in terms(model, "outcome")] == [t.id for t in reversed(before)]


def test_an_area_replaced_by_one_below_it_leaves_that_one_in_its_place() -> None:
    model = empty_map()
    above = next(model.all(Area))
    edited(model, lambda d: add_area(d, "Noord", parent=above.id))
    below = in_order(model.all(Area))[-1]
    edited(model, lambda d: replace(d, above, below.id))
    assert model.get(Area, below.id).parent is None
    assert check(model) == []
