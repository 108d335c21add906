"""What tests of the editors share: a window to type in, and what an editor told."""

from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.ui.fields import Editor

E = TypeVar("E", bound=Editor)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[E], E]:
    """Shows an editor in a window, above another field; both can have the keyboard."""
    windows: list[QWidget] = []  # kept as long as the test runs

    def shown(editor: E) -> E:
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        column.addWidget(editor)
        elsewhere = QLineEdit()
        elsewhere.setObjectName("elsewhere")
        column.addWidget(elsewhere)
        column.addStretch(1)
        window.resize(280, 160)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return editor

    return shown


def leave(editor: Editor) -> None:
    """Bring the keyboard elsewhere."""
    other = editor.window().findChild(QLineEdit, "elsewhere")
    assert other is not None
    other.setFocus()


def told_by(editor: Editor) -> list[Any]:
    """What the editor tells from now on."""
    told: list[Any] = []
    editor.chosen.connect(told.append)
    return told
