"""Starting a plan."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.records import Opgave
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.new_plan import NewPlanDialog, Wish


@pytest.fixture
def dialog(qtbot: QtBot, bridge: Bridge) -> NewPlanDialog:
    with bridge.edit("x") as draft:
        add_opgave(draft, "Wonen")
    made = NewPlanDialog(bridge)
    qtbot.addWidget(made)
    made.show()
    return made


def wishes(dialog: NewPlanDialog) -> list[Wish]:
    told: list[Wish] = []
    dialog.wished.connect(told.append)
    return told


def test_enter_makes_the_plan_that_is_proposed(dialog: NewPlanDialog) -> None:
    told = wishes(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    (wish,) = told
    assert (wish.template.id, wish.title, wish.opgave) == ("five-steps", "Plan van aanpak", None)
    assert wish.start is not None
    assert wish.start.weekday() == 0
    assert date.today() < wish.start <= date.today() + timedelta(7)


def test_enter_in_a_field_makes_the_plan_too(dialog: NewPlanDialog) -> None:
    told = wishes(dialog)
    dialog.title.begin()
    QTest.keyClicks(dialog.title.line, "Eigen titel")
    QTest.keyClick(dialog.title.line, Qt.Key.Key_Return)
    assert [wish.title for wish in told] == ["Eigen titel"]


def test_it_proposes_the_opgave_that_is_lit_up(qtbot: QtBot, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        opgave = add_opgave(draft, "Wonen")
    bridge.selection.light(opgave)
    dialog = NewPlanDialog(bridge)
    qtbot.addWidget(dialog)
    assert (dialog.opgave.value, dialog.title.value) == (opgave, "Plan van aanpak Wonen")


def test_the_title_follows_the_opgave_until_it_is_written(
    dialog: NewPlanDialog, bridge: Bridge
) -> None:
    opgave = next(bridge.model.all(Opgave)).id
    dialog.opgave.show_value(opgave)
    dialog.opgave.chosen.emit(opgave)
    assert dialog.title.value == "Plan van aanpak Wonen"
    dialog.title.begin()
    QTest.keyClicks(dialog.title.line, "Eigen titel")
    dialog.title.finish()
    dialog.opgave.show_value(None)
    dialog.opgave.chosen.emit(None)
    assert dialog.title.value == "Eigen titel"


def test_it_says_when_the_plan_is_ready(dialog: NewPlanDialog) -> None:
    assert dialog.ends.text().startswith("en is klaar rond vr ")
    dialog.templates[-1].setChecked(True)
    assert dialog.ends.text() == ""


def test_without_a_title_or_with_a_wrong_date_it_stays_open(dialog: NewPlanDialog) -> None:
    told = wishes(dialog)
    dialog.title.line.clear()
    dialog.make.click()
    assert told == []
    assert dialog.isVisible()
    dialog.title.drop()
    dialog.start.line.setText("31-2-2027")
    dialog.make.click()
    assert told == []
    dialog.start.line.clear()
    dialog.make.click()
    assert [wish.start for wish in told] == [None]


def test_escape_makes_nothing(dialog: NewPlanDialog) -> None:
    told = wishes(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert told == []
    assert not dialog.isVisible()


def test_enter_on_a_chosen_opgave_makes_the_plan_instead_of_opening_the_list(
    dialog: NewPlanDialog, bridge: Bridge
) -> None:
    told = wishes(dialog)
    opgave = next(bridge.model.all(Opgave)).id
    QTest.keyClick(dialog.opgave.button, Qt.Key.Key_Return)
    assert dialog.opgave.picker is not None  # nothing is chosen yet
    dialog.opgave.picker.picked.emit(opgave)
    dialog.opgave.picker.close()
    QTest.keyClick(dialog.opgave.button, Qt.Key.Key_Return)
    assert [wish.opgave for wish in told] == [opgave]


def test_a_new_opgave_is_made_where_one_is_chosen(dialog: NewPlanDialog, bridge: Bridge) -> None:
    told = wishes(dialog)
    dialog.opgave.open()
    assert dialog.opgave.picker is not None
    QTest.keyClicks(dialog.opgave.picker.search, "Jongeren in beeld")
    QTest.keyClick(dialog.opgave.picker.search, Qt.Key.Key_Return)
    made = next(o for o in bridge.model.all(Opgave) if o.title == "Jongeren in beeld")
    assert dialog.opgave.value == made.id
    assert dialog.title.value == "Plan van aanpak Jongeren in beeld"
    QTest.keyClick(dialog.opgave.button, Qt.Key.Key_Return)
    assert [wish.opgave for wish in told] == [made.id]
