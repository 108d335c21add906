"""What the summary of a plan says, against the plan on paper and in its workbook."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.plans import add_phase, add_plan, plan_activity
from dronten_map.core.edits.web import add_actor
from dronten_map.core.model import Model
from dronten_map.core.plan import Plan, Work, build_plan, build_work
from dronten_map.core.records import Activity, Actor, EngagementPlan, Phase
from dronten_map.exchange.sums_sheet import sums_sheet
from dronten_map.exchange.work_sheets import PlanWork, activities_sheet
from dronten_map.reports import dates
from dronten_map.reports.flow import Flow
from dronten_map.reports.plan.costs import set_costs
from dronten_map.reports.text import Ruler
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.formats import show_euros, show_hours
from dronten_map.ui.views.plan import PlanView
from dronten_map.ui.views.plan_sums import What, sum_lines, told, told_over
from tests.builders import edited, empty_map
from tests.exchange.reading import example
from tests.reports.plans import lines as set_lines

TODAY = date(2026, 11, 24)


def costly(budget: int | None = 1000, *, phases: int = 1) -> Model:
    """A plan that costs twelve euros in its first step."""

    def draw(draft: Draft) -> None:
        plan = add_plan(draft, "Plan")
        first = next(p for p in draft.all(Phase) if p.step == 0)
        amend(draft, Phase, [first.id], budget_cents=budget)
        plan_activity(draft, first.id, "Iets", cents=1200)
        for number in range(phases - 1):
            add_phase(draft, plan, 0, title=f"Fase {number}")

    return edited(empty_map(), draw)


def work_of(model: Model) -> Work:
    return build_work(model, next(model.all(EngagementPlan)).id)


def texts(model: Model, what: What = "steps") -> list[list[str]]:
    lines = sum_lines(model, work_of(model), what)
    return [[cell.text for cell in line.cells] for line in lines]


def test_what_goes_over_its_budget_is_said_in_words_and_with_a_sign() -> None:
    first, *_others = texts(costly())
    assert first[0] == "0  Voorbereiding · boven budget"
    assert first[5:] == ["10", "12", "–", "▲ −2"]


def test_within_its_budget_nothing_is_said() -> None:
    model = costly(1200)
    assert texts(model)[0][0] == "0  Voorbereiding"
    assert told_over(work_of(model)) == ""


def test_the_whole_names_the_step_that_goes_over_when_it_does_not_itself() -> None:
    model = costly()
    second = next(p for p in model.all(Phase) if p.step == 1)
    edited(model, lambda draft: amend(draft, Phase, [second.id], budget_cents=9000))
    edited(model, lambda draft: plan_activity(draft, second.id, "Goedkoop", cents=100))
    assert told_over(work_of(model)) == "Boven budget: Voorbereiding"


def test_without_a_budget_nothing_can_be_left() -> None:
    assert texts(costly(None))[0][5:] == ["–", "12", "–", "–"]


def test_a_step_with_more_phases_shows_each_of_them() -> None:
    names = [row[0] for row in texts(costly(2000, phases=3))]
    assert names[:4] == ["0  Voorbereiding", "Voorbereiding", "Fase 0", "Fase 1"]


def test_the_line_says_how_much_of_the_budget_is_planned() -> None:
    assert told(work_of(costly(1200)).totals) == "1 activiteit · 0 uur · € 12 van € 12"


@pytest.fixture
def flow() -> Flow:
    return Flow(Ruler())


@pytest.fixture
def plans() -> list[Plan]:
    model = example()
    return [build_plan(model, on=TODAY, plan=p.id) for p in model.all(EngagementPlan)]


def test_screen_and_paper_tell_the_same_of_steps_and_phases(flow: Flow, plans: list[Plan]) -> None:
    model = example()
    for plan in plans:
        rows = sum_lines(model, build_work(model, plan.header.plan), "steps")
        set_costs(flow, plan)
        on_paper = {line.replace("\N{NO-BREAK SPACE}", " ") for line in set_lines(flow)}
        for step, row in zip(plan.steps, [r for r in rows if r.level == 0], strict=False):
            cents, minutes = step.totals.cents, step.totals.minutes
            assert row.cells[6].text == show_euros(cents.planned)
            assert f"€ {show_euros(cents.planned)}" in on_paper
            assert row.cells[2].text == show_hours(minutes.planned)
            assert dates.hours(minutes.planned).replace("\N{NO-BREAK SPACE}", " ") in on_paper


@pytest.mark.parametrize(("what", "by"), [("departments", "Afdeling"), ("functions", "Functie")])
def test_screen_and_workbook_tell_the_same_of_departments_and_functions(
    plans: list[Plan], what: What, by: str
) -> None:
    model = example()
    for plan in plans:
        shown = sum_lines(model, build_work(model, plan.header.plan), what)
        works = [PlanWork(steps=plan.steps, totals=plan.totals, posts=plan.posts)]
        sheet = sums_sheet(works, activities_sheet(works))
        names = [row[1] for row in sheet.rows if row[0] == by]
        on_screen = [line.cells[0].text for line in shown if not line.is_bold]
        assert on_screen == names


def test_the_line_below_the_plan_follows_and_unfolds(qtbot: QtBot, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        add_plan(draft, "Plan")
        phase = next(draft.all(Phase)).id
        ada = add_actor(draft, "Ada")
        amend(draft, Actor, [ada], function="regisseur")
        plan_activity(draft, phase, "Iets", minutes=120, responsible=ada)
    page = PlanView(bridge)
    qtbot.addWidget(page)
    page.resize(1280, 700)
    page.show()
    assert "2 uur" in page.summary.head.said
    assert not page.summary.table.isVisible()
    page.summary.head.click()
    page.summary.what.chosen.emit(page.summary.what.value)
    assert page.summary.table.isVisible()
    (activity,) = bridge.model.all(Activity)
    with bridge.edit("y") as draft:
        amend(draft, Activity, [activity.id], minutes=180)
    assert page.summary.table.rows.lines[-1].cells[2].text == "3"
    bridge.undo()
    assert page.summary.table.rows.lines[-1].cells[2].text == "2"


def test_where_there_is_no_plan_there_is_no_line(qtbot: QtBot, bridge: Bridge) -> None:
    page = PlanView(bridge)
    qtbot.addWidget(page)
    page.show()
    assert not page.summary.isVisible()
