"""How annotations are set."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.ids import AnnotationId, ViewId
from dronten_map.core.records import Annotation, AnnotationKind
from dronten_map.graph.annotated import PAD, broken, head, setting, text_height
from dronten_map.graph.typeface import text_width

WORDS = "De zes wijken van Dronten vragen elk om een eigen aanpak van het gesprek"


def note(
    kind: AnnotationKind, text: str = "", *, width: float = 160.0, height: float = 60.0
) -> Annotation:
    return Annotation(
        id=AnnotationId("a"),
        view=ViewId("v"),
        kind=kind,
        x=0.0,
        y=0.0,
        width=width,
        height=height,
        text=text,
    )


def test_a_text_is_broken_at_its_width() -> None:
    lines = broken(WORDS, 160.0, 16)
    assert len(lines) > 2
    assert max(text_width(line, 16) for line in lines) <= 160.0
    assert " ".join(lines) == WORDS


def test_where_the_user_ended_a_line_a_line_ends() -> None:
    assert broken("een\n\ntwee", 400.0, 16) == ["een", "", "twee"]


@given(st.text(max_size=80), st.floats(20, 300), st.sampled_from([11, 16, 40]))
def test_no_line_is_wider_than_the_room(text: str, width: float, size: int) -> None:
    lines = broken(text, width, size)
    assert all(text_width(line, size) <= width or len(line) == 1 for line in lines)


def test_a_long_word_is_cut_into_parts() -> None:
    lines = broken("x" * 200, 100.0, 16)
    assert "".join(lines).replace("-", "") == "x" * 200
    assert lines[0].endswith("x-")
    assert len(lines) > 10


def test_a_text_is_as_high_as_its_lines() -> None:
    left, top, right, bottom = setting(note(AnnotationKind.TEXT, WORDS)).box
    assert (left, top, right) == (0.0, 0.0, 160.0)
    assert bottom == text_height(WORDS, 160.0, 16) > 60.0


def test_the_name_of_an_area_stays_within_it() -> None:
    found = setting(note(AnnotationKind.AREA, WORDS * 4, height=80.0))
    assert found.words is not None
    assert found.words[3] <= 80.0
    assert found.lines[-1].text.endswith("…")


def test_what_an_arrow_says_stands_in_its_middle() -> None:
    found = setting(note(AnnotationKind.ARROW, "hier", width=-100.0, height=40.0))
    assert found.words is not None
    left, top, right, bottom = found.words
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((-50.0, 20.0))


def test_an_arrow_that_goes_back_has_a_box_all_the_same() -> None:
    assert setting(note(AnnotationKind.ARROW, width=-100.0, height=-40.0)).box == (-100, -40, 0, 0)


def test_a_picture_shows_no_words() -> None:
    assert setting(note(AnnotationKind.PICTURE, "Het plein")).lines == ()


def test_the_head_of_a_short_arrow_is_no_longer_than_the_arrow() -> None:
    tip, one, other = head((0.0, 0.0), (6.0, 0.0))
    assert tip == (6.0, 0.0)
    assert min(one[0], other[0]) > 0
    assert hypot(one[0] - other[0], one[1] - other[1]) < 2 * PAD
