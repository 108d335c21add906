from itertools import combinations, pairwise

import pytest

from dronten_map.graph.drawing import Group, Piece, Text
from dronten_map.graph.drawing_legend import SAMPLE, Entry
from dronten_map.graph.typeface import text_width
from dronten_map.reports.legend import legend_column, legend_rows, lines_of


def group(*texts: str, title: str = "Actoren") -> Group:
    return Group(title, tuple(Entry((), text) for text in texts))


def words(pieces: list[Piece], size: int = 400) -> list[Text]:
    return [p for p in pieces if isinstance(p, Text) and p.weight == size]


def test_entries_stand_in_columns_on_one_grid() -> None:
    pieces, _height = legend_rows([group(*"abcdefgh"), group(*"ijkl", title="Relaties")], 500)
    first = {text.x for text in words(pieces)}
    rows = {text.y for text in words(pieces)}
    assert len(first) <= 8
    assert len(first) * len(rows) >= 12
    steps = [b - a for a, b in pairwise(sorted(first))]
    assert steps == pytest.approx([steps[0]] * len(steps))


def test_a_narrow_legend_has_one_column_and_is_higher() -> None:
    wide, narrow = (legend_rows([group(*"abcdef")], width)[1] for width in (900, 150))
    assert narrow > wide


def test_entries_never_run_into_each_other() -> None:
    long = "maatschappelijke partner met een heel lange naam die niet ophoudt en nog meer"
    pieces, _height = legend_rows([group(long, "b", long, "d")], 700)
    boxes = [(t.x, t.x + text_width(t.text, t.size), t.y) for t in words(pieces)]
    for a, b in combinations(boxes, 2):
        assert a[2] != b[2] or a[1] <= b[0] or b[1] <= a[0]


def test_a_column_has_headings_above_their_entries() -> None:
    pieces, width, height = legend_column([group("a", "b")])
    (heading,) = words(pieces, 600)
    assert all(heading.y < text.y <= height for text in words(pieces))
    assert width > SAMPLE


def test_no_groups_take_no_room() -> None:
    assert legend_rows([], 500) == ([], 0.0)
    assert legend_column([]) == ([], 0.0, 0.0)


def test_a_text_that_does_not_fit_ends_in_an_ellipsis() -> None:
    (line,) = lines_of("een hele lange zin", 11, 400, 50, most=1)
    assert line.endswith("…")
    assert lines_of("", 11, 400, 50, most=1) == ()


def test_a_column_that_would_be_too_high_goes_on_beside_itself() -> None:
    groups = [group(*"abcdefgh"), group(*"ijkl", title="Relaties"), group("m", title="Tekens")]
    _pieces, width, height = legend_column(groups)
    pieces, twice, lower = legend_column(groups, 220.0)
    assert lower <= 220.0 < height
    assert width < twice
    assert len({text.x for text in words(pieces)}) == 2
    assert len({text.x for text in words(pieces, 600)}) == 2
