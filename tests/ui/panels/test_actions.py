"""The actions on opgaven and lists, done through the board as menu and keyboard do."""

from collections import Counter
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.queries import involvements_of
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.action_tables.edit import edit_actions
from dronten_map.ui.action_tables.file import file_actions
from dronten_map.ui.action_tables.help import help_actions
from dronten_map.ui.action_tables.look import look_actions, page_actions
from dronten_map.ui.actions import Page, Window
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.lists import ListsDialog
from dronten_map.ui.fields.picker import Picker
from dronten_map.ui.panels.actions import panel_actions
from dronten_map.ui.panels.opgaven import OpgavenPanel
from dronten_map.ui.settings import Side

# What the map itself takes: it may not stand for two things.
OF_THE_MAP = "A; R; Delete; F2; Ctrl+A; Ctrl+C; Ctrl+X; Ctrl+V; Ctrl+D; Ctrl+0; Ctrl+9; G"


class Desk(QMainWindow):
    """A window with nothing but the panel and a place for the map."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.panel = OpgavenPanel(bridge)
        self.canvas = QWidget(self)
        self.page: Page = "map"
        self.folded: list[Side] = ["left"]
        self.told: list[str] = []
        self.panel.setParent(self)
        self.setCentralWidget(self.canvas)

    @property
    def widget(self) -> QMainWindow:
        """The window itself."""
        return self

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        self.page = page

    def is_folded(self, side: Side) -> bool:
        """Whether a side panel is folded away."""
        return side in self.folded

    def fold(self, side: Side) -> None:
        """Fold a side panel back."""
        self.folded.remove(side)

    def show_message(self, text: str) -> None:
        """Tell something."""
        self.told.append(text)


@pytest.fixture
def desk(qtbot: QtBot, bridge: Bridge) -> Desk:
    """A window with the panel."""
    made = Desk(bridge)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def board(desk: Desk) -> ActionBoard:
    """The actions of the panels."""
    made = ActionBoard(cast(Window, desk), {"opgave": desk.menuBar().addMenu("Opgave")})
    made.add(panel_actions())
    return made


@pytest.fixture
def people(bridge: Bridge) -> list[ActorId]:
    """Two actors, selected."""
    with bridge.edit("people") as draft:
        made = [add_actor(draft, name) for name in ("Raad", "College")]
    bridge.selection.set(actors=made)
    return made


@pytest.fixture
def opgaven(bridge: Bridge) -> list[OpgaveId]:
    """Two opgaven."""
    with bridge.edit("opgaven") as draft:
        return [add_opgave(draft, title) for title in ("Wonen", "Zorg")]


def choose(qtbot: QtBot, desk: Desk, typed: str) -> None:
    """Choose from the list that dropped down, by walking down and Enter."""
    picker = desk.findChild(Picker)
    assert isinstance(picker, Picker)
    names = [picker.list.model().index(r, 0).data() for r in range(picker.list.model().rowCount())]
    for _step in range(names.index(typed)):
        qtbot.keyClick(picker.list, Qt.Key.Key_Down)
    qtbot.keyClick(picker.list, Qt.Key.Key_Return)


def test_adding_brings_the_panel_into_sight_and_waits_for_a_title(
    desk: Desk, board: ActionBoard
) -> None:
    desk.page = "plan"
    board.do("opgave.add")
    assert desk.page == "map"
    assert desk.folded == []
    assert desk.panel.line.is_open


def test_the_selected_actors_are_attached_to_the_opgave_that_is_lit(
    bridge: Bridge, board: ActionBoard, people: list[ActorId], opgaven: list[OpgaveId]
) -> None:
    bridge.selection.light(opgaven[1])
    board.refresh()
    assert board.qt("opgave.attach").text() == "Koppelen aan ZOR"
    board.do("opgave.attach")
    assert len(involvements_of(bridge.model, opgaven[1])) == 2


def test_without_light_the_opgave_is_chosen_from_a_list(
    qtbot: QtBot,
    bridge: Bridge,
    desk: Desk,
    board: ActionBoard,
    people: list[ActorId],
    opgaven: list[OpgaveId],
) -> None:
    board.do("opgave.attach")
    choose(qtbot, desk, "Zorg  ·  ZOR")
    assert len(involvements_of(bridge.model, opgaven[1])) == 2
    assert involvements_of(bridge.model, opgaven[0]) == []


def test_attaching_twice_says_so_and_changes_nothing(
    bridge: Bridge,
    desk: Desk,
    board: ActionBoard,
    people: list[ActorId],
    opgaven: list[OpgaveId],
) -> None:
    bridge.selection.light(opgaven[0])
    board.do("opgave.attach")
    board.do("opgave.attach")
    assert desk.told == ["Deze actoren zijn al gekoppeld aan WON."]
    bridge.undo()
    assert involvements_of(bridge.model, opgaven[0]) == []


def test_actors_with_one_opgave_are_released_at_once(
    bridge: Bridge, board: ActionBoard, people: list[ActorId], opgaven: list[OpgaveId]
) -> None:
    bridge.selection.light(opgaven[0])
    board.do("opgave.attach")
    bridge.selection.light(None)
    board.do("opgave.release")
    assert involvements_of(bridge.model, opgaven[0]) == []
    assert bridge.document.undo_label == "Raad, College losgemaakt van WON"


def test_nobody_is_attached_or_released_when_nobody_is_selected(
    bridge: Bridge, board: ActionBoard, people: list[ActorId], opgaven: list[OpgaveId]
) -> None:
    bridge.selection.clear()
    board.refresh()
    assert not board.qt("opgave.attach").isEnabled()
    assert not board.qt("opgave.release").isEnabled()


def test_nobody_is_attached_while_another_page_hides_who_is_selected(
    desk: Desk, board: ActionBoard, people: list[ActorId], opgaven: list[OpgaveId]
) -> None:
    desk.page = "plan"
    board.refresh()
    assert not board.qt("opgave.attach").isEnabled()


def test_an_opgave_is_lit_from_the_list_and_put_out(
    qtbot: QtBot, bridge: Bridge, desk: Desk, board: ActionBoard, opgaven: list[OpgaveId]
) -> None:
    board.do("opgave.light")
    choose(qtbot, desk, "Wonen  ·  WON")
    assert bridge.selection.opgave == opgaven[0]
    board.do("opgave.light_none")
    assert bridge.selection.opgave is None


def test_list_and_tree_are_ticked_as_the_panel_is(desk: Desk, board: ActionBoard) -> None:
    board.do("opgave.list")
    assert not desk.panel.is_tree
    board.refresh()
    assert board.qt("opgave.list").isChecked()
    assert not board.qt("opgave.tree").isChecked()


def test_the_lists_open_beside_the_window(desk: Desk, board: ActionBoard) -> None:
    board.do("map.lists")
    dialog = desk.findChild(ListsDialog)
    assert isinstance(dialog, ListsDialog)
    assert dialog.isVisible()
    dialog.close()


def test_no_key_stands_for_two_things() -> None:
    tables = (file_actions, edit_actions, page_actions, look_actions, help_actions, panel_actions)
    keys = [k.strip() for table in tables for row in table() for k in row.shortcut.split(";")]
    keys += OF_THE_MAP.split("; ")
    assert [k for k, times in Counter(k for k in keys if k).items() if times > 1] == []
