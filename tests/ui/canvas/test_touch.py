"""Fingers on the map."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from dronten_map.core.records import AnnotationKind
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand
from tests.ui.canvas.notes import all_of, note, record


class Fingers:
    """Fingers of one hand."""

    def __init__(self, canvas: Canvas, device: QPointingDevice) -> None:
        self._canvas, self._device = canvas, device

    def press(self, *spots: QPointF) -> None:
        """Put fingers down."""
        self._do("press", spots)

    def move(self, *spots: QPointF) -> None:
        """Bring the fingers to spots."""
        self._do("move", spots)

    def lift(self, *spots: QPointF) -> None:
        """Take the fingers away."""
        self._do("release", spots)

    def tap(self, spot: QPointF) -> None:
        """Touch for a moment."""
        self.press(spot)
        self.lift(spot)

    def drag(self, start: QPointF, end: QPointF) -> None:
        """One finger from here to there."""
        self.press(start)
        for share in (0.3, 0.7, 1.0):
            self.move(start + (end - start) * share)
        self.lift(end)

    def _do(self, what: str, spots: tuple[QPointF, ...]) -> None:
        touch = QTest.touchEvent(self._canvas, self._device, False)
        for index, spot in enumerate(spots):
            getattr(touch, what)(index, spot.toPoint(), self._canvas)
        touch.commit()


@pytest.fixture
def fingers(canvas: Canvas) -> Fingers:
    return Fingers(canvas, QTest.createTouchDevice())


FREE = QPointF(0, -120)  # from the middle between Raad and College: empty paper


def test_a_tap_selects_what_it_is_near(hand: Hand, fingers: Fingers) -> None:
    fingers.tap(hand.on("Dorp") + QPointF(16, 14))
    assert hand.chosen() == ["Dorp"]


def test_a_tap_on_empty_paper_selects_nothing(hand: Hand, fingers: Fingers) -> None:
    fingers.tap(hand.on("Dorp"))
    fingers.tap(hand.between("Raad", "College") + FREE)
    assert hand.chosen() == []


def test_a_double_tap_renames(hand: Hand, fingers: Fingers, canvas: Canvas) -> None:
    fingers.tap(hand.on("Dorp"))
    fingers.tap(hand.on("Dorp"))
    hand.type("Dorpsraad")
    assert "Dorpsraad" in hand.names()


def test_one_finger_moves_an_actor(hand: Hand, fingers: Fingers, canvas: Canvas) -> None:
    spot = hand.on("Dorp") + QPointF(150, 40)
    fingers.drag(hand.on("Dorp"), spot)
    assert (hand.on("Dorp") - spot).manhattanLength() < 3
    assert canvas.gesture is None


def test_one_finger_on_empty_paper_shifts_the_map(
    hand: Hand, fingers: Fingers, canvas: Canvas
) -> None:
    before, spot = hand.on("Raad"), hand.between("Raad", "College") + FREE
    fingers.drag(spot, spot + QPointF(60, 30))
    assert (hand.on("Raad") - before - QPointF(60, 30)).manhattanLength() < 3
    assert hand.place("Raad") == (0.0, 0.0)


def test_two_fingers_zoom_around_their_middle(hand: Hand, fingers: Fingers, canvas: Canvas) -> None:
    middle, zoom = hand.on("Raad"), canvas.zoom
    aside = QPointF(40, 0)
    fingers.press(middle - aside, middle + aside)
    fingers.move(middle - aside, middle + aside)
    fingers.move(middle - aside * 1.5, middle + aside * 1.5)
    fingers.lift(middle - aside * 1.5, middle + aside * 1.5)
    assert canvas.zoom == pytest.approx(zoom * 1.5, rel=0.05)
    assert (hand.on("Raad") - middle).manhattanLength() < 4


def test_a_second_finger_puts_back_what_the_first_was_moving(
    hand: Hand, fingers: Fingers, canvas: Canvas
) -> None:
    before = canvas.bridge.document.revision
    fingers.press(hand.on("Dorp"))
    fingers.move(hand.on("Dorp") + QPointF(40, 0))
    fingers.move(hand.on("Dorp") + QPointF(60, 0), hand.on("Dorp") + QPointF(160, 0))
    fingers.lift(hand.on("Dorp"), hand.on("Raad"))
    assert canvas.bridge.document.revision == before
    assert canvas.gesture is None


def test_a_long_press_asks_for_the_menu(
    hand: Hand, fingers: Fingers, canvas: Canvas, board: ActionBoard, qtbot: QtBot
) -> None:
    fingers.press(hand.on("Dorp"))
    qtbot.waitUntil(lambda: bool(_menus()), timeout=3000)
    fingers.lift(hand.on("Dorp"))
    assert hand.chosen() == ["Dorp"]
    for shown in _menus():
        shown.close()


def test_a_tool_draws_with_a_finger(hand: Hand, fingers: Fingers, canvas: Canvas) -> None:
    canvas.tool = "area"
    spot = hand.between("Raad", "College") + FREE
    fingers.drag(spot, spot + QPointF(80, 60))
    assert [a.kind for a in all_of(canvas)] == [AnnotationKind.AREA]


def test_a_selected_field_is_moved_and_another_one_is_paper(
    hand: Hand, fingers: Fingers, canvas: Canvas
) -> None:
    field = note(canvas, AnnotationKind.AREA, box=(60.0, 40.0, 120.0, 100.0))
    x = record(canvas, field).x
    spot = QPointF(*canvas.camera.seen(120.0, 90.0))
    fingers.drag(spot, spot + QPointF(20, 0))
    assert record(canvas, field).x == x
    canvas.bridge.selection.set(annotations=[field])
    spot = QPointF(*canvas.camera.seen(120.0, 90.0))
    fingers.drag(spot, spot + QPointF(20, 0))
    assert record(canvas, field).x > x


def test_what_floats_over_the_map_hears_its_own_fingers(
    hand: Hand, fingers: Fingers, canvas: Canvas
) -> None:
    button = QPushButton("x", canvas)
    button.setGeometry(10, 10, 60, 60)
    button.show()
    QApplication.processEvents()
    canvas.bridge.selection.set(actors=[hand.actor("Dorp")])
    fingers.tap(QPointF(QPoint(30, 30)))
    assert hand.chosen() == ["Dorp"]


def test_after_a_finger_the_mouse_is_as_precise_as_ever(
    hand: Hand, fingers: Fingers, canvas: Canvas
) -> None:
    fingers.press(hand.on("Dorp"))  # and nobody tells that it is lifted
    hand.move(hand.on("Dorp"))
    aside = hand.edge("Dorp")
    hand.move(aside)
    assert canvas.hovered.on_ring
    fingers.lift(hand.on("Dorp"))


def _menus() -> list[QMenu]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
