from collections.abc import Sequence
from itertools import pairwise
from math import dist, hypot, pi

import pytest

from dronten_map.graph.segments import (
    Point,
    Segments,
    box,
    circle,
    flattened,
    moved,
    rounded,
    turned,
)


def length(points: Sequence[Point]) -> float:
    return sum(dist(a, b) for a, b in pairwise(points))


def test_a_circle_is_round() -> None:
    (points,) = flattened(circle(10, x=3, y=4))
    assert all(hypot(x - 3, y - 4) == pytest.approx(10, rel=1e-3) for x, y in points)


def test_a_hole_turns_the_other_way_round() -> None:
    def area(segments: Segments) -> float:
        (p,) = flattened(segments)
        return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(p)) / 2

    assert area(circle(1)) == pytest.approx(pi, rel=1e-2)
    assert area(circle(1, is_hole=True)) == pytest.approx(-pi, rel=1e-2)


def test_rounded_corners_are_arcs_of_the_given_radius() -> None:
    (points,) = flattened(box(0, 0, 40, 20, rounding=10))
    assert length(points) == pytest.approx(2 * 20 + 2 * pi * 10, rel=1e-3)


def test_rounding_more_than_half_a_side_stops_at_the_middle() -> None:
    (points,) = flattened(rounded([(0, 0), (10, 0), (10, 10), (0, 10)], 50))
    assert all(-1e-9 <= v <= 10 + 1e-9 for point in points for v in point)


def test_a_box_without_rounding_has_four_corners() -> None:
    assert len(box(0, 0, 4, 2)) == 5


def test_moving_scales_first() -> None:
    assert moved([("M", 1, 2), ("Z",)], 10, 20, scale=3) == (("M", 13, 26), ("Z",))


def test_turning_lays_the_x_axis_along_a_vector() -> None:
    assert turned([("L", 1, 0)], 5, 5, along=(0, 2)) == (("L", 5, 7),)


def test_two_stretches_become_two_polylines() -> None:
    path: Segments = (("M", 0, 0), ("L", 1, 0), ("M", 5, 5), ("L", 6, 5))
    assert list(flattened(path)) == [[(0, 0), (1, 0)], [(5, 5), (6, 5)]]
