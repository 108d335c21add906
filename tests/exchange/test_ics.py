"""The agenda as iCalendar: what a calendar reads back."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.agenda import agenda, dated
from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import promise, settle
from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import TermId
from dronten_map.core.model import Model
from dronten_map.core.queries import phases_of
from dronten_map.core.records import Activity, Commitment, EngagementPlan
from dronten_map.exchange.ics import calendar
from tests.builders import edited, empty_map

TODAY = date(2026, 11, 24)
_BACK = {"n": "\n", "N": "\n"}


def _week(**values: object) -> Model:
    """A map with one activity of today."""

    def draw(draft: Draft) -> None:
        plan = draft.get(EngagementPlan, add_plan(draft, "Plan", opgave=add_opgave(draft, "Wonen")))
        told = {"title": "Keukentafel", "start": TODAY, **values}
        plan_activity(draft, phases_of(draft, plan)[0].id, str(told.pop("title")), **told)

    return edited(empty_map(), draw)


def _written(model: Model, on: date = TODAY) -> bytes:
    return calendar(model, agenda(model, on=on), document_id="doc-1", on=on)


def _events(content: bytes) -> list[dict[str, str]]:
    """The properties of each event, unfolded and unescaped as RFC 5545 says."""
    found: list[dict[str, str]] = []
    for line in content.replace(b"\r\n ", b"").decode().split("\r\n"):
        name, _colon, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            found[-1].setdefault(name, _plain(value))
    return found


def _plain(value: str) -> str:
    letters = iter(value)
    plain = ""
    for letter in letters:
        if letter == "\\":
            letter = next(letters)
            letter = _BACK.get(letter, letter)
        plain += letter
    return plain


def test_an_activity_takes_its_whole_days_and_the_end_is_the_first_free_day() -> None:
    (event,) = _events(_written(_week(days=3)))
    assert event["DTSTART;VALUE=DATE"] == "20261124"
    assert event["DTEND;VALUE=DATE"] == "20261127"


def test_title_place_and_goal_come_back_as_they_were() -> None:
    title, place, goal = "Koffie; thee, koek \\ ☕", "Zuid, zaal 1", "Horen\nwat speelt"
    (event,) = _events(_written(_week(title=title, place=place, goal=goal)))
    assert (event["SUMMARY"], event["LOCATION"], event["DESCRIPTION"]) == (title, place, goal)


@given(st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1))
def test_any_title_comes_back_and_no_line_is_over_75_octets(text: str) -> None:
    model = _week(title=f"x{text}x" * 9)
    content = _written(model)
    assert _events(content)[0]["SUMMARY"] == next(model.all(Activity)).title
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_a_fold_never_breaks_a_letter() -> None:
    content = _written(_week(title="ĳ☕é" * 60))
    assert [line.decode() for line in content.split(b"\r\n")]
    assert _events(content)[0]["SUMMARY"] == "ĳ☕é" * 60


def test_every_line_ends_as_the_format_asks() -> None:
    content = _written(_week(goal="Eén\nTwee"))
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    assert content.endswith(b"END:VCALENDAR\r\n")


def test_the_same_map_and_day_give_the_same_bytes() -> None:
    model = _week(invited=())
    assert _written(model) == _written(model.snapshot())


def test_an_event_keeps_its_uid_on_another_day() -> None:
    model = _week(days=4)
    activity = next(model.all(Activity))
    (first,), (second,) = _events(_written(model)), _events(_written(model, TODAY + timedelta(1)))
    assert first["UID"] == second["UID"] == f"{activity.id}.doc-1@dronten-map"
    assert first["DTSTAMP"] == "20261124T000000Z"


def test_an_agreement_stands_on_its_day_with_who_promised_it() -> None:
    model = empty_map()

    def draw(draft: Draft) -> None:
        one, other = add_actor(draft, "Ada"), add_actor(draft, "Bo")
        promise(draft, "Verslag sturen", by=one, to=other, due=TODAY)

    (event,) = _events(_written(edited(model, draw)))
    assert event["DTSTART;VALUE=DATE"] == "20261124"
    assert "Verslag sturen" in event["SUMMARY"]
    assert "Ada" in event["DESCRIPTION"]
    assert "Bo" in event["DESCRIPTION"]


def test_an_agreement_of_nobody_has_nothing_more_to_tell() -> None:
    model = edited(empty_map(), lambda draft: promise(draft, "Bellen", due=TODAY))
    assert next(model.all(Commitment)).by is None
    assert "DESCRIPTION" not in _events(_written(model))[0]


def test_what_we_think_of_people_stays_out_of_the_calendar() -> None:
    model = edited(empty_map(), lambda draft: add_actor(draft, "Ada"))
    assert _events(_written(model)) == []


def test_an_activity_that_moved_to_another_month_moves_in_the_calendar() -> None:
    model = _week()
    before = calendar(model, dated(model), document_id="d", on=TODAY, sequence=model.revision)
    moved = next(model.all(Activity))
    later = date(2027, 2, 18)
    edited(model, lambda draft: amend(draft, Activity, [moved.id], start=later))
    after = calendar(model, dated(model), document_id="d", on=TODAY, sequence=model.revision)
    (old,), (new,) = _events(before), _events(after)
    assert (old["UID"], new["DTSTART;VALUE=DATE"]) == (new["UID"], "20270218")
    assert int(new["SEQUENCE"]) > int(old["SEQUENCE"])


def test_an_activity_that_is_cancelled_is_cancelled_in_the_calendar() -> None:
    model = _week(status=TermId("activity_status:cancelled"))
    (event,) = _events(calendar(model, dated(model), document_id="d", on=TODAY))
    assert event["STATUS"] == "CANCELLED"


def test_what_was_called_off_says_so_in_its_title_as_outlook_leaves_it_standing() -> None:
    model = _week(status=TermId("activity_status:cancelled"))
    (event,) = _events(calendar(model, dated(model), document_id="d", on=TODAY))
    assert event["SUMMARY"] == "Gaat niet door: Keukentafel"


def test_an_agreement_that_is_kept_is_told_so_by_the_same_event() -> None:
    model = edited(empty_map(), lambda draft: promise(draft, "Verslag sturen", due=TODAY))
    before = calendar(model, dated(model), document_id="d", on=TODAY, sequence=model.revision)
    made = next(model.all(Commitment)).id
    edited(model, lambda draft: settle(draft, made, TODAY))
    after = calendar(model, dated(model), document_id="d", on=TODAY, sequence=model.revision)
    (old,), (new,) = _events(before), _events(after)
    assert old["SUMMARY"] == "Afspraak: Verslag sturen"
    assert new["SUMMARY"] == "Nagekomen: Verslag sturen"
    assert "24-11-2026" in new["DESCRIPTION"]
    assert old["UID"] == new["UID"]
    assert int(new["SEQUENCE"]) > int(old["SEQUENCE"])
    assert "STATUS" not in new  # it was not called off


def test_what_shows_that_an_agreement_was_kept_stays_out_of_the_calendar() -> None:
    def draw(draft: Draft) -> None:
        promise(draft, "Bellen", due=TODAY, done=TODAY, evidence="Mail van de wethouder")

    model = edited(empty_map(), draw)
    assert b"wethouder" not in calendar(model, dated(model), document_id="d", on=TODAY)
