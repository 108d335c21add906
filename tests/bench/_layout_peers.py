"""The other programs that lay out a web: sfdp, NetworkX and fa2, each where it is installed."""

import shutil
import subprocess
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Edges = NDArray[np.int64]
Peer = Callable[[int, Edges], Points]

SLOW = {"networkx_spring": 2_000, "fa2": 20_000}  # actors from which they take minutes


def known_peers() -> tuple[dict[str, Peer], dict[str, str]]:
    """The peers that are installed, and what those that are not would need."""
    peers: dict[str, Peer] = {"sfdp": by_sfdp, "networkx_spring": by_networkx, "fa2": by_fa2}
    missing: dict[str, str] = {}
    if not shutil.which("sfdp"):
        missing["sfdp"] = "needs Graphviz"
    if not find_spec("scipy"):  # with which NetworkX lays out 500 nodes or more
        missing["networkx_spring"] = "needs SciPy"
    if not find_spec("fa2"):
        missing["fa2"] = "needs the package fa2"
    return {name: peer for name, peer in peers.items() if name not in missing}, missing


def by_networkx(count: int, edges: Edges) -> Points:
    """NetworkX's spring layout."""
    found = nx.spring_layout(graph_of(count, edges), seed=1)
    return np.array([found[node] for node in range(count)])


def by_sfdp(count: int, edges: Edges) -> Points:
    """Graphviz' sfdp, as a program of its own."""
    pairs: list[tuple[int, int]] = edges.tolist()
    text = "graph{" + "".join(f"{a}--{b};" for a, b in pairs) + "}"
    told = subprocess.run(
        ["sfdp", "-Tplain"], input=text, capture_output=True, text=True, check=True
    )
    points = np.zeros((count, 2))
    for line in told.stdout.splitlines():
        if line.startswith("node "):
            _word, node, x, y, _rest = line.split(" ", 4)
            points[int(node)] = float(x), float(y)
    return points


def by_fa2(count: int, edges: Edges) -> Points:
    """ForceAtlas2 of the package fa2, a hundred rounds."""
    engine = import_module("fa2").ForceAtlas2(verbose=False)
    found = engine.forceatlas2_networkx_layout(graph_of(count, edges), iterations=100)
    return np.array([found[node] for node in range(count)])


def graph_of(count: int, edges: Edges) -> "nx.Graph[int]":
    """The web for NetworkX."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(edges.tolist())
    return graph
