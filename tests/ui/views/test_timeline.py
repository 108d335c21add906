"""The plan in time, by hand and by keyboard."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.ids import ActivityId, PlanId
from dronten_map.core.records import Activity, EngagementPlan, Phase
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.views.timeline import Timeline
from dronten_map.ui.views.timeline_axis import Axis
from dronten_map.ui.views.timeline_menu import menu_of, stand
from dronten_map.ui.views.timeline_paint import NAMES, ROW
from dronten_map.ui.views.timeline_words import told_day

MONDAY = date(2027, 3, 1)


@pytest.fixture
def timeline(qtbot: QtBot, bridge: Bridge) -> Timeline:
    """A plan with two activities of five days on a Monday and one without a date."""
    with bridge.edit("x") as draft:
        plan = add_plan(draft, "Plan")
        phase = next(p.id for p in draft.all(Phase))
        plan_activity(draft, phase, "Een", start=MONDAY, days=5)
        plan_activity(draft, phase, "Twee", start=MONDAY + timedelta(7), days=5)
        plan_activity(draft, phase, "Ooit")
    made = Timeline(bridge)
    qtbot.addWidget(made)
    made.resize(1200, 500)
    made.show_plan(plan)
    bridge.changed.connect(lambda _step: made.follow())
    made.show()
    made.look_from(Axis(MONDAY.toordinal() - 7.0, 20.0))
    return made


def activity(timeline: Timeline, title: str) -> Activity:
    return next(a for a in timeline.bridge.model.all(Activity) if a.title == title)


def point(timeline: Timeline, title: str, day: date, *, by: float = 10.0) -> QPoint:
    """A point on the line of an activity, so many pixels after the beginning of a day."""
    key = activity(timeline, title).id
    row = next(at for at, line in enumerate(timeline.lines) if line.key == key)
    x = NAMES + timeline.axis.x(day) + by
    return QPointF(x, timeline.top_of(row) + ROW / 2).toPoint()


def drag(
    timeline: Timeline,
    start: QPoint,
    end: QPoint,
    *,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    view, left = timeline.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, held, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, left, held, end)


def stands(timeline: Timeline, title: str) -> tuple[date | None, int]:
    found = activity(timeline, title)
    return found.start, found.days


def test_a_bar_is_moved_by_its_middle_and_undo_brings_it_back(timeline: Timeline) -> None:
    drag(
        timeline,
        point(timeline, "Een", MONDAY + timedelta(2)),
        point(timeline, "Een", MONDAY + timedelta(5)),
    )
    assert stands(timeline, "Een") == (MONDAY + timedelta(3), 5)
    timeline.bridge.undo()
    assert stands(timeline, "Een") == (MONDAY, 5)


def test_a_bar_is_stretched_by_its_end_and_its_start(timeline: Timeline) -> None:
    end = MONDAY + timedelta(4)
    drag(
        timeline,
        point(timeline, "Een", end, by=17),
        point(timeline, "Een", end + timedelta(2), by=17),
    )
    assert stands(timeline, "Een") == (MONDAY, 7)
    drag(
        timeline,
        point(timeline, "Een", MONDAY, by=2),
        point(timeline, "Een", MONDAY + timedelta(1), by=2),
    )
    assert stands(timeline, "Een") == (MONDAY + timedelta(1), 6)


def test_a_bar_never_becomes_shorter_than_a_day(timeline: Timeline) -> None:
    drag(
        timeline,
        point(timeline, "Een", MONDAY + timedelta(4), by=17),
        point(timeline, "Een", MONDAY - timedelta(5)),
    )
    assert stands(timeline, "Een") == (MONDAY, 1)


def test_a_bar_of_a_few_pixels_is_moved_wherever_it_is_taken(timeline: Timeline) -> None:
    timeline.look_from(Axis(MONDAY.toordinal() - 7.0, 1.2))
    drag(timeline, point(timeline, "Een", MONDAY, by=5), point(timeline, "Een", MONDAY, by=17))
    assert stands(timeline, "Een") == (MONDAY + timedelta(10), 5)


def test_a_bar_of_which_the_start_is_out_of_sight_stays_below_the_hand(timeline: Timeline) -> None:
    axis = Axis(MONDAY.toordinal() + 2.0, 20.0)
    timeline.look_from(axis)
    end = MONDAY + timedelta(4)
    drag(
        timeline,
        point(timeline, "Een", end, by=17),
        point(timeline, "Een", end + timedelta(2), by=17),
    )
    assert stands(timeline, "Een") == (MONDAY, 7)
    assert timeline.axis == axis


def test_a_press_of_the_right_button_is_about_the_line_below_it(timeline: Timeline) -> None:
    timeline.show_line(activity(timeline, "Een").id)
    assert stand(timeline, QPointF(point(timeline, "Twee", MONDAY)))
    assert timeline.current_key == activity(timeline, "Twee").id
    assert not stand(timeline, QPointF(10, 490))


def test_an_arrow_from_the_circle_behind_a_bar_lets_another_wait(timeline: Timeline) -> None:
    drag(
        timeline,
        point(timeline, "Een", MONDAY + timedelta(5), by=10),
        point(timeline, "Twee", MONDAY + timedelta(8)),
    )
    assert activity(timeline, "Twee").after == (activity(timeline, "Een").id,)


def test_with_shift_what_waits_is_taken_along(timeline: Timeline) -> None:
    drag(
        timeline,
        point(timeline, "Een", MONDAY + timedelta(5), by=10),
        point(timeline, "Twee", MONDAY + timedelta(8)),
    )
    drag(
        timeline,
        point(timeline, "Een", MONDAY + timedelta(2)),
        point(timeline, "Een", MONDAY + timedelta(9)),
        held=Qt.KeyboardModifier.ShiftModifier,
    )
    assert stands(timeline, "Een")[0] == MONDAY + timedelta(7)
    assert stands(timeline, "Twee")[0] == MONDAY + timedelta(14)


def test_escape_while_dragging_leaves_it_where_it_was(timeline: Timeline) -> None:
    view, left = timeline.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, pos=point(timeline, "Een", MONDAY + timedelta(2)))
    QTest.mouseMove(view, point(timeline, "Een", MONDAY + timedelta(6)))
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    QTest.mouseRelease(view, left, pos=point(timeline, "Een", MONDAY + timedelta(6)))
    assert stands(timeline, "Een") == (MONDAY, 5)


def test_arrows_move_by_days_and_weeks_and_stretch_with_shift(timeline: Timeline) -> None:
    timeline.show_line(activity(timeline, "Een").id)
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    QTest.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert stands(timeline, "Een") == (MONDAY + timedelta(8), 6)


def test_zooming_by_key_keeps_the_chosen_bar_in_its_place(timeline: Timeline) -> None:
    timeline.show_line(activity(timeline, "Een").id)
    before, scale = timeline.axis.x(MONDAY), timeline.axis.scale
    QTest.keyClick(timeline, Qt.Key.Key_Plus)
    assert timeline.axis.scale > scale
    assert timeline.axis.x(MONDAY) == pytest.approx(before)


def test_up_and_down_go_along_the_lines(timeline: Timeline) -> None:
    timeline.stand_on(0)
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.current_key == activity(timeline, "Een").id
    QTest.keyClick(timeline, Qt.Key.Key_Up)
    assert timeline.current is None


def test_a_double_click_gives_what_has_no_date_the_day_pointed_at(timeline: Timeline) -> None:
    day = MONDAY + timedelta(9)
    QTest.mouseDClick(
        timeline.viewport(), Qt.MouseButton.LeftButton, pos=point(timeline, "Ooit", day)
    )
    assert stands(timeline, "Ooit")[0] == day


def test_dragging_the_ground_goes_through_time(timeline: Timeline) -> None:
    before = timeline.axis.first
    start = QPoint(NAMES + 600, 470)
    drag(timeline, start, start - QPoint(200, 0))
    assert timeline.axis.first == pytest.approx(before + 10)


def test_the_menu_lists_what_it_can_wait_for_and_takes_the_date_away(timeline: Timeline) -> None:
    timeline.show_line(activity(timeline, "Twee").id)
    line = timeline.current
    assert line is not None
    menu = menu_of(timeline, line)
    wait = next(a.menu() for a in menu.actions() if a.text() == "Wacht op")
    assert wait is not None
    next(a for a in wait.actions() if a.text() == "Een").trigger()  # pyright: ignore[reportAttributeAccessIssue]
    assert activity(timeline, "Twee").after == (activity(timeline, "Een").id,)
    next(a for a in menu.actions() if a.text() == "Datum weghalen").trigger()
    assert stands(timeline, "Twee")[0] is None
    menu.deleteLater()


def test_the_regions_differ_in_their_holidays(timeline: Timeline, qtbot: QtBot) -> None:
    with qtbot.waitSignal(timeline.region_changed):
        timeline.use_region("middle")
    shown = [a.text() for a in timeline.tools.menu().actions() if a.isChecked()]
    assert shown == ["Schoolvakanties van regio Midden"]


def test_the_timeline_says_where_the_table_of_school_holidays_ends(timeline: Timeline) -> None:
    said = "Schoolvakanties zijn bekend tot en met zo 27 aug 2028"
    assert said in told_day(date(2028, 8, 28), "north")
    assert said not in told_day(date(2028, 8, 27), "north")
    assert timeline.tools.menu().actions()[-1].text() == said
    timeline.use_region("middle")
    assert timeline.tools.menu().actions()[-1].text().endswith("zo 20 aug 2028")


def test_the_end_of_the_table_is_drawn_where_it_is_in_sight(timeline: Timeline) -> None:
    timeline.look_from(Axis(date(2028, 8, 1).toordinal(), 20.0))
    shown = timeline.grab().toImage()
    timeline.look_from(Axis(date(2029, 8, 1).toordinal() - 1.0, 20.0))
    later = timeline.grab().toImage()
    x = NAMES + 27 * 20
    assert any(shown.pixel(x, y) != later.pixel(x, y) for y in range(200, 210))


def test_a_plan_that_is_first_seen_later_is_seen_whole(qtbot: QtBot, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        plan = add_plan(draft, "Plan")
        phase = next(p.id for p in draft.all(Phase))
        first = plan_activity(draft, phase, "Een", start=MONDAY, days=5)
        last = plan_activity(draft, phase, "Twee", start=MONDAY + timedelta(400), days=5)
    made = Timeline(bridge)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show_plan(plan)
    made.show()
    for key, day in ((first, MONDAY), (last, MONDAY + timedelta(405))):
        assert made.show_line(key)
        assert 0 < made.axis.x(day) < made.field.width()
    assert made.axis == Axis.fitting(MONDAY, MONDAY + timedelta(404), made.field.width())


def test_a_plan_without_dates_shows_the_weeks_around_today(qtbot: QtBot, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        plan: PlanId = add_plan(draft, "Plan")
    made = Timeline(bridge)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show_plan(plan)
    made.show()
    assert 0 < made.axis.x(date.today()) < made.field.width()
    assert made.current is None


def test_without_a_plan_there_is_nothing_and_nothing_breaks(qtbot: QtBot, bridge: Bridge) -> None:
    made = Timeline(bridge)
    qtbot.addWidget(made)
    made.show_plan(None)
    made.show()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_0):
        QTest.keyClick(made, key)
    assert bridge.model.count(EngagementPlan) == 0
    assert made.lines == ()
    assert ActivityId(made.current_key) == ""
