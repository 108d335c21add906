"""How much line lies under a rectangle of a picture."""

import numpy as np
import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.crossings import Squares, add_lines, widths
from dronten_map.ui.canvas.curves import Curves, curves
from dronten_map.ui.canvas.scene import Scene
from tests.builders import edited, empty_map

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def scene() -> Scene:
    """Two actors with one relation, along a level line."""

    def draw(draft: Draft) -> None:
        one, other = (
            add_actor(draft, name, view=FIRST_VIEW_ID, at=(x, 100.0))
            for name, x in (("A", 0.0), ("B", 300.0))
        )
        connect(draft, one, other)

    return Scene(edited(empty_map(), draw), FIRST_VIEW_ID)


def lines(scene: Scene) -> Curves:
    return curves(scene, np.arange(1), Camera(1.0, 50.0, 0.0))


def under(scene: Scene, *boxes: tuple[float, float, float, float]) -> list[float]:
    shape, found = lines(scene), Squares(400, 200)
    for _pause in add_lines(found, shape, widths(scene, shape)):
        pass
    return found.under(np.array(boxes)).tolist()


def test_along_a_line_lies_more_of_it_than_across(scene: Scene) -> None:
    along, across, beside = under(
        scene, (150, 94, 250, 106), (200, 80, 212, 120), (150, 120, 250, 140)
    )
    assert along > 5 * across > 0
    assert beside == pytest.approx(0)


def test_the_length_that_lies_under_it_counts_times_its_width(scene: Scene) -> None:
    (width,) = widths(scene, lines(scene)).tolist()
    (along,) = under(scene, (120, 94, 280, 106))
    assert along == pytest.approx(160 * width, rel=0.05)


def test_outside_the_picture_lies_nothing(scene: Scene) -> None:
    assert under(scene, (-500, -500, -400, -400), (900, 0, 1000, 199)) == [0.0, 0.0]
