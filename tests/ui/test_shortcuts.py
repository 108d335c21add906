from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from dronten_map.i18n import catalogue
from dronten_map.ui.action_board import keys_of
from dronten_map.ui.action_tables import all_actions
from dronten_map.ui.action_tables.edit import edit_actions
from dronten_map.ui.action_tables.file import file_actions
from dronten_map.ui.actions import Action
from dronten_map.ui.canvas.annotating import Resize
from dronten_map.ui.canvas.gestures import Band, Gesture, Pan, Relate
from dronten_map.ui.canvas.moving import INSERT_HINT, Move
from dronten_map.ui.canvas_gestures import GESTURES
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
    assert "Actor toevoegen: dubbelklik op de kaart" in words(opened(around, []))


def test_an_action_in_no_menu_stands_elsewhere(around: QWidget) -> None:
    row = Action("a", "Nudge", "Moves it a little.", lambda w: None, "Ctrl+Left")
    shown = words(opened(around, [row]))
    assert "Nudge" in shown
    assert "Overal" in shown


def test_every_gesture_has_keys_that_do_the_same() -> None:
    table = {row.id: row for row in all_actions()}
    for gesture in GESTURES:
        assert gesture.actions or gesture.pressed, gesture.hand
        assert [a for a in gesture.actions if a not in table] == [], gesture.hand
        assert all(QKeySequence(k).count() == 1 for k in gesture.pressed), gesture.hand


def test_every_gesture_is_shown_with_its_keys(around: QWidget) -> None:
    shown = words(opened(around, all_actions()))
    for gesture in GESTURES:
        assert gesture.told in shown
    at = shown.index("Daar schrijven: sleep met het gereedschap voor tekst")
    assert shown[at - 1] == "T, Return"


def test_every_gesture_of_the_hand_has_its_hint_in_dutch() -> None:
    """Each drag says what letting go would do."""
    known = {type_ for type_ in _below(Gesture) if type_.hint}
    dutch = catalogue("nl")
    assert {Band, Move, Pan, Relate, Resize} <= known
    assert all(type_.hint in dutch for type_ in known)
    assert INSERT_HINT in dutch


def _below(kind: type[Gesture]) -> list[type[Gesture]]:
    return [found for sub in kind.__subclasses__() for found in (sub, *_below(sub))]
