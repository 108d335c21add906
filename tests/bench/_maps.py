"""Maps of any size for measuring: the same numbers always give the same map.

Groups of very different size, some actors with many relations and most with few, as webs of
organisations have; each group stands together, as after a layout.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dronten_map.core.changes import Change, Step
from dronten_map.core.ids import ActorId, PlacementId, RelationId
from dronten_map.core.records import Actor, ActorKind, Placement, Record, Relation, RelationKind
from dronten_map.core.start import FIRST_VIEW_ID, starting_records

DRAGGED = 9  # actors of which each is dragged, as their relations reach more or less far
_APART = 60.0  # points between neighbours in a group
_INSIDE = 0.8  # share of the relations that stay within a group


@dataclass(frozen=True)
class Web:
    """Actors at points of the map, and relations as pairs of their numbers."""

    points: NDArray[np.float64]
    ends: NDArray[np.int64]
    group: NDArray[np.int64]

    def names(self) -> list[str]:
        """What the actors are called."""
        return [f"Stakeholder {number}" for number in range(len(self.points))]

    def ordinary(self, count: int) -> list[int]:
        """So many actors from all over the map with about as many relations as most have."""
        degree = np.bincount(self.ends.ravel(), minlength=len(self.points))
        near = np.flatnonzero(degree == round(float(degree.mean())))
        return near[np.linspace(0, len(near) - 1, count).astype(int)].tolist()


def web(actors: int, relations: int, *, seed: int = 1) -> Web:
    """So many actors, all with a relation, and so many relations in all, no two the same."""
    rng = np.random.default_rng(seed)
    shares = rng.pareto(1.5, max(4, actors // 100)) + 0.3
    group = np.sort(rng.choice(len(shares), actors, p=shares / shares.sum()))
    first = np.searchsorted(group, np.arange(len(shares)))
    end = np.searchsorted(group, np.arange(len(shares)), side="right")
    pull = np.cumsum(rng.pareto(2.2, actors) + 0.2)

    def drawn(low: NDArray, high: NDArray) -> NDArray[np.int64]:
        spots = low + rng.random(len(low)) * (high - low)
        return np.minimum(np.searchsorted(pull, spots), actors - 1)

    before = np.concatenate([[0.0], pull])
    numbers = np.arange(1, actors)
    opening = first[group[1:]]
    inside = opening + (numbers - opening) * rng.random(actors - 1) ** 2
    elsewhere = numbers * rng.random(actors - 1)
    back = np.where(numbers > opening, inside, elsewhere).astype(np.int64)
    keys = back * actors + numbers
    while len(keys) < relations:
        wanted = 2 * (relations - len(keys)) + 100
        source = drawn(np.zeros(wanted), np.full(wanted, pull[-1]))
        own = group[source]
        stays = rng.random(wanted) < _INSIDE
        target = drawn(
            np.where(stays, before[first[own]], 0.0), np.where(stays, before[end[own]], pull[-1])
        )
        low, high = np.minimum(source, target), np.maximum(source, target)
        more = np.unique((low * actors + high)[low != high])
        fresh = rng.permutation(np.setdiff1d(more, keys))
        keys = np.concatenate([keys, fresh[: relations - len(keys)]])
    keys = np.sort(keys)
    return Web(_places(group, rng), np.stack([keys // actors, keys % actors], axis=1), group)


def step_of(made: Web) -> Step:
    """The step that adds a web to nothing, with the lists of a new map."""
    return Step("Web", tuple(Change(None, record) for record in _records(made)))


def _places(group: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.float64]:
    """Groups along a spiral, the largest first, and the actors of each along one of their own."""
    count = np.bincount(group)
    order = np.argsort(-count, kind="stable")
    middles = np.zeros((len(count), 2))
    middles[order] = _spiral(np.arange(len(count)), np.cumsum(count[order]) * 1.3)
    within = np.arange(len(group)) - np.searchsorted(group, group)
    points = middles[group] + _spiral(within, within + 0.5)
    return np.round(_APART * points + rng.normal(0.0, _APART / 8, points.shape), 1)


def _spiral(turn: NDArray, area: NDArray) -> NDArray[np.float64]:
    golden = np.pi * (3 - np.sqrt(5))
    around = np.stack([np.cos(turn * golden), np.sin(turn * golden)], axis=1)
    return around * np.sqrt(area)[:, None]


def _records(made: Web) -> Iterator[Record]:
    start = starting_records("Web")
    yield from start
    kinds = [r.id for r in start if isinstance(r, ActorKind)]
    lines = [r.id for r in start if isinstance(r, RelationKind)]
    actors = [ActorId(f"actor:{number}") for number in range(len(made.points))]
    for number, (actor, name) in enumerate(zip(actors, made.names(), strict=True)):
        yield Actor(id=actor, name=name, kind=kinds[number % len(kinds)])
    for number, (source, target) in enumerate(made.ends.tolist()):
        yield Relation(
            id=RelationId(f"relation:{number}"),
            source=actors[source],
            target=actors[target],
            kind=lines[number % len(lines)],
        )
    for number, (x, y) in enumerate(made.points.tolist()):
        place = PlacementId(f"place:{number}")
        yield Placement(id=place, view=FIRST_VIEW_ID, actor=actors[number], x=x, y=y)
