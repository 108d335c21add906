"""Opgaven dropped on the map, and actors carried out of it."""

import pytest
from PySide6.QtCore import QMimeData, QPointF

from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.ids import OpgaveId
from dronten_map.core.queries import involvements_of
from dronten_map.core.records import Actor
from dronten_map.ui.canvas.drops import carried_picture
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.drag import opgave_mime
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
