"""Annotations on paper."""

import base64

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.annotations import add_annotation, add_picture
from dronten_map.core.model import Model
from dronten_map.core.records import Annotation, AnnotationKind, EmbeddedPicture, Tone
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.annotated import setting
from dronten_map.graph.drawing import Drawing, Path, Picture, Text, draw
from dronten_map.graph.primitives import BAD
from dronten_map.graph.shapes import NODE_RADIUS
from tests.builders import edited, web

BOX = (-40.0, 60.0, 160.0, 80.0)
PIXELS = b"not looked into here"


def noted(kind: AnnotationKind, text: str = "", *, tone: Tone = Tone.INK) -> Model:
    model, _ids = web("Raad", "College")
    return edited(
        model, lambda d: add_annotation(d, FIRST_VIEW_ID, kind, BOX, text=text, tone=tone)
    )


def pictured() -> Model:
    model, _ids = web("Raad")

    def put(draft: Draft) -> None:
        add_picture(
            draft,
            FIRST_VIEW_ID,
            PIXELS,
            BOX,
            name="plein.png",
            media="image/png",
            text="Het plein",
        )

    return edited(model, put)


def drawn(model: Model) -> Drawing:
    return draw(model, FIRST_VIEW_ID)


def test_a_text_is_drawn_where_it_stands_in_its_colour() -> None:
    model = noted(AnnotationKind.TEXT, "Let op", tone=Tone.BAD)
    (text,) = [p for p in drawn(model).pieces if isinstance(p, Text) and p.text == "Let op"]
    (note,) = model.all(Annotation)
    (line,) = setting(note).lines
    assert (text.x, text.y, text.size, text.colour) == (line.x, line.y, 16, BAD)


def test_with_annotations_actors_stand_as_they_do_on_the_screen() -> None:
    pieces = drawn(noted(AnnotationKind.AREA, "Zuid")).pieces
    (name,) = [p for p in pieces if isinstance(p, Text) and p.text == "College"]
    assert name.x == pytest.approx(100.0, abs=2 * NODE_RADIUS + 40)


def test_a_field_lies_behind_the_web_and_an_arrow_above_it() -> None:
    behind = drawn(noted(AnnotationKind.AREA)).pieces
    assert isinstance(behind[0], Path)
    assert behind[0].opacity < 1.0
    above = drawn(noted(AnnotationKind.ARROW)).pieces[-1]
    assert isinstance(above, Path)
    assert above.segments[0] == ("M", 120.0, 140.0)


def test_what_stands_outside_the_web_is_within_the_bounds() -> None:
    left, _top, _right, bottom = drawn(noted(AnnotationKind.AREA)).bounds
    assert left < -40.0
    assert bottom > 140.0


def test_a_picture_is_drawn_with_what_it_shows() -> None:
    (picture,) = [p for p in drawn(pictured()).pieces if isinstance(p, Picture)]
    assert base64.b64decode(picture.content) == PIXELS
    assert (picture.text, picture.width, picture.height) == ("Het plein", 160.0, 80.0)


def test_a_picture_that_is_no_picture_becomes_an_empty_frame() -> None:
    model = pictured()
    (kept,) = model.all(EmbeddedPicture)

    def spoil(draft: Draft) -> None:
        draft.put(
            EmbeddedPicture(
                id=kept.id, name="x", media="image/svg+xml", content='"/><script>x</script>'
            )
        )

    pieces = drawn(edited(model, spoil)).pieces
    assert not any(isinstance(p, Picture) for p in pieces)
    assert any(isinstance(p, Path) and p.dash for p in pieces)


def test_a_map_with_nothing_but_a_text_is_not_empty() -> None:
    model, _ids = web()
    kind = AnnotationKind.TEXT
    edited(model, lambda d: add_annotation(d, FIRST_VIEW_ID, kind, BOX, text="Begin"))
    found = drawn(model)
    assert not found.is_empty
    assert [p.text for p in found.pieces if isinstance(p, Text)] == ["Begin"]


def test_only_what_is_asked_for_is_drawn() -> None:
    model, ids = web("Raad", "College")
    kind = AnnotationKind.TEXT
    edited(model, lambda d: add_annotation(d, FIRST_VIEW_ID, kind, BOX, text="Let op"))
    (note,) = model.all(Annotation)
    words = [
        p.text
        for p in draw(model, FIRST_VIEW_ID, among=[ids["Raad"], note.id]).pieces
        if isinstance(p, Text)
    ]
    assert sorted(words) == ["Let op", "Raad"]
