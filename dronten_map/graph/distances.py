"""Positions from distances: a web unfolded so that far apart in steps is far apart on the map."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import networkx as nx

_PIVOTS = 40  # nodes from which distances are measured


def unfolded(graph: "nx.Graph[int]") -> NDArray[np.float64]:
    """Positions (nodes, 2) of a connected graph with nodes 0 .. n-1; an edge is about 1 long.

    Time: pivots x edges. Source: Brandes & Pich (2007), "Eigensolver methods for progressive
    multidimensional scaling of large data" (pivot MDS).
    """
    count = len(graph)
    if count < 3:
        return np.array([[float(i), 0.0] for i in range(count)]).reshape(count, 2)
    steps = _from_pivots(graph)
    squared = steps**2
    centred = -0.5 * (
        squared
        - squared.mean(axis=1, keepdims=True)
        - squared.mean(axis=0, keepdims=True)
        + squared.mean()
    )
    _values, vectors = np.linalg.eigh(centred.T @ centred)
    found = centred @ vectors[:, -2:]
    spread = np.sqrt((found**2).sum(axis=1).mean()) or 1.0
    # Nodes with the same distances to all pivots fall together; a small turn parts them.
    turn = np.arange(count) * 2.399963229728653
    nudge = 0.2 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    return found / spread * steps.mean() / 1.4 + nudge


def _from_pivots(graph: "nx.Graph[int]") -> NDArray[np.float64]:
    """(nodes, pivots) steps to pivots that lie far from each other."""
    import networkx as nx  # late: with igraph nobody asks for it

    count = len(graph)
    nearest = np.full(count, np.inf)
    columns: list[NDArray[np.float64]] = []
    pivot = 0
    for _ in range(min(_PIVOTS, count)):
        reached = nx.single_source_shortest_path_length(graph, pivot)
        column = np.array([reached[node] for node in range(count)], dtype=np.float64)
        columns.append(column)
        nearest = np.minimum(nearest, column)
        pivot = int(nearest.argmax())
    return np.stack(columns, axis=1)
