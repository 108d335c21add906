"""Who had the keyboard before something came up, so that it goes back there afterwards."""

import shiboken6
from PySide6.QtWidgets import QApplication, QWidget


class KeyboardPlace:
    """A place to give the keyboard back to; `otherwise` gets it when that is gone meanwhile."""

    def __init__(self, otherwise: QWidget) -> None:
        self._otherwise = otherwise
        self._before: QWidget | None = None

    def remember(self) -> None:
        """Note who has the keyboard now."""
        self._before = QApplication.focusWidget()

    def give_back(self) -> None:
        """Hand the keyboard to who had it: hiding a field would hand it to any neighbour."""
        before, self._before = self._before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()
        else:
            self._otherwise.setFocus()
