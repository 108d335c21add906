"""How the timeline looks: its ground with holidays, its bars, and the arrows between them."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from dronten_map.core.holidays import (
    Region,
    holiday_on,
    school_holidays,
    school_holidays_reach,
)
from dronten_map.core.plan.schedule import ActivityLine, PhaseLine
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.views.look import hairline, mixed, paint_ring, paint_text, tint
from dronten_map.ui.views.timeline_axis import DAYS, WEEKS, Axis, Tick
from dronten_map.ui.when import day

ROW, HEAD, NAMES = 30, 48, 264  # pixels: a line, the axis above, the names at the left
_BAR = 16  # pixels that the bar of an activity is high
_LEAST = 6.0  # pixels that a bar is wide at least


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a bar stands: from the first to behind the last day."""

    start: date
    end: date

    def box(self, axis: Axis, top: float) -> QRectF:
        """Its bar, in pixels from the left edge of the axis."""
        left = axis.x(self.start)
        width = max(_LEAST, axis.x(self.end + timedelta(days=1)) - left)
        return QRectF(left, top + (ROW - _BAR) / 2, width, _BAR)


def paint_ground(painter: QPainter, axis: Axis, field: QRect, region: Region) -> None:
    """Paint weekends, holidays and school holidays behind the bars."""
    colours = theme.current()
    school = mixed(colours.paper, colours.warn, 0.09)
    first, last = axis.day(0), axis.day(field.width())
    for holiday in school_holidays(region):
        if holiday.end >= first and holiday.start <= last:
            left = axis.x(holiday.start)
            width = axis.x(holiday.end + timedelta(days=1)) - left
            painter.fillRect(QRectF(left, field.top(), width, field.height()), school)
    if axis.scale < WEEKS:
        return
    at = first
    while at <= last:
        is_holiday = bool(holiday_on(at))
        if is_holiday or at.weekday() > 4:
            tone, share = (colours.warn, 0.2) if is_holiday else (colours.line, 0.28)
            shade = mixed(colours.paper, tone, share)
            box = QRectF(axis.x(at), field.top(), axis.scale, field.height())
            painter.fillRect(box, shade)
        at += timedelta(days=1)


def reach(region: Region) -> str:
    """Until which day the school holidays of a region are known, in words."""
    last = school_holidays_reach(region)[1]
    return _("School holidays are known until {day}").format(day=day(last))


def paint_head(painter: QPainter, axis: Axis, field: QRect, today: date) -> None:
    """Paint the two lines of the axis, and where today is."""
    colours = theme.current()
    half = field.height() // 2
    painter.fillRect(field, QColor(colours.panel))
    upper = QRect(field.left(), field.top(), field.width(), half)
    lower = QRect(field.left(), field.top() + half, field.width(), field.height() - half)
    painter.setFont(theme.font(weight=600))
    for tick in axis.upper(field.width()):
        _paint_tick(painter, axis, upper, tick, colour=colours.ink, sticks=True)
    painter.setFont(theme.tabular(theme.SMALL))
    for tick in axis.lower(field.width()):
        is_holiday = axis.scale >= DAYS and bool(holiday_on(tick.start))
        colour = colours.warn if is_holiday else colours.muted
        _paint_tick(painter, axis, lower, tick, colour=colour, sticks=False)
    painter.setPen(QColor(colours.line))
    painter.drawLine(field.bottomLeft(), field.bottomRight())
    x = axis.x(today)
    if 0 <= x <= field.width():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        foot = field.bottom()
        painter.drawPolygon(
            QPolygonF([QPointF(x - 5, foot - 6), QPointF(x + 5, foot - 6), QPointF(x, foot)])
        )


def paint_today(painter: QPainter, axis: Axis, field: QRect, today: date) -> None:
    """Paint the line of today over the ground."""
    x = round(axis.x(today))
    if 0 <= x <= field.width():
        painter.setPen(QPen(QColor(theme.current().accent), 1.5))
        painter.drawLine(x, field.top(), x, field.bottom())


def paint_reach(painter: QPainter, axis: Axis, field: QRect, region: Region) -> None:
    """Paint where the table of school holidays ends, and say so beside it."""
    x = round(axis.x(school_holidays_reach(region)[1] + timedelta(days=1)))
    if not 0 <= x <= field.width():
        return
    colours = theme.current()
    painter.setPen(QPen(QColor(colours.warn), 1, Qt.PenStyle.DotLine))
    painter.drawLine(x, field.top(), x, field.bottom())
    painter.setFont(theme.font(theme.SMALL))
    painter.setPen(QColor(colours.muted))
    text = reach(region)
    wide = painter.fontMetrics().horizontalAdvance(text)
    fits = x + theme.SPACE + wide <= field.width()
    left = x + theme.SPACE if fits else x - theme.SPACE - wide
    foot = QRectF(left, field.bottom() - ROW + 4, wide + 1, ROW - 8)
    painter.fillRect(foot.adjusted(-4, 0, 4, 0), QColor(colours.paper))
    painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, text)


def paint_phase(painter: QPainter, axis: Axis, line: PhaseLine, top: int) -> None:
    """Paint a phase: a thin bracket over its days."""
    if line.start is None or line.end is None:
        return
    left, right = axis.x(line.start), axis.x(line.end + timedelta(days=1))
    colour = QColor(theme.current().muted)
    middle = top + ROW / 2
    painter.fillRect(QRectF(left, middle - 2, max(2.0, right - left), 4), colour)
    for x in (left, max(left, right - 2)):
        painter.fillRect(QRectF(x, middle - 2, 2, 9), colour)


