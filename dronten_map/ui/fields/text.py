"""An editor of several lines, as high as its text."""

import math

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.fields.editor import Editor

MOST_LINES = 14  # a longer text scrolls


class Paper(QPlainTextEdit):
    """A text field that grows with its text; Tab leaves it, Ctrl+Enter is done."""

    def __init__(self, lines: int, most: int = MOST_LINES) -> None:
        super().__init__()
        self._fewest, self._most = lines, most
        self._broken_for = -1  # the width in pixels for which the lines were broken
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)  # its text starts where that of a line does
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.ensurePolished()  # the frame of the style sheet counts in the height
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(120, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._broken_for = event.size().width()
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Break the lines anew first, where Qt passed over a change of the width.

        It tells of none while it handles one before, and a field that grows with its lines may
        bring a scroll bar beside it: the ends of the lines were cut off.
        """
        now = self.viewport().size()
        if now.width() != self._broken_for:
            self.resizeEvent(QResizeEvent(now, QSize(self._broken_for, now.height())))
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        """Let the shortcut of undo and redo pass when there is nothing typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            text = self.document()
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            is_redo = event.matches(QKeySequence.StandardKey.Redo)
            if (is_undo and not text.isUndoAvailable()) or (is_redo and not text.isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)

    def _fit(self) -> None:
        lines = math.ceil(self.document().size().height())  # a plain text counts in lines
        shown = min(max(lines, self._fewest), self._most)
        frame = self.contentsMargins()  # as wide as the border and the padding of the style sheet
        margins = 2 * round(self.document().documentMargin()) + frame.top() + frame.bottom()
        line = math.ceil(QFontMetricsF(self.font()).lineSpacing())  # as Qt sets it: whole pixels
        height = shown * line + margins + theme.GAP  # a text that just fits would scroll
        if height != self.height():
            self.setFixedHeight(height)


class TextEditor(Editor):
    """A text of several lines; Ctrl+Enter and leaving the field tell it, Escape brings it back."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        lines: int = 2,
        most: int = MOST_LINES,
    ) -> None:
        super().__init__(parent)
        self._hint = hint
        self._shown = ""
        self.paper = Paper(lines, most)
        self.paper.textChanged.connect(self._look)
        self.paper.installEventFilter(self)
        self._hold(self.paper)
        self.refresh()

    @property
    def is_pending(self) -> bool:
        """Whether the text is another one than was shown."""
        return self.paper.toPlainText() != self._shown

    def refresh(self) -> None:
        """Show the value, unless the user is typing; the cursor stays where it is."""
        was_pending = self.is_pending
        self._shown = "" if self.is_mixed else str(self.value or "")
        self.paper.setPlaceholderText(_("various") if self.is_mixed else _(self._hint))
        if not was_pending:
            self._write()

    def finish(self) -> None:
        """Tell what was typed; what is wrong stays in the field, marked."""
        if not self.is_pending or self.problem:
            return
        value = self.paper.toPlainText().strip()
        self._shown = value
        self._write()
        self._tell(value)

    def drop(self) -> None:
        """Show the value again instead of what was typed."""
        self._shown = "" if self.is_mixed else str(self.value or "")
        self._write()

    def begin(self) -> None:
        """Start typing at the end."""
        self.paper.setFocus()
        self.paper.moveCursor(self.paper.textCursor().MoveOperation.End)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Take Ctrl+Enter, Escape and leaving the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.finish()
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.is_pending:
                self.drop()
                return True
        # A menu or another window in front takes the keyboard for a while: not done yet.
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._lost(event.reason())
        return False

    def _lost(self, reason: Qt.FocusReason) -> None:
        if reason != Qt.FocusReason.PopupFocusReason:
            self.finish()

    def _write(self) -> None:
        if self.paper.toPlainText() == self._shown:
            self._look()
            return
        cursor = self.paper.textCursor()
        at = min(cursor.position(), len(self._shown))
        self.paper.setPlainText(self._shown)
        cursor = self.paper.textCursor()
        cursor.setPosition(at)
        self.paper.setTextCursor(cursor)

    def _look(self) -> None:
        text = self.paper.toPlainText()
        self._mark(self.paper, self.rule(text) if text != self._shown else "")
