"""The menu of a named view."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dronten_map.core.ids import ViewId
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels import view_edits
from dronten_map.ui.panels.view_menu import ViewMenu
from tests.ui.panels.views_hand import add, names


def row(menu: ViewMenu, text: str) -> QAction:
    return next(a for a in menu.actions() if a.text() == text)


def test_a_view_is_duplicated_moved_and_removed(bridge: Bridge, around: QWidget) -> None:
    view_edits.rename(bridge, bridge.view, "Kaart")
    (second,) = add(bridge, "Twee")
    row(ViewMenu(bridge, second, around), "Verdubbelen").trigger()
    assert names(bridge) == ["Kaart", "Twee", "Twee (2)"]
    row(ViewMenu(bridge, second, around), "Omhoog").trigger()
    assert names(bridge) == ["Twee", "Kaart", "Twee (2)"]
    row(ViewMenu(bridge, second, around), "Verwijderen").trigger()
    assert names(bridge) == ["Kaart", "Twee (2)"]


def test_what_makes_no_sense_cannot_be_chosen(bridge: Bridge, around: QWidget) -> None:
    menu = ViewMenu(bridge, bridge.view, around)
    for text in ("Omhoog", "Omlaag", "Verwijderen"):
        assert not row(menu, text).isEnabled()


def test_only_what_is_seen_can_be_kept_in_sight(bridge: Bridge, around: QWidget) -> None:
    (second,) = add(bridge, "Twee")
    texts = [a.text() for a in ViewMenu(bridge, second, around).actions()]
    assert "Onthoud wat in beeld is" not in texts


def test_what_was_kept_can_be_forgotten(bridge: Bridge, around: QWidget) -> None:
    view_edits.remember_sight(bridge, (0.0, 0.0), (100.0, 50.0))
    row(ViewMenu(bridge, bridge.view, around), "Toon alles in het verhaal").trigger()
    assert view_edits.shown(bridge).width is None


def test_another_name_is_asked_for(qtbot: QtBot, bridge: Bridge, around: QWidget) -> None:
    asked: list[ViewId] = []
    menu = ViewMenu(bridge, bridge.view, around)
    menu.wants_name.connect(asked.append)
    row(menu, "Naam wijzigen").trigger()
    assert asked == [bridge.view]
