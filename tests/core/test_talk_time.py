"""Contacts in time, and where it was quiet too long."""

import time
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.agenda import INTERVALS, Topic, agenda
from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import log_contact, promise, settle
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId, OpgaveId, TermId
from dronten_map.core.model import Model
from dronten_map.core.records import Involvement, Phase
from dronten_map.core.talk_time import Gap, Lane, Sort, TalkTime, talk_time
from tests.builders import edited, empty_map, web

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


def wanted(level: int, *days: date) -> Model:
    """The council, wanted on a rung, and spoken to on these days."""
    model, ids = web("Raad")

    def draw(draft: Draft) -> None:
        link = involve(draft, ids["Raad"], add_opgave(draft, "Wonen"))
        amend(draft, Involvement, [link], we_want=level)
        for on in days:
            log_contact(draft, on, [ids["Raad"]], "Gesproken")

    return edited(model, draw)


def only(found: TalkTime) -> Lane:
    (lane,) = found.lanes
    return lane


def test_an_empty_map_has_no_lanes() -> None:
    assert talk_time(empty_map(), on=TODAY) == TalkTime()


def test_an_actor_with_whom_there_is_nothing_has_no_lane() -> None:
    model, _ids = web("Ada")
    assert not talk_time(model, on=TODAY).lanes


def test_a_contact_of_later_is_open_and_one_of_today_is_past() -> None:
    found = only(talk_time(wanted(5, TODAY, TODAY + DAY), on=TODAY))
    assert [m.state for m in found.moments] == ["past", "open"]
    assert found.last == TODAY


def test_a_contact_stands_on_the_lane_of_everybody_who_was_there() -> None:
    model, ids = web("Ada", "Bo")
    edited(model, lambda draft: log_contact(draft, TODAY, ids.values(), "Koffie"))
    found = talk_time(model, on=TODAY)
    assert [(lane.name, lane.moments[0].text) for lane in found.lanes] == [
        ("Ada", "Koffie"),
        ("Bo", "Koffie"),
    ]
    assert (found.start, found.end) == (TODAY, TODAY)


def test_a_silence_that_lasts_begins_when_its_interval_is_over() -> None:
    last = TODAY - timedelta(days=INTERVALS[5] + 10)
    lane = only(talk_time(wanted(5, last), on=TODAY))
    assert lane.gaps == (Gap(last + timedelta(days=INTERVALS[5] + 1), TODAY),)
    assert lane.days_late(TODAY) == lane.gaps[0].days == 10


def test_on_the_last_day_of_the_interval_nothing_is_late_yet() -> None:
    lane = only(talk_time(wanted(5, TODAY - timedelta(days=INTERVALS[5])), on=TODAY))
    assert not lane.gaps
    assert lane.next == TODAY
    assert not lane.days_late(TODAY)


def test_a_silence_of_the_past_ends_on_the_day_before_the_next_contact() -> None:
    first = TODAY - timedelta(days=100)
    lane = only(talk_time(wanted(5, first, TODAY - timedelta(days=10)), on=TODAY))
    assert lane.gaps == (Gap(first + timedelta(days=31), TODAY - timedelta(days=11)),)


def test_who_was_never_spoken_to_is_as_late_as_the_interval_is_long() -> None:
    lane = only(talk_time(wanted(4), on=TODAY))
    assert lane.gaps[0].days == lane.days_late(TODAY) == INTERVALS[4]


def test_without_a_level_that_we_want_no_silence_is_too_long() -> None:
    model, ids = web("Ada")
    edited(model, lambda draft: log_contact(draft, date(2020, 1, 1), [ids["Ada"]], "Ooit"))
    lane = only(talk_time(model, on=TODAY))
    assert (lane.gaps, lane.next) == ((), None)


def test_a_contact_that_is_noted_for_later_ends_no_silence() -> None:
    lane = only(talk_time(wanted(5, TODAY + timedelta(days=3)), on=TODAY))
    assert lane.days_late(TODAY) == INTERVALS[5]


@given(st.integers(1, 5), st.lists(st.integers(0, 400), max_size=5))
def test_lanes_and_agenda_say_of_the_same_day_how_late_it_is(level: int, ago: list[int]) -> None:
    model = wanted(level, *(TODAY - timedelta(days=days) for days in ago))
    late = [i.days_late for i in agenda(model, on=TODAY) if i.topic is Topic.CONTACT]
    lane = only(talk_time(model, on=TODAY))
    assert lane.days_late(TODAY) == (late[0] if late else 0)
    assert sum(gap.days for gap in lane.gaps if gap.end == TODAY) == lane.days_late(TODAY)


def test_the_latest_comes_first_and_then_the_names() -> None:
    model = wanted(5, TODAY - timedelta(days=60))

    def draw(draft: Draft) -> None:
        for name in ("zee", "Aa"):
            log_contact(draft, TODAY, [add_actor(draft, name)], "Gebeld")

    edited(model, draw)
    assert [lane.name for lane in talk_time(model, on=TODAY).lanes] == ["Raad", "Aa", "zee"]


