"""What is seen of relations and actors from near."""

from dataclasses import replace

from PySide6.QtGui import QImage

from dronten_map.core.records import Actor
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand


def seen(canvas: Canvas, hand: Hand, zoom: float) -> QImage:
    """The picture of the map from a zoom."""
    canvas.zoom_to(zoom)
    hand.settle()
    assert canvas.layer.shown is not None
    return canvas.layer.shown.image.copy()


def note(canvas: Canvas, fact: str) -> None:
    """Write what is known of Raad."""
    with canvas.bridge.edit("fact") as draft:
        raad = next(a for a in draft.all(Actor) if a.name == "Raad")
        draft.put(replace(raad, fact=fact))


def test_the_first_line_of_a_fact_is_kept_for_the_picture(canvas: Canvas) -> None:
    note(canvas, "\nVergadert op donderdag\nTweede regel")
    slot = next(s for s, name in enumerate(canvas.scene.nodes.names) if name == "Raad")
    assert canvas.scene.nodes.facts[slot] == "Vergadert op donderdag"


def test_very_near_a_fact_is_seen(canvas: Canvas, hand: Hand) -> None:
    canvas.show_actor(hand.actor("Raad"))
    before = seen(canvas, hand, 2.0)
    note(canvas, "Vergadert op donderdag")
    assert seen(canvas, hand, 2.0) != before


def test_from_farther_away_it_is_not(canvas: Canvas, hand: Hand) -> None:
    canvas.show_actor(hand.actor("Raad"))
    before = seen(canvas, hand, 1.0)
    note(canvas, "Vergadert op donderdag")
    assert seen(canvas, hand, 1.0) == before
