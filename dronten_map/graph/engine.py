"""The one module that knows igraph: connected parts, clusters and force-directed positions.

Without igraph NetworkX and NumPy do the same work, slower and a little less well; why there are two
is told in docs/decisions/0004.
"""

import random
from collections.abc import Generator, Iterator
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
_AT_ONCE = 200_000  # nodes and edges passed in one part: some milliseconds
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
    return sum(between_in_parts(count, edges, with_igraph=with_igraph), np.zeros(count))


def between_in_parts(
    count: int, edges: Ints, *, with_igraph: bool | None = None, at_once: int = _AT_ONCE
) -> Iterator[Floats]:
    """The same in parts that add up to it, for whoever has something else to do in between.

    In each part about `at_once` nodes and edges are passed.
    """
    if not len(edges):
        return
    pairs, _which = _pairs(count, edges)
    is_fast = has_igraph() if with_igraph is None else with_igraph
    chosen = _walked_from(count, len(pairs), is_fast=is_fast)
    share = count / len(chosen)
    step = max(1, at_once // (count + len(pairs)))
    graph = _igraph().Graph(n=count, edges=pairs) if is_fast else None
    web, nodes = (None, []) if is_fast else (_networkx(count, pairs), list(range(count)))
    for first in range(0, len(chosen), step):
        sources = chosen[first : first + step].tolist()
        if graph is not None:
            found = graph.betweenness(directed=False, sources=sources)
        else:
            held = _nx().betweenness_centrality_subset(web, sources, nodes)
            found = [held[node] for node in nodes]
        yield np.asarray(found, dtype=np.float64) * share


def blocks(count: int, edges: Ints, *, with_igraph: bool | None = None) -> list[list[int]]:
    """The parts of `count` nodes that no single node can cut, each as the nodes in it.

    Edges is (n, 2); a node in several blocks is one that can cut. Source: Tarjan (1972).
    """
    if has_igraph() if with_igraph is None else with_igraph:
        graph = _igraph().Graph(n=count, edges=_pairs(count, edges)[0])
        return [list(block) for block in graph.biconnected_components() if len(block) > 1]
    return [list(block) for block in _nx().biconnected_components(_networkx(count, edges))]


def passing(count: int, edges: Ints, *, with_igraph: bool | None = None) -> Floats:
    """For each relation how often it lies on a shortest path between two of `count` nodes.

    Edges is (n, 2); direction does not count, and those between the same two share one number. Of a
    large web the paths from some nodes only are walked, as for `between`. Source: Girvan & Newman
    (2002), edge betweenness; Brandes & Pich (2007), sampling.

    Time: as `between`.
    """
    if not len(edges):
        return np.zeros(0)
    pairs, which = _pairs(count, edges)
    is_fast = has_igraph() if with_igraph is None else with_igraph
    chosen = _walked_from(count, len(pairs), is_fast=is_fast)
    if is_fast:
        graph = _igraph().Graph(n=count, edges=pairs)
        sources = None if len(chosen) == count else chosen.tolist()
        found = np.asarray(graph.edge_betweenness(directed=False, sources=sources))
    else:
        nodes = list(range(count))
        told = _nx().edge_betweenness_centrality_subset(
            _networkx(count, pairs), chosen.tolist(), nodes
        )
        found = np.array(
            [told.get((a, b), told.get((b, a), 0.0)) for a, b in pairs.tolist()], dtype=np.float64
        )
    return found[which.ravel()] * (count / len(chosen))


def nearness(count: int, edges: Ints, *, with_igraph: bool | None = None) -> Floats:
    """For each of `count` nodes how near all others are: the mean of one over the steps to each.

    From 0 for whom nobody reaches to 1 for whom everybody is one step away. Edges is (n, 2);
    direction does not count. Of a large web the steps from some nodes only are counted, always the
    same ones. Source: Rochat (2009), harmonic closeness; Eppstein & Wang (2004), sampling.

    Time: as `between`.
    """
    found = np.zeros(count)
    if not len(edges):
        return found
    pairs, _which = _pairs(count, edges)
    is_fast = has_igraph() if with_igraph is None else with_igraph
    chosen = _walked_from(count, len(pairs), is_fast=is_fast)
    if is_fast:
        graph = _igraph().Graph(n=count, edges=pairs)
        for start in chosen.tolist():
            steps = np.array(graph.distances(source=start)[0])
            found += np.divide(1.0, steps, out=np.zeros(count), where=steps > 0)
    else:
        web = _networkx(count, pairs)
        for start in chosen.tolist():
            for node, steps in _nx().single_source_shortest_path_length(web, start).items():
                found[node] += 1.0 / steps if steps else 0.0
    others = np.full(count, float(len(chosen)))
    others[chosen] -= 1.0
    return found / np.maximum(others, 1.0)


def cores(count: int, edges: Ints, *, with_igraph: bool | None = None) -> Ints:
    """For each of `count` nodes how deep in the core of the web it stands.

    In the core of number k everybody has at least k relations with others of that core. Edges is
    (n, 2); direction and how many there are between two do not count. Source: Seidman (1983),
    "Network structure and minimum degree".

    Time: about the number of relations.
    """
    if not len(edges):
        return np.zeros(count, dtype=np.int64)
    pairs = np.unique(np.sort(edges, axis=1), axis=0)
    if has_igraph() if with_igraph is None else with_igraph:
        return np.array(_igraph().Graph(n=count, edges=pairs).coreness(), dtype=np.int64)
    found = _nx().core_number(_networkx(count, pairs))
    return np.array([found[node] for node in range(count)], dtype=np.int64)


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


def _pairs(count: int, edges: Ints) -> tuple[Ints, Ints]:
    """The pairs of nodes with an edge, in order, and which of them each edge is."""
    # As one number each: numpy compares rows ten times as slowly.
    keys = edges.min(axis=1) * count + edges.max(axis=1) if len(edges) else edges[:, 0]
    found, which = np.unique(keys, return_inverse=True)
    return np.stack(np.divmod(found, max(1, count)), axis=1), which


def _walked_from(count: int, pairs: int, *, is_fast: bool) -> Ints:
    """The nodes from which paths are walked: all of a small web, always the same of a large one."""
    passed, least = _WALKS if is_fast else _SLOW_WALKS
    walked = min(count, max(least, passed // (count + pairs)))
    return np.sort(np.random.default_rng(_SEED).permutation(count)[:walked])


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
