"""Actors that glide to their new places."""

from pytestqt.qtbot import QtBot

from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.views import add_view, place
from dronten_map.core.records import Actor
from dronten_map.ui.canvas.animation import Glide, glide, wants_motion
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand


def moved(canvas: Canvas, hand: Hand) -> Glide | None:
    """An actor that goes elsewhere."""
    before, camera = canvas.scene.nodes.xy.copy(), canvas.camera
    with canvas.bridge.edit("move") as draft:
        place(draft, canvas.bridge.view, {hand.actor("Raad"): (40.0, 90.0)})
    return glide(canvas, before, camera)


def test_the_document_is_at_the_end_at_once_and_the_glide_goes_by_itself(
    canvas: Canvas, hand: Hand, qtbot: QtBot
) -> None:
    assert moved(canvas, hand) is not None
    assert hand.place("Raad") == (40.0, 90.0)
    qtbot.waitUntil(lambda: canvas.findChild(Glide) is None, timeout=5000)


def test_another_edit_ends_the_glide(canvas: Canvas, hand: Hand, qtbot: QtBot) -> None:
    first = moved(canvas, hand)
    assert first is not None
    with canvas.bridge.edit("move") as draft:
        place(draft, canvas.bridge.view, {hand.actor("Raad"): (0.0, 0.0)})
    qtbot.waitUntil(lambda: canvas.findChild(Glide) is None, timeout=5000)


def test_nothing_glides_where_the_system_asks_for_less_motion(canvas: Canvas, hand: Hand) -> None:
    canvas.setStyleSheet("* { widget-animation-duration: 0 }")
    assert not wants_motion(canvas)
    assert moved(canvas, hand) is None


def test_nothing_glides_on_a_map_that_is_not_seen(canvas: Canvas, hand: Hand) -> None:
    canvas.hide()
    assert moved(canvas, hand) is None


def test_another_view_ends_the_glide_before_it_is_painted_again(
    canvas: Canvas, hand: Hand, qtbot: QtBot
) -> None:
    with canvas.bridge.edit("view") as draft:
        other = add_view(draft, "Tweede")
    assert moved(canvas, hand) is not None
    canvas.bridge.view = other
    hand.settle()
    qtbot.waitUntil(lambda: canvas.findChild(Glide) is None, timeout=5000)


def test_a_glide_is_not_painted_over_a_map_that_lost_its_actors(
    canvas: Canvas, hand: Hand, qtbot: QtBot
) -> None:
    over = moved(canvas, hand)
    assert over is not None
    with canvas.bridge.edit("gone") as draft:
        remove(draft, list(draft.all(Actor)))
    over.repaint()
    canvas.bridge.leave()
    over.repaint()
    qtbot.waitUntil(lambda: canvas.findChild(Glide) is None, timeout=5000)
