import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.graph.fitting import fitted

RING = np.array([(i, (i + 1) % 12) for i in range(12)])
ANGLES = np.arange(12) * np.pi / 6
ROUND = 100 * np.stack([np.cos(ANGLES), np.sin(ANGLES)], axis=1)


def held(*rows: int) -> np.ndarray:
    return np.isin(np.arange(12), rows)


def test_one_pinned_actor_takes_all_the_others_along() -> None:
    found = fitted(ROUND, RING, np.add(ROUND, (500, -30)), held(3))
    assert np.allclose(found, np.add(ROUND, (500, -30)))


def test_a_layout_is_turned_as_a_whole() -> None:
    turned = ROUND @ np.array([[0.0, 1.0], [-1.0, 0.0]]) + (7, 9)
    assert np.allclose(fitted(ROUND, RING, turned, held(0, 1, 5)), turned)


def test_a_layout_is_mirrored_when_that_fits() -> None:
    mirrored = ROUND * (1, -1)
    assert np.allclose(fitted(ROUND, RING, mirrored, held(0, 1, 5)), mirrored)


def test_who_is_pinned_elsewhere_pulls_at_those_around() -> None:
    wanted = ROUND.copy()
    wanted[0] += (150, 0)
    found = fitted(ROUND, RING, wanted, held(0, 3, 6, 9))
    went = np.hypot(*(found - ROUND).T)
    assert went[1] > 30
    assert went[1] > went[2] > went[5]


@pytest.mark.parametrize("spot", [(0.0, 0.0), (40.0, 3.0)])
def test_pins_on_one_spot_are_no_trouble(spot: tuple[float, float]) -> None:
    found = fitted(ROUND, RING, np.tile(spot, (12, 1)), held(2, 3))
    assert np.isfinite(found).all()
    assert found[2].tolist() == list(spot)


@given(
    st.sets(st.integers(0, 11), min_size=1),
    st.lists(st.tuples(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4)), min_size=12, max_size=12),
)
def test_pinned_actors_stand_exactly_where_they_should(
    rows: set[int], spots: list[tuple[float, float]]
) -> None:
    wanted, pinned = np.array(spots), held(*rows)
    found = fitted(ROUND, RING, wanted, pinned)
    assert np.array_equal(found[pinned], wanted[pinned])
    assert np.isfinite(found).all()
