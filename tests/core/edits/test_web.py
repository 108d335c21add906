"""Drawing the web, and taking away from it."""

from datetime import date

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.clipboard import copied, duplicate, paste
from dronten_map.core.edits.contacts import log_contact
from dronten_map.core.edits.lists import add_actor_kind, replace
from dronten_map.core.edits.opgaven import add_opgave, assess, involve, nest
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.removal import remove, taken_along
from dronten_map.core.edits.views import Axis, Edge, align, distribute
from dronten_map.core.edits.web import add_actors, connect, reverse
from dronten_map.core.ids import RelationId
from dronten_map.core.queries import children_of, phases_of, placements_in, standing
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    ContactMoment,
    EngagementPlan,
    Opgave,
    Relation,
)
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


def test_removing_an_actor_takes_its_relations_along() -> None:
    model, ids = web("a", "b", "c", lines="ab bc")
    edited(model, lambda d: remove(d, [model.get(Actor, ids["a"])]))
    assert [r.source for r in model.all(Relation)] == [ids["b"]]


def test_what_goes_along_is_told_beforehand() -> None:
    model, ids = web("a", "b", lines="ab")
    along = taken_along(model, [model.get(Actor, ids["a"])])
    assert {type(r).__name__ for r in along} == {"Relation", "Placement"}


def test_a_contact_moment_outlives_its_actor() -> None:
    model, ids = web("a", "b")
    edited(model, lambda d: log_contact(d, date(2026, 1, 5), ids.values(), "Kennismaking"))
    edited(model, lambda d: remove(d, [model.get(Actor, ids["a"])]))
    assert next(model.all(ContactMoment)).actors == (ids["b"],)


def test_a_kind_in_use_is_not_removed_but_replaced() -> None:
    model, ids = web("a")
    old = model.get(ActorKind, model.get(Actor, ids["a"]).kind)
    with pytest.raises(UserError):
        remove(Draft(model), [old])
    edited(model, lambda d: replace(d, old, add_actor_kind(d, "Fonds")))
    kind = model.get(ActorKind, model.get(Actor, ids["a"]).kind)
    assert kind.name == "Fonds"
    assert model.find(ActorKind, old.id) is None


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


def test_aligned_actors_stand_on_the_line_of_the_outermost() -> None:
    model, ids = web("a", "b", "c")
    edited(model, lambda d: align(d, FIRST_VIEW_ID, ids.values(), Edge.RIGHT))
    assert {p.x for p in placements_in(model, FIRST_VIEW_ID).values()} == {200.0}


def test_distributed_actors_have_equal_gaps() -> None:
    model, ids = web("a", "b", "c", "d")
    edited(model, lambda d: align(d, FIRST_VIEW_ID, [ids["b"], ids["a"]], Edge.LEFT))
    edited(model, lambda d: distribute(d, FIRST_VIEW_ID, ids.values(), Axis.HORIZONTAL))
    assert sorted(p.x for p in placements_in(model, FIRST_VIEW_ID).values()) == [0, 100, 200, 300]


def test_an_opgave_gets_a_free_code_from_its_title() -> None:
    model = empty_map()
    edited(model, lambda d: [add_opgave(d, "Wonen"), add_opgave(d, "Wonen en zorg")])
    assert [o.code for o in model.all(Opgave)] == ["WON", "WON2"]


def test_a_nested_opgave_takes_its_place_before_a_sibling() -> None:
    model = empty_map()
    edited(model, lambda d: [add_opgave(d, t) for t in ("Aa", "Bb", "Cc")])
    a, b, c = (o.id for o in model.all(Opgave))
    edited(model, lambda d: nest(d, c, None, before=b))
    assert [o.id for o in children_of(model, None)] == [a, c, b]


def test_attaching_an_actor_twice_keeps_one_involvement() -> None:
    model, ids = web("a")
    draft = Draft(model)
    opgave = add_opgave(draft, "Wonen")
    assert involve(draft, ids["a"], opgave) == involve(draft, ids["a"], opgave)


def test_what_is_noted_for_an_opgave_goes_before_what_is_noted_in_general() -> None:
    model, ids = web("a")
    draft = Draft(model)
    opgave = add_opgave(draft, "Wonen")
    assess(draft, ids["a"], on=date(2026, 1, 1), opgave=opgave, stance=-1)
    assess(draft, ids["a"], on=date(2026, 5, 1), stance=2, influence=4)
    now = standing(draft, ids["a"], opgave)
    assert (now.stance, now.influence) == (-1, 4)
    assert standing(draft, ids["a"]).stance == 2


def test_a_plan_starts_with_the_five_steps() -> None:
    model = edited(empty_map(), lambda d: add_plan(d, "Plan van aanpak"))
    assert [p.step for p in phases_of(model, next(model.all(EngagementPlan)))] == [0, 1, 2, 3, 4]


def test_an_activity_is_about_the_opgave_of_its_plan() -> None:
    model = edited(empty_map(), lambda d: add_plan(d, "Plan", opgave=add_opgave(d, "Wonen")))
    phase = phases_of(model, next(model.all(EngagementPlan)))[0]
    edited(model, lambda d: plan_activity(d, phase.id, "Startbijeenkomst", minutes=480))
    assert next(model.all(Activity)).opgave == next(model.all(Opgave)).id
