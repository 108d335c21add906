import random

import networkx as nx
import numpy as np
import pytest

from dronten_map.graph.distances import unfolded
from dronten_map.graph.engine import (
    between,
    blocks,
    clusters,
    cores,
    has_igraph,
    ladder,
    nearness,
    parts,
    passing,
    spring,
)

PATH = np.array([(i, i + 1) for i in range(9)])
CLIQUES = np.array(
    [(g * 10 + i, g * 10 + j) for g in range(4) for i in range(10) for j in range(i)]
    + [(g * 10, g * 10 + 10) for g in range(3)]
)
ENGINES = [
    pytest.param(True, marks=pytest.mark.skipif(not has_igraph(), reason="needs igraph")),
    False,
]


@pytest.mark.parametrize("with_igraph", ENGINES)
class TestEngine:
    def test_parts_are_numbered_by_their_first_node(self, *, with_igraph: bool) -> None:
        edges = np.array([(1, 3), (2, 4)])
        assert parts(5, edges, with_igraph=with_igraph).tolist() == [0, 1, 2, 1, 2]

    def test_without_relations_everybody_is_a_part(self, *, with_igraph: bool) -> None:
        nothing = np.empty((0, 2), dtype=np.int64)
        assert parts(3, nothing, with_igraph=with_igraph).tolist() == [0, 1, 2]

    def test_clusters_are_numbered_by_their_first_node(self, *, with_igraph: bool) -> None:
        edges = np.array([(1, 3), (3, 5), (5, 1), (0, 2), (2, 4), (4, 0), (0, 1)])
        assert clusters(6, edges, with_igraph=with_igraph).tolist() == [0, 1, 0, 1, 0, 1]

    def test_a_pair_that_is_told_twice_is_tighter(self, *, with_igraph: bool) -> None:
        ring = [(0, 1), (1, 2), (2, 3), (3, 0)]
        edges = np.array([*ring, *[(1, 2), (3, 0)] * 3])
        assert clusters(4, edges, with_igraph=with_igraph).tolist() == [0, 1, 1, 0]

    def test_who_stands_in_the_middle_lies_on_every_path(self, *, with_igraph: bool) -> None:
        star = np.array([(0, 1), (0, 2), (3, 0), (0, 3)])
        assert between(5, star, with_igraph=with_igraph).tolist() == [3.0, 0.0, 0.0, 0.0, 0.0]

    def test_a_large_web_is_walked_from_the_same_actors_each_time(
        self, *, with_igraph: bool
    ) -> None:
        ring = np.array([(i, (i + 1) % 1500) for i in range(1500)])
        found = between(1500, ring, with_igraph=with_igraph)
        assert found.tolist() == between(1500, ring, with_igraph=with_igraph).tolist()

    def test_the_only_way_between_two_groups_is_passed_most(self, *, with_igraph: bool) -> None:
        edges = np.array([(0, 1), (1, 2), (2, 0), (3, 2), (3, 4), (4, 5), (5, 3), (2, 3)])
        found = passing(6, edges, with_igraph=with_igraph).tolist()
        assert found[3] == found[7] == 9.0  # three times three, whichever way it is told
        assert max(found[:3] + found[4:7]) < 9.0

    def test_who_is_a_step_from_everybody_is_nearest(self, *, with_igraph: bool) -> None:
        star = np.array([(0, 1), (0, 2), (3, 0), (0, 3)])
        found = nearness(5, star, with_igraph=with_igraph)
        assert found.tolist() == pytest.approx([0.75, 0.5, 0.5, 0.5, 0.0])

    def test_who_knows_each_other_is_deeper_in_the_core(self, *, with_igraph: bool) -> None:
        edges = np.array([(0, 1), (1, 2), (2, 0), (2, 3), (3, 2)])
        assert cores(5, edges, with_igraph=with_igraph).tolist() == [2, 2, 2, 1, 0]

    def test_without_relations_nothing_is_passed_and_nobody_near(
        self, *, with_igraph: bool
    ) -> None:
        nothing = np.empty((0, 2), dtype=np.int64)
        assert passing(3, nothing, with_igraph=with_igraph).tolist() == []
        assert nearness(3, nothing, with_igraph=with_igraph).tolist() == [0.0] * 3
        assert cores(3, nothing, with_igraph=with_igraph).tolist() == [0] * 3

    def test_of_a_large_web_the_same_paths_are_walked_each_time(self, *, with_igraph: bool) -> None:
        ring = np.array([(i, (i + 1) % 1500) for i in range(1500)])
        for work in (passing, nearness):
            found = work(1500, ring, with_igraph=with_igraph)
            assert found.tolist() == work(1500, ring, with_igraph=with_igraph).tolist()
            assert len(found) == 1500

    def test_without_relations_everybody_is_a_cluster(self, *, with_igraph: bool) -> None:
        nothing = np.empty((0, 2), dtype=np.int64)
        assert clusters(3, nothing, with_igraph=with_igraph).tolist() == [0, 1, 2]

    def test_groups_hold_who_belongs_together(self, *, with_igraph: bool) -> None:
        found = ladder(40, CLIQUES, with_igraph=with_igraph)
        top = found[0]
        for above in found[1:]:
            top = above[top]
        assert len(set(top.tolist())) == 4
        assert all(len(set(top[i * 10 : i * 10 + 10].tolist())) == 1 for i in range(4))

    def test_groups_in_groups_get_fewer(self, *, with_igraph: bool) -> None:
        long = np.array([(i, i + 1) for i in range(299)])
        found = ladder(300, long, with_igraph=with_igraph)
        counts = [300, *(int(above.max()) + 1 for above in found)]
        assert counts == sorted(set(counts), reverse=True)
        assert [len(above) for above in found] == counts[:-1]

    def test_without_actors_there_are_no_groups(self, *, with_igraph: bool) -> None:
        nothing = np.empty((0, 2), dtype=np.int64)
        assert ladder(0, nothing, with_igraph=with_igraph) == []

    def test_the_same_web_always_gets_the_same_places(self, *, with_igraph: bool) -> None:
        once = spring(10, PATH, with_igraph=with_igraph)
        assert once.tolist() == spring(10, PATH, with_igraph=with_igraph).tolist()

    def test_related_actors_stand_nearer_than_others(self, *, with_igraph: bool) -> None:
        at = spring(10, PATH, with_igraph=with_igraph)
        near = np.hypot(*(at[PATH[:, 0]] - at[PATH[:, 1]]).T).mean()
        assert np.hypot(*(at[0] - at[9])) > 3 * near


