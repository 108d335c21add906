"""An empty page that teaches: a faint drawing, one sentence, one button."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.words import label

_DRAWING, _WIDE = 72, 420  # pixels: the drawing, and the sentence


class EmptyPage(QWidget):
    """What stands where there is nothing yet."""

    def __init__(
        self, icon: str, sentence: str, button: str, parent: QWidget | None = None
    ) -> None:
        """Build it; sentence and button are marked with N_."""
        super().__init__(parent)
        self._icon = icon
        self._drawing = QLabel()
        self._drawing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence = label(_(sentence), "large", wraps=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setFixedWidth(_WIDE)
        self.button = QPushButton(_(button))
        self.button.setProperty("primary", True)
        self.button.setAutoDefault(True)  # Enter presses it, as on the start screen
        column = QVBoxLayout(self)
        column.setSpacing(theme.WIDE)
        column.addStretch(2)
        for part in (self._drawing, self.sentence, self.button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the sentence the room that it needs in the type that it now has."""
        super().showEvent(event)
        self.sentence.setMinimumHeight(self.sentence.heightForWidth(_WIDE))

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        scale = self.devicePixelRatioF()
        self._drawing.setPixmap(
            theme.pixmap(self._icon, _DRAWING, colour=theme.current().line, scale=scale)
        )
