"""What the hand is doing, as a caption at the foot of the map."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from dronten_map.ui import theme
from dronten_map.ui.canvas.look import Look

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_HEIGHT = 28.0
_FOOT = 44.0  # pixels from its upper edge to the foot of the map
_ASIDE = 16.0  # pixels that it keeps from the legend and from the edge of the map
_ROOM = 16.0  # pixels between the words and either end
_LEAST = 64.0


def draw_hint(painter: QPainter, canvas: "Canvas", text: str) -> None:
    """Show one sentence in the middle, or between what covers the corners at the foot."""
    left, right = canvas.foot + _ASIDE, canvas.width() - canvas.foot_right - _ASIDE
    most = max(_LEAST, right - left)
    caption = canvas.stock.caption(canvas.look, text, most, canvas.devicePixelRatioF())
    width = caption.deviceIndependentSize().width()
    start = max(left, min((canvas.width() - width) / 2, right - width))
    painter.drawPixmap(QPointF(round(start), canvas.height() - _FOOT), caption)


def caption(look: Look, text: str, most: float, scale: float) -> QPixmap:
    """A sentence in a rounded frame, at most so many pixels wide; what does not fit is left out."""
    font = theme.font(theme.BODY)
    metrics = QFontMetricsF(font)
    width = max(_LEAST, min(round(metrics.horizontalAdvance(text) + 2 * _ROOM), most))
    picture = QPixmap(round((width + 1) * scale), round((_HEIGHT + 1) * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0.5, 0.5, width - 0.5, _HEIGHT)
    painter.setPen(QPen(look.border, 1.0))
    painter.setBrush(look.panel)
    painter.drawRoundedRect(box, _HEIGHT / 2, _HEIGHT / 2)
    painter.setFont(font)
    painter.setPen(look.ink)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 1.5 * _ROOM)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
    painter.end()
    return picture
