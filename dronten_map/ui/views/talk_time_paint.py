"""How contacts in time look: dots, diamonds and bars on a lane, and silences that last too long."""

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from dronten_map.core.talk_time import Gap, Lane, Moment, Sort
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.views.look import hairline, mixed, paint_text, tint
from dronten_map.ui.views.talk_time_places import DIAMOND, in_sight, span_of, with_room
from dronten_map.ui.views.talk_time_words import lane_note
from dronten_map.ui.views.timeline_axis import Axis

HEAD, NAMES = 48, 288  # pixels: the axis above, the names at the left
LOW, HIGH = 32, 64  # pixels that a lane is high: one of many, or one of three
_DOT, _BAR = 5.0, 12.0  # pixels: radius, height
_NOTE = 112  # pixels for what stands right of a name
_DAY = timedelta(days=1)

# What the lanes of one actor are called; messages for `_`.
SORTS = {
    Sort.CONTACT: N_("Contact moments"),
    Sort.AGREEMENT: N_("Agreements"),
    Sort.ACTIVITY: N_("Activities"),
}


def lane_name(lane: Lane) -> str:
    """What stands at the left of a lane."""
    return _(SORTS[lane.sort]) if lane.sort is not None else lane.name


def paint_row(painter: QPainter, box: QRect, *, is_chosen: bool) -> None:
    """Paint the tint of the chosen lane, and the hairline below every lane."""
    if is_chosen:
        painter.fillRect(box, tint())
    painter.setPen(hairline())
    painter.drawLine(box.bottomLeft(), box.bottomRight())


def paint_grid(painter: QPainter, axis: Axis, field: QRect) -> None:
    """Paint a faint line where a month or a year begins."""
    painter.setPen(hairline())
    for tick in axis.upper(field.width()):
        x = round(axis.x(tick.start))
        painter.drawLine(x, field.top(), x, field.bottom())


def paint_name(painter: QPainter, box: QRect, lane: Lane, today: date) -> None:
    """Paint the name of a lane, and right of it when it is to be spoken to."""
    note, tone = lane_note(lane, today)
    inner = box.adjusted(0, 0, -_NOTE if note else 0, 0)
    paint_text(painter, inner, lane_name(lane), is_bold=lane.sort is not None)
    if note:
        room = QRect(box.right() - _NOTE - theme.SPACE, box.top(), _NOTE, box.height())
        painter.setFont(theme.tabular(theme.SMALL, weight=600 if tone == "warn" else 400))
        colours = theme.current()
        painter.setPen(QColor(colours.warn if tone == "warn" else colours.muted))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, side, note)


def paint_gap(painter: QPainter, axis: Axis, gap: Gap, top: int, height: int) -> None:
    """Paint a silence that was too long: a soft band with a firm edge where it begins."""
    colours = theme.current()
    left, right = axis.x(gap.start), axis.x(gap.end + _DAY)
    box = QRectF(left, top + height / 2 - 9, max(2.0, right - left), 18)
    painter.fillRect(box, mixed(colours.paper, colours.warn, 0.28 if theme.is_dark() else 0.2))
    painter.fillRect(QRectF(left, box.top(), 2, box.height()), QColor(colours.warn))


def paint_way(painter: QPainter, axis: Axis, lane: Lane, top: int, height: int) -> None:
    """Paint the thin line through a lane, up to the day on which it is to be spoken to again."""
    spoken = [m.start for m in lane.moments if m.sort is Sort.CONTACT]
    if not spoken or lane.next is None:
        return
    y = round(top + height / 2)
    last = axis.x(max(spoken[-1], lane.next)) + axis.scale / 2
    painter.setPen(QPen(QColor(theme.current().line), 1))
    painter.drawLine(QPointF(axis.x(spoken[0]) + axis.scale / 2, y), QPointF(last, y))
    x = axis.x(lane.next) + axis.scale / 2
    painter.setPen(QPen(QColor(theme.current().muted), 1.5))
    painter.drawLine(QPointF(x, y - 6), QPointF(x, y + 6))


