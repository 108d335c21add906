import pytest
import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.ui.keyboard import KeyboardPlace


class Box(QWidget):
    """Three fields next to each other."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        self.one, self.two, self.three = (QLineEdit(self) for _number in range(3))
        for field in (self.one, self.two, self.three):
            row.addWidget(field)


@pytest.fixture
def box(qtbot: QtBot) -> Box:
    made = Box()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_the_keyboard_goes_back_to_who_had_it(box: Box) -> None:
    place = KeyboardPlace(otherwise=box.three)
    box.one.setFocus()
    place.remember()
    box.two.setFocus()
    place.give_back()
    assert box.one.hasFocus()


def test_who_is_gone_does_not_get_it(box: Box) -> None:
    place = KeyboardPlace(otherwise=box.three)
    box.one.setFocus()
    place.remember()
    shiboken6.delete(box.one)
    place.give_back()
    assert box.three.hasFocus()


def test_who_is_hidden_does_not_get_it(box: Box) -> None:
    place = KeyboardPlace(otherwise=box.three)
    box.one.setFocus()
    place.remember()
    box.one.hide()
    place.give_back()
    assert box.three.hasFocus()
