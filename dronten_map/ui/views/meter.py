"""The meter of step 3, painted: per group how many know it, and are positive, and take part."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dronten_map.core.awareness import POSITIVE, STAGES, Coverage
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.views.look import mixed
from dronten_map.ui.when import day

_ROW = 40  # pixels of one group: its name above its bar
_BAR = 10
_LINE = 14  # pixels of a line of small text
_SHARES = (0.14, 0.28, 0.46, 0.74, 1.0)  # how much of the accent stage 1 to 5 has


def stage_colour(stage: int) -> QColor:
    """The colour of a stage, 1 to 5: the further, the fuller."""
    colours = theme.current()
    return mixed(colours.panel, colours.accent, _SHARES[stage - 1])


class Bars(QWidget):
    """A bar per group: the stages from the furthest to the first, unknown left open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Coverage, ...] = ()
        self._words: tuple[str, ...] = ()
        self._target = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_groups(self, groups: Sequence[Coverage], words: Sequence[str], target: int) -> None:
        """Show these groups; words are what stage 1 to 5 are called, the target is per cent."""
        self._groups, self._words, self._target = tuple(groups), tuple(words), target
        self.setAccessibleDescription("; ".join(self._told(group) for group in groups))
        self.updateGeometry()
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
            self._paint_group(painter, box, self._groups[row])

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


class Course(QWidget):
    """The share that is positive, month by month, against the target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: tuple[tuple[date, float], ...] = ()
        self._target = 0
        self.setFixedHeight(112)

    def show_line(self, line: Sequence[tuple[date, float]], target: int) -> None:
        """Show the shares (0 to 1) of these days, oldest first."""
        self._line, self._target = tuple(line), target
        told = [f"{day(on)}: {round(100 * share)} %" for on, share in line]
        self.setAccessibleDescription("; ".join(told))
        self.setToolTip(plain_tip("\n".join(told[-6:])))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the target, the line, and the first and the last day."""
        if not self._line:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.current()
        field = QRectF(0.5, 8.5, self.width() - 45, self.height() - 34)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(field.bottomLeft(), field.bottomRight())
        height = field.bottom() - field.height() * self._target / 100
        painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(field.left(), height), QPointF(field.right(), height))
        small = theme.tabular(theme.SMALL)
        painter.setFont(small)
        side = QRectF(field.right() + 6, height - 8, 40, 16)
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.muted))
        painter.drawText(side, left | middle, f"{self._target} %")
        below = QRectF(field.left(), field.bottom() + 4, field.width(), 20)
        painter.drawText(below, left | middle, day(self._line[0][0]))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | middle, _("today"))
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawPolyline(self._points(field))
        last = self._points(field).last()
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(last, 3, 3)
        if abs(last.y() - height) > _LINE:  # else it would stand over that of the target
            painter.setFont(theme.tabular(theme.SMALL, weight=600))
            said = f"{round(100 * self._line[-1][1])} %"
            painter.drawText(QRectF(field.right() + 6, last.y() - 8, 40, 16), left | middle, said)

    def _points(self, field: QRectF) -> QPolygonF:
        steps = max(1, len(self._line) - 1)
        return QPolygonF(
            [
                QPointF(
                    field.left() + field.width() * at / steps,
                    field.bottom() - field.height() * share,
                )
                for at, (_on, share) in enumerate(self._line)
            ]
        )


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
