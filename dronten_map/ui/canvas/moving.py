"""Moving what is selected: by the hand, and by the arrow keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from dronten_map.core.edits.annotations import move_annotations
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import insert_between
from dronten_map.core.ids import ActorId, AnnotationId, RelationId
from dronten_map.core.queries import relations_of
from dronten_map.core.records import Actor, Relation
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui.canvas import annotation_overlay
from dronten_map.ui.canvas.gestures import STEP, Gesture

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
INSERT_HINT = N_("Release to put the actor between these two. Ctrl only moves it.")


@dataclass
class Move(Gesture):
    """Actors and annotations follow the hand; one step is made when it lets go.

    Attributes:
        grabbed: The point of the map that goes to the grid: the middle of the actor that was
            pressed, or the corner of the annotation.
    """

    grabbed: tuple[float, float]
    hint = N_("Release to put it down. Shift keeps a straight line, Alt leaves the grid.")

    def __post_init__(self) -> None:
        canvas = self.canvas
        self.actors = canvas.bridge.selection.actors
        self._slots = canvas.scene.slots_of(self.actors)
        self._notes = frozenset(a.id for a in canvas.annotations.chosen())
        self._by = (0.0, 0.0)
        self._between: RelationId | None = None
        self._reach = canvas.rect()  # what the last frame may have painted

    @property
    def lifted(self) -> frozenset[int]:
        """The actors that are being moved."""
        return frozenset(self._slots)

    @property
    def lifted_annotations(self) -> frozenset[AnnotationId]:
        """The annotations that are being moved."""
        return self._notes

    @property
    def shift(self) -> tuple[float, float]:
        """How far everything was moved, in points."""
        return self._by

    @property
    def between(self) -> RelationId | None:
        """The relation that the one actor in the hand would come to stand in."""
        return self._between

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Follow the pointer, on the grid where that is on."""
        canvas = self.canvas
        if not canvas.rect().contains(at.toPoint()) and canvas.begin_drag_out(self.actors):
            return
        by = (at - self.start) / canvas.camera.zoom
        x, y = by.x(), by.y()
        if keys & _SHIFT:
            x, y = (x, 0.0) if abs(x) >= abs(y) else (0.0, y)
        if canvas.snaps and not keys & _ALT:
            x, y = self._snapped(x, y)
        self._by = x, y
        self._look_for_relation(at, keys)
        self._refresh()

    def release(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Put everything down."""
        self.move(at, keys)
        if self.canvas.gesture is self and self._by != (0.0, 0.0):
            put_down(self.canvas, self._slots, self._notes, self._by, between=self._between)

    def paint(self, painter: QPainter) -> None:
        """Draw everything where it would come to stand."""
        annotation_overlay.draw_lifted(painter, self.canvas, self._notes, self._by)
        if self._between is not None:
            self.canvas.overlay.draw_relation(painter, self._between)
        self.canvas.overlay.draw_lifted(painter, self._slots, self._by)

    def _look_for_relation(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        was, self._between = self._between, None
        if not keys & _CONTROL:
            self._between = self._relation_under(at)
        if self._between != was:
            self.canvas.say(_(self.hint if self._between is None else INSERT_HINT))
            self.canvas.update()

    def _relation_under(self, at: QPointF) -> RelationId | None:
        """The relation under the pointer, when one actor is dragged that it does not concern."""
        if len(self._slots) != 1 or self._notes:
            return None
        canvas = self.canvas
        found = canvas.hit_web(at)
        relation = canvas.bridge.model.find(Relation, found.relation) if found.relation else None
        if relation is None:
            return None
        # Who is related to one of its ends already only lies in the way.
        near = {end for r in relations_of(canvas.bridge.model, self.actors[0]) for end in ends(r)}
        return None if near.intersection(ends(relation)) else relation.id

    def _refresh(self) -> None:
        """Have painted anew what changes; all of the view takes as long as the rest of a frame."""
        if self._notes or not self._slots:
            self.canvas.update()
            return
        before, self._reach = self._reach, self.canvas.overlay.reach(self._slots, self._by)
        self.canvas.update(before.united(self._reach))

    def _snapped(self, x: float, y: float) -> tuple[float, float]:
        x0, y0 = self.grabbed
        return round((x0 + x) / STEP) * STEP - x0, round((y0 + y) / STEP) * STEP - y0


def nudge(canvas: "Canvas", dx: float, dy: float) -> None:
    """Move the selection a little; nudges within a second are one step."""
    slots = canvas.scene.slots_of(canvas.bridge.selection.actors)
    notes = frozenset(a.id for a in canvas.annotations.chosen())
    moved = frozenset([*canvas.scene.actors_at(slots), *notes])
    put_down(canvas, slots, notes, (dx, dy), merge_key=f"nudge:{hash(moved)}")


def put_down(
    canvas: "Canvas",
    slots: Sequence[int],
    annotations: frozenset[AnnotationId],
    by: tuple[float, float],
    *,
    merge_key: str = "",
    between: RelationId | None = None,
) -> None:
    """Move actors and annotations by so many points, as one step.

    The one actor may come to stand between the ends of a relation, which then splits.
    """
    scene, bridge = canvas.scene, canvas.bridge
    there = scene.nodes.xy[list(slots)] + by
    places = {
        actor: (float(x), float(y))
        for actor, (x, y) in zip(scene.actors_at(slots), there.tolist(), strict=True)
    }
    words = _words(len(places), len(annotations))
    actor = next(iter(places), None)
    if between is not None and actor is not None:
        words = _("Put between: {name}").format(name=bridge.model.get(Actor, actor).name)
    with bridge.edit(words, merge_key=merge_key) as draft:
        place(draft, bridge.view, places)
        move_annotations(draft, annotations, *by)
        if between is not None and actor is not None:
            insert_between(draft, actor, between)


def ends(relation: Relation) -> tuple[ActorId, ActorId]:
    """Whom a relation joins."""
    return relation.source, relation.target


def _words(actors: int, annotations: int) -> str:
    if actors and annotations:
        return _("Selection moved")
    if annotations:
        return ngettext("Annotation moved", "{count} annotations moved", annotations).format(
            count=annotations
        )
    return ngettext("Actor moved", "{count} actors moved", actors).format(count=actors)
