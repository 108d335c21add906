"""A line in which the names of new things are typed, one after the other."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from dronten_map.core.rules import LONGEST_NAME
from dronten_map.ui import theme
from dronten_map.ui.fields.editor import nothing_wrong
from dronten_map.ui.fields.line import Line


class NewLine(Line):
    """Enter adds what was typed and waits for the next; Escape, or an empty Enter, leaves.

    Signals:
        typed(str): a name.
        left: the user is done.
        problem_changed(str): why what is typed cannot be added; empty when it can.
    """

    typed = Signal(str)
    left = Signal()
    problem_changed = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_open = False
        self.problem = ""
        self.rule: Callable[[str], str] = nothing_wrong
        self.setMaxLength(LONGEST_NAME)
        self.setAccessibleName(name)
        self.setMinimumHeight(theme.HIT)
        self.textChanged.connect(self._look)
        self.hide()

    def begin(self, hint: str) -> None:
        """Wait for a name."""
        self.is_open = True
        self.setPlaceholderText(hint)
        self.show()
        self.setFocus()

    def leave(self) -> None:
        """Go, and forget what was typed."""
        self.is_open = False
        self.left.emit()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.text().strip():
                self.leave()
            elif not self.problem:
                self._tell()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed counts when the user goes on elsewhere."""
        super().focusOutEvent(event)
        kept = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if self.is_open and event.reason() not in kept:
            if self.text().strip() and not self.problem:
                self._tell()
            self.is_open = False
            self.hide()
            self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Start empty the next time."""
        super().hideEvent(event)
        self.clear()

    def _tell(self) -> None:
        name = self.text().strip()
        self.clear()
        self.typed.emit(name)

    def _look(self, text: str) -> None:
        problem = self.rule(text.strip()) if text.strip() else ""
        if problem != self.problem:
            self.problem = problem
            self.setProperty("wrong", bool(problem))
            self.style().unpolish(self)
            self.style().polish(self)
            self.problem_changed.emit(problem)
