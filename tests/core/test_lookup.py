"""Finding the one record that somebody means by its name."""

import pytest

from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.lookup import one_called
from dronten_map.core.queries import terms
from dronten_map.core.records import Actor, ActorKind, Opgave, Term
from dronten_map.errors import UserError
from tests.builders import edited, empty_map, web


def test_an_actor_is_found_by_its_name_whatever_the_case() -> None:
    model, ids = web("Waterschap", "École Ünïcødé")
    assert one_called(model, Actor, "école ÜNÏCØDÉ").id == ids["École Ünïcødé"]


def test_an_actor_is_found_by_its_id() -> None:
    model, ids = web("Waterschap")
    assert one_called(model, Actor, ids["Waterschap"]).name == "Waterschap"


def test_an_opgave_is_found_by_code_and_by_title() -> None:
    model = edited(empty_map(), lambda d: add_opgave(d, "Prettig wonen", code="WON"))
    assert one_called(model, Opgave, "won") == one_called(model, Opgave, "prettig wonen")


def test_a_kind_is_found_by_its_english_name_too() -> None:
    model = empty_map()
    kind = next(k for k in model.all(ActorKind) if k.name_en)
    assert one_called(model, ActorKind, kind.name_en) == kind


def test_a_word_is_looked_for_in_its_own_list_only() -> None:
    model = empty_map()
    with pytest.raises(UserError):
        one_called(model, Term, "neutraal", among=terms(model, "role"))


def test_a_name_that_stands_twice_is_refused_with_both_ids() -> None:
    model, ids = web("Griffie", "griffie")
    with pytest.raises(UserError) as refused:
        one_called(model, Actor, "Griffie")
    assert all(found in refused.value.hint for found in ids.values())


def test_a_name_that_is_nearly_right_brings_a_proposal() -> None:
    model, _ids = web("Waterschap", "Griffie")
    with pytest.raises(UserError) as refused:
        one_called(model, Actor, "Watersch")
    assert "“Waterschap”" in refused.value.hint


def test_a_short_list_is_shown_when_nothing_is_like_it() -> None:
    model, _ids = web("Waterschap", "Griffie")
    with pytest.raises(UserError) as refused:
        one_called(model, Actor, "xyz")
    assert "Waterschap, Griffie" in refused.value.hint
