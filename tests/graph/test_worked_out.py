"""What was worked out of a web once is not worked out again."""

import numpy as np
import pytest

from dronten_map.graph.engine import Ints, clusters
from dronten_map.graph.worked_out import is_known, remember, worked_out

EDGES = np.array([(0, 1), (1, 2), (2, 0), (3, 4)])


def counted(asked: list[int], count: int, edges: Ints) -> Ints:
    asked.append(count)
    return clusters(count, edges)


def test_the_same_web_is_asked_once() -> None:
    asked: list[int] = []

    def once(count: int, edges: Ints) -> Ints:
        return counted(asked, count, edges)

    first = worked_out(once, 5, EDGES)
    assert worked_out(once, 5, EDGES.copy()) is first
    worked_out(once, 6, EDGES)
    assert asked == [5, 6]


def test_what_was_worked_out_elsewhere_is_known_here() -> None:
    def elsewhere(count: int, edges: Ints) -> Ints:
        raise AssertionError(count, edges)

    assert not is_known(elsewhere, 5, EDGES)
    remember(elsewhere, 5, EDGES, np.zeros(5, dtype=np.int64))
    assert is_known(elsewhere, 5, EDGES)
    assert worked_out(elsewhere, 5, EDGES).tolist() == [0] * 5


def test_nobody_can_change_what_others_get() -> None:
    with pytest.raises(ValueError, match="read-only"):
        worked_out(clusters, 5, EDGES)[0] = 7


def test_only_so_much_is_kept() -> None:
    asked: list[int] = []

    def again(count: int, edges: Ints) -> Ints:
        return counted(asked, count, edges)

    for count in range(5, 25):
        worked_out(again, count, EDGES)
    worked_out(again, 5, EDGES)
    assert asked.count(5) == 2
