"""Groups where they stand on the map: outlines, nodes and joined relations."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QPainterPath

from dronten_map.graph.groups import Group
from dronten_map.graph.hulls import Hull, gathered, heart, hulls_in_steps
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.ui.canvas.arrays import Flags, Slots
from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.look import Look
from dronten_map.ui.canvas.paths import path_of

_AT_ONCE, _LONG = 40, 1_000  # outlines that become paths between two pauses, and a long one


@dataclass(frozen=True, eq=False)
class Outline:
    """An outline around a part of a group, in points of the map."""

    hull: Hull
    path: QPainterPath
    line: Points  # the corners between its curves


@dataclass(frozen=True, eq=False)
class Crowd:
    """All actors, by slot: who is seen by itself, and where it stands, in points."""

    is_seen: Flags
    xy: Points

    def without(self, slots: Slots) -> Points:
        """Where all others are than these."""
        others = self.is_seen.copy()
        others[slots] = False
        return self.xy[others]

    def moved_since(self, before: "Crowd") -> Points:
        """The places where somebody is now or was then, but not both."""
        count = min(len(self.xy), len(before.xy))
        is_other = (self.is_seen[:count] != before.is_seen[:count]) | (
            self.xy[:count] != before.xy[:count]
        ).any(axis=1)
        now, then = self._seen(is_other, count), before._seen(is_other, count)
        return np.concatenate([now, then])

    def _seen(self, chosen: Flags, count: int) -> Points:
        """Where those of the chosen ones are, and all after them, who are seen."""
        is_asked = np.ones(len(self.xy), dtype=bool)
        is_asked[:count] = chosen
        return self.xy[is_asked & self.is_seen]


@dataclass(eq=False)
class Patch:
    """A group where it stands now.

    Attributes:
        slots: Its actors that the filter lets through.
        xy: Where they stand, a row for each.
        relations: How many relations there are between its actors.
        is_folded: Whether it is shown as one node.
        crowd: All actors that are seen, of whom its outlines keep clear; None for none.
    """

    group: Group
    slots: Slots
    xy: Points
    relations: int
    is_folded: bool
    crowd: "Crowd | None" = None
    _outlines: list[Outline] | None = field(default=None, repr=False)

    @property
    def key(self) -> str:
        """What names the group."""
        return self.group.key

    @cached_property
    def middle(self) -> tuple[float, float]:
        """Where it stands as one node, in points: the place of the actor in its midst."""
        return heart(self.xy)

    @cached_property
    def radius(self) -> float:
        """The radius that it has as one node, in points: larger for more actors."""
        return NODE_RADIUS * min(3.2, 1.35 + 0.24 * float(np.log2(1 + len(self.slots))))

    def outlines(self) -> list[Outline]:
        """The outlines around its actors, the largest first; none where it is one node."""
        for _pause in self.work_out():
            pass
        assert self._outlines is not None, "they were just worked out"
        return self._outlines

    @property
    def is_known(self) -> bool:
        """Whether its outlines are known, so that asking for them takes no time."""
        return self._outlines is not None

    def work_out(self) -> Iterator[None]:
        """Work out the outlines, unless they are known, with pauses for something else."""
        if self._outlines is not None:
            return
        made: list[Outline] = []
        if not self.is_folded and not self.group.is_rest:
            others = None if self.crowd is None else self.crowd.without(self.slots)
            found = yield from hulls_in_steps(self.xy, others=others)
            for number, hull in enumerate(gathered(found)):
                if number % _AT_ONCE == 0 or len(hull.segments) > _LONG:
                    yield
                made.append(Outline(hull, path_of(hull.segments), _corners(hull)))
        self._outlines = made

    def colour(self, look: Look) -> QColor:
        """Its colour on the paper of the moment."""
        return QColor(self.group.dark if look.is_dark else self.group.light)

    def is_dim(self, outline: Outline, dim: Flags) -> bool:
        """Whether everybody in one of its outlines steps back; dim is by slot."""
        return bool(dim[self.slots[outline.hull.rows]].all())

    def is_in(self, slots: frozenset[int]) -> bool:
        """Whether all of its actors are among these."""
        return len(slots) >= len(self.slots) and slots.issuperset(self.slots.tolist())


@dataclass(frozen=True, eq=False)
class Bundles:
    """Relations with actors in collapsed groups, those between the same two in one line.

    Attributes:
        line: x, y and x, y of both ends, in points, a row for each.
        count: How many relations each stands for.
        ends: What is at both ends: the slot of an actor, or -1 - the row of a patch.
    """

    line: Points
    count: NDArray[np.int64]
    ends: NDArray[np.int64]


NO_BUNDLES = Bundles(
    np.empty((0, 4)), np.empty(0, dtype=np.int64), np.empty((0, 2), dtype=np.int64)
)


@dataclass(frozen=True, eq=False)
class Groups:
    """Everything about the groups in one state of the map; another state has another object.

    Attributes:
        patches: The groups, those without group last.
        bundles: The relations of collapsed ones.
    """

    patches: tuple[Patch, ...] = ()
    bundles: Bundles = NO_BUNDLES

    @property
    def folded(self) -> list[Patch]:
        """The groups that are shown as one node."""
        return [patch for patch in self.patches if patch.is_folded]

    @property
    def outlined(self) -> list[Patch]:
        """The groups that have outlines, the largest first."""
        found = [p for p in self.patches if not p.is_folded and not p.group.is_rest]
        return sorted(found, key=lambda patch: -len(patch.slots))

    @cached_property
    def extent(self) -> float:
        """How wide the outline is in which an actor stands on average, in points."""
        wide = total = 0.0
        for patch in self.outlined:
            for outline in patch.outlines():
                left, top, right, bottom = outline.hull.box
                count = len(outline.hull.rows)
                wide += count * sqrt((right - left) * (bottom - top))
                total += count
        return wide / max(1.0, total)

    def find(self, key: str) -> Patch | None:
        """The group with a key, among those that have a title."""
        return next((p for p in self.patches if p.key == key and not p.group.is_rest), None)


NO_GROUPS = Groups()


def _corners(hull: Hull) -> Points:
    return np.array([segment[-2:] for segment in hull.segments if len(segment) > 2])
