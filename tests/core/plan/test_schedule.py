"""A plan in time."""

from datetime import date, timedelta

import pytest

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.plans import (
    add_plan,
    plan_activity,
    reschedule,
    wait_for,
    wait_no_more,
)
from dronten_map.core.ids import ActivityId, PlanId, TermId
from dronten_map.core.model import Model
from dronten_map.core.plan.schedule import ActivityLine, PhaseLine, schedule
from dronten_map.core.records import Activity, EngagementPlan, Phase
from dronten_map.errors import UserError
from tests.builders import edited, empty_map

MONDAY = date(2026, 6, 1)
TODAY = date(2026, 6, 3)


@pytest.fixture
def planned() -> tuple[Model, PlanId, dict[str, ActivityId]]:
    """A plan with three activities on Monday, Tuesday and Friday of one week."""
    model = edited(empty_map(), lambda d: add_plan(d, "Plan"))
    phase = next(model.all(Phase)).id
    edited(
        model,
        lambda d: [
            plan_activity(d, phase, "Een", start=MONDAY),
            plan_activity(d, phase, "Twee", start=MONDAY + timedelta(1)),
            plan_activity(d, phase, "Drie", start=MONDAY + timedelta(4)),
        ],
    )
    return model, next(model.all(EngagementPlan)).id, {a.title: a.id for a in model.all(Activity)}


def lines(model: Model, plan: PlanId) -> dict[str, ActivityLine]:
    found = schedule(model, plan, on=TODAY).lines
    return {one.activity.title: one for one in found if isinstance(one, ActivityLine)}


def starts(model: Model) -> dict[str, date | None]:
    return {a.title: a.start for a in model.all(Activity)}


def test_every_phase_stands_before_its_activities(
    planned: tuple[Model, PlanId, dict[str, ActivityId]],
) -> None:
    model, plan, _ids = planned
    found = schedule(model, plan, on=TODAY)
    assert [isinstance(line, PhaseLine) for line in found.lines[:5]] == [
        True, False, False, False, True,
    ]  # fmt: skip
    first = found.lines[0]
    assert isinstance(first, PhaseLine)
    assert (first.start, first.end) == (MONDAY, MONDAY + timedelta(4))
    assert (found.start, found.end) == (MONDAY, MONDAY + timedelta(4))


def test_what_should_have_ended_is_late_until_it_is_done(
    planned: tuple[Model, PlanId, dict[str, ActivityId]],
) -> None:
    model, plan, ids = planned
    assert lines(model, plan)["Een"].is_late
    assert not lines(model, plan)["Drie"].is_late
    done = TermId("activity_status:done")
    edited(model, lambda d: amend(d, Activity, [ids["Een"]], status=done))
    assert not lines(model, plan)["Een"].is_late


def test_what_begins_before_its_predecessor_has_ended_clashes(
    planned: tuple[Model, PlanId, dict[str, ActivityId]],
) -> None:
    model, plan, ids = planned
    edited(model, lambda d: wait_for(d, ids["Twee"], ids["Een"]))
    assert lines(model, plan)["Twee"].clashes == ()
    edited(model, lambda d: reschedule(d, ids["Een"], start=MONDAY, days=2))
    assert lines(model, plan)["Twee"].clashes == (ids["Een"],)
    edited(model, lambda d: wait_no_more(d, ids["Twee"], ids["Een"]))
    assert lines(model, plan)["Twee"].clashes == ()


def test_what_waits_is_taken_along_only_as_far_as_it_must(
    planned: tuple[Model, PlanId, dict[str, ActivityId]],
) -> None:
    model, _plan, ids = planned
    edited(model, lambda d: wait_for(d, ids["Twee"], ids["Een"]))
    edited(model, lambda d: wait_for(d, ids["Drie"], ids["Twee"]))
    edited(model, lambda d: reschedule(d, ids["Een"], start=MONDAY, days=2, along=True))
    assert starts(model) == {
        "Een": MONDAY,
        "Twee": MONDAY + timedelta(2),
        "Drie": MONDAY + timedelta(4),
    }


def test_what_is_pushed_begins_on_a_working_day(
    planned: tuple[Model, PlanId, dict[str, ActivityId]],
) -> None:
    model, _plan, ids = planned
    edited(model, lambda d: wait_for(d, ids["Drie"], ids["Een"]))
    friday = MONDAY + timedelta(4)
    edited(model, lambda d: reschedule(d, ids["Een"], start=friday, days=1, along=True))
    assert starts(model)["Drie"] == MONDAY + timedelta(7)
    christmas = date(2026, 12, 24)
    edited(model, lambda d: reschedule(d, ids["Drie"], start=christmas, days=1))
    edited(model, lambda d: reschedule(d, ids["Een"], start=christmas, days=1, along=True))
    assert starts(model)["Drie"] == date(2026, 12, 28)


def test_without_taking_along_nothing_else_moves(
    planned: tuple[Model, PlanId, dict[str, ActivityId]],
) -> None:
    model, _plan, ids = planned
    edited(model, lambda d: wait_for(d, ids["Twee"], ids["Een"]))
    before = starts(model)["Twee"]
    edited(model, lambda d: reschedule(d, ids["Een"], start=MONDAY, days=9))
    assert starts(model)["Twee"] == before


def test_an_activity_never_waits_for_itself_in_the_end(
    planned: tuple[Model, PlanId, dict[str, ActivityId]],
) -> None:
    model, _plan, ids = planned
    edited(model, lambda d: wait_for(d, ids["Twee"], ids["Een"]))
    edited(model, lambda d: wait_for(d, ids["Drie"], ids["Twee"]))
    for earlier in ("Een", "Twee", "Drie"):
        with pytest.raises(UserError):
            edited(model, lambda d, e=earlier: wait_for(d, ids["Een"], ids[e]))


def test_a_plan_without_dates_spans_nothing() -> None:
    model = edited(empty_map(), lambda d: add_plan(d, "Plan"))
    found = schedule(model, next(model.all(EngagementPlan)).id, on=TODAY)
    assert (found.start, found.end) == (None, None)
    assert len(found.lines) == 5
