"""Moving what is selected: by the hand, and by the arrow keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from dronten_map.core.edits.annotations import move_annotations
from dronten_map.core.edits.views import place
from dronten_map.core.ids import AnnotationId
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui.canvas import annotation_overlay
from dronten_map.ui.canvas.gestures import STEP, Gesture

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


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
        self._refresh()

    def release(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Put everything down."""
        self.move(at, keys)
        if self.canvas.gesture is self and self._by != (0.0, 0.0):
            put_down(self.canvas, self._slots, self._notes, self._by)

    def paint(self, painter: QPainter) -> None:
        """Draw everything where it would come to stand."""
        annotation_overlay.draw_lifted(painter, self.canvas, self._notes, self._by)
        self.canvas.overlay.draw_lifted(painter, self._slots, self._by)

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
) -> None:
    """Move actors and annotations by so many points, as one step."""
    scene, bridge = canvas.scene, canvas.bridge
    there = scene.nodes.xy[list(slots)] + by
    places = {
        actor: (float(x), float(y))
        for actor, (x, y) in zip(scene.actors_at(slots), there.tolist(), strict=True)
    }
    with bridge.edit(_words(len(places), len(annotations)), merge_key=merge_key) as draft:
        place(draft, bridge.view, places)
        move_annotations(draft, annotations, *by)


def _words(actors: int, annotations: int) -> str:
    if actors and annotations:
        return _("Selection moved")
    if annotations:
        return ngettext("Annotation moved", "{count} annotations moved", annotations).format(
            count=annotations
        )
    return ngettext("Actor moved", "{count} actors moved", actors).format(count=actors)
