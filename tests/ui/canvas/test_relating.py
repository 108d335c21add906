"""Drawing a relation by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import add_actor
from dronten_map.core.records import Actor
from dronten_map.ui.canvas.relating import ask_relation, ask_target
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.fields.picker import Picker
from tests.ui.canvas.hands import Hand


@pytest.fixture
def picker(hand: Hand, canvas: Canvas) -> Picker:
    """The list of actors to relate Raad to."""
    return ask_target(canvas, hand.actor("Raad"))


def offered(picker: Picker) -> list[str]:
    rows = picker.list.model()
    return [rows.index(row, 0).data().partition("  ·  ")[0] for row in range(rows.rowCount())]


def test_all_others_are_offered_those_without_a_relation_first(picker: Picker) -> None:
    assert offered(picker) == ["Dorp", "College"]
    picker.close()


def test_one_that_has_a_relation_says_so(picker: Picker) -> None:
    told = picker.list.model().index(1, 0).data()
    assert told == "College  ·  heeft al een relatie"
    picker.close()


def test_enter_draws_the_relation_and_selects_it(
    picker: Picker, hand: Hand, canvas: Canvas
) -> None:
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    assert hand.lines()[-1] == ("Raad", "Dorp")
    assert len(canvas.bridge.selection.relations) == 1
    canvas.bridge.undo()
    assert hand.lines() == [("Raad", "College")]


def test_escape_draws_none(picker: Picker, hand: Hand) -> None:
    QTest.keyClick(picker.list, Qt.Key.Key_Escape)
    assert hand.lines() == [("Raad", "College")]


def test_what_the_list_hangs_on_goes_with_it(picker: Picker, canvas: Canvas) -> None:
    before = len(canvas.children())
    picker.close()
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    assert len(canvas.children()) < before


def test_a_long_list_is_searched_by_typing(hand: Hand, canvas: Canvas) -> None:
    with canvas.bridge.edit("many") as draft:
        for number in range(30):
            at = (50.0 * number, 400.0)
            add_actor(draft, f"Actor {number}", view=canvas.bridge.view, at=at)
    picker = ask_target(canvas, hand.actor("Raad"))
    assert picker.search.hasFocus()
    QTest.keyClicks(picker.search, "actor 17")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert hand.lines()[-1] == ("Raad", "Actor 17")


def test_an_actor_that_went_while_the_list_was_open_gets_no_relation(
    picker: Picker, hand: Hand, canvas: Canvas
) -> None:
    gone = hand.actor("Dorp")
    with canvas.bridge.edit("gone") as draft:
        remove(draft, [draft.get(Actor, gone)])
    picker.picked.emit(gone)
    picker.close()
    assert hand.lines() == [("Raad", "College")]


def test_the_relation_to_stand_in_is_chosen_from_a_list(hand: Hand, canvas: Canvas) -> None:
    picker = ask_relation(canvas, hand.actor("Dorp"))
    (shown,) = offered(picker)
    assert "Raad" in shown
    assert "College" in shown
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    assert sorted(hand.lines()) == [("Dorp", "College"), ("Raad", "Dorp")]
    picker.close()
