"""Finding actors by place gives what looking at all of them gives."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dronten_map.ui.canvas.spatial import Grid

numbers = st.floats(-1e4, 1e4)
points = st.lists(st.tuples(numbers, numbers), max_size=60)


def grid(found: list[tuple[float, float]]) -> tuple[Grid, np.ndarray]:
    """A grid over these points, and the points."""
    array = np.array(found, dtype=np.float64).reshape(-1, 2)
    return Grid(array, np.arange(len(array))), array


@settings(deadline=None)
@given(points, numbers, numbers, st.floats(0, 5000), st.floats(0, 5000))
def test_a_rectangle_gives_exactly_what_lies_in_it(
    found: list[tuple[float, float]], x: float, y: float, width: float, height: float
) -> None:
    index, array = grid(found)
    box = (x, y, x + width, y + height)
    inside = (array >= box[:2]).all(1) & (array <= box[2:]).all(1)
    assert sorted(index.within(box).tolist()) == np.flatnonzero(inside).tolist()


@settings(deadline=None)
@given(points, numbers, numbers, st.floats(0, 5000))
def test_the_nearest_is_the_nearest(
    found: list[tuple[float, float]], x: float, y: float, reach: float
) -> None:
    index, array = grid(found)
    apart = np.hypot(array[:, 0] - x, array[:, 1] - y)
    nearest = index.nearest(x, y, reach)
    if nearest is None:
        assert not (apart <= reach).any()
    else:
        assert apart[nearest] == pytest.approx(apart.min())


def test_actors_on_one_line_are_found() -> None:
    index, _array = grid([(float(x), 0.0) for x in range(0, 100_000, 10)])
    assert index.nearest(50_001, 3, 20) == 5000


def test_an_empty_map_has_nothing_near() -> None:
    index, _array = grid([])
    assert (index.nearest(0, 0, 1e9), len(index.within((-1e9, -1e9, 1e9, 1e9)))) == (None, 0)
