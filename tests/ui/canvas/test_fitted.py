"""All of a map is in sight, and nobody stands below what covers its corner."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.fitted import fitted

ROOM = (700.0, 640.0)
AIR = (50.0, 40.0)
PLACE = st.tuples(st.floats(-2000, 2000), st.floats(-2000, 2000))


def seen(points: list[tuple[float, float]], corner: tuple[float, float]) -> Camera:
    at = np.array(points)
    low, high = at.min(0).tolist(), at.max(0).tolist()
    box = (low[0], low[1], high[0], high[1])
    return fitted(box, ROOM, corner=corner, air=AIR, most=2.0, points=at)


@given(st.lists(PLACE, min_size=1, max_size=30), st.floats(0, 300), st.floats(0, 300))
def test_everybody_is_in_sight_and_nobody_in_the_corner(
    points: list[tuple[float, float]], wide: float, high: float
) -> None:
    found = seen(points, (wide, high)).to_screen(np.array(points))
    assert (found >= -1e-6).all()
    assert (found <= np.array(ROOM) + 1e-6).all()
    is_in = (found[:, 0] < wide - 1e-6) & (found[:, 1] > ROOM[1] - high + 1e-6)
    assert not is_in.any()


def test_a_corner_where_nobody_stands_costs_nothing() -> None:
    diamond = [(0.0, -500.0), (500.0, 0.0), (0.0, 500.0), (-500.0, 0.0)]
    assert seen(diamond, (160.0, 160.0)).zoom == seen(diamond, (0.0, 0.0)).zoom


def test_a_wide_map_lies_above_the_corner_and_a_high_one_beside_it() -> None:
    wide = seen([(-900.0, 100.0), (900.0, -100.0), (-900.0, -100.0)], (250.0, 250.0))
    high = seen([(-100.0, 900.0), (100.0, -900.0), (100.0, 900.0)], (250.0, 250.0))
    assert wide.seen(-900.0, 100.0)[0] < 250.0
    assert high.seen(-100.0, 900.0)[0] >= 250.0
