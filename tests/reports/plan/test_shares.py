"""Hours and money per department and function, on paper."""

from datetime import date

from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.model import Model
from dronten_map.core.plan import Audience, build_plan
from dronten_map.core.records import EngagementPlan, Phase
from dronten_map.reports import dates
from dronten_map.reports.flow import Flow
from dronten_map.reports.plan.costs import set_costs
from dronten_map.reports.plan.shares import set_shares
from tests.builders import edited, empty_map
from tests.exchange.reading import example
from tests.reports.plans import lines

TODAY = date(2026, 11, 24)


def test_the_hours_of_each_department_and_function_are_those_of_the_plan(flow: Flow) -> None:
    model = example()
    plan = build_plan(model, on=TODAY, plan=next(model.all(EngagementPlan)).id)
    set_costs(flow, plan)
    told = lines(flow)
    assert "Per afdeling" in told
    assert "Per functie" in told
    for share in (*plan.departments, *plan.functions):
        assert dates.hours(share.totals.minutes.planned) in told
        assert dates.hours(share.totals.minutes.spent) in [*told, ""]


def test_the_public_is_not_told_whose_hours_they_are(flow: Flow) -> None:
    model = example()
    plan = build_plan(
        model, on=TODAY, plan=next(model.all(EngagementPlan)).id, audience=Audience.PUBLIC
    )
    set_shares(flow, plan)
    assert lines(flow) == []


def test_where_nobody_is_responsible_there_is_no_table(flow: Flow) -> None:
    set_shares(flow, build_plan(_nobody(), on=TODAY))
    assert lines(flow) == []


def _nobody() -> Model:
    model = edited(empty_map(), lambda draft: add_plan(draft, "Plan"))
    phase = next(model.all(Phase)).id
    return edited(model, lambda draft: plan_activity(draft, phase, "Iets", minutes=60))
