from datetime import date
from decimal import Decimal

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.ids import ActivityId, PhaseId, PlanId, TermId
from dronten_map.core.plan import build_plan
from dronten_map.core.queries import phases_of
from dronten_map.core.records import Activity, EngagementPlan, Phase
from dronten_map.exchange.cells import Formula
from dronten_map.exchange.sheets import TableSheet
from dronten_map.exchange.work_sheets import PlanWork, activities_sheet, costs_sheet, phases_sheet
from tests.builders import empty_map

TODAY = date(2026, 11, 24)


def planned() -> tuple[Draft, PlanId, list[PhaseId]]:
    draft = Draft(empty_map())
    plan = add_plan(draft, "Samen")
    return draft, plan, [p.id for p in phases_of(draft, draft.get(EngagementPlan, plan))]


def activity(draft: Draft, phase: PhaseId, *, cents: int | None, spent: int | None) -> ActivityId:
    made = plan_activity(draft, phase, "Gesprek")
    amend(draft, Activity, [made], cents=cents, cents_spent=spent)
    return made


def works(draft: Draft, *plans: PlanId) -> list[PlanWork]:
    built = [build_plan(draft, on=TODAY, plan=plan) for plan in plans]
    return [PlanWork(steps=b.steps, totals=b.totals, plan=b.header.title) for b in built]


def column(sheet: TableSheet, title: str) -> list[object]:
    at = [c.title for c in sheet.columns].index(title)
    return [v.outcome if isinstance(v := row[at], Formula) else v for row in sheet.rows]


def total(sheet: TableSheet, title: str) -> object:
    assert sheet.totals is not None
    found = sheet.totals[[c.title for c in sheet.columns].index(title)]
    return found.outcome if isinstance(found, Formula) else found


def test_a_step_without_a_phase_has_a_row_too() -> None:
    draft = Draft(empty_map())
    plan = add_plan(draft, "Samen")
    for phase in phases_of(draft, draft.get(EngagementPlan, plan)):
        draft.remove(phase)
    assert len(phases_sheet(works(draft, plan)).rows) == 5


def test_what_was_estimated_for_a_cancelled_activity_counts_nowhere() -> None:
    draft, plan, phases = planned()
    made = activity(draft, phases[0], cents=50_000, spent=1_000)
    cancelled = TermId("activity_status:cancelled")
    amend(draft, Activity, [made], status=cancelled)
    found = activities_sheet(works(draft, plan))
    assert column(found, "Euro’s gepland") == [None]
    assert (total(found, "Euro’s gepland"), total(found, "Euro’s besteed")) == (0, 10)


def test_what_is_left_is_the_budget_without_what_is_planned_as_on_paper() -> None:
    draft, plan, phases = planned()
    activity(draft, phases[0], cents=50_000, spent=70_000)
    amend(draft, Phase, [phases[0]], budget_cents=100_000)
    found = works(draft, plan)
    costs = costs_sheet(found, activities_sheet(found))
    assert column(costs, "Euro’s over")[0] == Decimal(500)
    assert total(costs, "Euro’s over") == Decimal(500)


def test_without_a_budget_for_all_that_costs_something_nothing_is_left_over() -> None:
    draft, plan, phases = planned()
    activity(draft, phases[0], cents=50_000, spent=None)
    activity(draft, phases[1], cents=50_000, spent=None)
    amend(draft, Phase, [phases[0]], budget_cents=100_000)
    found = works(draft, plan)
    assert total(costs_sheet(found, activities_sheet(found)), "Euro’s over") == "–"


def test_nothing_spent_is_not_the_same_as_nought() -> None:
    draft, plan, phases = planned()
    activity(draft, phases[0], cents=50_000, spent=None)
    activity(draft, phases[1], cents=50_000, spent=0)
    found = works(draft, plan)
    costs = costs_sheet(found, activities_sheet(found))
    assert column(costs, "Euro’s besteed")[:3] == ["", 0, ""]


def test_a_plan_without_activities_needs_no_formula_for_what_is_planned() -> None:
    draft, plan, _phases = planned()
    found = works(draft, plan)
    assert column(costs_sheet(found, activities_sheet(found)), "Euro’s gepland") == [0] * 5


def test_phases_of_several_plans_are_numbered_on() -> None:
    draft, plan, _phases = planned()
    other = add_plan(draft, "Nog een")
    found = works(draft, plan, other)
    costs = costs_sheet(found, activities_sheet(found))
    assert column(costs, "Fasenr.") == list(range(1, 11))
    assert column(costs, "Plan") == ["Samen"] * 5 + ["Nog een"] * 5
