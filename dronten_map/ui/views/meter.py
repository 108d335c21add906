"""The meter of step 3, painted: per group how many know it, and are positive, and take part."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dronten_map.core.awareness import POSITIVE, STAGES, Coverage
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group, say
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.views.look import mixed, paint_ring, tint

_ROW = 40  # pixels of one group: its name above its bar
_BAR = 10
_INSET = 4  # pixels between a group and the edge of what shows that it is chosen
_SHARES = (0.14, 0.28, 0.46, 0.74, 1.0)  # how much of the accent stage 1 to 5 has


def stage_colour(stage: int) -> QColor:
    """The colour of a stage, 1 to 5: the further, the fuller."""
    colours = theme.current()
    return mixed(colours.panel, colours.accent, _SHARES[stage - 1])


class Bars(QWidget):
    """A bar per group: the stages from the furthest to the first, unknown left open.

    A click or the arrow keys choose a group; a second click, or Escape, chooses none.

    Signals:
        stood: another group was chosen, or none.
    """

    stood = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = ""  # the title of a group
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        as_group(self, _("Groups of the meter"))
        self._groups: tuple[Coverage, ...] = ()
        self._words: tuple[str, ...] = ()
        self._target = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_groups(self, groups: Sequence[Coverage], words: Sequence[str], target: int) -> None:
        """Show these groups; words are what stage 1 to 5 are called, the target is per cent."""
        self._groups, self._words, self._target = tuple(groups), tuple(words), target
        if self.row is None:
            self._chosen = ""
        self.updateGeometry()
        self._look()

    @property
    def row(self) -> int | None:
        """Which of the groups is chosen; None: all together."""
        return next((at for at, g in enumerate(self._groups) if g.title == self._chosen), None)

    @property
    def title(self) -> str:
        """What the chosen group is called; empty: all together."""
        return self._chosen

    def choose(self, row: int | None) -> None:
        """Choose a group; None chooses all together."""
        chosen = self._groups[row].title if row is not None else ""
        if chosen != self._chosen:
            self._chosen = chosen
            self._look()
            self.stood.emit()

    def _look(self) -> None:
        told = self._groups if self.row is None else (self._groups[self.row],)
        say(self, "; ".join(self._told(group) for group in told))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the group below the pointer; the one that is chosen already lets go."""
        row = int(event.position().y()) // _ROW
        if event.button() == Qt.MouseButton.LeftButton and row < len(self._groups):
            self.choose(None if row == self.row else row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go along the groups; Escape goes back to all together."""
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if way and self._groups:
            at = self.row
            start = 0 if way > 0 else len(self._groups) - 1
            self.choose(start if at is None else min(max(0, at + way), len(self._groups) - 1))
        elif Qt.Key(event.key()) == Qt.Key.Key_Escape and self.row is not None:
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its groups."""
        return QSize(240, max(1, len(self._groups)) * _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groups that are in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first = max(0, event.rect().top() // _ROW)
        last = min(len(self._groups), event.rect().bottom() // _ROW + 1)
        for row in range(first, last):
            box = QRect(0, row * _ROW, self.width(), _ROW)
            if row == self.row:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tint())
                painter.drawRoundedRect(box.adjusted(0, 0, 0, -2), theme.GAP, theme.GAP)
            self._paint_group(painter, box.adjusted(_INSET, 0, -_INSET, 0), self._groups[row])
        if self.hasFocus():
            at = self.row
            ring = self.rect() if at is None else QRect(0, at * _ROW, self.width(), _ROW - 2)
            paint_ring(painter, ring)

    def event(self, event: QEvent) -> bool:
        """Tell how many are at which stage when the pointer rests on a group."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = event.pos().y() // _ROW
            told = self._told(self._groups[row]) if row < len(self._groups) else ""
            QToolTip.showText(event.globalPos(), plain_tip(told), self)
            return True
        return super().event(event)

    def _paint_group(self, painter: QPainter, box: QRect, group: Coverage) -> None:
        colours = theme.current()
        text = "–" if group.is_unknown else f"{round(100 * group.positive)} %"
        painter.setFont(theme.tabular())
        reached = not group.is_unknown and 100 * group.positive >= self._target
        quiet = colours.muted if group.is_unknown else colours.ink
        painter.setPen(QColor(colours.good if reached else quiet))
        line = QRect(box.left(), box.top(), box.width(), 20)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, text)
        room = painter.fontMetrics().horizontalAdvance("100 %") + theme.SPACE
        painter.setFont(theme.font())
        painter.setPen(QColor(colours.ink))
        elide = Qt.TextElideMode.ElideRight
        name = painter.fontMetrics().elidedText(group.title, elide, line.width() - room)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, name)
        bar = QRectF(box.left() + 0.5, box.top() + 22.5, box.width() - 1, _BAR)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        left = bar.left()
        painter.setPen(Qt.PenStyle.NoPen)
        for stage in range(STAGES, 0, -1):
            width = bar.width() * group.counts[stage - 1] / group.total if group.total else 0
            painter.fillRect(QRectF(left, bar.top(), width, bar.height()), stage_colour(stage))
            left += width
        at = bar.left() + bar.width() * self._target / 100
        painter.setPen(QPen(QColor(colours.ink), 2))
        painter.drawLine(QPointF(at, bar.top() - 3), QPointF(at, bar.bottom() + 3))

    def _told(self, group: Coverage) -> str:
        parts = [
            f"{word}: {count}"
            for word, count in reversed(list(zip(self._words, group.counts, strict=False)))
            if count
        ]
        if group.unknown:
            parts.append(f"{_('not estimated')}: {group.unknown}")
        head = ngettext("{name}, {count} actor", "{name}, {count} actors", group.total)
        return head.format(name=group.title, count=group.total) + "\n" + "\n".join(parts)


class Key(QWidget):
    """What the colours of the bars mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, words: Sequence[str]) -> None:
        """Show what stage 1 to 5 are called, the furthest first, and last what is not known."""
        self._words = (*reversed(words), _("not estimated"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line for each two."""
        return QSize(240, 20 * ((len(self._words) + 1) // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them in two columns."""
        painter = QPainter(self)
        colours = theme.current()
        painter.setFont(theme.font(theme.SMALL))
        half = self.width() // 2
        for at, word in enumerate(self._words):
            box = QRect((at % 2) * half, (at // 2) * 20, half - theme.SPACE, 20)
            mark = QRect(box.left(), box.top() + 5, 10, 10)
            stage = STAGES - at
            if stage > 0:
                painter.fillRect(mark, stage_colour(stage))
            painter.setPen(QColor(colours.line if stage > 0 else colours.muted))
            painter.drawRect(mark)
            painter.setPen(QColor(colours.ink if stage >= POSITIVE else colours.muted))
            text = box.adjusted(theme.WIDE, 0, 0, 0)
            elide = Qt.TextElideMode.ElideRight
            said = painter.fontMetrics().elidedText(word, elide, text.width())
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, said)
