"""Escape steps back from the full screen, after all that is nearer."""

from collections.abc import Generator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.records import Actor, Relation
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.settings import Settings
from tests.ui.answers import Answers


@pytest.fixture
def window(qtbot: QtBot) -> Generator[MainWindow]:
    """The example on the full screen."""
    made = MainWindow(Settings())
    qtbot.addWidget(made)
    made.begin(questions=Answers(on_unsaved="drop"))
    made.show()
    made.start_screen.example_button.click()
    made.toggle_full_screen()
    made.canvas.setFocus()
    yield made
    if made.isFullScreen():
        made.toggle_full_screen()


def test_escape_leaves_the_full_screen(window: MainWindow) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.menuBar().isVisible()


def test_escape_first_leaves_the_selection(window: MainWindow) -> None:
    window.bridge.selection.set(actors=[next(iter(window.bridge.model.all(Actor))).id])
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.isFullScreen()
    assert window.bridge.selection.is_empty


def test_escape_in_a_window_leaves_it_as_it_is(window: MainWindow) -> None:
    window.toggle_full_screen()
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_escape_in_a_panel_goes_back_to_the_map_and_then_drops_the_selection(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.toggle_full_screen()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.bridge.selection.set(relations=[next(iter(window.bridge.model.all(Relation))).id])
    window.canvas.relation_opened.emit()
    there = window.focusWidget()
    assert there is not None
    assert there is not window.canvas
    QTest.keyClick(there, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()
    assert not window.bridge.selection.is_empty
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.bridge.selection.is_empty


def test_escape_on_another_page_leaves_the_map_alone(window: MainWindow) -> None:
    window.toggle_full_screen()
    window.show_page("contacts")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page == "contacts"
