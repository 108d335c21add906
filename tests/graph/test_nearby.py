import numpy as np
import pytest

from dronten_map.graph.nearby import within

# A path of five actors and one who knows nobody.
PATH = np.array([(0, 1), (2, 1), (2, 3), (4, 3)])


@pytest.mark.parametrize(
    ("steps", "found"), [(0, [2]), (1, [1, 2, 3]), (2, [0, 1, 2, 3, 4]), (4, [0, 1, 2, 3, 4])]
)
def test_each_step_goes_one_relation_further_both_ways(steps: int, found: list[int]) -> None:
    assert np.flatnonzero(within(6, PATH, np.array([2]), steps)).tolist() == found


def test_from_two_origins_the_steps_go_out_from_both() -> None:
    assert np.flatnonzero(within(6, PATH, np.array([0, 5]), 1)).tolist() == [0, 1, 5]


def test_without_relations_the_origin_is_alone() -> None:
    nothing = np.empty((0, 2), dtype=np.int64)
    assert within(3, nothing, np.array([1]), 4).tolist() == [False, True, False]


def test_from_nobody_nobody_is_reached() -> None:
    assert not within(6, PATH, np.empty(0, dtype=np.int64), 3).any()
