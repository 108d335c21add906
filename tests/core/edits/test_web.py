"""Drawing the web."""

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.web import add_actors, connect, insert_between, rename, reverse
from dronten_map.core.ids import RelationId, RelationKindId
from dronten_map.core.queries import placements_in
from dronten_map.core.records import Actor, Direction, Relation
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.errors import UserError
from tests.builders import edited, empty_map, web


def test_each_line_of_a_pasted_list_becomes_an_actor() -> None:
    model = edited(empty_map(), lambda d: add_actors(d, "- Raad\n\n 2. College \r\n• Team Ĳ\n"))
    assert [a.name for a in model.all(Actor)] == ["Raad", "College", "Team Ĳ"]


def test_actors_of_a_list_do_not_stand_on_each_other() -> None:
    names = "\n".join(f"Actor {n}" for n in range(40))
    model = edited(empty_map(), lambda d: add_actors(d, names, view=FIRST_VIEW_ID))
    places = {(p.x, p.y) for p in placements_in(model, FIRST_VIEW_ID).values()}
    assert len(places) == 40


def test_an_actor_has_no_relation_with_itself() -> None:
    model, ids = web("a")
    with pytest.raises(UserError):
        connect(Draft(model), ids["a"], ids["a"])


def test_turning_relations_twice_changes_nothing() -> None:
    model, _ids = web("a", "b", lines="ab")
    draft = Draft(model)
    relation = RelationId(next(model.all(Relation)).id)
    reverse(draft, [relation])
    reverse(draft, [relation])
    assert draft.step("").changes == ()


def test_a_renamed_actor_loses_the_blanks_around_its_name() -> None:
    model, ids = web("a")
    edited(model, lambda d: rename(d, ids["a"], "  Raad  "))
    assert model.get(Actor, ids["a"]).name == "Raad"


def test_an_actor_cannot_lose_its_name() -> None:
    model, ids = web("a")
    with pytest.raises(UserError):
        rename(Draft(model), ids["a"], "   ")


def test_a_relation_starts_with_the_direction_of_its_kind() -> None:
    model, ids = web("a", "b")
    edited(model, lambda d: connect(d, ids["a"], ids["b"], RelationKindId("relation:advises")))
    assert next(model.all(Relation)).direction is Direction.FORWARD


def test_an_actor_between_two_others_splits_their_relation() -> None:
    model, ids = web("a", "b", "c", lines="ab")
    (line,) = model.all(Relation)
    edited(model, lambda d: amend(d, Relation, [line.id], strength=4, note="maandelijks"))
    edited(model, lambda d: insert_between(d, ids["c"], line.id))
    ends = {(r.source, r.target, r.kind, r.strength, r.note) for r in model.all(Relation)}
    assert ends == {
        (ids["a"], ids["c"], line.kind, 4, "maandelijks"),
        (ids["c"], ids["b"], line.kind, 4, "maandelijks"),
    }


def test_an_actor_does_not_stand_between_itself_and_another() -> None:
    model, ids = web("a", "b", lines="ab")
    (line,) = model.all(Relation)
    with pytest.raises(UserError):
        insert_between(Draft(model), ids["a"], line.id)
