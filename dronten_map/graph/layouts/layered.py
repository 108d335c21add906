"""Actors in layers: who gives the assignment, or what others are a part of, stands above."""

from collections import deque
from collections.abc import Iterable, Sequence
from math import ceil

import numpy as np

from dronten_map.core.ids import ActorId, OpgaveId, RelationKindId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.records import Direction, Relation
from dronten_map.graph.boxes import Floats
from dronten_map.graph.layout import Positions
from dronten_map.graph.layouts.blocks import rows
from dronten_map.graph.layouts.ground import Ground, ground_of, settled

_CLIENT = RelationKindId("relation:client")  # the source stands above the target
_PART_OF = RelationKindId("relation:part_of")  # the target stands above the source
_SWEEPS = 12  # down and up again, to straighten the lines
_WIDE = 2.4  # width to height up to which a layer is one line
_LAYER = 72.0  # points between the names of one layer and the actors of the next

Above = list[list[int]]  # for each row those that stand directly above it


def in_layers(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Positions:
    """What others are a part of, and who gives an assignment, above the others, layer by layer.

    An actor stands above all that is a part of it and above those it is the client of; where that
    goes round in a circle, one of the lines is followed upwards. Actors outside of this stand in
    rows below.

    Time: twelve times the lines, and their logarithm. Distances are in points.
    Source: Sugiyama, Tagawa & Toda (1981), visual understanding of hierarchical system structures;
    order by barycentres, places by isotonic regression.
    """
    ground = ground_of(records, view, actors, opgave)
    above = _acyclic(_lines(ground))
    below = _turned(above)
    tied = [row for row in range(len(above)) if above[row] or below[row]]
    loose = [row for row in range(len(above)) if not (above[row] or below[row])]
    points = np.zeros((len(above), 2))
    width, height = ground.cell
    if tied:
        layers = _layers(above, below, tied)
        deep = _depths([len(layer) for layer in layers], ground.cell)
        x = _ordered(layers, above, below, [width / lines for lines in deep])
        top = 0.0
        for layer, lines in zip(layers, deep, strict=True):
            points[layer, 0] = [x[row] for row in layer]
            # By turns: those on the same line of a layer are a whole width apart.
            points[layer, 1] = top + np.arange(len(layer)) % lines * height
            top += lines * height + _LAYER
    if loose:
        block = rows(len(loose), ground.cell)
        low = points[tied].max(axis=0) if tied else np.zeros(2)
        left = points[tied, 0].min() if tied else 0.0
        middle = (left + low[0]) / 2 - block[:, 0].max() / 2
        points[loose] = block + np.array([middle, low[1] + (height + 2 * _LAYER if tied else 0.0)])
    return settled(ground, points)


def _lines(ground: Ground) -> Above:
    """For each row those above it, in the order in which they were added, each once."""
    row = {actor: index for index, actor in enumerate(ground.web.actors)}
    found: list[dict[int, None]] = [{} for _actor in row]
    for actor in ground.actors:
        if actor.parent is not None and actor.parent in row:
            found[row[actor.id]][row[actor.parent]] = None
    for relation in ground.records.all(Relation):
        source, target = row.get(relation.source), row.get(relation.target)
        if source is None or target is None or relation.direction is not Direction.FORWARD:
            continue
        if relation.kind == _CLIENT:
            found[target][source] = None
        elif relation.kind == _PART_OF:
            found[source][target] = None
    return [list(ends) for ends in found]


def _acyclic(above: Above) -> Above:
    """The same lines without those that would close a circle."""
    state = [0] * len(above)  # 0 not seen, 1 on the way up, 2 done
    kept: Above = [[] for _row in above]
    for start in range(len(above)):
        way = [(start, iter(above[start]))] if state[start] == 0 else []
        state[start] = state[start] or 1
        while way:
            row, ends = way[-1]
            for end in ends:
                if state[end] != 1:
                    kept[row].append(end)
                if state[end] == 0:
                    state[end] = 1
                    way.append((end, iter(above[end])))
                    break
            else:
                state[row] = 2
                way.pop()
    return kept


def _turned(above: Above) -> Above:
    below: Above = [[] for _row in above]
    for row, ends in enumerate(above):
        for end in ends:
            below[end].append(row)
    return below


def _layers(above: Above, below: Above, tied: Sequence[int]) -> list[list[int]]:
    """The rows by layer: each one below the lowest of those above it."""
    depth = dict.fromkeys(tied, 0)
    waiting = {row: len(above[row]) for row in tied}
    free = deque(row for row in tied if not waiting[row])
    while free:
        row = free.popleft()
        for under in below[row]:
            depth[under] = max(depth[under], depth[row] + 1)
            waiting[under] -= 1
            if not waiting[under]:
                free.append(under)
    layers: list[list[int]] = [[] for _number in range(max(depth.values()) + 1)]
    for row in tied:
        layers[depth[row]].append(row)
    return layers


def _depths(counts: Sequence[int], cell: tuple[float, float]) -> list[int]:
    """Over how many lines each layer is spread, so that the whole is not too wide."""
    width, height = cell
    longest = 1
    while True:
        deep = [ceil(count / longest) for count in counts]
        high = sum(lines * height + _LAYER for lines in deep)
        if longest >= max(counts) or longest * width >= _WIDE * high:
            return deep
        longest += 1


def _ordered(
    layers: list[list[int]], above: Above, below: Above, widths: Sequence[float]
) -> dict[int, float]:
    """How far to the right each row stands, in points; sorts the layers in place.

    Widths says for each layer how far apart its rows are at least.
    """
    both = list(zip(layers, widths, strict=True))
    x = {row: index * width for layer, width in both for index, row in enumerate(layer)}
    for sweep in range(_SWEEPS):
        is_down = sweep % 2 == 0
        for layer, width in both if is_down else reversed(both):
            wish = {row: _mean(x, (above if is_down else below)[row], x[row]) for row in layer}
            layer.sort(key=wish.__getitem__)
            places = spaced(np.array([wish[row] for row in layer]), width)
            x.update(zip(layer, places.tolist(), strict=True))
    return x


def _mean(x: dict[int, float], ends: list[int], otherwise: float) -> float:
    return sum(x[end] for end in ends) / len(ends) if ends else otherwise


def spaced(wishes: Floats, gap: float) -> Floats:
    """Places in rising order, at least a gap apart, as near to these wishes as can be.

    Near means: the sum of the squared distances is the least there is. Wishes are in rising order.
    Source: pool-adjacent-violators, Ayer et al. (1955).

    >>> spaced(np.array([0.0, 0.0, 10.0]), 4.0).tolist()
    [-2.0, 2.0, 10.0]
    """
    steps: Floats = np.arange(len(wishes), dtype=np.float64) * gap
    pools: list[tuple[float, int]] = []  # mean, and of how many
    for wish in (wishes - steps).tolist():
        mean, count = wish, 1
        while pools and pools[-1][0] > mean:
            before, many = pools.pop()
            mean, count = (before * many + mean * count) / (many + count), many + count
        pools.append((mean, count))
    means = [mean for mean, count in pools for _place in range(count)]
    return np.array(means, dtype=np.float64) + steps
