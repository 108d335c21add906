"""What every editor of one value has in common."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget


def finish_editing() -> None:
    """Write what is still being typed in a field, as before saving or closing."""
    widget = QApplication.focusWidget()
    while widget is not None:
        if isinstance(widget, Editor):
            widget.finish()
        widget = widget.parentWidget()


def nothing_wrong(_value: Any) -> str:
    """The rule of an editor that takes every value."""
    return ""


class Editor(QWidget):
    """Shows one value and lets the user change it.

    Whoever owns it calls `show_value`, sets `rule`, and writes what `chosen` tells.

    Signals:
        chosen(value): the user is done, and the value is right and another than was shown.
        problem_changed(str): why what is typed cannot stand, in one sentence; empty when it can.
        left: the user is done, whether or not the value changed (Enter, or a choice was made).
    """

    chosen = Signal(object)
    problem_changed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rule: Callable[[Any], str] = nothing_wrong
        self.problem = ""
        self.is_mixed = False
        self.value: Any = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that was not told yet."""
        return False

    def show_value(self, value: Any) -> None:
        """Show a value from outside; what the user is typing now is left alone."""
        self.value = value
        self.is_mixed = False
        self.refresh()

    def show_mixed(self) -> None:
        """Show that several records differ."""
        self.value = None
        self.is_mixed = True
        self.refresh()

    def refresh(self) -> None:
        """Bring what is seen in line with `value` and `is_mixed`."""

    def finish(self) -> None:
        """Tell what is still being typed, if it is right."""

    def drop(self) -> None:
        """Forget what is still being typed, and show the value again."""
        self.refresh()

    def begin(self) -> None:
        """Start editing at once, as in a cell of a table."""
        self.setFocus()

    def name(self, text: str) -> None:
        """Say to a screen reader what this value is."""
        self.setAccessibleName(text)
        proxy = self.focusProxy()
        if proxy is not None:
            proxy.setAccessibleName(text)

    def _hold(self, widget: QWidget) -> None:
        """Fill this editor with the widget that the user works in."""
        self._column.addWidget(widget)
        self.setFocusProxy(widget)

    def _tell(self, value: Any) -> None:
        """Keep a right value and tell it, when it is another one than was shown."""
        if value != self.value or self.is_mixed:
            self.value = value
            self.is_mixed = False
            self.chosen.emit(value)

    def _mark(self, widget: QWidget, problem: str) -> None:
        """Show or take away that what is typed is wrong."""
        if problem == self.problem:
            return
        self.problem = problem
        widget.setProperty("wrong", bool(problem))
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        self.problem_changed.emit(problem)
