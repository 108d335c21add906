"""The panel of views as a whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.views import place, unplace
from dronten_map.core.edits.web import add_actor
from dronten_map.core.filter_lists import Asked
from dronten_map.core.records import View
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.sight import Sight
from dronten_map.ui.panels import view_edits
from dronten_map.ui.panels.side import SidePanel
from dronten_map.ui.panels.views_panel import ViewsPanel
from tests.ui.panels.views_hand import add, names

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def sight(qtbot: QtBot) -> Sight:
    """Something that is looked at, 400 pixels wide."""
    made = Sight()
    qtbot.addWidget(made)
    made.resize(400, 300)
    return made


@pytest.fixture
def panel(qtbot: QtBot, bridge: Bridge, sight: Sight) -> ViewsPanel:
    """The panel, beside an empty map."""
    made = ViewsPanel(bridge, sight)
    qtbot.addWidget(made)
    made.resize(240, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def test_a_new_view_is_named_in_a_line_and_shown(
    qtbot: QtBot, bridge: Bridge, panel: ViewsPanel
) -> None:
    qtbot.mouseClick(panel.head.add, LEFT)
    qtbot.keyClicks(panel.line, "Dorpen")
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert names(bridge)[1:] == ["Dorpen"]
    assert view_edits.shown(bridge).name == "Dorpen"
    assert not panel.line.isVisible()
    assert panel.list.hasFocus()


def test_escape_adds_no_view(qtbot: QtBot, bridge: Bridge, panel: ViewsPanel) -> None:
    panel.begin_new()
    qtbot.keyClicks(panel.line, "Dorpen")
    qtbot.keyClick(panel.line, Qt.Key.Key_Escape)
    assert len(names(bridge)) == 1


def test_a_note_that_is_typed_belongs_to_the_view_it_was_typed_for(
    qtbot: QtBot, bridge: Bridge, panel: ViewsPanel
) -> None:
    first, (second,) = bridge.view, add(bridge, "Twee")
    QApplication.processEvents()
    panel.note.paper.setFocus()
    qtbot.keyClicks(panel.note.paper, "Kijk naar de dorpen")
    view_edits.show(bridge, second)
    QApplication.processEvents()
    assert bridge.model.get(View, first).note == "Kijk naar de dorpen"
    assert bridge.model.get(View, second).note == ""
    assert panel.note.paper.toPlainText() == ""


def test_what_is_in_sight_is_kept_with_the_view(
    bridge: Bridge, panel: ViewsPanel, sight: Sight
) -> None:
    sight.look_from(Camera(2.0, 200.0, 150.0))
    panel.remember_sight()
    view = view_edits.shown(bridge)
    assert (view.x, view.y, view.width) == (0.0, 0.0, 300.0)


def test_the_menu_of_the_heading_is_that_of_the_view_that_is_shown(
    qtbot: QtBot, bridge: Bridge, panel: ViewsPanel
) -> None:
    qtbot.mouseClick(panel.head.more, LEFT)
    assert panel.menu is not None
    texts = [a.text() for a in panel.menu.actions() if not a.isSeparator()]
    assert "Onthoud wat in beeld is" in texts
    assert "Toon alles in het verhaal" not in texts
    panel.menu.close()


def test_a_panel_out_of_sight_does_no_work_and_catches_up(
    qtbot: QtBot, bridge: Bridge, panel: ViewsPanel
) -> None:
    panel.hide()
    view_edits.rename(bridge, bridge.view, "Anders")
    QApplication.processEvents()
    assert panel.list.rows.rows[0].name != "Anders"
    panel.show()
    qtbot.waitUntil(lambda: panel.list.rows.rows[0].name == "Anders")


def test_the_left_panel_turns_its_leaves_by_click_and_by_arrow(
    qtbot: QtBot, bridge: Bridge, sight: Sight, around: QWidget
) -> None:
    side = SidePanel(bridge, sight, parent=around)
    around.show()
    turned: list[str] = []
    side.turned.connect(turned.append)
    qtbot.mouseClick(side.tabs["views"], LEFT)
    assert side.views.isVisible()
    qtbot.mouseClick(side.tabs["views"], LEFT)
    assert side.tabs["views"].isChecked()
    qtbot.keyClick(side.tabs["views"], Qt.Key.Key_Left)
    assert side.opgaven.isVisible()
    assert turned == ["views", "views", "opgaven"]


def test_the_left_panel_starts_with_the_leaf_that_was_in_front(
    bridge: Bridge, sight: Sight, around: QWidget
) -> None:
    side = SidePanel(bridge, sight, "views", parent=around)
    around.show()
    assert side.views.isVisible()


def test_tab_goes_from_the_leaves_along_everything_from_top_to_bottom(
    qtbot: QtBot, bridge: Bridge, sight: Sight, around: QWidget
) -> None:
    side = SidePanel(bridge, sight, "views", parent=around)
    side.resize(240, 900)
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    views = side.views
    QApplication.processEvents()
    wanted = [
        side.tabs["views"],
        views.head.add,
        views.head.more,
        views.list,
        views.note.paper,
        *(row.head for row in views.filter.rows.values()),
        *(chooser.button for chooser in views.look.choosers.values()),
    ]
    side.tabs["views"].setFocus()
    seen: list[QWidget] = []
    while len(seen) < len(wanted):
        seen.append(around.focusWidget() or around)
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
    assert seen == wanted


def test_the_search_line_comes_before_its_list(qtbot: QtBot, panel: ViewsPanel) -> None:
    found = panel.filter.lists["tags"]
    panel.filter.rows["tags"].head.click()
    found.show_rows([Asked(str(n), str(n), 1) for n in range(30)], [])
    found.search.setFocus()
    qtbot.keyClick(found.search, Qt.Key.Key_Tab)
    assert found.list.hasFocus()


def test_the_panel_hands_the_keyboard_to_its_list(panel: ViewsPanel) -> None:
    panel.setFocus()
    assert panel.list.hasFocus()


def test_an_actor_that_is_placed_is_counted_and_one_that_moves_costs_nothing(
    qtbot: QtBot, bridge: Bridge, panel: ViewsPanel
) -> None:
    with bridge.edit("add") as draft:
        actor = add_actor(draft, "Raad", view=bridge.view, at=(0.0, 0.0))
    QApplication.processEvents()
    assert len(panel.filter.lists["kinds"].model.rows) == 1
    followed: list[object] = []
    panel.followed.connect(lambda: followed.append(None))
    with bridge.edit("move") as draft:
        place(draft, bridge.view, {actor: (9.0, 9.0)})
    QApplication.processEvents()
    assert followed == []
    with bridge.edit("out") as draft:
        unplace(draft, bridge.view, [actor])
    QApplication.processEvents()
    assert len(followed) == 1
