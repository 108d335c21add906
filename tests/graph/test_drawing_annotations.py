"""Annotations on paper."""

import base64
from math import hypot

from dronten_map.core.draft import Draft
from dronten_map.core.edits.annotations import add_annotation, add_picture
from dronten_map.core.edits.views import place
from dronten_map.core.model import Model
from dronten_map.core.records import Annotation, AnnotationKind, EmbeddedPicture, Tone
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.drawing import Drawing, Path, Picture, Text, draw
from dronten_map.graph.primitives import BAD, INK
from dronten_map.graph.segments import handles
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


def test_a_text_is_drawn_in_its_colour_and_no_larger_than_it_is() -> None:
    found = drawn(noted(AnnotationKind.TEXT, "Let op", tone=Tone.BAD))
    (text,) = [p for p in found.pieces if isinstance(p, Text) and p.text == "Let op"]
    assert text.colour == BAD
    assert text.size <= 16


def test_a_map_that_is_drawn_together_takes_its_annotations_along() -> None:
    """What points at an actor points at it on paper too."""
    model, ids = web("Raad", "College", "Dorp")
    where = {ids["Raad"]: (0.0, 0.0), ids["College"]: (3000.0, 0.0), ids["Dorp"]: (0.0, 2000.0)}
    edited(model, lambda d: place(d, FIRST_VIEW_ID, where))
    box = (2400.0, 200.0, 600.0, -200.0)  # its tip is at College
    edited(model, lambda d: add_annotation(d, FIRST_VIEW_ID, AnnotationKind.ARROW, box))
    pieces = drawn(model).pieces
    head = next(p for p in reversed(pieces) if isinstance(p, Path) and p.fill == INK)
    tip = handles(head.segments)[0]
    (name,) = [p for p in pieces if isinstance(p, Text) and p.text == "College"]
    assert hypot(tip[0] - name.x, tip[1] - name.y) < 60
    assert tip[0] < 3000


def test_a_field_lies_behind_the_web_and_an_arrow_above_it() -> None:
    behind = drawn(noted(AnnotationKind.AREA)).pieces
    assert isinstance(behind[0], Path)
    assert behind[0].opacity < 1.0
    above = drawn(noted(AnnotationKind.ARROW)).pieces[-1]
    assert isinstance(above, Path)
    assert above.fill == INK


def test_what_stands_outside_the_web_is_within_the_bounds() -> None:
    found = drawn(noted(AnnotationKind.AREA))
    outline = found.pieces[0]
    assert isinstance(outline, Path)
    across, down = zip(*handles(outline.segments), strict=True)
    left, _top, _right, bottom = found.bounds
    assert left < min(across)
    assert bottom > max(down)


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


def test_no_name_of_an_actor_lies_over_what_it_says() -> None:
    model, _ids = web("Dorp")
    free = draw(model, FIRST_VIEW_ID).names[0]
    box = (free[0], free[1], 160.0, 30.0)  # where the name stands else
    kind, text = AnnotationKind.TEXT, "Hier komt de markt"
    edited(model, lambda d: add_annotation(d, FIRST_VIEW_ID, kind, box, text=text))
    left, top, right, bottom = draw(model, FIRST_VIEW_ID).names[0]
    is_aside = right <= box[0] or left >= box[0] + box[2]
    assert is_aside or bottom <= box[1] or top >= box[1] + box[3]
