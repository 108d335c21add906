"""Where the name of an actor may stand: around it, slid aside, in a few broad lines or in more."""

from collections.abc import Generator, Sequence

import numpy as np
from numpy.typing import NDArray

from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.taken import Ground, Rectangle, Taken

_SLID = 0.32  # of its width that a name below or above is moved aside
_RIM = 1.16  # of its radius that an actor keeps free with its badges, and a hair more
_CORNER = 0.74  # of the distance below an actor, at which a name stands askew of it
SPOTS = 16  # around an actor, where its name may stand
_OUT_OF_SIGHT = 100  # spots that come before one at which a name is cut off
_MEANT = (0, 1, 8, 9, 10, 11)  # spots below and above, at which a name at the edge may be cut off
_ROUNDS, _FEW = 2, 120  # rounds in which names without room choose first, of so many names
_FIRST = 12  # names that count for two: those of the most important actors
_AT_ONCE = 20  # names between two looks at the event loop

Spots = NDArray[np.float64]  # (names, spots, 4): left, top, right, bottom


def around(
    x: float, y: float, radius: float, width: float, height: float, near: float
) -> list[tuple[float, float]]:
    """Corners at which a name may stand: below its actor, above it, to the right, to the left."""
    away = radius * 1.1 + near
    across, down = round(x - width / 2), round(y - height / 2)
    return [
        (across, round(y + away - near / 2)),
        (across, round(y - away - height)),
        (round(x + away), down),
        (round(x - away - width), down),
    ]


def spots(centres: Points, radii: NDArray[np.float64], sizes: Points, *, near: float) -> Spots:
    """The same for many names with their widths and heights, and more: askew, and slid aside.

    The best spots come first.
    """
    (x, y), (width, height) = centres.T, sizes.T
    away = radii * _RIM + near
    askew = away * _CORNER
    left, top = x - width / 2, y - height / 2
    below, above = y + away - near / 2, y - away - height
    slid, level = width * _SLID, height * _SLID
    corners = [
        (left, below),
        (left, above),
        (x + away, top),
        (x - away - width, top),
        (x + askew, y + askew - near),
        (x - askew - width, y + askew - near),
        (x + askew, y - askew - height + near),
        (x - askew - width, y - askew - height + near),
        (left + slid, below),
        (left - slid, below),
        (left + slid, above),
        (left - slid, above),
        (x + away, top - level),
        (x + away, top + level),
        (x - away - width, top - level),
        (x - away - width, top + level),
    ]
    found: Spots = np.rint(np.stack([np.stack(corner, axis=-1) for corner in corners], axis=1))
    return np.concatenate([found, found + sizes[:, None, :]], axis=2)


def settling(
    boxes: Spots,
    grounds: tuple[Ground, Ground],
    taken: Taken,
    centres: Points,
    *,
    size: tuple[float, float],
    worse: NDArray[np.float64] | float = 0.0,
) -> Generator[None, None, list[int]]:
    """The spot of each name, or -1, so that none lies over another, an actor, or what is taken.

    The first names choose first; who finds no room may send one other to another spot of its, and
    of few names those without room choose first in a next round. The very first may lie over
    the rim of an actor: the second of the grounds has only their middles. Boxes may be a multiple
    of SPOTS for each name: the same spots for other lines of it. What is chosen is taken; there is
    a pause every few names.
    A box that is worse by so much comes after so many spots that are not; in whole steps, as names
    would swim while the map is moved.
    """
    worse = np.rint(np.broadcast_to(worse, boxes.shape[:2]))
    candidates = _candidates(boxes, grounds[0], centres, size, worse)
    loose = _candidates(boxes[:_FIRST], grounds[1], centres[:_FIRST], size, worse[:_FIRST])
    for row, more in enumerate(loose):
        candidates[row] += [spot for spot in more if spot not in candidates[row]]
    turns, best = list(range(len(boxes))), _Settled(boxes, taken, candidates)
    settled = best
    yield from best.take_turns(turns)
    for _round in range(_ROUNDS if len(boxes) <= _FEW else 0):
        hidden = {name for name in turns if settled.chosen[name] < 0 and candidates[name]}
        if not hidden:
            break
        settled.clear()
        turns.sort(key=lambda name: name not in hidden)
        settled = _Settled(boxes, taken, candidates)
        yield from settled.take_turns(turns)
        if settled.worth > best.worth:
            best = settled
    if best is not settled:
        settled.clear()
        best.settle()
    return best.chosen


