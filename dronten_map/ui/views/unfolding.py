"""A line that unfolds: what it is called, what is told of it in a few words, and a triangle."""

from functools import lru_cache

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dronten_map.ui import theme
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.words import label

_SHARE = 0.36  # of the width that what is told may take
_AROUND = 56  # pixels for the triangle, the padding and the gap


class UnfoldingRow(QWidget):
    """One record in a line; both texts are elided to the room that there is, and never cut off.

    Signals:
        chosen: it is to be opened, or closed again.
    """

    chosen = Signal()

    def __init__(self, title: str, told: str, *, is_open: bool) -> None:
        super().__init__()
        self.title, self.told = title, told
        self.button = QPushButton(_triangle(theme.current(), is_open=is_open), "")
        self.button.setProperty("flat", True)
        self.button.setProperty("link", True)
        self.button.setAccessibleName(title)
        self.button.setAccessibleDescription(told)
        self.button.setToolTip(plain_tip(title))
        self.button.clicked.connect(self.chosen)
        self._said = label("", "muted")
        self._said.setToolTip(plain_tip(told))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.button)
        row.addStretch(1)
        row.addWidget(self._said)
        self.setMinimumWidth(200)
        self._elide(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the texts off where the room ends."""
        super().resizeEvent(event)
        self._elide(event.size().width())

    def _elide(self, width: int) -> None:
        right = Qt.TextElideMode.ElideRight
        told = self._said.fontMetrics().elidedText(self.told, right, int(_SHARE * width))
        self._said.setText(told)
        room = width - self._said.fontMetrics().horizontalAdvance(told) - _AROUND
        title = self.button.fontMetrics().elidedText(self.title, right, max(room, 80))
        self.button.setText(title.replace("&", "&&"))


@lru_cache(maxsize=4)
def _triangle(_colours: object, *, is_open: bool) -> QIcon:
    """The triangle in the colours of the moment; drawn once, not once for every row."""
    return theme.icon("chevron-down" if is_open else "chevron-right")
