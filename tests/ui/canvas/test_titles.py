"""Titles of groups in the picture of the map."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.web import add_actor
from dronten_map.core.records import Actor
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.painting import Shot
from dronten_map.ui.canvas.titles import Title, titles
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.conftest import shown
from tests.ui.canvas.grouped import draw_departments, patch_of, title_of
from tests.ui.canvas.hands import Desk, Hand

NOTHING = np.empty((0, 4))


@pytest.fixture
def desk(qtbot: QtBot, bridge: Bridge) -> Desk:
    """A window with the map of the departments."""
    draw_departments(bridge)
    return shown(qtbot, bridge)


def found(canvas: Canvas, zoom: float, solid: np.ndarray = NOTHING) -> list[Title]:
    """The titles in a picture from a zoom, with the map in the middle."""
    camera = Camera(zoom).centred(360.0, 100.0, 800, 600)
    shot = Shot(camera, 800, 600, 1.0, canvas.look, canvas.scene.stamp, groups=canvas.grouping.now)
    dim = np.zeros(len(canvas.scene.nodes), dtype=bool)
    return titles(canvas.grouping.now, shot, dim, solid)


def test_a_title_stands_on_the_upper_edge_of_its_outline(canvas: Canvas, hand: Hand) -> None:
    hand.settle()
    top = patch_of(canvas, "Ruimte").outlines()[0].hull.top
    seen = canvas.camera.seen(*top)
    middle = title_of(canvas, "Ruimte").box.center()
    assert abs(middle.x() - seen[0]) <= 2
    assert seen[1] - 24 <= middle.y() <= seen[1] + 1


def test_titles_lie_over_nothing_that_is_solid_where_there_is_room(canvas: Canvas) -> None:
    taken = found(canvas, 0.8)[0].box
    solid = np.array([[taken.left(), taken.top(), taken.right(), taken.bottom()]])
    moved = next(t for t in found(canvas, 0.8, solid) if t.key == found(canvas, 0.8)[0].key)
    assert not moved.box.intersects(taken)


@pytest.mark.parametrize("zoom", [1.0, 0.3, 0.1, 0.05])
def test_no_title_lies_over_another(canvas: Canvas, zoom: float) -> None:
    made = found(canvas, zoom)
    assert made
    assert not any(a.box.intersects(b.box) for a, b in combinations(made, 2))


def test_from_afar_titles_are_large_and_in_the_middle(canvas: Canvas) -> None:
    (near, *_more), (far, *_others) = found(canvas, 0.5), found(canvas, 0.08)
    assert (near.is_far, far.is_far) == (False, True)
    assert far.size > near.size
    assert near.chevron.isValid()
    assert not far.chevron.isValid()


def test_a_title_of_two_hundred_letters_is_cut_short(canvas: Canvas) -> None:
    with canvas.bridge.edit("long") as draft:
        ruimte = next(a for a in draft.all(Actor) if a.name == "Ruimte")
        draft.put(replace(ruimte, name="Ünïcødé " * 25))
    longest = max(found(canvas, 0.8), key=lambda title: title.box.width())
    assert longest.text.endswith("…")
    assert longest.box.width() < 300


def test_outside_the_window_nothing_is_titled(canvas: Canvas) -> None:
    camera = Camera(1.0).centred(9000.0, 9000.0, 800, 600)
    shot = Shot(camera, 800, 600, 1.0, canvas.look, 0, groups=canvas.grouping.now)
    assert titles(canvas.grouping.now, shot, np.zeros(9, dtype=bool), NOTHING) == []


def test_a_title_whose_edge_is_out_of_sight_is_pinned_below_the_tools(canvas: Canvas) -> None:
    camera = Camera(4.0).centred(60.0, 36.0, 300, 200)
    shot = Shot(camera, 300, 200, 1.0, canvas.look, 0, groups=canvas.grouping.now)
    dim = np.zeros(len(canvas.scene.nodes), dtype=bool)
    with_nobody = titles(canvas.grouping.now, shot, dim, NOTHING)
    assert with_nobody == []
    camera = Camera(4.0).centred(0.0, 0.0, 300, 200)
    shot = Shot(camera, 300, 200, 1.0, canvas.look, 0, groups=canvas.grouping.now)
    (title,) = titles(canvas.grouping.now, shot, dim, NOTHING)
    assert title.box.top() == pytest.approx(66, abs=2)


def test_from_afar_a_group_that_is_half_out_of_sight_has_its_name_in_sight(canvas: Canvas) -> None:
    shot = Shot(
        Camera(0.08, 298.0, 100.0), 300, 200, 1.0, canvas.look, 0, groups=canvas.grouping.now
    )
    dim = np.zeros(len(canvas.scene.nodes), dtype=bool)
    title = next(t for t in titles(canvas.grouping.now, shot, dim, NOTHING) if t.text == "Ruimte")
    assert title.is_far
    assert title.box.center().x() < 300


def test_titles_are_larger_for_a_whole_room(canvas: Canvas, hand: Hand) -> None:
    before = title_of(canvas, "Ruimte").size
    canvas.stock.enlarged = 2.0
    hand.settle()
    assert title_of(canvas, "Ruimte").size == 2 * before


def test_only_the_largest_parts_of_a_group_have_a_title(canvas: Canvas) -> None:
    with canvas.bridge.edit("apart") as draft:
        ruimte = next(a for a in draft.all(Actor) if a.name == "Ruimte")
        for number in range(16):
            # Twelve where the group is, and four of it far away.
            at = (40.0 * number, 60.0) if number < 12 else (100.0 * number, 900.0)
            made = add_actor(draft, f"{number}", view=canvas.bridge.view, at=at)
            draft.put(replace(draft.get(Actor, made), parent=ruimte.id))
    assert len(patch_of(canvas, "Ruimte").outlines()) > 1
    assert [t.text for t in found(canvas, 0.4)].count("Ruimte") == 1


def test_from_afar_all_of_a_name_is_in_the_picture(canvas: Canvas) -> None:
    camera = Camera(0.1).centred(3900.0, 100.0, 800, 600)  # the groups are at its left side
    shot = Shot(camera, 800, 600, 1.0, canvas.look, 0, groups=canvas.grouping.now)
    dim = np.zeros(len(canvas.scene.nodes), dtype=bool)
    made = titles(canvas.grouping.now, shot, dim, NOTHING)
    assert made
    assert all(title.box.left() >= 0 for title in made)
