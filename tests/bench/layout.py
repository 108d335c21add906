"""The layout by relations against sfdp, NetworkX and fa2, on the same made-up web.

Ours counts from records to positions with nothing over anything; of the others the layout alone
counts, and they are widened or shrunk to the area that ours takes before it is seen what overlaps.
Stress is that of distances in steps from some actors, at the scale at which it is least (Gansner,
Koren & North 2004). Printed as JSON; the exit code is 1 when a goal was missed, 2 when the peer of
the goal is missing.
"""

import argparse
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from dronten_map.core.draft import Draft
from dronten_map.core.edits.views import place
from dronten_map.core.ids import ActorId, ActorKindId, RelationId, RelationKindId, ViewId
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Relation, View
from dronten_map.graph.boxes import overlapping
from dronten_map.graph.layout import arranged, beside
from dronten_map.graph.web import Web, web_of

Points = NDArray[np.float64]
Edges = NDArray[np.int64]
Result = dict[str, float]

SIZES = {"1k": (1_000, 5_000), "10k": (10_000, 50_000)}
GOAL_TIME, GOAL_STRESS = 0.2, 1.05  # of sfdp's, on the largest map
GOAL_NEW_TIME, GOAL_MOVED = 0.2, 0.01  # of a cold layout's time, of the span
VIEW = ViewId("view:bench")
_CLUSTERED = 0.8  # of the relations lie within a group of actors
_SOURCES, _PAIRS = 20, 200_000  # that stress and crossings are sampled from
_SLOW = 2_000  # actors from which NetworkX takes minutes


def main() -> int:
    """Measure, print, and say whether the goals were met."""
    parser = argparse.ArgumentParser(description="The layout of a map by its relations.")
    parser.add_argument("--size", choices=SIZES, action="append", help="which maps; all when none")
    parser.add_argument("--slow", action="store_true", help="also wait for NetworkX on large maps")
    chosen = parser.parse_args()
    peers, missing = known_peers()
    results = {
        size: measured(*SIZES[size], peers, is_patient=chosen.slow) for size in chosen.size or SIZES
    }
    verdict = judged(list(results.values())[-1])
    print(json.dumps({"missing": missing, "maps": results, **verdict}, indent=1))
    if "sfdp" in missing:
        print("sfdp is missing: install Graphviz to measure against it.", file=sys.stderr)
        return 2
    return 0 if all(verdict["goals_met"].values()) else 1


def known_peers() -> tuple[dict[str, Callable[[int, Edges], Points]], list[str]]:
    """The peers that are installed, and the names of those that are not."""
    peers: dict[str, Callable[[int, Edges], Points]] = {
        "networkx_spring": by_networkx,
        "sfdp": by_sfdp,
        "fa2": by_fa2,
    }
    missing = [] if shutil.which("sfdp") else ["sfdp"]
    missing += [] if find_spec("fa2") else ["fa2"]
    # From 500 nodes on NetworkX lays out with SciPy.
    missing += [] if find_spec("scipy") else ["networkx_spring"]
    return {name: peer for name, peer in peers.items() if name not in missing}, missing


def measured(
    count: int,
    relations: int,
    peers: dict[str, Callable[[int, Edges], Points]],
    *,
    is_patient: bool,
) -> dict[str, Any]:
    """Ours and the peers on one map, with the ratios of ours to each."""
    edges = made_up(count, relations)
    model = map_of(count, edges)
    actors = [actor.id for actor in model.all(Actor)]
    web = web_of(model, actors)
    began = time.perf_counter()
    found = arranged(model, VIEW, actors)
    spent = time.perf_counter() - began
    ours = np.array([found[actor] for actor in web.actors])
    results = {"ours": {"seconds": round(spent, 3), **quality(ours, web, ours)}}
    for name, peer in peers.items():
        if name == "networkx_spring" and count > _SLOW and not is_patient:
            continue
        began = time.perf_counter()
        points = peer(count, edges)
        spent = time.perf_counter() - began
        results[name] = {"seconds": round(spent, 3), **quality(points, web, ours)}
    ratios = {
        name: {key: round(results["ours"][key] / max(1e-9, of[key]), 3) for key in of}
        for name, of in results.items()
        if name != "ours"
    }
    added = incremental(model, found, results["ours"]["seconds"])
    return {"actors": count, "relations": len(edges), **results, "ratios": ratios, "added": added}


