"""Outlines of groups in the picture of the map."""

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.looks import set_look
from dronten_map.core.edits.web import add_actor
from dronten_map.core.records import Aspect
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.hulls import afar, seen
from dronten_map.ui.canvas.painting import Shot
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.conftest import shown
from tests.ui.canvas.grouped import draw_departments, patch_of
from tests.ui.canvas.hands import Desk, Hand


@pytest.fixture
def desk(qtbot: QtBot, bridge: Bridge) -> Desk:
    """A window with the map of the departments."""
    draw_departments(bridge)
    return shown(qtbot, bridge)


def outlines(canvas: Canvas, camera: Camera) -> int:
    """How many outlines a picture shows."""
    shot = Shot(camera, 800, 600, 1.0, canvas.look, 0, groups=canvas.grouping.now)
    return sum(len(found) for _patch, found in seen(canvas.grouping.now, shot))


def test_the_ground_within_an_outline_has_the_colour_of_its_group(
    canvas: Canvas, hand: Hand
) -> None:
    hand.settle()
    spot = QPointF(*canvas.camera.seen(660.0, 25.0)).toPoint()
    ground = canvas.grab().toImage().pixelColor(spot)
    assert ground != canvas.look.paper
    tint = patch_of(canvas, "Raad").colour(canvas.look)
    assert (ground.red() > ground.blue()) == (tint.red() > tint.blue())


def test_outlines_out_of_sight_or_too_small_to_see_are_left_out(canvas: Canvas) -> None:
    middle = 360.0, 100.0, 800, 600
    assert outlines(canvas, Camera(0.5).centred(*middle)) == 2
    assert outlines(canvas, Camera(0.5).centred(9000.0, 9000.0, 800, 600)) == 0
    assert outlines(canvas, Camera(0.008).centred(*middle)) == 0


def test_of_many_outlines_those_around_one_actor_are_left_out(canvas: Canvas) -> None:
    with canvas.bridge.edit("many") as draft:
        for number in range(70):
            add_actor(draft, f"{number}", view=canvas.bridge.view, at=(900.0 * number, 3000.0))
        set_look(draft, canvas.bridge.view, "group_by", Aspect.KIND)
    everything = Camera(0.03).centred(31_000.0, 1500.0, 2000, 600)
    shot = Shot(everything, 2000, 600, 1.0, canvas.look, 0, groups=canvas.grouping.now)
    ((_patch, found),) = seen(canvas.grouping.now, shot)
    assert all(len(outline.hull.rows) > 1 for outline in found)


def test_a_group_all_over_the_view_is_not_looked_at_from_afar(canvas: Canvas) -> None:
    groups = canvas.grouping.now
    far = Camera(0.1).centred(360.0, 100.0, 800, 600)
    small = Shot(far, 800, 600, 1.0, canvas.look, 0, groups=groups)
    filled = Shot(far, 24, 16, 1.0, canvas.look, 0, groups=groups)
    assert (afar(groups, small), afar(groups, filled)) == (1.0, 0.0)
