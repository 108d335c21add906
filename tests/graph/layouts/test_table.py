"""What holds for every arrangement."""

import numpy as np
import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.queries import first_view, placements_in
from dronten_map.core.records import Actor
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.layout import Positions, beside
from dronten_map.graph.layouts.table import ARRANGEMENTS, Arrangement, arrangement
from tests.builders import edited, empty_map, web
from tests.graph.test_layout import example, overlaps

every = pytest.mark.parametrize("row", ARRANGEMENTS, ids=lambda row: row.id)


def middle(positions: Positions) -> tuple[float, float]:
    points = np.array(list(positions.values()))
    return tuple(((points.min(axis=0) + points.max(axis=0)) / 2).tolist())


@every
def test_every_actor_gets_a_place_and_nothing_lies_over_anything(row: Arrangement) -> None:
    model = example()
    found = row.positions(model, first_view(model).id)
    assert found.keys() == {actor.id for actor in model.all(Actor)}
    assert overlaps(model, found) == 0


@every
def test_the_same_map_always_gets_the_same_positions(row: Arrangement) -> None:
    model = example()
    view = first_view(model).id
    assert row.positions(model, view) == row.positions(model.snapshot(), view)


@every
def test_pinned_actors_stay_exactly_where_they_are(row: Arrangement) -> None:
    model = example()
    view = first_view(model).id
    pinned = list(placements_in(model, view))[::9]
    at = {actor: (7.1 + 900 * i, -31.3 * i) for i, actor in enumerate(pinned)}
    model = edited(model, lambda d: place(d, view, at, pinned=True))
    found = row.positions(model, view)
    assert {actor: found[actor] for actor in pinned} == at
    assert overlaps(model, found) == 0


@every
def test_a_selection_is_put_in_order_without_lying_over_the_rest(row: Arrangement) -> None:
    model = example()
    view = first_view(model).id
    stand = placements_in(model, view)
    chosen = list(stand)[:12]
    found = row.positions(model, view, chosen)
    assert found.keys() == set(chosen)
    rest = {actor: (p.x, p.y) for actor, p in stand.items() if actor not in found}
    assert overlaps(model, found | rest, beside=rest) == 0


@every
def test_the_middle_of_the_map_stays(row: Arrangement) -> None:
    model, ids = web("a", "b", "c", "d", "e", lines="ab bc cd")
    far = {actor: (4000.0 + 200 * i, -900.0) for i, actor in enumerate(ids.values())}
    model = edited(model, lambda d: place(d, FIRST_VIEW_ID, far))
    x, y = middle(row.positions(model, FIRST_VIEW_ID))
    assert abs(x - 4400) < 100
    assert abs(y + 900) < 100


@every
@pytest.mark.parametrize("names", ["", "a", "ab"])
def test_a_few_actors_or_none_are_no_trouble(row: Arrangement, names: str) -> None:
    model, ids = web(*names)
    found = row.positions(model, FIRST_VIEW_ID)
    assert found.keys() == set(ids.values())
    assert overlaps(model, found) == 0


@every
def test_actors_with_long_names_do_not_lie_over_each_other(row: Arrangement) -> None:
    def draw(draft: Draft) -> None:
        made: list[ActorId] = []
        for number in range(14):
            name = f"{number} Ünïcødé " + "wereldwijd " * 17
            made.append(add_actor(draft, name[:200], view=FIRST_VIEW_ID, at=(0.0, 0.0)))
            if number:
                connect(draft, made[(number - 1) // 2], made[number])

    model = edited(empty_map(), draw)
    assert overlaps(model, row.positions(model, FIRST_VIEW_ID)) == 0


@every
def test_ten_actors_added_to_a_map_in_order_leave_the_rest_where_it_was(row: Arrangement) -> None:
    model = example()
    view = first_view(model).id
    model = edited(model, lambda d: place(d, view, row.positions(model, view)))
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


def test_arrangements_have_names_of_their_own() -> None:
    assert len({row.id for row in ARRANGEMENTS}) == len(ARRANGEMENTS)
    assert len({row.name for row in ARRANGEMENTS}) == len(ARRANGEMENTS)
    assert all(arrangement(row.id) is row for row in ARRANGEMENTS)


def test_hundreds_of_actors_without_relations_are_no_trouble() -> None:
    def draw(draft: Draft) -> None:
        for number in range(600):
            add_actor(draft, f"Actor {number}", view=FIRST_VIEW_ID, at=(0.0, 0.0))

    model: Model = edited(empty_map(), draw)
    for row in ARRANGEMENTS:
        assert overlaps(model, row.positions(model, FIRST_VIEW_ID)) == 0, row.id
