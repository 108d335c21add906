from PySide6.QtWidgets import QMenuBar
from pytestqt.qtbot import QtBot

from dronten_map.ui.menus import TITLES, add_menus


def test_every_menu_stands_in_the_bar_in_order(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menus = add_menus(bar)
    assert list(menus) == list(TITLES)
    assert [action.text() for action in bar.actions()][:3] == ["Bestand", "Bewerken", "Beeld"]
