"""Keeps the groups of the view that is shown in step with the map."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from dronten_map.core.changes import Change, Step
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor, ActorKind, Area, Aspect, Placement, Relation, View
from dronten_map.graph.groups import Group, groups_of
from dronten_map.graph.hulls import REACH
from dronten_map.ui.canvas.arrays import Flags, Slots
from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.patches import NO_BUNDLES, NO_GROUPS, Bundles, Crowd, Groups, Patch
from dronten_map.ui.canvas.web import GROUPED

if TYPE_CHECKING:
    from dronten_map.ui.canvas.scene import Scene
    from dronten_map.ui.canvas.widget import Canvas


class Grouping:
    """Keeps the groups of the view that is shown in step with the map."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._members: list[tuple[Group, Slots]] = []
        self._folded: frozenset[str] = frozenset()
        self._made: tuple[object, int] = (None, -1)
        self._now = NO_GROUPS
        self._crowd: Crowd | None = None  # as it was then

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
        self._crowd = None
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
        crowd = Crowd(scene.nodes.is_seen.copy(), scene.nodes.xy.copy())
        moved = crowd.moved_since(self._crowd) if self._crowd is not None else crowd.xy
        self._crowd = crowd
        let_in = scene.nodes.is_let_in
        counts = self._counts(scene)
        found: list[Patch] = []
        for number, (group, members) in enumerate(self._members):
            slots = members[let_in[members]]
            if len(slots):
                is_folded = group.key in self._folded
                patch = Patch(group, slots, crowd.xy[slots], counts[number], is_folded, crowd)
                found.append(_kept(before.get(group.key), patch, moved))
        return Groups(tuple(found), _bundled(scene, found))

    def _counts(self, scene: "Scene") -> list[int]:
        """How many relations there are within each group."""
        group = np.full(len(scene.nodes) + 1, -1, dtype=np.int64)
        for number, (_group, slots) in enumerate(self._members):
            group[slots] = number
        ends = group[scene.edges.ends[_real(scene)]]
        inner = ends[(ends[:, 0] == ends[:, 1]) & (ends[:, 0] >= 0), 0]
        return np.bincount(inner, minlength=len(self._members)).tolist()


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


def _kept(before: Patch | None, now: Patch, moved: Points) -> Patch:
    """The patch of before when nothing about it or near it differs, as its outlines are known.

    Moved are the places where somebody came to stand, or stands no more.
    """
    if before is None or before.xy.shape != now.xy.shape:
        return now
    same = (before.group, before.relations, before.is_folded) == (
        now.group,
        now.relations,
        now.is_folded,
    )
    is_kept = same and bool((before.slots == now.slots).all() and (before.xy == now.xy).all())
    if is_kept and len(moved):
        low, high = now.xy.min(axis=0) - REACH, now.xy.max(axis=0) + REACH
        is_kept = not ((moved >= low) & (moved <= high)).all(axis=1).any()
    return before if is_kept else now


def _bundled(scene: "Scene", patches: list[Patch]) -> Bundles:
    """The relations with actors in collapsed groups, those between the same two together."""
    folded = [(row, patch) for row, patch in enumerate(patches) if patch.is_folded]
    if not folded:
        return NO_BUNDLES
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
