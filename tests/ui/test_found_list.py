import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.ui.found_list import Found, FoundList


class Box(QWidget):
    """A field above a list, as search and palette have."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.field = QLineEdit(self)
        self.list = FoundList(self)
        self.list.follow(self.field)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)

    def show_words(self, *words: str, off: tuple[str, ...] = ()) -> None:
        self.list.show_rows([self._row(w, is_enabled=w not in off) for w in words])

    def _row(self, word: str, *, is_enabled: bool) -> Found:
        return Found(word, "", "map", lambda: self.done.append(word), is_enabled)


@pytest.fixture
def box(qtbot: QtBot) -> Box:
    made = Box()
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_in_the_field_does_the_first_row(box: Box, qtbot: QtBot) -> None:
    box.show_words("een", "twee")
    with qtbot.waitSignal(box.list.chosen):
        qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert box.done == ["een"]


def test_the_arrow_keys_of_the_field_move_in_the_list(box: Box, qtbot: QtBot) -> None:
    box.show_words("een", "twee", "drie")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Enter):
        qtbot.keyClick(box.field, key)
    assert box.done == ["twee"]


def test_a_click_does_the_row(box: Box, qtbot: QtBot) -> None:
    box.show_words("een", "twee")
    middle = box.list.visualRect(box.list.model().index(1, 0)).center()
    qtbot.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert box.done == ["twee"]


def test_what_cannot_be_done_now_is_passed_over(box: Box, qtbot: QtBot) -> None:
    box.show_words("een", "twee", off=("een",))
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert box.done == ["twee"]


def test_enter_with_nothing_that_can_be_done_does_nothing(box: Box, qtbot: QtBot) -> None:
    box.show_words("een", off=("een",))
    with qtbot.assertNotEmitted(box.list.chosen):
        qtbot.keyClick(box.field, Qt.Key.Key_Return)


def test_the_field_keeps_typing_what_is_no_move(box: Box, qtbot: QtBot) -> None:
    box.show_words("een")
    qtbot.keyClicks(box.field, "abc")
    assert box.field.text() == "abc"


def test_it_is_as_high_as_its_rows_up_to_a_limit(box: Box) -> None:
    box.show_words("een")
    one = box.list.height_for_rows(5)
    box.show_words(*"abcdefgh")
    assert one < box.list.height_for_rows(5) < box.list.height_for_rows(8)


def test_a_name_of_two_hundred_letters_is_painted_within_the_list(box: Box) -> None:
    box.show_words("Ü" * 200)
    assert not box.list.grab().isNull()