def agreed(model: Model, actor: ActorId, due: date, **values: Any) -> None:
    edited(model, lambda draft: promise(draft, "Verslag", by=actor, due=due, **values))


def test_an_agreement_is_open_late_or_settled() -> None:
    model, ids = web("Ada")
    ada = ids["Ada"]
    agreed(model, ada, TODAY)
    agreed(model, ada, TODAY - DAY)
    agreed(model, ada, TODAY - 2 * DAY, status=TermId("commitment_status:dropped"))
    lane = only(talk_time(model, on=TODAY))
    assert [m.state for m in lane.moments] == ["settled", "late", "open"]


def test_an_agreement_that_was_kept_stands_on_the_day_that_it_was() -> None:
    model, ids = web("Ada")

    def draw(draft: Draft) -> None:
        made = promise(draft, "Verslag", by=ids["Ada"], to=ids["Ada"], due=TODAY + 30 * DAY)
        settle(draft, made, TODAY)

    (moment,) = only(talk_time(edited(model, draw), on=TODAY)).moments
    assert (moment.start, moment.state) == (TODAY, "settled")


def planned(model: Model, actor: ActorId, start: date, **values: object) -> None:
    def draw(draft: Draft) -> None:
        if not list(draft.all(Phase)):
            add_plan(draft, "Plan")
        phase = next(draft.all(Phase)).id
        plan_activity(draft, phase, "Tafel", start=start, invited=(actor,), **values)

    edited(model, draw)


def test_an_activity_stands_there_for_all_its_days() -> None:
    model, ids = web("Ada")
    planned(model, ids["Ada"], TODAY, days=3)
    (moment,) = only(talk_time(model, on=TODAY)).moments
    assert (moment.sort, moment.end, moment.state) == (Sort.ACTIVITY, TODAY + 2 * DAY, "open")


def test_an_activity_that_ended_without_being_done_is_late() -> None:
    model, ids = web("Ada")
    planned(model, ids["Ada"], TODAY - 3 * DAY)
    planned(model, ids["Ada"], TODAY - 2 * DAY, status=TermId("activity_status:done"))
    assert [m.state for m in only(talk_time(model, on=TODAY)).moments] == ["late", "past"]


def test_one_actor_has_a_lane_for_each_sort() -> None:
    model = wanted(5, TODAY - timedelta(days=50))
    (whole,) = talk_time(model, on=TODAY).lanes
    agreed(model, whole.actor, TODAY)
    lanes = talk_time(model, on=TODAY, actor=whole.actor).lanes
    assert [(lane.sort, len(lane.moments), len(lane.gaps)) for lane in lanes] == [
        (Sort.CONTACT, 1, 1),
        (Sort.AGREEMENT, 1, 0),
        (Sort.ACTIVITY, 0, 0),
    ]


def test_an_actor_that_is_gone_has_no_lanes() -> None:
    assert not talk_time(empty_map(), on=TODAY, actor=ActorId("weg")).lanes


def test_an_opgave_has_who_is_involved_and_who_was_spoken_to_about_it() -> None:
    model, ids = web("Ada", "Bo", "Cy")
    made: list[OpgaveId] = []

    def draw(draft: Draft) -> None:
        made.append(add_opgave(draft, "Wonen"))
        involve(draft, ids["Ada"], made[0])
        log_contact(draft, TODAY, [ids["Bo"]], "Erover", opgave=made[0])
        log_contact(draft, TODAY, [ids["Ada"], ids["Cy"]], "Iets anders")

    found = talk_time(edited(model, draw), on=TODAY, opgave=made[0])
    assert [(lane.name, [m.is_aside for m in lane.moments]) for lane in found.lanes] == [
        ("Ada", [True]),
        ("Bo", [False]),
    ]


def test_words_leave_only_the_moments_that_hold_them_all() -> None:
    model, ids = web("Ada", "Bo")

    def draw(draft: Draft) -> None:
        log_contact(draft, TODAY, [ids["Ada"]], "Over de school")
        log_contact(draft, TODAY, [ids["Bo"]], "Over het plein")

    lane = only(talk_time(edited(model, draw), on=TODAY, text="SCHOOL ada"))
    assert lane.name == "Ada"


def test_two_thousand_actors_and_contacts_are_worked_out_within_a_blink() -> None:
    model = empty_map()

    def draw(draft: Draft) -> None:
        actors = [add_actor(draft, f"Actor {n}") for n in range(2000)]
        for n, actor in enumerate(actors):
            log_contact(draft, TODAY - n % 300 * DAY, [actor], "Gebeld")

    edited(model, draw)
    started = time.perf_counter()
    assert len(talk_time(model, on=TODAY).lanes) == 2000
    took = time.perf_counter() - started
    print(f"{1000 * took:.0f} ms")
    assert took < 1.0  # a machine that is busy; on a quiet one some 30 ms
