"""The annotations of the view that is shown: which there are, and what of them lies where."""

from collections.abc import Collection
from math import hypot
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF

from dronten_map.core.annotated import annotations_in, lies_behind
from dronten_map.core.changes import Step
from dronten_map.core.ids import AnnotationId
from dronten_map.core.records import Annotation, AnnotationKind, EmbeddedPicture
from dronten_map.graph.annotated import Bounds, setting
from dronten_map.ui.canvas.camera import Box
from dronten_map.ui.canvas.pictures import Pictures

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas
    from dronten_map.ui.canvas.writing import AnnotationEditor

# Compass points of a box, and the two ends of an arrow.
Handle = Literal["nw", "n", "ne", "e", "se", "s", "sw", "w", "start", "end"]

_CORNERS: tuple[Handle, ...] = ("nw", "ne", "se", "sw")
_SIDES: tuple[Handle, ...] = ("n", "e", "s", "w")
HANDLES: dict[AnnotationKind, tuple[Handle, ...]] = {
    AnnotationKind.TEXT: ("w", "e"),  # as high as its words
    AnnotationKind.AREA: (*_CORNERS, *_SIDES),
    AnnotationKind.PICTURE: _CORNERS,  # a picture is never stretched
    AnnotationKind.ARROW: ("start", "end"),
}
_NEAR = 6.0  # pixels between the pointer and a line
_GRIP = 8.0  # pixels from its middle at which a handle is taken


