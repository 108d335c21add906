import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dronten_map.graph.boxes import Sizes, apart, overlapping


def squares(count: int, half: float = 10.0) -> Sizes:
    size = np.full(count, half)
    return Sizes(size, size, size, size)


def at(*points: tuple[float, float]) -> np.ndarray:
    return np.array(points, dtype=float).reshape(-1, 2)


def pairs(points: np.ndarray, sizes: Sizes) -> set[frozenset[int]]:
    first, second = overlapping(points, sizes)
    return {frozenset(pair) for pair in zip(first.tolist(), second.tolist(), strict=True)}


many = st.lists(
    st.tuples(st.floats(-300, 300), st.floats(-300, 300), st.floats(3, 60), st.floats(3, 60)),
    min_size=1,
    max_size=40,
)


def test_overlapping_boxes_are_found_once() -> None:
    first, second = overlapping(at((0, 0), (15, 0), (100, 0)), squares(3))
    assert list(zip(first.tolist(), second.tolist(), strict=True)) in ([(0, 1)], [(1, 0)])


def test_boxes_that_touch_do_not_overlap() -> None:
    assert pairs(at((0, 0), (20, 0)), squares(2)) == set()


@given(many)
def test_overlapping_finds_every_pair(boxes: list[tuple[float, float, float, float]]) -> None:
    points = np.array([(x, y) for x, y, _w, _h in boxes])
    w, h = np.array([b[2] for b in boxes]), np.array([b[3] for b in boxes])
    expected = {
        frozenset((i, j))
        for i in range(len(boxes))
        for j in range(i)
        if w[i] + w[j] - abs(points[i, 0] - points[j, 0]) > 0.02
        and h[i] + h[j] - abs(points[i, 1] - points[j, 1]) > 0.02
        # Two edges are subtracted in another order there; at the border either answer is right.
    }
    found = pairs(points, Sizes(w, h, w, h))
    assert all(
        min(
            abs(w[[*p]].sum() - abs(np.diff(points[[*p], 0])[0]) - 0.02),
            abs(h[[*p]].sum() - abs(np.diff(points[[*p], 1])[0]) - 0.02),
        )
        < 1e-9
        for p in expected ^ found
    )


@settings(max_examples=50, deadline=None)
@given(many)
def test_apart_leaves_nothing_overlapping(boxes: list[tuple[float, float, float, float]]) -> None:
    points = np.array([(x, y) for x, y, _w, _h in boxes])
    w, h = np.array([b[2] for b in boxes]), np.array([b[3] for b in boxes])
    sizes = Sizes(w, h, w, h)
    assert pairs(apart(points, sizes), sizes) == set()


def test_apart_moves_nothing_far_that_had_room() -> None:
    points = at((0, 0), (100, 0), (0, 100))
    assert np.abs(apart(points, squares(3)) - points).max() < 1


def test_apart_never_moves_what_is_fixed() -> None:
    points = at(*[(i % 5, i // 5) for i in range(25)])
    fixed = np.arange(25) % 12 == 0
    found = apart(points, squares(25), fixed=fixed)
    assert found[fixed].tolist() == points[fixed].tolist()
    assert all(fixed[list(pair)].all() for pair in pairs(found, squares(25)))


def test_boxes_on_one_spot_are_spread_the_same_way_every_time() -> None:
    points = np.zeros((30, 2))
    once, again = apart(points, squares(30)), apart(points, squares(30))
    assert once.tolist() == again.tolist()
    assert pairs(once, squares(30)) == set()


def test_a_stack_of_two_thousand_boxes_comes_apart() -> None:
    points = np.random.default_rng(1).normal(0, 200, (2000, 2))
    assert pairs(apart(points, squares(2000)), squares(2000)) == set()


def test_what_is_held_leaves_and_what_has_room_stays() -> None:
    """One box comes upon a wall of thousands that are held; the nearest free place is beyond."""
    wall = [(x * 20.0, y * 20.0) for x in range(70) for y in range(30)]
    points = at(*wall, (700.0, 300.0))
    held = np.arange(len(points)) < len(wall)
    found = apart(points, squares(len(points), 9.9), fixed=held)
    assert pairs(found, squares(len(points), 9.9)) == set()
    assert np.array_equal(found[:-1], points[:-1])
    assert -40 < found[-1, 1] < 620


@given(many)
def test_new_boxes_find_a_place_beside_those_that_are_held(
    boxes: list[tuple[float, float, float, float]],
) -> None:
    points = np.array([(x, y) for x, y, _w, _h in boxes])
    w, h = np.array([b[2] for b in boxes]), np.array([b[3] for b in boxes])
    sizes, held = Sizes(w, h, w, h), np.arange(len(boxes)) % 12 != 0
    found = apart(points, sizes, fixed=held)
    assert np.array_equal(found[held], points[held])
    assert all(held[list(pair)].all() for pair in pairs(found, sizes))


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_and_one_box_stay(count: int) -> None:
    assert len(apart(np.zeros((count, 2)), squares(count))) == count


def test_boxes_grow_on_every_side() -> None:
    assert squares(1).grown(2).edges(at((0, 0))).tolist() == [[-12, -12, 12, 12]]
