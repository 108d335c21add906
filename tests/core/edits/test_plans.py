"""The plan with its five steps."""

from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.plans import add_phase, add_plan, plan_activity
from dronten_map.core.queries import phases_of
from dronten_map.core.records import Activity, EngagementPlan, Opgave
from tests.builders import edited, empty_map


def test_a_plan_starts_with_the_five_steps() -> None:
    model = edited(empty_map(), lambda d: add_plan(d, "Plan van aanpak"))
    assert [p.step for p in phases_of(model, next(model.all(EngagementPlan)))] == [0, 1, 2, 3, 4]


def test_an_activity_is_about_the_opgave_of_its_plan() -> None:
    model = edited(empty_map(), lambda d: add_plan(d, "Plan", opgave=add_opgave(d, "Wonen")))
    phase = phases_of(model, next(model.all(EngagementPlan)))[0]
    edited(model, lambda d: plan_activity(d, phase.id, "Startbijeenkomst", minutes=480))
    assert next(model.all(Activity)).opgave == next(model.all(Opgave)).id


def test_a_second_phase_of_a_step_comes_after_the_first() -> None:
    model = edited(empty_map(), lambda d: add_plan(d, "Plan"))
    plan = next(model.all(EngagementPlan))
    edited(model, lambda d: add_phase(d, plan.id, 1, title="Tweede ronde"))
    assert [p.title for p in phases_of(model, plan) if p.step == 1] == ["", "Tweede ronde"]
