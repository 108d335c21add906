"""A large web laid out coarse to fine: first its groups, then who is in them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dronten_map.graph.mesh import Floats, Ints, Mesh, summed
from dronten_map.graph.steps import Steps, ended, seen

_SEED = 1729  # the same web always gets the same layout
_PUSH = 0.2  # how strongly actors push beside how strongly relations pull
_NEAR = 0.15  # how far from the middle of its group a member begins; 1 is a group's own size
_SHOWN = 3  # rounds between two pictures on the way
_PAIRWISE = 300  # up to so many push each other pair by pair
_MANY = 4_000  # actors for which few rounds have to do
# Rounds, and how much smaller the steps get every round: for the groups, for those in them, for
# the actors, and for many actors.
_FIRST, _NEXT, _LAST, _QUICK = (60, 0.97), (20, 0.8), (30, 0.9), (10, 0.8)


@dataclass(frozen=True)
class _Level:
    """A web of groups: who is tied, how strongly, and how many actors each group holds."""

    ends: Ints
    strength: Floats
    mass: Floats

    def merged(self, group: Ints) -> "_Level":
        """The web of the groups of these groups."""
        count = int(group.max()) + 1
        ends = np.sort(group[self.ends], axis=1)
        is_between = ends[:, 0] != ends[:, 1]
        keys, place = np.unique(ends[is_between] @ np.array([count, 1]), return_inverse=True)
        strength = summed(place, self.strength[is_between], len(keys))
        mass = summed(group, self.mass, count)
        return _Level(np.stack(np.divmod(keys, count), axis=1), strength, mass)


def unfolding(count: int, edges: Ints, groups: Sequence[Ints]) -> Steps[Floats]:
    """Positions (count, 2) for a connected web: relations pull, actors push, groups come apart.

    It stretches most from left to right. Yields where all actors are on the way.

    Args:
        count: How many actors.
        edges: (n, 2) rows of actors that are related.
        groups: For every actor the number of its group; then for every group that of the larger
            one that it is in, and so on.

    Time: about actors and relations. The pull grows a little more than the distance, which keeps
    groups apart; with its square (Fruchterman & Reingold) they lie through each other.
    Source of the ladder of groups: Walshaw (2003), "A multilevel algorithm for force-directed
    graph drawing".
    """
    levels = [_Level(edges, np.ones(len(edges)), np.ones(count))]
    for group in groups:
        levels.append(levels[-1].merged(group))
    dice = np.random.default_rng(_SEED)
    points = dice.normal(0.0, np.sqrt(count) / 4, (len(levels[-1].mass), 2))
    points = lying(ended(_settling(points, levels[-1], _FIRST, reach=0.2)))
    for depth in range(len(groups) - 1, -1, -1):
        yield _of_all(points, groups[: depth + 1])
        group, level = groups[depth], levels[depth]
        room = _NEAR * np.sqrt(levels[depth + 1].mass)[group]
        points = points[group] + dice.normal(size=(len(group), 2)) * room[:, None]
        calming = _NEXT if depth else _QUICK if len(points) > _MANY else _LAST
        steps = _settling(points, level, calming, reach=1 / 3)
        if len(levels[depth + 1].mass) < 3:  # groups that were one spot had no direction yet
            points = lying(ended(steps))
        elif depth:
            points = ended(steps)
        else:
            points = yield from seen(steps, np.copy, every=_SHOWN)
    return points


def lying(points: Floats) -> Floats:
    """The points about their middle, turned so that they stretch most from left to right."""
    centred = points - points.mean(axis=0)
    _values, axes = np.linalg.eigh(centred.T @ centred)
    # An axis has no sign; this one keeps the picture from flipping between two machines.
    axes = axes * np.where(axes.sum(axis=0) < 0, -1.0, 1.0)
    return centred @ axes[:, ::-1]


def _of_all(points: Floats, groups: Sequence[Ints]) -> Floats:
    """Every actor where its group stands."""
    for group in reversed(groups):
        points = points[group]
    return points


def _settling(
    points: Floats, level: _Level, calming: tuple[int, float], *, reach: float
) -> Steps[Floats]:
    """The points moved by what pulls and pushes; the first step is a share of their spread."""
    step = reach * float(points.std())
    rounds, calm = calming
    for _round in range(rounds):
        force = _pulls(points, level) + _PUSH * level.mass[:, None] * _pushes(points, level.mass)
        points = points + force * (step / np.maximum(np.hypot(*force.T), 1e-9))[:, None]
        step *= calm
        yield points
    return points


def _pulls(points: Floats, level: _Level) -> Floats:
    """Every relation pulls at both its ends, with its length to the power of 5/4."""
    a, b = level.ends.T
    way = points[b] - points[a]
    way *= (np.sqrt(np.sqrt(np.hypot(*way.T))) * level.strength)[:, None]
    count = len(points)
    return np.stack([summed(a, along, count) - summed(b, along, count) for along in way.T], axis=1)


def _pushes(points: Floats, mass: Floats) -> Floats:
    """Everything pushes everything away, with its mass and less when it is far."""
    if len(points) > _PAIRWISE:
        mesh = Mesh(points, _cells(len(points)))
        return mesh.push(mesh.poured(mass))
    way = points[:, None] - points
    weight = mass / ((way**2).sum(axis=2) + 1e-4)
    return np.einsum("ij,ijk->ik", weight, way)


def _cells(count: int) -> int:
    """Cells along a side of the grid: about as many as there are actors across."""
    return 64 if count < 4_000 else 96 if count < 20_000 else 192
