from collections.abc import Iterable
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dronten_map.core.draft import Draft
from dronten_map.core.edits.views import place, unplace
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.queries import first_view, placements_in
from dronten_map.core.records import Actor
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.boxes import overlapping
from dronten_map.graph.layout import Positions, arranged, beside
from dronten_map.graph.web import web_of
from dronten_map.session.example import example_step
from tests.builders import edited, empty_map, web


def example() -> Model:
    model = Model()
    model.apply(example_step())
    return model


def overlaps(model: Model, positions: Positions, *, beside: Iterable[ActorId] = ()) -> int:
    """How many pairs overlap, beside those that both stood where they stand before."""
    found = web_of(model, positions)
    points = np.array([positions[actor] for actor in found.actors]).reshape(-1, 2)
    stood = np.isin(found.actors, list(beside))
    first, second = overlapping(points, found.sizes)
    return int((~(stood[first] & stood[second])).sum())


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    return float(np.hypot(a[0] - b[0], a[1] - b[1]))


def unplaced(*names: str, lines: str = "") -> tuple[Model, dict[str, ActorId]]:
    model, ids = web(*names, lines=lines)
    return edited(model, lambda d: unplace(d, FIRST_VIEW_ID, ids.values())), ids


def test_nothing_is_arranged_in_an_empty_map() -> None:
    assert arranged(empty_map(), FIRST_VIEW_ID) == {}
    assert beside(empty_map(), FIRST_VIEW_ID, []) == {}


def test_every_actor_of_the_view_gets_a_place_and_no_names_overlap() -> None:
    model = example()
    found = arranged(model, first_view(model).id)
    assert found.keys() == {actor.id for actor in model.all(Actor)}
    assert overlaps(model, found) == 0


def test_the_same_map_always_gets_the_same_layout() -> None:
    model = example()
    view = first_view(model).id
    assert arranged(model, view) == arranged(model.snapshot(), view)


def test_related_actors_stand_together() -> None:
    model, ids = web("a", "b", "c", "d", "e", "f", lines="ab bc ca de ef fd")
    at = arranged(model, FIRST_VIEW_ID)
    near = max(distance(at[ids[p]], at[ids[q]]) for p, q in ("ab", "bc", "ca", "de", "ef", "fd"))
    middles = [np.mean([at[ids[n]] for n in part], axis=0) for part in ("abc", "def")]
    assert np.hypot(*(middles[0] - middles[1])) > near / 2


def test_actors_without_relations_stand_in_rows_in_the_order_of_the_list() -> None:
    model, ids = unplaced("a", "b", "c", "d")
    at = arranged(model, FIRST_VIEW_ID, ids.values())
    rows = sorted(ids.values(), key=lambda actor: (at[actor][1], at[actor][0]))
    assert rows == list(ids.values())
    assert len({y for _x, y in at.values()}) == 2


def test_the_map_stays_where_it_was() -> None:
    model, ids = web("a", "b", lines="ab")
    far = edited(
        model, lambda d: place(d, FIRST_VIEW_ID, {ids["a"]: (5000, 900), ids["b"]: (5100, 900)})
    )
    xs, ys = zip(*arranged(far, FIRST_VIEW_ID).values(), strict=True)
    assert abs(np.mean(xs) - 5050) < 100
    assert abs(np.mean(ys) - 900) < 100


def test_pinned_actors_never_move() -> None:
    model = example()
    view = first_view(model).id
    pins = dict(list(placements_in(model, view).items())[::7])
    stand = {actor: (p.x, p.y) for actor, p in pins.items()}
    model = edited(model, lambda d: place(d, view, stand, pinned=True))
    found = arranged(model, view)
    assert {actor: found[actor] for actor in stand} == stand
    assert overlaps(model, found, beside=stand) == 0


def test_around_a_pinned_actor_the_map_is_laid_out_as_without_it() -> None:
    model = example()
    view = first_view(model).id
    free = arranged(model, view)
    pin = next(iter(free))
    x, y = free[pin]
    model = edited(model, lambda d: place(d, view, {pin: (x + 300.0, y - 80.0)}, pinned=True))
    found = arranged(model, view)
    shift = [(found[a][0] - free[a][0], found[a][1] - free[a][1]) for a in free]
    # All but the parts that have nothing to do with it.
    assert np.mean([distance(s, (300.0, -80.0)) < 2 for s in shift]) > 0.8


def test_a_view_with_everything_pinned_stays_as_it_is() -> None:
    model, ids = web("a", "b", lines="ab")
    stand = {ids["a"]: (0.0, 0.0), ids["b"]: (10.0, 0.0)}
    model = edited(model, lambda d: place(d, FIRST_VIEW_ID, stand, pinned=True))
    assert arranged(model, FIRST_VIEW_ID) == stand


