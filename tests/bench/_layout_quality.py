"""How good a layout is: stress, crossings and overlap."""

import numpy as np
from numpy.typing import NDArray

from dronten_map.graph.boxes import overlapping
from dronten_map.graph.web import Web

Points = NDArray[np.float64]
Edges = NDArray[np.int64]

_SOURCES, _PAIRS = 192, 200_000  # that stress and crossings are sampled from
_AT_ONCE = 64  # actors from which steps are counted together, one bit for each


def quality(points: Points, web: Web, ours: Points) -> dict[str, float]:
    """Stress, the share of pairs of relations that cross, the share of actors that overlap.

    Overlap is seen at the size that ours has.
    """
    wide = points * float(np.sqrt(np.ptp(ours, axis=0).prod() / np.ptp(points, axis=0).prod()))
    first, second = overlapping(wide, web.sizes)
    return {
        "stress": round(stress(points, web.edges), 4),
        "crossing_share": round(crossing_share(points, web.edges), 4),
        "overlap_share": round(len(np.union1d(first, second)) / len(web.actors), 4),
    }


def stress(points: Points, edges: Edges) -> float:
    """Mean squared error of distances, relative to steps, at the best scale; 0 is perfect.

    From some actors to all; with 192 of them chance makes less than one in a hundred.
    Source: Gansner, Koren & North (2004), "Graph drawing by stress majorization".
    """
    count = len(points)
    sources = np.random.default_rng(5).permutation(count)[:_SOURCES]
    steps = steps_from(sources, count, edges)
    x, y = points.T
    lengths = np.hypot(x[:, None] - x[sources], y[:, None] - y[sources])
    is_reached = steps > 0
    ratio = lengths[is_reached] / steps[is_reached]
    scale = ratio.sum() / (ratio**2).sum()
    return float(((scale * ratio - 1) ** 2).mean())


def steps_from(sources: NDArray[np.int64], count: int, edges: Edges) -> NDArray[np.int64]:
    """(count, sources) relations between each actor and each source; -1 where there is no way."""
    both = np.concatenate([edges, edges[:, ::-1]])
    both = both[np.argsort(both[:, 0], kind="stable")]
    rows, first = np.unique(both[:, 0], return_index=True)
    found = np.full((count, len(sources)), -1, dtype=np.int64)
    found[sources, np.arange(len(sources))] = 0
    for start in range(0, len(sources), _AT_ONCE):
        some = sources[start : start + _AT_ONCE]
        front = np.zeros(count, dtype=np.uint64)
        front[some] = np.uint64(1) << np.arange(len(some), dtype=np.uint64)
        seen, level = front.copy(), 0
        while front.any():
            level += 1
            reached = np.zeros(count, dtype=np.uint64)
            reached[rows] = np.bitwise_or.reduceat(front[both[:, 1]], first)
            front = reached & ~seen
            seen |= front
            bits = np.unpackbits(front.view(np.uint8).reshape(count, 8), axis=1, bitorder="little")
            found[:, start : start + len(some)][bits[:, : len(some)] > 0] = level
    return found


def crossing_share(points: Points, edges: Edges) -> float:
    """Of pairs of relations drawn by lot the share that cross."""
    lot = np.random.default_rng(6).integers(0, len(edges), (_PAIRS, 2))
    a, b = edges[lot[:, 0]], edges[lot[:, 1]]
    is_apart = (a[:, :, None] != b[:, None, :]).all(axis=(1, 2))
    p, q, r, s = points[a[:, 0]], points[a[:, 1]], points[b[:, 0]], points[b[:, 1]]
    over = (side(p, q, r) * side(p, q, s) < 0) & (side(r, s, p) * side(r, s, q) < 0)
    return float((over & is_apart).mean())


def side(start: Points, end: Points, point: Points) -> Points:
    """Positive right of the line from start to end, negative left of it."""
    along, aside = end - start, point - start
    return along[:, 0] * aside[:, 1] - along[:, 1] * aside[:, 0]
