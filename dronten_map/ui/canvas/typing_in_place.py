"""What is typed in a field over the map, until it is kept or dropped."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from dronten_map.ui.words import label


class Typing(QObject):
    """Ends the field once: keeps what was typed where it is right, and gives the keyboard back.

    Attributes:
        problem: What is wrong with what was typed; hidden at first.

    Signals:
        over: it is kept or dropped, and the field goes.
    """

    over = Signal()

    def __init__(
        self,
        field: QWidget,
        canvas: QWidget,
        *,
        typed: Callable[[], str],
        wrong: Callable[[], str],
        done: Callable[[str], None],
    ) -> None:
        """Begin with what the field says now; `done` gets another text, never one that is wrong."""
        super().__init__(field)
        self._field, self._canvas = field, canvas
        self._typed, self._wrong, self._done = typed, wrong, done
        self._was = typed()
        self._is_over = False
        self.problem = label("", "problem")
        self.problem.setParent(canvas)
        self.problem.hide()

    def keep(self) -> str:
        """Keep what was typed and go; or stay, and tell what is wrong with it."""
        if self._is_over:
            return ""
        problem = self._wrong()
        if not problem:
            text = self._typed()
            if text != self._was:
                self._done(text)
            self.drop()
        return problem

    def drop(self) -> None:
        """Go, and leave what was typed."""
        if self._is_over:
            return
        self._is_over = True
        # Before it hides: Qt would look for the next place for the keyboard, as Tab does.
        if self._field.hasFocus():
            self._canvas.setFocus()
        self._field.hide()
        self.problem.hide()
        self.problem.deleteLater()
        self._field.deleteLater()
        self.over.emit()

    def leave(self, reason: Qt.FocusReason) -> None:
        """The user went elsewhere: keep what was typed, unless that cannot be kept."""
        is_menu = reason == Qt.FocusReason.PopupFocusReason  # it comes back from there
        if not is_menu and self.keep():
            self.drop()
