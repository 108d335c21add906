"""What the hand is doing on the map between press and release."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from dronten_map.core.edits.web import connect
from dronten_map.core.ids import ActorId, AnnotationId, RelationId
from dronten_map.core.records import Actor, Relation
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.i18n import N_, _
from dronten_map.ui.canvas.look import mix

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

STEP = 20.0  # points between the lines that actors snap to; the dots of the grid
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Gesture:
    """Something that begins with a press, and ends with a release or with Escape."""

    canvas: "Canvas"
    start: QPointF
    hint = ""  # one sentence, marked with N_, on what it does
    scrolls = True  # whether the map follows when the hand waits at an edge of the view

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Follow the pointer."""

    def release(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Do what the gesture was for."""

    def cancel(self) -> None:
        """Leave everything as it was."""

    def paint(self, painter: QPainter) -> None:
        """Show what would come of it."""

    @property
    def lifted(self) -> frozenset[int]:
        """The slots of actors that are in the hand, painted apart from the map."""
        return frozenset()

    @property
    def lifted_annotations(self) -> frozenset[AnnotationId]:
        """The annotations that are in the hand."""
        return frozenset()


@dataclass
class Pan(Gesture):
    """The map follows the hand."""

    hint = N_("Release to leave the map here.")
    scrolls = False

    def __post_init__(self) -> None:
        self._last = self.start

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Shift the map by as much as the pointer moved."""
        by = at - self._last
        self._last = at
        self.canvas.pan(by.x(), by.y())


@dataclass
class Band(Gesture):
    """A rectangle that selects what stands in it."""

    hint = N_("Release to select what is in the frame. Ctrl adds to the selection.")

    def __post_init__(self) -> None:
        self._at = self.start

    @property
    def box(self) -> QRectF:
        """The rectangle in pixels."""
        return QRectF(self.start, self._at).normalized()

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Stretch the rectangle to the pointer."""
        self._at = at
        self.canvas.update()

    def release(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Select the actors that stand in the rectangle, and the annotations that lie in it."""
        self._at = at
        canvas, box = self.canvas, self.box
        window = canvas.camera.window(box.left(), box.top(), box.right(), box.bottom())
        slots = np.sort(canvas.layer.grid().within(window))
        actors = canvas.scene.actors_at(slots)
        notes = canvas.annotations.within(window)
        selection = canvas.bridge.selection
        if keys & (_CONTROL | _SHIFT):
            selection.add(actors=actors, annotations=notes)
        else:
            selection.set(actors=actors, annotations=notes)

    def paint(self, painter: QPainter) -> None:
        """Draw the rectangle."""
        look = self.canvas.look
        fill = mix(look.paper, look.focus, 0.3)
        fill.setAlpha(50)
        painter.setPen(QPen(look.focus, 1.0))
        painter.setBrush(fill)
        painter.drawRect(self.box.adjusted(0.5, 0.5, -0.5, -0.5))


@dataclass
class Relate(Gesture):
    """A line from an actor to another one, or to a place where one is to be added."""

    source: ActorId
    hint = N_("Release on an actor to draw the relation, or on empty paper to add an actor there.")

    def __post_init__(self) -> None:
        self._at = self.start
        self._target: ActorId | None = None

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Stretch the line to the pointer, or to the actor under it."""
        self._at = at
        found = self.canvas.hit_at(at).actor
        self._target = found if found != self.source else None
        self.canvas.update()

    def release(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Draw the relation; on empty paper first ask for the name of a new actor."""
        self.move(at, keys)
        canvas = self.canvas
        if self._target is not None:
            relate(canvas, self.source, self._target)
        elif canvas.hit_at(at).actor is None and canvas.rect().contains(at.toPoint()):
            canvas.begin_new(canvas.camera.at(at.x(), at.y()), related_to=self.source)

    def paint(self, painter: QPainter) -> None:
        """Draw the line and ring its target."""
        canvas = self.canvas
        slot = canvas.scene.nodes.slot.get(self.source)
        if slot is None:
            return
        aim = None if self._target is None else canvas.scene.nodes.slot[self._target]
        if aim is not None:
            canvas.overlay.draw_rings(painter, [aim])
        draw_line(painter, canvas, slot, self._at, target=aim)


def draw_line(
    painter: QPainter, canvas: "Canvas", source: int, end: QPointF, *, target: int | None = None
) -> None:
    """A relation that is not there yet, from the edge of an actor to a pixel or another's edge."""
    start, far = _middle_of(canvas, source), end
    if target is not None:
        far = _middle_of(canvas, target)
    line = far - start
    length = max(1e-6, float(np.hypot(line.x(), line.y())))
    radius = _radius_of(canvas, source)
    start += line * (min(length, radius) / length)
    if target is not None:
        far -= line * (max(0.0, min(length - radius, _radius_of(canvas, target))) / length)
    painter.setPen(QPen(canvas.look.focus, 2.0))
    painter.drawLine(start, far)


def _middle_of(canvas: "Canvas", slot: int) -> QPointF:
    return QPointF(*canvas.camera.seen(*canvas.scene.nodes.xy[slot].tolist()))


def _radius_of(canvas: "Canvas", slot: int) -> float:
    return NODE_RADIUS * canvas.scene.stretch(slot) * canvas.camera.zoom


def relate(canvas: "Canvas", source: ActorId, target: ActorId) -> None:
    """Draw a relation between two actors and select it."""
    bridge = canvas.bridge
    first, second = bridge.model.find(Actor, source), bridge.model.find(Actor, target)
    if first is None or second is None:
        return  # it went while the other end was being chosen
    text = _("Relation drawn: {first} – {second}").format(first=first.name, second=second.name)
    made: RelationId | None = None
    with bridge.edit(text) as draft:
        made = connect(draft, source, target)
    if made is not None and bridge.model.find(Relation, made) is not None:
        bridge.selection.set(relations=[made])