def paint_activity(
    painter: QPainter, axis: Axis, line: ActivityLine, top: int, stretch: Stretch
) -> None:
    """Paint an activity: full when done, tinted when planned, dashed when cancelled."""
    colours = theme.current()
    bad = bool(line.clashes) or line.is_late
    edge = QColor(colours.bad if bad else colours.muted if line.is_cancelled else colours.accent)
    if line.activity.milestone:
        _paint_diamond(painter, axis.x(stretch.start) + axis.scale / 2, top + ROW / 2, line, edge)
        return
    box = stretch.box(axis, top)
    style = Qt.PenStyle.DashLine if line.is_cancelled else Qt.PenStyle.SolidLine
    painter.setPen(QPen(edge, 1.25, style))
    if line.is_cancelled:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    elif line.is_done:
        painter.setBrush(QColor(colours.accent))
    else:
        painter.setBrush(mixed(colours.paper, colours.bad if bad else colours.accent, 0.22))
    painter.drawRoundedRect(box, 4, 4)
    if line.is_done and box.width() > _BAR:
        tick = theme.pixmap("check", 12, colour=colours.on_accent, scale=2)
        painter.drawPixmap(QPointF(box.left() + 3, box.top() + 2), tick)


def paint_beside(
    painter: QPainter, axis: Axis, line: ActivityLine, top: int, stretch: Stretch
) -> None:
    """Write behind a bar what is wrong with it, in a word."""
    words = beside(line)
    if words:
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(QColor(theme.current().bad))
        left = stretch.box(axis, top).right() + theme.WIDE
        box = QRectF(left, top, 240, ROW)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)


def beside(line: ActivityLine) -> str:
    """What stands behind the bar of an activity."""
    if line.clashes:
        return _("begins too early")
    return _("late") if line.is_late else ""


def paint_name(
    painter: QPainter, box: QRect, line: PhaseLine | ActivityLine, *, has_focus: bool
) -> None:
    """Paint the name at the left of a line."""
    if isinstance(line, PhaseLine):
        paint_text(painter, box, line.name, is_bold=True)
    else:
        inner = box.adjusted(theme.WIDE, 0, 0, 0)
        tone = "muted" if line.is_cancelled or line.activity.start is None else ""
        paint_text(painter, inner, line.activity.title, tone=tone)
    if has_focus:
        paint_ring(painter, box)


def paint_row(painter: QPainter, box: QRect, *, is_chosen: bool) -> None:
    """Paint the tint of the chosen line, and the hairline below every line."""
    if is_chosen:
        painter.fillRect(box, tint())
    painter.setPen(hairline())
    painter.drawLine(box.bottomLeft(), box.bottomRight())


def paint_arrow(
    painter: QPainter, start: QPointF, end: QPointF, *, is_bad: bool, height: int = 4000
) -> None:
    """Paint an arrow from the end of one bar to the start of another, in right angles.

    Height is that of the field: what lies far beyond it is not worth a line of a thousand pixels.
    """
    colours = theme.current()
    colour = QColor(colours.bad if is_bad else colours.muted)
    turn = max(start.x() + 6, min(end.x() - 8, start.x() + 8))
    corners = [start]
    if end.x() - 8 >= start.x() + 6:
        corners += [QPointF(turn, start.y()), QPointF(turn, end.y())]
    else:  # the later one begins too early: the way back goes between the lines
        between = start.y() + (ROW / 2 if end.y() > start.y() else -ROW / 2)
        corners += [
            QPointF(start.x() + 6, start.y()),
            QPointF(start.x() + 6, between),
            QPointF(end.x() - 8, between),
            QPointF(end.x() - 8, end.y()),
        ]
    corners.append(end)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(colour, 1))
    painter.drawPolyline(QPolygonF([_near(corner, height) for corner in corners]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if -ROW < end.y() < height + ROW:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        head = [end, QPointF(end.x() - 6, end.y() - 3.5), QPointF(end.x() - 6, end.y() + 3.5)]
        painter.drawPolygon(QPolygonF(head))


def _near(corner: QPointF, height: int) -> QPointF:
    return QPointF(corner.x(), min(max(corner.y(), -ROW), height + ROW))


def _paint_tick(
    painter: QPainter, axis: Axis, box: QRect, tick: Tick, *, colour: str, sticks: bool
) -> None:
    left, right = axis.x(tick.start), axis.x(tick.end)
    painter.setPen(QColor(theme.current().line))
    painter.drawLine(QPointF(left, box.top()), QPointF(left, box.bottom()))
    room = QRectF(left, box.top(), right - left, box.height())
    if sticks:  # a long stretch keeps its name in sight
        room.setRight(min(room.right(), box.right()))
        room.setLeft(max(room.left(), 0.0))
        room.adjust(6, 0, -4, 0)
    elif left < 0:  # half a name says nothing
        return
    metrics = painter.fontMetrics()
    if room.width() < metrics.horizontalAdvance(tick.text) + (0 if sticks else 2):
        return
    side = Qt.AlignmentFlag.AlignLeft if sticks else Qt.AlignmentFlag.AlignHCenter
    painter.setPen(QColor(colour))
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, tick.text)


def _paint_diamond(painter: QPainter, x: float, y: float, line: ActivityLine, edge: QColor) -> None:
    size = 8.0
    painter.setPen(QPen(edge, 1.5))
    is_full = line.is_done
    painter.setBrush(edge if is_full else QColor(theme.current().paper))
    corners = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)]
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
