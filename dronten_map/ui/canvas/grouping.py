"""The groups of the view that is shown, on the map: where they lie, and which are collapsed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QPainterPath

from dronten_map.core.changes import Change, Step
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor, ActorKind, Area, Aspect, Placement, Relation, View
from dronten_map.graph.groups import Group, groups_of
from dronten_map.graph.hulls import Hull, hulls_in_steps
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.ui.canvas.arrays import Flags, Slots
from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.look import Look
from dronten_map.ui.canvas.paths import path_of
from dronten_map.ui.canvas.web import GROUPED

if TYPE_CHECKING:
    from dronten_map.ui.canvas.scene import Scene
    from dronten_map.ui.canvas.widget import Canvas

_AT_ONCE = 40  # outlines that become paths between two pauses


@dataclass(frozen=True, eq=False)
class Outline:
    """An outline around a part of a group, in points of the map."""

    hull: Hull
    path: QPainterPath
    line: Points  # the corners between its curves


@dataclass(eq=False)
class Patch:
    """A group where it stands now.

    Attributes:
        slots: Its actors that the filter lets through.
        xy: Where they stand, a row for each.
        relations: How many relations there are between its actors.
        is_folded: Whether it is shown as one node.
    """

    group: Group
    slots: Slots
    xy: Points
    relations: int
    is_folded: bool
    _outlines: list[Outline] | None = field(default=None, repr=False)

    @property
    def key(self) -> str:
        """What names the group."""
        return self.group.key

    @property
    def middle(self) -> tuple[float, float]:
        """Where it stands as one node, in points: the mean of its actors."""
        x, y = self.xy.mean(axis=0).tolist()
        return x, y

    @property
    def radius(self) -> float:
        """The radius that it has as one node, in points: larger for more actors."""
        return NODE_RADIUS * min(3.2, 1.35 + 0.24 * float(np.log2(1 + len(self.slots))))

    def outlines(self) -> list[Outline]:
        """The outlines around its actors, the largest first; none where it is one node."""
        for _pause in self.work_out():
            pass
        assert self._outlines is not None, "they were just worked out"
        return self._outlines

    def work_out(self) -> Iterator[None]:
        """Work out the outlines, unless they are known, with pauses for something else."""
        if self._outlines is not None:
            return
        made: list[Outline] = []
        if not self.is_folded and not self.group.is_rest:
            found = yield from hulls_in_steps(self.xy)
            for number, hull in enumerate(found):
                if number % _AT_ONCE == 0:
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


_NO_BUNDLES = Bundles(
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
    bundles: Bundles = _NO_BUNDLES

    @property
    def folded(self) -> list[Patch]:
        """The groups that are shown as one node."""
        return [patch for patch in self.patches if patch.is_folded]

    @property
    def outlined(self) -> list[Patch]:
        """The groups that have outlines, the largest first."""
        found = [p for p in self.patches if not p.is_folded and not p.group.is_rest]
        return sorted(found, key=lambda patch: -len(patch.slots))

    def find(self, key: str) -> Patch | None:
        """The group with a key, among those that have a title."""
        return next((p for p in self.patches if p.key == key and not p.group.is_rest), None)


NO_GROUPS = Groups()


class Grouping:
    """Keeps the groups of the view that is shown in step with the map."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._members: list[tuple[Group, Slots]] = []
        self._folded: frozenset[str] = frozenset()
        self._made: tuple[object, int] = (None, -1)
        self._now = NO_GROUPS

    @property
    def now(self) -> Groups:
        """The groups as the map is now."""
        scene = self._canvas.scene
        if self._made != (scene, scene.stamp):
            self._now = self._placed(scene)
            self._made = scene, scene.stamp
        return self._now

    def open(self) -> None:
        """Another map or view is shown."""
        self._members, self._folded = [], frozenset()
        if self._canvas.bridge.has_document:
            self._sort()

    def follow(self, step: Step) -> bool:
        """Follow a step that the scene has followed; whether the groups became others."""
        view = self._canvas.bridge.model.find(View, self._canvas.bridge.view)
        if view is None or not any(_matters(change, view) for change in step.changes):
            return False
        self._sort()
        return True

    def of(self, actors: Iterable[ActorId]) -> list[Patch]:
        """The groups with a title that these actors are in, each once."""
        chosen = set(actors)
        return [
            patch
            for patch in self.now.patches
            if not patch.group.is_rest and not chosen.isdisjoint(patch.group.actors)
        ]

    def place_of(self, slot: int) -> tuple[float, float]:
        """Where an actor is seen, in points: its own place, or that of its collapsed group."""
        nodes = self._canvas.scene.nodes
        if nodes.hidden[slot] & GROUPED:
            for patch in self.now.folded:
                if slot in patch.slots:
                    return patch.middle
        x, y = nodes.xy[slot].tolist()
        return x, y

    def _sort(self) -> None:
        """Find out who is in which group, and hide who is in a collapsed one."""
        bridge, scene = self._canvas.bridge, self._canvas.scene
        slot = scene.nodes.slot
        groups = groups_of(bridge.model, bridge.view)
        self._members = [
            (group, np.array([slot[a] for a in group.actors], dtype=np.intp)) for group in groups
        ]
        asked = set(bridge.model.get(View, bridge.view).collapsed)
        self._folded = frozenset(g.key for g in groups if g.key in asked and not g.is_rest)
        hidden = np.zeros(len(scene.nodes), dtype=bool)
        for group, slots in self._members:
            hidden[slots] = group.key in self._folded
        scene.hide(GROUPED, hidden)
        self._made = (None, -1)

    def _placed(self, scene: "Scene") -> Groups:
        if not self._members:
            return NO_GROUPS
        before = {patch.key: patch for patch in self._now.patches}
        let_in = scene.nodes.is_let_in
        counts = self._counts(scene)
        found: list[Patch] = []
        for number, (group, members) in enumerate(self._members):
            slots = members[let_in[members]]
            if len(slots):
                patch = Patch(
                    group, slots, scene.nodes.xy[slots], counts[number], group.key in self._folded
                )
                found.append(_kept(before.get(group.key), patch))
        return Groups(tuple(found), _bundled(scene, found))

    def _counts(self, scene: "Scene") -> list[int]:
        """How many relations there are within each group."""
        group = np.full(len(scene.nodes) + 1, -1, dtype=np.int64)
        for number, (_group, slots) in enumerate(self._members):
            group[slots] = number
        ends = group[scene.edges.ends[scene.edges.is_let_in]]
        inner = ends[(ends[:, 0] == ends[:, 1]) & (ends[:, 0] >= 0), 0]
        return np.bincount(inner, minlength=len(self._members)).tolist()


