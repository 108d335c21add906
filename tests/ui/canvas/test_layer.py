"""The picture of the web is kept, shown shifted, and painted anew beside the hand's work."""

from PySide6.QtWidgets import QApplication

from dronten_map.core.edits.looks import set_look
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.records import Aspect
from dronten_map.ui.canvas.painting import Painting
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import LEFT, Desk, Hand


def test_a_settled_map_is_not_painted_again(hand: Hand, canvas: Canvas) -> None:
    hand.settle()
    before = canvas.layer.shown
    canvas.repaint()
    assert canvas.layer.shown is before
    assert canvas.layer.is_idle


def test_what_is_selected_or_pointed_at_needs_no_new_picture(hand: Hand, canvas: Canvas) -> None:
    before = canvas.layer.shown
    canvas.bridge.selection.set(actors=[hand.actor("Raad")])
    hand.move(hand.on("Dorp"))
    hand.settle()
    assert canvas.layer.shown is before


def test_dragging_needs_one_picture_without_what_is_in_the_hand(hand: Hand, canvas: Canvas) -> None:
    spot = hand.on("Dorp")
    hand.carry(spot, spot + (hand.on("College") - spot) / 2)
    hand.settle()
    shown = canvas.layer.shown
    assert shown is not None
    assert shown.shot.without == {canvas.scene.nodes.slot[hand.actor("Dorp")]}
    hand.move(spot, held=LEFT)
    hand.settle()
    assert canvas.layer.shown is shown


def test_another_part_of_the_map_is_another_picture(hand: Hand, canvas: Canvas) -> None:
    before = canvas.layer.shown
    canvas.pan(40, 0)
    hand.settle()
    after = canvas.layer.shown
    assert after is not before
    assert after is not None
    assert after.shot.camera.dx == canvas.camera.dx * canvas.devicePixelRatioF()


def test_an_edit_out_of_view_asks_for_a_new_picture_too(hand: Hand, canvas: Canvas) -> None:
    before = canvas.layer.shown
    with canvas.bridge.edit("far") as draft:
        place(draft, canvas.bridge.view, {hand.actor("Dorp"): (99_000.0, 0.0)})
    hand.settle()
    assert canvas.layer.shown is not before


def crowd(desk: Desk) -> Canvas:
    """A map of many actors and relations, all in view and painted."""
    canvas, bridge = desk.canvas, desk.bridge
    with bridge.edit("crowd") as draft:
        made = [
            add_actor(draft, f"Actor {i}", view=bridge.view, at=(40.0 * (i % 40), 40.0 * (i // 40)))
            for i in range(1200)
        ]
        for index in range(3000):
            connect(draft, made[index % 1200], made[(index * 7 + 1) % 1200])
    canvas.fit()
    Hand(canvas).settle()
    return canvas


def test_a_crowded_map_is_painted_in_steps_between_which_the_hand_is_heard(blank: Desk) -> None:
    canvas = crowd(blank)
    done = canvas.layer.shown
    assert done is not None
    again = Painting(canvas.scene, canvas.stock, canvas.scene.placed(), done.shot)
    steps = 1
    while not again.advance(0.001):
        steps += 1
    assert steps > 3
    assert again.image == done.image


def test_a_crowded_map_is_shifted_before_it_is_painted_anew(blank: Desk) -> None:
    canvas = crowd(blank)
    before = canvas.layer.shown
    for _ in range(5):
        canvas.pan(10, 4)
        canvas.repaint()
        assert canvas.layer.shown is before
    Hand(canvas).settle()
    after = canvas.layer.shown
    assert after is not None
    assert after.shot.camera == canvas.camera


def test_a_picture_in_the_making_is_finished_while_the_hand_goes_on(blank: Desk) -> None:
    canvas = crowd(blank)
    before, paints = canvas.layer.shown, 0
    while canvas.layer.shown is before:
        canvas.pan(1, 0)
        canvas.repaint()
        QApplication.processEvents()
        paints += 1
        assert paints < 300


def test_a_far_shift_is_painted_anew_at_once(blank: Desk) -> None:
    canvas = crowd(blank)
    canvas.pan(10, 0)
    canvas.repaint()
    canvas.pan(5000, 0)
    Hand(canvas).settle()
    shown = canvas.layer.shown
    assert shown is not None
    assert shown.shot.camera == canvas.camera


def test_a_crowded_map_is_enlarged_before_it_is_painted_anew(blank: Desk) -> None:
    canvas = crowd(blank)
    before = canvas.layer.shown
    for _ in range(3):
        canvas.zoom_by(1.1)
        canvas.repaint()
        assert canvas.layer.shown is before
    Hand(canvas).settle()
    after = canvas.layer.shown
    assert after is not None
    assert after.shot.camera == canvas.camera


def test_a_picture_in_the_making_is_finished_while_the_map_is_zoomed(blank: Desk) -> None:
    canvas = crowd(blank)
    before, paints = canvas.layer.shown, 0
    while canvas.layer.shown is before:
        canvas.zoom_by(1.0005)
        canvas.repaint()
        QApplication.processEvents()
        paints += 1
        assert paints < 300


def test_a_first_picture_waits_for_no_outlines(desk: Desk) -> None:
    canvas = crowd(desk)
    with canvas.bridge.edit("groups") as draft:
        set_look(draft, canvas.bridge.view, "group_by", Aspect.KIND)
    canvas.layer.forget()
    canvas.repaint()
    while canvas.layer.shown is None:
        QApplication.processEvents()
    assert canvas.layer.shown.groups.is_partial
    assert not canvas.layer.is_idle
    Hand(canvas).settle()
    assert not canvas.layer.shown.groups.is_partial
    assert canvas.layer.shown.groups.titles


def test_outlines_that_are_known_are_in_the_first_picture(desk: Desk) -> None:
    canvas = crowd(desk)
    with canvas.bridge.edit("groups") as draft:
        set_look(draft, canvas.bridge.view, "group_by", Aspect.KIND)
    Hand(canvas).settle()
    canvas.layer.forget()
    canvas.repaint()
    while canvas.layer.shown is None:
        QApplication.processEvents()
    assert not canvas.layer.shown.groups.is_partial
