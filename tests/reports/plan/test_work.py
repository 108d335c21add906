from dataclasses import replace
from datetime import date

from dronten_map.core.plan import Score, Totals
from dronten_map.reports.flow import Flow
from dronten_map.reports.plan.work import set_work
from tests.reports.plans import TODAY, activity, amount, empty_plan, lines, who, with_activities

EVENING = activity(
    "Dorpsavond",
    TODAY,
    form="bewonersavond",
    place="Dorpshuis",
    goal="Wensen ordenen",
    invited=(who("Bewoners"), who("Politie")),
    responsible=who("Regisseur"),
    level=Score(3, "adviseren"),
    minutes=750,
    cents=320_000,
    status="gepland",
    result="Veel wensen",
    opgave="SWZ",
)


def shown(flow: Flow) -> list[str]:
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines(flow)]


def test_an_activity_says_when_what_who_and_how_much(flow: Flow) -> None:
    set_work(flow, with_activities(EVENING))
    assert {
        "di 24 nov 2026",
        "gepland",
        "SWZ · Dorpsavond",
        "Wensen ordenen",
        "bewonersavond · Dorpshuis",
        "Met: Bewoners, Politie",
        "Resultaat: Veel wensen",
        "Regisseur",
        "adviseren",
        "12 u 30",
        "€ 3.200",
    } <= set(shown(flow))


def test_what_takes_days_shows_its_period(flow: Flow) -> None:
    set_work(flow, with_activities(replace(EVENING, end=date(2026, 11, 27))))
    assert "24 – 27 nov 2026" in shown(flow)


def test_a_level_that_became_another_one_shows_both(flow: Flow) -> None:
    set_work(flow, with_activities(replace(EVENING, reached=Score(2, "raadplegen"))))
    assert "adviseren, het werd raadplegen" in " ".join(shown(flow))


def test_a_milestone_is_marked(flow: Flow) -> None:
    set_work(flow, with_activities(replace(EVENING, milestone=True)))
    assert "◆ SWZ · Dorpsavond" in shown(flow)


def test_what_was_cancelled_counts_for_nothing(flow: Flow) -> None:
    set_work(flow, with_activities(replace(EVENING, is_cancelled=True, status="vervallen")))
    assert "€ 3.200" not in shown(flow)
    assert "vervallen" in shown(flow)


def test_a_phase_has_a_total(flow: Flow) -> None:
    totals = Totals(cents=amount(320_000, None), minutes=amount(750, None), activities=1)
    set_work(flow, with_activities(EVENING, totals=totals))
    found = shown(flow)
    assert found[found.index("Totaal") + 1] == "1 activiteit"


def test_a_step_without_phases_says_so(flow: Flow) -> None:
    set_work(flow, empty_plan())
    assert shown(flow).count("In deze stap is nog niets gepland.") == 5


def test_a_phase_without_activities_says_so(flow: Flow) -> None:
    set_work(flow, with_activities())
    assert "Deze fase heeft nog geen activiteiten." in shown(flow)


def test_a_phase_with_a_name_of_its_own_gets_a_heading(flow: Flow) -> None:
    plan = with_activities(EVENING)
    phase = replace(plan.steps[0].phases[0], name="Verkenning")
    plan = replace(plan, steps=(replace(plan.steps[0], phases=(phase,)), *plan.steps[1:]))
    set_work(flow, plan)
    assert "Verkenning" in shown(flow)
