"""What the hand does on the timeline: move a bar, stretch it, draw an arrow, shift the days."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen

from dronten_map.core.edits.plans import reschedule, wait_for
from dronten_map.core.plan.schedule import ActivityLine
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.views.timeline_axis import Axis
from dronten_map.ui.views.timeline_paint import HEAD, NAMES, ROW, Stretch, paint_arrow
from dronten_map.ui.views.timeline_words import dragged

if TYPE_CHECKING:
    from dronten_map.ui.views.timeline import Timeline

_EDGE = 6.0  # pixels at the ends of a bar that stretch it
_NARROW = 12.0  # pixels of a bar that is too narrow to be stretched; all of it moves the bar
_HANDLE = 7.0  # radius of the circle behind a bar from which an arrow is drawn
_FAR = 4  # pixels that the hand must go before anything moves


class Grip(Enum):
    """Which part of a bar the hand has."""

    BODY = "body"
    START = "start"
    END = "end"
    LINK = "link"
    GROUND = "ground"


@dataclass(frozen=True, slots=True)
class Held:
    """What the hand took, and where."""

    grip: Grip
    at: QPointF
    axis: Axis
    line: ActivityLine | None = None


class Hand:
    """Follows the pointer on a timeline."""

    def __init__(self, timeline: "Timeline") -> None:
        self._timeline = timeline
        self._held: Held | None = None
        self._at = QPointF()
        self._moves = False
        self._hovered = ""

    def press(self, event: QMouseEvent) -> None:
        """Take what lies below the pointer, and stand on its line."""
        self._at = event.position()
        if event.button() == Qt.MouseButton.LeftButton:
            self._stand()
            grip, activity = self._grip_at(self._at)
            self._held = Held(grip, self._at, self._timeline.axis, activity)
            self._moves = False
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._held = Held(Grip.GROUND, self._at, self._timeline.axis)
            self._moves = False

    def _stand(self) -> None:
        """Stand on the line pointed at; what is taken stays below the hand."""
        timeline = self._timeline
        if timeline.line_at(self._at) is None:
            return
        axis, bar = timeline.axis, timeline.verticalScrollBar()
        top = bar.value()
        timeline.stand_on(timeline.row_at(self._at.y()))
        if self._at.x() >= NAMES:
            timeline.look_from(axis)
            bar.setValue(top)

    def move(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        self._at = event.position()
        held = self._held
        if held is None:
            self._hover()
            return
        self._moves |= (self._at - held.at).manhattanLength() > _FAR
        if not self._moves:
            return
        if held.grip is Grip.GROUND:
            self._timeline.look_from(held.axis.shifted(held.at.x() - self._at.x()))
        elif held.line is not None and (now := self.stretch_of(held.line)) is not None:
            days = (now.end - now.start).days + 1
            hint = dragged(now.start, days)
            if held.grip is Grip.LINK:
                hint = _("Let go on the activity that waits for this one.")
            else:
                hint += " · " + _("Shift takes along what waits for it")
            self._timeline.hinted.emit(hint)
        self._timeline.viewport().update()

    def release(self, event: QMouseEvent) -> None:
        """Let go: the bar stays where it is now, or the arrow is drawn."""
        held, self._at = self._held, event.position()
        moved = self._moves
        stretch = self.stretch_of(held.line) if held is not None and held.line else None
        target = self._grip_line(self._at)
        self.cancel()
        if held is None or held.line is None or not moved:
            return
        if held.grip is Grip.LINK:
            if target is not None and target is not held.line:
                self._link(held.line, target)
        elif stretch is not None:
            along = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._put(held.line, stretch, along=along)

    def double_click(self, event: QMouseEvent) -> None:
        """Open a line; in its field, give an activity without a date the day pointed at."""
        timeline = self._timeline
        line = timeline.line_at(event.position())
        if line is None:
            return
        x = event.position().x() - NAMES
        if isinstance(line, ActivityLine) and line.activity.start is None and x >= 0:
            day = timeline.axis.day(x)
            self._put(line, Stretch(day, day + timedelta(days=line.activity.days - 1)))
            return
        timeline.opened.emit(timeline.current_key)

    def cancel(self) -> bool:
        """Drop what is in the hand; whether there was anything."""
        was_busy = self._held is not None and self._moves
        self._held, self._moves = None, False
        self._timeline.hinted.emit("")
        self._timeline.viewport().update()
        return was_busy

    def rest(self) -> None:
        """Forget what was pointed at."""
        if self._hovered:
            self._hovered = ""
            self._timeline.viewport().update()

    def stretch_of(self, line: ActivityLine) -> Stretch | None:
        """Where a bar is now: where it stands, or where the hand has it."""
        start, end = line.activity.start, line.end
        if start is None or end is None:
            return None
        held = self._held
        is_held = held is not None and held.line is not None and self._moves
        if not is_held or held is None or held.line is None:
            return Stretch(start, end)
        if held.line.activity.id != line.activity.id:
            return Stretch(start, end)
        return self._dragged(held, start, end)

    def paint(self, painter: QPainter) -> None:
        """Paint the circle behind the bar pointed at, and an arrow that is being drawn."""
        timeline, held = self._timeline, self._held
        if held is not None and held.grip is Grip.LINK and self._moves and held.line is not None:
            start = self._link_point(held.line)
            if start is not None:
                end = self._at - QPointF(NAMES, 0)
                paint_arrow(painter, start, end, is_bad=False)
            return
        line = next(
            (
                one
                for one in timeline.lines
                if isinstance(one, ActivityLine) and one.activity.id == self._hovered
            ),
            None,
        )
        centre = self._link_point(line) if line is not None and held is None else None
        if centre is not None:
            colours = theme.current()
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.setBrush(QColor(colours.paper))
            painter.drawEllipse(centre, 5, 5)

    def _dragged(self, held: Held, start: date, end: date) -> Stretch:
        by = timedelta(days=round((self._at.x() - held.at.x()) / held.axis.scale))
        match held.grip:
            case Grip.BODY:
                return Stretch(start + by, end + by)
            case Grip.START:
                return Stretch(min(start + by, end), end)
            case Grip.END:
                return Stretch(start, max(start, end + by))
            case _:
                return Stretch(start, end)

    def _put(self, line: ActivityLine, stretch: Stretch, *, along: bool = False) -> None:
        days = (stretch.end - stretch.start).days + 1
        activity = line.activity
        if (stretch.start, days) == (activity.start, activity.days):
            return
        with self._timeline.bridge.edit(_("Move activity")) as draft:
            reschedule(draft, activity.id, start=stretch.start, days=days, along=along)

    def _link(self, earlier: ActivityLine, later: ActivityLine) -> None:
        with self._timeline.bridge.edit(_("Let activity wait")) as draft:
            wait_for(draft, later.activity.id, earlier.activity.id)

    def _hover(self) -> None:
        grip, line = self._grip_at(self._at)
        shape = {
            Grip.BODY: Qt.CursorShape.OpenHandCursor,
            Grip.START: Qt.CursorShape.SizeHorCursor,
            Grip.END: Qt.CursorShape.SizeHorCursor,
            Grip.LINK: Qt.CursorShape.CrossCursor,
        }.get(grip, Qt.CursorShape.ArrowCursor)
        self._timeline.viewport().setCursor(shape)
        hovered = line.activity.id if line is not None else ""
        if hovered != self._hovered:
            self._hovered = hovered
            self._timeline.viewport().update()

    def _grip_line(self, at: QPointF) -> ActivityLine | None:
        line = self._timeline.line_at(at)
        return line if isinstance(line, ActivityLine) else None

    def _grip_at(self, at: QPointF) -> tuple[Grip, ActivityLine | None]:
        line = self._grip_line(at)
        box = self._box(line) if line is not None and at.x() >= NAMES else None
        if line is None or box is None or at.y() < HEAD:
            return Grip.GROUND, None
        x = at.x() - NAMES
        if line.activity.milestone:
            inside = abs(x - box.center().x()) < ROW / 2
            beyond = x - box.center().x() < ROW
            return (
                (Grip.BODY if inside else Grip.LINK, line)
                if beyond and x > 0
                else (
                    Grip.GROUND,
                    None,
                )
            )
        if box.right() < x <= box.right() + 3 * _HANDLE:
            return Grip.LINK, line
        if not box.left() - 2 <= x <= box.right():
            return Grip.GROUND, None
        edge = min(_EDGE, box.width() / 4) if box.width() > _NARROW else 0.0
        if box.width() > 4 * _EDGE and x < box.left() + edge:
            return Grip.START, line
        if x > box.right() - edge:
            return Grip.END, line
        return Grip.BODY, line

    def _box(self, line: ActivityLine) -> QRectF | None:
        timeline = self._timeline
        stretch = self.stretch_of(line)
        if stretch is None:
            return None
        row = timeline.row_of(line)
        return stretch.box(timeline.axis, timeline.top_of(row))

    def _link_point(self, line: ActivityLine) -> QPointF | None:
        box = self._box(line)
        if box is None:
            return None
        by = ROW / 2 if line.activity.milestone else _HANDLE + 3
        x = box.center().x() + by + 4 if line.activity.milestone else box.right() + by
        return QPointF(x, box.center().y())


def moved(line: ActivityLine, by: int) -> tuple[date, int] | None:
    """The start and length of an activity a number of days later; None without a start."""
    start = line.activity.start
    return None if start is None else (start + timedelta(days=by), line.activity.days)


def longer(line: ActivityLine, by: int) -> tuple[date, int] | None:
    """The start and length of an activity that takes a number of days more."""
    start = line.activity.start
    return None if start is None else (start, max(1, line.activity.days + by))
