"""What the view that is shown lets through and how it shows that, kept in step with the map."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from dronten_map.core.backdrops import backdrop_of
from dronten_map.core.changes import Step
from dronten_map.core.filtering import Sieve, asks_of_actors, passing
from dronten_map.core.ids import ActorId
from dronten_map.core.records import (
    Actor,
    Area,
    Aspect,
    Assessment,
    Involvement,
    Record,
    Relation,
    View,
)
from dronten_map.graph.channels import concerns, to_work_out
from dronten_map.graph.decoration import Decoration, decorate, redecorated, restroked
from dronten_map.graph.scales import actors_in
from dronten_map.graph.strokes import Strokes
from dronten_map.ui.canvas.dresses import Dress, Rows
from dronten_map.ui.canvas.errands import Errands
from dronten_map.ui.canvas.lines import Lines
from dronten_map.ui.canvas.web import FILTERED

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_MANY = 1000  # actors from which long work is done beside the window
# The means that long work can stand behind, and what they show meanwhile.
_MEANS: Mapping[str, Aspect] = MappingProxyType(
    {
        "colour_by": Aspect.KIND,
        "shape_by": Aspect.KIND,
        "size_by": Aspect.NONE,
        "ring_by": Aspect.NONE,
        "width_by": Aspect.NONE,
        "line_by": Aspect.NONE,
    }
)
_SIFTED: tuple[type[Record], ...] = (Actor, Assessment, Involvement)


class Wardrobe:
    """Dresses the actors of the scene and hides those that the filter leaves out."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._on = date.today()
        self._view: View | None = None  # as it was read last, with the opgave that counts
        self.decoration = Decoration()
        self._errands = Errands(canvas)
        self._errands.done.connect(self._look_again)

    def open(self) -> None:
        """Another map or view is shown, or all of it is to be looked at anew."""
        self._view = None
        self._errands.drop()
        self.decoration = Decoration()  # a new scene is plain
        if self._canvas.bridge.has_document:
            self._become(self._wanted())

    def follow(self, step: Step) -> set[int]:
        """Follow a step that the scene has followed; the slots of actors that it changed here."""
        wanted, before = self._wanted(), self._view
        if before is None or _concerns(before, wanted):
            return self._become(wanted)
        self._view = wanted
        return self._redress(step, wanted) | self._sift_again(step, wanted)

    def relight(self) -> bool:
        """Another opgave may be lit up, whose estimates come first; whether that is seen."""
        if not self._canvas.bridge.has_document or self._view is None:
            return False
        wanted, before = self._wanted(), self._view
        if wanted.opgave == before.opgave:
            return False
        if self.decoration.is_plain and not wanted.ranges:
            self._view = wanted
            return False
        return bool(self._become(wanted))

    def _wanted(self) -> View:
        """The view as it is now; the opgave that is lit up goes before its own."""
        bridge = self._canvas.bridge
        view = bridge.model.get(View, bridge.view)
        lit = bridge.selection.opgave
        return view if lit is None or lit == view.opgave else replace(view, opgave=lit)

    def _become(self, view: View) -> set[int]:
        """Dress and sift everybody; the slots of all whom that may concern."""
        scene, model = self._canvas.scene, self._canvas.bridge.model
        stamp = scene.stamp
        self._view, self._on = view, date.today()
        before = self.decoration
        self.decoration = self._decorated(view)
        if not (before.is_plain and self.decoration.is_plain):
            self._dress(scene.nodes.slot)
        self._stroke(model.all(Relation))
        scene.lie_on(backdrop_of(view.backdrop))
        scene.let_relations(view.relation_kinds)
        let_in = passing(model, view)
        is_out = np.zeros(len(scene.nodes), dtype=bool)
        if let_in is not None:
            is_out[:] = True
            is_out[[scene.nodes.slot[actor] for actor in let_in]] = False
        scene.hide(FILTERED, is_out)
        if scene.stamp == stamp:
            return set()
        self._deselect()
        return set(scene.nodes.slot.values())

    def _decorated(self, view: View) -> Decoration:
        """How a view shows everybody; what takes long stays as it was until it is worked out."""
        model, before = self._canvas.bridge.model, self.decoration
        waiting = self._waiting(view, {getattr(view, field) for field in _MEANS})
        plain = {field: _MEANS[field] for field in _MEANS if getattr(view, field) in waiting}
        made = decorate(model, replace(view, **plain), on=self._on)
        kept = {
            name: shown
            for name, shown in {**before.channels, **before.strokes}.items()
            if shown is not None and f"{name}_by" in plain
            if shown.aspect is getattr(view, f"{name}_by")
        }
        return replace(made, **kept)

    def _waiting(self, view: View, aspects: Iterable[Aspect]) -> frozenset[Aspect]:
        """Which of these aspects are not worked out yet; that is begun."""
        if len(self._canvas.scene.nodes) < _MANY:
            return frozenset()
        found: set[Aspect] = set()
        for aspect in aspects:
            asked = to_work_out(self._canvas.bridge.model, view, aspect)
            if asked is not None:
                self._errands.ask(*asked)
                found.add(aspect)
        return frozenset(found)

    def _look_again(self) -> None:
        """Something was worked out: show it."""
        if not self._canvas.bridge.has_document or self._view is None:
            return
        if self._become(self._wanted()):
            self._canvas.update()
            self._canvas.scene_changed.emit()

    def _redress(self, step: Step, view: View) -> set[int]:
        model, slot = self._canvas.bridge.model, self._canvas.scene.nodes.slot
        restroked_at = self._restroke(step, view)
        if self.decoration.is_plain:
            return restroked_at
        shown = {c.aspect for c in self.decoration.channels.values() if c is not None}
        waiting = self._waiting(view, {aspect for aspect in shown if concerns(step, aspect)})
        self.decoration, changed = redecorated(
            self.decoration, model, view, step, on=self._on, kept=waiting
        )
        if changed is None:
            self._dress(slot)
            return set(slot.values())
        new = {ActorId(c.subject.id) for c in step.changes if isinstance(c.subject, Actor)}
        touched = [actor for actor in changed | new if actor in slot]
        self._dress(touched)
        return restroked_at | {slot[actor] for actor in touched}

    def _restroke(self, step: Step, view: View) -> set[int]:
        """Let the lines of relations look as they do after a step; the slots of their ends."""
        model, before = self._canvas.bridge.model, self.decoration
        shown = {strokes.aspect for strokes in before.strokes.values() if strokes is not None}
        waiting = self._waiting(view, {aspect for aspect in shown if concerns(step, aspect)})
        self.decoration = restroked(before, model, step, kept=waiting)
        if self.decoration is not before:
            return self._stroke(model.all(Relation))
        return self._stroke(c.after for c in step.changes if isinstance(c.after, Relation))

    def _stroke(self, relations: Iterable[Relation]) -> set[int]:
        """Let the lines of these relations look as they do; if any changed, the slots of ends."""
        scene, decoration = self._canvas.scene, self.decoration
        chosen = list(relations)
        slots = np.array([scene.edges.slot[r.id] for r in chosen], dtype=np.intp)

        def rows(strokes: Strokes | None) -> Rows:
            if strokes is None:
                return np.zeros(len(slots), dtype=np.int32)
            if strokes.aspect is Aspect.STRENGTH:  # what the scene has by itself, at a fifth
                return scene.edges.strength[slots].astype(np.int32)
            return np.array([strokes.row(r) for r in chosen], dtype=np.int32)

        wide, line = decoration.width, decoration.line
        lines = Lines(() if wide is None else wide.marks, () if line is None else line.marks)
        if not scene.draw_lines(lines, slots, rows(wide), rows(line)):
            return set()
        return set(scene.edges.ends[slots].ravel().tolist())

    def _dress(self, actors: Iterable[ActorId]) -> None:
        scene, decoration = self._canvas.scene, self.decoration
        slot, kinds = scene.nodes.slot, scene.nodes.kind.tolist()
        # Many look the same: what each combination of marks looks like is found out once.
        made: dict[tuple[int, ...], Dress] = {}
        looks: dict[int, Dress] = {}
        for actor, marks in decoration.combinations(actors):
            place = slot[actor]
            key = (kinds[place], *marks)
            found = made.get(key)
            if found is None:
                found = made[key] = Dress(
                    kinds[place],
                    decoration.swatch(actor),
                    decoration.own_shape(actor),
                    decoration.size_of(actor),
                    decoration.ring_of(actor),
                )
            looks[place] = found
        scene.dress(looks)

    def _sift_again(self, step: Step, view: View) -> set[int]:
        """Look again at who passes the filter, as far as a step may have changed that."""
        scene, model = self._canvas.scene, self._canvas.bridge.model
        if not asks_of_actors(view):
            return set()
        sieve = Sieve(model, view)
        if any(isinstance(change.subject, Area) for change in step.changes):
            touched = set(scene.nodes.slot)
        else:
            touched = {
                actor
                for change in step.changes
                if isinstance(change.subject, _SIFTED)
                for record in (change.before, change.after)
                if record is not None
                for actor in actors_in(record)
            }
        is_out = (scene.nodes.hidden & FILTERED) != 0
        before = is_out.copy()
        for actor in touched:
            found = model.find(Actor, actor)
            if found is not None:
                is_out[scene.nodes.slot[actor]] = not sieve.passes(found)
        scene.hide(FILTERED, is_out)
        return set(np.flatnonzero(before != is_out).tolist())

    def _deselect(self) -> None:
        """Drop from the selection what the filter took away: nobody edits what is not there."""
        scene, selection = self._canvas.scene, self._canvas.bridge.selection
        gone = (scene.nodes.hidden & FILTERED) != 0
        slot = scene.nodes.slot
        actors = [a for a in selection.actors if a not in slot or not gone[slot[a]]]
        out = scene.edges.is_filtered
        lines = scene.edges.slot
        ends = scene.edges.ends
        relations = [
            r
            for r in selection.relations
            if r not in lines or not (out[lines[r]] or gone[ends[lines[r]]].any())
        ]
        if len(actors) + len(relations) < len(selection.actors) + len(selection.relations):
            selection.set(actors=actors, relations=relations, annotations=selection.annotations)


def _concerns(before: View, after: View) -> bool:
    """Whether a view lets through or shows something else than it did."""
    return any(getattr(before, name) != getattr(after, name) for name in _FIELDS)


_FIELDS = (
    "id",
    "opgave",
    "kinds",
    "areas",
    "opgaven",
    "tags",
    "ranges",
    "relation_kinds",
    "colour_by",
    "size_by",
    "shape_by",
    "ring_by",
    "width_by",
    "line_by",
    "backdrop",
)
