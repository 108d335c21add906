"""What an empty map shows: one sentence, one button, and a faint drawing of what could be there."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.canvas.look import look_of
from dronten_map.ui.words import label

_DRAWING = 120  # pixels
_SPOTS = ((0.5, 0.22, 13), (0.22, 0.7, 10), (0.78, 0.62, 11), (0.5, 0.92, 8))
_LINES = ((0, 1), (0, 2), (1, 3), (2, 3))


class EmptyMap(QWidget):
    """Teaches how to begin.

    Signals:
        wants_names: type or paste a list of names.
    """

    wants_names = Signal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setCursor(Qt.CursorShape.ArrowCursor)
        text = label(_("Double-click anywhere to add the first actor."), "large")
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        more = label(_("Or bring a whole list at once."), "muted")
        more.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = QPushButton(_("Type or paste names…"))
        self.button.setProperty("primary", True)
        self.button.setToolTip(_("Add an actor for each line of a list."))
        self.button.clicked.connect(self.wants_names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _DRAWING + 24, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(text)
        column.addWidget(more)
        column.addSpacing(theme.SPACE)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.adjustSize()

    def settle(self) -> None:
        """Stand in the middle of the map."""
        self.adjustSize()
        around = self._canvas.rect().center()
        self.move(around.x() - self.width() // 2, around.y() - self.height() // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a small web, faintly."""
        look = look_of(theme.current())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF((self.width() - _DRAWING) / 2, 0, _DRAWING, _DRAWING)
        spots = [
            QPointF(box.left() + x * box.width(), box.top() + y * box.height())
            for x, y, _radius in _SPOTS
        ]
        painter.setPen(QPen(look.border, 2.0))
        for first, second in _LINES:
            painter.drawLine(spots[first], spots[second])
        painter.setBrush(look.panel)
        for spot, (_x, _y, radius) in zip(spots, _SPOTS, strict=True):
            painter.drawEllipse(spot, radius, radius)
        painter.end()
