import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.ui.canvas.detail import (
    crossing,
    filling,
    remoteness,
    shows_facts,
    shows_kinds,
    veil,
)

zooms = st.floats(0.004, 4.0)


@pytest.mark.parametrize("ramp", [remoteness, veil])
def test_near_it_is_nothing_and_far_it_is_everything(ramp: object) -> None:
    assert callable(ramp)
    assert (ramp(1.0), ramp(0.01)) == (0.0, 1.0)


@given(zooms, zooms)
def test_who_goes_farther_never_sees_less_of_groups(one: float, other: float) -> None:
    near, far = max(one, other), min(one, other)
    assert remoteness(near) <= remoteness(far)
    assert veil(near) <= veil(far)


@given(zooms)
def test_a_little_zoom_changes_a_little(zoom: float) -> None:
    assert abs(remoteness(zoom * 1.01) - remoteness(zoom)) < 0.08


def test_the_web_steps_back_only_where_groups_have_taken_over() -> None:
    assert all(remoteness(z / 1000) == 1.0 for z in range(4, 4000) if veil(z / 1000) > 0)


def test_facts_are_seen_from_nearer_than_kinds() -> None:
    assert shows_kinds(1.3)
    assert not shows_facts(1.3)
    assert shows_facts(2.0)
    assert not shows_kinds(1.0)


def test_names_of_actors_and_of_groups_are_never_both_half_there() -> None:
    for step in range(101):
        near, away = crossing(step / 100)
        assert near + away > 0.99
        assert min(near, away) < 0.6


def test_a_group_fills_the_view_when_it_is_about_as_large() -> None:
    assert filling(0.5) == 0.0
    assert filling(1.2) == 1.0
