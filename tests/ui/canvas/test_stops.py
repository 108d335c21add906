"""The keyboard goes to collapsed groups as it goes to actors."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.group_edits import fold
from dronten_map.ui.canvas.stops import stops_of
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.conftest import shown
from tests.ui.canvas.grouped import draw_departments, patch_of
from tests.ui.canvas.hands import CONTROL, Desk, Hand


@pytest.fixture
def ids(bridge: Bridge) -> dict[str, ActorId]:
    """The actors of the departments."""
    return draw_departments(bridge)


@pytest.fixture
def desk(qtbot: QtBot, bridge: Bridge, ids: dict[str, ActorId]) -> Desk:
    """A window with their map, Ruimte collapsed."""
    assert ids
    made = shown(qtbot, bridge)
    fold(made.canvas, [patch_of(made.canvas, "Ruimte").key], shut=True)
    Hand(made.canvas).settle()
    return made


def test_a_collapsed_group_is_one_place(canvas: Canvas) -> None:
    stops = stops_of(canvas)
    assert sorted(len(slots) for slots in stops.slots) == [1, 1, 1, 3]


def test_an_actor_is_where_its_group_is(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    stops, slot = stops_of(canvas), canvas.scene.nodes.slot[ids["Groen"]]
    row = stops.of(slot)
    assert row is not None
    assert tuple(stops.at[row]) == pytest.approx(patch_of(canvas, "Ruimte").middle)
    assert stops.of(99) is None


def test_an_arrow_goes_to_a_group_and_from_it(
    canvas: Canvas, hand: Hand, ids: dict[str, ActorId]
) -> None:
    canvas.bridge.selection.set(actors=[ids["Raad"]])
    hand.key(Qt.Key.Key_Left, CONTROL)
    assert sorted(hand.chosen()) == ["Groen", "Ruimte", "Wonen"]
    hand.key(Qt.Key.Key_Right, CONTROL)
    assert hand.chosen() == ["Raad"]


def test_walking_where_everybody_is_collapsed_stays_where_it_is(
    canvas: Canvas, hand: Hand, ids: dict[str, ActorId]
) -> None:
    with canvas.bridge.edit("go") as draft:
        remove(draft, [draft.get(Actor, ids["Dorp"])])
    fold(canvas, [patch_of(canvas, "Raad").key], shut=True)
    canvas.bridge.selection.set(actors=[ids["Raad"]])
    hand.key(Qt.Key.Key_Tab)
    assert hand.chosen() == ["Raad"]


def test_who_is_looked_for_in_a_collapsed_group_is_seen_where_that_is(
    canvas: Canvas, ids: dict[str, ActorId]
) -> None:
    canvas.show_actor(ids["Groen"])
    assert canvas.centre() == pytest.approx(patch_of(canvas, "Ruimte").middle)


def test_a_collapsed_group_is_ringed_when_some_of_its_actors_are_selected(
    canvas: Canvas, hand: Hand, ids: dict[str, ActorId]
) -> None:
    before = canvas.grab().toImage()
    canvas.bridge.selection.set(actors=[ids["Groen"]])
    hand.settle()
    assert canvas.grab().toImage() != before
