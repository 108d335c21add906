"""Where relations run: from outline to outline, apart when there are several."""

from itertools import pairwise

import numpy as np
import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.curves import Curves, curves
from dronten_map.ui.canvas.scene import Scene
from tests.builders import edited, empty_map


def between(x: float, y: float, *, count: int = 1, zoom: float = 1.0) -> Curves:
    """Relations from an actor at 0, 0 to one at x, y."""

    def draw(draft: Draft) -> None:
        first = add_actor(draft, "A", view=FIRST_VIEW_ID, at=(0.0, 0.0))
        last = add_actor(draft, "B", view=FIRST_VIEW_ID, at=(x, y))
        for number in range(count):
            ends = (first, last) if number % 2 == 0 else (last, first)
            connect(draft, *ends)

    scene = Scene(edited(empty_map(), draw), FIRST_VIEW_ID)
    return curves(scene, np.arange(len(scene.edges)), Camera(zoom))


@pytest.mark.parametrize("zoom", [0.3, 1.0, 3.0])
@pytest.mark.parametrize(("x", "y"), [(300.0, 0.0), (0.0, -300.0), (-200.0, 200.0)])
def test_a_line_leaves_and_meets_the_outlines(x: float, y: float, zoom: float) -> None:
    shape = between(x, y, zoom=zoom)
    (start,), (end,) = shape.start / zoom, shape.end / zoom
    for near, middle in ((start, (0.0, 0.0)), (end, (x, y))):
        away = float(np.hypot(*(near - middle)))
        assert NODE_RADIUS * 0.8 < away < NODE_RADIUS * 1.6


def test_a_single_line_is_straight() -> None:
    shape = between(300.0, 120.0)
    along = shape.end - shape.start
    off = shape.middle - shape.start
    assert along[0, 0] * off[0, 1] - along[0, 1] * off[0, 0] == pytest.approx(0, abs=1e-6)


def test_several_lines_between_the_same_two_stay_apart() -> None:
    halves = between(300.0, 0.0, count=4).halfway()
    heights = sorted(halves[:, 1].tolist())
    assert min(b - a for a, b in pairwise(heights)) > 5


def test_actors_over_each_other_have_no_line_to_draw() -> None:
    assert not between(NODE_RADIUS, 0.0).is_clear.any()
    assert between(NODE_RADIUS * 4, 0.0).is_clear.all()


def test_actors_on_the_same_spot_do_no_harm() -> None:
    shape = between(0.0, 0.0)
    assert not shape.is_clear.any()
    assert np.isfinite(shape.points()).all()


def test_the_distance_to_a_curve_is_that_to_its_nearest_point() -> None:
    shape = between(300.0, 0.0)
    assert shape.distance(150, 0)[0] == pytest.approx(0, abs=1e-6)
    assert shape.distance(150, 40)[0] == pytest.approx(40, abs=0.5)
    assert shape.distance(*shape.end[0] + (30, 0))[0] == pytest.approx(30, abs=0.5)


def test_a_bent_curve_is_hit_where_it_runs() -> None:
    shape = between(300.0, 0.0, count=2)
    for row, (x, y) in enumerate(shape.halfway().tolist()):
        assert shape.distance(x, y)[row] < 1


def test_other_ends_can_be_given() -> None:
    def draw(draft: Draft) -> None:
        first = add_actor(draft, "A", view=FIRST_VIEW_ID, at=(0.0, 0.0))
        connect(draft, first, add_actor(draft, "B", view=FIRST_VIEW_ID, at=(300.0, 0.0)))

    scene = Scene(edited(empty_map(), draw), FIRST_VIEW_ID)
    moved = curves(scene, np.arange(1), Camera(), lines=np.array([[0.0, 0.0, 0.0, 500.0]]))
    assert moved.end[0, 1] > 400


def test_a_curve_leaves_a_picture_in_which_it_does_not_end() -> None:
    found = between(300.0, 0.0)
    assert not found.leaves(2000, 2000).any()
    assert found.leaves(float(found.end[0, 0]) - 1, 2000).all()
