"""Relations that are selected, pointed at or in the hand look as they do."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.looks import set_look
from dronten_map.core.records import Aspect, LineStyle, Relation, RelationKind
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import LEFT, Hand
from tests.ui.canvas.test_overlay import painted


@pytest.fixture
def tense(hand: Hand, canvas: Canvas) -> Hand:
    """The relation from Raad to College is tense, and lines tell that."""
    bridge = canvas.bridge
    with bridge.edit("tense") as draft:
        for relation in list(draft.all(Relation)):
            draft.put(replace(relation, quality=-2, strength=5))
        set_look(draft, bridge.view, "line_by", Aspect.QUALITY)
    hand.settle()
    return hand


def colours(image: QImage, row: int, left: int, right: int) -> list[str]:
    """The colours along a row of pixels."""
    return [image.pixelColor(x, row).name() for x in range(left, right)]


def along(hand: Hand, image: QImage, *, down: float = 0.0) -> list[str]:
    """The colours on the line from Raad to College before its kind, or so many pixels below it."""
    start, end = hand.on("Raad"), hand.on("College")
    at = start + (end - start) * 0.22 + QPointF(0, down)
    return colours(image, round(at.y()), round(at.x()) - 8, round(at.x()) + 8)


def test_a_selected_relation_is_tense_and_dashed_within_its_ring(
    tense: Hand, canvas: Canvas
) -> None:
    bad = canvas.look.theme.bad.lower()
    tense.click(tense.between("Raad", "College"))
    tense.move(QPointF(5, 5))
    image = painted(canvas)
    shown = along(tense, image)
    assert bad in shown
    assert canvas.look.paper.name() in shown
    beside = [along(tense, image, down=down) for down in (-6, -5, -4, 4, 5, 6)]
    assert sum(set(row) == {canvas.look.focus.name()} for row in beside) >= 2


def test_the_ring_of_a_double_line_lies_around_both(tense: Hand, canvas: Canvas) -> None:
    bridge = canvas.bridge
    (relation,) = bridge.model.all(Relation)
    with bridge.edit("double") as draft:
        amend(draft, RelationKind, [relation.kind], line=LineStyle.DOUBLE)
    bridge.selection.set(relations=[relation.id])
    tense.settle()
    image = painted(canvas)
    heights = [d for d in range(-14, 15) if canvas.look.focus.name() in along(tense, image, down=d)]
    assert max(heights) - min(heights) > 10


def test_a_relation_in_the_hand_keeps_its_colour(tense: Hand, canvas: Canvas) -> None:
    tense.press(tense.on("College"))
    tense.move(tense.on("College") + QPointF(0, 30), held=LEFT)
    tense.move(tense.on("College") + QPointF(0, 60), held=LEFT)
    image = painted(canvas)
    middle = tense.between("Raad", "College") + QPointF(0, 30)
    around = {
        image.pixelColor(round(middle.x()) + x, round(middle.y()) + y).name()
        for x in range(-12, 13)
        for y in range(-6, 7)
    }
    assert canvas.look.theme.bad.lower() in around


def test_from_afar_and_of_a_crowd_the_ring_covers_the_line(tense: Hand, canvas: Canvas) -> None:
    canvas.zoom_by(0.2)
    tense.settle()
    tense.click(tense.between("Raad", "College"))
    tense.move(QPointF(5, 5))
    assert canvas.bridge.selection.relations
    middle = tense.between("Raad", "College").toPoint()
    image = painted(canvas)
    near = {image.pixelColor(middle.x(), middle.y() + y).name() for y in (-1, 0, 1)}
    assert canvas.look.focus.name() in near
