"""Changing fields of one or several records."""

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend, cleaned
from dronten_map.core.records import Actor, ActorKind, Shape
from dronten_map.errors import UserError
from tests.builders import edited, web


def test_several_actors_are_changed_at_once() -> None:
    model, ids = web("a", "b")
    edited(model, lambda d: amend(d, Actor, ids.values(), tags=("dorp",)))
    assert {a.tags for a in model.all(Actor)} == {("dorp",)}


def test_a_value_that_cannot_stand_is_refused_with_its_record() -> None:
    model, ids = web("a")
    with pytest.raises(UserError) as refused:
        amend(Draft(model), Actor, [ids["a"]], name="x" * 201)
    assert refused.value.where == ids["a"]


def test_texts_are_trimmed_and_composed() -> None:
    assert cleaned(" e\u0301\r\n ") == "é"


def test_positions_become_whole_tenths_without_minus_zero() -> None:
    assert str(cleaned(-0.04)) == "0.0"


def test_a_choice_that_comes_as_its_text_becomes_the_choice() -> None:
    model, ids = web("a")
    kind = model.get(Actor, ids["a"]).kind
    edited(model, lambda d: amend(d, ActorKind, [kind], shape="hexagon"))
    assert model.get(ActorKind, kind).shape is Shape.HEXAGON
