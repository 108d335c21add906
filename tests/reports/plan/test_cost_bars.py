from dronten_map.core.plan import Plan, PlanStep, Totals
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Area
from dronten_map.reports.paper import ACCENT, INK, PALE
from dronten_map.reports.plan.cost_bars import set_cost_bars
from tests.reports.plans import amount, empty_plan, lines


def drawn(flow: Flow, *steps: Totals) -> None:
    made = tuple(PlanStep(number=n, name=f"S{n}", totals=t) for n, t in enumerate(steps))
    plan: Plan = empty_plan(steps=made)
    set_cost_bars(flow, plan, lambda step: step.totals.cents, str)


def areas(flow: Flow, fill: str) -> list[Area]:
    return [m for m in flow.pages[0].marks if isinstance(m, Area) and m.fill == fill]


def test_bars_are_as_long_as_their_amounts(flow: Flow) -> None:
    drawn(flow, Totals(cents=amount(100, 400)), Totals(cents=amount(300, 400)))
    small, large = areas(flow, ACCENT)
    assert round(large.width / small.width, 6) == 3
    assert large.width < areas(flow, PALE)[1].width


def test_what_was_spent_has_a_bar_of_its_own(flow: Flow) -> None:
    drawn(flow, Totals(cents=amount(100, 400, spent=50)))
    assert len(areas(flow, INK)) == 1


def test_the_part_of_the_budget_is_told(flow: Flow) -> None:
    drawn(flow, Totals(cents=amount(100, 400)))
    assert "25% van het budget" in lines(flow)


def test_over_budget_has_a_sign(flow: Flow) -> None:
    drawn(flow, Totals(cents=amount(600, 400)))
    assert "▲ 150% van het budget" in lines(flow)


def test_without_a_budget_the_amount_is_told(flow: Flow) -> None:
    drawn(flow, Totals(cents=amount(600, None)))
    assert "600" in lines(flow)
    assert areas(flow, PALE) == []


def test_nothing_to_show_is_no_figure(flow: Flow) -> None:
    drawn(flow, Totals())
    assert lines(flow) == []
