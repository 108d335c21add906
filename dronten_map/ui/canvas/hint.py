"""What the hand is doing, as a caption at the foot of the map."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from dronten_map.ui import theme
from dronten_map.ui.canvas.look import Look
from dronten_map.ui.canvas.plates import wrap

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_HEIGHT = 28.0
_LINE = 18.0  # pixels that every further line adds
_FOOT = 16.0  # pixels from its lower edge to the foot of the map
_ASIDE = 16.0  # pixels that it keeps from the legend and from the edge of the map
_ROOM = 16.0  # pixels between the words and either end
_LEAST = 64.0


def draw_hint(painter: QPainter, canvas: "Canvas", text: str) -> None:
    """Show one sentence in the middle, or between what covers the corners at the foot."""
    left, right = canvas.foot + _ASIDE, canvas.width() - canvas.foot_right - _ASIDE
    most = max(_LEAST, right - left)
    caption = canvas.stock.caption(canvas.look, text, most, canvas.devicePixelRatioF())
    size = caption.deviceIndependentSize()
    width, height = size.width(), size.height() - 1
    start = max(left, min((canvas.width() - width) / 2, right - width))
    painter.drawPixmap(QPointF(round(start), canvas.height() - _FOOT - height), caption)


def caption(look: Look, text: str, most: float, scale: float) -> QPixmap:
    """A sentence in a rounded frame, at most so many pixels wide, in more lines where it must."""
    font = theme.font(theme.BODY)
    metrics = QFontMetricsF(font)
    lines = balanced(text, metrics, most - 1.5 * _ROOM)
    longest = max(metrics.horizontalAdvance(line) for line in lines)
    width = max(_LEAST, min(round(longest + 2 * _ROOM), most))
    height = _HEIGHT + (len(lines) - 1) * _LINE
    picture = QPixmap(round((width + 1) * scale), round((height + 1) * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0.5, 0.5, width - 0.5, height)
    painter.setPen(QPen(look.border, 1.0))
    painter.setBrush(look.panel)
    painter.drawRoundedRect(box, _HEIGHT / 2, _HEIGHT / 2)
    painter.setFont(font)
    painter.setPen(look.ink)
    spare = (_HEIGHT - _LINE) / 2
    for number, line in enumerate(lines):
        row = QRectF(box.left(), box.top() + spare + number * _LINE, box.width(), _LINE)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, line)
    painter.end()
    return picture


def balanced(text: str, metrics: QFontMetricsF, room: float) -> tuple[str, ...]:
    """As few lines as fit in so many pixels, about equally long: no word alone on the last."""
    lines = wrap(text, metrics, room)
    if len(lines) == 1 or lines[-1].endswith("…"):
        return lines
    low, high = room / len(lines), room
    for _turn in range(6):
        middle = (low + high) / 2
        narrower = wrap(text, metrics, middle)
        if len(narrower) > len(lines) or narrower[-1].endswith("…"):
            low = middle
        else:
            high, lines = middle, narrower
    return lines
