from itertools import pairwise
from math import atan2, cos, hypot, pi, sin

import pytest

from dronten_map.core.records import Arrow, LineStyle, Shape
from dronten_map.graph.segments import Segments, flattened
from dronten_map.graph.shapes import (
    arrow_head,
    bend,
    border,
    dashes,
    outline,
    reach,
    tense_dashes,
)


def area(segments: Segments) -> float:
    total = 0.0
    for p in flattened(segments):
        total += sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(p)) / 2
    return total


@pytest.mark.parametrize("shape", Shape)
def test_every_shape_weighs_about_the_same_on_the_eye(shape: Shape) -> None:
    assert area(border(shape, 20)) == pytest.approx(pi * 400, rel=0.22)


@pytest.mark.parametrize("shape", Shape)
def test_reach_lies_on_the_border(shape: Shape) -> None:
    (points,) = flattened(border(shape, 20), pieces=24)
    for x, y in points:
        assert reach(shape, 20, atan2(y, x)) == pytest.approx(hypot(x, y), rel=1e-6)


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("angle", [-pi, -pi / 2, -1e-9, 0.0, 1.0, pi, 7.0, -20.0])
def test_reach_knows_every_angle(shape: Shape, angle: float) -> None:
    found = reach(shape, 20, angle)
    assert 12 < found < 30
    assert found == pytest.approx(reach(shape, 20, atan2(sin(angle), cos(angle))))


def test_a_ringed_circle_is_a_disc_in_a_ring() -> None:
    assert len(list(flattened(outline(Shape.RINGED_CIRCLE, 20)))) == 3
    assert len(list(flattened(border(Shape.RINGED_CIRCLE, 20)))) == 1


@pytest.mark.parametrize("arrow", Arrow)
def test_an_arrow_head_ends_at_its_tip(arrow: Arrow) -> None:
    points = [p for line in flattened(arrow_head(arrow, 10).segments) for p in line]
    assert all(x <= 0 for x, _y in points)


def test_the_line_stops_behind_a_filled_head() -> None:
    assert arrow_head(Arrow.FILLED, 10).setback > 5
    assert arrow_head(Arrow.NONE, 10).segments == ()


def test_line_styles_differ_also_in_black_and_white() -> None:
    lines = (LineStyle.SOLID, LineStyle.DASH, LineStyle.DOT, LineStyle.DASH_DOT)
    assert len({dashes(line, 1.0) for line in lines}) == 4


def test_dashes_grow_with_the_line() -> None:
    assert dashes(LineStyle.DASH, 2.0) == tuple(2 * d for d in dashes(LineStyle.DASH, 1.0))


def test_a_single_relation_is_straight_and_parallel_ones_part_evenly() -> None:
    assert bend(0, 1) == 0
    assert [bend(i, 2) for i in (0, 1)] == [-bend(1, 2), bend(1, 2)]
    assert bend(1, 3) == 0


def test_a_tense_line_still_says_of_which_kind_it_is() -> None:
    patterns = [tense_dashes(1.0, line) for line in LineStyle if line is not LineStyle.DOUBLE]
    plain = [dashes(line, 1.0) for line in LineStyle]
    assert len({*patterns, *plain}) == len(patterns) + 4  # unbroken ones, double or not, are alike
    assert tense_dashes(2.0, LineStyle.DOUBLE) == tense_dashes(2.0)
