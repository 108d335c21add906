"""Annotations on the map of the tests, and where they are seen."""

from PySide6.QtCore import QPointF

from dronten_map.core.annotated import Box
from dronten_map.core.edits.annotations import add_annotation, add_picture
from dronten_map.core.ids import AnnotationId
from dronten_map.core.records import Annotation, AnnotationKind
from dronten_map.graph.annotated import setting
from dronten_map.ui.canvas.annotations import Handle, handles_of
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand

FREE: Box = (60.0, 60.0, 100.0, 40.0)  # between Raad, College and Dorp, over none of them


def note(canvas: Canvas, kind: AnnotationKind, text: str = "", box: Box = FREE) -> AnnotationId:
    """Put an annotation on the map."""
    bridge = canvas.bridge
    with bridge.edit("note") as draft:
        if kind is AnnotationKind.PICTURE:
            made = add_picture(draft, bridge.view, b"pixels", box, name="x", media="image/png")
        else:
            made = add_annotation(draft, bridge.view, kind, box, text=text)
    Hand(canvas).settle()
    return made


def record(canvas: Canvas, annotation: AnnotationId) -> Annotation:
    """An annotation as it is now."""
    return canvas.bridge.model.get(Annotation, annotation)


def all_of(canvas: Canvas) -> list[Annotation]:
    """Every annotation, the hindmost first."""
    return list(canvas.annotations.shown)


def middle(canvas: Canvas, annotation: AnnotationId) -> QPointF:
    """The pixel in the middle of an annotation."""
    left, top, right, bottom = setting(record(canvas, annotation)).box
    return QPointF(*canvas.camera.seen((left + right) / 2, (top + bottom) / 2))


def handle(canvas: Canvas, annotation: AnnotationId, name: Handle) -> QPointF:
    """The pixel of a handle."""
    return QPointF(*canvas.camera.seen(*handles_of(record(canvas, annotation))[name]))
