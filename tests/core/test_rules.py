"""What a map refuses."""

from dataclasses import replace

import pytest

from dronten_map.core.changes import Change, Step
from dronten_map.core.draft import Draft
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.ids import InvolvementId
from dronten_map.core.records import Actor, Involvement, Opgave, Relation
from dronten_map.core.rules import check, check_step, check_value
from tests.builders import edited, empty_map, web


def test_a_new_map_has_no_problems() -> None:
    assert check(empty_map()) == []


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("name", "  ", "leeg"),
        ("name", "x" * 201, "te lang"),
        ("note", "x", ""),
        ("name", "a\x00", "teken"),
    ],
)
def test_a_value_that_cannot_stand_is_refused_with_a_reason(
    field: str, value: str, words: str
) -> None:
    if field == "note":
        assert check_value(Relation, field, value) == ""
    else:
        assert words in check_value(Actor, field, value)


def test_a_strength_of_six_is_refused() -> None:
    assert "1 tot en met 5" in check_value(Relation, "strength", 6)


def test_unknown_is_a_value_of_its_own() -> None:
    assert check_value(Relation, "strength", None) == ""


def test_an_actor_cannot_go_while_its_relations_stay() -> None:
    model, ids = web("a", "b", lines="ab")
    step = Step("remove", (Change(model.get(Actor, ids["a"]), None),))
    assert check_step(model, step) != []


def test_an_actor_is_not_a_part_of_itself() -> None:
    model, ids = web("a", "b")
    draft = Draft(model)
    draft.put(replace(model.get(Actor, ids["a"]), parent=ids["b"]))
    draft.put(replace(model.get(Actor, ids["b"]), parent=ids["a"]))
    assert {p.field for p in check_step(model, draft.step("circle"))} == {"parent"}


def test_two_opgaven_do_not_share_a_code() -> None:
    model = edited(empty_map(), lambda d: add_opgave(d, "Wonen", code="WON"))
    draft = Draft(model)
    add_opgave(draft, "Wonen en zorg", code="won")
    assert [p.field for p in check_step(model, draft.step("add"))] == ["code"]


def test_an_actor_is_involved_in_an_opgave_once() -> None:
    model, ids = web("a")
    edited(model, lambda d: involve(d, ids["a"], add_opgave(d, "Wonen")))
    opgave = next(model.all(Opgave))
    draft = Draft(model)
    draft.put(Involvement(id=InvolvementId.new(), actor=ids["a"], opgave=opgave.id))
    assert len(check_step(model, draft.step("again"))) == 1


def test_a_name_that_stands_twice_is_a_warning() -> None:
    model, _ids = web("Buurt", "buurt ")
    assert [p.severity for p in check(model)] == ["warning"]
