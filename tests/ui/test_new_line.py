"""The line in which new names are typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.ui.new_line import NewLine


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """A form with a field in it."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(QLineEdit())
    return made


@pytest.fixture
def line(qtbot: QtBot, form: QWidget) -> NewLine:
    """A line in the form that waits for a name."""
    made = NewLine("Name", form)
    layout = form.layout()
    assert layout is not None
    layout.addWidget(made)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    made.begin("Name")
    return made


@pytest.fixture
def typed(line: NewLine) -> list[str]:
    """What it told."""
    told: list[str] = []
    line.typed.connect(told.append)
    return told


def test_enter_tells_a_name_without_the_space_around_it(
    qtbot: QtBot, line: NewLine, typed: list[str]
) -> None:
    qtbot.keyClicks(line, "  Raad ")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert typed == ["Raad"]
    assert line.is_open
    assert line.text() == ""


def test_enter_on_an_empty_line_leaves(qtbot: QtBot, line: NewLine, typed: list[str]) -> None:
    with qtbot.waitSignal(line.left):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert typed == []
    assert not line.isVisible()


def test_what_is_wrong_is_not_told_but_stays_to_be_mended(
    qtbot: QtBot, line: NewLine, typed: list[str]
) -> None:
    line.rule = lambda text: "no" if text == "Raad" else ""
    with qtbot.waitSignal(line.problem_changed):
        qtbot.keyClicks(line, "Raad")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert typed == []
    qtbot.keyClicks(line, "sfractie")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert typed == ["Raadsfractie"]


def test_going_elsewhere_tells_what_was_typed_once(
    qtbot: QtBot, line: NewLine, typed: list[str]
) -> None:
    qtbot.keyClicks(line, "Raad")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert typed == ["Raad"]
    assert not line.isVisible()


def test_escape_forgets(qtbot: QtBot, line: NewLine, typed: list[str]) -> None:
    qtbot.keyClicks(line, "Raad")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert typed == []
    line.begin("Name")
    assert line.text() == ""
