"""Paints annotations: on the picture of the web, and in the hand."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from dronten_map.core.annotated import boldness
from dronten_map.core.records import Annotation, AnnotationKind
from dronten_map.graph.annotated import (
    EDGE,
    OUTLINE,
    ROUNDING,
    STROKE,
    TINT,
    Setting,
    head,
    setting,
)
from dronten_map.ui import theme
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.look import Look, mix
from dronten_map.ui.canvas.pictures import Pictures

_LEGIBLE = 3.0  # pixels that letters are high at least to be painted
_SMALLEST = 1.0  # pixels from which a picture is painted
_ROUNDED = 0.45  # of its shortest side that the corner of a small area is round
_VEIL = 220  # of 255: how much of what lies below the words of an arrow is covered


class AnnotationPainter:
    """Paints annotations through a camera, in the pixels of the painter."""

    def __init__(
        self, painter: QPainter, camera: Camera, look: Look, pictures: Pictures, *, scale: float
    ) -> None:
        """Scale is the number of the painter's pixels for one pixel of the screen's own."""
        self._painter, self._camera, self._look = painter, camera, look
        self._pictures, self._scale = pictures, scale

    def draw_all(self, annotations: Iterable[Annotation]) -> None:
        """Paint annotations, the hindmost first."""
        for annotation in annotations:
            self.draw(annotation)

    def draw(self, annotation: Annotation) -> None:
        """Paint one annotation."""
        painter, camera = self._painter, self._camera
        set_ = setting(annotation)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(camera.dx, camera.dy)
        painter.scale(camera.zoom, camera.zoom)
        match annotation.kind:
            case AnnotationKind.AREA:
                self._draw_area(annotation, set_)
            case AnnotationKind.ARROW:
                self._draw_arrow(annotation, set_)
            case AnnotationKind.PICTURE:
                self._draw_picture(annotation, set_)
            case AnnotationKind.TEXT:
                pass
        self._draw_words(annotation, set_)
        painter.restore()

    def _thick(self, width: float) -> float:
        """A thickness in points that is a pixel at least."""
        return max(width, self._scale / self._camera.zoom)

    def _draw_area(self, annotation: Annotation, set_: Setting) -> None:
        colour = self._look.tone(annotation.tone)
        fill = self._look.tone(annotation.tone)
        fill.setAlphaF(TINT)
        box = _rect(set_.box)
        bold = boldness(annotation)
        corner = min(ROUNDING * bold, box.width() * _ROUNDED, box.height() * _ROUNDED)
        self._painter.setPen(QPen(mix(self._look.paper, colour, OUTLINE), self._thick(EDGE * bold)))
        self._painter.setBrush(fill)
        self._painter.drawRoundedRect(box, corner, corner)

    def _draw_arrow(self, annotation: Annotation, set_: Setting) -> None:
        painter, colour = self._painter, self._look.tone(annotation.tone)
        start = annotation.x, annotation.y
        end = annotation.x + annotation.width, annotation.y + annotation.height
        width = self._thick(STROKE * boldness(annotation))
        tip, one, other = head(start, end, scale=width / STROKE)
        foot = (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(*start), QPointF(*foot))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(*p) for p in (tip, one, other)]))
        if set_.words is not None:
            plate = self._look.paper.toRgb()
            plate.setAlpha(_VEIL)
            painter.setBrush(plate)
            painter.drawRoundedRect(_rect(set_.words), 4.0, 4.0)

    def _draw_picture(self, annotation: Annotation, set_: Setting) -> None:
        box, painter = _rect(set_.box), self._painter
        zoom = self._camera.zoom
        width, height = box.width() * zoom, box.height() * zoom
        if min(width, height) < _SMALLEST or annotation.picture is None:
            return
        size = max(1, round(width)), max(1, round(height))
        image = self._pictures.sized(annotation.picture, *size)
        if image is None:
            self._draw_broken(box)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, image)

    def _draw_broken(self, box: QRectF) -> None:
        """The place of a picture that cannot be read."""
        pen = QPen(self._look.muted, self._thick(1.0))
        pen.setStyle(Qt.PenStyle.DashLine)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        cross = QPainterPath(box.topLeft())
        cross.lineTo(box.bottomRight())
        cross.moveTo(box.bottomLeft())
        cross.lineTo(box.topRight())
        self._painter.drawRect(box)
        self._painter.drawPath(cross)

    def _draw_words(self, annotation: Annotation, set_: Setting) -> None:
        painter = self._painter
        if annotation.size * self._camera.zoom < _LEGIBLE * self._scale:
            return
        painter.setFont(theme.font(annotation.size, set_.weight))
        painter.setPen(self._look.tone(annotation.tone))
        # Of a text of a thousand lines only those in sight.
        above = self._camera.at(0.0, 0.0)[1] - annotation.size
        below = self._camera.at(0.0, painter.viewport().height())[1] + annotation.size
        for line in set_.lines:
            if above <= line.y <= below:
                painter.drawText(QPointF(line.x, line.y), line.text)


def _rect(box: tuple[float, float, float, float]) -> QRectF:
    left, top, right, bottom = box
    return QRectF(left, top, right - left, bottom - top)
