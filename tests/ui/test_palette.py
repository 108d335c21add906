import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.i18n import _
from dronten_map.ui.action_tables.edit import edit_actions
from dronten_map.ui.action_tables.file import file_actions
from dronten_map.ui.action_tables.help import help_actions
from dronten_map.ui.action_tables.look import look_actions
from dronten_map.ui.actions import Action
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.palette import Palette, matching
from dronten_map.ui.settings import Settings
from tests.ui.answers import Answers

ROWS = [*file_actions(), *edit_actions(), *look_actions(), *help_actions()]


@pytest.fixture
def palette(qtbot: QtBot) -> Palette:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.begin(questions=Answers(), table=ROWS)
    window.show()
    window.open_palette()
    found = window.findChild(Palette)
    assert isinstance(found, Palette)
    return found


def texts(palette: Palette) -> list[str]:
    return [row.text for row in palette.list.rows]


def test_it_comes_up_with_every_action_but_itself(palette: Palette) -> None:
    assert palette.isVisible()
    assert palette.field.hasFocus() or palette.field.isVisible()
    assert len(texts(palette)) == len(ROWS) - 1


def test_a_few_letters_find_an_action(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "sneltoets")
    assert texts(palette)[0] == "Sneltoetsen"


def test_enter_does_it_and_closes_the_palette(palette: Palette, qtbot: QtBot) -> None:
    asked = palette.window()
    assert isinstance(asked, MainWindow)
    qtbot.keyClicks(palette.field, "engl")
    with qtbot.waitSignal(asked.language_chosen) as told:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.args == ["en"]
    assert not palette.isVisible()


def test_escape_closes_it(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_it_comes_up_empty_again(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "donker")
    palette.hide()
    palette.open()
    assert palette.field.text() == ""


def test_what_cannot_be_done_now_is_shown_but_not_done(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "bewaren als")
    assert not palette.list.rows[0].is_enabled


def found(typed: str) -> list[str]:
    captions: dict[str, Action] = {f"{_(row.text)}\n{row.id}": row for row in ROWS}
    return [row.id for row in matching(captions, typed)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("bew", "file.save"),
        ("PDF", "export.plan_pdf"),
        ("plan pdf", "export.plan_pdf"),
        ("donker", "look.dark"),
    ],
)
def test_what_begins_or_holds_the_letters_comes_first(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_a_slip_of_the_finger_still_finds_it() -> None:
    assert "help.shortcuts" in found("snletoetsen")


def test_letters_that_are_nowhere_find_nothing() -> None:
    assert found("qqqq") == []


def test_asked_for_once_more_it_goes_away(palette: Palette) -> None:
    window = palette.window()
    assert isinstance(window, MainWindow)
    window.open_palette()
    assert not palette.isVisible()
    window.open_palette()
    assert palette.isVisible()
