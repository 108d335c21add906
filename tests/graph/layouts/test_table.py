"""What holds for every arrangement."""

from itertools import combinations

import numpy as np
import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.looks import let_through
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.queries import first_view, placements_in
from dronten_map.core.records import Actor
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.layout import Positions, beside
from dronten_map.graph.layouts.names import NAMES
from dronten_map.graph.layouts.table import ARRANGEMENTS, Arranging, positions, telling
from dronten_map.graph.steps import ended
from tests.builders import edited, empty_map, web
from tests.graph.test_layout import example, overlaps

every = pytest.mark.parametrize("way", ARRANGEMENTS.values(), ids=ARRANGEMENTS)


def middle(positions: Positions) -> tuple[float, float]:
    points = np.array(list(positions.values()))
    return tuple(((points.min(axis=0) + points.max(axis=0)) / 2).tolist())


@every
def test_every_actor_gets_a_place_and_nothing_lies_over_anything(way: Arranging) -> None:
    model = example()
    found = way(model, first_view(model).id)
    assert found.keys() == {actor.id for actor in model.all(Actor)}
    assert overlaps(model, found) == 0


@every
def test_the_same_map_always_gets_the_same_positions(way: Arranging) -> None:
    model = example()
    view = first_view(model).id
    assert way(model, view) == way(model.snapshot(), view)


@every
def test_pinned_actors_stay_exactly_where_they_are(way: Arranging) -> None:
    model = example()
    view = first_view(model).id
    pinned = list(placements_in(model, view))[::9]
    at = {actor: (7.1 + 900 * i, -31.3 * i) for i, actor in enumerate(pinned)}
    model = edited(model, lambda d: place(d, view, at, pinned=True))
    found = way(model, view)
    assert {actor: found[actor] for actor in pinned} == at
    assert overlaps(model, found) == 0


@every
def test_a_selection_is_put_in_order_without_lying_over_the_rest(way: Arranging) -> None:
    model = example()
    view = first_view(model).id
    stand = placements_in(model, view)
    chosen = list(stand)[:12]
    found = way(model, view, chosen)
    assert found.keys() == set(chosen)
    rest = {actor: (p.x, p.y) for actor, p in stand.items() if actor not in found}
    assert overlaps(model, found | rest, beside=rest) == 0


@every
def test_the_middle_of_the_map_stays(way: Arranging) -> None:
    model, ids = web("a", "b", "c", "d", "e", lines="ab bc cd")
    far = {actor: (4000.0 + 200 * i, -900.0) for i, actor in enumerate(ids.values())}
    model = edited(model, lambda d: place(d, FIRST_VIEW_ID, far))
    x, y = middle(way(model, FIRST_VIEW_ID))
    assert abs(x - 4400) < 100
    assert abs(y + 900) < 100


@every
@pytest.mark.parametrize("names", ["", "a", "ab"])
def test_a_few_actors_or_none_are_no_trouble(way: Arranging, names: str) -> None:
    model, ids = web(*names)
    found = way(model, FIRST_VIEW_ID)
    assert found.keys() == set(ids.values())
    assert overlaps(model, found) == 0


