"""The plan with its five steps."""

from datetime import date

from dronten_map.core.draft import Draft
from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.plans import (
    TALK,
    add_phase,
    add_plan,
    invite,
    move_activity,
    move_phase,
    plan_activity,
    plan_activity_for,
    plan_talk,
    shift_activity,
    shift_phase,
)
from dronten_map.core.ids import ActivityId, OpgaveId
from dronten_map.core.model import Model
from dronten_map.core.queries import activities_of, phases_of
from dronten_map.core.records import Activity, EngagementPlan, Opgave, Phase
from tests.builders import edited, empty_map, web


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


def planned(*titles: str, start: date | None = None) -> tuple[Model, list[Phase], list[ActivityId]]:
    """A plan with these activities in its first phase."""
    model = edited(empty_map(), lambda d: add_plan(d, "Plan"))
    phases = phases_of(model, next(model.all(EngagementPlan)))
    ids: list[ActivityId] = []

    def plan(draft: Draft) -> None:
        ids.extend(plan_activity(draft, phases[0].id, t, start=start) for t in titles)

    return edited(model, plan), phases, ids


def titles_in(model: Model, phase: Phase) -> list[str]:
    return [a.title for a in activities_of(model, phase)]


def test_an_activity_moves_before_another_one() -> None:
    model, phases, (_a, b, c) = planned("A", "B", "C")
    edited(model, lambda d: move_activity(d, c, phases[0].id, before=b))
    assert titles_in(model, phases[0]) == ["A", "C", "B"]


def test_an_activity_moves_to_the_end_of_another_phase() -> None:
    model, phases, (a, b) = planned("A", "B")
    edited(model, lambda d: move_activity(d, a, phases[3].id))
    edited(model, lambda d: move_activity(d, b, phases[3].id))
    assert (titles_in(model, phases[0]), titles_in(model, phases[3])) == ([], ["A", "B"])


def test_an_activity_shifts_one_place_down() -> None:
    model, phases, (a, _b, _c) = planned("A", "B", "C", start=date(2026, 9, 1))
    edited(model, lambda d: shift_activity(d, a, 1))
    assert titles_in(model, phases[0]) == ["B", "A", "C"]


def test_a_shift_touches_only_the_two_that_change_places() -> None:
    model, phases, ids = planned("een", "twee", "drie", "vier")
    edited(model, lambda d: plan_activity(d, phases[0].id, "ooit", start=date(2027, 1, 1)))
    draft = Draft(model)
    shift_activity(draft, ids[1], 1)
    touched = draft.step("x").touched()
    assert touched == {ids[1], ids[2]}


def test_the_last_activity_of_a_phase_shifts_to_the_start_of_the_next_phase() -> None:
    model, phases, (a, b) = planned("A", "B")
    edited(model, lambda d: move_activity(d, a, phases[1].id))
    edited(model, lambda d: shift_activity(d, b, 1))
    assert titles_in(model, phases[1]) == ["B", "A"]


def test_the_first_activity_of_a_plan_stays_when_it_shifts_up() -> None:
    model, phases, (a, _b) = planned("A", "B")
    edited(model, lambda d: shift_activity(d, a, -1))
    assert titles_in(model, phases[0]) == ["A", "B"]


def test_an_activity_shifts_to_another_phase_where_its_date_does_not_let_it_pass() -> None:
    model, phases, (a,) = planned("A", start=date(2026, 9, 1))
    edited(model, lambda d: plan_activity(d, phases[0].id, "Later", start=date(2026, 10, 1)))
    edited(model, lambda d: shift_activity(d, a, 1))
    assert (titles_in(model, phases[0]), titles_in(model, phases[1])) == (["Later"], ["A"])


def test_a_phase_shifts_to_the_end_of_the_step_before() -> None:
    model, phases, _ids = planned("A")
    edited(model, lambda d: shift_phase(d, phases[1].id, -1))
    assert [p.id for p in phases_of(model, next(model.all(EngagementPlan)))][:2] == [
        phases[0].id,
        phases[1].id,
    ]
    assert model.get(Phase, phases[1].id).step == 0


def test_a_phase_shifts_within_its_step_first() -> None:
    model, phases, _ids = planned("A")
    edited(model, lambda d: move_phase(d, phases[1].id, 0))
    edited(model, lambda d: shift_phase(d, phases[1].id, -1))
    own = [p.id for p in phases_of(model, next(model.all(EngagementPlan))) if p.step == 0]
    assert own == [phases[1].id, phases[0].id]


def test_an_activity_for_an_opgave_makes_its_plan_when_there_is_none() -> None:
    model = edited(empty_map(), lambda d: add_opgave(d, "Wonen"))
    opgave = next(model.all(Opgave)).id
    edited(model, lambda d: plan_activity_for(d, opgave, "Gesprek", on=date(2026, 11, 24)))
    activity = next(model.all(Activity))
    assert next(model.all(EngagementPlan)).opgave == activity.opgave == opgave
    assert model.get(Phase, activity.phase).step == 1


def test_it_comes_in_the_phase_of_the_day() -> None:
    model = edited(empty_map(), lambda d: add_plan(d, "Plan"))
    plan, span = next(model.all(EngagementPlan)), (date(2026, 11, 1), date(2026, 11, 30))
    edited(model, lambda d: add_phase(d, plan.id, 3, start=span[0], end=span[1]))
    edited(model, lambda d: plan_activity_for(d, None, "Gesprek", on=span[1]))
    edited(model, lambda d: plan_activity_for(d, None, "Later", on=date(2026, 12, 1)))
    steps = {a.title: model.get(Phase, a.phase).step for a in model.all(Activity)}
    assert steps == {"Gesprek": 3, "Later": 1}


def test_who_is_invited_comes_after_those_who_are_and_once() -> None:
    model, ids = web("Ada", "Bo", "Cy")
    edited(model, lambda d: add_plan(d, "Plan"))
    phase = next(model.all(Phase)).id
    edited(model, lambda d: plan_activity(d, phase, "Tafel", invited=(ids["Bo"],)))
    made = next(model.all(Activity)).id
    edited(model, lambda d: invite(d, made, [ids["Ada"], ids["Bo"], ids["Ada"]]))
    assert next(model.all(Activity)).invited == (ids["Bo"], ids["Ada"])


def test_a_talk_is_planned_on_a_working_day_within_a_week_and_before_what_it_prepares() -> None:
    model, ids = web("Ada", "Bo")
    friday = date(2026, 11, 27)
    for before, expected in ((None, date(2026, 12, 4)), (date(2026, 11, 30), friday)):
        edited(model, lambda d, b=before: plan_talk(d, [ids["Ada"]], None, on=friday, before=b))
        made = max(model.all(Activity), key=lambda a: a.order)
        assert made.title == "Gesprek met Ada"
        assert (made.form, made.invited, made.start) == (TALK, (ids["Ada"],), expected)


def test_a_talk_with_many_has_a_title_that_a_map_can_hold() -> None:
    model, ids = web(*(f"Een actor met een lange naam {n}" for n in range(20)))
    edited(model, lambda d: plan_talk(d, list(ids.values()), None, on=date(2026, 11, 27)))
    assert len(next(model.all(Activity)).title) <= 200


def test_a_plan_that_is_made_for_an_activity_is_called_after_the_opgave() -> None:
    model, ids = web("Ada")
    made: list[OpgaveId] = []
    edited(model, lambda d: made.append(add_opgave(d, "Wonen")))
    edited(model, lambda d: plan_talk(d, [ids["Ada"]], made[0], on=date(2026, 11, 27)))
    assert next(model.all(EngagementPlan)).title == "Wonen"
