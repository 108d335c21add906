"""The groups follow the map, and those that are collapsed hide their actors."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.groups import collapse, expand
from dronten_map.core.edits.looks import set_look
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor, Aspect
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.conftest import shown
from tests.ui.canvas.grouped import draw_departments, patch_of
from tests.ui.canvas.hands import Desk


@pytest.fixture
def ids(bridge: Bridge) -> dict[str, ActorId]:
    """The actors of the departments."""
    return draw_departments(bridge)


@pytest.fixture
def desk(qtbot: QtBot, bridge: Bridge, ids: dict[str, ActorId]) -> Desk:
    """A window with their map."""
    assert ids
    return shown(qtbot, bridge)


def seen(canvas: Canvas) -> list[str]:
    """The names of the actors that are painted by themselves."""
    scene = canvas.scene
    return sorted(scene.nodes.names[slot] for slot in scene.seen().tolist())


def shut(canvas: Canvas, *keys: str) -> None:
    """Collapse groups."""
    with canvas.bridge.edit("shut") as draft:
        collapse(draft, canvas.bridge.view, keys)


def test_the_groups_of_the_view_are_those_of_the_map(canvas: Canvas) -> None:
    titles = [patch.group.title for patch in canvas.grouping.now.outlined]
    assert titles == ["Ruimte", "Raad"]


def test_a_group_counts_its_relations(canvas: Canvas) -> None:
    assert patch_of(canvas, "Ruimte").relations == 2
    assert patch_of(canvas, "Raad").relations == 0


def test_a_collapsed_group_hides_its_actors(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    shut(canvas, ids["Ruimte"])
    assert seen(canvas) == ["Dorp", "Griffie", "Raad"]
    assert [patch.group.title for patch in canvas.grouping.now.folded] == ["Ruimte"]


def test_undo_brings_the_actors_back(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    shut(canvas, ids["Ruimte"])
    canvas.bridge.undo()
    assert len(seen(canvas)) == 6
    assert canvas.grouping.now.folded == []


def test_a_collapsed_group_stands_where_an_actor_in_its_midst_does(
    canvas: Canvas, ids: dict[str, ActorId]
) -> None:
    with canvas.bridge.edit("part") as draft:
        draft.put(replace(draft.get(Actor, ids["Dorp"]), parent=ids["Raad"]))
        place(draft, canvas.bridge.view, {ids["Dorp"]: (640.0, 60.0)})
    shut(canvas, ids["Raad"])
    assert patch_of(canvas, "Raad").middle == pytest.approx((640.0, 60.0))


def test_its_relations_with_one_other_are_joined(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    shut(canvas, ids["Ruimte"])
    bundles = canvas.grouping.now.bundles
    assert sorted(bundles.count.tolist()) == [1, 1, 1]
    shut(canvas, ids["Raad"])
    assert sorted(canvas.grouping.now.bundles.count.tolist()) == [1, 2]


def test_an_actor_that_comes_to_a_collapsed_group_hides_in_it(
    canvas: Canvas, ids: dict[str, ActorId]
) -> None:
    shut(canvas, ids["Raad"])
    with canvas.bridge.edit("part") as draft:
        draft.put(replace(draft.get(Actor, ids["Dorp"]), parent=ids["Raad"]))
    assert "Dorp" not in seen(canvas)


def test_an_actor_that_goes_leaves_no_trace(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    shut(canvas, ids["Raad"])
    with canvas.bridge.edit("go") as draft:
        remove(draft, [draft.get(Actor, ids["Griffie"])])
        add_actor(draft, "Nieuw", view=canvas.bridge.view, at=(50.0, 300.0))
    assert "Nieuw" in seen(canvas)
    assert len(canvas.grouping.now.bundles.count) == 0


def test_another_way_of_grouping_shows_everybody_again(
    canvas: Canvas, ids: dict[str, ActorId]
) -> None:
    shut(canvas, ids["Raad"])
    with canvas.bridge.edit("kind") as draft:
        set_look(draft, canvas.bridge.view, "group_by", Aspect.NONE)
    assert len(seen(canvas)) == 6
    assert canvas.grouping.now.patches == ()


def test_moving_one_group_keeps_the_outlines_of_the_other(
    canvas: Canvas, ids: dict[str, ActorId]
) -> None:
    before = patch_of(canvas, "Raad").outlines()
    stood = patch_of(canvas, "Ruimte").outlines()[0].hull.box
    with canvas.bridge.edit("move") as draft:
        place(draft, canvas.bridge.view, {ids["Ruimte"]: (0.0, -300.0)})
    assert patch_of(canvas, "Raad").outlines() is before
    assert patch_of(canvas, "Ruimte").outlines()[0].hull.box != stood


def test_a_relation_that_is_drawn_is_counted(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    with canvas.bridge.edit("line") as draft:
        connect(draft, ids["Raad"], ids["Griffie"])
    assert patch_of(canvas, "Raad").relations == 1


def test_without_group_one_has_no_outline(canvas: Canvas) -> None:
    rest = next(p for p in canvas.grouping.now.patches if p.group.is_rest)
    assert rest.outlines() == []


def test_the_groups_of_actors_are_found(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    found = canvas.grouping.of([ids["Groen"], ids["Dorp"]])
    assert [patch.group.title for patch in found] == ["Ruimte"]


def test_another_view_has_its_own_groups(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    shut(canvas, ids["Raad"])
    with canvas.bridge.edit("open") as draft:
        expand(draft, canvas.bridge.view, [ids["Raad"]])
    assert canvas.grouping.now.folded == []


def test_an_outline_makes_way_for_who_comes_to_stand_in_it(
    canvas: Canvas, ids: dict[str, ActorId]
) -> None:
    before = patch_of(canvas, "Ruimte").outlines()[0].hull
    with canvas.bridge.edit("move") as draft:
        place(draft, canvas.bridge.view, {ids["Dorp"]: (60.0, 0.0)})
    after = patch_of(canvas, "Ruimte").outlines()[0].hull
    assert after.segments != before.segments


def test_outlines_far_from_what_moved_are_kept(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    before = patch_of(canvas, "Ruimte")
    with canvas.bridge.edit("move") as draft:
        place(draft, canvas.bridge.view, {ids["Griffie"]: (760.0, 10.0)})
    assert patch_of(canvas, "Ruimte") is before
