"""What lies under the pointer."""

import pytest
from PySide6.QtCore import QPointF

from dronten_map.core.edits.web import connect
from dronten_map.ui.canvas.hits import NOTHING
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand


@pytest.mark.parametrize("zoom", [0.05, 0.3, 1.0, 3.0])
def test_an_actor_is_hit_at_every_zoom(hand: Hand, canvas: Canvas, zoom: float) -> None:
    canvas.zoom_to(zoom)
    canvas.show_actor(hand.actor("Dorp"))
    canvas.zoom_to(zoom)
    found = canvas.hit_at(hand.on("Dorp"))
    assert found.actor == hand.actor("Dorp")
    assert not found.on_ring


def test_around_an_actor_lies_its_ring(hand: Hand, canvas: Canvas) -> None:
    found = canvas.hit_at(hand.edge("Dorp"))
    assert (found.actor, found.on_ring) == (hand.actor("Dorp"), True)


def test_from_far_away_there_is_no_ring(hand: Hand, canvas: Canvas) -> None:
    canvas.zoom_to(0.2)
    assert not canvas.hit_at(hand.on("Dorp") - QPointF(0, 14)).on_ring


def test_the_name_of_an_actor_counts_as_the_actor(hand: Hand, canvas: Canvas) -> None:
    assert canvas.layer.shown is not None
    scale = canvas.devicePixelRatioF()
    slot = canvas.scene.nodes.slot[hand.actor("Dorp")]
    label = next(n for n in canvas.layer.shown.labels if n.slot == slot)
    corner = QPointF(label.left + 3, label.top + label.height - 3) / scale
    found = canvas.hit_at(corner)
    assert found.actor == hand.actor("Dorp")


def test_a_relation_is_hit_on_its_line_and_missed_beside_it(hand: Hand, canvas: Canvas) -> None:
    middle = hand.between("Raad", "College")
    assert canvas.hit_at(middle + QPointF(0, 3)).relation is not None
    assert canvas.hit_at(middle + QPointF(0, 12)) == NOTHING


def test_of_two_relations_between_the_same_actors_the_nearest_is_hit(
    hand: Hand, canvas: Canvas
) -> None:
    with canvas.bridge.edit("second") as draft:
        connect(draft, hand.actor("Raad"), hand.actor("College"))
    hand.settle()
    middle = hand.between("Raad", "College")
    bent = QPointF(0, 7) * canvas.zoom
    above, below = canvas.hit_at(middle - bent), canvas.hit_at(middle + bent)
    assert above.relation is not None
    assert below.relation is not None
    assert above.relation != below.relation


def test_far_from_everything_lies_nothing(canvas: Canvas) -> None:
    assert canvas.hit_at(QPointF(790, 590)) == NOTHING
