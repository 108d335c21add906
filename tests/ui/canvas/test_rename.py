"""Typing a name in place."""

from PySide6.QtCore import Qt

from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand


def rename(canvas: Canvas, hand: Hand, name: str) -> None:
    canvas.begin_rename(hand.actor(name))


def test_enter_gives_the_actor_the_name(hand: Hand, canvas: Canvas) -> None:
    rename(canvas, hand, "Dorp")
    hand.type("  Ĳsselmeer & Co 😀 ")
    assert "Ĳsselmeer & Co 😀" in hand.names()


def test_the_name_that_stands_there_is_shown_to_type_over(hand: Hand, canvas: Canvas) -> None:
    rename(canvas, hand, "Dorp")
    assert hand.editor().selectedText() == "Dorp"


def test_escape_leaves_the_name(hand: Hand, canvas: Canvas) -> None:
    rename(canvas, hand, "Dorp")
    hand.type("Anders", end=Qt.Key.Key_Escape)
    assert "Dorp" in hand.names()
    assert canvas.editor is None


def test_a_click_elsewhere_gives_the_name_too(hand: Hand, canvas: Canvas) -> None:
    rename(canvas, hand, "Dorp")
    hand.type("Anders", end=None)
    hand.click(hand.between("College", "Dorp"))
    assert canvas.editor is None
    assert "Anders" in hand.names()


def test_the_same_name_is_no_step(hand: Hand, canvas: Canvas) -> None:
    before = canvas.bridge.document.revision
    rename(canvas, hand, "Dorp")
    hand.type("Dorp")
    assert canvas.bridge.document.revision == before


def test_an_empty_name_is_not_taken_and_said_to_be_empty(hand: Hand, canvas: Canvas) -> None:
    rename(canvas, hand, "Dorp")
    hand.type("   ")
    assert hand.editor().problem.isVisible()
    assert hand.editor().problem.text() == "De naam is leeg."
    assert "Dorp" in hand.names()


def test_a_name_that_is_too_long_is_told_while_one_types(hand: Hand, canvas: Canvas) -> None:
    rename(canvas, hand, "Dorp")
    hand.type("x" * 201, end=None)
    assert "200" in hand.editor().problem.text()
    hand.type("x" * 200)
    assert "x" * 200 in hand.names()


def test_a_wrong_name_is_dropped_when_the_hand_goes_elsewhere(hand: Hand, canvas: Canvas) -> None:
    rename(canvas, hand, "Dorp")
    hand.type("", end=None)
    hand.click(hand.between("College", "Dorp"))
    assert canvas.editor is None
    assert "Dorp" in hand.names()


def test_the_keyboard_goes_back_to_the_map(hand: Hand, canvas: Canvas) -> None:
    rename(canvas, hand, "Dorp")
    hand.type("Anders")
    assert canvas.hasFocus()


def test_what_was_selected_stays_selected(hand: Hand, canvas: Canvas) -> None:
    canvas.bridge.selection.set(actors=[hand.actor("Raad")])
    rename(canvas, hand, "Raad")
    hand.type("Gemeenteraad")
    assert hand.chosen() == ["Gemeenteraad"]


def test_another_rename_finishes_the_first(hand: Hand, canvas: Canvas) -> None:
    rename(canvas, hand, "Dorp")
    hand.type("Anders", end=None)
    rename(canvas, hand, "Raad")
    assert "Anders" in hand.names()
    assert hand.editor().text() == "Raad"


def test_undo_while_typing_drops_nothing_of_the_map(hand: Hand, canvas: Canvas) -> None:
    rename(canvas, hand, "Dorp")
    actor = hand.actor("Dorp")
    hand.type("Anders", end=None)
    canvas.bridge.undo()  # takes the map's only step back, with its actors
    hand.type("Toch")
    assert canvas.editor is None
    assert actor not in canvas.scene.nodes.slot


def test_the_line_follows_the_map(hand: Hand, canvas: Canvas) -> None:
    rename(canvas, hand, "Raad")
    was = hand.editor().pos()
    canvas.pan(30, 40)
    assert (hand.editor().pos() - was).toTuple() == (30, 40)


def test_nothing_is_pointed_at_while_one_types(hand: Hand, canvas: Canvas) -> None:
    said: list[str] = []
    canvas.hint_changed.connect(said.append)
    hand.move(hand.edge("Dorp"))
    rename(canvas, hand, "Dorp")
    assert canvas.hovered.is_empty
    assert said[-1] == ""