def test_the_layout_leaves_other_dice_alone() -> None:
    random.seed(5)
    expected = random.random()
    random.seed(5)
    spring(10, PATH)
    assert random.random() == expected


def test_another_attempt_gives_another_layout() -> None:
    assert spring(10, PATH).tolist() != spring(10, PATH, attempt=1).tolist()


def test_a_path_is_unfolded_in_order() -> None:
    at = unfolded(nx.path_graph(20))
    along = at @ (at[-1] - at[0])
    assert (np.diff(along) > 0).mean() > 0.9


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_a_small_web_is_unfolded_too(count: int) -> None:
    graph = nx.path_graph(count)
    assert unfolded(graph).shape == (count, 2)
    assert np.isfinite(unfolded(graph)).all()


@pytest.mark.parametrize("with_igraph", ENGINES)
def test_a_node_in_two_blocks_is_one_that_can_cut(*, with_igraph: bool) -> None:
    # Two triangles that share a node, a pair twice, and a node by itself.
    edges = np.array([[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [4, 2], [0, 1]])
    found = blocks(6, edges, with_igraph=with_igraph)
    assert sorted(map(sorted, found)) == [[0, 1, 2], [2, 3, 4]]


@pytest.mark.parametrize("with_igraph", ENGINES)
def test_without_relations_there_are_no_blocks(*, with_igraph: bool) -> None:
    assert blocks(3, np.empty((0, 2), dtype=np.int64), with_igraph=with_igraph) == []
