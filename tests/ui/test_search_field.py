from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.records import Actor, Opgave, Record
from dronten_map.core.search import SEARCHED
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.search_field import ICONS, SearchField


@dataclass
class Desk:
    window: QMainWindow
    bridge: Bridge
    gone_to: list[Record] = field(default_factory=list[Record])

    def __post_init__(self) -> None:
        self.search = SearchField(self.bridge, self.gone_to.append, self.window)
        self.window.setCentralWidget(self.search)

    @property
    def texts(self) -> list[str]:
        return [row.text for row in self.search.list.rows]


@pytest.fixture
def desk(example: Bridge, qtbot: QtBot) -> Desk:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = Desk(window, example)
    window.show()
    return made


def test_typing_finds_and_enter_goes_there(desk: Desk, qtbot: QtBot) -> None:
    title = next(iter(desk.bridge.model.all(Opgave))).title
    qtbot.keyClicks(desk.search, title)
    qtbot.keyClick(desk.search, Qt.Key.Key_Return)
    assert [r.title for r in desk.gone_to if isinstance(r, Opgave)] == [title]
    assert desk.search.text() == ""


def test_what_is_nowhere_is_said_to_be_nowhere(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.search, "qqqq")
    assert desk.texts == ["Niets gevonden met “qqqq”."]


def test_an_edit_is_found_at_once(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.search, "Ketelbrug")
    desk.search.clear()
    with desk.bridge.edit("Add opgave") as draft:
        add_opgave(draft, "Ketelbrugplein")
    qtbot.keyClicks(desk.search, "ketelbrug")
    assert desk.texts == ["KET · Ketelbrugplein"]


def test_escape_empties_the_field_and_hides_the_list(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.search, "dorp")
    assert desk.search.list.isVisible()
    qtbot.keyClick(desk.search, Qt.Key.Key_Escape)
    assert (desk.search.text(), desk.search.list.isVisible()) == ("", False)


def test_every_kind_of_record_that_is_found_has_an_icon(desk: Desk) -> None:

    assert set(SEARCHED) - {Actor} == set(ICONS)


def test_the_button_that_clears_it_says_what_it_does(desk: Desk) -> None:
    (button,) = desk.search.findChildren(QToolButton)
    assert button.toolTip() == "Maak het zoekveld leeg (Esc)"
    assert button.accessibleName() == button.toolTip()
