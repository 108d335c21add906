"""An editor of one line: text, date, euros, hours, tags or a whole number."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.fields.editor import Editor
from dronten_map.ui.fields.formats import TEXT, Format


class Line(QLineEdit):
    """A line that leaves undo to the map when it has nothing of its own to take back."""

    def event(self, event: QEvent) -> bool:
        """Let the shortcut of undo and redo pass when there is nothing typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            is_redo = event.matches(QKeySequence.StandardKey.Redo)
            if (is_undo and not self.isUndoAvailable()) or (is_redo and not self.isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)


class LineEditor(Editor):
    """One line of text that stands for a value; a wrong one is never told.

    Enter and leaving the field tell the value, Escape brings the shown one back.
    """

    def __init__(
        self, form: Format = TEXT, parent: QWidget | None = None, *, hint: str = ""
    ) -> None:
        super().__init__(parent)
        self._format = form
        self._hint = hint or form.hint
        self.line = Line()
        self.line.setFont(theme.tabular() if form.is_number else theme.font())
        if form.is_number:
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.textEdited.connect(self._look)
        self.line.installEventFilter(self)
        self._hold(self.line)
        self.refresh()

    @property
    def is_pending(self) -> bool:
        """Whether the text is another one than was shown."""
        return self.line.text() != self._shown

    def refresh(self) -> None:
        """Show the value, unless the user is typing; the cursor stays where it is."""
        was_pending = self.line.isModified() and self.is_pending
        self._shown = "" if self.is_mixed else self._format.show(self.value)
        self.line.setPlaceholderText(_("various") if self.is_mixed else _(self._hint))
        if was_pending or self.line.text() == self._shown:
            return
        at = self.line.cursorPosition()
        self.line.setText(self._shown)
        self.line.setCursorPosition(at if self.line.hasFocus() else 0)
        self._mark(self.line, "")

    def finish(self) -> None:
        """Tell what was typed; what is wrong stays in the field, marked."""
        if not self.is_pending:
            return
        self._look()
        if self.problem:
            return
        value = self._format.read(self.line.text())
        self.line.setModified(False)
        self._tell(value)
        self.refresh()

    def drop(self) -> None:
        """Show the value again instead of what was typed."""
        self.line.setModified(False)
        self.refresh()
        self._mark(self.line, "")

    def begin(self) -> None:
        """Start typing over the value."""
        self.line.setFocus()
        self.line.selectAll()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Take Enter, Escape and leaving the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            # A menu or another window in front takes the keyboard for a while: not done yet.
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.finish()
            self.line.setCursorPosition(self.line.cursorPosition())
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
            if not self.problem:
                self.left.emit()
            return True
        if event.key() == Qt.Key.Key_Escape and self.is_pending:
            self.drop()
            return True
        return False

    def _look(self, _text: str = "") -> None:
        self._mark(self.line, self._why_not())

    def _why_not(self) -> str:
        text = self.line.text()
        if text == self._shown:
            return ""
        try:
            value: Any = self._format.read(text)
        except UserError as error:
            return str(error)
        return self.rule(value)
