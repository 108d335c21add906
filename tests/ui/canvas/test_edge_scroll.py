"""The map follows a hand that waits at the edge of the view with something in it."""

import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from pytestqt.qtbot import QtBot

from dronten_map.ui.canvas.edge_scroll import push
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import LEFT, MIDDLE, Hand

VIEW = QSize(800, 600)


@pytest.mark.parametrize(
    ("at", "ways"),
    [
        ((400, 300), (0, 0)),
        ((790, 300), (-1, 0)),
        ((10, 300), (1, 0)),
        ((400, 595), (0, -1)),
        ((5, 5), (1, 1)),
    ],
    ids=["middle", "right", "left", "below", "corner"],
)
def test_the_map_moves_away_from_the_edge_at_which_the_hand_is(
    at: tuple[int, int], ways: tuple[int, int]
) -> None:
    found = push(QPointF(*at), VIEW)
    assert tuple((way > 0) - (way < 0) for way in found) == ways


def test_nearer_to_the_edge_it_moves_faster_and_never_beyond_a_speed() -> None:
    speeds = [-push(QPointF(x, 300), VIEW)[0] for x in (773, 780, 790, 799, 2000)]
    assert speeds == sorted(speeds)
    assert 1 <= speeds[0] < speeds[-1] == 16


def test_an_actor_can_be_carried_beyond_the_edge(qtbot: QtBot, canvas: Canvas, hand: Hand) -> None:
    before = canvas.camera
    rim = QPointF(canvas.width() - 4.0, hand.on("Dorp").y())
    hand.carry(hand.on("Dorp"), rim)
    qtbot.waitUntil(lambda: canvas.camera.dx < before.dx - 100)
    there = canvas.camera.at(rim.x(), rim.y())
    hand.release(rim)
    assert hand.place("Dorp")[0] == pytest.approx(there[0], abs=20)
    assert hand.place("Dorp")[0] > before.at(canvas.width(), 0)[0]


def test_the_line_to_a_new_relation_reaches_beyond_the_edge(
    qtbot: QtBot, canvas: Canvas, hand: Hand
) -> None:
    before = canvas.camera
    hand.carry(hand.edge("Raad"), QPointF(canvas.width() / 2, 3.0))
    qtbot.waitUntil(lambda: canvas.camera.dy > before.dy + 60)
    hand.key(Qt.Key.Key_Escape)


def test_a_frame_grows_with_the_map_under_it(qtbot: QtBot, canvas: Canvas, hand: Hand) -> None:
    canvas.pan(-250, 0)  # Raad and Dorp go out of sight at the left
    start = QPointF(canvas.width() - 40.0, canvas.height() - 40.0)
    rim = QPointF(3.0, 40.0)
    before = canvas.camera
    hand.carry(start, rim)
    qtbot.waitUntil(lambda: canvas.camera.dx > before.dx + 400)
    hand.release(rim)
    assert sorted(hand.chosen()) == ["College", "Dorp", "Raad"]


def test_the_map_stays_where_it_is_while_the_hand_only_passes(
    qtbot: QtBot, canvas: Canvas, hand: Hand
) -> None:
    before = canvas.camera
    start = hand.on("Dorp")
    hand.carry(start, QPointF(canvas.width() - 4.0, start.y()))
    hand.move(start, held=LEFT)
    qtbot.wait(0)
    assert not canvas.pointer.edge.is_waiting
    assert canvas.camera == before
    hand.release(start)


def test_the_map_stops_when_the_hand_lets_go(canvas: Canvas, hand: Hand) -> None:
    start = hand.on("Dorp")
    rim = QPointF(canvas.width() - 4.0, start.y())
    hand.carry(start, rim)
    assert canvas.pointer.edge.is_waiting
    hand.release(rim)
    assert not canvas.pointer.edge.is_waiting


def test_escape_stops_it_too(canvas: Canvas, hand: Hand) -> None:
    start = hand.on("Dorp")
    hand.carry(start, QPointF(canvas.width() - 4.0, start.y()))
    hand.key(Qt.Key.Key_Escape)
    assert not canvas.pointer.edge.is_waiting


def test_who_moves_the_map_itself_moves_it_alone(canvas: Canvas, hand: Hand) -> None:
    hand.carry(QPointF(400, 300), QPointF(canvas.width() - 4.0, 300), button=MIDDLE)
    assert not canvas.pointer.edge.is_waiting


def test_what_stands_at_the_edge_can_be_put_a_little_further_inside(
    canvas: Canvas, hand: Hand
) -> None:
    canvas.pan(20 - hand.on("Dorp").x(), 0)
    start = hand.on("Dorp")
    hand.carry(start, start + QPointF(5, 0))
    assert not canvas.pointer.edge.is_waiting
    hand.move(start - QPointF(5, 0), held=LEFT)
    assert canvas.pointer.edge.is_waiting
