"""Typing the name of an actor while the map under it changes."""

import pytest
from PySide6.QtCore import Qt

from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.views import add_view
from dronten_map.core.edits.web import add_actor
from dronten_map.core.records import Actor
from dronten_map.session.document import Document
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Desk, Hand


def test_a_new_actor_with_its_name_is_one_step(hand: Hand, canvas: Canvas) -> None:
    hand.double_click(hand.between("College", "Dorp"))
    hand.type("GGD")
    canvas.bridge.undo()
    assert hand.names() == ["College", "Dorp", "Raad"]


def test_no_actor_is_added_before_its_name_is_there(hand: Hand, canvas: Canvas) -> None:
    hand.double_click(hand.between("College", "Dorp"))
    hand.type("GGD", end=None)
    assert hand.names() == ["College", "Dorp", "Raad"]


@pytest.mark.parametrize("name", ["Ünïcødé – 吉 – ع", "x" * 200, "  ruimte eromheen  "])
def test_any_name_is_taken_as_it_is_meant(hand: Hand, canvas: Canvas, name: str) -> None:
    hand.double_click(hand.between("College", "Dorp"))
    hand.type(name)
    assert name.strip() in hand.names()
    hand.settle()


def test_another_view_drops_what_was_being_typed(hand: Hand, canvas: Canvas) -> None:
    with canvas.bridge.edit("view") as draft:
        other = add_view(draft, "Tweede")
    canvas.begin_rename(hand.actor("Dorp"))
    hand.type("x" * 201, end=None)
    problem = hand.editor().problem
    assert problem.isVisible()
    canvas.bridge.view = other
    assert canvas.editor is None
    assert not problem.isVisible()
    assert hand.names() == ["College", "Dorp", "Raad"]


def test_a_name_half_typed_does_not_land_on_another_map(desk: Desk, hand: Hand) -> None:
    hand.double_click(hand.between("College", "Dorp"))
    hand.type("GGD", end=None)
    other = Document.new("Other")
    desk.bridge.show(other)
    assert desk.canvas.editor is None
    assert list(other.model.all(Actor)) == []
    desk.bridge.leave()
    other.close()


def test_an_actor_that_goes_while_its_name_is_typed_stays_gone(hand: Hand, canvas: Canvas) -> None:
    canvas.begin_rename(hand.actor("Dorp"))
    editor = hand.editor()
    editor.setText("Anders")
    with canvas.bridge.edit("gone") as draft:
        remove(draft, [draft.get(Actor, hand.actor("Dorp"))])
    hand.canvas.setFocus()
    assert hand.names() == ["College", "Raad"]
    assert canvas.editor is None


def test_the_line_for_a_name_stays_within_the_map(hand: Hand, canvas: Canvas) -> None:
    with canvas.bridge.edit("corner") as draft:
        x, y = canvas.camera.at(canvas.width() - 3, canvas.height() - 3)
        add_actor(draft, "Hoek", view=canvas.bridge.view, at=(x, y))
    canvas.begin_rename(hand.actor("Hoek"))
    assert canvas.rect().contains(hand.editor().geometry())
    hand.type("x" * 201, end=None)
    assert canvas.rect().contains(hand.editor().problem.geometry())


def test_an_actor_out_of_sight_is_brought_into_sight_to_be_renamed(
    hand: Hand, canvas: Canvas
) -> None:
    canvas.pan(5000, 0)
    canvas.begin_rename(hand.actor("Dorp"))
    assert canvas.rect().contains(hand.on("Dorp").toPoint())
    hand.type("", end=Qt.Key.Key_Escape)


def test_a_map_that_is_closed_takes_no_name_any_more(desk: Desk, hand: Hand) -> None:
    desk.canvas.begin_rename(hand.actor("Dorp"))
    hand.type("Anders", end=None)
    desk.bridge.leave()
    desk.canvas.hide()
    assert hand.names() == ["College", "Dorp", "Raad"]


def test_an_empty_line_says_what_it_asks_for(hand: Hand, canvas: Canvas) -> None:
    hand.double_click(hand.between("College", "Dorp"))
    editor = hand.editor()
    asked = editor.grab().toImage()
    editor.setPlaceholderText("")
    assert editor.grab().toImage() != asked
    hand.type("", end=Qt.Key.Key_Escape)


def test_the_map_may_be_moved_while_the_name_of_an_actor_that_went_is_typed(
    hand: Hand, canvas: Canvas
) -> None:
    canvas.begin_rename(hand.actor("Dorp"))
    with canvas.bridge.edit("gone") as draft:
        remove(draft, [draft.get(Actor, hand.actor("Dorp"))])
    canvas.pan(40, 0)
    assert canvas.editor is not None
    canvas.editor.drop()
