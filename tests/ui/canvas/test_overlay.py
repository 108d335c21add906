"""What lies over the web: rings, names that had no room, and the caption at the foot."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication

from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.graph.drawing_names import BADGE_RADIUS, badge_at
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.ui.canvas.legend import Legend
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.drag import opgave_mime
from tests.ui.canvas.hands import LEFT, Desk, Hand
from tests.ui.panels.dropping import drop


def painted(canvas: Canvas) -> QImage:
    Hand(canvas).settle()
    return canvas.grab().toImage()


def changed(before: QImage, after: QImage) -> QRect:
    """The smallest rectangle around all pixels that differ."""
    xs: list[int] = []
    ys: list[int] = []
    for y in range(before.height()):
        if before.copy(0, y, before.width(), 1) != after.copy(0, y, before.width(), 1):
            row = [x for x in range(before.width()) if before.pixel(x, y) != after.pixel(x, y)]
            xs += row
            ys += [y] * len(row)
    return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1) if xs else QRect()


def crowd(desk: Desk, count: int) -> Iterable[str]:
    """Actors so near to each other that most names have no room."""
    bridge = desk.bridge
    with bridge.edit("crowd") as draft:
        for number in range(count):
            at = (8.0 * (number % 20), 8.0 * (number // 20))
            add_actor(draft, f"Actor {number}", view=bridge.view, at=at)
    Hand(desk.canvas).settle()
    return [f"Actor {number}" for number in range(count)]


def test_the_ring_is_around_what_is_selected(hand: Hand, canvas: Canvas) -> None:
    before = painted(canvas)
    canvas.bridge.selection.set(actors=[hand.actor("Dorp")])
    box = changed(before, painted(canvas))
    assert (box.center() - hand.on("Dorp").toPoint()).manhattanLength() <= 4
    assert box.width() < 80


def test_a_selected_relation_is_traced(hand: Hand, canvas: Canvas) -> None:
    before = painted(canvas)
    hand.click(hand.between("Raad", "College"))
    hand.move(QPointF(5, 5))
    box = changed(before, painted(canvas))
    assert box.left() > hand.on("Raad").x()
    assert box.right() < hand.on("College").x()
    assert box.width() > 50


def test_what_was_pointed_at_looks_as_before_afterwards(hand: Hand, canvas: Canvas) -> None:
    before = painted(canvas)
    hand.move(hand.on("Dorp"))
    assert painted(canvas) != before
    hand.move(hand.between("College", "Dorp"))
    assert painted(canvas) == before


def test_what_is_pointed_at_shows_where_to_drag_from(hand: Hand, canvas: Canvas) -> None:
    before = painted(canvas)
    hand.move(hand.on("Dorp"))
    box = changed(before, painted(canvas))
    assert box.contains(hand.edge("Dorp").toPoint())


def test_an_actor_over_which_an_opgave_hangs_has_a_ring(hand: Hand, canvas: Canvas) -> None:
    with canvas.bridge.edit("opgave") as draft:
        opgave = add_opgave(draft, "Wonen")
    before = painted(canvas)
    canvas.drop_target = hand.actor("Dorp")
    box = changed(before, painted(canvas))
    assert (box.center() - hand.on("Dorp").toPoint()).manhattanLength() <= 4
    drop(canvas, opgave_mime(opgave), hand.on("Dorp").toPoint())
    assert canvas.drop_target is None


def test_what_is_in_the_hand_is_painted_there_with_its_name_and_lines(
    hand: Hand, canvas: Canvas
) -> None:
    away = hand.on("College") + QPointF(40, 120)
    before = painted(canvas)
    hand.carry(hand.on("College"), away)
    box = changed(before, painted(canvas))
    assert box.contains(away.toPoint())
    assert box.contains((away + QPointF(0, 25)).toPoint())
    hand.release(away)


def test_what_was_let_go_does_not_blink_before_the_picture_is_there(
    hand: Hand, canvas: Canvas
) -> None:
    away = hand.on("College") + QPointF(40, 120)
    hand.drag(hand.on("College"), away)
    at_once = canvas.grab().toImage().pixelColor(away.toPoint() + QPoint(9, 9))
    assert at_once != canvas.look.paper


def test_a_name_that_had_no_room_is_shown_when_it_is_pointed_at(blank: Desk) -> None:
    crowd(blank, 200)
    canvas, hand = blank.canvas, Hand(blank.canvas)
    canvas.fit()
    hand.settle()
    assert canvas.layer.shown is not None
    named = {canvas.scene.nodes.names[label.slot] for label in canvas.layer.shown.labels}
    name = next(n for n in hand.names() if n not in named)
    spot = hand.on(name)
    before = painted(canvas)
    hand.move(spot)
    assert canvas.hovered.actor == hand.actor(name)
    box = changed(before, painted(canvas))
    assert box.bottom() > spot.y() + 12


@pytest.mark.parametrize("width", [420, 700, 1280])
def test_the_caption_stands_beside_the_legend(desk: Desk, width: int) -> None:
    legend = Legend(desk.bridge, desk.canvas)
    legend.hide()  # it would cover what is painted below it
    desk.resize(width, 500)
    QApplication.processEvents()
    legend.refresh()
    canvas = desk.canvas
    legend.hide()
    canvas.say("")
    before = painted(canvas)
    canvas.say("Sleep van de ene actor naar de andere. Escape stopt.")
    box = changed(before, painted(canvas))
    assert box.left() > legend.geometry().right()
    assert box.right() < canvas.width()


def test_a_drag_of_a_whole_crowd_stays_quick_enough_to_follow(blank: Desk) -> None:
    names = list(crowd(blank, 400))
    bridge, hand = blank.bridge, Hand(blank.canvas)
    with bridge.edit("lines") as draft:
        for first, second in zip(names, names[50:], strict=False):
            connect(draft, hand.actor(first), hand.actor(second))
    blank.canvas.fit()
    hand.settle()
    bridge.selection.set(actors=blank.canvas.scene.actors_at(blank.canvas.scene.placed()))
    hand.press(hand.on("Actor 0"))
    hand.move(hand.on("Actor 0") + QPointF(40, 40), held=LEFT)
    assert blank.canvas.gesture is not None
    assert len(blank.canvas.gesture.lifted) == 400
    painted(blank.canvas)
    hand.release(hand.on("Actor 0") + QPointF(40, 40))
    assert len({hand.place(n) for n in names}) == 400


class Painted(QObject):
    """Notes which part of a widget is painted."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.region = QRegion()
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


