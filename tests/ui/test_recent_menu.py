from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dronten_map.ui.recent_menu import RecentMenu
from dronten_map.ui.settings import Settings


def names(menu: RecentMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isEnabled()]


def test_the_last_file_stands_first_and_what_is_gone_is_left_out(
    around: QWidget, tmp_path: Path
) -> None:
    settings = Settings()
    for name in ("een", "weg", "twee & drie"):
        settings.remember(tmp_path / f"{name}.drontenmap")
        if name != "weg":
            (tmp_path / f"{name}.drontenmap").touch()
    assert names(RecentMenu(settings, around)) == ["twee && drie", "een"]


def test_choosing_one_asks_for_it(around: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings()
    (tmp_path / "een.drontenmap").touch()
    settings.remember(tmp_path / "een.drontenmap")
    menu = RecentMenu(settings, around)
    with qtbot.waitSignal(menu.wants) as told:
        menu.actions()[0].trigger()
    assert told.args == [tmp_path / "een.drontenmap"]


def test_without_any_it_says_what_will_stand_there(around: QWidget) -> None:
    menu = RecentMenu(Settings(), around)
    assert names(menu) == []
    assert menu.actions()[0].text().startswith("Kaarten die je opent")
