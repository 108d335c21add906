"""What is painted over the picture of the web."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from dronten_map.core.edits.web import add_actor
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand


def painted(hand: Hand) -> QImage:
    hand.settle()
    return hand.canvas.grab().toImage()


def crowd(hand: Hand) -> str:
    """So many actors around a spot that some get no name; the name of one of those."""
    canvas = hand.canvas
    with canvas.bridge.edit("crowd") as draft:
        for index in range(60):
            at = (400.0 + 30.0 * (index % 8), 30.0 * (index // 8))
            add_actor(draft, f"Actor {index:02}", view=canvas.bridge.view, at=at)
    canvas.fit()
    hand.settle()
    assert canvas.layer.shown is not None
    named = {label.slot for label in canvas.layer.shown.labels}
    slots = canvas.scene.nodes.slot
    return next(n for n in hand.names() if slots[hand.actor(n)] not in named)


def test_an_actor_without_room_for_its_name_shows_it_when_pointed_at(hand: Hand) -> None:
    name = crowd(hand)
    # Below the ring, where the letters stand.
    spot = (hand.on(name) + QPointF(-12, 22 * hand.canvas.zoom + 12)).toPoint()
    before = painted(hand).copy(spot.x(), spot.y(), 24, 6)
    hand.move(hand.on(name))
    assert painted(hand).copy(spot.x(), spot.y(), 24, 6) != before


def test_what_is_pointed_at_is_lifted_by_a_ring(hand: Hand, canvas: Canvas) -> None:
    before = painted(hand)
    hand.move(hand.on("Dorp"))
    assert painted(hand) != before
    hand.move(hand.between("College", "Dorp"))
    assert painted(hand) == before


def test_a_selected_relation_is_traced(hand: Hand, canvas: Canvas) -> None:
    middle = hand.between("Raad", "College").toPoint()
    hand.click(hand.between("Raad", "College"))
    hand.move(QPointF(5, 5))
    assert painted(hand).pixelColor(middle) == canvas.look.focus


def test_an_actor_in_the_hand_is_painted_where_the_hand_is(hand: Hand, canvas: Canvas) -> None:
    spot = hand.on("Dorp") + QPointF(90, -30)
    hand.carry(hand.on("Dorp"), spot)
    beside = (spot + QPointF(12, 12) * canvas.zoom).toPoint()
    assert painted(hand).pixelColor(beside) != canvas.look.paper


def test_a_dropped_actor_is_seen_at_once_before_the_picture_is_painted_anew(
    hand: Hand, canvas: Canvas
) -> None:
    spot = hand.on("Dorp") + QPointF(90, -30)
    hand.drag(hand.on("Dorp"), spot)
    beside = (spot + QPointF(12, 12) * canvas.zoom).toPoint()
    assert canvas.grab().toImage().pixelColor(beside) != canvas.look.paper
