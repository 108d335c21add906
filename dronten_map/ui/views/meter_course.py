"""The course of the meter, painted: the share that is positive, over time, against the target."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.when import day, month_name

_LINE = 14  # pixels of a line of small text
_SIDE = 45  # pixels at the right for what a line comes to
_TICK = 6  # pixels that a peilmoment stands above the ground
_TOLD = 6  # days in the tooltip, the latest

Line = Sequence[tuple[date, float | None]]


class Course(QWidget):
    """The share that is positive, month by month, against the target, with the peilmomenten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: tuple[tuple[date, float | None], ...] = ()
        self._moments: tuple[date, ...] = ()
        self._target = 0
        self.setFixedHeight(112)
        self.setAccessibleName(_("Course of the meter"))

    def show_line(self, line: Line, target: int, moments: Sequence[tuple[date, str]] = ()) -> None:
        """Show the shares (0 to 1) of these days, oldest first, and the moments among them."""
        self._line, self._target = tuple(line), target
        seen = [(on, name) for on, name in sorted(moments) if line and on >= line[0][0]]
        self._moments = tuple(on for on, _name in seen)
        told = [f"{day(on)}: {round(100 * share)} %" for on, share in self._known]
        named = [f"{day(on)}: {name}" for on, name in seen]
        self.setAccessibleDescription("; ".join([*named, *told]) or _("Nothing was estimated yet."))
        self.setToolTip(plain_tip("\n".join([*named[-_TOLD:], *told[-_TOLD:]])))
        self.update()

    @property
    def _known(self) -> list[tuple[date, float]]:
        return [(on, share) for on, share in self._line if share is not None]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the target, the line, the moments, and the first and the last day."""
        if not self._line:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.current()
        field = QRectF(0.5, 8.5, self.width() - _SIDE, self.height() - 34)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(field.bottomLeft(), field.bottomRight())
        height = field.bottom() - field.height() * self._target / 100
        painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(field.left(), height), QPointF(field.right(), height))
        painter.setPen(QPen(QColor(colours.muted), 2))
        for on in self._moments:
            at = QPointF(self._across(field, on), field.bottom())
            painter.drawLine(at, at - QPointF(0, _TICK))
        painter.setFont(theme.tabular(theme.SMALL))
        painter.setPen(QColor(colours.muted))
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        painter.drawText(_beside(field, height), left | middle, f"{self._target} %")
        below = QRectF(field.left(), field.bottom() + 4, field.width(), 20)
        first = self._line[0][0]
        painter.drawText(
            below, left | middle, f"{month_name(first.month, short=True)} {first.year}"
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | middle, _("today"))
        if self._known:
            self._paint_line(painter, field, height)
        else:
            painter.drawText(field, Qt.AlignmentFlag.AlignCenter, _("Nothing was estimated yet."))

    def _paint_line(self, painter: QPainter, field: QRectF, height: float) -> None:
        colours = theme.current()
        points = [
            QPointF(self._across(field, on), field.bottom() - field.height() * share)
            for on, share in self._known
        ]
        last = points[-1]
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(last, 3, 3)
        if abs(last.y() - height) > _LINE:  # else it would stand over that of the target
            painter.setFont(theme.tabular(theme.SMALL, weight=600))
            said = f"{round(100 * self._known[-1][1])} %"
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(_beside(field, last.y()), flags, said)

    def _across(self, field: QRectF, on: date) -> float:
        first, last = self._line[0][0], self._line[-1][0]
        share = (on - first).days / max(1, (last - first).days)
        return field.left() + field.width() * min(1.0, share)


def _beside(field: QRectF, height: float) -> QRectF:
    return QRectF(field.right() + 6, height - 8, 40, 16)
