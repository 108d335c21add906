import numpy as np

from dronten_map.graph.crossed import crossed

SQUARE = np.array([(0.0, 0), (1, 0), (1, 1), (0, 1)])


def test_two_diagonals_cross_once() -> None:
    assert crossed(SQUARE, np.array([(0, 2), (1, 3)])) == 1


def test_two_sides_do_not_cross() -> None:
    assert crossed(SQUARE, np.array([(0, 1), (2, 3)])) == 0


def test_relations_at_one_actor_do_not_cross() -> None:
    assert crossed(SQUARE, np.array([(0, 2), (0, 1), (0, 3)])) == 0


def test_nothing_crosses_nothing() -> None:
    assert crossed(SQUARE, np.empty((0, 2), dtype=np.int64)) == 0
