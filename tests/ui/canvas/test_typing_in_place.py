"""What is typed in a field over the map is kept or dropped once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from dronten_map.ui.canvas.typing_in_place import Typing


class Field:
    """A field in which "Raad" stands, and what became of it; "wrong" cannot be kept."""

    def __init__(self, around: QWidget) -> None:
        self.line = QLineEdit("Raad", around)
        self.kept: list[str] = []
        self.ends: list[bool] = []
        self.typing = Typing(
            self.line,
            around,
            typed=self.line.text,
            wrong=lambda: "No." if self.line.text() == "wrong" else "",
            done=self.kept.append,
        )
        self.typing.over.connect(lambda: self.ends.append(True))


@pytest.fixture
def field(around: QWidget) -> Field:
    return Field(around)


def test_another_text_is_kept_once(field: Field) -> None:
    field.line.setText("College")
    assert field.typing.keep() == ""
    assert field.typing.keep() == ""
    field.typing.drop()
    assert field.kept == ["College"]
    assert field.ends == [True]


def test_the_same_text_changes_nothing(field: Field) -> None:
    field.typing.keep()
    assert field.kept == []
    assert field.ends == [True]


def test_what_is_wrong_stays_to_be_mended(field: Field) -> None:
    field.line.setText("wrong")
    assert field.typing.keep() == "No."
    assert field.ends == []


def test_what_is_wrong_goes_with_the_user(field: Field) -> None:
    field.line.setText("wrong")
    field.typing.leave(Qt.FocusReason.MouseFocusReason)
    assert field.kept == []
    assert field.ends == [True]


def test_a_menu_over_it_ends_nothing(field: Field) -> None:
    field.line.setText("College")
    field.typing.leave(Qt.FocusReason.PopupFocusReason)
    assert field.kept == []
    assert field.ends == []
