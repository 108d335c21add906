"""The list that drops down: searching, choosing, ticking, and asking for something new."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.ui.fields.options import Option
from dronten_map.ui.fields.picker import Picker

NAMES = ["Aanpak", "Bakkerij", "Café <b>", "Dorp", "Eikenlaan", "Fiets", "GGD", "Hof", "Ĳsbaan"]
OPTIONS = [Option(name, name, note=name.lower()) for name in NAMES]
Opened = Callable[..., Picker]
_SHOW = QEvent.Type.Show


@pytest.fixture
def drop(qtbot: QtBot, around: QWidget) -> Opened:
    """Drops a list down and notes what it tells."""
    with qtbot.waitExposed(around):
        around.show()

    def dropped(ticked: Iterable[str] | None = None, *, may_add: bool = False) -> Picker:
        picker = Picker(OPTIONS, around, current="Dorp", ticked=ticked, may_add=may_add)
        picker.drop_down(around)
        return picker

    return dropped


def told(picker: Picker) -> list[Any]:
    """What the list tells from now on."""
    found: list[Any] = []
    for signal in (picker.picked, picker.ticked, picker.wanted):
        signal.connect(found.append)
    return found


def rows(picker: Picker) -> list[str]:
    """The names that are shown."""
    model = picker.list.model()
    return [
        str(model.index(row, 0).data(Qt.ItemDataRole.UserRole)) for row in range(model.rowCount())
    ]


def test_it_stands_on_what_is_chosen_and_has_the_keyboard(drop: Opened) -> None:
    picker = drop()
    assert picker.list.currentIndex().data(Qt.ItemDataRole.UserRole) == "Dorp"
    assert picker.search.hasFocus()


class Windows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a window that appears."""
        if isinstance(watched, QWidget) and watched.isWindow() and event.type() == _SHOW:
            self.shown.append(watched)
        return False