def _corners(hull: Hull) -> Points:
    return np.array([segment[-2:] for segment in hull.segments if len(segment) > 2])


def _matters(change: Change, view: View) -> bool:
    """Whether a change may put actors in another group, or give a group another look."""
    before, after = change.before, change.after
    match change.subject:
        case View():
            ours = isinstance(before, View) and isinstance(after, View) and after.id == view.id
            if not ours or not isinstance(before, View) or not isinstance(after, View):
                return False
            return (before.group_by, before.collapsed) != (after.group_by, after.collapsed)
        case _ if view.group_by is Aspect.NONE:
            return False
        case Placement():
            return before is None or after is None
        case Relation():
            return view.group_by is Aspect.COMMUNITY
        case Actor() | ActorKind() | Area():
            return True
        case _:
            return False


def _kept(before: Patch | None, now: Patch) -> Patch:
    """The patch of before when nothing about it differs, as its outlines are known."""
    if before is None or before.xy.shape != now.xy.shape:
        return now
    same = (before.group, before.relations, before.is_folded) == (
        now.group,
        now.relations,
        now.is_folded,
    )
    is_kept = same and bool((before.slots == now.slots).all() and (before.xy == now.xy).all())
    return before if is_kept else now


def _bundled(scene: "Scene", patches: list[Patch]) -> Bundles:
    """The relations with actors in collapsed groups, those between the same two together."""
    folded = [(row, patch) for row, patch in enumerate(patches) if patch.is_folded]
    if not folded:
        return _NO_BUNDLES
    count = len(scene.nodes)
    stands_for = np.arange(count + 1)
    at = np.concatenate([scene.nodes.xy, np.zeros((1 + len(patches), 2))])
    for row, patch in folded:
        stands_for[patch.slots] = count + 1 + row
        at[count + 1 + row] = patch.middle
    ends = stands_for[scene.edges.ends[_real(scene)]]
    ends = ends[(ends.max(axis=1) > count) & (ends[:, 0] != ends[:, 1])]
    wide = len(at)
    keys, counts = np.unique(ends.min(axis=1) * wide + ends.max(axis=1), return_counts=True)
    pairs = np.stack(np.divmod(keys, wide), axis=1)
    line = at[pairs].reshape(-1, 4)
    return Bundles(line, counts, np.where(pairs > count, count - pairs, pairs))


def _real(scene: "Scene") -> Flags:
    """Which relations run between actors that the filter lets through, collapsed or not."""
    let_in = scene.nodes.is_let_in
    ends = scene.edges.ends
    if not len(let_in):
        return np.zeros(len(ends), dtype=bool)
    return let_in[ends].all(axis=1) & scene.edges.is_let_in
