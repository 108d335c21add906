from collections.abc import Generator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from dronten_map.ui import theme
from dronten_map.ui.action_board import ActionBoard, keys_of, tooltip
from dronten_map.ui.actions import Action, Window
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.settings import Settings
from tests.ui.answers import Answers


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(Settings())
    qtbot.addWidget(made)
    made.begin(questions=Answers(), table=[])
    made.show()
    return made


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def board(window: MainWindow, done: list[str]) -> Generator[ActionBoard]:
    switched = {"on": False}

    def switch(_window: Window) -> None:
        switched["on"] = not switched["on"]

    window.board.add(
        [
            Action("a.do", "Do & go", "It does.", lambda w: done.append("do"), "Ctrl+J; Ctrl+U"),
            Action("a.off", "Off", "Never.", lambda w: done.append("off"), enabled=lambda w: False),
            Action("a.on", "On", "A switch.", switch, checked=lambda w: switched["on"]),
            Action("a.now", "Now", "Named anew.", switch, caption=lambda w: f"Now {switched}"),
            Action("a.key", "Key", "Types.", lambda w: done.append("key"), "F2", typed=True),
            Action("b.menu", "Row", "In a menu.", lambda w: None, "F9", "save", menu="map"),
        ]
    )
    yield window.board
    theme.appearance().choose("light")


def test_every_shortcut_of_an_action_does_it(
    board: ActionBoard, window: MainWindow, done: list[str], qtbot: QtBot
) -> None:
    for key in (Qt.Key.Key_J, Qt.Key.Key_U):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert done == ["do", "do"]


def test_what_cannot_be_done_now_is_not_done(board: ActionBoard, done: list[str]) -> None:
    board.do("a.off")
    assert done == []
    assert not board.qt("a.off").isEnabled()


def test_a_switch_shows_whether_it_is_on(board: ActionBoard) -> None:
    board.do("a.on")
    board.refresh()
    assert board.qt("a.on").isChecked()
    board.do("a.on")
    board.refresh()
    assert not board.qt("a.on").isChecked()


def test_a_name_that_varies_follows_what_happened(board: ActionBoard) -> None:
    board.do("a.now")
    board.refresh()
    assert board.qt("a.now").text() == "Now {'on': True}"


def test_an_ampersand_in_a_name_is_no_key(board: ActionBoard) -> None:
    assert board.qt("a.do").text() == "Do && go"


def test_a_key_that_also_types_works_only_where_nothing_is_typed(
    board: ActionBoard, window: MainWindow, done: list[str], qtbot: QtBot
) -> None:
    qtbot.keyClick(window.start_screen.new_button, Qt.Key.Key_F2)
    assert done == []
    board.bind(window.start_screen)
    qtbot.keyClick(window.start_screen.new_button, Qt.Key.Key_F2)
    assert done == ["key"]


def test_an_action_with_a_menu_stands_in_it(board: ActionBoard, window: MainWindow) -> None:
    menus = [m for m in window.menuBar().findChildren(QMenu) if m.title() == "Kaart"]
    assert [a.objectName() for a in menus[0].actions() if not a.isSeparator()] == ["b.menu"]


def test_icons_take_the_colours_of_the_moment(board: ActionBoard) -> None:
    light = board.dressed("b.menu").icon().pixmap(20).toImage()
    theme.appearance().choose("dark")
    assert board.qt("b.menu").icon().pixmap(20).toImage() != light


def test_a_tooltip_says_name_keys_and_what_it_does(board: ActionBoard, qapp: QApplication) -> None:
    row = board.table[0]
    keys = QKeySequence("Ctrl+J").toString(QKeySequence.SequenceFormat.NativeText)
    assert keys_of(row) == keys
    assert tooltip(row) == f"Do & go ({keys})\nIt does."


def test_what_became_impossible_a_moment_ago_is_not_done(
    window: MainWindow, board: ActionBoard, done: list[str]
) -> None:
    allowed = [True]
    row = Action(
        "a.once", "Once", "It does.", lambda w: done.append("once"), enabled=lambda w: allowed[0]
    )
    board.add([row])
    allowed.clear()
    allowed.append(False)
    assert board.qt("a.once").isEnabled(), "the board has not looked yet"
    board.qt("a.once").trigger()
    assert done == []