def test_no_part_of_it_is_a_window_for_a_moment_that_takes_letters_away(
    qapp: QApplication, drop: Opened
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    picker = drop()
    qapp.removeEventFilter(windows)
    assert windows.shown == [picker]


def test_typing_narrows_the_list_whatever_the_capitals(qtbot: QtBot, drop: Opened) -> None:
    picker = drop()
    qtbot.keyClicks(picker.search, "CAFÉ")
    assert rows(picker) == ["Café <b>"]


def test_enter_chooses_and_closes(qtbot: QtBot, drop: Opened) -> None:
    picker = drop()
    found = told(picker)
    qtbot.keyClicks(picker.search, "ei")
    with qtbot.waitSignal(picker.closed):
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert found == ["Eikenlaan"]


def test_arrows_in_the_search_line_walk_through_the_list(qtbot: QtBot, drop: Opened) -> None:
    picker = drop()
    found = told(picker)
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert found == ["Eikenlaan"]


def test_escape_leaves_everything_as_it_was(qtbot: QtBot, drop: Opened) -> None:
    picker = drop(ticked=["Dorp"])
    found = told(picker)
    qtbot.keyClick(picker.list, Qt.Key.Key_Space)
    with qtbot.waitSignal(picker.closed):
        qtbot.keyClick(picker.search, Qt.Key.Key_Escape)
    assert found == []


def test_several_are_told_once_when_the_list_closes(qtbot: QtBot, drop: Opened) -> None:
    picker = drop(ticked=["Dorp"])
    found = told(picker)
    for name in ("aan", "hof"):
        picker.search.setText(name)
        qtbot.keyClick(picker.list, Qt.Key.Key_Space)
    assert found == []
    picker.close()
    assert found == [("Dorp", "Aanpak", "Hof")]


def test_space_takes_a_tick_away(qtbot: QtBot, drop: Opened) -> None:
    picker = drop(ticked=["Dorp", "Hof"])
    found = told(picker)
    picker.search.setText("dorp")
    qtbot.keyClick(picker.list, Qt.Key.Key_Space)
    picker.close()
    assert found == [("Hof",)]


def test_enter_ticks_one_and_closes_where_nothing_was_ticked_yet(
    qtbot: QtBot, drop: Opened
) -> None:
    picker = drop(ticked=())
    found = told(picker)
    qtbot.keyClicks(picker.search, "ggd")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert found == [("GGD",)]


def test_nothing_found_is_said_and_enter_then_does_nothing(qtbot: QtBot, drop: Opened) -> None:
    picker = drop()
    found = told(picker)
    qtbot.keyClicks(picker.search, "zzz")
    assert rows(picker) == []
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert found == []
    assert picker.isVisible()


def test_what_does_not_exist_can_be_asked_for_where_that_is_possible(
    qtbot: QtBot, drop: Opened
) -> None:
    picker = drop(may_add=True)
    found = told(picker)
    qtbot.keyClicks(picker.search, "Zon & zee")
    assert picker.new.text() == "Nieuw: “Zon && zee”"
    qtbot.mouseClick(picker.new, Qt.MouseButton.LeftButton)
    assert found == ["Zon & zee"]


def test_enter_asks_for_what_is_not_found(qtbot: QtBot, drop: Opened) -> None:
    picker = drop(ticked=["Dorp"], may_add=True)
    found = told(picker)
    qtbot.keyClicks(picker.search, "Zon")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert found == ["Zon"]


def test_nothing_new_is_offered_that_exists_already(qtbot: QtBot, drop: Opened) -> None:
    picker = drop(may_add=True)
    qtbot.keyClicks(picker.search, "hof")
    assert not picker.new.isVisible()


def test_a_short_list_needs_no_search_line(qtbot: QtBot, around: QWidget) -> None:
    with qtbot.waitExposed(around):
        around.show()
    picker = Picker(OPTIONS[:3], around)
    picker.drop_down(around)
    assert not picker.search.isVisible()
    assert picker.list.hasFocus()
    picker.close()


def test_no_row_is_cut_in_half(qtbot: QtBot, around: QWidget) -> None:
    with qtbot.waitExposed(around):
        around.show()
    picker = Picker([Option(n, str(n)) for n in range(30)], around)
    picker.drop_down(around)
    rows_shown = (picker.list.height() - 2) / picker.list.sizeHintForRow(0)
    assert rows_shown == int(rows_shown)
    picker.close()


def test_it_is_no_higher_than_what_is_found(qtbot: QtBot, drop: Opened) -> None:
    picker = drop(may_add=True)
    high, top = picker.height(), picker.y()
    qtbot.keyClicks(picker.search, "ggd")
    low = picker.height()
    qtbot.keyClicks(picker.search, "x")
    assert picker.new.geometry().bottom() <= picker.height()
    assert low < high
    assert not picker.list.isVisible()
    picker.search.clear()
    assert (picker.height(), picker.y()) == (high, top)


def test_where_there_is_no_room_below_it_stands_above_and_stays_at_the_field(
    qtbot: QtBot, drop: Opened, around: QWidget
) -> None:
    room = around.screen().availableGeometry()
    around.setGeometry(0, room.bottom() - 60, 200, 40)
    picker = drop(may_add=True)
    bottom = picker.geometry().bottom()
    assert bottom < around.geometry().top()
    qtbot.keyClicks(picker.search, "ggd")
    assert picker.geometry().bottom() == bottom


@pytest.mark.parametrize("count", [3, 9])
def test_a_key_in_the_list_is_no_shortcut_of_the_map_beneath(
    qtbot: QtBot, around: QWidget, count: int
) -> None:
    fired: list[str] = []
    for keys in ("G", "Del", "F2"):
        action = QAction(keys, around)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _on=False, keys=keys: fired.append(keys))
        around.addAction(action)
    with qtbot.waitExposed(around):
        around.show()
    picker = Picker(OPTIONS[-count:], around)
    picker.drop_down(around)
    line = picker.search if count > 3 else picker.list
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_G, Qt.Key.Key_G):
        qtbot.keyClick(line, key)
    assert not fired
    assert picker.list.currentIndex().data(Qt.ItemDataRole.UserRole) == "GGD"
