from itertools import pairwise
from math import hypot, pi

import pytest

from dronten_map.graph.icons import icon_paths, path_segments
from dronten_map.graph.segments import flattened


def points(text: str) -> list[tuple[float, float]]:
    return [p for line in flattened(path_segments(text)) for p in line]


def test_a_name_without_an_icon_has_no_lines() -> None:
    assert icon_paths("no-such-icon") == ()


@pytest.mark.parametrize("name", ["../core/records", "..", "Ünïcødé", ""])
def test_a_name_that_is_no_icon_name_opens_no_file(name: str) -> None:
    assert icon_paths(name) == ()


def test_relative_and_absolute_commands_draw_the_same() -> None:
    assert path_segments("M1 1 l2 0 v3 h-2 z") == path_segments("M1,1 L3,1 V4 H1 Z")


def test_further_points_of_a_move_are_lines() -> None:
    assert path_segments("m1 1 1 0 0 1") == (("M", 1, 1), ("L", 2, 1), ("L", 2, 2))


def test_numbers_may_lean_against_each_other() -> None:
    assert path_segments("M1.5.5-2-3") == (("M", 1.5, 0.5), ("L", -2, -3))


def test_flags_of_an_arc_may_lean_against_what_follows() -> None:
    assert points("M0 0a2 2 0 014 0") == points("M 0 0 a 2 2 0 0 1 4 0")


def test_an_arc_is_round() -> None:
    found = points("M-5 0 A5 5 0 0 1 5 0")
    assert all(hypot(x, y) == pytest.approx(5, rel=1e-3) for x, y in found)
    assert min(y for _x, y in found) == pytest.approx(-5, rel=1e-3)


def test_a_large_arc_takes_the_long_way() -> None:
    def length(text: str) -> float:
        p = points(text)
        return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(p))

    short, long = length("M5 0A5 5 0 0 1 0 5"), length("M5 0A5 5 0 1 0 0 5")
    assert short == pytest.approx(2 * pi * 5 / 4, rel=1e-2)
    assert long == pytest.approx(2 * pi * 5 * 3 / 4, rel=1e-2)


def test_radii_that_are_too_small_grow_until_the_arc_fits() -> None:
    found = points("M-5 0 A1 1 0 0 1 5 0")
    assert all(hypot(x, y) == pytest.approx(5, rel=1e-3) for x, y in found)


def test_smooth_curves_mirror_the_handle_before() -> None:
    smooth = path_segments("M0 0 C0 1 1 2 2 2 S4 1 4 0")
    assert smooth[2] == ("C", 3, 2, 4, 1, 4, 0)


def test_quadratic_curves_become_cubic_ones() -> None:
    found = points("M0 0 Q5 10 10 0 T20 0")
    assert max(y for _x, y in found) == pytest.approx(5)
    assert min(y for _x, y in found) == pytest.approx(-5)


@pytest.mark.parametrize("text", ["M1", "M1 1 L", "M1 1 X2 2"])
def test_what_is_no_path_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="path"):
        path_segments(text)
