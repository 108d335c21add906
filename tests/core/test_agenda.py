"""The agenda of a week."""

from datetime import date, timedelta

import pytest

from dronten_map.core.agenda import INTERVALS, Topic, agenda, dated, week_of, who_to_whom
from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import log_contact, promise, settle
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.ids import ActorId, TermId
from dronten_map.core.model import Model
from dronten_map.core.records import Commitment, Involvement, Phase
from tests.builders import edited, empty_map, web

TODAY = date(2026, 11, 24)  # a Tuesday


def texts(model: Model, topic: Topic) -> list[str]:
    return [item.text for item in agenda(model, on=TODAY) if item.topic is topic]


def activity(model: Model, title: str, start: date, **values: object) -> None:
    def add(draft: Draft) -> None:
        if not list(draft.all(Phase)):
            add_plan(draft, "Plan")
        plan_activity(draft, next(draft.all(Phase)).id, title, start=start, **values)

    edited(model, add)


def wanted(level: int) -> tuple[Model, ActorId]:
    model, ids = web("Raad")

    def add(draft: Draft) -> None:
        link = involve(draft, ids["Raad"], add_opgave(draft, "Wonen"))
        amend(draft, Involvement, [link], we_want=level)

    return edited(model, add), ids["Raad"]


def test_a_week_goes_from_monday_to_sunday() -> None:
    assert week_of(TODAY) == (date(2026, 11, 23), date(2026, 11, 29))
    assert week_of(date(2026, 11, 29)) == (date(2026, 11, 23), date(2026, 11, 29))


def test_an_empty_map_has_an_empty_agenda() -> None:
    assert agenda(empty_map(), on=TODAY) == []


def test_the_activities_of_the_week_are_in_it_and_those_of_next_week_are_not() -> None:
    model = empty_map()
    activity(model, "Zondag", date(2026, 11, 29))
    activity(model, "Maandag", date(2026, 11, 30))
    activity(model, "Loopt door", date(2026, 11, 20), days=4)
    activity(model, "Voorbij", date(2026, 11, 20), days=3)
    assert texts(model, Topic.ACTIVITY) == ["Loopt door", "Zondag"]


def test_a_cancelled_activity_is_not_in_it() -> None:
    model = empty_map()
    activity(model, "Vervallen", TODAY, status="activity_status:cancelled")
    assert texts(model, Topic.ACTIVITY) == []


def test_a_late_agreement_stays_until_it_is_kept() -> None:
    model = edited(empty_map(), lambda d: promise(d, "Bellen", due=date(2026, 11, 20)))
    (item,) = agenda(model, on=TODAY)
    assert item.days_late == 4
    made = next(model.all(Commitment))
    edited(model, lambda d: settle(d, made.id, TODAY))
    assert agenda(model, on=TODAY) == []


def test_an_agreement_of_next_week_waits() -> None:
    model = edited(empty_map(), lambda d: promise(d, "Bellen", due=date(2026, 11, 30)))
    assert agenda(model, on=TODAY) == []


@pytest.mark.parametrize("level", range(1, 6))
def test_the_higher_the_rung_the_sooner_somebody_is_spoken_to_again(level: int) -> None:
    model, actor = wanted(level)
    assert texts(model, Topic.CONTACT) == ["Raad"]  # never spoken to
    last = date.fromordinal(TODAY.toordinal() - INTERVALS[level])
    edited(model, lambda d: log_contact(d, last, [actor], "Gebeld"))
    assert texts(model, Topic.CONTACT) == []
    assert agenda(model, on=date.fromordinal(TODAY.toordinal() + 1))[0].days_late == 1


def test_an_estimate_of_more_than_half_a_year_asks_for_a_new_one() -> None:
    model, ids = web("Raad")
    edited(model, lambda d: assess(d, ids["Raad"], on=date(2026, 5, 24), influence=3))
    assert texts(model, Topic.ASSESSMENT) == ["Raad"]
    edited(model, lambda d: assess(d, ids["Raad"], on=date(2026, 5, 25), influence=3))
    assert texts(model, Topic.ASSESSMENT) == []


def test_all_that_has_a_day_is_told_whenever_it_is_and_even_when_it_is_over() -> None:
    model = empty_map()
    activity(model, "Later", date(2027, 6, 1))
    activity(model, "Gedaan", date(2026, 1, 5), status=TermId("activity_status:done"))
    edited(model, lambda draft: promise(draft, "Verslag", due=date(2026, 12, 1)))
    edited(model, lambda draft: promise(draft, "Ooit"))
    assert [item.text for item in dated(model)] == ["Gedaan", "Verslag", "Later"]


def test_an_agreement_that_is_called_kept_without_a_day_is_not_asked_for_again() -> None:
    model = edited(
        empty_map(),
        lambda draft: promise(draft, "Bellen", due=TODAY, status=TermId("commitment_status:done")),
    )
    assert not texts(model, Topic.AGREEMENT)


def test_it_is_told_who_promised_what_to_whom() -> None:
    model, ids = web("Raad", "College")

    def add(draft: Draft) -> None:
        promise(draft, "a", by=ids["Raad"], to=ids["College"], due=TODAY)
        promise(draft, "b", by=ids["Raad"], due=TODAY)
        promise(draft, "c", to=ids["College"], due=TODAY)
        promise(draft, "d", due=TODAY)

    edited(model, add)
    told = {item.text: who_to_whom(model, item) for item in agenda(model, on=TODAY)}
    assert told == {"a": "Raad → College", "b": "Raad", "c": "→ College", "d": ""}


def test_the_week_of_new_year_is_week_53_of_the_year_before() -> None:
    first, last = week_of(date(2027, 1, 1))
    assert (first, last) == (date(2026, 12, 28), date(2027, 1, 3))
    assert first.isocalendar()[:2] == last.isocalendar()[:2] == (2026, 53)


def test_a_week_in_which_the_clock_changes_has_seven_days_too() -> None:
    for on in (date(2027, 3, 28), date(2026, 10, 25)):
        first, last = week_of(on)
        assert (last - first, last) == (timedelta(days=6), on)


def test_an_activity_tells_its_last_day_over_the_end_of_a_month() -> None:
    model = empty_map()
    activity(model, "Reis", date(2028, 2, 28), days=3)
    (item,) = agenda(model, on=date(2028, 3, 1))
    assert (item.on, item.until) == (date(2028, 2, 28), date(2028, 3, 1))
