"""Groups and focus from menu, palette and keyboard."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.core.ids import ActorId
from dronten_map.core.looks import CHOICES
from dronten_map.core.records import Aspect, View
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.conftest import shown
from tests.ui.canvas.grouped import draw_departments, patch_of
from tests.ui.canvas.hands import SHIFT, Desk, Hand


@pytest.fixture
def ids(bridge: Bridge) -> dict[str, ActorId]:
    """The actors of the departments."""
    return draw_departments(bridge)


@pytest.fixture
def desk(qtbot: QtBot, bridge: Bridge, ids: dict[str, ActorId]) -> Desk:
    """A window with their map."""
    assert ids
    return shown(qtbot, bridge)


@pytest.mark.parametrize("aspect", CHOICES["group_by"])
def test_every_way_of_grouping_is_an_action(
    canvas: Canvas, board: ActionBoard, aspect: Aspect
) -> None:
    board.do(f"group.by_{aspect.value}")
    view = canvas.bridge.model.get(View, canvas.bridge.view)
    assert view.group_by is aspect
    board.refresh()
    assert board.qt(f"group.by_{aspect.value}").isChecked()


def test_the_group_of_an_actor_is_collapsed_and_expanded(
    canvas: Canvas, board: ActionBoard, ids: dict[str, ActorId]
) -> None:
    canvas.bridge.selection.set(actors=[ids["Groen"]])
    board.do("group.fold")
    assert patch_of(canvas, "Ruimte").is_folded
    board.do("group.fold")
    assert not patch_of(canvas, "Ruimte").is_folded


def test_the_menu_says_what_would_happen_to_the_group(
    canvas: Canvas, board: ActionBoard, ids: dict[str, ActorId]
) -> None:
    canvas.bridge.selection.set(actors=[ids["Groen"]])
    board.refresh()
    assert board.qt("group.fold").text() == "Groep inklappen"
    board.do("group.fold")
    board.refresh()
    assert board.qt("group.fold").text() == "Groep uitklappen"


def test_who_is_in_no_group_has_none_to_collapse(
    canvas: Canvas, board: ActionBoard, ids: dict[str, ActorId]
) -> None:
    canvas.bridge.selection.set(actors=[ids["Dorp"]])
    board.refresh()
    assert not board.qt("group.fold").isEnabled()
    assert not board.qt("group.select").isEnabled()


def test_all_groups_are_collapsed_and_expanded_as_one_step_each(
    canvas: Canvas, board: ActionBoard
) -> None:
    board.do("group.fold_all")
    assert len(canvas.grouping.now.folded) == 2
    board.refresh()
    assert not board.qt("group.fold_all").isEnabled()
    board.do("group.unfold_all")
    assert canvas.grouping.now.folded == []
    canvas.bridge.undo()
    assert len(canvas.grouping.now.folded) == 2


def test_the_keyboard_takes_the_selection_into_focus(
    canvas: Canvas, board: ActionBoard, hand: Hand, ids: dict[str, ActorId]
) -> None:
    canvas.bridge.selection.set(actors=[ids["Ruimte"]])
    board.refresh()
    hand.key(Qt.Key.Key_F, SHIFT)
    assert canvas.focus.is_on
    board.do("focus.farther")
    assert canvas.focus.steps == 2
    board.do("focus.nearer")
    assert canvas.focus.steps == 1
    board.do("focus.toggle")
    assert not canvas.focus.is_on


def test_without_a_selection_the_focus_cannot_be_chosen(board: ActionBoard) -> None:
    board.refresh()
    assert not board.qt("focus.toggle").isEnabled()
    assert not board.qt("focus.farther").isEnabled()
