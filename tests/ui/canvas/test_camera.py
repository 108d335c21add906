"""Map to screen and back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.ui.canvas.camera import FARTHEST, NEAREST, Camera, around

cameras = st.builds(
    Camera, st.floats(FARTHEST, NEAREST), st.floats(-1e5, 1e5), st.floats(-1e5, 1e5)
)
pixels = st.floats(-5000, 5000)


@given(cameras, pixels, pixels)
def test_a_pixel_is_seen_where_its_point_is(camera: Camera, x: float, y: float) -> None:
    assert camera.seen(*camera.at(x, y)) == pytest.approx((x, y), abs=1e-3)


@given(cameras, st.floats(0.1, 10), pixels, pixels)
def test_zooming_keeps_what_lies_under_the_pointer(
    camera: Camera, factor: float, x: float, y: float
) -> None:
    zoomed = camera.zoomed(factor, x, y)
    assert zoomed.seen(*camera.at(x, y)) == pytest.approx((x, y), abs=1e-2)


def test_zoom_stays_within_its_limits() -> None:
    assert (Camera().zoomed(1e9, 0, 0).zoom, Camera().zoomed(1e-9, 0, 0).zoom) == (
        NEAREST,
        FARTHEST,
    )


def test_fitting_shows_all_of_a_box_with_its_margin() -> None:
    camera = Camera.fitting((0, 0, 1000, 100), 500, 400, margin=50, most=1.0)
    left, right = camera.seen(0, 50), camera.seen(1000, 50)
    assert (left, right) == (pytest.approx((50, 200)), pytest.approx((450, 200)))


def test_fitting_a_single_point_stays_at_the_largest_zoom_allowed() -> None:
    assert Camera.fitting((5, 5, 5, 5), 500, 400, margin=50, most=1.0).zoom == 1.0


def test_many_points_go_to_the_screen_as_one_does() -> None:
    camera = Camera(0.5, 10, 20)
    assert camera.to_screen(np.array([[4.0, 8.0]])).tolist() == [list(camera.seen(4.0, 8.0))]


def test_the_rectangle_around_points_touches_the_outermost() -> None:
    points = np.array([[3.0, -2.0], [-1.0, 7.0], [2.0, 2.0]])
    assert around(points) == (-1.0, -2.0, 3.0, 7.0)
