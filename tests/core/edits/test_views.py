"""Where actors stand."""

from dronten_map.core.edits.views import Axis, Edge, add_view, align, distribute, place, unplace
from dronten_map.core.queries import in_order, placements_in
from dronten_map.core.records import Actor, View
from dronten_map.core.start import FIRST_VIEW_ID
from tests.builders import edited, web


def test_aligned_actors_stand_on_the_line_of_the_outermost() -> None:
    model, ids = web("a", "b", "c")
    edited(model, lambda d: align(d, FIRST_VIEW_ID, ids.values(), Edge.RIGHT))
    assert {p.x for p in placements_in(model, FIRST_VIEW_ID).values()} == {200.0}


def test_distributed_actors_have_equal_gaps() -> None:
    model, ids = web("a", "b", "c", "d")
    edited(model, lambda d: align(d, FIRST_VIEW_ID, [ids["b"], ids["a"]], Edge.LEFT))
    edited(model, lambda d: distribute(d, FIRST_VIEW_ID, ids.values(), Axis.HORIZONTAL))
    assert sorted(p.x for p in placements_in(model, FIRST_VIEW_ID).values()) == [0, 100, 200, 300]


def test_an_actor_taken_out_of_a_view_stays_in_the_map() -> None:
    model, ids = web("a", "b")
    edited(model, lambda d: unplace(d, FIRST_VIEW_ID, [ids["a"]]))
    assert model.count(Actor) == 2
    assert set(placements_in(model, FIRST_VIEW_ID)) == {ids["b"]}


def test_a_moved_actor_stays_pinned_until_it_is_said_otherwise() -> None:
    model, ids = web("a")
    edited(model, lambda d: place(d, FIRST_VIEW_ID, {ids["a"]: (1.0, 2.0)}, pinned=True))
    edited(model, lambda d: place(d, FIRST_VIEW_ID, {ids["a"]: (3.04, -0.01)}))
    placement = placements_in(model, FIRST_VIEW_ID)[ids["a"]]
    assert (placement.x, placement.y, placement.pinned) == (3.0, 0.0, True)


def test_a_view_like_another_has_the_same_positions_of_its_own() -> None:
    model, ids = web("a")
    edited(model, lambda d: add_view(d, "Tweede", like=FIRST_VIEW_ID))
    second = in_order(model.all(View))[-1]
    edited(model, lambda d: place(d, second.id, {ids["a"]: (50.0, 50.0)}))
    assert placements_in(model, FIRST_VIEW_ID)[ids["a"]].x == 0.0
    assert placements_in(model, second.id)[ids["a"]].x == 50.0
