"""The frame around a field that is painted by hand, as the style paints it around the others."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from dronten_map.ui import theme


@contextmanager
def framed(field: QWidget) -> Iterator[QPainter]:
    """Paint what stands in a field, within rounded corners, and then its outline.

    The outline is wider, and in the colour of the keyboard, while the field has it.
    """
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = theme.current()
    frame = QRectF(field.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
    ground = QPainterPath()
    ground.addRoundedRect(frame, theme.RADIUS, theme.RADIUS)
    painter.setClipPath(ground)
    painter.fillPath(ground, QColor(colours.paper))
    yield painter
    painter.setClipping(False)
    is_focus = field.hasFocus()
    inset = 0.5 if is_focus else 0.0
    painter.setPen(QPen(QColor(colours.focus if is_focus else colours.line), 1 + is_focus))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        frame.adjusted(inset, inset, -inset, -inset), theme.RADIUS, theme.RADIUS
    )
    painter.end()
