"""A name that is put over the picture covers little of it."""

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.web import add_actor
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.ui.canvas.clearest import clearest
from tests.ui.canvas.conftest import Desk
from tests.ui.canvas.hands import Hand

WIDE, HIGH = 110, 18


def corner(desk: Desk, names: dict[str, tuple[float, float]]) -> tuple[float, float]:
    """Where the name of the first actor stands, from its middle."""

    def draw(draft: Draft) -> None:
        for name, at in names.items():
            add_actor(draft, name, view=FIRST_VIEW_ID, at=at)

    with desk.bridge.edit("x") as draft:
        draw(draft)
    hand = Hand(desk.canvas)
    hand.settle()
    camera = desk.canvas.camera
    left, top = clearest(desk.canvas, 0, camera, (WIDE, HIGH))
    x, y = camera.seen(*desk.canvas.scene.nodes.xy[0].tolist())
    return left - x, top - y


def test_alone_it_stands_below(blank: Desk) -> None:
    left, top = corner(blank, {"Een": (0.0, 0.0)})
    assert left == pytest.approx(-WIDE / 2, abs=1)
    assert top > 0


def test_it_covers_no_name_of_a_neighbour_where_it_need_not(blank: Desk) -> None:
    _left, top = corner(blank, {"Een": (0.0, 0.0), "Een lange naam hier": (-70.0, 5.0)})
    assert top < 0
