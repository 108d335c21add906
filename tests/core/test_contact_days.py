"""When an actor was spoken to, and when it is to be spoken to again."""

from dataclasses import replace
from datetime import date, timedelta

from dronten_map.core.agenda import INTERVALS, Topic, agenda
from dronten_map.core.contact_days import (
    due_contact,
    last_contact,
    next_contact,
    planned_contact,
)
from dronten_map.core.draft import Draft
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.ids import ActorId, ContactId, TermId
from dronten_map.core.records import ContactMoment, Involvement, Phase
from tests.builders import edited, web

ON = date(2026, 11, 25)


def spoken(draft: Draft, actor: ActorId, *days: int) -> None:
    for ago in days:
        draft.put(ContactMoment(id=ContactId.new(), on=ON - timedelta(days=ago), actors=(actor,)))


def wanted(draft: Draft, actor: ActorId, *levels: int) -> None:
    for level in levels:
        made = involve(draft, actor, add_opgave(draft, f"Opgave {level}"))
        draft.put(replace(draft.get(Involvement, made), we_want=level))


def test_the_latest_day_that_is_not_still_to_come_counts() -> None:
    model, ids = web("a")
    edited(model, lambda d: spoken(d, ids["a"], 40, 10, -5))
    assert last_contact(model, ids["a"], on=ON) == ON - timedelta(days=10)


def test_who_was_never_spoken_to_has_no_last_day() -> None:
    model, ids = web("a", "b")
    edited(model, lambda d: spoken(d, ids["a"], 10))
    assert last_contact(model, ids["b"], on=ON) is None


def test_the_highest_level_that_we_want_says_when_the_next_one_is() -> None:
    model, ids = web("a")
    edited(model, lambda d: (spoken(d, ids["a"], 10), wanted(d, ids["a"], 1, 5)))
    due = next_contact(model, ids["a"], on=ON)
    assert due == ON + timedelta(days=INTERVALS[5] - 10)


def test_where_no_level_is_wanted_no_day_is_asked_for() -> None:
    model, ids = web("a")
    edited(model, lambda d: spoken(d, ids["a"], 400))
    assert next_contact(model, ids["a"], on=ON) is None


def test_it_is_late_for_those_that_the_agenda_says_so_of() -> None:
    model, ids = web("never", "late", "today", "early")

    def edit(draft: Draft) -> None:
        for name, ago in (("late", 31), ("today", 30), ("early", 3)):
            spoken(draft, ids[name], ago)
        for actor in ids.values():
            wanted(draft, actor, 5)

    edited(model, edit)
    late = {name for name, a in ids.items() if (next_contact(model, a, on=ON) or ON) < ON}
    told = {i.text for i in agenda(model, on=ON) if i.topic is Topic.CONTACT}
    assert late == told == {"never", "late"}


def planned(draft: Draft, actor: ActorId, ahead: int, **values: object) -> None:
    if not list(draft.all(Phase)):
        add_plan(draft, "Plan")
    phase = next(draft.all(Phase)).id
    start = ON + timedelta(days=ahead)
    plan_activity(draft, phase, "Tafel", start=start, invited=(actor,), **values)


def test_an_activity_that_is_planned_goes_before_the_day_that_is_due() -> None:
    model, ids = web("a")
    edited(model, lambda d: (wanted(d, ids["a"], 5), planned(d, ids["a"], 9)))
    assert next_contact(model, ids["a"], on=ON) == ON + timedelta(days=9)
    due = due_contact(model, ids["a"], on=ON)
    assert due is not None
    assert due < ON


def test_without_a_level_an_activity_that_is_planned_is_the_next_contact() -> None:
    model, ids = web("a")
    edited(model, lambda d: (planned(d, ids["a"], 9), planned(d, ids["a"], 3)))
    assert next_contact(model, ids["a"], on=ON) == ON + timedelta(days=3)


def test_an_activity_that_lasts_until_today_is_a_contact_of_today() -> None:
    model, ids = web("a")
    edited(model, lambda d: planned(d, ids["a"], -2, days=3))
    assert planned_contact(model, ids["a"], on=ON) == ON


def test_what_is_over_or_called_off_is_not_planned() -> None:
    model, ids = web("a")

    def edit(draft: Draft) -> None:
        planned(draft, ids["a"], -3, days=3)
        for word in ("done", "cancelled"):
            planned(draft, ids["a"], 3, status=TermId(f"activity_status:{word}"))

    assert planned_contact(edited(model, edit), ids["a"], on=ON) is None


def test_a_contact_that_is_noted_for_later_is_planned() -> None:
    model, ids = web("a")
    edited(model, lambda d: spoken(d, ids["a"], 10, -4))
    assert next_contact(model, ids["a"], on=ON) == ON + timedelta(days=4)


def test_who_is_only_responsible_for_an_activity_is_not_met_in_it() -> None:
    model, ids = web("a", "b")
    edited(model, lambda d: planned(d, ids["b"], 3, responsible=ids["a"]))
    assert planned_contact(model, ids["a"], on=ON) is None
