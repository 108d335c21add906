import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.graph.labels import (
    ABOVE,
    BELOW,
    HIDDEN,
    LEFT,
    RIGHT,
    covered,
    crossings,
    declutter,
    sides,
)

edge = st.floats(-1000, 1000).map(lambda x: round(x, 1))
length = st.floats(1, 200).map(lambda x: round(x, 1))
boxes = st.lists(st.tuples(edge, edge, length, length), min_size=1, max_size=40).map(
    lambda found: np.array([(x, y, x + w, y + h) for x, y, w, h in found])
)


def one(x: float, y: float) -> np.ndarray:
    size = np.array([10.0]), np.array([4.0])
    at = np.array([x]), np.array([y])
    return sides(*at, np.array([5.0]), width=size[0], height=size[1], gap=1.0)


def test_a_label_stands_on_four_sides_of_its_actor() -> None:
    (found,) = one(0, 0)
    assert found[BELOW].tolist() == [-5, 6, 5, 10]
    assert found[RIGHT].tolist() == [6, -2, 16, 2]
    assert found[ABOVE].tolist() == [-5, -10, 5, -6]
    assert found[LEFT].tolist() == [-16, -2, -6, 2]


def test_an_actor_may_stretch_differently_to_each_side() -> None:
    reach = np.array([[1.0, 2.0, 3.0, 4.0]])
    size = np.array([10.0])
    (found,) = sides(np.zeros(1), np.zeros(1), reach, width=size, height=size, gap=0.0)
    assert [found[BELOW][1], found[RIGHT][0], found[ABOVE][3], found[LEFT][2]] == [1, 2, -3, -4]


def test_the_most_important_label_chooses_first() -> None:
    same = np.array([[0.0, 0, 10, 10], [0, 0, 10, 10]])
    assert declutter(same, np.array([1.0, 2.0])).tolist() == [HIDDEN, 0]


def test_of_equals_the_earlier_chooses_first() -> None:
    same = np.array([[0.0, 0, 10, 10], [5, 5, 15, 15]])
    assert declutter(same, np.ones(2)).tolist() == [0, HIDDEN]


def test_a_label_takes_its_next_side_when_one_is_taken() -> None:
    found = np.concatenate([one(0, 0), one(0, 0)])
    assert declutter(found, np.ones(2)).tolist() == [BELOW, RIGHT]


def test_no_more_labels_are_shown_than_the_limit() -> None:
    apart = np.array([[20.0 * i, 0, 20.0 * i + 10, 10] for i in range(9)])
    assert (declutter(apart, np.arange(9.0), limit=4) != HIDDEN).sum() == 4


def test_a_label_keeps_clear_of_obstacles() -> None:
    obstacle = np.array([[-1.0, 7, 1, 8]])
    assert declutter(one(0, 0), np.ones(1), obstacles=obstacle).tolist() == [RIGHT]


def test_a_label_takes_only_a_place_that_is_allowed() -> None:
    allowed = np.array([[False, False, True, True]])
    assert declutter(one(0, 0), np.ones(1), allowed=allowed).tolist() == [ABOVE]


@given(boxes, boxes)
def test_covered_says_exactly_which_boxes_touch(labels: np.ndarray, others: np.ndarray) -> None:
    a, b = labels[:, None, :], others[None, :, :]
    is_over = (a[..., 0] < b[..., 2]) & (a[..., 2] > b[..., 0])
    is_over &= (a[..., 1] < b[..., 3]) & (a[..., 3] > b[..., 1])
    assert covered(labels, others).tolist() == is_over.any(axis=1).tolist()


def test_covered_works_through_very_many_pairs_in_portions() -> None:
    many = np.tile([0.0, 0.0, 10.0, 10.0], (3000, 1))
    assert covered(many, many).all()
    assert not covered(many, many + 10).any()


@given(boxes)
def test_shown_labels_never_overlap(labels: np.ndarray) -> None:
    shown = labels[declutter(labels, np.arange(float(len(labels)))) != HIDDEN]
    for row, box in enumerate(shown):
        assert not covered(box[None], np.delete(shown, row, axis=0)).any()


def test_crossings_count_the_points_under_a_box() -> None:
    labels = np.array([[0.0, 0, 10, 10], [50, 50, 60, 60]])
    points = np.array([[5.0, 5], [6, 6], [100, 100]])
    assert crossings(labels, points).tolist() == [2, 0]
    assert crossings(labels, np.empty((0, 2))).tolist() == [0, 0]
