"""The one module that knows igraph: connected parts, clusters and force-directed positions.

Without igraph NetworkX and NumPy do the same work, slower and a little less well; why there are two
is told in docs/decisions/0004.
"""

import random
from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from dronten_map.graph.distances import unfolded

if TYPE_CHECKING:  # it takes long to import, and with igraph nobody asks for it
    import networkx as nx

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

_SEED = 1729  # the same map always gets the same layout
_ROUNDS = 500  # of pulling and pushing
_WALKS, _SLOW_WALKS = (2_000_000, 48), (120_000, 16)  # nodes and edges passed; from so many
_FEW = 400  # up to here NetworkX refines what the distances give


def has_igraph() -> bool:
    """Whether igraph is installed."""
    return find_spec("igraph") is not None


def parts(count: int, edges: Ints, *, with_igraph: bool | None = None) -> Ints:
    """For each of `count` nodes the number of the connected part that it is in, from 0 up.

    Edges is (n, 2); parts are numbered by their first node.
    """
    if has_igraph() if with_igraph is None else with_igraph:
        graph = _igraph().Graph(n=count, edges=edges)
        return np.array(graph.connected_components(mode="weak").membership, dtype=np.int64)
    numbers = np.zeros(count, dtype=np.int64)
    for number, members in enumerate(_nx().connected_components(_networkx(count, edges))):
        numbers[list(members)] = number
    return numbers


def clusters(count: int, edges: Ints, *, with_igraph: bool | None = None) -> Ints:
    """For each of `count` nodes the number of the cluster that it is in, numbered by first node.

    Edges is (n, 2); the same pair again makes it tighter. The same web gives the same clusters.
    Source: Blondel et al. (2008), "Fast unfolding of communities in large networks".
    """
    if not len(edges):
        return np.arange(count, dtype=np.int64)
    keys, weights = np.unique(edges.min(axis=1) * count + edges.max(axis=1), return_counts=True)
    pairs = np.stack(np.divmod(keys, count), axis=1)
    if has_igraph() if with_igraph is None else with_igraph:
        graph = _igraph().Graph(n=count, edges=pairs)
        with _steady_dice(0):
            found = graph.community_multilevel(weights=weights.tolist())
        numbers = np.asarray(found.membership, dtype=np.int64)
    else:
        numbers = np.zeros(count, dtype=np.int64)
        web = _networkx(count, pairs)
        for (a, b), weight in zip(pairs.tolist(), weights.tolist(), strict=True):
            web[a][b]["weight"] = weight
        for number, members in enumerate(_nx().community.louvain_communities(web, seed=_SEED)):
            numbers[list(members)] = number
    _values, first, inverse = np.unique(numbers, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    return rank[inverse]


def between(count: int, edges: Ints, *, with_igraph: bool | None = None) -> Floats:
    """For each of `count` nodes how often it lies on a shortest path between two others.

    Edges is (n, 2); direction and how many there are between two do not count. From 0 up; of a
    large web the paths from some nodes only are walked, always the same ones, and the sum is made
    as large as for all. Source: Freeman (1977), betweenness; Brandes & Pich (2007), sampling.

    Time: less than 0.1 s whatever the size with igraph, up to 1 s without.
    """
    if not len(edges):
        return np.zeros(count)
    pairs = np.unique(np.sort(edges, axis=1), axis=0)
    is_fast = has_igraph() if with_igraph is None else with_igraph
    passed, least = _WALKS if is_fast else _SLOW_WALKS
    walked = min(count, max(least, passed // (count + len(pairs))))
    chosen = np.sort(np.random.default_rng(_SEED).permutation(count)[:walked])
    if is_fast:
        graph = _igraph().Graph(n=count, edges=pairs)
        sources = None if walked == count else chosen.tolist()
        found = graph.betweenness(directed=False, sources=sources)
        return np.asarray(found, dtype=np.float64) * (count / walked)
    web = _networkx(count, pairs)
    targets = list(range(count))
    found = _nx().betweenness_centrality_subset(web, chosen.tolist(), targets)
    return np.array([found[node] for node in range(count)]) * (count / walked)


def ladder(count: int, edges: Ints, *, with_igraph: bool | None = None) -> list[Ints]:
    """Who belongs together, from few in a group to many.

    The first array has for each of `count` nodes the number of its group; every next one has for
    each of those groups the number of the larger one that it is in. A web without groups has none.
    Source: Blondel et al. (2008), "Fast unfolding of communities in large networks" (Louvain).
    """
    if has_igraph() if with_igraph is None else with_igraph:
        graph = _igraph().Graph(n=count, edges=edges)
        with _steady_dice(0):
            steps = graph.community_multilevel(return_levels=True)
        every = [np.array(step.membership, dtype=np.int64) for step in steps]
    else:
        every = list[Ints]()
        steps_up = _nx().community.louvain_partitions(_networkx(count, edges), seed=_SEED)
        for communities in steps_up:
            every.append(np.zeros(count, dtype=np.int64))
            for number, members in enumerate(communities):
                every[-1][list(members)] = number
    below = np.arange(count)
    found: list[Ints] = []
    for step in every:
        above = np.zeros(int(below.max(initial=-1)) + 1, dtype=np.int64)
        above[below] = step
        if step.max(initial=-1) < below.max(initial=-1):
            found.append(above)
            below = step
    return found


def spring(count: int, edges: Ints, *, attempt: int = 0, with_igraph: bool | None = None) -> Floats:
    """Positions (count, 2) for a connected web: relations pull and actors push.

    A relation is about 1 long. Another attempt throws other dice.

    Time: actors squared; for large webs there is `unfolding`.
    Source: Fruchterman & Reingold (1991), "Graph drawing by force-directed placement".
    """
    if has_igraph() if with_igraph is None else with_igraph:
        graph = _igraph().Graph(n=count, edges=edges)
        with _steady_dice(attempt):
            found = graph.layout_fruchterman_reingold(grid=False, niter=_ROUNDS)
        return np.array(found.coords).reshape(-1, 2)
    graph = _networkx(count, edges)
    begin = unfolded(graph)
    if count > _FEW:
        return begin
    found = _nx().spring_layout(
        graph,
        pos=dict(enumerate(begin)),
        iterations=200,
        k=1.0,
        scale=None,  # keeps the scale
        seed=_SEED + attempt,
    )
    return np.array([found[node] for node in range(count)])


@contextmanager
def _steady_dice(attempt: int) -> Generator[None]:
    """Let igraph throw the same dice every time, and give it back Python's own afterwards."""
    igraph = _igraph()
    igraph.set_random_number_generator(Random(_SEED + attempt))
    try:
        yield
    finally:
        igraph.set_random_number_generator(random)


def _igraph() -> Any:
    import igraph  # pyright: ignore[reportMissingTypeStubs]  # late: it may not be there

    return igraph


def _nx() -> Any:
    import networkx

    return networkx


def _networkx(count: int, edges: Ints) -> "nx.Graph[int]":
    graph: nx.Graph[int] = _nx().Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(edges.tolist())
    return graph
