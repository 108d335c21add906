"""A stretch of a scale, from a lowest to a highest step: painted, for pointer and keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.fields.frame import framed
from dronten_map.ui.fields.segments import Step

_GRIP = 8  # pixels: how high the mark of an end is


class RangePicker(QWidget):
    """A row of steps of which a stretch is chosen, or none at all.

    Dragging chooses a stretch or moves one of its ends; a click chooses one step, and a click on
    the only one chosen takes it back. Left and right move the upper end, with Shift the lower one;
    Delete takes the choice back.

    Signals:
        picked(int, int): the values of the lowest and the highest step.
        cleared: nothing is chosen any more.
        said(str): what is chosen, in words.
    """

    picked = Signal(int, int)
    cleared = Signal()
    said = Signal(str)

    def __init__(self, steps: Sequence[Step], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._span: tuple[int, int] | None = None  # places, from 0
        self._anchor: int | None = None  # the end that stands still while the hand drags
        self._was_only = False
        self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        as_group(self)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tell()

    @property
    def span(self) -> tuple[int, int] | None:
        """The lowest and highest value that are chosen; None when nothing is."""
        if self._span is None:
            return None
        low, high = (self._steps[at].value for at in self._span)
        assert isinstance(low, int), "the steps of a scale are numbers"
        assert isinstance(high, int), "the steps of a scale are numbers"
        return low, high

    @property
    def words(self) -> str:
        """What is chosen, such as “groot – zeer groot”; “alles” when nothing is."""
        if self._span is None:
            return _("all")
        if self._span == (0, len(self._steps) - 1):
            return _("all that is known")
        low, high = (_word(self._steps[at]) for at in self._span)
        return low if low == high else f"{low} – {high}"

    def show_span(self, span: tuple[int, int] | None) -> None:
        """Show a choice from outside."""
        values = [step.value for step in self._steps]
        found = None
        if span is not None and span[0] in values and span[1] in values:
            found = values.index(span[0]), values.index(span[1])
        if found != self._span:
            self._span = found
            self._tell()

    def middle_of(self, index: int) -> QPointF:
        """The middle of a step, counted from the left."""
        return self._box(index).center()

    def sizeHint(self) -> QSize:
        """As high as a pointer needs."""
        return QSize(theme.HIT * len(self._steps), theme.HIT)

    def minimumSizeHint(self) -> QSize:
        """Every step can be hit."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Explain the step below the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._index_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._steps[at].tip, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an end, or begin anew."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = self._index_at(event.position())
        self._was_only = self._span == (at, at)
        self._anchor = at
        if self._span is not None and self._span[0] != self._span[1] and at in self._span:
            low, high = self._span
            self._anchor = high if at == low else low
        else:
            self._become((at, at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow with the end that is held; without one, lift the step below the pointer."""
        at = self._index_at(event.position())
        if self._anchor is None:
            self._hover(at)
        else:
            self._was_only &= at == self._anchor
            self._become((min(at, self._anchor), max(at, self._anchor)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a click on the only step that was chosen takes it back."""
        if self._anchor is not None and self._was_only:
            self._become(None)
        self._anchor, self._was_only = None, False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose only the step below the pointer."""
        at = self._index_at(event.position())
        self._anchor, self._was_only = at, False
        self._become((at, at))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is lifted any more."""
        self._hover(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move an end, or take the choice back."""
        key, last = event.key(), len(self._steps) - 1
        low, high = self._span or (0, last)
        is_lower = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._become(None)
        elif by is not None and is_lower:
            self._become((max(0, min(low + by, high)), high))
        elif by is not None:
            self._become((low, min(last, max(high + by, low))))
        elif event.text() and event.text() in (keys := [step.key for step in self._steps]):
            at = keys.index(event.text())
            self._become((at, at))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the steps, and over them the stretch with its two ends."""
        with framed(self) as painter:
            for index, step in enumerate(self._steps):
                self._paint_step(painter, index, step)
            self._paint_ends(painter)

    def _paint_step(self, painter: QPainter, index: int, step: Step) -> None:
        now, box = theme.current(), self._box(index)
        is_in = self._is_in(index)
        if is_in:
            painter.fillRect(box, QColor(now.accent))
        elif index == self._hovered:
            painter.fillRect(box, QColor(now.line))
        if index and not is_in and not self._is_in(index - 1):
            painter.setPen(QColor(now.line))
            painter.drawLine(box.topLeft(), box.bottomLeft())
        painter.setFont(theme.tabular(weight=600 if is_in else 400))
        painter.setPen(QColor(now.on_accent if is_in else now.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, step.text)

    def _paint_ends(self, painter: QPainter) -> None:
        if self._span is None:
            return
        painter.setPen(QPen(QColor(theme.current().on_accent), 1.5))
        top = (self.height() - _GRIP) / 2
        for x in (self._box(self._span[0]).left() + 5, self._box(self._span[1]).right() - 5):
            painter.drawLine(QPointF(x, top), QPointF(x, top + _GRIP))

    def _is_in(self, index: int) -> bool:
        return self._span is not None and self._span[0] <= index <= self._span[1]

    def _box(self, index: int) -> QRectF:
        wide = self.width() / max(1, len(self._steps))
        left, right = round(index * wide), round((index + 1) * wide)
        return QRectF(left, 0, right - left, self.height())

    def _index_at(self, point: QPointF) -> int:
        wide = self.width() / max(1, len(self._steps))
        return max(0, min(len(self._steps) - 1, int(point.x() // wide)))

    def _become(self, span: tuple[int, int] | None) -> None:
        if span == self._span:
            return
        self._span = span
        self._tell()
        if self.span is None:
            self.cleared.emit()
        else:
            self.picked.emit(*self.span)

    def _tell(self) -> None:
        self.setAccessibleDescription(self.words)
        self.said.emit(self.words)
        self.update()

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()


def _word(step: Step) -> str:
    """The word of a step, which its explanation begins with, without its number."""
    first = step.tip.split("\n")[0]
    return first.removeprefix(step.text).strip() or step.text
