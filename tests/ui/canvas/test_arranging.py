"""Putting the map in order from the menu: what moves, what is undone, and what is beside."""

from collections.abc import Generator
from typing import cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from dronten_map.core.backdrops import Field, Rings
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Aspect, View
from dronten_map.graph.layout import Positions
from dronten_map.graph.layouts.names import NAMES
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.actions import Menu, Window
from dronten_map.ui.canvas.arranging import MANY, arranging_actions, watched
from dronten_map.ui.canvas.preview import Preview
from tests.ui.canvas.hands import Desk, Hand

LONG = 60_000  # milliseconds that a slow machine may take


@pytest.fixture
def large(desk: Desk, hand: Hand) -> Desk:
    """A web of so many actors on one spot that it is put in order step by step."""
    with desk.bridge.edit("many") as draft:
        made = [
            add_actor(draft, f"Actor {number}", view=desk.bridge.view, at=(0.0, 0.0))
            for number in range(MANY)
        ]
        for number in range(1, MANY):
            connect(draft, made[(number - 1) // 3], made[number])
    hand.settle()
    return desk


def ways() -> list[str]:
    return [row.id for row in arranging_actions()]


def is_under_way(desk: Desk) -> bool:
    return desk.findChild(QTimer, "arranging") is not None


def test_all_ways_stand_in_one_menu_within_the_menu_of_the_map(desk: Desk) -> None:
    menus: dict[Menu, QMenu] = {"map": desk.menuBar().addMenu("map")}
    board = ActionBoard(cast(Window, desk), menus)
    board.add(arranging_actions())
    within = [a.menu() for a in menus["map"].actions() if a.menu() is not None]
    assert len(within) == 1
    assert [a.objectName() for a in cast(QMenu, within[0]).actions()] == ways()


@pytest.mark.parametrize("way", ways())
def test_every_way_is_one_step_that_undo_takes_back(
    hand: Hand, board: ActionBoard, way: str
) -> None:
    before = {name: hand.place(name) for name in hand.names()}
    board.do(way)
    hand.canvas.bridge.undo()
    assert {name: hand.place(name) for name in hand.names()} == before


def test_a_selection_is_put_in_order_and_the_rest_stays(hand: Hand, board: ActionBoard) -> None:
    chosen: list[ActorId] = [hand.actor("Raad"), hand.actor("College")]
    hand.canvas.bridge.selection.set(actors=chosen)
    before = hand.place("Dorp")
    board.do("map.arrange_rows")
    assert hand.place("Dorp") == before
    assert hand.place("College")[0] != hand.place("Raad")[0]
    assert hand.place("College")[1] == hand.place("Raad")[1]


def test_the_outlines_of_groups_that_stand_together_are_offered(
    desk: Desk, board: ActionBoard
) -> None:
    board.do("map.arrange_kind")
    assert len(desk.messages.bars) == 1
    desk.messages.bars[0].findChildren(QPushButton)[0].click()
    shown = desk.bridge.model.get(View, desk.bridge.view)
    assert shown.group_by is Aspect.KIND
    board.do("map.arrange_kind")
    assert desk.messages.bars == []


def test_no_outlines_are_offered_for_what_is_not_in_groups_or_for_a_selection(
    desk: Desk, hand: Hand, board: ActionBoard
) -> None:
    board.do("map.arrange_rows")
    desk.bridge.selection.set(actors=[hand.actor("Raad"), hand.actor("College")])
    board.do("map.arrange_kind")
    assert desk.messages.bars == []


def test_the_offer_goes_when_the_map_is_changed_or_the_arrangement_undone(
    desk: Desk, board: ActionBoard
) -> None:
    board.do("map.arrange_kind")
    assert len(desk.messages.bars) == 1
    desk.bridge.undo()
    assert desk.messages.bars == []


def test_an_offer_of_a_map_that_was_left_does_nothing(desk: Desk, board: ActionBoard) -> None:
    board.do("map.arrange_kind")
    desk.bridge.leave()
    desk.messages.bars[0].findChildren(QPushButton)[0].click()
    assert not desk.bridge.has_document


def test_a_large_map_is_put_in_order_step_by_step(
    large: Desk, hand: Hand, board: ActionBoard, qtbot: QtBot
) -> None:
    board.do("map.arrange")
    assert hand.place("Actor 1") == hand.place("Actor 2")
    board.refresh()
    assert not board.qt("map.arrange").isEnabled()
    qtbot.waitUntil(lambda: not is_under_way(large), timeout=LONG)
    assert hand.place("Actor 1") != hand.place("Actor 2")
    board.refresh()
    assert board.qt("map.arrange").isEnabled()


def test_escape_on_the_map_cancels_it(
    large: Desk, hand: Hand, board: ActionBoard, qtbot: QtBot
) -> None:
    board.do("map.arrange")
    hand.key(Qt.Key.Key_Escape)
    assert not is_under_way(large)
    qtbot.waitUntil(lambda: large.canvas.findChild(Preview) is None, timeout=LONG)
    assert hand.place("Actor 1") == hand.place("Actor 2")


def test_the_map_shows_on_the_way_where_actors_are_and_is_changed_once(
    large: Desk, hand: Hand, board: ActionBoard, qtbot: QtBot
) -> None:
    revision = large.bridge.model.revision
    board.do("map.arrange")
    found = large.canvas.findChild(Preview)
    assert found is not None
    qtbot.waitUntil(lambda: found.isVisible(), timeout=LONG)
    assert large.bridge.model.revision == revision
    qtbot.waitUntil(lambda: large.canvas.findChild(Preview) is None, timeout=LONG)
    assert large.bridge.model.revision == revision + 1
    large.bridge.undo()
    assert hand.place("Actor 1") == hand.place("Actor 2")


def test_what_takes_long_is_told_with_a_way_to_cancel(
    large: Desk, hand: Hand, board: ActionBoard, qtbot: QtBot
) -> None:
    begin_slowly(large)
    qtbot.waitUntil(lambda: bool(large.messages.bars), timeout=LONG)
    assert is_under_way(large)
    large.messages.bars[0].findChildren(QPushButton)[0].click()
    assert not is_under_way(large)
    assert large.messages.bars == []
    assert hand.place("Actor 1") == hand.place("Actor 2")


def test_escape_in_the_bar_that_tells_of_it_cancels_it_too(
    large: Desk, board: ActionBoard, qtbot: QtBot
) -> None:
    large.messages.setParent(large)
    large.messages.show()
    begin_slowly(large)
    qtbot.waitUntil(lambda: bool(large.messages.bars), timeout=LONG)
    button = large.messages.bars[0].findChildren(QPushButton)[0]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert not is_under_way(large)


def test_what_was_changed_meanwhile_is_left_as_it_is(
    large: Desk, hand: Hand, board: ActionBoard, qtbot: QtBot
) -> None:
    board.do("map.arrange")
    with large.bridge.edit("meanwhile") as draft:
        add_actor(draft, "Later", view=large.bridge.view, at=(5.0, 5.0))
    qtbot.waitUntil(lambda: bool(large.told), timeout=LONG)
    assert not is_under_way(large)
    assert hand.place("Actor 1") == hand.place("Actor 2")


def test_a_map_that_is_left_meanwhile_is_no_trouble(
    large: Desk, board: ActionBoard, qtbot: QtBot
) -> None:
    board.do("map.arrange")
    large.bridge.leave()
    qtbot.waitUntil(lambda: not is_under_way(large), timeout=LONG)
    qtbot.waitUntil(lambda: large.canvas.findChild(Preview) is None, timeout=LONG)


def begin_slowly(desk: Desk) -> None:
    """Work that shows the same place for ever."""

    def steps() -> Generator[Positions, None, Positions]:
        while True:
            yield {}

    watched(cast(Window, desk), steps(), NAMES[0], count=MANY, is_all=True)


@pytest.mark.parametrize(("way", "kind"), [("rings", Rings), ("power", Field)])
def test_rings_and_the_field_lie_behind_the_actors_and_undo_takes_them_away(
    hand: Hand, board: ActionBoard, way: str, kind: type[Rings | Field]
) -> None:
    board.do(f"map.arrange_{way}")
    assert isinstance(hand.canvas.scene.backdrop, kind)
    hand.canvas.bridge.undo()
    assert hand.canvas.scene.backdrop is None


def test_another_way_takes_away_what_lay_behind(hand: Hand, board: ActionBoard) -> None:
    board.do("map.arrange_rings")
    board.do("map.arrange_rows")
    assert hand.canvas.scene.backdrop is None


def test_arranging_some_leaves_what_lies_behind_as_it_is(hand: Hand, board: ActionBoard) -> None:
    board.do("map.arrange_rings")
    before = hand.canvas.scene.backdrop
    hand.canvas.bridge.selection.set(actors=[hand.actor("Raad"), hand.actor("College")])
    board.do("map.arrange_rows")
    assert hand.canvas.scene.backdrop == before


def test_all_of_the_rings_is_in_sight_after_arranging(hand: Hand, board: ActionBoard) -> None:
    board.do("map.arrange_rings")
    canvas = hand.canvas
    assert canvas.scene.backdrop is not None
    left, top, right, bottom = canvas.scene.backdrop.bounds
    for corner in ((left, top), (right, bottom)):
        x, y = canvas.camera.seen(*corner)
        assert canvas.rect().contains(round(x), round(y))
