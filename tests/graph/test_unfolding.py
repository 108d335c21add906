import numpy as np
import pytest

from dronten_map.graph.engine import ladder
from dronten_map.graph.steps import ended
from dronten_map.graph.unfolding import unfolding


def laid(count: int, edges: np.ndarray) -> np.ndarray:
    return ended(unfolding(count, edges, ladder(count, edges)))


def lengths(points: np.ndarray, edges: np.ndarray) -> np.ndarray:
    return np.hypot(*(points[edges[:, 0]] - points[edges[:, 1]]).T)


def cliques(many: int, size: int) -> np.ndarray:
    """Groups in which everybody knows everybody, in a row."""
    inside = [
        (g * size + i, g * size + j) for g in range(many) for i in range(size) for j in range(i)
    ]
    return np.array([*inside, *((g * size, g * size + size) for g in range(many - 1))])


def test_a_path_is_drawn_out_and_not_wound_up() -> None:
    count = 400
    path = np.array([(i, i + 1) for i in range(count - 1)])
    points = laid(count, path)
    assert np.hypot(*np.ptp(points, axis=0)) > 60 * np.median(lengths(points, path))


def test_a_grid_becomes_a_grid() -> None:
    side = 20
    rows = np.arange(side * side).reshape(side, side)
    across = np.stack([rows[:, :-1].ravel(), rows[:, 1:].ravel()], axis=1)
    down = np.stack([rows[:-1].ravel(), rows[1:].ravel()], axis=1)
    grid = np.concatenate([across, down])
    found = lengths(laid(side * side, grid), grid)
    assert found.max() < 4 * np.median(found)


def test_groups_come_apart() -> None:
    points = laid(160, cliques(8, 20)).reshape(8, 20, 2)
    middles = points.mean(axis=1)
    radius = np.hypot(*(points - middles[:, None]).reshape(-1, 2).T).mean()
    apart = np.hypot(*(middles[:, None] - middles).transpose(2, 0, 1))
    assert apart[np.triu_indices(8, 1)].min() > 2 * radius


def test_a_web_in_which_everybody_knows_everybody_is_round() -> None:
    count = 320
    full = np.array([(i, j) for i in range(count) for j in range(i)])
    far = np.hypot(*(laid(count, full) - laid(count, full).mean(axis=0)).T)
    assert far.max() < 3 * np.median(far)


def test_the_same_web_always_gets_the_same_places() -> None:
    edges = cliques(8, 20)
    assert laid(160, edges).tolist() == laid(160, edges).tolist()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_few_actors_are_no_trouble(count: int) -> None:
    edges = np.array([(i, i + 1) for i in range(count - 1)], dtype=np.int64).reshape(-1, 2)
    points = laid(count, edges)
    assert points.shape == (count, 2)
    assert np.isfinite(points).all()


def test_positions_on_their_way_are_shown_for_all_actors() -> None:
    edges = cliques(8, 20)
    seen = list(unfolding(160, edges, ladder(160, edges)))
    assert len(seen) > 3
    assert all(points.shape == (160, 2) for points in seen)


def test_it_lies_down() -> None:
    wide, high = np.ptp(laid(400, np.array([(i, i + 1) for i in range(399)])), axis=0)
    assert wide > high