def incremental(model: Model, found: dict[ActorId, tuple[float, float]], cold: float) -> Result:
    """One new actor for every twenty, each related to one of those that stand."""
    draft = Draft(model)
    place(draft, VIEW, found)
    model.apply(draft.step("placed"))
    stand = list(found)
    draft, new = Draft(model), list[ActorId]()
    for number in range(len(stand) // 20):
        new.append(ActorId(f"new:{number}"))
        draft.put(actor_of(new[-1]))
        draft.put(relation_of(f"new:{number}", stand[number * 20], new[-1]))
    model.apply(draft.step("added"))
    began = time.perf_counter()
    positions = beside(model, VIEW, new)
    spent = time.perf_counter() - began
    moved = [actor for actor in positions if actor in found]
    return {
        "seconds": round(spent, 3),
        "ratio_to_cold": round(spent / cold, 3),
        "old_actors_moved": len(moved),
    }


def judged(largest: dict[str, Any]) -> dict[str, Any]:
    """Which goals the largest map meets."""
    ratios, added = largest["ratios"].get("sfdp"), largest["added"]
    met = {
        "overlap": largest["ours"]["overlap_share"] == 0,
        "added_time": added["ratio_to_cold"] <= GOAL_NEW_TIME,
        "added_leaves_the_rest": added["old_actors_moved"] == 0,
    }
    if ratios is not None:
        met["time"] = ratios["seconds"] <= GOAL_TIME
        met["stress"] = ratios["stress"] <= GOAL_STRESS
    return {"goal_time": GOAL_TIME, "goal_stress": GOAL_STRESS, "goals_met": met}


# What is laid out


def made_up(count: int, relations: int) -> Edges:
    """A connected web with groups, and with a few actors that have very many relations."""
    dice = np.random.default_rng(1)
    groups = max(4, count // 100)
    group = np.sort(dice.integers(0, groups, count))
    first = np.searchsorted(group, np.arange(groups))
    size = np.maximum(1, np.bincount(group, minlength=groups))
    row = np.arange(1, count)
    start = first[group[1:]]
    within = start + ((row - start) * dice.random(count - 1) ** 2).astype(np.int64)
    backbone = np.where(row > start, within, (row * dice.random(count - 1)).astype(np.int64))
    weight = np.cumsum(dice.pareto(2.2, count) + 0.2)
    found = {(min(p), max(p)) for p in zip(backbone.tolist(), row.tolist(), strict=True)}
    while len(found) < relations:
        source = np.searchsorted(weight, dice.random(relations) * weight[-1])
        near = first[group[source]] + dice.integers(0, 1 << 40, relations) % size[group[source]]
        far = np.searchsorted(weight, dice.random(relations) * weight[-1])
        target = np.where(dice.random(relations) < _CLUSTERED, near, far)
        for a, b in zip(source.tolist(), target.tolist(), strict=True):
            if a != b and len(found) < relations:
                found.add((min(a, b), max(a, b)))
    return np.array(sorted(found), dtype=np.int64)


def map_of(count: int, edges: Edges) -> Model:
    """The web as a map whose actors stand nowhere yet."""
    ids = [ActorId(f"actor:{number}") for number in range(count)]
    pairs: list[tuple[int, int]] = edges.tolist()
    relations = [relation_of(str(i), ids[a], ids[b]) for i, (a, b) in enumerate(pairs)]
    view = View(id=VIEW, name="Map")
    return Model.of({View: [view], Actor: [actor_of(i) for i in ids], Relation: relations})


def actor_of(actor: ActorId) -> Actor:
    """An actor with a name of two words."""
    return Actor(id=actor, name=f"Vereniging {actor.partition(':')[2]}", kind=ActorKindId("kind:x"))


def relation_of(name: str, source: ActorId, target: ActorId) -> Relation:
    """A relation between two actors."""
    kind = RelationKindId("relation:x")
    return Relation(id=RelationId(f"r:{name}"), source=source, target=target, kind=kind)


# The peers


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


# How good it is


def quality(points: Points, web: Web, ours: Points) -> Result:
    """Stress, the share of pairs of relations that cross, the share of actors that overlap."""
    wide = points * float(np.sqrt(np.ptp(ours, axis=0).prod() / np.ptp(points, axis=0).prod()))
    first, second = overlapping(wide, web.sizes)
    count = len(web.actors)
    return {
        "stress": round(stress(points, web.edges), 4),
        "crossing_share": round(crossing_share(points, web.edges), 4),
        "overlap_share": round(len(np.union1d(first, second)) / count, 4),
    }


def stress(points: Points, edges: Edges) -> float:
    """Mean squared error of distances, relative to steps; 0 is perfect."""
    count = len(points)
    graph = graph_of(count, edges)
    sources = np.random.default_rng(5).integers(0, count, _SOURCES).tolist()
    lengths: list[Points] = []
    steps: list[Points] = []
    for source in sources:
        reached = nx.single_source_shortest_path_length(graph, source)
        others = np.array([node for node in reached if node != source])
        steps.append(np.array([reached[node] for node in others.tolist()], dtype=np.float64))
        lengths.append(np.hypot(*(points[others] - points[source]).T))
    ratio = np.concatenate(lengths) / np.concatenate(steps)
    scale = ratio.sum() / (ratio**2).sum()
    return float(((scale * ratio - 1) ** 2).mean())


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


if __name__ == "__main__":
    sys.exit(main())
