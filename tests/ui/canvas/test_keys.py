"""The keyboard on the map: walking, nudging, stepping back."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import CONTROL, SHIFT, Hand


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (Qt.Key.Key_Left, (-2.0, 160.0)),
        (Qt.Key.Key_Right, (2.0, 160.0)),
        (Qt.Key.Key_Up, (0.0, 158.0)),
        (Qt.Key.Key_Down, (0.0, 162.0)),
    ],
)
def test_an_arrow_nudges_what_is_selected(
    hand: Hand, key: Qt.Key, place: tuple[float, float]
) -> None:
    hand.click(hand.on("Dorp"))
    hand.key(key)
    assert hand.place("Dorp") == place


def test_an_arrow_with_shift_goes_a_step_of_the_grid(hand: Hand) -> None:
    hand.click(hand.on("Dorp"))
    hand.key(Qt.Key.Key_Right, SHIFT)
    assert hand.place("Dorp") == (20, 160)


def test_nudges_after_each_other_are_one_step(hand: Hand, canvas: Canvas) -> None:
    hand.click(hand.on("Dorp"))
    for _ in range(5):
        hand.key(Qt.Key.Key_Down)
    canvas.bridge.undo()
    assert hand.place("Dorp") == (0, 160)


def test_an_arrow_shifts_the_map_when_nothing_is_selected(hand: Hand, canvas: Canvas) -> None:
    camera = canvas.camera
    hand.key(Qt.Key.Key_Right)
    assert canvas.camera == camera.panned(-80, 0)


def test_an_arrow_with_control_goes_to_the_nearest_actor_that_way(hand: Hand) -> None:
    hand.click(hand.on("Raad"))
    hand.key(Qt.Key.Key_Down, CONTROL)
    assert hand.chosen() == ["Dorp"]


def test_tab_walks_around_the_neighbours_clockwise(hand: Hand, canvas: Canvas) -> None:
    with canvas.bridge.edit("line") as draft:
        connect(draft, hand.actor("Raad"), hand.actor("Dorp"))
    hand.click(hand.on("Raad"))
    seen: list[str] = []
    for _ in range(3):
        hand.key(Qt.Key.Key_Tab)
        seen += hand.chosen()
    assert seen == ["College", "Dorp", "College"]


def test_tab_reaches_an_actor_without_relations(hand: Hand) -> None:
    hand.click(hand.on("Dorp"))
    hand.key(Qt.Key.Key_Tab)
    assert hand.chosen() != ["Dorp"]


def test_enter_renames_the_selected_actor(hand: Hand) -> None:
    hand.click(hand.on("Dorp"))
    hand.key(Qt.Key.Key_Return)
    hand.type("Dorpsraad")
    assert "Dorpsraad" in hand.names()


def test_escape_steps_back_one_thing_at_a_time(hand: Hand, canvas: Canvas) -> None:
    selection = canvas.bridge.selection
    with canvas.bridge.edit("opgave") as draft:
        opgave = add_opgave(draft, "Wonen")
    selection.light(opgave)
    selection.set(actors=[hand.actor("Raad")])
    canvas.tool = "relate"
    hand.carry(hand.on("Raad"), hand.on("Dorp"))
    left: list[tuple[bool, str, bool, bool]] = []
    for _ in range(4):
        hand.key(Qt.Key.Key_Escape)
        has_gesture = canvas.gesture is not None
        left.append((has_gesture, canvas.tool, selection.is_empty, selection.opgave is None))
    assert left == [
        (False, "relate", False, False),
        (False, "select", False, False),
        (False, "select", True, False),
        (False, "select", True, True),
    ]


def test_what_is_walked_to_comes_into_sight(hand: Hand, canvas: Canvas) -> None:
    hand.click(hand.on("Raad"))
    canvas.pan(-3000, 0)
    hand.key(Qt.Key.Key_Tab)
    assert canvas.rect().contains(hand.on("College").toPoint())
    assert hand.on("College") != QPointF(0, 0)


def test_nudges_of_others_are_another_step(hand: Hand, canvas: Canvas) -> None:
    hand.click(hand.on("Dorp"))
    hand.key(Qt.Key.Key_Down)
    hand.click(hand.on("Raad"))
    hand.key(Qt.Key.Key_Down)
    canvas.bridge.undo()
    assert hand.place("Raad") == (0, 0)
    assert hand.place("Dorp") == (0, 162)


def test_with_snapping_an_arrow_goes_a_step_of_the_grid(hand: Hand, canvas: Canvas) -> None:
    canvas.snaps = True
    hand.click(hand.on("Dorp"))
    hand.key(Qt.Key.Key_Right)
    assert hand.place("Dorp") == (20, 160)


def test_all_that_is_selected_is_nudged(hand: Hand, canvas: Canvas) -> None:
    canvas.bridge.selection.set(actors=[hand.actor("Dorp"), hand.actor("Raad")])
    hand.key(Qt.Key.Key_Left)
    assert (hand.place("Dorp"), hand.place("Raad")) == ((-2, 160), (-2, 0))


def test_control_and_an_arrow_stay_where_nobody_stands_that_way(hand: Hand) -> None:
    hand.click(hand.on("Raad"))
    hand.key(Qt.Key.Key_Left, CONTROL)
    assert hand.chosen() == ["Raad"]


@pytest.mark.parametrize(
    ("key", "name"), [(Qt.Key.Key_Right, "College"), (Qt.Key.Key_Down, "Dorp")]
)
def test_control_and_an_arrow_take_the_one_straight_ahead(
    hand: Hand, canvas: Canvas, key: Qt.Key, name: str
) -> None:
    with canvas.bridge.edit("more") as draft:
        add_actor(draft, "Schuin", view=canvas.bridge.view, at=(130.0, 130.0))
    hand.click(hand.on("Raad"))
    hand.key(key, CONTROL)
    assert hand.chosen() == [name]


def test_tab_leaves_the_map_when_nothing_is_selected(hand: Hand, canvas: Canvas) -> None:
    assert not canvas.bridge.selection.actors
    hand.key(Qt.Key.Key_Tab)
    assert hand.chosen() == []


def test_shift_and_tab_walk_the_other_way(hand: Hand, canvas: Canvas) -> None:
    with canvas.bridge.edit("lines") as draft:
        for number, at in enumerate([(0.0, -100.0), (120.0, 100.0), (-120.0, 100.0)]):
            other = add_actor(draft, f"Buur {number}", view=canvas.bridge.view, at=at)
            connect(draft, hand.actor("Dorp"), other)
    hand.click(hand.on("Dorp"))
    forth = [walked(hand, Qt.Key.Key_Tab) for _ in range(3)]
    back = [walked(hand, Qt.Key.Key_Backtab) for _ in range(3)]
    assert sorted(forth) == ["Buur 0", "Buur 1", "Buur 2"]
    assert back == [forth[1], forth[0], forth[2]]


def walked(hand: Hand, key: Qt.Key) -> str:
    hand.key(key)
    return hand.chosen()[0]


def test_while_the_hand_drags_only_escape_means_something(hand: Hand, canvas: Canvas) -> None:
    away = hand.on("Dorp") + QPointF(60, 40)
    hand.carry(hand.on("Dorp"), away)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right):
        hand.key(key)
    assert canvas.editor is None
    assert canvas.gesture is not None
    hand.key(Qt.Key.Key_Escape)
    hand.release(away)
    assert hand.place("Dorp") == (0, 160)


def test_enter_opens_the_selected_relation(hand: Hand, canvas: Canvas, qtbot: QtBot) -> None:
    hand.click(hand.between("Raad", "College"))
    with qtbot.waitSignal(canvas.relation_opened):
        hand.key(Qt.Key.Key_Return)


def test_enter_means_nothing_for_several(hand: Hand, canvas: Canvas) -> None:
    canvas.bridge.selection.set(actors=[hand.actor("Raad"), hand.actor("Dorp")])
    hand.key(Qt.Key.Key_Return)
    assert canvas.editor is None


def test_an_arrow_with_control_and_shift_adds_the_nearest_actor_that_way(hand: Hand) -> None:
    hand.click(hand.on("Dorp"))
    hand.key(Qt.Key.Key_Up, CONTROL | SHIFT)
    hand.key(Qt.Key.Key_Right, CONTROL | SHIFT)
    assert hand.chosen() == ["Dorp", "Raad", "College"]


def test_an_arrow_with_control_begins_with_the_actor_in_the_middle(
    hand: Hand, canvas: Canvas
) -> None:
    canvas.show_actor(hand.actor("College"))
    hand.key(Qt.Key.Key_Left, CONTROL)
    assert hand.chosen() == ["College"]


def test_control_and_enter_add_a_related_actor(hand: Hand) -> None:
    hand.click(hand.on("Dorp"))
    hand.key(Qt.Key.Key_Return, CONTROL)
    hand.type("GGD")
    assert ("Dorp", "GGD") in hand.lines()
    assert hand.place("GGD") == (160.0, 160.0)


def test_with_the_tool_for_actors_enter_adds_one_in_the_middle(hand: Hand, canvas: Canvas) -> None:
    canvas.tool = "actor"
    hand.key(Qt.Key.Key_Return)
    hand.type("GGD")
    assert hand.place("GGD") == pytest.approx(canvas.centre(), abs=0.1)


def test_what_is_walked_to_shows_its_name_under_a_pointer_that_rests(
    hand: Hand, canvas: Canvas
) -> None:
    hand.click(hand.on("Raad"))
    hand.move(hand.on("Raad"))
    hand.key(Qt.Key.Key_Down, CONTROL)
    assert hand.chosen() == ["Dorp"]
    assert canvas.hovered.actor is None
