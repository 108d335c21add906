"""Several lines: as high as the text, told by Ctrl+Enter or on leaving."""

import math
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.ui.fields.text import TextEditor
from tests.ui.fields.conftest import leave, told_by

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(show: Callable[[TextEditor], TextEditor]) -> TextEditor:
    """An editor that shows a sentence, and has the keyboard at its end."""
    made = show(TextEditor())
    made.show_value("Wil wonen.")
    made.begin()
    return made


def test_enter_is_a_new_line_and_ctrl_enter_tells(qtbot: QtBot, editor: TextEditor) -> None:
    told = told_by(editor)
    qtbot.keyClick(editor.paper, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.paper, "Nu. ")
    assert told == []
    with qtbot.waitSignal(editor.left):
        qtbot.keyClick(editor.paper, Qt.Key.Key_Return, CTRL)
    assert told == ["Wil wonen.\nNu."]


def test_leaving_tells_what_was_typed_once(qtbot: QtBot, editor: TextEditor) -> None:
    told = told_by(editor)
    qtbot.keyClicks(editor.paper, " Nu.")
    leave(editor)
    editor.begin()
    leave(editor)
    assert told == ["Wil wonen. Nu."]


def test_tab_leaves_and_types_nothing(qtbot: QtBot, editor: TextEditor) -> None:
    told = told_by(editor)
    qtbot.keyClick(editor.paper, Qt.Key.Key_Tab)
    assert not editor.paper.hasFocus()
    assert told == []


def test_escape_brings_back_what_was_shown(qtbot: QtBot, editor: TextEditor) -> None:
    told = told_by(editor)
    qtbot.keyClicks(editor.paper, " Nu.")
    qtbot.keyClick(editor.paper, Qt.Key.Key_Escape)
    leave(editor)
    assert told == []
    assert editor.paper.toPlainText() == "Wil wonen."


def test_a_change_from_outside_leaves_what_is_being_typed_alone(
    qtbot: QtBot, editor: TextEditor
) -> None:
    qtbot.keyClicks(editor.paper, " Nu.")
    editor.show_value("Wil werken.")
    assert editor.paper.toPlainText() == "Wil wonen. Nu."
    editor.drop()
    assert editor.paper.toPlainText() == "Wil werken."


def test_a_change_from_outside_keeps_the_keyboard_and_the_cursor(editor: TextEditor) -> None:
    cursor = editor.paper.textCursor()
    cursor.setPosition(3)
    editor.paper.setTextCursor(cursor)
    editor.show_value("Wil werken.")
    assert editor.paper.hasFocus()
    assert editor.paper.textCursor().position() == 3


def test_what_is_wrong_is_marked_and_never_told(qtbot: QtBot, editor: TextEditor) -> None:
    editor.rule = lambda text: "De tekst is te lang." if len(text) > 12 else ""
    told = told_by(editor)
    qtbot.keyClicks(editor.paper, " Nu, en ook morgen.")
    assert editor.problem == "De tekst is te lang."
    leave(editor)
    assert told == []


def test_it_grows_with_its_text_up_to_a_height_and_scrolls_then(editor: TextEditor) -> None:
    low = editor.paper.height()
    editor.show_value("\n".join("abcdef"))
    middle = editor.paper.height()
    editor.show_value("regel\n" * 200)
    high = editor.paper.height()
    assert low < middle < high < 400


def test_a_word_without_end_does_not_widen_it(editor: TextEditor) -> None:
    before = editor.minimumSizeHint().width()
    editor.show_value("x" * 2000)
    assert editor.minimumSizeHint().width() == before
    assert not editor.paper.horizontalScrollBar().isVisible()


def test_various_stands_faintly(editor: TextEditor) -> None:
    editor.show_mixed()
    assert editor.paper.toPlainText() == ""
    assert editor.paper.placeholderText() == "verschillend"


def test_it_is_as_high_as_it_will_be_before_it_is_shown(
    show: Callable[[TextEditor], TextEditor],
) -> None:
    editor = TextEditor()
    before = editor.paper.height()
    show(editor)
    assert editor.paper.height() == before


@pytest.mark.parametrize("lines", [2, 3, 7, 14])
def test_a_text_is_seen_whole_without_an_empty_line_below(editor: TextEditor, lines: int) -> None:
    editor.show_value("\n".join("a" * lines))
    line = math.ceil(QFontMetricsF(editor.paper.font()).lineSpacing())
    spare = editor.paper.viewport().height() - lines * line
    assert editor.paper.verticalScrollBar().maximum() == 0
    assert 0 <= spare < line


@pytest.mark.parametrize("count", [3, 6])
def test_its_lines_end_within_it_when_a_scroll_bar_comes_beside_it(
    qtbot: QtBot, count: int
) -> None:
    text = "De directie vraagt de regisseur om opgavegericht werken in te voeren. " * 3
    area, body, pages = QScrollArea(), QWidget(), QStackedWidget()
    qtbot.addWidget(pages)
    area.setWidgetResizable(True)
    column = QVBoxLayout(body)
    editors = [TextEditor() for _ in range(count)]
    for editor in editors:
        editor.show_value(text)
        column.addWidget(editor)
    area.setWidget(body)
    for page in (QWidget(), area):
        pages.addWidget(page)
    pages.resize(240, 300)
    with qtbot.waitExposed(pages):
        pages.show()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    pages.setCurrentWidget(area)
    qtbot.waitUntil(area.verticalScrollBar().isVisible)
    paper = editors[0].paper

    def has_room() -> bool:
        first = paper.document().firstBlock()
        paper.blockBoundingRect(first)
        return first.layout().lineAt(0).width() <= paper.viewport().width()

    qtbot.waitUntil(has_room)
