"""What can be done with a named view, each as one step."""

import pytest

from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.views import add_view
from dronten_map.core.ids import ViewId
from dronten_map.core.records import Aspect, View
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels import view_edits


@pytest.fixture
def ids(bridge: Bridge) -> list[ViewId]:
    """The ids of three views; the first one is shown."""
    with bridge.edit("views") as draft:
        for name in ("Twee", "Drie"):
            add_view(draft, name)
    return [v.id for v in view_edits.views(bridge)]


def steps_back(bridge: Bridge) -> int:
    """How many steps can be taken back."""
    count = 0
    while bridge.undo() is not None:
        count += 1
    return count


def test_the_next_view_is_shown_until_the_last(bridge: Bridge, ids: list[ViewId]) -> None:
    seen = [bridge.view]
    for _ in range(3):
        view_edits.show_next(bridge, 1)
        seen.append(bridge.view)
    assert seen == [*ids, ids[2]]
    for _ in range(3):
        view_edits.show_next(bridge, -1)
    assert bridge.view == ids[0]


def test_a_view_lights_up_its_opgave_and_the_next_one_puts_it_out(
    bridge: Bridge, ids: list[ViewId]
) -> None:
    with bridge.edit("opgave") as draft:
        opgave = add_opgave(draft, "Wonen")
    bridge.selection.light(opgave)
    view_edits.remember_sight(bridge, (0.0, 0.0), (100.0, 50.0))
    view_edits.show(bridge, ids[1])
    assert bridge.selection.opgave is None
    view_edits.show(bridge, ids[0])
    assert bridge.selection.opgave == opgave


def test_what_is_lit_by_hand_stays_lit_in_another_view(bridge: Bridge, ids: list[ViewId]) -> None:
    with bridge.edit("opgave") as draft:
        opgave = add_opgave(draft, "Wonen")
    bridge.selection.light(opgave)
    view_edits.show(bridge, ids[1])
    assert bridge.selection.opgave == opgave


def test_a_new_view_stands_after_the_one_it_is_like_and_is_shown(
    bridge: Bridge, ids: list[ViewId]
) -> None:
    made = view_edits.add_like(bridge, ids[0], "Nieuw")
    assert bridge.view == made
    assert [v.name for v in view_edits.views(bridge)][1] == "Nieuw"


def test_a_copy_has_the_name_with_a_number(bridge: Bridge, ids: list[ViewId]) -> None:
    view_edits.add_like(bridge, ids[1])
    assert view_edits.shown(bridge).name == "Twee (2)"


def test_a_view_that_is_refused_is_not_shown(bridge: Bridge, ids: list[ViewId]) -> None:
    told: list[object] = []
    bridge.failed.connect(told.append)
    assert view_edits.add_like(bridge, ids[0], "x" * 201) is None
    assert bridge.view == ids[0]
    assert len(told) == 1


@pytest.mark.parametrize(("gone", "then"), [(0, 1), (1, 2), (2, 1)])
def test_a_view_that_goes_gives_way_to_its_neighbour(
    bridge: Bridge, ids: list[ViewId], gone: int, then: int
) -> None:
    view_edits.show(bridge, ids[gone])
    view_edits.remove(bridge, ids[gone])
    assert bridge.view == ids[then]
    assert bridge.undo() is not None
    assert [v.id for v in view_edits.views(bridge)] == ids


def test_the_last_view_is_not_removed(bridge: Bridge) -> None:
    view_edits.remove(bridge, bridge.view)
    assert len(view_edits.views(bridge)) == 1


def test_moving_up_and_down_stops_at_the_ends(bridge: Bridge, ids: list[ViewId]) -> None:
    view_edits.move_by(bridge, ids[0], -1)
    view_edits.move_by(bridge, ids[0], 1)
    view_edits.move_by(bridge, ids[0], 1)
    view_edits.move_by(bridge, ids[0], 1)
    assert [v.id for v in view_edits.views(bridge)] == [ids[1], ids[2], ids[0]]


def test_sliding_over_a_scale_is_one_step(bridge: Bridge) -> None:
    for high in (2, 3, 4):
        view_edits.set_range(bridge, "influence", (1, high))
    assert view_edits.shown(bridge).ranges == ("influence:1:4",)
    assert steps_back(bridge) == 1


def test_filter_and_look_are_steps_of_their_own(bridge: Bridge) -> None:
    view_edits.set_range(bridge, "influence", (1, 2))
    view_edits.let_through(bridge, "tags", ["zorg"])
    view_edits.set_look(bridge, "colour_by", Aspect.STANCE)
    view_edits.clear_filter(bridge)
    view = view_edits.shown(bridge)
    assert (view.ranges, view.tags, view.colour_by) == ((), (), Aspect.STANCE)
    assert steps_back(bridge) == 4
    assert view_edits.shown(bridge) == View(id=view.id, name=view.name)


def test_a_note_is_kept_with_its_view(bridge: Bridge, ids: list[ViewId]) -> None:
    view_edits.note(bridge, ids[1], "Let op de dorpen")
    assert bridge.model.get(View, ids[1]).note == "Let op de dorpen"


def test_what_is_in_sight_is_kept_and_forgotten(bridge: Bridge) -> None:
    view_edits.remember_sight(bridge, (10.0, 20.0), (300.0, 50.0))
    assert view_edits.shown(bridge).width == 300.0
    view_edits.forget_sight(bridge, bridge.view)
    assert view_edits.shown(bridge).width is None
