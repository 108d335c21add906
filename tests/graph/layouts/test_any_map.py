"""What holds for every arrangement of any map: pins, the rest, names, and the same every time."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dronten_map.core.draft import Draft
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.queries import placements_in
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.layouts.table import ARRANGEMENTS, Arranging
from tests.builders import edited, empty_map
from tests.graph.test_layout import overlaps

MOST = 16
LONG = ("Ünïcødé samenwerkingsverband " * 8)[:200]


@dataclass(frozen=True)
class Case:
    """A small map: names, who is related, where they stand, who is pinned and who is chosen."""

    names: tuple[str, ...]
    lines: tuple[tuple[int, int], ...]
    places: tuple[tuple[float, float], ...]
    pins: frozenset[int]
    chosen: frozenset[int]


spots = st.tuples(st.floats(-2000, 2000), st.floats(-2000, 2000)).map(
    lambda spot: (round(spot[0], 1), round(spot[1], 1))
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    count = draw(st.integers(0, MOST))
    rows = st.integers(0, max(0, count - 1))
    named = st.sampled_from(["Raad", "Wijkplatform Dronten-Noord", LONG])
    some = st.frozensets(rows, max_size=count)
    return Case(
        tuple(draw(st.lists(named, min_size=count, max_size=count))),
        tuple(draw(st.lists(st.tuples(rows, rows), max_size=2 * count))),
        tuple(draw(st.lists(spots, min_size=count, max_size=count))),
        draw(some),
        draw(some),
    )


def drawn(case: Case) -> tuple[Model, list[ActorId]]:
    ids: list[ActorId] = []

    def draw(draft: Draft) -> None:
        for name, at in zip(case.names, case.places, strict=True):
            ids.append(add_actor(draft, name, view=FIRST_VIEW_ID, at=at))
        for a, b in case.lines:
            if a != b:
                connect(draft, ids[a], ids[b])
        pinned = {ids[row]: case.places[row] for row in case.pins}
        place(draft, FIRST_VIEW_ID, pinned, pinned=True)

    return edited(empty_map(), draw), ids


@pytest.mark.parametrize("way", ARRANGEMENTS.values(), ids=ARRANGEMENTS)
@settings(max_examples=20, deadline=None)
@given(cases())
def test_of_any_map(way: Arranging, case: Case) -> None:
    model, ids = drawn(case)
    stand = {actor: (p.x, p.y) for actor, p in placements_in(model, FIRST_VIEW_ID).items()}
    chosen = [ids[row] for row in sorted(case.chosen)] or None
    found = way(model, FIRST_VIEW_ID, chosen)
    held = {actor: at for actor, at in stand.items() if actor not in found}
    held |= {ids[row]: stand[ids[row]] for row in case.pins}
    assert found.keys() == set(chosen or ids)
    assert all(found[actor] == at for actor, at in held.items() if actor in found)
    assert overlaps(model, found | held, beside=held) == 0
    assert way(model.snapshot(), FIRST_VIEW_ID, chosen) == found
