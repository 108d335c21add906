"""What stands on the map in one view, as arrays that follow the document step by step."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dronten_map.core.backdrops import Backdrop
from dronten_map.core.changes import Change, Step
from dronten_map.core.ids import ActorId, OpgaveId, RelationId, ViewId
from dronten_map.core.model import Model
from dronten_map.core.records import (
    Actor,
    ActorKind,
    Direction,
    Involvement,
    Opgave,
    Placement,
    Relation,
    RelationKind,
)
from dronten_map.graph.shapes import bend
from dronten_map.ui.canvas.arrays import Flags, Slots
from dronten_map.ui.canvas.camera import Box, around
from dronten_map.ui.canvas.dresses import Dress, Dresses, Rows
from dronten_map.ui.canvas.kinds import Kinds
from dronten_map.ui.canvas.lines import Lines
from dronten_map.ui.canvas.web import Edges, Nodes

_WAYS = {Direction.NONE: 0, Direction.FORWARD: 1, Direction.BOTH: 2}
_MANY = 200  # new relations from which they are taken in together


class Fact(NamedTuple):
    """What the arrays say of one actor, to compare with the model."""

    name: str
    kind: str
    at: tuple[float, float] | None
    opgaven: frozenset[OpgaveId]


@dataclass
class Touched:
    """What a step changed on the map: slots, and whether the looks of a kind did."""

    nodes: set[int] = field(default_factory=set)
    edges: set[int] = field(default_factory=set)
    looks: bool = False

    def __bool__(self) -> bool:
        return bool(self.nodes or self.edges or self.looks)


class Scene:
    """The arrays of one view of one map.

    `stamp` grows whenever something on the map changed, for what is worked out from the arrays.
    """

    def __init__(self, model: Model, view: ViewId) -> None:
        self.nodes = Nodes()
        self.edges = Edges()
        self.actor_kinds: Kinds[ActorKind] = Kinds()
        self.relation_kinds: Kinds[RelationKind] = Kinds()
        self.involved: dict[OpgaveId, set[int]] = {}
        self.codes: dict[OpgaveId, str] = {}
        self.dresses = Dresses(self.actor_kinds)
        self.lines = Lines()  # what the lines of relations show
        self.backdrop: Backdrop | None = None  # what lies behind all of it
        self.view = view
        self.stamp = 0
        self._relation_kinds: frozenset[str] = frozenset()
        self._degrees: tuple[int, NDArray[np.intp]] = -1, np.zeros(0, dtype=np.intp)
        self._worn: tuple[int, NDArray[np.int32]] = -1, np.zeros(0, dtype=np.int32)
        self.apply(model.as_step(""))

    def apply(self, step: Step) -> Touched:
        """Follow a step that the model has carried out; cost goes with the size of the step."""
        touched = Touched()
        pairs: set[int] = set()
        added = [
            c.after for c in step.changes if c.before is None and isinstance(c.after, Relation)
        ]
        many = added if len(added) > _MANY else []
        for change in step.changes:
            match change.subject:
                case Actor():
                    self._follow_actor(change, touched)
                case Relation() if not many or change.before is not None:
                    self._follow_relation(change, touched, pairs)
                case Placement(view=view) if view == self.view:
                    self._follow_placement(change, touched)
                case Involvement():
                    self._follow_involvement(change, touched)
                case Opgave():
                    self._follow_opgave(change, touched)
                case ActorKind():
                    touched.looks |= self.actor_kinds.follow(change)
                case RelationKind():
                    touched.looks |= self.relation_kinds.follow(change)
                case _:
                    pass
        if many:
            self._add_relations(many, touched, pairs)
        self._draw_lines(touched)
        self._spread(pairs)
        self.stamp += bool(touched)
        return touched

    def hide(self, why: int, is_hidden: Flags) -> bool:
        """Let these actors, by slot, not be seen for a reason, and all others be; whether it did.

        Args:
            why: GROUPED or FILTERED.
            is_hidden: One for each slot.
        """
        hidden = self.nodes.hidden
        if bool((((hidden & why) != 0) == is_hidden).all()):
            return False
        hidden[:] = hidden & ~np.uint8(why) | is_hidden * np.uint8(why)
        self._show(np.arange(len(self.edges)))
        self.stamp += 1
        return True

    def let_relations(self, kinds: Iterable[str]) -> bool:
        """Let only relations of these kinds be seen, of none all; whether that was otherwise."""
        asked = frozenset(kinds)
        if asked == self._relation_kinds:
            return False
        self._relation_kinds = asked
        every = np.flatnonzero(self.edges.pair)
        self._filter(every)
        self._show(every)
        self.stamp += 1
        return True

    def dress(self, looks: Mapping[int, Dress]) -> bool:
        """Let actors look so, by slot; whether one looked otherwise."""
        if not looks:
            return False
        slots = np.fromiter(looks, dtype=np.intp, count=len(looks))
        known: dict[int, int] = {}  # many share one object
        for dress in looks.values():
            if id(dress) not in known:
                known[id(dress)] = self.dresses.row(dress)
        rows = [known[id(dress)] for dress in looks.values()]
        if bool((self.nodes.dress[slots] == rows).all()):
            return False
        self.nodes.dress[slots] = rows
        self.stamp += 1
        return True

    def draw_lines(self, lines: Lines, slots: Slots, wide: Rows, tint: Rows) -> bool:
        """Let lines show something, and these relations so; whether one looked otherwise."""
        edges = self.edges
        is_same = bool((edges.wide[slots] == wide).all() and (edges.tint[slots] == tint).all())
        if is_same and lines == self.lines:
            return False
        self.lines = lines
        edges.wide[slots], edges.tint[slots] = wide, tint
        self.stamp += 1
        return True

    def lie_on(self, backdrop: Backdrop | None) -> bool:
        """Let something lie behind the actors; whether that was something else."""
        if backdrop == self.backdrop:
            return False
        self.backdrop = backdrop
        self.stamp += 1
        return True

    def worn(self) -> NDArray[np.int32]:
        """The looks of the actors of the map, in rising order; found once for a stamp."""
        if self._worn[0] != self.stamp:
            self._worn = self.stamp, np.unique(self.nodes.dress[self.nodes.is_placed])
        return self._worn[1]

    def sizes(self, slots: Slots) -> NDArray[np.float64]:
        """How many times as large as by themselves actors are."""
        if self.dresses.is_plain:
            return np.ones(len(slots))
        return self.dresses.sizes[self.nodes.dress[slots]]

    def reaches(self, slots: Slots) -> NDArray[np.float64]:
        """How far rings make actors reach beyond their outlines, as a factor."""
        if self.dresses.is_plain:
            return np.ones(len(slots))
        return self.dresses.reaches[self.nodes.dress[slots]]

    def stretch(self, slot: int) -> float:
        """How many times as far as by itself an actor reaches, with its size and its ring."""
        chosen = np.array([slot])
        return float(self.sizes(chosen)[0] * self.reaches(chosen)[0])

    def placed(self) -> Slots:
        """The slots of the actors in this view that its filter lets through."""
        return np.flatnonzero(self.nodes.is_let_in)

    def seen(self) -> Slots:
        """The slots of the actors that are painted by themselves: in no collapsed group."""
        return np.flatnonzero(self.nodes.is_seen)

    def bounds(self, slots: Iterable[int] | None = None) -> Box | None:
        """The rectangle around the centres of these actors, or of all; None when there are none."""
        chosen = self.placed() if slots is None else np.fromiter(slots, dtype=np.intp)
        if not len(chosen):
            return None
        return around(self.nodes.xy[chosen])

    def slots_of(self, actors: Iterable[ActorId]) -> list[int]:
        """The slots of those of these actors that `placed` has."""
        known, placed = self.nodes.slot, self.nodes.is_let_in
        return [s for a in actors if (s := known.get(a)) is not None and placed[s]]

    def actors_at(self, slots: Iterable[int]) -> list[ActorId]:
        """The actors in these slots."""
        found = (self.nodes.ids[int(s)] for s in slots)
        return [a for a in found if a is not None]

    def edges_at(self, slots: Iterable[int]) -> Slots:
        """The slots of the relations shown that start or end at one of these actors."""
        chosen = list(slots)
        ends = self.edges.ends
        if len(chosen) == 1:
            hit = (ends[:, 0] == chosen[0]) | (ends[:, 1] == chosen[0])
        else:
            among = np.zeros(len(self.nodes) + 1, dtype=bool)
            among[chosen] = True
            hit = among[ends[:, 0]] | among[ends[:, 1]]
        return np.flatnonzero(hit & self.edges.is_shown)

    def neighbours(self, slot: int) -> list[int]:
        """The actors with a relation to one, each once."""
        ends = self.edges.ends[self.edges_at([slot])]
        return [s for s in np.unique(ends).tolist() if s != slot]

    def degrees(self) -> NDArray[np.intp]:
        """How many relations each actor has in this view, by slot; counted once for a stamp."""
        if self._degrees[0] != self.stamp:
            ends = self.edges.ends[self.edges.is_shown]
            self._degrees = self.stamp, np.bincount(ends.ravel(), minlength=len(self.nodes))
        return self._degrees[1]

    def facts(self) -> dict[ActorId, Fact]:
        """What the arrays say of every actor."""
        nodes = self.nodes
        facts: dict[ActorId, Fact] = {}
        for actor, slot in nodes.slot.items():
            x, y = nodes.xy[slot].tolist()
            opgaven = frozenset(o for o, slots in self.involved.items() if slot in slots)
            kind = self.actor_kinds.ids[int(nodes.kind[slot])]
            at = (x, y) if nodes.is_placed[slot] else None
            facts[actor] = Fact(nodes.names[slot], kind, at, opgaven)
        return facts

    def _follow_actor(self, change: Change, touched: Touched) -> None:
        before, after = change.before, change.after
        if not isinstance(after, Actor):
            touched.nodes.add(self.nodes.give_back(ActorId(change.subject.id)))
            return
        slot = self.nodes.slot[after.id] if before is not None else self.nodes.take(after.id)
        if slot == len(self.nodes.names):
            self.nodes.names.append(after.name)
        self.nodes.names[slot] = after.name
        self.nodes.facts[slot] = after.fact.lstrip().split("\n", 1)[0]
        kind = self.actor_kinds.row[after.kind]
        self.nodes.kind[slot] = kind
        self.nodes.dress[slot] = self.dresses.row(Dress(kind))
        touched.nodes.add(slot)

    def _follow_relation(self, change: Change, touched: Touched, pairs: set[int]) -> None:
        edges, after = self.edges, change.after
        if change.before is not None:
            slot = edges.slot[RelationId(change.subject.id)]
            pairs.add(int(edges.pair[slot]))
        if not isinstance(after, Relation):
            touched.edges.add(edges.give_back(RelationId(change.subject.id)))
            return
        slot = edges.slot[after.id] if change.before is not None else edges.take(after.id)
        ends = self.nodes.slot[after.source], self.nodes.slot[after.target]
        edges.ends[slot] = ends
        edges.kind[slot] = self.relation_kinds.row[after.kind]
        edges.way[slot] = _WAYS[after.direction]
        edges.strength[slot] = after.strength or 0
        # Slots start at 0, and a blank row must not look like a pair: hence the one added.
        edges.pair[slot] = ((min(ends) + 1) << 32) + max(ends)
        edges.bend[slot] = 0.0
        edges.is_filtered[slot] = self._leaves_out(after.kind)
        pairs.add(int(edges.pair[slot]))
        touched.edges.add(slot)

    def _add_relations(self, added: Sequence[Relation], touched: Touched, pairs: set[int]) -> None:
        """Take in many new relations, ten times as fast as one by one."""
        edges, at, kinds = self.edges, self.nodes.slot, self.relation_kinds.row
        slots = edges.take_all([relation.id for relation in added])
        ends = np.array([(at[r.source], at[r.target]) for r in added], dtype=np.int64)
        edges.ends[slots] = ends
        edges.kind[slots] = [kinds[r.kind] for r in added]
        edges.way[slots] = [_WAYS[r.direction] for r in added]
        edges.strength[slots] = [r.strength or 0 for r in added]
        edges.pair[slots] = ((ends.min(axis=1) + 1) << 32) + ends.max(axis=1)
        self._filter(slots)
        pairs.update(edges.pair[slots].tolist())
        touched.edges.update(slots.tolist())

    def _follow_placement(self, change: Change, touched: Touched) -> None:
        before, after = change.before, change.after
        if (
            isinstance(before, Placement)
            and (slot := self.nodes.slot.get(before.actor)) is not None
        ):
            self.nodes.is_placed[slot] = False
            touched.nodes.add(slot)
        if isinstance(after, Placement):
            slot = self.nodes.slot[after.actor]
            self.nodes.xy[slot] = after.x, after.y
            self.nodes.is_placed[slot] = True
            self.nodes.is_pinned[slot] = after.pinned
            touched.nodes.add(slot)

    def _follow_involvement(self, change: Change, touched: Touched) -> None:
        for record, add in ((change.before, -1), (change.after, 1)):
            if not isinstance(record, Involvement):
                continue
            slot = self.nodes.slot.get(record.actor)
            if slot is None:
                continue
            among = self.involved.setdefault(record.opgave, set())
            (among.add if add > 0 else among.discard)(slot)
            self.nodes.opgaven[slot] += add
            touched.nodes.add(slot)

    def _follow_opgave(self, change: Change, touched: Touched) -> None:
        subject = OpgaveId(change.subject.id)
        if isinstance(change.after, Opgave):
            self.codes[subject] = change.after.code
        else:
            self.codes.pop(subject, None)
        touched.nodes |= self.involved.get(subject, set())

    def _draw_lines(self, touched: Touched) -> None:
        edges, nodes = self.edges, self.nodes
        if touched.nodes:
            touched.edges.update(self.edges_at_any(touched.nodes).tolist())
        changed = np.fromiter(touched.edges, dtype=np.intp)
        ends = edges.ends[changed]
        edges.line[changed, :2] = nodes.xy[ends[:, 0]]
        edges.line[changed, 2:] = nodes.xy[ends[:, 1]]
        self._show(changed)

    def _filter(self, changed: Slots) -> None:
        """Find out which of these relations are of a kind that is left out."""
        is_out = np.array([self._leaves_out(kind.id) for kind in self.relation_kinds], dtype=bool)
        if len(is_out):
            self.edges.is_filtered[changed] = is_out[self.edges.kind[changed]]

    def _leaves_out(self, kind: str) -> bool:
        return bool(self._relation_kinds) and kind not in self._relation_kinds

    def _show(self, changed: Slots) -> None:
        """Find out which of these relations are shown."""
        edges, seen = self.edges, self.nodes.is_seen
        ends = edges.ends[changed]
        edges.is_shown[changed] = seen[ends].all(axis=1) & edges.is_let_in[changed]

    def edges_at_any(self, slots: set[int]) -> Slots:
        """The slots of all relations at these actors, shown or not."""
        among = np.zeros(len(self.nodes) + 1, dtype=bool)
        among[list(slots)] = True
        ends = self.edges.ends
        return np.flatnonzero((among[ends[:, 0]] | among[ends[:, 1]]) & (self.edges.pair != 0))

    def _spread(self, pairs: set[int]) -> None:
        """Bend the relations between the same two actors apart, in the order of their ids."""
        if not pairs:
            return
        column = self.edges.pair
        hit = np.flatnonzero(np.isin(column, np.fromiter(pairs, dtype=np.int64)))
        hit = hit[np.argsort(column[hit], kind="stable")]
        starts = np.flatnonzero(np.diff(column[hit], prepend=-1))
        sizes = np.diff(starts, append=len(hit))
        self.edges.bend[hit[starts[sizes == 1]]] = 0.0
        for group in np.flatnonzero(sizes > 1).tolist():
            first = starts[group]
            self._bend(hit[first : first + sizes[group]].tolist())

    def _bend(self, group: list[int]) -> None:
        ids, ends = self.edges.ids, self.edges.ends
        group.sort(key=lambda e: ids[e] or "")
        for index, edge in enumerate(group):
            source, target = ends[edge].tolist()
            forth = (self.nodes.ids[source] or "") < (self.nodes.ids[target] or "")
            offset = bend(index, len(group))
            self.edges.bend[edge] = offset if forth else -offset
