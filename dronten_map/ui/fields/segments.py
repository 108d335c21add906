"""A row of steps of which one is chosen, or none: painted, for pointer and keyboard."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.fields.frame import framed

_NONE = -1


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the value that it stands for, what is written in it and what it means."""

    value: Hashable
    text: str
    tip: str = ""
    key: str = ""  # the key that chooses it


class Segments(QWidget):
    """A row of steps of which one is chosen, or none at all.

    A click or its key chooses a step, a second click or Delete takes it back; arrows go along.

    Signals:
        picked(value): the user chose a step; None when it was taken back.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, may_be_none: bool = True) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self._chosen = _NONE
        self._hovered = _NONE
        self._may_be_none = may_be_none
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        as_group(self)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps from left to right."""
        return self._steps

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; what was chosen is chosen no more."""
        self._steps = tuple(steps)
        self._chosen = _NONE
        self.updateGeometry()
        self.update()

    def choose(self, value: Hashable) -> None:
        """Show which step is chosen; None, or a value without a step, is none of them."""
        values = [step.value for step in self._steps]
        self._chosen = values.index(value) if value in values else _NONE
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the texts need, as high as a pointer needs."""
        widest = max((self._width(step.text) for step in self._steps), default=0)
        return QSize(max(theme.HIT, widest + 2 * theme.SPACE) * len(self._steps), theme.HIT)

    def minimumSizeHint(self) -> QSize:
        """Every step can be hit."""
        return QSize(theme.HIT * len(self._steps), theme.HIT)

    def step_at(self, point: QPointF) -> Step | None:
        """The step at a point of this widget."""
        index = self._index_at(point)
        return self._steps[index] if index != _NONE else None

    def middle_of(self, index: int) -> QPointF:
        """The middle of a step, counted from the left."""
        return self._box(index).center()

    def event(self, event: QEvent) -> bool:
        """Explain the step below the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            step = self.step_at(QPointF(event.pos()))
            if step is not None and step.tip:
                QToolTip.showText(event.globalPos(), step.tip, self)
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the step below the pointer, or take it back."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pick(self._index_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the step below the pointer."""
        self._hover(self._index_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is lifted any more."""
        self._hover(_NONE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit or letter, go along by arrow, take back by Delete."""
        key, last = event.key(), len(self._steps) - 1
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._become(_NONE)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            self._become(min(self._chosen + 1, last))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            self._become(last if self._chosen == _NONE else max(self._chosen - 1, 0))
        elif key == Qt.Key.Key_Home:
            self._become(0)
        elif key == Qt.Key.Key_End:
            self._become(last)
        elif not self._pick_by_key(event.text()):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the steps."""
        with framed(self) as painter:
            for index, step in enumerate(self._steps):
                self._paint_step(painter, index, step)

    def _paint_step(self, painter: QPainter, index: int, step: Step) -> None:
        colours, box = theme.current(), self._box(index)
        is_chosen = index == self._chosen
        if is_chosen:
            painter.fillRect(box, QColor(colours.accent))
        elif index == self._hovered and self.isEnabled():
            painter.fillRect(box, QColor(colours.line))
        if index and index not in (self._chosen, self._chosen + 1):
            painter.setPen(QColor(colours.line))
            painter.drawLine(box.topLeft(), box.bottomLeft())
        painter.setFont(theme.tabular(weight=600 if is_chosen else 400))
        painter.setPen(QColor(colours.on_accent if is_chosen else colours.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, step.text)

    def _box(self, index: int) -> QRectF:
        wide = self.width() / max(1, len(self._steps))
        return QRectF(round(index * wide), 0, round((index + 1) * wide) - round(index * wide), 28)

    def _index_at(self, point: QPointF) -> int:
        boxes = (i for i in range(len(self._steps)) if self._box(i).contains(point))
        return next(boxes, _NONE)

    def _pick_by_key(self, text: str) -> bool:
        keys = [step.key for step in self._steps]
        if not text or text not in keys:
            return False
        self._become(keys.index(text))
        return True

    def _pick(self, index: int) -> None:
        if index == _NONE:
            return
        self._become(_NONE if index == self._chosen and self._may_be_none else index)

    def _become(self, index: int) -> None:
        if index == self._chosen or (index == _NONE and not self._may_be_none):
            return
        self._chosen = index
        self.update()
        self.picked.emit(None if index == _NONE else self._steps[index].value)

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)