def paint_lane(
    painter: QPainter, axis: Axis, lane: Lane, place: QRect, *, chosen: str, tells: bool
) -> None:
    """Paint what stands on a lane, the chosen record with a ring; tells writes what it says."""
    middle = place.top() + place.height() / 2
    paint_way(painter, axis, lane, place.top(), place.height())
    seen = in_sight(axis, lane, place.width())
    # Bars below dots: a contact in a long activity stays in sight.
    for moment in sorted(seen, key=lambda m: m.sort is not Sort.ACTIVITY):
        paint_moment(painter, axis, moment, middle, is_chosen=moment.record == chosen)
    if tells:
        for moment, until in with_room(axis, seen, place.width()):
            paint_text_beside(painter, axis, moment, middle, until)


def paint_moment(
    painter: QPainter, axis: Axis, moment: Moment, middle: float, *, is_chosen: bool = False
) -> None:
    """Paint one moment around a height; a ring around it when the keyboard stands on it."""
    left, right = span_of(axis, moment)
    x = (left + right) / 2
    match moment.sort:
        case Sort.CONTACT:
            _paint_contact(painter, QPointF(x, middle), moment)
        case Sort.AGREEMENT:
            _paint_agreement(painter, QPointF(x, middle), moment)
        case Sort.ACTIVITY:
            _paint_activity(painter, QRectF(left, middle - _BAR / 2, right - left, _BAR), moment)
    if is_chosen:
        painter.setPen(QPen(QColor(theme.current().focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(left - 4, middle - 10, right - left + 8, 20)
        painter.drawRoundedRect(ring, theme.RADIUS, theme.RADIUS)


def paint_text_beside(
    painter: QPainter, axis: Axis, moment: Moment, middle: float, until: float
) -> None:
    """Write what a moment says behind it, where there is room before the next one."""
    left = span_of(axis, moment)[1] + 6
    if until - left < 48 or left < 0:  # half a word would belong to a mark that is not seen
        return
    painter.setFont(theme.font(theme.SMALL))
    painter.setPen(QColor(theme.current().muted if moment.is_aside else theme.current().ink))
    metrics = painter.fontMetrics()
    room = QRectF(left, middle - 10, min(until - left - 6, 280), 20)
    line = " ".join(moment.text.split())
    shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _paint_contact(painter: QPainter, at: QPointF, moment: Moment) -> None:
    """A dot: full, tinted as an activity that is planned, or hollow where it is aside."""
    colours = theme.current()
    colour = QColor(colours.muted if moment.is_aside else colours.accent)
    painter.setPen(Qt.PenStyle.NoPen)  # a rim of paper, so that it stands out on a bar
    painter.setBrush(QColor(colours.paper))
    painter.drawEllipse(at, _DOT + 2, _DOT + 2)
    painter.setPen(QPen(colour, 1.5))
    share = 0.0 if moment.is_aside else 0.22 if moment.state == "open" else 1.0
    painter.setBrush(mixed(colours.paper, colour.name(), share))
    painter.drawEllipse(at, _DOT, _DOT)


def _paint_agreement(painter: QPainter, at: QPointF, moment: Moment) -> None:
    """A diamond: hollow while it is open, full and red when late, with a tick when settled."""
    colours = theme.current()
    is_quiet = moment.state == "settled" or moment.is_aside
    edge = colours.bad if moment.state == "late" else colours.muted if is_quiet else colours.ink
    painter.setPen(QPen(QColor(edge), 1.5))
    painter.setBrush(QColor(edge if moment.state == "late" else colours.paper))
    corners = [(0, -DIAMOND), (DIAMOND, 0), (0, DIAMOND), (-DIAMOND, 0)]
    painter.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in corners]))
    if moment.state == "settled":
        tick = [at + QPointF(*p) for p in ((-2.5, 0), (-0.8, 2), (2.5, -2))]
        painter.drawPolyline(QPolygonF(tick))


def _paint_activity(painter: QPainter, box: QRectF, moment: Moment) -> None:
    """A bar: full when it was done, tinted while it is planned, dashed when called off."""
    colours = theme.current()
    is_quiet = moment.state == "settled" or moment.is_aside
    edge = colours.bad if moment.state == "late" else colours.muted if is_quiet else colours.accent
    style = Qt.PenStyle.DashLine if moment.state == "settled" else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(edge), 1.25, style))
    if moment.state == "past":
        painter.setBrush(mixed(colours.paper, edge, 0.62))
    elif moment.state == "settled":
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(mixed(colours.paper, edge, 0.22))
    painter.drawRoundedRect(box, 4, 4)
