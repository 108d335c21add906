"""Rows of a workbook that are pasted into the list of a plan, and copied out of it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.draft import Draft
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.web import add_actor
from dronten_map.core.queries import phases_of
from dronten_map.core.records import Activity, ActorKind, EngagementPlan
from dronten_map.errors import UserError
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.views.plan_outline import Outline
from dronten_map.ui.views.plan_typed import cells

CONTROL = Qt.KeyboardModifier.ControlModifier
MARCH = date(2027, 3, 1)


@pytest.fixture
def outline(qtbot: QtBot, bridge: Bridge) -> Outline:
    """A plan with two activities in its first phase."""
    with bridge.edit("x") as draft:
        plan = add_plan(draft, "Plan")
        _fill(draft)
        for name in ("Griffie", "Ünïcødé"):
            add_actor(draft, name, kind=next(draft.all(ActorKind)).id)
    made = Outline(bridge)
    qtbot.addWidget(made)
    made.resize(2600, 500)
    made.tree.show_plan(plan)
    bridge.changed.connect(lambda _step: made.tree.follow())
    made.show()
    return made


def _fill(draft: Draft) -> None:
    phase = phases_of(draft, next(draft.all(EngagementPlan)))[0].id
    plan_activity(draft, phase, "Een", start=MARCH)
    plan_activity(draft, phase, "Twee", start=MARCH.replace(day=2))


def paste(outline: Outline, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(outline, Qt.Key.Key_V, CONTROL)


def stand(outline: Outline, bridge: Bridge, title: str, column: str) -> None:
    outline.show_line(named(bridge, title).id, column)


def named(bridge: Bridge, title: str) -> Activity:
    return next(a for a in bridge.model.all(Activity) if a.title == title)


def titles(bridge: Bridge) -> list[str]:
    return sorted(a.title for a in bridge.model.all(Activity))


def test_cells_are_written_over_the_activities_from_the_keyboard_on(
    outline: Outline, bridge: Bridge
) -> None:
    stand(outline, bridge, "Een", "start")
    paste(outline, "5-4-2027\t6-4-2027\n7-4-2027\t9-4-2027\n")
    assert named(bridge, "Een").start == date(2027, 4, 5)
    assert (named(bridge, "Een").days, named(bridge, "Twee").days) == (2, 3)


def test_all_of_a_paste_is_one_step_back(outline: Outline, bridge: Bridge) -> None:
    stand(outline, bridge, "Een", "start")
    paste(outline, "5-4-2027\n7-4-2027\n")
    bridge.undo()
    assert [named(bridge, t).start for t in ("Een", "Twee")] == [MARCH, MARCH.replace(day=2)]


def test_rows_below_the_last_activity_become_new_ones(outline: Outline, bridge: Bridge) -> None:
    stand(outline, bridge, "Twee", "title")
    paste(outline, "Twee anders\nDrie\nVier\n")
    assert titles(bridge) == ["Drie", "Een", "Twee anders", "Vier"]
    assert outline.current_key() == named(bridge, "Drie").id


def test_a_row_with_the_names_of_columns_says_what_stands_where(
    outline: Outline, bridge: Bridge
) -> None:
    stand(outline, bridge, "Een", "title")
    head = "Uitgenodigd\tActiviteit\tVanaf\tTot en met\tUren\tEuro’s\tStatus\tMijlpaal\tNiveau"
    row = "Griffie; ünïcødé\tAvond\t3 mei 2027\t5-5-2027\t1:30\t€ 1.250,50\tBezig\tja\tadviseren"
    paste(outline, f"{head}\n{row}\n")
    made = named(bridge, "Avond")
    assert len(made.invited) == 2
    assert (made.start, made.days) == (date(2027, 5, 3), 3)
    assert (made.minutes, made.cents) == (90, 125_050)
    assert (made.status, made.milestone, made.level) == ("activity_status:busy", True, 3)
    assert titles(bridge) == ["Avond", "Een", "Twee"]


def test_what_cannot_be_read_is_told_and_the_rest_is_taken(
    outline: Outline, bridge: Bridge, qtbot: QtBot
) -> None:
    stand(outline, bridge, "Een", "title")
    with qtbot.waitSignal(bridge.failed) as told:
        paste(outline, "Activiteit\tVanaf\tVerantwoordelijk\nAvond\tooit\tNiemand hier\n")
    assert told.args is not None
    error = told.args[0]
    assert isinstance(error, UserError)
    assert error.message == "2 cellen zijn gelaten zoals ze waren."
    assert "Rij 1, Vanaf: “ooit”" in error.hint
    assert "Rij 1, Verantwoordelijk: “Niemand hier” staat niet in de lijst." in error.hint
    assert named(bridge, "Avond").start is None


def test_a_row_without_a_title_makes_nothing(
    outline: Outline, bridge: Bridge, qtbot: QtBot
) -> None:
    stand(outline, bridge, "Een", "title")
    with qtbot.waitSignal(bridge.failed):
        paste(outline, "Activiteit\tPlaats\n\tDorpshuis\n")
    assert titles(bridge) == ["Een", "Twee"]


def test_what_is_copied_can_be_pasted_again(outline: Outline, bridge: Bridge) -> None:
    stand(outline, bridge, "Een", "title")
    QTest.keyClick(outline, Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Activiteit\t")
    paste(outline, copied)
    assert titles(bridge) == ["Een", "Een", "Twee"]
    assert {a.start for a in bridge.model.all(Activity) if a.title == "Een"} == {MARCH}


def test_nothing_on_the_clipboard_changes_nothing(outline: Outline, bridge: Bridge) -> None:
    paste(outline, "\n\n")
    assert titles(bridge) == ["Een", "Twee"]


def test_a_cell_may_hold_several_lines() -> None:
    assert cells('a\t"b\nc"\r\nd\te\r\n\r\n') == [["a", "b\nc"], ["d", "e"]]
