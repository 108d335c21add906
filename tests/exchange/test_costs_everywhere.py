"""What a plan costs: core, screen, paper and the formulas of the workbook say the same."""

import shutil
import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.plans import add_phase, add_plan, plan_activity
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import TermId
from dronten_map.core.model import Model
from dronten_map.core.plan import Amount, Plan, Share, Totals, build_plan, build_work
from dronten_map.core.records import Actor, EngagementPlan, Phase
from dronten_map.exchange.plan_book import plan_workbook
from dronten_map.reports import dates
from dronten_map.reports.pdf import plan_pdf
from dronten_map.ui.fields.formats import show_euros, show_hours
from dronten_map.ui.views.plan_sums import SumLine, sum_lines
from tests.builders import edited, empty_map
from tests.reports.plans import empty_drawing, words

TODAY = date(2026, 11, 24)
_CANCELLED = TermId("activity_status:cancelled")
_UNKNOWN = "–"


def costly(*, budget_of_all: bool) -> Model:
    """Names with signs of formulas, cents, odd minutes, a cancelled one, one without estimate."""

    def draw(draft: Draft) -> None:
        zorg = add_actor(draft, "Zorg & Co, afd. *>0")
        team = add_actor(draft, "Team Oost")
        amend(draft, Actor, [team], parent=zorg, function="Adviseur")
        other = add_actor(draft, "=SOM(1)")
        amend(draft, Actor, [other], function="adviseur")
        add_plan(draft, "Plan")
        phases = sorted(draft.all(Phase), key=lambda p: p.step)
        extra = add_phase(draft, phases[0].plan, 1, title="Tweede ronde", budget_cents=5_00)
        if budget_of_all:
            amend(draft, Phase, [extra], budget_minutes=60)
        for phase in phases if budget_of_all else phases[:1]:
            amend(draft, Phase, [phase.id], budget_cents=100_00, budget_minutes=600)
        first, second = phases[0].id, phases[1].id
        plan_activity(draft, first, "A", cents=80_05, minutes=455, responsible=team)
        plan_activity(draft, first, "B", cents=40_10, minutes=200, responsible=other)
        plan_activity(
            draft, first, "C", cents=999_00, cents_spent=7_77, minutes_spent=30, status=_CANCELLED
        )
        plan_activity(draft, second, "D", minutes=61, cents_spent=1_01, responsible=zorg)
        plan_activity(draft, extra, "E", cents=1_00, minutes_spent=100, responsible=zorg)

    return edited(empty_map(), draw)


@pytest.fixture(params=[True, False], ids=["budget of all", "budget of some"])
def model(request: pytest.FixtureRequest) -> Model:
    return costly(budget_of_all=request.param)


@pytest.fixture
def plan(model: Model) -> Plan:
    return build_plan(model, on=TODAY, plan=next(model.all(EngagementPlan)).id)


def test_screen_tells_what_core_counts(model: Model, plan: Plan) -> None:
    work = build_work(model, plan.header.plan)
    steps = sum_lines(model, work, "steps")
    assert _figures(steps[-1]) == [*_of_screen(plan.totals.minutes, plan.totals.cents)]
    first = next(line for line in steps if line.cells[0].text.startswith("0"))
    totals = plan.steps[0].totals
    assert _figures(first) == [*_of_screen(totals.minutes, totals.cents)]
    for what, shares in (("departments", plan.departments), ("functions", plan.functions)):
        lines = sum_lines(model, work, what)[: len(shares)]  # pyright: ignore[reportArgumentType]
        assert [_figures(line) for line in lines] == [_shared_on_screen(s) for s in shares]


