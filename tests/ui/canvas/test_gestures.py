"""What a drag on the map does, and what it leaves as it was."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Relation
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.canvas.gestures import Band, Pan, Relate
from dronten_map.ui.canvas.moving import Move
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import ALT, CONTROL, LEFT, MIDDLE, SHIFT, Desk, Hand


def steps(canvas: Canvas) -> int:
    return canvas.bridge.document.revision


def test_a_dragged_actor_stands_where_it_is_let_go(hand: Hand, canvas: Canvas) -> None:
    by = QPointF(60, 40) * canvas.zoom
    hand.drag(hand.on("Dorp"), hand.on("Dorp") + by)
    assert hand.place("Dorp") == pytest.approx((60, 200), abs=0.1)


def test_a_drag_is_one_step_however_far_it_went(hand: Hand, canvas: Canvas) -> None:
    before = steps(canvas)
    hand.drag(hand.on("Dorp"), hand.on("Dorp") + QPointF(90, -30))
    assert steps(canvas) == before + 1


def test_nothing_is_written_while_the_hand_moves(hand: Hand, canvas: Canvas) -> None:
    before = steps(canvas)
    hand.carry(hand.on("Dorp"), hand.on("Dorp") + QPointF(90, -30))
    assert isinstance(canvas.gesture, Move)
    assert steps(canvas) == before


def test_escape_puts_a_dragged_actor_back(hand: Hand, canvas: Canvas) -> None:
    before = steps(canvas)
    hand.carry(hand.on("Dorp"), hand.on("Dorp") + QPointF(90, -30))
    hand.key(Qt.Key.Key_Escape)
    hand.release(hand.on("Dorp") + QPointF(90, -30))
    assert canvas.gesture is None
    assert (hand.place("Dorp"), steps(canvas)) == ((0.0, 160.0), before)


def test_all_that_is_selected_moves_along(hand: Hand, canvas: Canvas) -> None:
    canvas.bridge.selection.set(actors=[hand.actor("Raad"), hand.actor("Dorp")])
    hand.drag(hand.on("Dorp"), hand.on("Dorp") + QPointF(40, 0) * canvas.zoom)
    assert hand.place("Raad") == pytest.approx((40, 0), abs=0.1)
    assert hand.place("College") == (200, 0)


def test_dragging_what_is_not_selected_moves_that_alone(hand: Hand, canvas: Canvas) -> None:
    canvas.bridge.selection.set(actors=[hand.actor("Raad")])
    hand.drag(hand.on("Dorp"), hand.on("Dorp") + QPointF(40, 0))
    assert hand.place("Raad") == (0, 0)
    assert hand.chosen() == ["Dorp"]


def test_shift_keeps_a_straight_line(hand: Hand, canvas: Canvas) -> None:
    hand.drag(hand.on("Dorp"), hand.on("Dorp") + QPointF(80, 13) * canvas.zoom, keys=SHIFT)
    assert hand.place("Dorp") == pytest.approx((80, 160), abs=0.1)


def test_with_snapping_an_actor_comes_to_stand_on_the_grid(hand: Hand, canvas: Canvas) -> None:
    canvas.snaps = True
    hand.drag(hand.on("Dorp"), hand.on("Dorp") + QPointF(33, 28) * canvas.zoom)
    assert hand.place("Dorp") == (40, 180)


def test_alt_leaves_the_grid(hand: Hand, canvas: Canvas) -> None:
    canvas.snaps = True
    hand.drag(hand.on("Dorp"), hand.on("Dorp") + QPointF(33, 28) * canvas.zoom, keys=ALT)
    assert hand.place("Dorp") == pytest.approx((33, 188), abs=0.1)


def test_a_frame_selects_what_stands_in_it(hand: Hand, canvas: Canvas) -> None:
    hand.carry(hand.on("Raad") - QPointF(60, 60), hand.on("Dorp") + QPointF(60, 60))
    assert isinstance(canvas.gesture, Band)
    hand.release(hand.on("Dorp") + QPointF(60, 60))
    assert sorted(hand.chosen()) == ["Dorp", "Raad"]


def test_a_frame_drawn_backwards_selects_the_same(hand: Hand) -> None:
    hand.drag(hand.on("Dorp") + QPointF(60, 60), hand.on("Raad") - QPointF(60, 60))
    assert sorted(hand.chosen()) == ["Dorp", "Raad"]


def test_a_frame_with_control_adds_to_the_selection(hand: Hand, canvas: Canvas) -> None:
    canvas.bridge.selection.set(actors=[hand.actor("College")])
    corner = QPointF(60, 60)
    hand.drag(hand.on("Dorp") - corner, hand.on("Dorp") + corner, keys=CONTROL)
    assert hand.chosen() == ["College", "Dorp"]


def test_the_middle_button_shifts_the_map(hand: Hand, canvas: Canvas) -> None:
    before, camera = steps(canvas), canvas.camera
    hand.carry(QPointF(400, 500), QPointF(430, 480), button=MIDDLE)
    assert isinstance(canvas.gesture, Pan)
    hand.release(QPointF(430, 480), button=MIDDLE)
    assert canvas.camera == camera.panned(30, -20)
    assert steps(canvas) == before


def test_a_drag_from_the_edge_of_an_actor_draws_a_relation(hand: Hand, canvas: Canvas) -> None:
    hand.carry(hand.edge("Dorp"), hand.on("College"))
    assert isinstance(canvas.gesture, Relate)
    hand.release(hand.on("College"))
    assert hand.lines() == [("Raad", "College"), ("Dorp", "College")]
    assert len(canvas.bridge.selection.relations) == 1


def test_a_relation_dropped_on_its_own_actor_is_none(hand: Hand, canvas: Canvas) -> None:
    before = steps(canvas)
    hand.drag(hand.edge("Dorp"), hand.on("Dorp"))
    assert steps(canvas) == before


def test_a_relation_dropped_on_empty_paper_makes_the_actor_too(hand: Hand, canvas: Canvas) -> None:
    before = steps(canvas)
    hand.drag(hand.edge("Dorp"), hand.on("College") + QPointF(0, 150))
    hand.type("GGD")
    assert hand.lines()[-1] == ("Dorp", "GGD")
    assert steps(canvas) == before + 1
    assert hand.place("GGD")[0] == pytest.approx(200, abs=1)


def test_escape_drops_the_relation_with_the_actor(hand: Hand) -> None:
    hand.drag(hand.edge("Dorp"), hand.on("College") + QPointF(0, 150))
    hand.type("GGD", end=Qt.Key.Key_Escape)
    assert hand.lines() == [("Raad", "College")]
    assert hand.names() == ["College", "Dorp", "Raad"]


def test_undo_takes_a_drawn_relation_back(hand: Hand, canvas: Canvas) -> None:
    hand.drag(hand.edge("Dorp"), hand.on("College"))
    canvas.bridge.undo()
    assert hand.lines() == [("Raad", "College")]


def test_while_something_is_in_the_hand_a_sentence_says_what_release_does(
    hand: Hand, canvas: Canvas
) -> None:
    said: list[str] = []
    canvas.hint_changed.connect(said.append)
    hand.drag(hand.on("Dorp"), hand.on("Dorp") + QPointF(90, -30))
    assert said[0].startswith("Laat los")
    assert said[-1] == ""


def test_the_new_actor_is_what_is_selected_then(hand: Hand) -> None:
    hand.drag(hand.edge("Dorp"), hand.on("College") + QPointF(0, 150))
    hand.type("GGD")
    assert hand.chosen() == ["GGD"]


class _Leaving(Canvas):
    """A map that notes what leaves it, instead of waiting for where it is dropped."""

    def begin_drag_out(self, actors: tuple[ActorId, ...]) -> bool:
        self.pointer.cancel()
        self.carried = actors
        return True


def test_what_is_dragged_out_of_the_map_is_carried_and_stays_where_it_stands(desk: Desk) -> None:
    canvas = _Leaving(desk.bridge)
    desk.setCentralWidget(canvas)
    hand = Hand(canvas)
    QApplication.processEvents()
    hand.settle()
    desk.bridge.selection.set(actors=[hand.actor("Dorp"), hand.actor("Raad")])
    before = desk.bridge.document.revision
    hand.carry(hand.on("Dorp"), QPointF(-40, 100))
    hand.release(QPointF(-40, 100))
    assert canvas.carried == (hand.actor("Dorp"), hand.actor("Raad"))
    assert canvas.gesture is None
    assert desk.bridge.document.revision == before


def test_a_click_elsewhere_adds_the_actor_whose_name_was_typed(hand: Hand, canvas: Canvas) -> None:
    spot = hand.between("College", "Dorp")
    hand.double_click(spot)
    hand.type("GGD", end=None)
    hand.click(hand.on("Raad"))
    assert "GGD" in hand.names()
    assert canvas.editor is None
    canvas.bridge.undo()
    assert hand.names() == ["College", "Dorp", "Raad"]


def test_a_press_and_release_at_the_same_spot_moves_nothing_on_the_grid(
    hand: Hand, canvas: Canvas
) -> None:
    canvas.snaps = True
    before = canvas.bridge.document.revision
    hand.click(hand.on("Dorp"))
    assert canvas.bridge.document.revision == before


def test_an_actor_that_is_dropped_on_a_relation_comes_to_stand_in_it(
    hand: Hand, canvas: Canvas
) -> None:
    spot = hand.between("Raad", "College")
    hand.drag(hand.on("Dorp"), spot)
    assert sorted(hand.lines()) == [("Dorp", "College"), ("Raad", "Dorp")]
    assert (hand.on("Dorp") - spot).manhattanLength() < 2
    canvas.bridge.undo()
    assert hand.lines() == [("Raad", "College")]
    assert hand.place("Dorp") == (0.0, 160.0)


def test_before_it_is_dropped_on_a_relation_a_hint_says_what_comes_of_it(
    hand: Hand, canvas: Canvas
) -> None:
    hints: list[str] = []
    canvas.hint_changed.connect(hints.append)
    hand.carry(hand.on("Dorp"), hand.between("Raad", "College"))
    assert "tussen" in hints[-1]
    hand.move(hand.between("College", "Dorp"), held=LEFT)
    assert "tussen" not in hints[-1]
    hand.key(Qt.Key.Key_Escape)
    hand.release(hand.between("Raad", "College"))
    assert hand.lines() == [("Raad", "College")]


def test_with_control_an_actor_is_only_put_on_a_relation(hand: Hand) -> None:
    hand.drag(hand.on("Dorp"), hand.between("Raad", "College"), keys=CONTROL)
    assert hand.lines() == [("Raad", "College")]


def test_who_is_related_to_one_of_its_ends_is_only_put_on_a_relation(
    hand: Hand, canvas: Canvas
) -> None:
    with canvas.bridge.edit("relation") as draft:
        connect(draft, hand.actor("Dorp"), hand.actor("Raad"))
    hand.settle()
    hand.drag(hand.on("Dorp"), hand.between("Raad", "College"))
    assert len(hand.lines()) == 2


def test_several_actors_are_only_moved(hand: Hand, canvas: Canvas) -> None:
    with canvas.bridge.edit("actor") as draft:
        other = add_actor(draft, "GGD", view=canvas.bridge.view, at=(60.0, 160.0))
    hand.settle()
    canvas.bridge.selection.set(actors=[hand.actor("Dorp"), other])
    hand.drag(hand.on("Dorp"), hand.between("Raad", "College"))
    assert hand.lines() == [("Raad", "College")]


def test_without_a_pointer_an_actor_is_put_between_by_its_action(
    hand: Hand, canvas: Canvas, board: ActionBoard
) -> None:
    (line,) = canvas.bridge.model.all(Relation)
    canvas.bridge.selection.set(actors=[hand.actor("Dorp")], relations=[line.id])
    board.do("map.insert")
    assert sorted(hand.lines()) == [("Dorp", "College"), ("Raad", "Dorp")]


def test_a_relation_that_is_drawn_ends_at_the_edge_of_whom_it_goes_to(
    hand: Hand, canvas: Canvas
) -> None:
    focus = canvas.look.focus.name()
    hand.carry(hand.edge("Dorp"), hand.on("College"))
    shown = canvas.grab().toImage()
    halfway, middle = hand.between("Dorp", "College").toPoint(), hand.on("College").toPoint()
    assert focus in colours_around(shown, halfway)
    assert focus not in colours_around(shown, middle)
    hand.release(hand.on("College"))


def test_while_the_new_actor_is_named_its_relation_is_seen(hand: Hand, canvas: Canvas) -> None:
    focus = canvas.look.focus.name()
    there = hand.on("College") + QPointF(0, 150)
    hand.drag(hand.edge("Dorp"), there)
    halfway = ((hand.on("Dorp") + there) / 2).toPoint()
    assert focus in colours_around(canvas.grab().toImage(), halfway)
    hand.type("", end=Qt.Key.Key_Escape)
    assert focus not in colours_around(canvas.grab().toImage(), halfway)


def colours_around(picture: QImage, at: QPoint) -> set[str]:
    """The colours of the pixels within two of a spot."""
    near = range(-2, 3)
    return {picture.pixelColor(at + QPoint(x, y)).name() for x in near for y in near}