@every
def test_actors_with_long_names_do_not_lie_over_each_other(way: Arranging) -> None:
    def draw(draft: Draft) -> None:
        made: list[ActorId] = []
        for number in range(14):
            name = f"{number} Ünïcødé " + "wereldwijd " * 17
            made.append(add_actor(draft, name[:200], view=FIRST_VIEW_ID, at=(0.0, 0.0)))
            if number:
                connect(draft, made[(number - 1) // 2], made[number])

    model = edited(empty_map(), draw)
    assert overlaps(model, way(model, FIRST_VIEW_ID)) == 0


@every
def test_ten_actors_added_to_a_map_in_order_leave_the_rest_where_it_was(way: Arranging) -> None:
    model = example()
    view = first_view(model).id
    model = edited(model, lambda d: place(d, view, way(model, view)))
    before = placements_in(model, view)
    new: list[ActorId] = []
    model = edited(
        model, lambda d: new.extend(add_actor(d, f"Nieuw {number}") for number in range(10))
    )
    found = beside(model, view, new)
    model = edited(model, lambda d: place(d, view, found))
    after = placements_in(model, view)
    moved = [np.hypot(after[a].x - p.x, after[a].y - p.y) for a, p in before.items()]
    assert len(found) == 10
    assert np.median(moved) == 0


def test_every_arrangement_has_a_name_of_its_own() -> None:
    assert [row.id for row in NAMES] == list(ARRANGEMENTS)
    assert len({row.name for row in NAMES}) == len(NAMES)


def test_an_arrangement_is_found_by_its_name() -> None:
    model, _ids = web("a", "b")
    assert positions("rows", model, FIRST_VIEW_ID) == ARRANGEMENTS["rows"](model, FIRST_VIEW_ID)


def test_hundreds_of_actors_without_relations_are_no_trouble() -> None:
    def draw(draft: Draft) -> None:
        for number in range(600):
            add_actor(draft, f"Actor {number}", view=FIRST_VIEW_ID, at=(0.0, 0.0))

    model: Model = edited(empty_map(), draw)
    for name, way in ARRANGEMENTS.items():
        assert overlaps(model, way(model, FIRST_VIEW_ID)) == 0, name


@every
def test_what_is_told_on_the_way_ends_where_the_arrangement_does(way: Arranging) -> None:
    name = next(name for name, found in ARRANGEMENTS.items() if found is way)
    model = example()
    view = first_view(model).id
    assert ended(telling(name, model, view)) == way(model, view)


def test_a_large_web_is_told_of_while_it_unfolds() -> None:
    def draw(draft: Draft) -> None:
        made = [
            add_actor(draft, f"Actor {number}", view=FIRST_VIEW_ID, at=(500.0, 70.0))
            for number in range(400)
        ]
        for number in range(1, 400):
            connect(draft, made[(number - 1) // 3], made[number])

    model = edited(empty_map(), draw)
    seen = [shown for shown in telling("organic", model, FIRST_VIEW_ID) if shown]
    assert len(seen) > 3
    assert all(len(shown) == 400 for shown in seen)


@pytest.mark.parametrize("name", ["kind", "department", "area"])
def test_whoever_waits_for_groups_sees_all_at_once_and_then_each_as_it_is_laid_out(
    name: str,
) -> None:
    model = example()
    view = first_view(model).id
    pinned = next(iter(placements_in(model, view)))
    there = placements_in(model, view)[pinned]
    model = edited(model, lambda d: place(d, view, {pinned: (there.x, there.y)}, pinned=True))
    first, *others = telling(name, model, view)
    assert first.keys() == placements_in(model, view).keys() - {pinned}
    assert len(others) > 2
    assert [actor for found in others for actor in found].count(pinned) == 0
    assert {actor for found in others for actor in found} == first.keys()


def test_groups_that_are_seen_at_first_stand_side_by_side() -> None:
    model = example()
    first = next(telling("kind", model, first_view(model).id))
    boxes = []
    for kind in {actor.kind for actor in model.all(Actor)}:
        points = np.array(
            [at for actor, at in first.items() if model.get(Actor, actor).kind == kind]
        )
        boxes.append((*points.min(axis=0), *points.max(axis=0)))
    apart = [
        a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1] for a, b in combinations(boxes, 2)
    ]
    assert all(apart)


def test_what_is_shown_on_the_way_is_about_as_large_from_first_to_last() -> None:
    def draw(draft: Draft) -> None:
        made = [
            add_actor(draft, f"Actor {number}", view=FIRST_VIEW_ID, at=(0.0, 0.0))
            for number in range(400)
        ]
        for number in range(1, 400):
            connect(draft, made[number // 20 * 20 - (number % 20 == 0)], made[number])

    model = edited(empty_map(), draw)
    shown = [found for found in telling("organic", model, FIRST_VIEW_ID) if found]
    spans = [np.ptp(list(found.values()), axis=0).max() for found in shown]
    assert max(spans[:-1]) < 3 * min(spans[:-1])


@every
def test_what_the_filter_hides_stays_where_it_is_and_in_nobodys_way(way: Arranging) -> None:
    model = example()
    view = first_view(model).id
    before = way(model, view)
    kind = next(iter(model.all(Actor))).kind
    shown = {actor.id for actor in model.all(Actor) if actor.kind == kind}
    sifted = edited(model, lambda draft: let_through(draft, view, "kinds", [kind]))
    found = way(sifted, view)
    assert found.keys() == shown
    assert before.keys() > shown
