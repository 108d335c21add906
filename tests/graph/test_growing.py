import numpy as np

from dronten_map.core.ids import ActorId
from dronten_map.graph.boxes import Sizes
from dronten_map.graph.growing import grown, neighbours
from dronten_map.graph.web import Web


def web(count: int, *edges: tuple[int, int]) -> Web:
    size = np.full(count, 10.0)
    actors = tuple(ActorId(f"a{number}") for number in range(count))
    ends = np.array(edges, dtype=np.int64).reshape(-1, 2)
    return Web(actors, ends, Sizes(size, size, size, size))


def test_one_relation_is_as_long_as_asked_and_points_away_from_what_lies_beyond() -> None:
    points = np.array([[0.0, 0.0], [100.0, 0.0], [7.0, 7.0]])
    held = np.array([True, True, False])
    found = grown(web(3, (0, 1), (1, 2)), points, held, length=50)
    assert found.tolist() == [[0, 0], [100, 0], [150, 0]]


def test_the_next_ones_at_the_same_actor_fan_out() -> None:
    points = np.zeros((5, 2))
    points[1] = (100.0, 0.0)
    held = np.array([True, True, False, False, False])
    found = grown(web(5, (0, 1), (1, 2), (1, 3), (1, 4)), points, held, length=50)
    assert found[2].tolist() == [150, 0]
    assert np.sign(found[3, 1]) == -np.sign(found[4, 1]) != 0


def test_who_is_related_to_several_stands_near_their_middle() -> None:
    points = np.array([[0.0, 0.0], [100.0, 0.0], [0.0, 0.0]])
    held = np.array([True, True, False])
    found = grown(web(3, (0, 2), (1, 2)), points, held, length=30)
    assert np.hypot(*(found[2] - (50, 0))) < 11


def test_a_row_of_new_actors_grows_on() -> None:
    points = np.zeros((4, 2))
    points[1] = (100.0, 0.0)
    held = np.array([True, True, False, False])
    found = grown(web(4, (0, 1), (1, 2), (2, 3)), points, held, length=50)
    assert found[:, 0].tolist() == [0, 100, 150, 200]


def test_who_is_related_to_nobody_that_stands_keeps_its_point() -> None:
    points = np.array([[0.0, 0.0], [9.0, 9.0], [8.0, 8.0]])
    held = np.array([True, False, False])
    assert grown(web(3, (1, 2)), points, held, length=50).tolist() == points.tolist()


def test_only_new_actors_and_those_around_them_are_looked_at() -> None:
    held = np.array([True, True, True, True, False])
    found = neighbours(web(5, (0, 1), (1, 2), (2, 3), (3, 4)), held)
    assert found == {2: [3], 3: [2, 4], 4: [3]}
