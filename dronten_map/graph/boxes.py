"""Boxes on the map: which of them overlap, and how they are moved apart."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

_ROUNDS = 400  # pushes before what is left is put down one by one
_PATIENCE = 6  # pushes without clear progress before the whole is widened a little
_STUCK = 6  # pushes without clear progress beside what is held before the rest is put down
_WIDEN = 1.03
_AIR = 0.4  # of half a box: how far boxes move before near ones are looked for anew
_AIR_HELD = 1.5  # the same where boxes are held: then few pairs are in question
_SLACK = 0.02  # points: what counts as touching
_ANGLES: Floats = np.arange(0, 2 * np.pi, np.pi / 12)
_TURNS: Floats = np.stack([np.cos(_ANGLES), np.sin(_ANGLES)], axis=1)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How far each box stretches from the point that is moved, in points; one value per box."""

    left: Floats
    up: Floats
    right: Floats
    down: Floats

    def of(self, chosen: Ints | Flags) -> "Sizes":
        """The sizes of some of the boxes."""
        return Sizes(self.left[chosen], self.up[chosen], self.right[chosen], self.down[chosen])

    def grown(self, by: float) -> "Sizes":
        """The same boxes, larger on every side."""
        return Sizes(self.left + by, self.up + by, self.right + by, self.down + by)

    def edges(self, points: Floats) -> Floats:
        """(n, 4) left, top, right, bottom of the boxes that stand at these points."""
        x, y = points[:, 0], points[:, 1]
        return np.stack([x - self.left, y - self.up, x + self.right, y + self.down], axis=1)


def overlapping(points: Floats, sizes: Sizes) -> tuple[Ints, Ints]:
    """The pairs of boxes that overlap, as two lists of indexes.

    Time: about the number of boxes, on a grid with cells as large as the largest box.
    """
    edges = sizes.edges(points)
    first, second = _neighbours(edges)
    a, b = edges[first], edges[second]
    is_over = (np.minimum(a[:, 2], b[:, 2]) - np.maximum(a[:, 0], b[:, 0]) > _SLACK) & (
        np.minimum(a[:, 3], b[:, 3]) - np.maximum(a[:, 1], b[:, 1]) > _SLACK
    )
    return first[is_over], second[is_over]


def apart(points: Floats, sizes: Sizes, *, fixed: Flags | None = None) -> Floats:
    """The points moved as little as will do so that no boxes overlap; fixed ones do not move.

    Boxes that are both fixed may keep overlapping. Where nothing is fixed the whole may be widened
    a little about its middle. The result depends on nothing but the arguments.
    """
    held = np.zeros(len(points), dtype=bool) if fixed is None else fixed
    near = _Near(_unstacked(points, held), sizes, held)
    best, waited = None, 0
    for _ in range(_ROUNDS):
        count = near.push()
        if not count:
            return near.points
        waited = 0 if best is None or count < 0.97 * best else waited + 1
        best = count if best is None else min(best, count)
        if waited > _STUCK and held.any():
            break  # what is held leaves no way out; more pushing costs seconds on a large map
        if waited > _PATIENCE and not held.any():
            near.widen(_WIDEN)
            waited, best = 0, None
    return _put_down(near.points, sizes, held)


class _Near:
    """Boxes on their way, and the pairs that may come to overlap: looked for only now and then."""

    def __init__(self, points: Floats, sizes: Sizes, held: Flags) -> None:
        self.points = points
        self._sizes, self._held = sizes, held
        self._half = np.stack([sizes.left + sizes.right, sizes.up + sizes.down], axis=1) / 2
        self._aside = np.stack([sizes.right - sizes.left, sizes.down - sizes.up], axis=1) / 2
        air = _AIR_HELD if held.any() else _AIR
        self._air = air * float(np.median(self._half)) if len(points) else 0.0
        self._look()

    def push(self) -> int:
        """Push every overlapping pair apart along the axis that takes least; how many they were."""
        if np.abs(self.points - self._seen).max(initial=0.0) > self._air:
            self._look()
        middle = self.points + self._aside
        way = middle[self._first] - middle[self._second]
        depth = self._reach - np.abs(way)
        is_over = depth.min(axis=1, initial=np.inf) > _SLACK
        if not is_over.any():
            return 0
        first, second = self._first[is_over], self._second[is_over]
        self._move(first, second, depth[is_over], np.where(way[is_over] < 0, -1.0, 1.0))
        return len(first)

    def widen(self, by: float) -> None:
        """Draw everything apart about the middle; who did not overlap does not do so now."""
        middle = self.points.mean(axis=0)
        self.points = (self.points - middle) * by + middle
        self._seen = (self._seen - middle) * by + middle

    def _look(self) -> None:
        sizes, held = self._sizes.grown(self._air), self._held
        rows = _beside(self.points, sizes, ~held)
        first, second = overlapping(self.points[rows], sizes.of(rows))
        first, second = rows[first], rows[second]
        is_free = ~(held[first] & held[second])
        self._first, self._second = first[is_free], second[is_free]
        self._reach = self._half[self._first] + self._half[self._second]
        self._seen = self.points

    def _move(self, first: Ints, second: Ints, depth: Floats, way: Floats) -> None:
        held, count = self._held, len(self.points)
        share_a = np.where(held[first], 0.0, np.where(held[second], 1.0, 0.5))
        share_b = np.where(held[second], 0.0, np.where(held[first], 1.0, 0.5))
        is_across = depth[:, 0] <= depth[:, 1]
        moved = self.points.copy()
        for axis, counts in ((0, is_across), (1, ~is_across)):
            push = np.where(counts, (depth[:, axis] + 4 * _SLACK) * way[:, axis], 0.0)
            total = np.bincount(first, push * share_a, count)
            total -= np.bincount(second, push * share_b, count)
            pushes = np.bincount(first, counts, count) + np.bincount(second, counts, count)
            # Pushes from several sides add up too far; their mean alone would take too long.
            moved[:, axis] += total / np.maximum(1.0, pushes) ** 0.4
        self.points = moved


