"""Texts, arrows, areas and pictures on a view."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.annotated import annotations_in, box_of
from dronten_map.core.draft import Draft
from dronten_map.core.edits.annotations import (
    HEAVIEST,
    LEAST,
    add_annotation,
    add_picture,
    bring_to_front,
    change_text,
    move_annotations,
    resize,
    send_to_back,
)
from dronten_map.core.edits.clipboard import copied, duplicate, paste
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.views import add_view
from dronten_map.core.ids import AnnotationId, ViewId
from dronten_map.core.model import Model
from dronten_map.core.records import Annotation, AnnotationKind, EmbeddedPicture, Tone, View
from dronten_map.core.rules import check
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.errors import UserError
from tests.builders import edited, empty_map, web

BOX = (10.0, 20.0, 100.0, 40.0)
PIXEL = b"\x89PNG pixel"


def noted(*texts: str) -> tuple[Model, list[AnnotationId]]:
    """A map with texts on its view, the first at the bottom."""
    made: list[AnnotationId] = []

    def write(draft: Draft) -> None:
        for text in texts:
            kind = AnnotationKind.TEXT
            made.append(add_annotation(draft, FIRST_VIEW_ID, kind, BOX, text=text))

    return edited(empty_map(), write), made


def texts(model: Model, view: ViewId = FIRST_VIEW_ID) -> list[str]:
    """What the annotations of a view say, the hindmost first."""
    return [a.text for a in annotations_in(model, view)]


def pictured(draft: Draft, content: bytes = PIXEL) -> AnnotationId:
    """Put a picture on the view."""
    return add_picture(draft, FIRST_VIEW_ID, content, BOX, name="plein.png", media="image/png")


def test_the_last_annotation_lies_on_top() -> None:
    model, _made = noted("een", "twee", "drie")
    assert texts(model) == ["een", "twee", "drie"]
    assert check(model) == []


def test_areas_and_pictures_lie_behind_texts_and_arrows() -> None:
    model, _made = noted("tekst")
    for kind, text in ((AnnotationKind.ARROW, "pijl"), (AnnotationKind.AREA, "vlak")):
        edited(model, lambda d, k=kind, t=text: add_annotation(d, FIRST_VIEW_ID, k, BOX, text=t))
    assert texts(model) == ["vlak", "tekst", "pijl"]


def test_what_is_drawn_from_right_to_left_stands_as_if_drawn_the_other_way() -> None:
    model = empty_map()
    kind = AnnotationKind.AREA
    edited(
        model,
        lambda d: add_annotation(d, FIRST_VIEW_ID, kind, (100.0, 80.0, -60.0, -50.0)),
    )
    (area,) = model.all(Annotation)
    assert box_of(area) == (40.0, 30.0, 60.0, 50.0)


def test_an_arrow_keeps_its_way() -> None:
    model = empty_map()
    kind = AnnotationKind.ARROW
    edited(model, lambda d: add_annotation(d, FIRST_VIEW_ID, kind, (0.0, 0.0, -60.0, -0.0)))
    (arrow,) = model.all(Annotation)
    assert box_of(arrow) == (0.0, 0.0, -60.0, 0.0)


@given(*[st.floats(-1e5, 1e5)] * 4, st.sampled_from(AnnotationKind))
def test_whatever_is_drawn_is_an_annotation_that_may_be(
    x: float, y: float, width: float, height: float, kind: AnnotationKind
) -> None:
    model = empty_map()

    def draw(draft: Draft) -> None:
        note = pictured(draft) if kind is AnnotationKind.PICTURE else None
        if note is None:
            add_annotation(draft, FIRST_VIEW_ID, kind, (x, y, width, height))
        else:
            resize(draft, note, (x, y, width, height))

    edited(model, draw)
    (made,) = model.all(Annotation)
    assert check(model) == []
    assert max(abs(made.width), abs(made.height)) >= LEAST


def test_moved_annotations_keep_their_size() -> None:
    model, made = noted("een")
    edited(model, lambda d: move_annotations(d, made, 5.04, -30.0))
    assert box_of(model.get(Annotation, made[0])) == (15.0, -10.0, 100.0, 40.0)


def test_what_is_brought_to_the_front_keeps_its_order_among_itself() -> None:
    model, made = noted("een", "twee", "drie")
    edited(model, lambda d: bring_to_front(d, [made[1], made[0]]))
    assert texts(model) == ["drie", "een", "twee"]


def test_what_is_sent_to_the_back_keeps_its_order_among_itself() -> None:
    model, made = noted("een", "twee", "drie")
    edited(model, lambda d: send_to_back(d, [made[2], made[1]]))
    assert texts(model) == ["twee", "drie", "een"]


def test_a_text_without_words_goes() -> None:
    model, made = noted("een")
    edited(model, lambda d: change_text(d, made[0], "  "))
    assert model.count(Annotation) == 0


def test_an_area_may_say_nothing() -> None:
    model = empty_map()
    edited(model, lambda d: add_annotation(d, FIRST_VIEW_ID, AnnotationKind.AREA, BOX, text="a"))
    (area,) = model.all(Annotation)
    edited(model, lambda d: change_text(d, area.id, ""))
    assert texts(model) == [""]


def test_the_same_picture_is_kept_once() -> None:
    model = edited(empty_map(), lambda d: (pictured(d), pictured(d)))
    (kept,) = model.all(EmbeddedPicture)
    assert base64.b64decode(kept.content) == PIXEL
    assert {a.picture for a in model.all(Annotation)} == {kept.id}


def test_a_picture_goes_with_the_last_annotation_that_shows_it() -> None:
    model = edited(empty_map(), lambda d: (pictured(d), pictured(d)))
    first, second = list(model.all(Annotation))
    edited(model, lambda d: remove(d, [first]))
    assert model.count(EmbeddedPicture) == 1
    edited(model, lambda d: remove(d, [second]))
    assert model.count(EmbeddedPicture) == 0


def test_two_annotations_that_go_at_once_take_their_picture_along() -> None:
    model = edited(empty_map(), lambda d: (pictured(d), pictured(d)))
    edited(model, lambda d: remove(d, list(model.all(Annotation))))
    assert model.count(EmbeddedPicture) == 0


def test_a_view_that_goes_takes_its_annotations_and_their_pictures_along() -> None:
    model = edited(empty_map(), pictured)
    edited(model, lambda d: add_view(d, "Tweede"))
    edited(model, lambda d: remove(d, [model.get(View, FIRST_VIEW_ID)]))
    assert (model.count(Annotation), model.count(EmbeddedPicture)) == (0, 0)
    assert check(model) == []


def test_a_picture_that_goes_takes_what_shows_it_along() -> None:
    model = edited(empty_map(), pictured)
    edited(model, lambda d: remove(d, list(model.all(EmbeddedPicture))))
    assert model.count(Annotation) == 0


@pytest.mark.parametrize("media", ["image/svg+xml", "text/html"])
def test_only_png_and_jpeg_are_kept(media: str) -> None:
    draft = Draft(empty_map())
    with pytest.raises(UserError):
        add_picture(draft, FIRST_VIEW_ID, PIXEL, BOX, name="x", media=media)


def test_a_picture_that_is_too_heavy_is_refused() -> None:
    with pytest.raises(UserError):
        pictured(Draft(empty_map()), bytes(HEAVIEST + 1))


def test_pasted_annotations_bring_their_picture_and_their_looks() -> None:
    model = edited(empty_map(), pictured)
    kind, bad = AnnotationKind.TEXT, Tone.BAD
    edited(model, lambda d: add_annotation(d, FIRST_VIEW_ID, kind, BOX, text="let op", tone=bad))
    notes = [a.id for a in model.all(Annotation)]
    text = copied(model, [], annotations=notes)
    other = edited(empty_map(), lambda d: paste(d, text, view=FIRST_VIEW_ID, at=(0.0, 0.0)))
    assert [(a.text, a.tone) for a in annotations_in(other, FIRST_VIEW_ID)] == [
        ("", Tone.INK),
        ("let op", Tone.BAD),
    ]
    assert {box_of(a) for a in other.all(Annotation)} == {(-50.0, -20.0, 100.0, 40.0)}
    assert other.count(EmbeddedPicture) == 1
    assert check(other) == []


def test_a_duplicate_shares_the_picture_and_stands_beside_it() -> None:
    model = edited(empty_map(), pictured)
    (note,) = model.all(Annotation)
    edited(model, lambda d: duplicate(d, FIRST_VIEW_ID, [], [note.id]))
    assert sorted(box_of(a) for a in model.all(Annotation)) == [BOX, (34.0, 44.0, 100.0, 40.0)]
    assert model.count(EmbeddedPicture) == 1


def test_actors_and_annotations_are_pasted_as_they_stood() -> None:
    model, ids = web("a")
    edited(model, lambda d: add_annotation(d, FIRST_VIEW_ID, AnnotationKind.AREA, BOX, text="b"))
    edited(
        model,
        lambda d: duplicate(
            d, FIRST_VIEW_ID, [ids["a"]], [a.id for a in annotations_in(model, FIRST_VIEW_ID)]
        ),
    )
    assert sorted(box_of(a)[:2] for a in model.all(Annotation)) == [(10.0, 20.0), (34.0, 44.0)]
