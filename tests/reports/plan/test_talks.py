from dataclasses import replace
from datetime import date

from dronten_map.core.ids import ContactId
from dronten_map.core.plan import Audience, PlanContact, Score
from dronten_map.reports.flow import Flow
from dronten_map.reports.plan.talks import set_talks
from tests.reports.plans import agreement, empty_plan, header, lines, who

LATE = agreement("Te laat", due=date(2026, 11, 6), is_overdue=True)
LATER = agreement("Nog niet", due=date(2026, 10, 1), to=who("Dorpsbelangen"))
DONE = agreement("Gedaan", done=date(2026, 11, 2), is_open=False, status="nagekomen")
TALK = PlanContact(
    id=ContactId("c"),
    on=date(2026, 11, 5),
    actors=(who("Bewoners"),),
    channel="gesprek",
    summary="Over verkeer",
    judgement="Moeizaam",
    mood=Score(-1, "stroef"),
)


def test_what_is_overdue_stands_first_and_says_for_how_long(flow: Flow) -> None:
    set_talks(flow, empty_plan(agreements=(LATER, LATE)))
    shown = lines(flow)
    assert shown.index("Te laat") < shown.index("Nog niet")
    assert "▲ vr 6 nov 2026" in shown
    assert "18 dagen te laat" in shown
    assert "1 afspraak is te laat." in shown


def test_who_promised_whom_stands_beside_it(flow: Flow) -> None:
    set_talks(flow, empty_plan(agreements=(LATER,)))
    assert {"Team", "aan Dorpsbelangen"} <= set(lines(flow))


def test_what_is_settled_stands_apart(flow: Flow) -> None:
    set_talks(flow, empty_plan(agreements=(LATER, DONE)))
    shown = lines(flow)
    assert shown.index("Afgeronde afspraken") < shown.index("Gedaan")
    assert "ma 2 nov 2026" in shown


def test_without_open_agreements_a_sentence_says_so(flow: Flow) -> None:
    set_talks(flow, empty_plan(agreements=(DONE,)))
    assert "Er staat geen afspraak open." in lines(flow)


def test_an_agreement_without_a_date_says_so(flow: Flow) -> None:
    set_talks(flow, empty_plan(agreements=(agreement("Ooit"),)))
    assert "nog geen datum" in lines(flow)


def test_contacts_show_the_day_and_what_was_said(flow: Flow) -> None:
    set_talks(flow, empty_plan(contacts=(TALK,)))
    assert {"do 5 nov 2026", "gesprek", "Bewoners", "Over verkeer"} <= set(lines(flow))


def test_mood_and_judgement_are_only_for_the_regisseur(flow: Flow) -> None:
    plan = empty_plan(contacts=(TALK,))
    set_talks(flow, replace(plan, header=header(audience=Audience.REGISSEUR)))
    assert {"Stemming", "−1 stroef", "Oordeel: Moeizaam"} <= set(lines(flow))


def test_mood_has_no_column_for_others(flow: Flow) -> None:
    set_talks(flow, empty_plan(contacts=(replace(TALK, judgement=""),)))
    assert "Stemming" not in lines(flow)