def test_paper_tells_what_core_counts(plan: Plan) -> None:
    told = _plain(words(plan_pdf(plan, empty_drawing())))
    for share in (*plan.departments, *plan.functions):
        assert _plain(_row_on_paper(share)) in told
    for totals in (plan.totals, plan.steps[0].totals):
        for row in _rows_on_paper(totals):
            assert _plain(row) in told


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_formulas_come_to_what_core_counts(plan: Plan, tmp_path: Path) -> None:
    book = _worked_out(plan_workbook(plan), tmp_path)
    costs = [[*row] for row in book["Kosten"].values]
    at = {title: i for i, title in enumerate(costs[0])}
    whole = next(row for row in costs if row[0] == "Totaal")
    for words_of, amount, unit in (
        ("Euro’s", plan.totals.cents, 100),
        ("Uren", plan.totals.minutes, 60),
    ):
        found = [_units(whole[at[f"{words_of} {n}"]], unit) for n in ("gepland", "besteed")]
        assert found == [amount.planned, amount.spent]
        left = amount.budget - amount.planned if amount.is_complete and amount.budget else None
        assert _units(whole[at[f"{words_of} over"]], unit) == left
    sums = [[*row] for row in book["Optellingen"].values]
    for by, shares in (("Afdeling", plan.departments), ("Functie", plan.functions)):
        cells = [zip(row[2:], (60, 60, 100, 100), strict=True) for row in sums if row[0] == by]
        found = [[_units(value, unit) for value, unit in row] for row in cells]
        assert found == [_shared(share) for share in shares]


def _worked_out(content: bytes, folder: Path) -> Workbook:
    """A workbook as LibreOffice works it out; what was written as outcome is thrown away first."""
    bare = openpyxl.load_workbook(BytesIO(content))
    bare.save(folder / "plan.xlsx")
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    call = ["soffice", "--headless", home, "--convert-to", "xlsx", "--outdir", "out", "plan.xlsx"]
    subprocess.run(call, cwd=folder, check=True, capture_output=True, timeout=100)
    return openpyxl.load_workbook(folder / "out" / "plan.xlsx", data_only=True)


def _units(value: object, unit: int) -> int | None:
    """Cents or minutes of euros or hours in a cell; None of one that tells none."""
    if value in (None, "", _UNKNOWN):
        return None
    assert isinstance(value, int | float), value
    return round(value * unit)


def _shared(share: Share) -> list[int | None]:
    minutes, cents = share.totals.minutes, share.totals.cents
    return [minutes.planned, minutes.spent, cents.planned, cents.spent]


def _figures(line: SumLine) -> list[str]:
    return [cell.text for cell in line.cells[1:]]


def _of_screen(minutes: Amount, cents: Amount) -> list[str]:
    found: list[str] = []
    for amount, shown in ((minutes, show_hours), (cents, show_euros)):
        found += [shown(amount.budget) or _UNKNOWN, shown(amount.planned)]
        found.append(shown(amount.spent) or _UNKNOWN)
        if not amount.is_complete or amount.budget is None:
            found.append(_UNKNOWN)
            continue
        left = amount.budget - amount.planned
        told = f"−{shown(-left)}" if left < 0 else shown(left)
        found.append(f"▲ {told}" if amount.is_over else told)
    return found


def _shared_on_screen(share: Share) -> list[str]:
    minutes, cents = share.totals.minutes, share.totals.cents
    return [
        str(share.totals.activities),
        show_hours(minutes.planned),
        show_hours(minutes.spent) or _UNKNOWN,
        show_euros(cents.planned),
        show_euros(cents.spent) or _UNKNOWN,
    ]


def _row_on_paper(share: Share) -> str:
    minutes, cents = share.totals.minutes, share.totals.cents
    return " ".join(
        (
            share.name or "niet genoemd",
            str(share.totals.activities),
            dates.hours(minutes.planned),
            dates.hours(minutes.spent) or _UNKNOWN,
            dates.euros(cents.planned),
            dates.euros(cents.spent) or _UNKNOWN,
        )
    )


def _rows_on_paper(totals: Totals) -> list[str]:
    rows: list[str] = []
    for amount, shown in ((totals.cents, dates.euros), (totals.minutes, dates.hours)):
        told = (shown(amount.planned), shown(amount.spent), shown(amount.budget))
        rows.append(" ".join((str(totals.activities), *(t or _UNKNOWN for t in told))))
    return rows


def _plain(text: str) -> str:
    """Without what stands between words: a cell may be set in several lines."""
    return "".join(text.split())
