"""The work of a plan, followed edit by edit."""

from datetime import date
from random import Random

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.plans import add_phase, add_plan, move_activity, plan_activity
from dronten_map.core.edits.removal import remove
from dronten_map.core.model import Model
from dronten_map.core.plan import Known, PlanPhase, build_work
from dronten_map.core.queries import phases_of
from dronten_map.core.records import Activity, EngagementPlan, Phase
from tests.builders import edited, empty_map


@pytest.fixture
def model() -> Model:
    """A plan with an activity in its first and in its second phase."""
    made = edited(empty_map(), lambda d: add_plan(d, "Plan"))
    for phase in phases_of(made, plan_of(made))[:2]:
        edited(made, lambda d, p=phase.id: plan_activity(d, p, "Gesprek", minutes=60))
    return made


def plan_of(model: Model) -> EngagementPlan:
    return next(model.all(EngagementPlan))


def phases(model: Model, known: Known) -> list[PlanPhase]:
    work = build_work(model, plan_of(model).id, known)
    return [phase for step in work.steps for phase in step.phases]


def test_only_the_phase_that_changed_is_built_again(model: Model) -> None:
    known = Known()
    before = phases(model, known)
    first = next(model.all(Activity))
    edited(model, lambda d: amend(d, Activity, [first.id], minutes=90))
    after = phases(model, known)
    assert after[0].totals.minutes.planned == 90
    assert [a is b for a, b in zip(after, before, strict=True)] == [False, True, True, True, True]


def test_what_is_followed_is_the_same_as_what_is_built_anew(model: Model) -> None:
    known, chance = Known(), Random(7)
    for _number in range(120):
        edited(model, lambda d: edit_by_chance(d, chance))
        plan = plan_of(model).id
        assert build_work(model, plan, known) == build_work(model, plan)


def edit_by_chance(draft: Draft, chance: Random) -> None:
    phase = chance.choice(list(draft.all(Phase)))
    activities = list(draft.all(Activity))
    activity = chance.choice(activities) if activities else None
    start = date(2027, 1, chance.randint(1, 28))
    match chance.randrange(6):
        case 0 if activity is not None:
            move_activity(draft, activity.id, phase.id)
        case 1 if activity is not None:
            amend(draft, Activity, [activity.id], start=start, title=str(start))
        case 2 if activity is not None:
            remove(draft, [activity])
        case 3:
            amend(draft, Phase, [phase.id], budget_minutes=chance.randrange(600))
        case 4:
            add_phase(draft, phase.plan, phase.step)
        case _:
            plan_activity(draft, phase.id, "Nog een", start=start)
