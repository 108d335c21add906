"""Clusters: actors that have more relations with each other than with the rest of the map."""

from collections.abc import Iterable, Sequence

import numpy as np

from dronten_map.core.ids import ActorId
from dronten_map.core.records import Relation
from dronten_map.graph.engine import Floats, Ints, clusters
from dronten_map.graph.worked_out import worked_out


def hubs_of(actors: Sequence[ActorId], edges: Ints) -> dict[ActorId, ActorId]:
    """The actor after whom its cluster is named, for each actor that is in one.

    Edges is (n, 2) rows of actors. A cluster is named after the actor with most relations in it,
    of equals the one that comes first. An actor without relations is in none.

    Time: about the number of relations. Source: see `engine.clusters`.
    """
    within = worked_out(clusters, len(actors), edges)
    degree: Floats = np.bincount(edges.ravel(), minlength=len(actors)).astype(np.float64)
    inner = edges[within[edges[:, 0]] == within[edges[:, 1]]]
    weight: Floats = np.bincount(inner.ravel(), minlength=len(actors)).astype(np.float64)
    # From light to heavy, so that the heaviest of a cluster is the one that stays.
    order = np.lexsort((-np.arange(len(actors)), weight))
    hub = np.zeros(int(within.max(initial=-1)) + 1, dtype=np.int64)
    hub[within[order]] = order
    related = np.flatnonzero(degree > 0).tolist()
    return {actors[row]: actors[int(hub[within[row]])] for row in related}


def communities(actors: Sequence[ActorId], relations: Iterable[Relation]) -> dict[ActorId, ActorId]:
    """The same from records: relations with an end outside these actors do not count."""
    edges = edges_among(actors, relations)
    return hubs_of(actors, edges) if len(edges) else {}


def edges_among(actors: Sequence[ActorId], relations: Iterable[Relation]) -> Ints:
    """The relations between some actors as rows of actors, (n, 2)."""
    row = {actor: index for index, actor in enumerate(actors)}
    pairs = [
        (a, b)
        for r in relations
        if (a := row.get(r.source)) is not None and (b := row.get(r.target)) is not None
    ]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)
