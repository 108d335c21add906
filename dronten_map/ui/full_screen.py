"""Escape leaves the full screen, when nothing on the screen had a use for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from dronten_map.ui.main_window import MainWindow


class EscapeLeaves(QObject):
    """Hears the keys that come to the window because nobody in it took them."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come back from the full screen."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if not is_escape or event.type() != QEvent.Type.KeyPress:
            return False
        if not self._window.isFullScreen():
            return False
        self._window.toggle_full_screen()
        return True
