from dataclasses import replace

from dronten_map.core.ids import PhaseId
from dronten_map.core.plan import Plan, PlanPhase, Totals
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Text
from dronten_map.reports.plan.costs import set_costs
from dronten_map.reports.plan.words import is_whole
from tests.reports.plans import activity, amount, empty_plan, example_plan, lines, with_activities


def costing(cents: int, budget: int | None, **changes: object) -> Plan:
    totals = Totals(cents=amount(cents, budget, **changes), activities=1)
    return with_activities(activity("A", cents=cents), totals=totals)


def shown(flow: Flow, plan: Plan) -> list[str]:
    set_costs(flow, plan)
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines(flow)]


def test_what_is_planned_and_allowed_stands_side_by_side(flow: Flow) -> None:
    found = shown(flow, costing(1_250_050, 2_000_000))
    assert {"€ 12.500,50", "€ 20.000,00", "€ 7.499,50"} <= set(found)


def test_whole_amounts_have_no_cents(flow: Flow) -> None:
    assert "€ 12.500" in shown(flow, costing(1_250_000, 2_000_000))


def test_beyond_the_budget_is_said_in_words_and_with_a_sign(flow: Flow) -> None:
    found = shown(flow, costing(300_000, 200_000))
    assert "▲ € −1.000" in found
    assert "boven budget" in found


def test_within_the_budget_is_no_remark(flow: Flow) -> None:
    assert "boven budget" not in shown(flow, costing(100_000, 200_000))


def test_what_was_spent_can_go_over_the_budget_too(flow: Flow) -> None:
    found = shown(flow, costing(100_000, 200_000, spent=250_000))
    assert "▲ € 1.000" in found
    assert "besteed boven budget" in found


def test_what_is_left_adds_up(flow: Flow) -> None:
    found = shown(flow, example_plan())
    titles = [f"{step.number} · {step.name}" for step in example_plan().steps]
    left = [int(found[found.index(t) + 5][2:].replace(".", "")) for t in (*titles, "Totaal")]
    assert sum(left[:-1]) == left[-1]


def test_without_a_budget_nothing_is_left(flow: Flow) -> None:
    found = shown(flow, costing(100_000, None))
    assert "–" in found
    assert any("Niet elke fase heeft een budget." in line for line in found)


def test_what_has_no_estimate_is_counted(flow: Flow) -> None:
    found = " ".join(shown(flow, costing(0, 100, unknown=2)))
    assert "2 activiteiten hebben nog geen raming en tellen niet mee." in found


def test_every_step_and_the_whole_have_their_totals(flow: Flow) -> None:
    found = shown(flow, costing(100_000, 200_000))
    assert found.count("Totaal") == 2  # in euros and in hours
    for title in ("0 · Voorbereiding", "4 · Borging"):
        assert found.count(title) == 3  # in both, and in the figure of the euros


def test_a_step_with_more_phases_shows_each_of_them(flow: Flow) -> None:
    plan = costing(100_000, 200_000)
    more = PlanPhase(id=PhaseId("phase:x"), step=0, name="Verlenging")
    step = replace(plan.steps[0], phases=(*plan.steps[0].phases, more))
    found = shown(flow, replace(plan, steps=(step, *plan.steps[1:])))
    assert "Verlenging" in found
    place = {m.text: m.x for m in flow.pages[0].marks if isinstance(m, Text)}
    assert place["Verlenging"] > place["0 · Voorbereiding"]


def test_hours_have_a_table_of_their_own(flow: Flow) -> None:
    totals = Totals(minutes=amount(750, 600), activities=1)
    found = shown(flow, with_activities(activity("A", minutes=750), totals=totals))
    assert {"12 u 30", "10 u", "▲ −2 u 30"} <= set(found)


def test_a_plan_without_phases_says_so(flow: Flow) -> None:
    assert "Er zijn nog geen fasen, dus er valt niets op te tellen." in shown(flow, empty_plan())


def test_one_amount_with_cents_shows_the_cents_of_all() -> None:
    assert is_whole(costing(100, None))
    assert not is_whole(costing(101, None))