def test_a_new_actor_comes_next_to_whom_it_is_related_to() -> None:
    model = example()
    view = first_view(model).id
    chosen = next(iter(placements_in(model, view)))
    new: list[ActorId] = []

    def edit(draft: Draft) -> None:
        new.append(add_actor(draft, "Nieuwe partij"))
        connect(draft, new[0], chosen)

    model = edited(model, edit)
    found = beside(model, view, new)
    stand = {actor: (p.x, p.y) for actor, p in placements_in(model, view).items()}
    assert found.keys() == set(new)
    nearest = sorted(stand, key=lambda actor: distance(stand[actor], found[new[0]]))
    assert chosen in nearest[:12]


def test_a_new_actor_stands_on_the_far_side_of_whom_it_is_related_to() -> None:
    model, ids = web("a", "b", lines="ab")
    new: list[ActorId] = []

    def edit(draft: Draft) -> None:
        new.extend(add_actor(draft, name) for name in ("c", "d"))
        connect(draft, ids["b"], new[0])
        connect(draft, ids["b"], new[1])

    model = edited(model, edit)
    found = beside(model, FIRST_VIEW_ID, new)
    assert all(x > 100 for x, _y in found.values())


def test_new_actors_without_relations_come_below_what_is_there() -> None:
    model, ids = web("a", "b")
    model = edited(model, lambda d: [add_actor(d, name) for name in ("c", "d")])
    new = [actor.id for actor in model.all(Actor) if actor.id not in ids.values()]
    found = beside(model, FIRST_VIEW_ID, new)
    assert all(y > 50 for _x, y in found.values())


def test_new_actors_never_lie_over_each_other_or_what_was_clear_of_others() -> None:
    model, ids = web("a", "b", "c", "d", lines="ab ac ad")
    model = edited(model, lambda d: unplace(d, FIRST_VIEW_ID, [ids["b"], ids["c"], ids["d"]]))
    found = beside(model, FIRST_VIEW_ID, [ids["b"], ids["c"], ids["d"]])
    assert overlaps(model, found | {ids["a"]: (0.0, 0.0)}) == 0


def test_actors_that_stand_there_already_are_left_out() -> None:
    model, ids = web("a", "b")
    assert beside(model, FIRST_VIEW_ID, ids.values()) == {}


@settings(max_examples=30, deadline=None)
@given(
    st.integers(1, 25).flatmap(
        lambda count: st.tuples(
            st.just(count),
            st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=40),
            st.sets(st.integers(0, count - 1), max_size=5),
        )
    )
)
def test_any_web_is_laid_out_without_overlaps_and_without_moving_pins(
    case: tuple[int, list[tuple[int, int]], set[int]],
) -> None:
    count, lines, pins = case
    ids: list[ActorId] = []

    def edit(draft: Draft) -> None:
        ids.extend(
            add_actor(draft, f"Actor {i}", view=FIRST_VIEW_ID, at=(0.0, 0.0)) for i in range(count)
        )
        for a, b in lines:
            if a != b:
                connect(draft, ids[a], ids[b])
        # Far enough apart that the pins themselves are clear of each other.
        place(draft, FIRST_VIEW_ID, {ids[i]: (300.0 * i, 0.0) for i in pins}, pinned=True)

    model = edited(empty_map(), edit)
    found = arranged(model, FIRST_VIEW_ID)
    assert len(found) == count
    assert all(found[ids[i]] == (300.0 * i, 0.0) for i in pins)
    assert overlaps(model, found) == 0


@pytest.mark.parametrize("lines", ["", "ab", "ab ab ba"])
def test_a_web_holds_each_pair_once(lines: str) -> None:
    model, ids = web("a", "b", lines=lines)
    assert len(web_of(model, ids.values()).edges) == (1 if lines else 0)


def test_a_part_of_a_web_keeps_what_is_between_its_actors() -> None:
    model, ids = web("a", "b", "c", lines="ab bc")
    part = web_of(model, ids.values()).part(np.array([1, 2]))
    assert part.actors == (ids["b"], ids["c"])
    assert part.edges.tolist() == [[0, 1]]


def test_a_longer_name_takes_more_room() -> None:
    model, ids = web("a", "Omwonenden Swifterbant-Zuid")
    sizes = web_of(model, ids.values()).sizes
    for short, long in combinations(range(2), 2):
        assert sizes.left[short] < sizes.left[long]
        assert sizes.down[short] < sizes.down[long]
