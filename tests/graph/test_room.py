import numpy as np

from dronten_map.graph.boxes import Sizes, overlapping
from dronten_map.graph.room import with_room


def squares(count: int, half: float = 10.0) -> Sizes:
    size = np.full(count, half)
    return Sizes(size, size, size, size)


def test_a_crowd_gets_room() -> None:
    points = np.random.default_rng(1).normal(0, 100, (1000, 2))
    before, after = (
        len(overlapping(at, squares(1000))[0]) for at in (points, with_room(points, squares(1000)))
    )
    assert after < before / 10


def test_what_has_room_already_stays() -> None:
    points = np.array([(x * 100.0, y * 100.0) for x in range(20) for y in range(20)])
    assert np.array_equal(with_room(points, squares(400)), points)


def test_neighbours_stay_neighbours() -> None:
    points = np.random.default_rng(1).normal(0, 100, (600, 2))
    found = with_room(points, squares(600))

    def ten_nearest(at: np.ndarray) -> np.ndarray:
        return np.argsort(((at[:, None] - at) ** 2).sum(axis=2), axis=1)[:, :11]

    both = [len(set(a) & set(b)) for a, b in zip(*map(ten_nearest, (points, found)), strict=True)]
    assert np.mean(both) > 7
