from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dronten_map.ui.settings import Settings
from dronten_map.ui.start_screen import RecentRow, StartScreen


def opened(qtbot: QtBot, settings: Settings) -> StartScreen:
    screen = StartScreen(settings)
    qtbot.addWidget(screen)
    screen.show()
    return screen


def rows(screen: StartScreen) -> list[RecentRow]:
    return screen.findChildren(RecentRow)


def words(screen: StartScreen) -> set[str]:
    return {label.text() for label in screen.findChildren(QLabel)}


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("new_button", "wants_new"),
        ("example_button", "wants_example"),
        ("open_button", "wants_file"),
    ],
)
def test_each_button_asks_for_its_own_thing(qtbot: QtBot, button: str, signal: str) -> None:
    screen = opened(qtbot, Settings())
    with qtbot.waitSignal(getattr(screen, signal)):
        qtbot.mouseClick(getattr(screen, button), Qt.MouseButton.LeftButton)


def test_without_recent_files_it_says_what_will_stand_there(qtbot: QtBot) -> None:
    assert "Kaarten die je opent of bewaart, komen hier te staan." in words(
        opened(qtbot, Settings())
    )


def test_a_recent_file_is_opened_by_pressing_it(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Dronten.drontenmap"
    path.touch()
    settings = Settings()
    settings.remember(path)
    screen = opened(qtbot, settings)
    with qtbot.waitSignal(screen.wants_recent) as told:
        qtbot.mouseClick(rows(screen)[0].button, Qt.MouseButton.LeftButton)
    assert told.args == [path]


def test_pressing_the_name_of_a_recent_file_opens_it_too(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Dronten.drontenmap"
    path.touch()
    settings = Settings()
    settings.remember(path)
    screen = opened(qtbot, settings)
    name = next(n for n in rows(screen)[0].findChildren(QLabel) if n.text() == "Dronten")
    # Whatever gets a press at that spot: not the name, which would keep it to itself.
    pressed = screen.childAt(name.mapTo(screen, name.rect().center()))
    with qtbot.waitSignal(screen.wants_recent):
        qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)


def test_a_file_that_is_gone_cannot_be_opened_but_be_taken_off_the_list(
    qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings()
    settings.remember(tmp_path / "weg.drontenmap")
    screen = opened(qtbot, settings)
    row = rows(screen)[0]
    assert not row.button.isEnabled()
    with qtbot.waitSignal(screen.wants_forgotten) as told:
        qtbot.mouseClick(row.cross, Qt.MouseButton.LeftButton)
    assert told.args == [tmp_path / "weg.drontenmap"]


def test_a_very_long_name_stays_within_its_column(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings()
    settings.remember(tmp_path / ("Ünïcødé " * 25) / f"{'naam' * 50}.drontenmap")
    screen = opened(qtbot, settings)
    screen.resize(1280, 800)
    qtbot.waitUntil(lambda: screen.width() == 1280)
    row = rows(screen)[0]
    assert all(label.sizeHint().width() <= row.width() for label in row.findChildren(QLabel))


def test_the_list_follows_the_settings(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings()
    screen = opened(qtbot, settings)
    settings.remember(tmp_path / "a.drontenmap")
    screen.show_recent()
    assert [row.button.toolTip() for row in rows(screen)] == [str(tmp_path / "a.drontenmap")]


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot) -> None:
    screen = opened(qtbot, Settings())
    with qtbot.waitSignal(screen.wants_example):
        qtbot.keyClick(screen.example_button, Qt.Key.Key_Return)
