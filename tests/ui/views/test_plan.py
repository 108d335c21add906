"""The page Plan, through its own widgets."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.plans import add_phase, add_plan, plan_activity
from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import PlanId
from dronten_map.core.plan import build_plan
from dronten_map.core.plan.schedule import ActivityLine
from dronten_map.core.queries import phases_of
from dronten_map.core.records import Activity, EngagementPlan
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.new_plan import NewPlanDialog
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.fields.picker import Picker
from dronten_map.ui.views.plan import PlanView
from dronten_map.ui.views.plan_columns import PLACE
from dronten_map.ui.views.plan_tree import WHOLE


@pytest.fixture
def page(qtbot: QtBot, example: Bridge) -> PlanView:
    made = PlanView(example)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    return made


def said(page: PlanView, key: str, column: str) -> str:
    return str(page.outline.tree.place_of(key, PLACE[column]).data())


def test_two_clicks_make_the_first_plan_from_a_template(qtbot: QtBot, bridge: Bridge) -> None:
    page = PlanView(bridge)
    qtbot.addWidget(page)
    page.show()
    QTest.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    dialog = page.window().findChild(NewPlanDialog)
    assert isinstance(dialog, NewPlanDialog)
    QTest.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert page.plan == next(bridge.model.all(EngagementPlan)).id
    assert bridge.model.count(Activity) == dialog.templates[0].template.activity_count
    bridge.undo()
    assert page.plan is None


def test_a_page_that_nobody_looks_at_yet_reads_its_plan_a_moment_later(
    qtbot: QtBot, example: Bridge
) -> None:
    page = PlanView(example)
    qtbot.addWidget(page)
    assert page.outline.tree.work is None
    qtbot.waitUntil(lambda: page.outline.tree.work is not None)
    assert page.plan is not None


def test_who_asks_for_the_plan_before_that_moment_gets_it(qtbot: QtBot, example: Bridge) -> None:
    page = PlanView(example)
    qtbot.addWidget(page)
    assert page.plan is not None
    assert page.outline.tree.work is not None


def test_the_totals_are_those_of_the_plan_on_paper(page: PlanView, example: Bridge) -> None:
    plan = build_plan(example.model, on=date(2026, 11, 24), plan=page.plan)
    work = page.outline.tree.work
    assert work is not None
    assert (work.steps, work.totals) == (plan.steps, plan.totals)


def test_insert_adds_an_activity_to_the_phase_and_undo_takes_it_back(
    page: PlanView, example: Bridge
) -> None:
    before = len(list(example.model.all(Activity)))
    QTest.keyClick(page.outline, Qt.Key.Key_Insert)
    assert len(list(example.model.all(Activity))) == before + 1
    example.undo()
    assert len(list(example.model.all(Activity))) == before


def test_an_activity_in_a_step_without_phase_is_one_step_with_its_phase(
    page: PlanView, example: Bridge
) -> None:
    assert page.plan is not None
    with example.edit("x") as draft:
        remove(draft, phases_of(draft, draft.get(EngagementPlan, page.plan)))
    page.outline.show_line("step:3")
    page.outline.add_activity()
    made = phases_of(example.model, example.model.get(EngagementPlan, page.plan))
    assert [p.step for p in made] == [3]
    example.undo()
    assert phases_of(example.model, example.model.get(EngagementPlan, page.plan)) == []


def test_a_phase_without_a_title_does_not_repeat_its_step(page: PlanView, example: Bridge) -> None:
    assert page.plan is not None
    with example.edit("x") as draft:
        bare = add_phase(draft, page.plan, 1)
        named = add_phase(draft, page.plan, 1, title="Ronde langs de dorpen")
    assert said(page, bare, "title") == "Fase"
    assert said(page, named, "title") == "Ronde langs de dorpen"


def test_an_amount_typed_the_dutch_way_is_written(page: PlanView, example: Bridge) -> None:
    activity = next(a for a in example.model.all(Activity))
    page.show_record(activity.id)
    editor = page.forms[2].editor("cents")
    assert isinstance(editor, LineEditor)
    editor.line.setFocus()
    editor.line.selectAll()
    QTest.keyClicks(editor.line, "12.500,50")
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    assert example.model.get(Activity, activity.id).cents == 1_250_050
    assert said(page, activity.id, "cents") == "12.500,50"


def test_a_move_keeps_the_keyboard_on_the_activity(page: PlanView, example: Bridge) -> None:
    plan = next(p for p in example.model.all(EngagementPlan) if p.id == page.plan)
    first = phases_of(example.model, plan)[0]
    with example.edit("x") as draft:
        moved = plan_activity(draft, first.id, "Zonder datum")
    page.show_record(moved)
    QTest.keyClick(page.outline, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert example.model.get(Activity, moved).phase != first.id
    assert page.outline.current_key() == moved


def test_typed_text_stays_when_something_else_changes(page: PlanView, example: Bridge) -> None:
    page.outline.show_line(WHOLE)
    editor = page.forms[0].editor("title")
    assert isinstance(editor, LineEditor)
    editor.line.setFocus()
    QTest.keyClicks(editor.line, "nog bezig")
    typed = editor.line.text()
    with example.edit("x") as draft:
        add_plan(draft, "Een ander plan")
    assert editor.line.text() == typed


def test_removing_the_plan_shows_another_one(page: PlanView, example: Bridge) -> None:
    made = PlanId("")
    with example.edit("x") as draft:
        made = add_plan(draft, "Tweede plan")
    page.show_plan(made)
    page.outline.show_line(WHOLE)
    QTest.keyClick(page.outline, Qt.Key.Key_Delete)
    assert page.plan not in (None, made)
    QApplication.processEvents()


def test_a_cell_is_edited_in_its_place(page: PlanView, example: Bridge) -> None:
    activity = next(a for a in example.model.all(Activity))
    page.outline.show_line(activity.id, "minutes")
    page.outline.setFocus()
    QTest.keyClick(page.outline, Qt.Key.Key_Return)
    editor = page.outline.viewport().findChild(LineEditor)
    assert isinstance(editor, LineEditor)
    editor.line.selectAll()
    QTest.keyClicks(editor.line, "12:30")
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    assert example.model.get(Activity, activity.id).minutes == 750
    assert said(page, activity.id, "minutes") == "12,5"


def test_an_activity_that_is_dropped_on_a_phase_moves_there_in_one_step(
    page: PlanView, example: Bridge
) -> None:
    tree = page.outline.tree
    activity = next(a for a in example.model.all(Activity))
    plan = next(p for p in example.model.all(EngagementPlan) if p.id == page.plan)
    other = next(p for p in phases_of(example.model, plan) if p.id != activity.phase)
    dragged = tree.mimeData([tree.place_of(activity.id)])
    tree.dropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, tree.place_of(other.id))
    assert example.model.get(Activity, activity.id).phase == other.id
    example.undo()
    assert example.model.get(Activity, activity.id).phase == activity.phase


def test_what_costs_more_than_its_budget_says_so_in_words(page: PlanView, example: Bridge) -> None:
    activity = next(a for a in example.model.all(Activity))
    with example.edit("x") as draft:
        amend(draft, Activity, [activity.id], cents=99_999_999)
    assert said(page, activity.phase, "status") == "boven budget"
    assert page.summary.over.text() == "Meer euro’s dan het budget."


def test_an_edit_leaves_the_outline_where_it_was_scrolled(page: PlanView, example: Bridge) -> None:
    page.resize(1000, 300)
    QApplication.processEvents()
    bar = page.outline.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    activity = next(a for a in example.model.all(Activity))
    with example.edit("x") as draft:
        amend(draft, Activity, [activity.id], title="Ä" * 200)
    assert before > 0
    assert bar.value() == before


@pytest.mark.parametrize(
    ("column", "key", "beside"),
    [
        ("title", Qt.Key.Key_Tab, "start"),
        ("start", Qt.Key.Key_Tab, "days"),
        ("start", Qt.Key.Key_Backtab, "title"),
    ],
)
def test_tab_in_a_cell_goes_to_the_next_one_to_type_in(
    page: PlanView, example: Bridge, column: str, key: Qt.Key, beside: str
) -> None:
    activity = next(example.model.all(Activity)).id
    page.outline.show_line(activity, column)
    page.outline.edit(page.outline.currentIndex())
    editor = page.outline.findChildren(LineEditor)[-1]
    QTest.keyClick(editor.line, key)
    assert page.outline.current_key() == activity
    assert page.outline.currentIndex().column() == PLACE[beside]


def test_the_plan_is_one_truth_in_list_timeline_and_board(qtbot: QtBot, example: Bridge) -> None:
    page = PlanView(example)
    qtbot.addWidget(page)
    page.resize(1280, 700)
    page.show()
    page.show_shape("timeline")
    line = next(one for one in page.timeline.lines if isinstance(one, ActivityLine))
    page.timeline.stand_on(page.timeline.lines.index(line))
    QTest.keyClick(page.timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    moved = example.model.get(Activity, line.activity.id)
    assert moved.start is not None
    assert line.activity.start is not None
    assert (moved.start - line.activity.start).days == 7
    page.show_shape("board")
    cards = {c.key: c for column in page.board.columns for c in column.cards.lines}
    assert cards[line.key].activity.start == moved.start
    assert page.forms[2].record_id == line.key
    assert page.forms[2].editor("start").value == moved.start


def test_a_status_is_chosen_in_its_cell_by_keyboard(
    page: PlanView, example: Bridge, qtbot: QtBot
) -> None:
    first = next(a for a in example.model.all(Activity) if a.title == "Jongeren denken mee")
    page.activateWindow()
    page.outline.show_line(first.id, "status")
    page.outline.setFocus()
    QTest.keyClick(page.outline, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), Picker))
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    QTest.keyClick(picker.list, Qt.Key.Key_Down)
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    assert example.model.get(Activity, first.id).status == "activity_status:busy"
    qtbot.waitUntil(lambda: not page.outline.findChildren(ChoiceEditor))
    assert page.outline.hasFocus()


def test_what_cannot_stand_in_a_cell_is_told_in_words_below_it(
    page: PlanView, example: Bridge
) -> None:
    first = next(a for a in example.model.all(Activity) if a.title == "Jongeren denken mee")
    page.outline.show_line(first.id, "start")
    QTest.keyClick(page.outline, Qt.Key.Key_F2)
    editor = page.outline.findChild(LineEditor)
    assert isinstance(editor, LineEditor)
    line = editor.focusProxy()
    assert line is not None
    QTest.keySequence(line, "Ctrl+A")
    QTest.keyClicks(line, "ooit")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "“ooit” is geen datum" in QToolTip.text()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert example.model.get(Activity, first.id).start == first.start
