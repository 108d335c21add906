"""How annotations look."""

import pytest
from PySide6.QtGui import QColor, QImage

from dronten_map.core.records import AnnotationKind, Tone
from dronten_map.graph.annotated import OUTLINE, TINT, setting
from dronten_map.ui.canvas.look import look_of, mix
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.tokens import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, Theme
from tests.ui.canvas.hands import Hand
from tests.ui.canvas.notes import note, record

THEMES = [
    pytest.param(LIGHT, id="light"),
    pytest.param(DARK, id="dark"),
    pytest.param(LIGHT_STRONG, id="light strong"),
    pytest.param(DARK_STRONG, id="dark strong"),
]


def brightness(colour: QColor) -> float:
    """Relative luminance. Source: WCAG 2.2, 1.4.3."""
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("tone", Tone)
def test_letters_can_be_read_on_paper_and_on_every_field(theme: Theme, tone: Tone) -> None:
    look = look_of(theme)
    letters = look.tone(tone)
    grounds = [look.paper, *(mix(look.paper, look.tone(t), TINT) for t in Tone)]
    assert min(contrast(letters, ground) for ground in grounds) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("tone", Tone)
def test_outlines_stand_out_from_the_paper(theme: Theme, tone: Tone) -> None:
    look = look_of(theme)
    assert contrast(mix(look.paper, look.tone(tone), OUTLINE), look.paper) >= 3.0


def pixel(canvas: Canvas, x: float, y: float) -> QColor:
    Hand(canvas).settle()
    at = canvas.camera.seen(x, y)
    made: QImage = canvas.grab().toImage()
    return made.pixelColor(round(at[0]), round(at[1]))


def test_a_field_lies_behind_the_actor_that_stands_in_it(canvas: Canvas) -> None:
    before = pixel(canvas, 0.0, 0.0)
    note(canvas, AnnotationKind.AREA, box=(-100.0, -100.0, 200.0, 200.0))
    assert pixel(canvas, 0.0, 0.0) == before
    ground = pixel(canvas, -80.0, -77.0)
    assert 0.9 < ground.lightnessF() < canvas.look.paper.lightnessF()


def test_an_arrow_lies_over_the_actors(canvas: Canvas) -> None:
    note(canvas, AnnotationKind.ARROW, box=(-100.0, 0.0, 300.0, 0.0))
    assert pixel(canvas, 8.0, 0.0) == canvas.look.tone(Tone.INK)


def test_a_picture_that_cannot_be_read_leaves_its_place_marked(canvas: Canvas) -> None:
    note(canvas, AnnotationKind.PICTURE, box=(60.0, 60.0, 100.0, 40.0))
    assert pixel(canvas, 110.0, 80.0) != canvas.look.paper


def test_no_name_of_an_actor_lies_over_what_an_annotation_says(hand: Hand, canvas: Canvas) -> None:
    canvas.fit()
    x, y = hand.place("Dorp")
    box = (x - 60, y + 22, 120.0, 30.0)  # right below the actor, where its name stands else
    made = note(canvas, AnnotationKind.TEXT, "Hier komt de markt", box)
    words = setting(record(canvas, made)).words
    assert words is not None
    left, top = canvas.camera.seen(*words[:2])
    right, bottom = canvas.camera.seen(*words[2:])
    assert canvas.layer.shown is not None
    slot = canvas.scene.nodes.slot[hand.actor("Dorp")]
    (name,) = [label for label in canvas.layer.shown.labels if label.slot == slot]
    is_aside = name.left >= right or name.left + name.width <= left
    assert is_aside or name.top >= bottom or name.top + name.height <= top
