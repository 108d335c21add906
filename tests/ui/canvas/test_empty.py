"""The lesson on an empty map."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map.ui import theme
from tests.ui.canvas.hands import Desk, Hand


def test_it_stands_in_the_middle_of_any_window(blank: Desk) -> None:
    lesson = blank.canvas.empty
    for width, height in ((800, 600), (1280, 800), (400, 400)):
        blank.resize(width, height)
        QApplication.processEvents()
        assert (lesson.geometry().center() - blank.canvas.rect().center()).manhattanLength() <= 2
        assert blank.canvas.rect().contains(lesson.geometry())


def test_its_button_asks_for_names(blank: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(blank.canvas.empty.wants_names):
        qtbot.mouseClick(blank.canvas.empty.button, Qt.MouseButton.LeftButton)


def test_a_double_click_beside_it_adds_the_first_actor(blank: Desk) -> None:
    hand = Hand(blank.canvas)
    hand.double_click(QPointF(100, 100))
    assert not blank.canvas.empty.isVisible()
    hand.type("GGD")
    assert hand.names() == ["GGD"]
    assert not blank.canvas.empty.isVisible()


def test_a_double_click_on_the_lesson_itself_adds_one_too(blank: Desk, qtbot: QtBot) -> None:
    lesson = blank.canvas.empty
    qtbot.mouseDClick(lesson, Qt.MouseButton.LeftButton, pos=lesson.rect().topLeft())
    assert blank.canvas.editor is not None


def test_a_name_that_is_dropped_brings_the_lesson_back(blank: Desk) -> None:
    hand = Hand(blank.canvas)
    hand.double_click(QPointF(100, 100))
    hand.type("GGD", end=Qt.Key.Key_Escape)
    assert hand.names() == []
    assert blank.canvas.empty.isVisible()


def test_it_is_painted_in_light_and_dark(blank: Desk) -> None:
    light = blank.canvas.empty.grab().toImage()
    theme.appearance().choose("dark")
    dark = blank.canvas.empty.grab().toImage()
    theme.appearance().choose("light")
    assert light != dark