class Annotations:
    """Follows the document, and finds what lies under a pixel or in a frame."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self.shown: tuple[Annotation, ...] = ()  # the hindmost first
        self._boxes: list[tuple[Bounds, Annotation]] = []  # the foremost first
        self.editor: AnnotationEditor | None = None
        self.pictures = Pictures(lambda i: canvas.bridge.model.find(EmbeddedPicture, i))

    def open(self) -> None:
        """Show those of the view that is shown now; others are selected no more."""
        if self.editor is not None:
            self.editor.drop()
        self.pictures.clear()
        self._look()
        selection = self._canvas.bridge.selection
        there = {a.id for a in self.shown}
        gone = [a for a in selection.annotations if a not in there]
        if gone:
            selection.toggle(annotations=gone)

    def follow(self, step: Step) -> bool:
        """Follow a step; whether something of this view changed."""
        touched = any(isinstance(c.subject, Annotation | EmbeddedPicture) for c in step.changes)
        if not touched:
            return False
        if any(isinstance(c.subject, EmbeddedPicture) for c in step.changes):
            self.pictures.clear()
        was = self.shown
        self._look()
        return was != self.shown

    def find(self, annotation: AnnotationId) -> Annotation | None:
        """An annotation of this view."""
        return next((a for a in self.shown if a.id == annotation), None)

    def chosen(self) -> list[Annotation]:
        """Those that are selected, the hindmost first."""
        if not self.shown:
            return []
        ids = set(self._canvas.bridge.selection.annotations)
        return [a for a in self.shown if a.id in ids]

    def away(self) -> frozenset[AnnotationId]:
        """Those that are not where they stand: in the hand, or a text that is being typed."""
        gesture = self._canvas.gesture
        lifted = gesture.lifted_annotations if gesture is not None else frozenset[AnnotationId]()
        typed = self.editor.hides if self.editor is not None else None
        return lifted if typed is None else lifted | {typed}

    def at_rest(self) -> tuple[Annotation, ...]:
        """Those that belong on the picture of the web, the hindmost first."""
        if not self.shown:
            return ()
        away = self.away()
        return tuple(a for a in self.shown if a.id not in away) if away else self.shown

    def bounds(self, among: Collection[AnnotationId] | None = None) -> Box | None:
        """The rectangle around these, or around all of them; None when there are none."""
        boxes = [setting(a).box for a in self.shown if among is None or a.id in among]
        if not boxes:
            return None
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return min(lefts), min(tops), max(rights), max(bottoms)

    def within(self, window: Box) -> list[AnnotationId]:
        """Those that lie wholly in a part of the map."""
        left, top, right, bottom = window
        return [
            a.id
            for a in self.shown
            for box in (setting(a).box,)
            if left <= box[0] and top <= box[1] and box[2] <= right and box[3] <= bottom
        ]

    def touching(self, window: Box) -> list[Annotation]:
        """Those of which something lies in a part of the map, the hindmost first."""
        left, top, right, bottom = window
        return [
            a
            for a in self.shown
            for box in (setting(a).box,)
            if box[0] <= right and left <= box[2] and box[1] <= bottom and top <= box[3]
        ]

    def handle_at(self, at: QPointF) -> tuple[AnnotationId, Handle] | None:
        """The handle under a pixel, of the one annotation that is selected."""
        only = self.handled()
        if only is None:
            return None
        grip = self._canvas.pointer.reach(_GRIP)
        spots = handles_of(only)
        nearest = min(spots, key=lambda name: _apart(self._seen(spots[name]), at))
        is_taken = _apart(self._seen(spots[nearest]), at) <= grip
        return (only.id, nearest) if is_taken else None

    def handled(self) -> Annotation | None:
        """The annotation that shows its handles: the only thing that is selected."""
        selection = self._canvas.bridge.selection
        if len(selection.annotations) != 1 or selection.actors or selection.relations:
            return None
        return self.find(selection.annotations[0])

    def above_at(self, at: QPointF) -> AnnotationId | None:
        """The text or arrow under a pixel, of what lies above the web."""
        for annotation in self._near(at):
            if not lies_behind(annotation) and self._is_on(annotation, at):
                return annotation.id
        return None

    def behind_at(self, at: QPointF) -> tuple[AnnotationId, bool] | None:
        """The area or picture under a pixel, and whether it is its ground instead of its edge."""
        for annotation in self._near(at):
            if lies_behind(annotation) and self._is_on(annotation, at):
                return annotation.id, not self._is_on_edge(annotation, at)
        return None

    def _look(self) -> None:
        bridge = self._canvas.bridge
        self.shown = tuple(annotations_in(bridge.model, bridge.view))
        self._boxes = [(setting(a).box, a) for a in reversed(self.shown)]

    def _near(self, at: QPointF) -> list[Annotation]:
        """Those whose box is near a pixel, the foremost first."""
        x, y = self._canvas.camera.at(at.x(), at.y())
        by = self._canvas.pointer.reach(_NEAR) / self._canvas.zoom
        return [
            annotation
            for (left, top, right, bottom), annotation in self._boxes
            if left - by <= x <= right + by and top - by <= y <= bottom + by
        ]

    def _seen(self, point: tuple[float, float]) -> QPointF:
        return QPointF(*self._canvas.camera.seen(*point))

    def _is_on(self, annotation: Annotation, at: QPointF) -> bool:
        found = setting(annotation)
        near = self._canvas.pointer.reach(_NEAR)
        if annotation.kind is AnnotationKind.ARROW:
            start, end = (self._seen(p) for p in handles_of(annotation).values())
            is_near = _from_line(at, start, end) <= near
            return is_near or (found.words is not None and self._is_in(found.words, at))
        by = near if annotation.kind is AnnotationKind.AREA else 0.0
        return self._is_in(found.box, at, by=by)

    def _is_on_edge(self, annotation: Annotation, at: QPointF) -> bool:
        """Whether it is the outline, or what it is called."""
        if annotation.kind is AnnotationKind.PICTURE:
            return False
        found = setting(annotation)
        near = self._canvas.pointer.reach(_NEAR)
        if found.words is not None and self._is_in(found.words, at):
            return True
        return not self._is_in(found.box, at, by=-near)

    def _is_in(self, box: Bounds, at: QPointF, *, by: float = 0.0) -> bool:
        """Whether a pixel lies in a box of the map that is so many pixels wider all round."""
        left, top = self._canvas.camera.seen(box[0], box[1])
        right, bottom = self._canvas.camera.seen(box[2], box[3])
        return left - by <= at.x() <= right + by and top - by <= at.y() <= bottom + by


def handles_of(annotation: Annotation) -> dict[Handle, tuple[float, float]]:
    """Where the handles of an annotation stand on the map."""
    x, y, w, h = annotation.x, annotation.y, annotation.width, annotation.height
    if annotation.kind is AnnotationKind.ARROW:
        return {"start": (x, y), "end": (x + w, y + h)}
    left, top, right, bottom = setting(annotation).box
    across = {"w": left, "e": right}
    down = {"n": top, "s": bottom}
    middle = (left + right) / 2, (top + bottom) / 2
    return {
        name: (
            next((across[c] for c in name if c in across), middle[0]),
            next((down[c] for c in name if c in down), middle[1]),
        )
        for name in HANDLES[annotation.kind]
    }


def _apart(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())


def _from_line(at: QPointF, start: QPointF, end: QPointF) -> float:
    """How far a pixel lies from a line."""
    way = end - start
    length = way.x() ** 2 + way.y() ** 2
    if length < 1e-9:
        return _apart(at, start)
    along = ((at.x() - start.x()) * way.x() + (at.y() - start.y()) * way.y()) / length
    return _apart(at, start + way * min(1.0, max(0.0, along)))
