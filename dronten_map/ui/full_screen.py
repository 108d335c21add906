"""Escape steps back from a panel to the map, and from the full screen, when nobody else took it."""

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
        """Go back to the map, or come back from the full screen."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if not is_escape or event.type() != QEvent.Type.KeyPress:
            return False
        window = self._window
        if self._is_beside_the_map():
            window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        elif window.isFullScreen():
            window.toggle_full_screen()
        else:
            return False
        return True

    def _is_beside_the_map(self) -> bool:
        """Whether the map is in front, and the keyboard is in what stands beside or over it."""
        window = self._window
        if window.workspace is None or window.page != "map" or not window.canvas.isVisible():
            return False
        return not window.canvas.hasFocus()
