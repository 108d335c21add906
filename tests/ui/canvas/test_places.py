"""Names find a spot around their actor, and send each other on where that helps both."""

from collections.abc import Generator

import numpy as np
from numpy.typing import NDArray

from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.places import SPOTS, Spots, settling, spots
from dronten_map.ui.canvas.taken import Ground, Taken

RADIUS, NEAR = 6.0, 3.0
ROOM = (400.0, 300.0)


def boxes_of(centres: Points, *, width: float = 60.0, height: float = 14.0) -> Spots:
    """All spots of names that are all as large."""
    count = len(centres)
    sizes = np.tile([width, height], (count, 1))
    return spots(centres, np.full(count, RADIUS), sizes, near=NEAR)


def settled(
    centres: Points,
    boxes: Spots,
    taken: Taken | None = None,
    *,
    worse: NDArray[np.float64] | float = 0.0,
) -> list[int]:
    """The spot of each name in a picture of a fixed size."""
    ground = Ground(np.hstack([centres - RADIUS, centres + RADIUS]), *ROOM)
    grounds = (ground, ground)
    working = settling(boxes, grounds, taken or Taken(), centres, size=ROOM, worse=worse)
    return ended(working)


def ended(working: Generator[None, None, list[int]]) -> list[int]:
    """What comes out of it."""
    while True:
        try:
            next(working)
        except StopIteration as done:
            return done.value


def test_every_spot_is_beside_its_actor() -> None:
    centres = np.array([[200.0, 150.0]])
    (row,) = boxes_of(centres)
    assert len(row) == SPOTS
    for left, top, right, bottom in row.tolist():
        assert not (left < 200 < right and top < 150 < bottom)
        assert max(left - 200, 200 - right, top - 150, 150 - bottom) < RADIUS + 3 * NEAR


def test_alone_a_name_stands_below_its_actor() -> None:
    centres = np.array([[200.0, 150.0]])
    assert settled(centres, boxes_of(centres)) == [0]


def test_no_name_is_cut_off_where_all_of_it_fits() -> None:
    centres = np.array([[360.0, 150.0], [360.0, 130.0], [360.0, 170.0]])
    boxes = boxes_of(centres, width=70.0)
    for row, spot in enumerate(settled(centres, boxes)):
        assert spot < 0 or boxes[row, spot, 2] <= ROOM[0]


def test_at_the_very_edge_a_name_is_cut_off() -> None:
    centres, taken = np.array([[2.0, 90.0]]), Taken()
    taken.add((12.0, 82.0, 399.0, 98.0))  # there is no room at its right
    assert settled(centres, boxes_of(centres), taken) == [0]


def test_a_name_goes_elsewhere_to_make_room_for_another() -> None:
    # The second can only stand below, where the first one would be, which has other spots.
    centres = np.array([[200.0, 150.0], [250.0, 150.0]])
    boxes = boxes_of(centres, width=80.0)
    taken = Taken()
    taken.add((245.0, 60.0, 399.0, 157.0))
    taken.add((300.0, 100.0, 399.0, 299.0))
    assert -1 not in settled(centres, boxes, taken)


def test_what_is_chosen_is_taken() -> None:
    centres = np.array([[200.0, 150.0], [230.0, 150.0]])
    boxes, taken = boxes_of(centres), Taken()
    chosen = settled(centres, boxes, taken)
    assert all(not taken.add(tuple(boxes[row, spot])) for row, spot in enumerate(chosen))


def test_a_name_keeps_off_a_line_where_another_spot_has_none() -> None:
    centres = np.array([[200.0, 150.0]])
    boxes = boxes_of(centres)
    worse = np.zeros(boxes.shape[:2])
    worse[:, 0] = 6.0
    assert settled(centres, boxes, worse=worse) == [1]


def test_a_name_with_lines_at_all_its_spots_is_shown_nevertheless() -> None:
    centres = np.array([[200.0, 150.0]])
    boxes = boxes_of(centres)
    assert settled(centres, boxes, worse=np.full(boxes.shape[:2], 50.0)) == [0]
