"""What is seen of the map once it was put in order, or once that was taken back."""

import pytest
from PySide6.QtCore import QPointF

from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import add_actor
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.canvas.whole import is_other_size
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Desk, Hand


@pytest.fixture
def wide(canvas: Canvas, hand: Hand, board: ActionBoard) -> Canvas:
    """A map of fifteen actors, all of it in sight."""
    with canvas.bridge.edit("many") as draft:
        for number in range(12):
            add_actor(draft, f"Actor {number}", view=canvas.bridge.view, at=(700.0 * number, 900.0))
    hand.settle()
    canvas.fit()
    return canvas


def test_undo_of_an_arrangement_shows_the_whole_map_again(wide: Canvas, board: ActionBoard) -> None:
    before = wide.camera
    board.do("map.arrange_circle")
    arranged = wide.camera
    assert arranged != before
    wide.bridge.undo()
    assert wide.camera == before
    wide.bridge.redo()
    assert wide.camera == arranged


def test_who_looked_at_a_part_goes_on_looking_at_it(wide: Canvas, board: ActionBoard) -> None:
    board.do("map.arrange_circle")
    wide.zoom_by(3.0)
    near = wide.camera
    wide.bridge.undo()
    assert wide.camera == near


def test_a_drag_to_elsewhere_leaves_the_view_alone(wide: Canvas, hand: Hand) -> None:
    before = wide.camera
    hand.drag(hand.on("Actor 3"), hand.on("Actor 3") + QPointF(0, 120))
    assert wide.camera == before


def test_a_list_that_comes_to_an_empty_map_is_seen_as_a_whole(blank: Desk) -> None:
    empty = blank.canvas
    with empty.bridge.edit("list") as draft:
        for number in range(40):
            add_actor(draft, f"N {number}", view=empty.bridge.view, at=(number * 200.0, 0.0))
    seen = empty.camera
    empty.fit()
    assert empty.camera == seen


def test_a_first_actor_leaves_the_view_alone(blank: Desk) -> None:
    empty = blank.canvas
    before = empty.camera
    with empty.bridge.edit("one") as draft:
        add_actor(draft, "Ver weg", view=empty.bridge.view, at=(900.0, 0.0))
    assert empty.camera == before


def test_a_new_actor_leaves_the_view_alone(wide: Canvas) -> None:
    before = wide.camera
    with wide.bridge.edit("far") as draft:
        add_actor(draft, "Ver weg", view=wide.bridge.view, at=(90_000.0, 0.0))
    assert wide.camera == before


def test_all_of_a_map_that_only_shifts_leaves_the_view_alone(wide: Canvas) -> None:
    before, scene = wide.camera, wide.scene
    slots = scene.placed()
    shifted = dict(zip(scene.actors_at(slots), (scene.nodes.xy[slots] + 40).tolist(), strict=True))
    with wide.bridge.edit("shift") as draft:
        place(draft, wide.bridge.view, shifted)
    assert wide.camera == before


def test_a_bar_that_makes_the_map_lower_changes_nothing_in_that(
    wide: Canvas, board: ActionBoard
) -> None:
    board.do("map.arrange_circle")
    arranged = wide.camera
    wide.resize(wide.width(), wide.height() - 40)
    wide.bridge.undo()
    assert wide.camera.zoom != arranged.zoom
    box = wide.scene.bounds()
    assert box is not None
    seen = [wide.camera.seen(*box[:2]), wide.camera.seen(*box[2:])]
    assert all(0 < x < wide.width() and 0 < y < wide.height() for x, y in seen)


def test_a_little_larger_is_the_same_size() -> None:
    assert not is_other_size((0, 0, 100, 50), (0, 0, 104, 50))
    assert is_other_size((0, 0, 100, 50), (0, 0, 100, 60))
    assert is_other_size((0, 0, 100, 0), (0, 0, 100, 60))
