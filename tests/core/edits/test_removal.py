"""Taking records away."""

from datetime import date

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.contacts import log_contact
from dronten_map.core.edits.opgaven import add_opgave, assess
from dronten_map.core.edits.plans import add_plan
from dronten_map.core.edits.removal import remove, taken_along
from dronten_map.core.edits.views import add_view
from dronten_map.core.model import Model
from dronten_map.core.queries import first_view, standing
from dronten_map.core.records import (
    RECORD_TYPES,
    Actor,
    ContactMoment,
    EngagementPlan,
    MapInfo,
    Opgave,
    Phase,
    Placement,
    Record,
    Relation,
    View,
)
from dronten_map.core.rules import check_step
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.errors import UserError
from dronten_map.session.example import example_step
from tests.builders import edited, empty_map, web


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


def test_the_last_view_stays() -> None:
    model = empty_map()
    with pytest.raises(UserError):
        remove(Draft(model), [first_view(model)])


def test_a_removed_view_takes_its_placements_along_but_no_actor() -> None:
    model, _ = web("a", "b")
    edited(model, lambda d: add_view(d, "Tweede", like=FIRST_VIEW_ID))
    edited(model, lambda d: remove(d, [first_view(model)]))
    assert model.count(Actor) == 2
    assert {p.view for p in model.all(Placement)} == {next(model.all(View)).id}


def test_what_was_thought_of_an_actor_in_a_removed_opgave_is_not_thought_in_general() -> None:
    model, ids = web("a")
    day = date(2026, 1, 1)
    edited(model, lambda d: assess(d, ids["a"], on=day, opgave=add_opgave(d, "Aa"), stance=-2))
    edited(model, lambda d: remove(d, list(model.all(Opgave))))
    assert standing(model, ids["a"]).stance is None


def test_the_plan_of_a_removed_opgave_does_not_become_that_of_the_programme() -> None:
    model = empty_map()
    edited(model, lambda d: add_plan(d, "Wonen", opgave=add_opgave(d, "Wonen")))
    edited(model, lambda d: remove(d, list(model.all(Opgave))))
    assert (model.count(EngagementPlan), model.count(Phase)) == (0, 0)


@pytest.mark.parametrize("record_type", [t for t in RECORD_TYPES if t not in (MapInfo, View)])
def test_whatever_is_removed_from_the_example_leaves_nothing_pointing_at_it(
    record_type: type[Record],
) -> None:
    model = Model()
    model.apply(example_step())
    for record in model.all(record_type):
        draft = Draft(model)
        try:
            remove(draft, [record])
        except UserError:
            continue  # a kind that is in use stays
        assert check_step(model, draft.step("")) == []
