"""The list of named views, driven by keyboard and pointer."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dronten_map.core.ids import ViewId
from dronten_map.core.records import View
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels import view_edits
from dronten_map.ui.panels.views_list import MOST_ROWS, ViewsList
from dronten_map.ui.panels.views_model import view_in, view_mime
from dronten_map.ui.panels.views_painting import ROW
from tests.ui.panels.views_hand import LEFT, add, middle, names, type_over


@pytest.fixture
def rows(qtbot: QtBot, bridge: Bridge) -> ViewsList:
    """The views Kaart, Twee and Drie."""
    view_edits.rename(bridge, bridge.view, "Kaart")
    add(bridge, "Twee", "Drie")
    made = ViewsList(bridge)
    bridge.changed.connect(made.follow)
    bridge.view_changed.connect(made.follow)
    qtbot.addWidget(made)
    made.resize(240, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


def ids(bridge: Bridge) -> list[ViewId]:
    return [v.id for v in view_edits.views(bridge)]


def drop(rows: ViewsList, moved: ViewId, y: float) -> None:
    carried = view_mime(moved)  # the event does not keep it alive
    event = QDropEvent(
        QPointF(40, y),
        Qt.DropAction.MoveAction,
        carried,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    rows.dropEvent(event)


def test_a_click_shows_a_view(qtbot: QtBot, bridge: Bridge, rows: ViewsList) -> None:
    second = ids(bridge)[1]
    qtbot.mouseClick(rows.viewport(), LEFT, pos=middle(rows, second))
    assert bridge.view == second


def test_the_arrows_walk_and_enter_shows(qtbot: QtBot, bridge: Bridge, rows: ViewsList) -> None:
    first = bridge.view
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert bridge.view == first
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert bridge.view == ids(bridge)[1]


def test_a_double_click_renames_in_place(qtbot: QtBot, bridge: Bridge, rows: ViewsList) -> None:
    second = ids(bridge)[1]
    qtbot.mouseDClick(rows.viewport(), LEFT, pos=middle(rows, second))
    type_over(qtbot, rows, "Dorpen")
    assert names(bridge) == ["Kaart", "Dorpen", "Drie"]


def test_a_name_that_is_left_empty_stays_what_it_was(
    qtbot: QtBot, bridge: Bridge, rows: ViewsList
) -> None:
    rows.begin_rename(bridge.view)
    type_over(qtbot, rows, "  ")
    assert names(bridge)[0] == "Kaart"


def test_escape_leaves_the_name_as_it_was(qtbot: QtBot, bridge: Bridge, rows: ViewsList) -> None:
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    line = rows.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClicks(line, "Anders")
    with qtbot.waitSignal(line.destroyed):
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert names(bridge)[0] == "Kaart"


def test_delete_removes_a_view(qtbot: QtBot, bridge: Bridge, rows: ViewsList) -> None:
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert names(bridge) == ["Twee", "Drie"]


def test_alt_with_an_arrow_moves_a_view_and_the_keyboard_with_it(
    qtbot: QtBot, bridge: Bridge, rows: ViewsList
) -> None:
    first = bridge.view
    for _ in range(2):
        qtbot.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(bridge) == ["Twee", "Drie", "Kaart"]
    assert rows.current == first


@pytest.mark.parametrize(
    ("y", "order"),
    [
        (2.0, ["Drie", "Kaart", "Twee"]),
        (ROW * 1.1, ["Kaart", "Drie", "Twee"]),
        (ROW * 9.0, ["Kaart", "Twee", "Drie"]),
    ],
)
def test_a_view_is_dropped_between_two_others(
    bridge: Bridge, rows: ViewsList, y: float, order: list[str]
) -> None:
    drop(rows, ids(bridge)[2], y)
    assert names(bridge) == order


def test_a_view_of_another_map_is_not_taken(bridge: Bridge, rows: ViewsList) -> None:
    drop(rows, ViewId("elders"), 2.0)
    assert names(bridge) == ["Kaart", "Twee", "Drie"]
    assert view_in(QMimeData()) is None


def test_the_keyboard_asks_for_the_menu_of_the_row_that_it_stands_on(
    qtbot: QtBot, bridge: Bridge, rows: ViewsList
) -> None:
    asked: list[ViewId] = []
    rows.menu_asked.connect(lambda view, _place: asked.append(view))
    where = QPoint(0, 0)
    rows.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, where))
    assert asked == [bridge.view]


def test_many_views_scroll_and_the_one_shown_is_in_sight(
    qtbot: QtBot, bridge: Bridge, rows: ViewsList
) -> None:
    add(bridge, *(f"Weergave {n}" for n in range(30)))
    rows.clearFocus()
    view_edits.show(bridge, ids(bridge)[-1])
    assert rows.height() == MOST_ROWS * ROW
    assert rows.viewport().rect().contains(middle(rows, bridge.view))


def test_a_screen_reader_hears_which_view_is_shown_and_which_has_a_filter(
    bridge: Bridge, rows: ViewsList
) -> None:
    view_edits.set_range(bridge, "trust", (1, 2))
    told = rows.rows.index(0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert told == "nu in beeld, met een filter"
    view_edits.remember_sight(bridge, (0.0, 0.0), (100.0, 50.0))
    told = rows.rows.index(0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert told.endswith("zo getoond als onthouden")
    assert rows.rows.index(1).data(Qt.ItemDataRole.AccessibleDescriptionRole) == ""


def test_a_tooltip_shows_a_name_as_it_was_typed(bridge: Bridge, rows: ViewsList) -> None:
    view_edits.rename(bridge, bridge.view, "<b>Ünïcødé</b>")
    tip = rows.rows.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Ünïcødé" in tip


def test_typing_a_name_is_not_disturbed_by_a_change_elsewhere(
    qtbot: QtBot, bridge: Bridge, rows: ViewsList
) -> None:
    rows.begin_rename(bridge.view)
    view_edits.note(bridge, ids(bridge)[1], "Elders")
    type_over(qtbot, rows, "Nieuw")
    assert bridge.model.get(View, bridge.view).name == "Nieuw"
