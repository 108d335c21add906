"""First places for actors that come beside others that stand already."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import atan2, cos, pi, sin

import numpy as np

from dronten_map.graph.boxes import Flags, Floats
from dronten_map.graph.web import Web

Spot = Sequence[float]

_FAN = pi / 5  # between new actors that are related to the same one


def grown(web: Web, points: Floats, held: Flags, *, length: float) -> Floats:
    """A first place for each actor: by whom it is related to, on the side that faces away.

    Relations become about so long, in points. Who is related to nobody that stands, directly or
    through others, keeps its point. Only new actors and those around them are looked at.
    """
    spots: list[Spot] = points.tolist()
    known = held.tolist()
    middle = points[held].mean(axis=0).tolist() if held.any() else [0.0, 0.0]
    near = neighbours(web, held)
    fans: Counter[int] = Counter()
    wave = [row for row in near if known[row]]
    while wave:
        # Wave by wave: who is related to what was placed, in the order in which they were added.
        wave = sorted({row for placed in wave for row in near[placed] if not known[row]})
        for row, ends in [(row, [n for n in near[row] if known[n]]) for row in wave]:
            own = set(ends)
            beyond = [n for end in ends for n in near[end] if known[n] and n not in own]
            x, y = _middle(spots[end] for end in ends)
            angle = _away((x, y), _middle(spots[n] for n in beyond) if beyond else middle)
            angle += _fan(fans[ends[0]])
            fans[ends[0]] += 1
            far = length if len(ends) == 1 else length / 3
            spots[row] = (x + far * cos(angle), y + far * sin(angle))
        for row in wave:
            known[row] = True
    return np.array(spots).reshape(-1, 2)


def neighbours(web: Web, held: Flags) -> dict[int, list[int]]:
    """Who is related to those that are not held, and to whom those are related.

    The others stand anyhow, and in a large map they are nearly all.
    """
    a, b = web.edges.T
    is_near = ~held
    is_near[web.edges[is_near[a] | is_near[b]]] = True
    found: dict[int, list[int]] = {row: [] for row in np.flatnonzero(is_near).tolist()}
    pairs: list[tuple[int, int]] = web.edges[is_near[a] | is_near[b]].tolist()
    for one, other in pairs:
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found


def _middle(spots: Iterable[Spot]) -> tuple[float, float]:
    x = y = 0.0
    count = 0
    for across, down in spots:
        x, y, count = x + across, y + down, count + 1
    return x / count, y / count


def _away(end: Spot, beyond: Spot) -> float:
    """The direction, in radians, from what lies beyond through the end."""
    return atan2(end[1] - beyond[1], end[0] - beyond[0])


def _fan(number: int) -> float:
    """How far the next new actor at the same one turns, in radians: one way, then the other."""
    return _FAN * ((number + 1) // 2) * (-1) ** number
