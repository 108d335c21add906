import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dronten_map.graph.hulls import PAD, Hull, gathered, heart, hulls
from dronten_map.graph.segments import flattened
from dronten_map.graph.shapes import NODE_RADIUS

coordinates = st.floats(-3000, 3000, allow_nan=False, width=32)
clouds = st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=40)


def of(*points: tuple[float, float]) -> tuple[Hull, ...]:
    return hulls(np.array(points, dtype=float))


def line(hull: Hull) -> np.ndarray:
    return np.array(next(iter(flattened(hull.segments))))


def inside(loop: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Which points lie within a closed line: those with an odd number of crossings beside them."""
    x, y = points.T[:, :, None]
    (x0, y0), (x1, y1) = loop[:-1].T[:, None, :], loop[1:].T[:, None, :]
    spans = (y0 > y) != (y1 > y)
    steep = np.where(y1 == y0, 1.0, y1 - y0)
    return (spans & (x < x0 + (y - y0) / steep * (x1 - x0))).sum(axis=1) % 2 == 1


@given(clouds)
@settings(max_examples=40, deadline=None)
def test_everybody_stands_in_one_outline_with_room_around(
    points: list[tuple[float, float]],
) -> None:
    found = of(*points)
    assert sorted(row for hull in found for row in hull.rows.tolist()) == list(range(len(points)))
    for hull in found:
        around = np.array(
            [(NODE_RADIUS, 0), (0, NODE_RADIUS), (-NODE_RADIUS, 0), (0, -NODE_RADIUS)]
        )
        for row in hull.rows.tolist():
            assert inside(line(hull), np.array(points[row]) + around).all()


@given(clouds)
@settings(max_examples=20, deadline=None)
def test_the_same_points_in_another_order_have_the_same_outlines(
    points: list[tuple[float, float]],
) -> None:
    assert {h.segments for h in of(*points)} == {h.segments for h in of(*reversed(points))}


def test_one_actor_has_an_outline_around_it() -> None:
    (hull,) = of((100.0, 50.0))
    assert hull.box == pytest.approx((100 - PAD, 50 - PAD, 100 + PAD, 50 + PAD + 26), abs=6)


def test_neighbours_share_an_outline() -> None:
    assert len(of((0.0, 0.0), (150.0, 0.0))) == 1


def test_who_stands_far_off_has_an_outline_of_its_own() -> None:
    assert [len(h.rows) for h in of((0.0, 0.0), (150.0, 0.0), (900.0, 0.0))] == [2, 1]


def test_actors_in_one_line_have_a_long_outline() -> None:
    (hull,) = of(*((120.0 * i, 0.0) for i in range(6)))
    left, top, right, bottom = hull.box
    assert right - left > 5 * 120.0 > bottom - top


def test_actors_on_one_spot_are_no_trouble() -> None:
    (hull,) = of(*[(7.0, 7.0)] * 5)
    assert len(hull.rows) == 5


def test_the_title_stands_at_the_highest_point() -> None:
    (hull,) = of((0.0, 0.0), (120.0, -90.0))
    assert hull.top[1] == pytest.approx(hull.box[1])
    assert hull.top[0] == pytest.approx(120.0, abs=20)


def test_the_outline_keeps_clear_of_what_lies_between_its_arms() -> None:
    # A horseshoe of actors; the middle of it is not theirs.
    turns = np.linspace(0.2, np.pi * 2 - 0.2, 24)
    ring = np.stack([400 * np.cos(turns), 400 * np.sin(turns)], axis=1)
    (hull,) = hulls(ring[:16])
    assert not inside(line(hull), np.array([(0.0, 0.0)])).any()


def test_the_heart_of_a_group_is_where_one_of_it_stands() -> None:
    horseshoe = np.array([(0.0, 0.0), (0.0, 100.0), (50.0, 120.0), (100.0, 100.0), (100.0, 0.0)])
    assert heart(horseshoe) in [tuple(point) for point in horseshoe.tolist()]
    assert heart(horseshoe[:1]) == (0.0, 0.0)


def test_nobody_has_no_outline() -> None:
    assert hulls(np.empty((0, 2))) == ()


def test_an_outline_keeps_clear_of_who_is_not_of_the_group() -> None:
    points = np.array([[0.0, 0.0], [200.0, 0.0], [100.0, 180.0]])
    stranger = np.array([[100.0, 0.0]])
    (with_all,) = hulls(points)
    assert inside(line(with_all), stranger).all()
    assert not any(inside(line(hull), stranger).any() for hull in hulls(points, others=stranger))


def test_everybody_of_the_group_stays_in_an_outline_in_the_midst_of_others() -> None:
    rng = np.random.default_rng(5)
    points, others = rng.uniform(0, 900, (40, 2)), rng.uniform(0, 900, (200, 2))
    found = hulls(points, others=others)
    assert sorted(np.concatenate([hull.rows for hull in found]).tolist()) == list(range(40))


def test_who_stands_far_off_does_not_change_an_outline() -> None:
    points = np.array([[0.0, 0.0], [100.0, 0.0]])
    far = np.array([[4000.0, 0.0], [-4000.0, 90.0]])
    assert hulls(points, others=far)[0].segments == hulls(points)[0].segments


def test_who_stands_apart_from_all_others_of_the_group_is_in_no_clump() -> None:
    found = of((0.0, 0.0), (150.0, 0.0), (900.0, 0.0), (1800.0, 0.0))
    assert [len(hull.rows) for hull in gathered(found)] == [2]


def test_a_group_of_which_nobody_stands_with_another_keeps_its_outlines() -> None:
    found = of((0.0, 0.0), (900.0, 0.0))
    assert gathered(found) == found
