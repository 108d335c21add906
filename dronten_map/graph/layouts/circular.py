"""Actors on a circle, in an order in which few relations cross."""

from bisect import bisect_left
from collections.abc import Iterable

import numpy as np

from dronten_map.core.ids import ActorId, OpgaveId, ViewId
from dronten_map.core.model import Records
from dronten_map.graph.boxes import Floats
from dronten_map.graph.layout import Positions
from dronten_map.graph.layouts.ground import ground_of, settled
from dronten_map.graph.web import Web

_SIFTED = 150  # actors up to which each is tried in every place
_ROUNDS = 4  # of that, at most
_BAND = 0.35  # of the radius within which circles may stand around each other
_TURN: Floats = np.linspace(-np.pi / 2, 3 * np.pi / 2, 1441)  # from the top round to the top


def on_circle(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Positions:
    """Actors on one circle, related ones near each other; many in a band of a few circles.

    Time: relations; up to 150 actors also actors x relations. Distances are in points.
    Source: Baur & Brandes (2004), "Crossing reduction in circular layouts".
    """
    ground = ground_of(records, view, actors, opgave)
    order = circular_order(ground.web)
    points = np.zeros((len(order), 2))
    count = len(order)
    if count > 1:
        points[order] = band(count, ground.cell)
    return settled(ground, points)


def circular_order(web: Web) -> list[int]:
    """The rows of a web in the order in which they stand on a circle."""
    near = neighbours(web)
    order = _by_relations(near)
    return _sifted(order, near) if len(order) <= _SIFTED else order


def neighbours(web: Web) -> list[list[int]]:
    """For each row those that it is related to."""
    near: list[list[int]] = [[] for _actor in web.actors]
    pairs: list[tuple[int, int]] = web.edges.tolist()
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    return near


def capacity(cell: tuple[float, float]) -> float:
    """How many cells of this width and height stand on a circle with a radius of one point."""
    return float(_filled(cell)[-1])


def circle(count: int, radius: float, cell: tuple[float, float], *, phase: float = 0.5) -> Floats:
    """Points (count, 2) on a circle about 0,0, each with room for its cell; radius in points.

    Cells are wider than high, so they stand closer at the sides than at the top. The phase, 0 to 1,
    says how far into its own room the first one stands.
    """
    filled = _filled(cell)
    at: Floats = (np.arange(count, dtype=np.float64) + phase) / max(count, 1) * filled[-1]
    angles = np.interp(at, filled, _TURN)
    return radius * np.stack([np.cos(angles), np.sin(angles)], axis=1)


def band(count: int, cell: tuple[float, float]) -> Floats:
    """Points (count, 2) for at least two on a circle, or by turns on as many as keep it small."""
    radius = count / capacity(cell)
    apart = float(np.hypot(*cell))
    turns = max(1, int(np.sqrt(_BAND * radius / apart)))
    inner = circle(count, radius / turns, cell)
    # Those on the same one of the circles are as far from each other as on a single large one.
    outward = 1 + (np.arange(count) % turns) * apart * turns / radius
    return inner * outward[:, None]


def _filled(cell: tuple[float, float]) -> Floats:
    """For each angle of a turn how many cells stand before it, on a radius of one point."""
    density = 1 / _spacing(cell)
    return np.concatenate([[0.0], np.cumsum(np.diff(_TURN) * (density[1:] + density[:-1]) / 2)])


def _spacing(cell: tuple[float, float]) -> Floats:
    """How far apart two cells must stand on the circle at each angle of a turn, in points."""
    across, down = np.abs(np.sin(_TURN)), np.abs(np.cos(_TURN))
    return np.minimum(cell[0] / np.maximum(across, 1e-9), cell[1] / np.maximum(down, 1e-9))


def _by_relations(near: list[list[int]]) -> list[int]:
    """Row by row the one with most relations to what stands, at the end where they are shorter."""
    free = set(range(len(near)))
    order: list[int] = []
    buckets: list[dict[int, None]] = [{}]
    placed = [0] * len(near)
    for start in sorted(free, key=lambda row: (-len(near[row]), row)):
        if start not in free:
            continue
        buckets[0][start] = None
        while (row := _most(buckets)) is not None:
            free.discard(row)
            order.append(row)
            for other in near[row]:
                if other in free:
                    buckets[placed[other]].pop(other, None)
                    placed[other] += 1
                    if placed[other] == len(buckets):
                        buckets.append({})
                    buckets[placed[other]][other] = None
    return order


def _most(buckets: list[dict[int, None]]) -> int | None:
    """Take out the one that was added last to the highest bucket that holds any."""
    while len(buckets) > 1 and not buckets[-1]:
        buckets.pop()
    return buckets[-1].popitem()[0] if buckets[-1] else None


def _sifted(order: list[int], near: list[list[int]]) -> list[int]:
    """Every row in turn put where its relations cross the fewest others, until that settles."""
    for _round in range(_ROUNDS):
        before = list(order)
        for row in before:
            order = _best_place(order, row, near)
        if order == before:
            break
    return order


def _best_place(order: list[int], row: int, near: list[list[int]]) -> list[int]:
    """One row carried once round the circle and left where the fewest relations cross."""
    start = order.index(row)
    ring = order[start + 1 :] + order[:start]
    count = len(ring)
    place = {other: index for index, other in enumerate(ring)}
    own = sorted(place[other] for other in near[row])
    crossings = lowest = best = 0
    for index, other in enumerate(ring):
        # Seen from just behind both: who lies first on the way round.
        mine = _ahead([p for p in own if p != index], index, count)
        theirs = _ahead([place[o] for o in near[other] if o != row], index, count)
        crossings += _pairs(theirs, mine) - _pairs(mine, theirs)
        if crossings < lowest:
            lowest, best = crossings, index + 1
    return [*ring[:best], row, *ring[best:]]


def _ahead(places: list[int], index: int, count: int) -> list[int]:
    """How far each place lies ahead of an index on a ring, in rising order."""
    return sorted((place - index) % count for place in places)


def _pairs(first: list[int], second: list[int]) -> int:
    """In how many pairs the one of the first list lies before the one of the second."""
    return sum(bisect_left(first, far) for far in second)
