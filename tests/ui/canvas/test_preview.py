"""The map while it is being arranged."""

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.views import place
from dronten_map.ui.canvas.preview import Preview, preview
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand

FAR = (3000.0, 900.0)


def begun(canvas: Canvas, hand: Hand, *, follows: bool) -> Preview:
    """A preview in which the council is on its way."""
    made = preview(canvas, follows=follows)
    assert made is not None
    made.show_positions({hand.actor("Raad"): FAR})
    return made


def test_actors_go_to_the_places_that_are_told_and_the_document_does_not_change(
    canvas: Canvas, hand: Hand, qtbot: QtBot
) -> None:
    made, slot = begun(canvas, hand, follows=False), canvas.scene.slots_of([hand.actor("Raad")])[0]
    assert made.isVisible()
    qtbot.waitUntil(lambda: made.now().xy[slot].tolist() == list(FAR), timeout=5000)
    others = np.arange(len(canvas.scene.nodes)) != slot
    assert np.array_equal(made.now().xy[others], canvas.scene.nodes.xy[others])
    assert hand.place("Raad") == (0.0, 0.0)


def test_the_camera_follows_when_the_whole_map_is_arranged(
    canvas: Canvas, hand: Hand, qtbot: QtBot
) -> None:
    made = begun(canvas, hand, follows=True)
    qtbot.waitUntil(lambda: made.now().xy.max() == FAR[0], timeout=5000)
    x, y = made.now().camera.seen(*FAR)
    assert 0 < x < canvas.width()
    assert 0 < y < canvas.height()


def test_the_camera_stays_when_a_selection_is_arranged(canvas: Canvas, hand: Hand) -> None:
    assert begun(canvas, hand, follows=False).now().camera == canvas.camera


def test_it_is_not_painted_over_a_map_that_became_another(canvas: Canvas, hand: Hand) -> None:
    made = begun(canvas, hand, follows=True)
    with canvas.bridge.edit("move") as draft:
        place(draft, canvas.bridge.view, {hand.actor("Raad"): (40.0, 90.0)})
    assert made.is_outdated
    made.repaint()
    canvas.bridge.leave()
    made.repaint()


def test_nothing_moves_where_the_system_asks_for_less_motion(canvas: Canvas, hand: Hand) -> None:
    canvas.setStyleSheet("* { widget-animation-duration: 0 }")
    assert not begun(canvas, hand, follows=True).isVisible()


def test_nothing_is_shown_before_there_is_something_to_show(canvas: Canvas) -> None:
    made = preview(canvas, follows=True)
    assert made is not None
    made.show_positions({})
    assert not made.isVisible()


def test_the_hand_does_nothing_on_the_map_meanwhile(
    canvas: Canvas, hand: Hand, qtbot: QtBot
) -> None:
    made = begun(canvas, hand, follows=False)
    qtbot.mousePress(made, Qt.MouseButton.LeftButton, pos=hand.on("Dorp").toPoint())
    assert canvas.gesture is None
    assert hand.chosen() == []
    qtbot.mouseRelease(made, Qt.MouseButton.LeftButton, pos=hand.on("Dorp").toPoint())


def test_it_is_painted(canvas: Canvas, hand: Hand, qtbot: QtBot) -> None:
    made = begun(canvas, hand, follows=True)
    qtbot.waitUntil(lambda: made.now().xy.max() == FAR[0], timeout=5000)
    image = made.grab().toImage()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colours) > 3
