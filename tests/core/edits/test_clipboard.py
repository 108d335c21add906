"""Copy, paste and duplicate."""

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.clipboard import copied, duplicate, paste
from dronten_map.core.edits.lists import add_actor_kind
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.queries import placements_in
from dronten_map.core.records import Actor, ActorKind, Involvement, Relation
from dronten_map.core.rules import check
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.errors import UserError
from tests.builders import edited, empty_map, web


def test_pasted_actors_keep_the_relations_between_them() -> None:
    model, ids = web("a", "b", "c", lines="ab bc")
    text = copied(model, [ids["a"], ids["b"]], view=FIRST_VIEW_ID)
    other = edited(empty_map(), lambda d: paste(d, text, view=FIRST_VIEW_ID, at=(10.0, 20.0)))
    assert other.count(Actor) == 2
    assert other.count(Relation) == 1
    places = placements_in(other, FIRST_VIEW_ID).values()
    assert sorted((p.x, p.y) for p in places) == [(-40.0, 20.0), (60.0, 20.0)]


def test_a_duplicate_stands_beside_its_original() -> None:
    model, ids = web("a")
    edited(model, lambda d: duplicate(d, FIRST_VIEW_ID, [ids["a"]]))
    places = placements_in(model, FIRST_VIEW_ID).values()
    assert sorted((p.x, p.y) for p in places) == [(0.0, 0.0), (24.0, 24.0)]


def test_a_text_that_was_not_copied_from_a_map_is_refused() -> None:
    with pytest.raises(UserError):
        paste(Draft(empty_map()), "boodschappenlijst", view=FIRST_VIEW_ID, at=(0.0, 0.0))


def test_a_pasted_actor_brings_its_own_kind_where_the_map_has_none() -> None:
    model, ids = web("a")
    edited(model, lambda d: amend(d, Actor, ids.values(), kind=add_actor_kind(d, "Fonds")))
    text = copied(model, ids.values())
    other = edited(empty_map(), lambda d: paste(d, text, view=FIRST_VIEW_ID, at=(0.0, 0.0)))
    assert other.get(ActorKind, next(other.all(Actor)).kind).name == "Fonds"


def test_a_pasted_actor_forgets_the_opgave_that_is_not_in_this_map() -> None:
    model, ids = web("a")
    edited(model, lambda d: involve(d, ids["a"], add_opgave(d, "Wonen")))
    text = copied(model, ids.values())
    other = edited(empty_map(), lambda d: paste(d, text, view=FIRST_VIEW_ID, at=(0.0, 0.0)))
    assert other.count(Involvement) == 0
    assert check(other) == []
