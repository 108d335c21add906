"""Contacts in time, on the page Contacten."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map.core.agenda import INTERVALS
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import log_contact, promise
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.records import Activity, Actor, Commitment, ContactMoment, Involvement, Phase
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.views.contacts import ContactsView
from dronten_map.ui.views.talk_time import TalkTimeline

TODAY = date.today()
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def ids(bridge: Bridge) -> dict[str, str]:
    """Ada was spoken to twice and owes a report; Bo is wanted and was never spoken to."""
    with bridge.edit("x") as draft:
        ada, bo = add_actor(draft, "Ada"), add_actor(draft, "Bo")
        opgave = add_opgave(draft, "Wonen")
        link = involve(draft, bo, opgave)
        amend(draft, Involvement, [link], we_want=5)
        first = log_contact(draft, TODAY - timedelta(days=60), [ada], "Kennisgemaakt")
        last = log_contact(draft, TODAY - timedelta(days=20), [ada], "Over wonen", opgave=opgave)
        report = promise(draft, "Verslag", by=ada, due=TODAY + timedelta(days=10))
    return {"Ada": ada, "Bo": bo, "opgave": opgave, "first": first, "last": last, "report": report}


@pytest.fixture
def page(qtbot: QtBot, bridge: Bridge, ids: dict[str, str]) -> ContactsView:
    made = ContactsView(bridge)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    made.show_shape("time")
    return made


def names(time: TalkTimeline) -> list[str]:
    return [lane.name for lane in time.lanes]


def click(time: TalkTimeline, record: str, *, double: bool = False) -> None:
    row, moment = next(
        (row, m) for row, lane in enumerate(time.lanes) for m in lane.moments if m.record == record
    )
    press = QTest.mouseDClick if double else QTest.mouseClick
    press(time.viewport(), LEFT, pos=time.point_of(row, moment))


def test_who_waits_too_long_comes_first(page: ContactsView) -> None:
    assert names(page.time) == ["Bo", "Ada"]
    assert page.time.lanes[0].days_late(TODAY) == INTERVALS[5]


def test_a_click_on_a_contact_shows_its_form(page: ContactsView, ids: dict[str, str]) -> None:
    click(page.time, ids["last"])
    assert page.contact_form.record_id == ids["last"]
    assert page.time.current_id == ids["last"]


def test_a_double_click_types_in_what_was_said(page: ContactsView, ids: dict[str, str]) -> None:
    click(page.time, ids["first"], double=True)
    focus = page.contact_form.editor("summary")
    assert focus.isAncestorOf(page.focusWidget() or page)


def test_a_double_click_on_an_activity_asks_for_its_plan(
    qtbot: QtBot, page: ContactsView, bridge: Bridge, ids: dict[str, str]
) -> None:
    with bridge.edit("x") as draft:
        add_plan(draft, "Plan")
        phase = next(draft.all(Phase)).id
        made = plan_activity(draft, phase, "Tafel", start=TODAY, invited=(ActorId(ids["Ada"]),))
    with qtbot.waitSignal(page.record_wanted) as asked:
        click(page.time, made, double=True)
    assert asked.args == [bridge.model.get(Activity, made)]


def test_a_double_click_on_a_name_asks_for_the_actor(
    qtbot: QtBot, page: ContactsView, bridge: Bridge, ids: dict[str, str]
) -> None:
    with qtbot.waitSignal(page.record_wanted) as asked:
        QTest.mouseDClick(page.time.viewport(), LEFT, pos=QPoint(40, page.time.top_of(1) + 8))
    assert asked.args == [bridge.model.get(Actor, ActorId(ids["Ada"]))]


def test_the_arrows_go_along_the_moments_and_the_lanes(
    page: ContactsView, ids: dict[str, str]
) -> None:
    time = page.time
    time.stand_on(0)
    QTest.keyClick(time, Qt.Key.Key_Down)
    assert time.current_id == ids["report"]  # ten days away, the last contact is twenty
    QTest.keyClick(time, Qt.Key.Key_Left)
    QTest.keyClick(time, Qt.Key.Key_Left)
    assert time.current_id == ids["first"]
    QTest.keyClick(time, Qt.Key.Key_Left)
    assert time.current_id == ids["first"]
    QTest.keyClick(time, Qt.Key.Key_Up)
    assert (time.current_row, time.current_id) == (0, "")


def test_insert_asks_for_a_contact_with_the_actor_of_the_lane(
    qtbot: QtBot, page: ContactsView, ids: dict[str, str]
) -> None:
    page.time.stand_on(0)
    with qtbot.waitSignal(page.contact_wanted):
        QTest.keyClick(page.time, Qt.Key.Key_Insert)
    assert page.asked_for == (ids["Bo"],)


def test_space_settles_an_agreement_and_undo_opens_it(
    page: ContactsView, bridge: Bridge, ids: dict[str, str]
) -> None:
    page.time.show_line(ids["report"])
    QTest.keyClick(page.time, Qt.Key.Key_Space)
    report = next(bridge.model.all(Commitment))
    assert report.done == TODAY
    bridge.undo()
    assert next(bridge.model.all(Commitment)).done is None


def test_delete_removes_a_contact_and_undo_brings_it_back(
    page: ContactsView, bridge: Bridge, ids: dict[str, str]
) -> None:
    page.time.show_line(ids["first"])
    QTest.keyClick(page.time, Qt.Key.Key_Delete)
    assert bridge.model.count(ContactMoment) == 1
    bridge.undo()
    assert page.time.show_line(ids["first"])


def test_of_one_actor_there_are_three_lanes(page: ContactsView, ids: dict[str, str]) -> None:
    page.show_time(actor=ActorId(ids["Ada"]))
    assert [len(lane.moments) for lane in page.time.lanes] == [2, 1, 0]


def test_of_an_opgave_there_is_who_is_involved_and_who_spoke_about_it(
    page: ContactsView, ids: dict[str, str]
) -> None:
    page.show_time(opgave=OpgaveId(ids["opgave"]))
    assert names(page.time) == ["Bo", "Ada"]
    page.show_time(actor=ActorId(ids["Bo"]))
    page.opgave.show_value(None)
    assert not any(lane.moments for lane in page.time.lanes)


def test_words_in_the_search_leave_the_moments_that_hold_them(page: ContactsView) -> None:
    page.search.setText("kennisgemaakt")
    assert [[m.text for m in lane.moments] for lane in page.time.lanes] == [["Kennisgemaakt"]]


def test_control_and_the_wheel_zoom_to_the_day_below_the_pointer(page: ContactsView) -> None:
    time = page.time
    at = QPointF(600, 300)
    before = time.axis
    day = before.day(at.x() - time.field.left())
    away = time.viewport().mapToGlobal(at)
    wheel = QWheelEvent(
        at,
        away,
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(time.viewport(), wheel)
    assert time.axis.scale > before.scale
    assert abs((time.axis.day(at.x() - time.field.left()) - day).days) <= 1


def test_the_ground_in_the_hand_goes_through_time(page: ContactsView) -> None:
    time, view = page.time, page.time.viewport()
    before = time.axis.first
    QTest.mousePress(view, LEFT, pos=QPoint(700, 400))
    QTest.mouseMove(view, QPoint(600, 400))
    QTest.mouseRelease(view, LEFT, pos=QPoint(600, 400))
    assert time.axis.first == pytest.approx(before + 100 / time.axis.scale)


def test_a_silence_is_told_of_below_the_pointer(page: ContactsView) -> None:
    time = page.time
    on = TODAY - timedelta(days=5)
    at = QPoint(time.field.left() + round(time.axis.x(on)), time.top_of(0) + 16)
    assert "30 dagen te laat" in time.told_at(at)


def test_a_contact_is_told_of_with_who_was_there(page: ContactsView, ids: dict[str, str]) -> None:
    time = page.time
    time.show_line(ids["last"])
    assert time.moment is not None
    told = time.told_at(time.point_of(time.current_row, time.moment))
    assert "Ada" in told
    assert "Over wonen" in told


def test_a_contact_of_later_is_told_of_as_planned(
    page: ContactsView, bridge: Bridge, ids: dict[str, str]
) -> None:
    with bridge.edit("x") as draft:
        later = log_contact(draft, TODAY + timedelta(days=9), [ActorId(ids["Ada"])], "Bellen")
    assert page.time.show_line(later)
    assert page.time.moment is not None
    told = page.time.told_at(page.time.point_of(page.time.current_row, page.time.moment))
    assert told.splitlines()[-1] == "gepland"


def test_a_lane_without_a_moment_shows_no_form_and_offers_nothing_to_agree_on(
    page: ContactsView,
) -> None:
    page.time.stand_on(0)
    assert not page.contact_form.isVisible()
    assert not page.from_contact.isVisible()
    assert page.side.told.isVisible()


def test_a_screen_reader_hears_where_the_keyboard_stands(
    qtbot: QtBot, bridge: Bridge, ids: dict[str, str]
) -> None:
    time = TalkTimeline(bridge)
    qtbot.addWidget(time)
    time.follow()
    assert time.accessibleDescription() == "2 regels, te lang geen contact: 1"
    QTest.keyClick(time, Qt.Key.Key_Down)
    assert "nooit gesproken" in time.accessibleDescription()
    time.show_line(ids["last"])
    assert time.accessibleDescription().startswith("Ada: ")
    assert "Over wonen" in time.accessibleDescription()


def test_an_empty_map_says_that_there_is_nothing_yet(qtbot: QtBot, bridge: Bridge) -> None:
    page = ContactsView(bridge)
    qtbot.addWidget(page)
    page.show()
    page.show_shape("time")
    assert page.empty.isVisible()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_0):
        QTest.keyClick(page.time, key)
    assert page.time.current_row == -1


def test_what_was_chosen_in_the_list_is_chosen_in_time(
    page: ContactsView, ids: dict[str, str]
) -> None:
    page.show_shape("list")
    page.show_record(ids["first"])
    page.show_shape("time")
    assert page.time.current_id == ids["first"]
