"""Going along the relations of an actor by keyboard."""

import pytest
from PySide6.QtCore import QPointF

from dronten_map.core.edits.web import connect
from dronten_map.core.records import Actor, Relation
from dronten_map.ui.canvas.relation_walk import has_relations, next_relation
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Desk, Hand


@pytest.fixture
def related(hand: Hand, canvas: Canvas) -> Canvas:
    """Raad is related to College at its right, and to Dorp below it, twice."""
    with canvas.bridge.edit("more") as draft:
        for _number in range(2):
            connect(draft, hand.actor("Dorp"), hand.actor("Raad"))
    return canvas


def ends(canvas: Canvas) -> list[tuple[str, str]]:
    """The names at the ends of the selected relations."""
    model = canvas.bridge.model
    found = [model.get(Relation, r) for r in canvas.bridge.selection.relations]
    return [(model.get(Actor, r.source).name, model.get(Actor, r.target).name) for r in found]


def test_it_goes_clockwise_along_the_relations_of_the_selected_actor(
    hand: Hand, related: Canvas
) -> None:
    related.bridge.selection.set(actors=[hand.actor("Raad")])
    seen: list[tuple[str, str]] = []
    chosen: set[str] = set()
    for _number in range(4):
        next_relation(related)
        seen += ends(related)
        chosen |= set(related.bridge.selection.relations)
    assert seen == [("Raad", "College"), ("Dorp", "Raad"), ("Dorp", "Raad"), ("Raad", "College")]
    assert len(chosen) == 3


def test_it_goes_back_too(hand: Hand, related: Canvas) -> None:
    related.bridge.selection.set(actors=[hand.actor("Raad")])
    next_relation(related, -1)
    assert ends(related) == [("Dorp", "Raad")]


def test_without_a_selection_it_begins_in_the_middle(hand: Hand, related: Canvas) -> None:
    related.look_from(related.camera.centred(0.0, 150.0, related.width(), related.height()))
    next_relation(related)
    assert ends(related) == [("Dorp", "Raad")]


def test_from_a_relation_it_goes_on_from_where_that_starts(hand: Hand, related: Canvas) -> None:
    first = next(r.id for r in related.bridge.model.all(Relation))
    related.bridge.selection.set(relations=[first])
    next_relation(related)
    assert ends(related) == [("Dorp", "Raad")]


def test_the_other_end_comes_into_sight(hand: Hand, related: Canvas) -> None:
    related.bridge.selection.set(actors=[hand.actor("Raad")])
    related.pan(-3000, 0)
    next_relation(related)
    assert related.rect().contains(hand.on("College").toPoint())
    assert hand.on("College") != QPointF(0, 0)


def test_on_a_map_without_relations_nothing_happens(blank: Desk) -> None:
    assert not has_relations(blank.canvas)
    next_relation(blank.canvas)
    assert blank.canvas.bridge.selection.is_empty
