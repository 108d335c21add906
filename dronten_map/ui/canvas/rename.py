"""Typing a name in place: of an actor that is there, or of one that is about to be."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dronten_map.core.edits.amend import cleaned
from dronten_map.core.records import Actor
from dronten_map.core.rules import LONGEST_NAME, check_value
from dronten_map.ui import theme
from dronten_map.ui.canvas.typing_in_place import Typing

WIDTH = 220  # pixels


class NameEditor(QLineEdit):
    """A line for a name over the map. Enter and a click elsewhere finish it, Escape drops it.

    Signals:
        over: it is finished or dropped, and goes.
    """

    over = Signal()

    def __init__(
        self, canvas: QWidget, text: str, spoken: str, *, done: Callable[[str], None]
    ) -> None:
        super().__init__(text, canvas)
        self._canvas = canvas
        self._typing = Typing(
            self, canvas, typed=lambda: cleaned(self.text()), wrong=self._wrong, done=done
        )
        self._typing.over.connect(self.over)
        self.problem = self._typing.problem
        self.setAccessibleName(spoken)
        self.setPlaceholderText(spoken)
        self.setFont(theme.font(theme.BODY))
        if text:
            # An empty line in the middle would hide what it asks for.
            self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedSize(WIDTH, theme.HIT + 4)
        self.setMaxLength(4 * LONGEST_NAME)  # what is too long is told, not swallowed
        self.textChanged.connect(self._check)
        self.returnPressed.connect(self._finish)

    def stand_at(self, middle: QPointF) -> None:
        """Stand with the middle of its upper edge at a point, within the map."""
        room = self._canvas.rect().adjusted(4, 4, -4, -30)
        x = round(middle.x() - self.width() / 2)
        y = round(middle.y())
        x = max(room.left(), min(x, room.right() - self.width()))
        y = max(room.top(), min(y, room.bottom() - self.height()))
        self.move(x, y)
        self._settle_problem()

    def begin(self) -> None:
        """Let the user type."""
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus()

    def drop(self) -> None:
        """Go, and leave what was typed."""
        self._typing.drop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape drops what was typed; other keys never reach the map."""
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish when the user goes elsewhere, unless what was typed cannot be a name."""
        super().focusOutEvent(event)
        self._typing.leave(event.reason())

    def _finish(self) -> None:
        problem = self._typing.keep()
        if problem:
            self._show_problem(problem)

    def _wrong(self) -> str:
        return check_value(Actor, "name", cleaned(self.text()))

    def _check(self) -> None:
        # An empty line is no fault while one types; Enter on it is.
        self._show_problem(self._wrong() if cleaned(self.text()) else "")

    def _show_problem(self, problem: str) -> None:
        if problem == self.problem.text():
            return
        self.setProperty("wrong", bool(problem))
        self.style().unpolish(self)
        self.style().polish(self)
        self.problem.setText(problem)
        self._settle_problem()
        self.problem.setVisible(bool(problem))
        self.problem.raise_()

    def _settle_problem(self) -> None:
        """Let what is wrong stand below the line, within the map."""
        self.problem.adjustSize()
        room = self._canvas.width() - self.problem.width() - 4
        self.problem.move(max(4, min(self.x(), room)), self.y() + self.height() + 4)
