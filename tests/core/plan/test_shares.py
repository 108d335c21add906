"""Hours and money per department and per function."""

from dataclasses import replace
from datetime import date

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.ids import ActorId, TermId
from dronten_map.core.model import Model
from dronten_map.core.plan import Amount, Audience, Plan, Share, build_plan, posts_of
from dronten_map.core.records import Activity, Actor, EngagementPlan, Phase
from tests.builders import edited, web
from tests.exchange.reading import example

TODAY = date(2026, 11, 24)


def planned(**actors: str) -> tuple[Model, dict[str, ActorId]]:
    """Actors with their functions, and one activity of two hours and ten euros for each."""
    model, ids = web(*actors)

    def draw(draft: Draft) -> None:
        add_plan(draft, "Plan")
        phase = next(draft.all(Phase)).id
        for name, function in actors.items():
            amend(draft, Actor, [ids[name]], function=function)
            plan_activity(draft, phase, name, responsible=ids[name], minutes=120, cents=1000)

    return edited(model, draw), ids


def plan_of(model: Model, audience: Audience = Audience.SHARED) -> Plan:
    return build_plan(model, on=TODAY, audience=audience)


def hours(shares: tuple[Share, ...]) -> dict[str, int]:
    return {share.name: share.totals.minutes.planned for share in shares}


def test_hours_fall_to_the_function_of_who_is_responsible() -> None:
    model, _ids = planned(Ada="regisseur", Bo="adviseur", Cy="Adviseur")
    assert hours(plan_of(model).functions) == {"adviseur": 240, "regisseur": 120}


def test_hours_fall_to_the_topmost_of_which_who_is_responsible_is_a_part() -> None:
    model, ids = planned(Sociaal="", Team="", Ada="")
    for one, other in (("Team", "Sociaal"), ("Ada", "Team")):
        moved = replace(model.get(Actor, ids[one]), parent=ids[other])
        edited(model, lambda draft, moved=moved: draft.put(moved))
    assert hours(plan_of(model).departments) == {"Sociaal": 360}
    assert posts_of(model)[ids["Ada"]].department == "Sociaal"


def test_what_nobody_is_responsible_for_comes_last_without_a_name() -> None:
    model, _ids = planned(Ada="regisseur")
    phase = next(model.all(Phase)).id
    edited(model, lambda draft: plan_activity(draft, phase, "Vrij", minutes=60))
    assert hours(plan_of(model).functions) == {"regisseur": 120, "": 60}


def test_a_cancelled_activity_counts_only_for_what_was_spent_on_it() -> None:
    model, _ids = planned(Ada="regisseur")
    (activity,) = model.all(Activity)
    edited(
        model,
        lambda draft: amend(
            draft,
            Activity,
            [activity.id],
            status=TermId("activity_status:cancelled"),
            minutes_spent=30,
        ),
    )
    (share,) = plan_of(model).functions
    assert share.totals.minutes == Amount(planned=0, spent=30)
    assert share.totals.activities == 0


def test_an_activity_without_an_estimate_is_told_of_as_unknown() -> None:
    model, _ids = planned(Ada="regisseur")
    (activity,) = model.all(Activity)
    edited(model, lambda draft: amend(draft, Activity, [activity.id], minutes=None))
    (share,) = plan_of(model).departments
    assert (share.totals.minutes.unknown, share.totals.cents.unknown) == (1, 0)


@pytest.mark.parametrize("name", ["departments", "functions"])
def test_the_shares_of_the_example_come_to_the_totals_of_its_plans(name: str) -> None:
    model = example()
    for found in model.all(EngagementPlan):
        plan = build_plan(model, on=TODAY, plan=found.id)
        shares: tuple[Share, ...] = getattr(plan, name)
        for amount in ("minutes", "cents"):
            parts = [getattr(share.totals, amount) for share in shares]
            whole = getattr(plan.totals, amount)
            assert sum(part.planned for part in parts) == whole.planned
            assert sum(part.spent or 0 for part in parts) == (whole.spent or 0)
            assert sum(part.unknown for part in parts) == whole.unknown
        assert sum(share.totals.activities for share in shares) == plan.totals.activities


def test_functions_are_not_told_to_the_public() -> None:
    model, _ids = planned(Ada="regisseur")
    assert plan_of(model, Audience.PUBLIC).functions == ()
    assert plan_of(model, Audience.REGISSEUR).functions