@pytest.mark.parametrize("zoom", [0.3, 1.0, 2.5])
@pytest.mark.parametrize("names", [["Dorp"], ["Raad", "Dorp"]], ids=["one", "two"])
def test_all_that_changes_while_an_actor_is_carried_is_painted_anew(
    hand: Hand, canvas: Canvas, names: list[str], zoom: float
) -> None:
    canvas.zoom_to(zoom)
    canvas.bridge.selection.set(actors=[hand.actor(name) for name in names])
    start = hand.on("Dorp")
    hand.carry(start, start + QPointF(20, -10))
    before = painted(canvas)
    QApplication.processEvents()
    watch = Painted(canvas)
    hand.move(start + QPointF(60, 25), held=LEFT)
    QApplication.processEvents()
    region = QRegion(watch.region)
    box = changed(before, canvas.grab().toImage())
    assert not box.isEmpty()
    assert QRegion(box).subtracted(region).isEmpty()


def test_what_stands_far_from_what_is_carried_is_not_painted_anew(
    hand: Hand, canvas: Canvas
) -> None:
    canvas.zoom_to(0.3)
    start = hand.on("Dorp")
    hand.carry(start, start + QPointF(20, 10))
    painted(canvas)
    QApplication.processEvents()
    watch = Painted(canvas)
    hand.move(start + QPointF(24, 12), held=LEFT)
    QApplication.processEvents()
    assert not watch.region.isEmpty()
    assert watch.region.boundingRect().width() < canvas.width() / 2


def test_the_badge_of_a_selected_actor_lies_over_its_ring(hand: Hand, canvas: Canvas) -> None:
    with canvas.bridge.edit("opgave") as draft:
        involve(draft, hand.actor("Dorp"), add_opgave(draft, "Wonen"))
    canvas.zoom_to(1.0)
    away = badge_at(NODE_RADIUS, BADGE_RADIUS) * canvas.zoom
    spot = (hand.on("Dorp") + QPointF(away, -away)).toPoint()
    box = QRect(spot - QPoint(8, 8), spot + QPoint(8, 8))
    before = painted(canvas).copy(box)
    canvas.bridge.selection.set(actors=[hand.actor("Dorp")])
    now = painted(canvas).copy(box)
    within = [(x, y) for x in range(17) for y in range(17) if (x - 8) ** 2 + (y - 8) ** 2 < 25]
    assert all(before.pixelColor(x, y) == now.pixelColor(x, y) for x, y in within)


def test_the_name_of_what_is_pointed_at_covers_no_neighbour_where_it_need_not(
    blank: Desk,
) -> None:
    # Names have no room between these; the one that is pointed at has none below it.
    with blank.bridge.edit("row") as draft:
        for number in range(40):
            at = (26.0 * (number % 20), 60.0 * (number // 20))
            add_actor(draft, f"Vereniging {number}", view=blank.bridge.view, at=at)
    canvas, hand = blank.canvas, Hand(blank.canvas)
    canvas.fit()
    hand.settle()
    assert canvas.layer.shown is not None
    named = {label.slot for label in canvas.layer.shown.labels}
    slot = next(s for s in range(1, 19) if s not in named)
    name = canvas.scene.nodes.names[slot]
    before = painted(canvas)
    hand.move(hand.on(name))
    box = changed(before, painted(canvas))
    assert box.top() < hand.on(name).y() - 20  # above the upper row, where nothing is
