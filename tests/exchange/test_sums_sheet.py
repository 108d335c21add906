from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.web import add_actor
from dronten_map.core.model import Model
from dronten_map.core.plan import Share, build_plan, posts_of
from dronten_map.core.queries import phases_of
from dronten_map.core.records import Activity, Actor, EngagementPlan
from dronten_map.exchange.cells import Formula
from dronten_map.exchange.sheets import Cover, TableSheet
from dronten_map.exchange.sums_sheet import sums_sheet
from dronten_map.exchange.work_sheets import PlanWork, activities_sheet
from dronten_map.exchange.workbook import workbook
from tests.builders import edited, empty_map, web
from tests.exchange.reading import example, formulas, opened, worked_out

TODAY = date(2026, 11, 24)


def works(model: Model) -> list[PlanWork]:
    plans = [build_plan(model, on=TODAY, plan=plan.id) for plan in model.all(EngagementPlan)]
    posts = posts_of(model)
    return [
        PlanWork(steps=p.steps, totals=p.totals, plan=p.header.title, posts=posts) for p in plans
    ]


def sheets(model: Model) -> tuple[TableSheet, TableSheet]:
    found = works(model)
    activities = activities_sheet(found)
    return activities, sums_sheet(found, activities)


def summed(sheet: TableSheet, by: str, title: str) -> Decimal:
    at = [column.title for column in sheet.columns].index(title)
    told = [row[at] for row in sheet.rows if row[0] == by]
    outcomes = [value.outcome for value in told if isinstance(value, Formula)]
    return sum((o for o in outcomes if isinstance(o, Decimal)), Decimal(0))


def rows_of(sheet: TableSheet, by: str) -> dict[object, object]:
    found = [row for row in sheet.rows if row[0] == by]
    return {row[1]: row[2].outcome if isinstance(row[2], Formula) else row[2] for row in found}


def test_the_formulas_work_out_to_our_own_sums() -> None:
    activities, sums = sheets(example())
    content = workbook(Cover(title="", subject=""), [activities, sums], on=TODAY)
    book, outcomes = opened(content), opened(content, outcomes=True)
    found = [f for f in formulas(book) if f[0] == sums.title]
    assert len(found) == 4 * len(sums.rows)
    for sheet, cell, formula in found:
        told = outcomes[sheet][cell].value
        assert ("" if told is None else told) == pytest.approx(worked_out(book, sheet, formula))


@pytest.mark.parametrize("by", ["Plan", "Stap", "Afdeling", "Functie"])
def test_each_way_of_adding_up_comes_to_what_the_plans_say(by: str) -> None:
    model = example()
    _activities, sums = sheets(model)
    totals = [work.totals for work in works(model)]
    minutes, cents = (
        sum(of) for of in zip(*((t.minutes.planned, t.cents.planned) for t in totals), strict=True)
    )
    assert summed(sums, by, "Uren gepland") == Decimal(minutes) / 60
    assert summed(sums, by, "Euro’s gepland") == Decimal(cents) / 100


def test_a_step_costs_what_the_plans_say_that_it_costs() -> None:
    model = example()
    _activities, sums = sheets(model)
    expected: dict[str, Decimal] = {}
    for step in (step for work in works(model) for step in work.steps):
        if any(phase.activities for phase in step.phases):
            words = f"{step.number} · {step.name}"
            more = Decimal(step.totals.minutes.planned) / 60
            expected[words] = expected.get(words, Decimal(0)) + more
    assert rows_of(sums, "Stap") == expected


@pytest.mark.parametrize("by", ["Afdeling", "Functie"])
def test_the_workbook_of_a_plan_shares_out_hours_and_euros_as_screen_and_paper_do(by: str) -> None:
    model = example()
    for found in model.all(EngagementPlan):
        plan = build_plan(model, on=TODAY, plan=found.id)
        works = [PlanWork(steps=plan.steps, totals=plan.totals, posts=plan.posts)]
        told = sums_sheet(works, activities_sheet(works))
        shares = plan.departments if by == "Afdeling" else plan.functions
        rows = [row for row in told.rows if row[0] == by]
        assert [row[1:] for row in rows if row] == [
            _row(share, row) for share, row in zip(shares, rows, strict=True)
        ]


def _row(share: Share, row: Sequence[object]) -> list[object]:
    """A row as it should be: the formulas of this one, with what the share comes to."""
    minutes, cents = share.totals.minutes, share.totals.cents
    amounts = [
        Decimal(minutes.planned) / 60,
        "" if minutes.spent is None else Decimal(minutes.spent) / 60,
        Decimal(cents.planned) / 100,
        "" if cents.spent is None else Decimal(cents.spent) / 100,
    ]
    cells: list[object] = []
    for cell, amount in zip(row[2:], amounts, strict=True):
        assert isinstance(cell, Formula)
        cells.append(Formula(cell.text, amount))
    return [share.name or "niet genoemd", *cells]


def test_the_department_of_somebody_is_the_topmost_it_is_part_of() -> None:
    model, ids = web("Sociaal Domein", "Team Jeugd", "Adviseur")
    for one, other in (("Team Jeugd", "Sociaal Domein"), ("Adviseur", "Team Jeugd")):
        moved = replace(model.get(Actor, ids[one]), parent=ids[other])
        model = edited(model, lambda draft, moved=moved: draft.put(moved))
    assert posts_of(model)[ids["Adviseur"]].department == "Sociaal Domein"


def test_without_activities_there_is_a_sentence() -> None:
    model, _ids = web("Ada")
    assert sheets(model)[1].rows == []


def test_names_that_differ_in_capitals_only_are_one_as_they_are_to_a_formula() -> None:
    def plan(draft: Draft) -> None:
        phase = phases_of(draft, draft.get(EngagementPlan, add_plan(draft, "Samen")))[0].id
        for name in ("Ruimte", "RUIMTE"):
            made = plan_activity(draft, phase, "Gesprek")
            amend(draft, Activity, [made], responsible=add_actor(draft, name), minutes=60)

    _activities, sums = sheets(edited(empty_map(), plan))
    assert rows_of(sums, "Afdeling") == {"Ruimte": 2}
