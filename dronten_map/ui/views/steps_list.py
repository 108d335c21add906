"""The five steps of a programme as a column of buttons, each with how far it is."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from dronten_map.core.checklists import Checklist
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.views.look import paint_ring, tint

_HIGH = 64  # pixels of one step
_BAR = 4  # pixels that the bar is high


class StepButton(QAbstractButton):
    """One step: its number and name, how many questions are done, and a bar that says the same."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._done, self._total = 0, 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_step(self, checklist: Checklist) -> None:
        """Show how far a step is."""
        self._done, self._total = checklist.done, checklist.total
        self.setText(checklist.name)
        self.setAccessibleName(f"{_('Step')} {self._number}, {checklist.name}, {self.count}")
        self.setToolTip("")
        self.update()

    @property
    def count(self) -> str:
        """How many of its questions are done, in words."""
        return _("{done} of {total}").format(done=self._done, total=self._total)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint number, name, count and bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.current()
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint())
            painter.drawRoundedRect(self.rect(), theme.RADIUS, theme.RADIUS)
        box = self.rect().adjusted(theme.SPACE, theme.SPACE, -theme.SPACE, -theme.SPACE)
        line = QRect(box.left(), box.top(), box.width(), 24)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.tabular(weight=600))
        painter.setPen(QColor(colours.muted))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, str(self._number))
        painter.setFont(theme.tabular())
        room = painter.fontMetrics().horizontalAdvance(self.count)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, self.count)
        painter.setFont(theme.font(weight=600))
        painter.setPen(QColor(colours.ink))
        name = line.adjusted(20, 0, -room - theme.SPACE, 0)
        elide = Qt.TextElideMode.ElideRight
        said = painter.fontMetrics().elidedText(self.text(), elide, name.width())
        painter.drawText(name, middle | Qt.AlignmentFlag.AlignLeft, said)
        self._paint_bar(painter, QRectF(box.left() + 20, box.bottom() - 8, box.width() - 20, _BAR))
        if self.hasFocus():
            paint_ring(painter, self.rect())

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        colours = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if self._done and self._total:
            share = self._done / self._total
            full = QColor(colours.good if self._done == self._total else colours.accent)
            painter.setBrush(full)
            painter.drawRoundedRect(
                QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()),
                _BAR / 2,
                _BAR / 2,
            )


class StepList(QWidget):
    """The steps below each other; arrows go along them.

    Signals:
        stood(int): another step is looked at, 0 to 4.
    """

    stood = Signal(int)

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [StepButton(number) for number in range(count)]
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for number, button in enumerate(self.buttons):
            self._group.addButton(button, number)
            column.addWidget(button)
        self._group.idToggled.connect(self._tell)
        self.setFocusProxy(self.buttons[0])

    @property
    def step(self) -> int:
        """The step that is looked at."""
        return max(0, self._group.checkedId())

    @step.setter
    def step(self, step: int) -> None:
        self.buttons[step].setChecked(True)

    def show_steps(self, steps: Sequence[Checklist]) -> None:
        """Show how far each of them is."""
        for button, checklist in zip(self.buttons, steps, strict=True):
            button.show_step(checklist)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go to the step beside."""
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if not way:
            super().keyPressEvent(event)
            return
        self.step = min(max(0, self.step + way), len(self.buttons) - 1)
        self.buttons[self.step].setFocus()

    def _tell(self, step: int, is_on: bool) -> None:  # Qt calls it so
        if is_on:
            self.setFocusProxy(self.buttons[step])
            self.stood.emit(step)
