"""One line: Enter and leaving tell, Escape brings back, and nothing wrong is ever told."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.ui.fields.formats import DATE, EUROS, TAGS
from dronten_map.ui.fields.line import LineEditor
from tests.ui.fields.conftest import leave, told_by


@pytest.fixture
def editor(show: Callable[[LineEditor], LineEditor]) -> LineEditor:
    """An editor that shows a name, and has the keyboard."""
    made = show(LineEditor())
    made.show_value("Raad")
    made.begin()
    return made


def test_enter_tells_what_was_typed_once(qtbot: QtBot, editor: LineEditor) -> None:
    told = told_by(editor)
    qtbot.keyClicks(editor.line, "  College ")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    leave(editor)
    assert told == ["College"]
    assert editor.line.text() == "College"


def test_leaving_tells_what_was_typed(qtbot: QtBot, editor: LineEditor) -> None:
    told = told_by(editor)
    qtbot.keyClicks(editor.line, "College")
    assert told == []
    leave(editor)
    assert told == ["College"]


def test_leaving_what_was_not_changed_tells_nothing(editor: LineEditor) -> None:
    told = told_by(editor)
    leave(editor)
    assert told == []


def test_typing_the_same_again_tells_nothing(qtbot: QtBot, editor: LineEditor) -> None:
    told = told_by(editor)
    qtbot.keyClicks(editor.line, "Raad ")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert told == []
    assert editor.line.text() == "Raad"


def test_escape_brings_back_what_was_shown(qtbot: QtBot, editor: LineEditor) -> None:
    told = told_by(editor)
    qtbot.keyClicks(editor.line, "College")
    qtbot.keyClick(editor.line, Qt.Key.Key_Escape)
    leave(editor)
    assert told == []
    assert editor.line.text() == "Raad"


def test_a_change_from_outside_leaves_what_is_being_typed_alone(
    qtbot: QtBot, editor: LineEditor
) -> None:
    qtbot.keyClicks(editor.line, "Coll")
    editor.show_value("Gemeenteraad")
    assert editor.line.text() == "Coll"
    qtbot.keyClick(editor.line, Qt.Key.Key_Escape)
    assert editor.line.text() == "Gemeenteraad"


def test_a_change_from_outside_keeps_the_keyboard_and_the_cursor(
    qtbot: QtBot, editor: LineEditor
) -> None:
    editor.line.setCursorPosition(2)
    editor.show_value("Rapport")
    assert editor.line.hasFocus()
    assert editor.line.cursorPosition() == 2


def test_what_is_wrong_is_marked_while_typing_and_never_told(
    qtbot: QtBot, show: Callable[[LineEditor], LineEditor]
) -> None:
    editor = show(LineEditor(DATE))
    told, problems = told_by(editor), list[str]()
    editor.problem_changed.connect(problems.append)
    qtbot.keyClicks(editor.line, "31-2-2026")
    assert problems[-1].startswith("“31-2-2026” is geen datum.")
    assert editor.line.property("wrong")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    leave(editor)
    assert told == []
    assert editor.line.text() == "31-2-2026"


def test_what_was_wrong_is_told_once_it_is_mended(
    qtbot: QtBot, show: Callable[[LineEditor], LineEditor]
) -> None:
    editor = show(LineEditor(EUROS))
    told = told_by(editor)
    qtbot.keyClicks(editor.line, "veel")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    editor.line.selectAll()
    qtbot.keyClicks(editor.line, "12,5")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert told == [1250]
    assert editor.problem == ""
    assert editor.line.text() == "12,50"


def test_a_rule_of_the_map_counts_as_well(qtbot: QtBot, editor: LineEditor) -> None:
    editor.rule = lambda value: "" if value else "De naam is leeg."
    told = told_by(editor)
    qtbot.keyClick(editor.line, Qt.Key.Key_Backspace)
    assert editor.problem == "De naam is leeg."
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert told == []


def test_various_stands_faintly_and_leaving_it_tells_nothing(editor: LineEditor) -> None:
    editor.show_mixed()
    told = told_by(editor)
    assert (editor.line.text(), editor.line.placeholderText()) == ("", "verschillend")
    leave(editor)
    assert told == []


def test_typing_over_various_tells_the_value_for_all(qtbot: QtBot, editor: LineEditor) -> None:
    editor.show_mixed()
    told = told_by(editor)
    qtbot.keyClicks(editor.line, "Raad")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert told == ["Raad"]


def test_tags_are_tidied_up_after_enter(
    qtbot: QtBot, show: Callable[[LineEditor], LineEditor]
) -> None:
    editor = show(LineEditor(TAGS))
    editor.show_value(())
    told = told_by(editor)
    qtbot.keyClicks(editor.line, "wonen;zorg,wonen")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert told == [("wonen", "zorg")]
    assert editor.line.text() == "wonen, zorg"
