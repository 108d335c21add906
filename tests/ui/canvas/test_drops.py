"""Opgaven dropped on the map, and actors carried out of it."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication

from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import OpgaveId
from dronten_map.core.queries import involvements_of
from dronten_map.core.records import Actor
from dronten_map.ui.canvas.drops import carried_picture, drag_of
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.drag import actors_in, opgave_mime
from tests.ui.canvas.hands import Hand
from tests.ui.panels.dropping import drop


@pytest.fixture
def opgave(canvas: Canvas) -> OpgaveId:
    """An opgave without actors."""
    with canvas.bridge.edit("opgave") as draft:
        return add_opgave(draft, "Wonen")


def attached(canvas: Canvas, opgave: OpgaveId) -> list[str]:
    """The names of the actors of an opgave, by alphabet."""
    model = canvas.bridge.model
    return sorted(model.get(Actor, i.actor).name for i in involvements_of(model, opgave))


def test_an_opgave_dropped_on_an_actor_is_attached(
    hand: Hand, canvas: Canvas, opgave: OpgaveId
) -> None:
    assert drop(canvas, opgave_mime(opgave), hand.on("Dorp").toPoint())
    assert attached(canvas, opgave) == ["Dorp"]


def test_dropped_on_one_of_the_selected_it_goes_to_all_of_them(
    hand: Hand, canvas: Canvas, opgave: OpgaveId
) -> None:
    canvas.bridge.selection.set(actors=[hand.actor("Dorp"), hand.actor("Raad")])
    drop(canvas, opgave_mime(opgave), hand.on("Dorp").toPoint())
    assert attached(canvas, opgave) == ["Dorp", "Raad"]


def test_dropped_on_another_actor_it_leaves_the_selected_alone(
    hand: Hand, canvas: Canvas, opgave: OpgaveId
) -> None:
    canvas.bridge.selection.set(actors=[hand.actor("Raad")])
    drop(canvas, opgave_mime(opgave), hand.on("Dorp").toPoint())
    assert attached(canvas, opgave) == ["Dorp"]


def test_dropping_twice_attaches_once(hand: Hand, canvas: Canvas, opgave: OpgaveId) -> None:
    with canvas.bridge.edit("before") as draft:
        involve(draft, hand.actor("Dorp"), opgave)
    before = canvas.bridge.document.revision
    drop(canvas, opgave_mime(opgave), hand.on("Dorp").toPoint())
    assert canvas.bridge.document.revision == before


def test_empty_paper_takes_no_opgave(hand: Hand, canvas: Canvas, opgave: OpgaveId) -> None:
    spot = hand.between("College", "Dorp").toPoint()
    assert not drop(canvas, opgave_mime(opgave), spot)
    assert attached(canvas, opgave) == []


def test_an_opgave_that_is_not_in_the_map_is_not_taken(hand: Hand, canvas: Canvas) -> None:
    before = canvas.bridge.document.revision
    assert not drop(canvas, opgave_mime(OpgaveId("elders")), hand.on("Dorp").toPoint())
    assert canvas.bridge.document.revision == before


def test_text_from_elsewhere_is_not_taken(hand: Hand, canvas: Canvas) -> None:
    carried = QMimeData()
    carried.setText("Raad")
    assert not drop(canvas, carried, hand.on("Dorp").toPoint())


def test_what_hangs_on_the_pointer_is_a_small_picture(hand: Hand, canvas: Canvas) -> None:
    picture = carried_picture(canvas, [hand.actor("Dorp"), hand.actor("Raad")])
    assert picture.height() == round(28 * canvas.devicePixelRatioF())


def test_a_drop_on_the_badge_side_of_an_actor_counts_as_the_actor(
    hand: Hand, canvas: Canvas, opgave: OpgaveId
) -> None:
    corner = hand.on("Dorp") + QPointF(15, -15) * canvas.zoom
    assert drop(canvas, opgave_mime(opgave), corner.toPoint())


def test_what_leaves_the_map_carries_its_actors(hand: Hand, canvas: Canvas) -> None:
    actors = [hand.actor("Dorp"), hand.actor("Raad")]
    carried = drag_of(canvas, actors)
    assert actors_in(carried.mimeData()) == actors
    assert not carried.pixmap().isNull()


def test_the_name_of_a_long_or_a_strange_actor_hangs_on_the_pointer_too(
    hand: Hand, canvas: Canvas
) -> None:
    for name in ("x" * 200, "Ünïcødé 吉", "a"):
        with canvas.bridge.edit("name") as draft:
            made = add_actor(draft, name, view=canvas.bridge.view, at=(0.0, 0.0))
        assert carried_picture(canvas, [made]).width() <= 220


def test_while_an_opgave_hangs_over_an_actor_that_has_the_ring(
    hand: Hand, canvas: Canvas, opgave: OpgaveId
) -> None:
    enter(canvas, opgave_mime(opgave), hand.on("Dorp").toPoint())
    assert canvas.drop_target == hand.actor("Dorp")
    QApplication.sendEvent(canvas, QDragLeaveEvent())
    assert canvas.drop_target is None


def enter(canvas: Canvas, carried: QMimeData, at: QPoint) -> None:
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(canvas, kind(at, Qt.DropAction.CopyAction, carried, button, keys))
