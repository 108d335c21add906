"""The menu on the map: what it offers for what was pressed."""

from collections.abc import Generator

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import RIGHT, Desk, Hand

pytestmark = pytest.mark.usefixtures("board")


@pytest.fixture
def pressed(hand: Hand, canvas: Canvas) -> Generator["Pressed"]:
    made = Pressed(hand, canvas)
    yield made
    made.close()


class Pressed:
    """Asks for the menu as a user does, and reads it."""

    def __init__(self, hand: Hand, canvas: Canvas) -> None:
        self._hand, self._canvas = hand, canvas

    def at(self, spot: QPointF) -> list[str]:
        """What the menu offers at a spot of the map; nothing when none comes."""
        self.close()
        self._hand.press(spot, button=RIGHT)
        self._hand.release(spot, button=RIGHT)
        return self._ask(QContextMenuEvent.Reason.Mouse, spot.toPoint())

    def by_key(self) -> list[str]:
        """What the menu offers that the keyboard asks for."""
        self.close()
        return self._ask(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0))

    def menu(self) -> QMenu | None:
        """The menu that is open."""
        found = [m for m in self._canvas.findChildren(QMenu) if m.isVisible()]
        return found[0] if found else None

    def close(self) -> None:
        """Leave the menu."""
        menu = self.menu()
        if menu is not None:
            menu.close()

    def _ask(self, reason: QContextMenuEvent.Reason, at: QPoint) -> list[str]:
        event = QContextMenuEvent(reason, at, self._canvas.mapToGlobal(at))
        QApplication.sendEvent(self._canvas, event)
        menu = self.menu()
        if menu is None:
            return []
        return [a.objectName() for a in menu.actions() if not a.isSeparator()]


def test_on_an_actor_it_is_about_that_actor_which_is_selected(pressed: Pressed, hand: Hand) -> None:
    offered = pressed.at(hand.on("Dorp"))
    assert offered[:2] == ["map.rename", "map.relate"]
    assert "edit.delete" in offered
    assert "map.quick_add" not in offered
    assert hand.chosen() == ["Dorp"]


def test_on_one_of_several_it_is_about_all_of_them(pressed: Pressed, hand: Hand) -> None:
    bridge = hand.canvas.bridge
    bridge.selection.set(actors=[hand.actor("Dorp"), hand.actor("Raad")])
    offered = pressed.at(hand.on("Dorp"))
    assert hand.chosen() == ["Dorp", "Raad"]
    assert "map.align_left" in offered
    assert "map.rename" not in offered


def test_on_a_relation_it_turns_round_or_deletes(pressed: Pressed, hand: Hand) -> None:
    assert pressed.at(hand.between("Raad", "College")) == ["map.reverse", "edit.delete"]
    assert len(hand.canvas.bridge.selection.relations) == 1


def test_on_empty_paper_it_adds_and_leaves_the_selection(pressed: Pressed, hand: Hand) -> None:
    hand.canvas.bridge.selection.set(actors=[hand.actor("Dorp")])
    offered = pressed.at(hand.between("College", "Dorp"))
    assert "map.add_actor" in offered
    assert "map.fit" in offered
    assert "edit.delete" not in offered
    assert hand.chosen() == ["Dorp"]


def test_the_key_for_menus_is_about_what_is_selected(pressed: Pressed, hand: Hand) -> None:
    hand.canvas.bridge.selection.set(actors=[hand.actor("Dorp")])
    assert "map.rename" in pressed.by_key()
    hand.canvas.bridge.selection.clear()
    assert "map.add_actor" in pressed.by_key()


def test_the_key_for_menus_brings_it_up_beside_the_actor(
    pressed: Pressed, hand: Hand, canvas: Canvas
) -> None:
    canvas.bridge.selection.set(actors=[hand.actor("Dorp")])
    pressed.by_key()
    menu = pressed.menu()
    assert menu is not None
    there = canvas.mapToGlobal(hand.on("Dorp").toPoint())
    assert abs(menu.pos().x() - there.x()) <= 40


def test_while_something_is_in_the_hand_no_menu_comes(pressed: Pressed, hand: Hand) -> None:
    hand.carry(hand.on("Dorp"), hand.on("Dorp") + QPointF(60, 40))
    assert pressed.by_key() == []
    hand.release(hand.on("Dorp") + QPointF(60, 40))


def test_a_row_does_what_it_says(pressed: Pressed, hand: Hand) -> None:
    pressed.at(hand.on("Dorp"))
    menu = pressed.menu()
    assert menu is not None
    next(a for a in menu.actions() if a.objectName() == "edit.delete").trigger()
    assert hand.names() == ["College", "Raad"]


def test_without_a_document_no_menu_comes(pressed: Pressed, desk: Desk) -> None:
    desk.bridge.leave()
    assert pressed.by_key() == []