def _beside(points: Floats, sizes: Sizes, chosen: Flags) -> Ints:
    """The rows of the chosen boxes and of all that could overlap them, in rising order."""
    if chosen.sum() * 10 >= len(chosen):  # then nearly all are
        return np.arange(len(chosen))
    edges = sizes.edges(points)
    size = np.maximum((edges[:, 2:] - edges[:, :2]).max(axis=0), 1e-9)
    cells = np.floor((points - points.min(axis=0)) / size).astype(np.int64) + 2
    length = int(cells[:, 0].max()) + 3
    keys = cells[:, 1] * length + cells[:, 0]
    around = (np.arange(-2, 3)[:, None] * length + np.arange(-2, 3)).ravel()
    is_near = np.zeros(int(keys.max()) + 3 * length, dtype=bool)
    is_near[(np.unique(keys[chosen])[:, None] + around).ravel()] = True
    return np.flatnonzero(is_near[keys])


def _neighbours(edges: Floats) -> tuple[Ints, Ints]:
    """The pairs of boxes in the same or in adjoining cells, each once."""
    nothing = np.empty(0, dtype=np.int64)
    if len(edges) < 2:
        return nothing, nothing
    low = edges[:, :2].min(axis=0)
    size = np.maximum((edges[:, 2:] - edges[:, :2]).max(axis=0), 1e-9)
    middle = (edges[:, :2] + edges[:, 2:]) / 2
    cells = np.floor((middle - low) / size).astype(np.int64) + 1
    row_length = int(cells[:, 0].max()) + 2
    keys = cells[:, 1] * row_length + cells[:, 0]
    order = np.argsort(keys, kind="stable")
    ranked = keys[order]
    place = np.arange(len(edges))
    found_first: list[Ints] = []
    found_second: list[Ints] = []
    # The rest of the own cell and the cell to the right; then three cells of the row below.
    to_the_right = place + 1, _after(ranked, ranked + 1)
    below = _after(ranked, ranked + row_length - 2), _after(ranked, ranked + row_length + 1)
    for start, end in (to_the_right, below):
        counts = np.maximum(end - start, 0)
        first = np.repeat(place, counts)
        offset = np.arange(len(first)) - np.repeat(np.cumsum(counts) - counts, counts)
        found_first.append(order[first])
        found_second.append(order[np.repeat(start, counts) + offset])
    return np.concatenate(found_first), np.concatenate(found_second)


def _after(ranked: Ints, keys: Ints) -> Ints:
    """For each key where the first one after it stands."""
    return np.searchsorted(ranked, keys, "right").astype(np.int64)


def _unstacked(points: Floats, held: Flags) -> Floats:
    """Points that lie exactly on each other spread a little, the same way every time."""
    golden = 2.399963229728653
    turn = np.arange(len(points)) * golden
    nudge = np.stack([np.cos(turn), np.sin(turn)], axis=1) * 0.5
    return np.where(held[:, None], points, points + nudge)


def _put_down(points: Floats, sizes: Sizes, held: Flags) -> Floats:
    """The boxes that still overlap put on the nearest free place, one by one."""
    moved = points.copy()
    first, second = overlapping(moved, sizes)
    loose = np.unique(np.where(held[second], first, second)[~(held[first] & held[second])])
    edges = np.ascontiguousarray(sizes.edges(moved).T)
    edges[:, loose] = np.nan  # nowhere yet: nothing lies over that
    step = float(np.median(sizes.up + sizes.down)) / 2 if len(points) else 0.0
    for index in loose.tolist():
        me = sizes.of(np.array([index]))
        moved[index] = _free_place(moved[index], me, edges, step)
        edges[:, index] = me.edges(moved[index : index + 1])[0]
    return moved


def _free_place(start: Floats, me: Sizes, others: Floats, step: float) -> Floats:
    """The nearest place on rings around a point at which a box touches none of the others."""
    left, top, right, foot = me.edges(start[None])[0].tolist()
    rings = 0
    while True:
        near = np.arange(rings + 1, 2 * rings + 9)
        rings = int(near[-1])
        far = rings * step + _SLACK
        is_near = (others[0] < right + far) & (others[2] > left - far)
        is_near &= (others[1] < foot + far) & (others[3] > top - far)
        spots = (start + near[:, None, None] * step * _TURNS).reshape(-1, 2)
        is_free = _free_spots(spots, me, others[:, is_near])
        if is_free.any():
            return spots[int(is_free.argmax())]


def _free_spots(spots: Floats, me: Sizes, others: Floats) -> Flags:
    """At which of the spots a box touches none of the others."""
    x, y = spots[:, :1], spots[:, 1:]
    is_apart: Flags = (x + me.right <= others[0]) | (x - me.left >= others[2])
    is_apart |= (y + me.down <= others[1]) | (y - me.up >= others[3])
    return np.all(is_apart, axis=1)
