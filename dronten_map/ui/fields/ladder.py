"""The ladder: a few levels side by side on one scale, so that the gaps between them are seen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.fields.ladder_painting import HEAD, LadderPainting
from dronten_map.ui.fields.segments import Step

COLUMN = 48  # pixels; what is left is for the words
Level = int | None


class Ladder(QWidget):
    """Columns of levels on one scale; the lowest rung is unknown.

    A click or a digit chooses a level, left and right go to another column, up and down to another
    level, Delete makes it unknown.

    Signals:
        picked(int, object): the user chose a level, or None, in a column counted from the left.
    """

    picked = Signal(int, object)

    def __init__(self, columns: Sequence[str], steps: Sequence[Step]) -> None:
        """Build the ladder; the steps go from low to high, their words stand in the tooltips."""
        super().__init__()
        self.columns = tuple(columns)
        self.rungs = (*reversed(steps), Step(None, _("unknown")))
        self.levels: tuple[Level, ...] = (None,) * len(self.columns)
        self.column = 0  # the column that the keyboard is in
        self._lifted: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        as_group(self)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.appearance().changed.connect(self.update)

    def show_levels(self, *levels: Level) -> None:
        """Show a level in each column."""
        self.levels = levels
        said = (self._said(i, level) for i, level in enumerate(levels))
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as its rungs."""
        return QSize(240, HEAD + theme.HIT * len(self.rungs))

    def minimumSizeHint(self) -> QSize:
        """Room for the columns and half a word."""
        return QSize(COLUMN * len(self.columns) + 64, self.sizeHint().height())

    def middle_of(self, column: int, level: Level) -> QPointF:
        """The middle of a rung in a column."""
        left = self.width() - COLUMN * len(self.columns)
        return QPointF(left + COLUMN * (column + 0.5), HEAD + theme.HIT * (self._rung(level) + 0.5))

    def at(self, point: QPointF) -> tuple[int, int] | None:
        """The column and the rung at a point; None beside them."""
        left = self.width() - COLUMN * len(self.columns)
        if point.x() < left or point.y() < HEAD:
            return None
        found = int(point.x() - left) // COLUMN, int(point.y() - HEAD) // theme.HIT
        is_here = found[0] < len(self.columns) and found[1] < len(self.rungs)
        return found if is_here else None

    def event(self, event: QEvent) -> bool:
        """Explain the rung below the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            rung = int(event.pos().y() - HEAD) // theme.HIT
            tip = self.rungs[rung].tip if 0 <= rung < len(self.rungs) else ""
            if tip:
                QToolTip.showText(event.globalPos(), plain_tip(tip), self)
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the level below the pointer."""
        found = self.at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.column = found[0]
            self._choose(found[1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the level below the pointer."""
        self._lift(self.at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is lifted any more."""
        self._lift(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which column the keyboard is in."""
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through columns and levels."""
        key, now = event.key(), self._rung(self.levels[self.column])
        keys = {step.key: i for i, step in enumerate(self.rungs) if step.key}
        if key == Qt.Key.Key_Left:
            self._go(max(0, self.column - 1))
        elif key == Qt.Key.Key_Right:
            self._go(min(len(self.columns) - 1, self.column + 1))
        elif key == Qt.Key.Key_Up:
            self._choose(max(0, now - 1))
        elif key == Qt.Key.Key_Down:
            self._choose(min(len(self.rungs) - 1, now + 1))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(len(self.rungs) - 1)
        elif event.text() in keys:
            self._choose(keys[event.text()])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ladder."""
        words = QRectF(0, HEAD, self.width() - COLUMN * len(self.columns), theme.HIT)
        painting = LadderPainting(self, words)
        painting.words([self._word(step) for step in self.rungs])
        for index, name in enumerate(self.columns):
            places = [self.middle_of(index, self._value(i)) for i in range(len(self.rungs))]
            is_here = self.hasFocus() and index == self.column
            painting.column(name, places, COLUMN, is_here=is_here)
        chosen = [self.middle_of(i, level) for i, level in enumerate(self.levels)]
        painting.gaps(chosen, self.levels)
        if self._lifted is not None:
            painting.lift(self.middle_of(self._lifted[0], self._value(self._lifted[1])))
        painting.levels(chosen, self.levels)
        painting.end()

    def _choose(self, rung: int) -> None:
        level = self._value(rung)
        if level == self.levels[self.column]:
            return
        levels = list(self.levels)
        levels[self.column] = level
        self.show_levels(*levels)
        self.picked.emit(self.column, level)

    def _go(self, column: int) -> None:
        self.column = column
        self.update()

    def _lift(self, found: tuple[int, int] | None) -> None:
        if found != self._lifted:
            self._lifted = found
            self.update()

    def _rung(self, level: Level) -> int:
        return next((i for i, s in enumerate(self.rungs) if s.value == level), len(self.rungs) - 1)

    def _value(self, rung: int) -> Level:
        value = self.rungs[rung].value
        return value if isinstance(value, int) else None

    def _word(self, step: Step) -> str:
        return step.tip.split("\n")[0] if step.tip else step.text

    def _said(self, column: int, level: Level) -> str:
        return f"{self.columns[column]}: {self._word(self.rungs[self._rung(level)])}"
