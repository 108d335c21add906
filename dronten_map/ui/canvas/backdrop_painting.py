"""What lies behind the actors on the map, painted faintly under everything else."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from dronten_map.core.backdrops import Backdrop
from dronten_map.graph.backdrops import Box, Disc, Line, Place, Word, shapes_of
from dronten_map.ui import theme
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.look import Look, mix
from dronten_map.ui.canvas.taken import Rectangle

_SIZE = 16.0  # points of the map, of the names
_LEAST, _MOST = 11.0, 24.0  # pixels that they are large, however near or far the map is
_HEAD = 8.0  # pixels, of the head of an axis
_STRONG = 0.0  # of the tint, where contrast is to be high: the lines say it there


def draw_backdrop(
    painter: QPainter,
    backdrop: Backdrop,
    camera: Camera,
    look: Look,
    *,
    scale: float,
    letters: float = 1.0,
) -> list[Rectangle]:
    """Paint it; scale is device pixels for one pixel, letters how much larger names are.

    Returns:
        The boxes of its names, over which no other name is to lie.
    """
    size = min(_MOST, max(_LEAST, _SIZE * camera.zoom / scale)) * scale * letters
    fonts = {is_title: _font(size, is_title=is_title) for is_title in (True, False)}
    metrics = QFontMetricsF(fonts[True])
    place = Place((camera.zoom, camera.zoom), (camera.dx, camera.dy))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    words: list[Rectangle] = []
    for shape in shapes_of(backdrop, place, size, metrics.horizontalAdvance):
        match shape:
            case Disc(x, y, across, down, share):
                painter.setPen(QPen(look.border, scale))
                painter.setBrush(_tint(look, share))
                painter.drawEllipse(QPointF(x, y), across, down)
            case Box(left, top, right, bottom, share):
                painter.fillRect(
                    QRectF(QPointF(left, top), QPointF(right, bottom)), _tint(look, share)
                )
            case Line():
                _draw_line(painter, shape, look, scale)
            case Word():
                painter.setFont(fonts[shape.is_title])
                painter.setPen(look.muted)
                found = shape.box(size, QFontMetricsF(fonts[shape.is_title]).horizontalAdvance)
                painter.drawText(QPointF(round(found[0]), round(shape.y)), shape.text)
                words.append(found)
    painter.restore()
    return words


def _tint(look: Look, share: float) -> QColor:
    return mix(look.paper, look.accent, share * (_STRONG if look.theme.is_strong else 1.0))


def _font(size: float, *, is_title: bool) -> QFont:
    font = theme.font(theme.BODY, 600 if is_title else 400)
    font.setPixelSize(max(1, round(size)))
    return font


def _draw_line(painter: QPainter, line: Line, look: Look, scale: float) -> None:
    pen = QPen(look.muted if line.is_axis else look.border, scale)
    if not line.is_axis:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    start, end = QPointF(*line.start), QPointF(*line.end)
    painter.drawLine(start, end)
    if line.is_axis:
        back, aside = _HEAD * scale, _HEAD * scale / 2
        is_up = line.start[0] == line.end[0]
        for side in (-aside, aside):
            tail = QPointF(side, back) if is_up else QPointF(-back, side)
            painter.drawLine(end, end + tail)
