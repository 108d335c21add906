"""What is painted over the web for annotations: those in the hand, outlines and handles."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dronten_map.core.annotated import boldness
from dronten_map.core.ids import AnnotationId
from dronten_map.core.records import Annotation, AnnotationKind
from dronten_map.graph.annotated import STROKE, setting
from dronten_map.ui.canvas.annotation_painting import AnnotationPainter
from dronten_map.ui.canvas.annotations import handles_of

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_AROUND = 3.0  # pixels between an annotation and its outline
_HANDLE = 4.5  # half the side of a handle, in pixels
_HALO = 5.0  # pixels that the outline of an arrow is wider than the arrow


def draw(painter: QPainter, canvas: "Canvas") -> None:
    """Everything of annotations that lies over the web while nothing holds them."""
    annotations = canvas.annotations
    if not annotations.shown:
        return
    away = annotations.away()
    _draw_waiting(painter, canvas, away)
    hovered = canvas.hovered.annotation
    chosen = [a for a in annotations.chosen() if a.id not in away]
    if hovered is not None and canvas.gesture is None and not canvas.hovered.is_behind:
        found = annotations.find(hovered)
        if found is not None and found not in chosen:
            draw_outline(painter, canvas, found, is_faint=True)
    for annotation in chosen:
        draw_outline(painter, canvas, annotation)
    handled = annotations.handled()
    if handled is not None and handled.id not in away:
        draw_handles(painter, canvas, handled)


def draw_made(painter: QPainter, canvas: "Canvas", annotations: Iterable[Annotation]) -> None:
    """Annotations in pixels of the screen, over everything."""
    pictures = canvas.annotations.pictures
    AnnotationPainter(painter, canvas.camera, canvas.look, pictures, scale=1.0).draw_all(
        annotations
    )


def draw_lifted(
    painter: QPainter,
    canvas: "Canvas",
    annotations: Iterable[AnnotationId],
    by: tuple[float, float],
) -> None:
    """Annotations in the hand where they would come to stand."""
    among = set(annotations)
    moved = [
        replace(a, x=a.x + by[0], y=a.y + by[1]) for a in canvas.annotations.shown if a.id in among
    ]
    draw_made(painter, canvas, moved)
    for annotation in moved:
        draw_outline(painter, canvas, annotation)


def draw_outline(
    painter: QPainter, canvas: "Canvas", annotation: Annotation, *, is_faint: bool = False
) -> None:
    """The focus ring around an annotation; fainter for what is hovered."""
    look = canvas.look
    colour = look.hover if is_faint else look.focus
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if annotation.kind is AnnotationKind.ARROW:
        halo = QColor(colour)  # the look keeps its own
        halo.setAlpha(110)
        pen = QPen(halo, STROKE * boldness(annotation) * canvas.zoom + _HALO)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        start, end = (QPointF(*canvas.camera.seen(*p)) for p in handles_of(annotation).values())
        painter.drawLine(start, end)
        return
    painter.setPen(QPen(colour, look.ring))
    painter.drawRoundedRect(_seen(canvas, annotation), _AROUND, _AROUND)


def draw_handles(painter: QPainter, canvas: "Canvas", annotation: Annotation) -> None:
    """The squares at which an annotation is pulled."""
    painter.setPen(QPen(canvas.look.focus, 1.5))
    painter.setBrush(canvas.look.paper)
    for spot in handles_of(annotation).values():
        at = QPointF(*canvas.camera.seen(*spot))
        around = QPointF(_HANDLE, _HANDLE)
        painter.drawRect(QRectF(at - around, at + around))


def _draw_waiting(painter: QPainter, canvas: "Canvas", away: frozenset[AnnotationId]) -> None:
    """Annotations that the picture of the web does not have as they are now."""
    shown = canvas.layer.shown
    if shown is None:
        return
    painted = {a.id: a for a in shown.shot.annotations}
    late = [a for a in canvas.annotations.shown if painted.get(a.id) != a and a.id not in away]
    if late:
        draw_made(painter, canvas, late)


def _seen(canvas: "Canvas", annotation: Annotation) -> QRectF:
    left, top, right, bottom = setting(annotation).box
    start = QPointF(*canvas.camera.seen(left, top))
    end = QPointF(*canvas.camera.seen(right, bottom))
    return QRectF(start, end).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
