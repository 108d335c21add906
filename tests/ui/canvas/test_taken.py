"""What is taken is not taken twice, and is found again by where it lies."""

import numpy as np

from dronten_map.ui.canvas.taken import Ground, Rectangle, Taken


def test_a_place_is_taken_once() -> None:
    taken = Taken()
    tried = [taken.add((0, 0, 10, 10)), taken.add((9, 9, 20, 20)), taken.add((10, 0, 20, 9))]
    assert tried == [True, False, True]


def test_what_is_taken_is_the_same_as_by_looking_at_each() -> None:
    rng = np.random.default_rng(8)
    corner, size = rng.uniform(-300, 1500, (600, 2)), rng.uniform(1, 300, (600, 2))
    boxes = [(a, b, c, d) for a, b, c, d in np.hstack([corner, corner + size]).tolist()]
    taken, kept = Taken(), list[Rectangle]()
    for box in boxes:
        left, top, right, bottom = box
        is_free = not any(a < right and left < c and b < bottom and top < d for a, b, c, d in kept)
        assert taken.add(box) is is_free
        if is_free:
            kept.append(box)
    assert len(kept) > 30


def test_what_is_given_back_can_be_taken_again() -> None:
    taken = Taken()
    taken.add((0, 0, 300, 10))
    taken.give_back((0, 0, 300, 10))
    assert taken.add((5, 5, 290, 20))


def test_it_tells_what_lies_in_the_way() -> None:
    taken = Taken()
    taken.add((0, 0, 10, 10))
    taken.add((20, 0, 30, 10))
    assert taken.within((5, 5, 15, 15)) == {(0, 0, 10, 10)}
    assert taken.within((5, 5, 25, 15)) == {(0, 0, 10, 10), (20, 0, 30, 10)}


def test_a_ground_tells_which_boxes_lie_over_an_actor() -> None:
    ground = Ground(np.array([[100.0, 100.0, 120.0, 120.0]]), 400, 300)
    boxes = np.array([[[0.0, 0.0, 90.0, 90.0], [90.0, 90.0, 105.0, 105.0], [104, 104, 110, 110]]])
    assert ground.covered(boxes).tolist() == [[False, True, True]]


def test_what_is_beyond_the_picture_is_in_nobodys_way() -> None:
    ground = Ground(np.array([[-50.0, -50.0, -10.0, -10.0], [390, 290, 460, 330]]), 400, 300)
    boxes = np.array([[-40.0, -40.0, -20.0, -20.0], [380, 280, 420, 320]])
    assert ground.covered(boxes).tolist() == [False, True]
