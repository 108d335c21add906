from PySide6.QtWidgets import QLabel, QWidget

from dronten_map.ui.action_board import keys_of
from dronten_map.ui.action_tables.edit import edit_actions
from dronten_map.ui.action_tables.file import file_actions
from dronten_map.ui.actions import Action
from dronten_map.ui.shortcuts import ShortcutHelp


def words(help_window: ShortcutHelp) -> list[str]:
    return [label.text() for label in help_window.findChildren(QLabel)]


def opened(around: QWidget, table: list[Action]) -> ShortcutHelp:
    made = ShortcutHelp(table, around)
    made.show()
    return made


def test_every_action_with_keys_is_there(around: QWidget) -> None:
    table = [*file_actions(), *edit_actions()]
    shown = " ".join(words(opened(around, table)))
    assert all(keys_of(row) in shown for row in table if row.shortcut)


def test_every_key_of_an_action_is_shown(around: QWidget) -> None:
    assert "Ctrl+Y, Ctrl+Shift+Z" in words(opened(around, edit_actions()))


def test_what_is_done_with_the_mouse_is_there_too(around: QWidget) -> None:
    assert "Dubbelklik op de kaart" in words(opened(around, []))


def test_an_action_in_no_menu_stands_elsewhere(around: QWidget) -> None:
    row = Action("a", "Nudge", "Moves it a little.", lambda w: None, "Ctrl+Left")
    shown = words(opened(around, [row]))
    assert "Nudge" in shown
    assert "Overal" in shown
