"""What every editor has in common."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from dronten_map.ui.fields import Editor, finish_editing
from dronten_map.ui.fields.line import LineEditor
from tests.ui.fields.conftest import leave, told_by


def test_what_is_being_typed_is_written_before_saving(
    qtbot: QtBot, show: Callable[[LineEditor], LineEditor]
) -> None:
    editor = show(LineEditor())
    told = told_by(editor)
    editor.begin()
    qtbot.keyClicks(editor.line, "Raad")
    finish_editing()
    assert told == ["Raad"]
    assert not editor.is_pending


def test_finishing_finds_nothing_to_do_where_nothing_is_edited(
    show: Callable[[LineEditor], LineEditor],
) -> None:
    editor = show(LineEditor())
    told = told_by(editor)
    leave(editor)
    finish_editing()
    assert told == []


def test_an_editor_says_to_a_screen_reader_what_it_is(
    show: Callable[[LineEditor], LineEditor],
) -> None:
    editor = show(LineEditor())
    editor.name("Naam")
    assert (editor.accessibleName(), editor.line.accessibleName()) == ("Naam", "Naam")


def test_a_plain_editor_takes_every_value(qtbot: QtBot) -> None:
    editor = Editor()
    qtbot.addWidget(editor)
    editor.show_value(3)
    assert (editor.value, editor.is_mixed, editor.rule(3)) == (3, False, "")
    editor.show_mixed()
    assert (editor.value, editor.is_mixed) == (None, True)
