"""Collapsed groups in the picture of the map."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.web import add_actor
from dronten_map.i18n import in_language
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.folded import counts_text, disc_of, draw_bundles, plates, radius_of
from dronten_map.ui.canvas.group_edits import fold
from dronten_map.ui.canvas.painting import Shot
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.conftest import shown
from tests.ui.canvas.grouped import draw_departments, patch_of
from tests.ui.canvas.hands import Desk, Hand


@pytest.fixture
def desk(qtbot: QtBot, bridge: Bridge) -> Desk:
    """A window with the map of the departments, both collapsed."""
    draw_departments(bridge)
    made = shown(qtbot, bridge)
    fold(made.canvas, [p.key for p in made.canvas.grouping.now.patches], shut=True)
    Hand(made.canvas).settle()
    return made


def shot_of(canvas: Canvas, zoom: float, *, without: frozenset[int] = frozenset()) -> Shot:
    """A picture of 800 x 600 with the map in the middle."""
    camera = Camera(zoom).centred(360.0, 100.0, 800, 600)
    groups = canvas.grouping.now
    return Shot(camera, 800, 600, 1.0, canvas.look, 0, groups=groups, without=without)


def lines(canvas: Canvas, shot: Shot) -> QImage:
    """The joined relations alone."""
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    image.fill(canvas.look.paper)
    painter = QPainter(image)
    dim = np.zeros(len(canvas.scene.nodes), dtype=bool)
    for _slice in draw_bundles(painter, canvas.grouping.now, shot, dim):
        pass
    painter.end()
    return image


def test_a_group_is_painted_in_its_colour(canvas: Canvas) -> None:
    patch = patch_of(canvas, "Ruimte")
    x, y = canvas.camera.seen(*patch.middle)
    reach = radius_of(patch, canvas.camera, 1.0) * 0.94
    colour = canvas.grab().toImage().pixelColor(QPointF(x - reach, y).toPoint())
    wanted = patch.colour(canvas.look)
    assert abs(colour.red() - wanted.red()) < 60
    assert abs(colour.blue() - wanted.blue()) < 60


def test_more_actors_make_a_larger_node(canvas: Canvas) -> None:
    assert patch_of(canvas, "Ruimte").radius > patch_of(canvas, "Raad").radius


def test_its_counts_are_told_in_both_languages(canvas: Canvas) -> None:
    with in_language("en"):
        assert counts_text(patch_of(canvas, "Ruimte")) == "3 actors · 2 relations"
    with in_language("nl"):
        assert counts_text(patch_of(canvas, "Ruimte")) == "3 actoren · 2 relaties"


def test_near_by_the_counts_stand_below_the_title(canvas: Canvas) -> None:
    near, far = (
        plates(canvas.grouping.now.folded, shot_of(canvas, zoom))[0] for zoom in (1.0, 0.2)
    )
    assert (len(near.lines), len(far.lines)) == (2, 1)


def test_joined_relations_run_between_the_groups(canvas: Canvas) -> None:
    shot = shot_of(canvas, 0.8)
    a, b = patch_of(canvas, "Ruimte").middle, patch_of(canvas, "Raad").middle
    x, y = shot.camera.seen((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    image = lines(canvas, shot)
    near = [image.pixelColor(round(x), round(y) + dy) for dy in (-2, -1, 0, 1, 2)]
    assert any(colour != canvas.look.paper for colour in near)


def test_what_is_in_the_hand_has_no_lines_in_the_picture(canvas: Canvas) -> None:
    held = frozenset(patch_of(canvas, "Ruimte").slots.tolist())
    blank = QImage(800, 600, QImage.Format.Format_RGB32)
    blank.fill(canvas.look.paper)
    assert lines(canvas, shot_of(canvas, 0.8, without=held)) == blank


def test_the_whole_map_can_be_seen_while_everything_is_collapsed(canvas: Canvas) -> None:
    canvas.fit()
    for title in ("Ruimte", "Raad"):
        at = QPointF(*canvas.camera.seen(*patch_of(canvas, title).middle))
        assert canvas.rect().contains(at.toPoint())


def test_no_title_lies_over_another_or_over_a_group(canvas: Canvas) -> None:
    for zoom in (1.0, 0.3, 0.1, 0.03):
        shot = shot_of(canvas, zoom)
        boxes = [plate.box for plate in plates(canvas.grouping.now.folded, shot)]
        assert boxes
        assert not any(a.intersects(b) for a, b in combinations(boxes, 2))


def test_from_afar_a_group_does_not_shrink_to_nothing(canvas: Canvas) -> None:
    assert radius_of(patch_of(canvas, "Raad"), Camera(0.01), 1.0) >= 12


def test_no_name_of_an_actor_lies_over_a_collapsed_group(canvas: Canvas) -> None:
    bridge, (x, y) = canvas.bridge, patch_of(canvas, "Raad").middle
    with bridge.edit("near") as draft:
        for step in (-1, 1):
            add_actor(draft, "A long name", view=bridge.view, at=(x + step * 90.0, y))
            add_actor(draft, "A long name", view=bridge.view, at=(x, y + step * 60.0))
    Hand(canvas).settle()
    shown = canvas.layer.shown
    assert shown is not None
    scale = canvas.devicePixelRatioF()
    disc = disc_of(patch_of(canvas, "Raad"), shown.shot.camera, scale)
    boxes = [QRectF(n.left, n.top, n.width, n.height) for n in shown.labels]
    assert boxes
    assert not [box for box in boxes if box.intersects(disc)]
