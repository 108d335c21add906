"""What lies behind the actors lines up with where an arrangement puts them."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dronten_map.core.backdrops import RING_LEVELS, Backdrop, Field, Rings
from dronten_map.core.draft import Draft
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId, AssessmentId
from dronten_map.core.model import Model
from dronten_map.core.records import Assessment, MapInfo
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.layout import Positions
from dronten_map.graph.layouts.names import NAMES
from dronten_map.graph.layouts.table import backdrop_behind, backdrop_of_kind, positions
from tests.builders import edited, empty_map

Levels = list[tuple[int | None, int | None]]  # influence and interest of each actor
LEVEL = st.none() | st.integers(1, 5)
SOME = st.lists(st.tuples(LEVEL, LEVEL), min_size=1, max_size=40)
FAIR = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def estimated(levels: Levels, *, border: int = 3) -> tuple[Model, list[ActorId]]:
    made: list[ActorId] = []

    def note(draft: Draft) -> None:
        draft.put(replace(next(draft.all(MapInfo)), border=border))
        for number, (influence, interest) in enumerate(levels):
            at = (100.0 * number, 50.0)
            made.append(add_actor(draft, f"Actor {number}", view=FIRST_VIEW_ID, at=at))
            draft.put(
                Assessment(
                    id=AssessmentId.new(),
                    actor=made[-1],
                    on=date(2026, 1, 1),
                    influence=influence,
                    interest=interest,
                )
            )

    return edited(empty_map(), note), made


def arranged(name: str, model: Model) -> tuple[Backdrop, Positions]:
    backdrop = backdrop_behind(name, model, FIRST_VIEW_ID)
    assert backdrop is not None
    return backdrop, positions(name, model, FIRST_VIEW_ID)


def ring_at(rings: Rings, x: float, y: float) -> int:
    """In which ring a point lies, from the middle outwards; behind the last is outside."""
    return int(np.searchsorted(rings.radii, float(np.hypot(x - rings.x, y - rings.y))))


@FAIR
@given(levels=SOME)
def test_every_actor_stands_within_the_ring_of_its_part(levels: Levels) -> None:
    model, actors = estimated(levels)
    rings, at = arranged("rings", model)
    assert isinstance(rings, Rings)
    for actor, (influence, _interest) in zip(actors, levels, strict=True):
        wanted = [n for n, ring in enumerate(RING_LEVELS) if influence in ring]
        assert ring_at(rings, *at[actor]) == (wanted[0] if wanted else len(RING_LEVELS))


@FAIR
@given(levels=SOME, border=st.integers(1, 5))
def test_every_actor_stands_in_its_part_of_the_field(levels: Levels, border: int) -> None:
    model, actors = estimated(levels, border=border)
    field, at = arranged("power", model)
    assert isinstance(field, Field)
    for actor, (influence, interest) in zip(actors, levels, strict=True):
        x, y = at[actor]
        if influence is None or interest is None:
            assert x < field.xs[0]
            continue
        part = (interest > border) + (interest >= border)
        assert field.xs[part] < x < field.xs[part + 1]
        part = (influence > border) + (influence >= border)
        assert field.ys[2 - part] < y < field.ys[3 - part]


def test_it_stays_in_place_when_the_same_actors_are_arranged_again() -> None:
    model, _ = estimated([(5, 5), (3, 2), (1, None), (4, 4), (2, 1)])
    for name in ("rings", "power"):
        before, at = arranged(name, model)
        edited(model, lambda d, at=at: place(d, FIRST_VIEW_ID, at))
        after, _at = arranged(name, model)
        assert np.allclose(before.bounds, after.bounds, atol=0.2)


def test_of_its_own_it_lies_where_the_actors_stand() -> None:
    model, _ = estimated([(5, 5), (3, 2), (1, None), (4, 4), (2, 1)])
    for kind, name in (("rings", "rings"), ("field", "power")):
        found = backdrop_of_kind(kind, model, FIRST_VIEW_ID)
        assert found == backdrop_behind(name, model, FIRST_VIEW_ID)


@pytest.mark.parametrize("name", [row.id for row in NAMES if row.id not in ("rings", "power")])
def test_nothing_lies_behind_the_other_ways(name: str) -> None:
    model, _ = estimated([(5, 5), (1, 1)])
    assert backdrop_behind(name, model, FIRST_VIEW_ID) is None


@pytest.mark.parametrize("name", ["rings", "power"])
def test_nothing_lies_behind_no_actors(name: str) -> None:
    assert backdrop_behind(name, empty_map(), FIRST_VIEW_ID) is None
