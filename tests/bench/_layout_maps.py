"""Webs of any size for measuring layouts: the same numbers always give the same web."""

import numpy as np
from numpy.typing import NDArray

from dronten_map.core.ids import ActorId, ActorKindId, RelationId, RelationKindId, ViewId
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Relation, View

Edges = NDArray[np.int64]

VIEW = ViewId("view:bench")
_CLUSTERED = 0.8  # of the relations lie within a group of actors


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
