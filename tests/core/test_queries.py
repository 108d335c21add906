"""Questions that many parts of the program ask."""

from datetime import date

from dronten_map.core.draft import Draft
from dronten_map.core.edits.opgaven import add_opgave, assess
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.model import Model
from dronten_map.core.queries import (
    activities_of,
    first_view,
    is_assessed,
    label_of,
    phases_of,
    placements_in,
    relations_of,
    standing,
    standings,
    type_label,
    word,
)
from dronten_map.core.records import RECORD_TYPES, EngagementPlan, Opgave
from dronten_map.i18n import in_language
from dronten_map.session.example import example_step
from tests.builders import edited, empty_map, web


def test_what_is_noted_for_an_opgave_goes_before_what_is_noted_in_general() -> None:
    model, ids = web("a")
    draft = Draft(model)
    opgave = add_opgave(draft, "Wonen")
    assess(draft, ids["a"], on=date(2026, 1, 1), opgave=opgave, stance=-1)
    assess(draft, ids["a"], on=date(2026, 5, 1), stance=2, influence=4)
    now = standing(draft, ids["a"], opgave)
    assert (now.stance, now.influence) == (-1, 4)
    assert standing(draft, ids["a"]).stance == 2


def test_an_unknown_estimate_is_a_dash_and_not_the_middle() -> None:
    assert word(empty_map(), "influence", None) == "–"


def test_a_number_shows_its_word_in_the_language_of_the_moment() -> None:
    model = empty_map()
    assert word(model, "stance", -2) == "tegenstander"
    with in_language("en"):
        assert word(model, "stance", -2) == "opponent"


def test_activities_without_a_date_come_last() -> None:
    model = edited(empty_map(), lambda d: add_plan(d, "Plan"))
    phase = phases_of(model, next(model.all(EngagementPlan)))[0]
    edited(model, lambda d: plan_activity(d, phase.id, "Ooit"))
    edited(model, lambda d: plan_activity(d, phase.id, "Straks", start=date(2026, 5, 1)))
    assert [a.title for a in activities_of(model, phase)] == ["Straks", "Ooit"]


def test_every_kind_of_record_has_a_name_for_one_and_for_many() -> None:
    for record_type in RECORD_TYPES:
        assert type_label(record_type)
        assert type_label(record_type, many=True)


def test_every_record_of_the_example_has_a_label() -> None:
    model = Model()
    model.apply(example_step())
    assert all(label_of(model, record) for record in model.records())


def test_relations_and_placements_of_an_actor_are_found() -> None:
    model, ids = web("a", "b", "c", lines="ab bc")
    assert len(relations_of(model, ids["b"])) == 2
    assert set(placements_in(model, first_view(model).id)) == set(ids.values())


def test_an_estimate_in_general_is_none_for_an_opgave() -> None:
    model, ids = web("a")
    edited(model, lambda d: assess(d, ids["a"], on=date(2026, 1, 5), influence=4))
    edited(model, lambda d: add_opgave(d, "Wonen"))
    opgave = next(model.all(Opgave)).id
    assert not is_assessed(model, ids["a"], opgave)
    edited(model, lambda d: assess(d, ids["a"], on=date(2026, 1, 5), opgave=opgave, influence=4))
    assert is_assessed(model, ids["a"], opgave)


def test_all_together_is_the_same_as_one_by_one() -> None:
    model, ids = web("a", "b", "c")
    draft = Draft(model)
    opgave = add_opgave(draft, "Wonen")
    for actor in (ids["a"], ids["b"]):
        assess(draft, actor, on=date(2026, 5, 1), stance=2, influence=4)
        assess(draft, actor, on=date(2026, 5, 1), stance=1)
        assess(draft, actor, on=date(2026, 1, 1), opgave=opgave, stance=-1)
        assess(draft, actor, on=date(2025, 1, 1), trust=3)
    for chosen in (opgave, None):
        found = standings(draft, chosen)
        assert found == {a: standing(draft, a, chosen) for a in (ids["a"], ids["b"])}