def _candidates(
    boxes: Spots,
    ground: Ground,
    centres: Points,
    size: tuple[float, float],
    worse: NDArray[np.float64],
) -> list[list[int]]:
    """The spots that each name can have, from best to worst."""
    count = boxes.shape[1]
    wide, tall = size
    is_cut = (boxes[..., 0] < 0) | (boxes[..., 2] > wide)
    # Only of an actor at the very edge is a name cut off: there is no room for all of it anyhow.
    half = (boxes[..., 2] - boxes[..., 0]) / 2
    x = centres[:, :1]
    is_at_edge = (x < half) | (x > wide - half)
    is_meant = np.isin(np.arange(count) % SPOTS, _MEANT)
    is_free = ~ground.covered(boxes) & (~is_cut | (is_at_edge & is_meant))
    is_cut |= (boxes[..., 1] < 0) | (boxes[..., 3] > tall)
    cost = np.arange(count) + worse + _OUT_OF_SIGHT * is_cut
    order = np.argsort(cost, axis=1, kind="stable")
    return [
        [spot for spot in row if free[spot]]
        for row, free in zip(order.tolist(), is_free.tolist(), strict=True)
    ]


class _Settled:
    """Which names have a spot, and which."""

    def __init__(self, boxes: Spots, taken: Taken, candidates: Sequence[Sequence[int]]) -> None:
        self.chosen = [-1] * len(boxes)
        self._boxes: list[list[list[float]]] = boxes.tolist()
        self._taken = taken
        self._candidates = candidates
        self._owner: dict[Rectangle, int] = {}

    @property
    def worth(self) -> int:
        """How many names have a spot; the first ones count for more."""
        return sum(1 + (name < _FIRST) for name, spot in enumerate(self.chosen) if spot >= 0)

    def take_turns(self, turns: Sequence[int]) -> Generator[None]:
        """Let names take their spots in this order."""
        left_out: list[int] = []
        for tried, name in enumerate(turns):
            if tried % _AT_ONCE == 0:
                yield
            if not self._take(name):
                left_out.append(name)
        for tried, name in enumerate(left_out):
            if tried % _AT_ONCE == 0:
                yield
            self._make_room(name)

    def clear(self) -> None:
        """Let what the names have taken be free for others."""
        for box in self._owner:
            self._taken.give_back(box)

    def settle(self) -> None:
        """Take it again."""
        for box in self._owner:
            self._taken.add(box)

    def _take(self, name: int) -> bool:
        """Take the first free spot; whether there was one."""
        for spot in self._candidates[name]:
            box = self._box(name, spot)
            if self._taken.add(box):
                self.chosen[name] = spot
                self._owner[box] = name
                return True
        return False

    def _make_room(self, name: int) -> None:
        """Take a spot from which one other name can move to another of its spots."""
        for spot in self._candidates[name]:
            box = self._box(name, spot)
            others = self._taken.within(box)
            (other,) = others if len(others) == 1 else (None,)
            owner = self._owner.get(other) if other is not None else None
            if other is None or owner is None:
                continue
            self._taken.give_back(other)
            self._taken.add(box)
            if self._take(owner):
                del self._owner[other]
                self._owner[box] = name
                self.chosen[name] = spot
                return
            self._taken.give_back(box)
            self._taken.add(other)

    def _box(self, name: int, spot: int) -> Rectangle:
        left, top, right, bottom = self._boxes[name][spot]
        return left, top, right, bottom
