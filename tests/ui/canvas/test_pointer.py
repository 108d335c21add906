"""What clicks, double clicks and the wheel mean on the map."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.web import connect
from dronten_map.core.queries import relations_of
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import CONTROL, LEFT, MIDDLE, RIGHT, SHIFT, Desk, Hand


def test_a_click_selects_an_actor(hand: Hand) -> None:
    hand.click(hand.on("Raad"))
    hand.click(hand.on("Dorp"))
    assert hand.chosen() == ["Dorp"]


def test_a_click_with_control_or_shift_adds(hand: Hand) -> None:
    hand.click(hand.on("Raad"))
    hand.click(hand.on("Dorp"), keys=CONTROL)
    hand.click(hand.on("College"), keys=SHIFT)
    assert hand.chosen() == ["Raad", "Dorp", "College"]


def test_a_click_with_control_on_what_is_selected_takes_it_out(hand: Hand) -> None:
    hand.click(hand.on("Raad"))
    hand.click(hand.on("Dorp"), keys=CONTROL)
    hand.click(hand.on("Raad"), keys=CONTROL)
    assert hand.chosen() == ["Dorp"]


def test_a_click_on_one_of_several_selects_that_one(hand: Hand, canvas: Canvas) -> None:
    canvas.bridge.selection.set(actors=[hand.actor("Raad"), hand.actor("Dorp")])
    hand.click(hand.on("Dorp"))
    assert hand.chosen() == ["Dorp"]


def test_a_click_on_empty_paper_selects_nothing(hand: Hand) -> None:
    hand.click(hand.on("Raad"))
    hand.click(hand.between("College", "Dorp"))
    assert hand.chosen() == []


def test_a_click_on_a_line_selects_the_relation(hand: Hand, canvas: Canvas) -> None:
    hand.click(hand.between("Raad", "College"))
    (relation,) = relations_of(canvas.bridge.model, hand.actor("Raad"))
    assert canvas.bridge.selection.relations == (relation.id,)


def test_a_double_click_on_a_line_asks_for_its_fields(
    hand: Hand, canvas: Canvas, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(canvas.relation_opened):
        hand.double_click(hand.between("Raad", "College"))
    assert len(canvas.bridge.selection.relations) == 1


def test_a_double_click_on_empty_paper_adds_an_actor_there(hand: Hand, canvas: Canvas) -> None:
    spot = hand.between("College", "Dorp")
    hand.double_click(spot)
    hand.type("GGD")
    assert hand.names() == ["College", "Dorp", "GGD", "Raad"]
    assert (hand.on("GGD") - spot).manhattanLength() < 1
    assert hand.chosen() == ["GGD"]


def test_escape_takes_the_new_actor_back(hand: Hand, canvas: Canvas) -> None:
    before = canvas.bridge.document.revision
    hand.double_click(hand.between("College", "Dorp"))
    hand.type("GGD", end=Qt.Key.Key_Escape)
    assert canvas.bridge.document.revision == before
    assert canvas.editor is None


def test_with_the_tool_for_actors_a_click_adds_one(hand: Hand, canvas: Canvas) -> None:
    canvas.tool = "actor"
    hand.click(hand.between("College", "Dorp"))
    hand.type("GGD")
    assert "GGD" in hand.names()


def test_with_the_tool_for_relations_a_drag_from_the_middle_draws_one(
    hand: Hand, canvas: Canvas
) -> None:
    canvas.tool = "relate"
    hand.drag(hand.on("Dorp"), hand.on("College"))
    assert hand.lines()[-1] == ("Dorp", "College")
    assert hand.place("Dorp") == (0, 160)


def test_a_new_actor_stands_on_the_grid_when_that_is_on(hand: Hand, canvas: Canvas) -> None:
    canvas.snaps = True
    x, y = 93, 71
    hand.double_click(QPointF(*canvas.camera.seen(x, y)))
    hand.type("GGD")
    assert hand.place("GGD") == (100, 80)


def test_a_double_click_on_an_actor_renames_it(hand: Hand) -> None:
    hand.double_click(hand.on("Dorp"))
    hand.type("Dorpsbelangen")
    assert hand.names() == ["College", "Dorpsbelangen", "Raad"]


def test_the_wheel_zooms_to_the_pointer(hand: Hand, canvas: Canvas) -> None:
    spot, before = hand.on("Dorp"), canvas.zoom
    hand.turn(spot, 3)
    assert canvas.zoom > before
    assert (hand.on("Dorp") - spot).manhattanLength() < 1e-6


def test_turning_the_wheel_back_comes_back(hand: Hand, canvas: Canvas) -> None:
    before = canvas.zoom
    hand.turn(QPointF(10, 10), 2)
    hand.turn(QPointF(10, 10), -2)
    assert abs(canvas.zoom - before) < 1e-9


def test_the_wheel_with_shift_goes_sideways(hand: Hand, canvas: Canvas) -> None:
    camera = canvas.camera
    hand.turn(QPointF(10, 10), 1, keys=SHIFT)
    assert canvas.camera == camera.panned(60, 0)


def test_space_and_a_drag_shift_the_map(hand: Hand, canvas: Canvas, qtbot: QtBot) -> None:
    camera = canvas.camera
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    hand.drag(hand.on("Dorp"), hand.on("Dorp") + QPointF(50, 20))
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.camera == camera.panned(50, 20)
    assert hand.place("Dorp") == (0, 160)


def test_the_pointer_on_the_edge_says_what_a_drag_does(hand: Hand, canvas: Canvas) -> None:
    said: list[str] = []
    canvas.hint_changed.connect(said.append)
    hand.move(hand.edge("Dorp"))
    assert canvas.hovered.on_ring
    assert canvas.cursor().shape() == Qt.CursorShape.CrossCursor
    hand.move(hand.between("College", "Dorp"))
    assert canvas.hovered.is_empty
    assert len(said) == 2
    assert said[-1] == ""


def test_a_tremble_of_the_hand_is_still_a_click(hand: Hand, canvas: Canvas) -> None:
    before = canvas.bridge.document.revision
    hand.press(hand.on("Dorp"))
    hand.move(hand.on("Dorp") + QPointF(1, 1), held=LEFT)
    hand.release(hand.on("Dorp") + QPointF(1, 1))
    assert canvas.bridge.document.revision == before
    assert hand.chosen() == ["Dorp"]


def test_nothing_happens_on_the_map_of_no_document(blank: Desk) -> None:
    blank.bridge.leave()
    hand = Hand(blank.canvas)
    hand.double_click(QPointF(200, 200))
    hand.turn(QPointF(200, 200), 1)
    hand.key(Qt.Key.Key_Escape)
    assert blank.canvas.editor is None


def test_another_button_does_not_end_a_drag(hand: Hand, canvas: Canvas) -> None:
    start, end = hand.on("Dorp"), hand.on("Dorp") + QPointF(60, 40)
    hand.carry(start, end)
    hand.press(end, button=RIGHT)
    hand.release(end, button=RIGHT)
    assert canvas.gesture is not None
    hand.release(end)
    assert hand.place("Dorp") == pytest.approx((60 / canvas.zoom, 160 + 40 / canvas.zoom), abs=0.1)


def test_a_press_of_another_button_during_a_click_means_nothing(hand: Hand, canvas: Canvas) -> None:
    hand.press(hand.on("Dorp"))
    hand.press(hand.on("Raad"), button=MIDDLE)
    assert canvas.gesture is None
    hand.release(hand.on("Raad"), button=MIDDLE)
    hand.release(hand.on("Dorp"))
    assert hand.chosen() == ["Dorp"]


def test_a_drag_whose_release_got_lost_is_undone(hand: Hand, canvas: Canvas) -> None:
    before = canvas.bridge.document.revision
    hand.carry(hand.on("Dorp"), hand.on("Dorp") + QPointF(60, 40))
    hand.move(hand.on("Raad"))
    assert canvas.gesture is None
    assert canvas.bridge.document.revision == before


def test_a_wheel_that_tells_pixels_still_zooms(hand: Hand, canvas: Canvas) -> None:
    before = canvas.zoom
    hand.turn(QPointF(10, 10), 1, pixels=QPoint(0, 15))
    assert canvas.zoom > before


def test_two_fingers_shift_the_map(hand: Hand, canvas: Canvas) -> None:
    camera = canvas.camera
    moving = Qt.ScrollPhase.ScrollUpdate
    hand.turn(QPointF(10, 10), 1, pixels=QPoint(7, 15), phase=moving)
    assert canvas.camera == camera.panned(7, 15)


def test_two_fingers_with_control_zoom(hand: Hand, canvas: Canvas) -> None:
    before = canvas.zoom
    moving = Qt.ScrollPhase.ScrollUpdate
    hand.turn(QPointF(10, 10), 1, pixels=QPoint(7, 15), phase=moving, keys=CONTROL)
    assert canvas.zoom > before


def test_the_zoom_has_ends(hand: Hand, canvas: Canvas) -> None:
    spot = hand.on("Dorp")
    for notches, end in ((40, 4.0), (-80, 0.004)):
        hand.turn(spot, notches)
        assert canvas.zoom == pytest.approx(end)
        assert (hand.on("Dorp") - spot).manhattanLength() < 1e-6
        hand.settle()


def test_the_pointer_is_on_what_comes_under_it(hand: Hand, canvas: Canvas) -> None:
    hand.move(hand.on("Dorp"))
    assert canvas.hovered.actor == hand.actor("Dorp")
    canvas.pan(150, -120)
    assert canvas.hovered.is_empty
    canvas.pan(-150, 120)
    assert canvas.hovered.actor == hand.actor("Dorp")


def test_what_a_drag_would_do_is_no_longer_said_once_the_ring_is_elsewhere(
    hand: Hand, canvas: Canvas
) -> None:
    said: list[str] = []
    canvas.hint_changed.connect(said.append)
    hand.move(hand.edge("Dorp"))
    canvas.pan(300, 0)
    assert said[-1] == ""


def test_outside_the_map_the_pointer_is_on_nothing(hand: Hand, canvas: Canvas) -> None:
    hand.move(hand.on("Dorp"))
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    canvas.pan(1, 0)
    assert canvas.hovered.is_empty


def test_a_tool_says_what_it_does_when_the_keyboard_chose_it(canvas: Canvas) -> None:
    said: list[str] = []
    canvas.hint_changed.connect(said.append)
    canvas.tool = "relate"
    assert said[-1].startswith("Sleep van de ene actor")
    canvas.tool = "select"
    assert said[-1] == ""


def test_a_new_actor_may_stand_on_a_line(hand: Hand, canvas: Canvas) -> None:
    with canvas.bridge.edit("line") as draft:
        connect(draft, hand.actor("Raad"), hand.actor("Dorp"))
    hand.settle()
    there = (hand.on("Raad") + hand.on("Dorp")) / 2
    assert canvas.hit_at(there).relation is not None
    canvas.tool = "actor"
    hand.move(there)
    assert canvas.cursor().shape() == Qt.CursorShape.CrossCursor
    hand.click(there)
    assert hand.editor().isVisible()
    assert not canvas.bridge.selection.relations
