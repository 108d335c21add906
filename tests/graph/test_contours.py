import numpy as np
import pytest

from dronten_map.graph.contours import area, contours, inside

DISC = np.hypot(*np.meshgrid(np.arange(-10.0, 11.0), np.arange(-10.0, 11.0)))


def test_the_line_around_a_hill_encloses_it_clockwise() -> None:
    (loop,) = contours(10.0 - DISC, 4.0)
    assert area(loop) == pytest.approx(np.pi * 36, rel=0.02)


def test_the_line_passes_where_the_height_is_that_of_the_level() -> None:
    (loop,) = contours(10.0 - DISC, 4.0)
    assert np.hypot(*(loop - 10.0).T) == pytest.approx(np.full(len(loop), 6.0), abs=0.1)


def test_a_hole_runs_the_other_way_round() -> None:
    ring = np.minimum(10.0 - DISC, DISC)
    assert sorted(area(loop) > 0 for loop in contours(ring, 3.0)) == [False, True]


def test_corners_that_touch_across_stay_two() -> None:
    field = np.zeros((6, 6))
    field[2, 2] = field[3, 3] = 1.0
    assert len(contours(field, 0.5)) == 2


def test_flat_ground_has_no_line() -> None:
    assert contours(np.zeros((5, 5)), 0.5) == []


def test_points_within_a_line_are_told_from_those_outside() -> None:
    (loop,) = contours(10.0 - DISC, 3.9)
    spots = np.stack(np.meshgrid(np.arange(21), np.arange(21)), axis=-1).reshape(-1, 2)
    assert inside(loop, spots).tolist() == (DISC.reshape(-1) < 6.1).tolist()
