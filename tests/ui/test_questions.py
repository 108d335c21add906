"""The real dialogs, answered by their buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.ui.questions import Dialogs, map_filter


def press(number: int) -> None:
    """Press a button of the box that comes up next."""

    def now() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.buttons()[number].click()

    QTimer.singleShot(0, now)


def escape(qtbot: QtBot) -> None:
    def now() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert box.textFormat() == Qt.TextFormat.PlainText
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(0, now)


def answers(ask: Callable[[], str], count: int) -> set[str]:
    found = set[str]()
    for number in range(count):
        press(number)
        found.add(ask())
    return found


def test_unsaved_work_has_three_ways_on(around: QWidget) -> None:
    assert answers(lambda: Dialogs(around).unsaved("A"), 3) == {"save", "drop", "cancel"}


def test_escape_keeps_unsaved_work(around: QWidget, qtbot: QtBot) -> None:
    escape(qtbot)
    assert Dialogs(around).unsaved("<b>A</b>") == "cancel"


def test_a_file_changed_by_somebody_else_has_three_ways_on(around: QWidget) -> None:
    assert answers(lambda: Dialogs(around).changed_outside("a"), 3) == {
        "save_as",
        "theirs",
        "cancel",
    }


def test_escape_leaves_both_versions_as_they_are(around: QWidget, qtbot: QtBot) -> None:
    escape(qtbot)
    assert Dialogs(around).changed_outside("a") == "cancel"


def test_the_dialogs_show_maps() -> None:
    assert map_filter() == "Kaarten (*.drontenmap)"
