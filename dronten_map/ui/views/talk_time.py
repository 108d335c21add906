"""Contacts in time: a lane for each actor, today, and where it was quiet for too long."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from dronten_map.core.ids import ActorId
from dronten_map.core.talk_time import Lane, Moment, TalkTime, talk_time
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group, say
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.views import talk_time_keys
from dronten_map.ui.views.contacts_lists import Wanted
from dronten_map.ui.views.look import paint_ring, paint_text
from dronten_map.ui.views.talk_time_paint import (
    HEAD,
    HIGH,
    LOW,
    NAMES,
    lane_name,
    paint_gap,
    paint_grid,
    paint_lane,
    paint_name,
    paint_row,
)
from dronten_map.ui.views.talk_time_places import around_today, meant, span_of, whole_of
from dronten_map.ui.views.talk_time_tools import TimeTools
from dronten_map.ui.views.talk_time_words import told_gap, told_lane, told_moment, told_whole
from dronten_map.ui.views.timeline_axis import Axis
from dronten_map.ui.views.timeline_paint import paint_head, paint_today


class TalkTimeline(QAbstractScrollArea):
    """Who was spoken to when, what was promised and planned, and who waits for too long.

    Signals:
        stood(str): the keyboard stands on another moment, by the id of its record; empty for none.
        opened(str): a moment was double-clicked, or Enter pressed on it.
        asked(str): an actor was double-clicked, or Enter pressed on its lane.
        wants_new: a contact is to be kept, with the actor of the lane.
        wants_gone(str), ticked(str): a record is to be deleted; an agreement settled or opened.
    """

    stood = Signal(str)
    opened = Signal(str)
    asked = Signal(str)
    wants_new = Signal()
    wants_gone = Signal(str)
    ticked = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._wanted = Wanted()
        self._found = TalkTime()
        self._rows: dict[str, int] = {}
        self._key = ""
        self._record = ""
        self._pressed: QPointF | None = None
        self._fits_next = True
        self.today = date.today()
        self.axis = Axis(self.today.toordinal() - 180.0, 3.0)
        self.tools = TimeTools(
            self,
            further=lambda: self.zoom(0.8),
            nearer=lambda: self.zoom(1.25),
            whole=self.fit,
            today=self.go_to_today,
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        as_group(self, _("Contacts in time"))
        self.viewport().setMouseTracking(True)
        theme.appearance().changed.connect(self.viewport().update)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The lanes, from above to below."""
        return self._found.lanes

    @property
    def current_id(self) -> str:
        """The record of the moment where the keyboard stands; empty for none."""
        return self._record

    @property
    def current_row(self) -> int:
        """The lane where the keyboard stands; -1 for none."""
        return self._rows.get(self._key, -1)

    @property
    def current(self) -> Lane | None:
        """The lane where the keyboard stands, if it stands on one."""
        row = self.current_row
        return self.lanes[row] if row >= 0 else None

    @property
    def actor(self) -> ActorId | None:
        """The actor of the lane where the keyboard stands."""
        return self.current.actor if self.current is not None else self._wanted.actor

    @property
    def moment(self) -> Moment | None:
        """The moment where the keyboard stands, if it stands on one."""
        lane = self.current
        found = (m for m in lane.moments if m.record == self._record) if lane is not None else ()
        return next(iter(found), None)

    def look_for(self, wanted: Wanted) -> None:
        """Show what is looked for; another actor or opgave shows all of its time."""
        self._fits_next |= (wanted.actor, wanted.opgave) != (
            self._wanted.actor,
            self._wanted.opgave,
        )
        self._wanted = wanted
        self.follow()

    def follow(self) -> None:
        """Show the map as it is now."""
        self.today = date.today()
        wanted, model = self._wanted, self._bridge.model
        self._found = talk_time(
            model, on=self.today, actor=wanted.actor, opgave=wanted.opgave, text=wanted.text
        )
        self._rows = {lane.key: row for row, lane in enumerate(self.lanes)}
        if self._key not in self._rows:
            self._key = ""
        self._speak()
        self._settle()
        self.viewport().update()

    def show_line(self, record: str) -> bool:
        """Bring the keyboard to a moment, in sight; False when it is not here."""
        here = [self._key] if self._key else []
        for key in [*here, *self._rows]:
            lane = self.lanes[self._rows[key]]
            if any(m.record == record for m in lane.moments):
                self._key, self._record = key, record
                self._bring_in_sight()
                self._speak()
                return True
        return False

    def stand_on(self, row: int, record: str = "") -> None:
        """Bring the keyboard to a lane by its place, and to a moment on it, and tell so."""
        if self.lanes:
            self._key = self.lanes[min(max(0, row), len(self.lanes) - 1)].key
            self._record = record
            self._bring_in_sight()
            self._speak()
            self.stood.emit(record)

    def fit(self) -> None:
        """See all of the time that there is something in."""
        self.look_from(whole_of(self._found, self.today, self.field.width()))

    def go_to_today(self) -> None:
        """Bring today to two thirds of the width: most of it has been."""
        left = self.today.toordinal() - self.field.width() * 2 / 3 / self.axis.scale
        self.look_from(Axis(left, self.axis.scale))

    def look_from(self, axis: Axis) -> None:
        """Show other days, or nearer or further."""
        self.axis = axis
        self.viewport().update()

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Nearer (above 1) or further; the day at a pixel of the field, or its middle, stays."""
        self.look_from(self.axis.zoomed(factor, self.field.width() / 2 if at is None else at))

    # Places

    @property
    def field(self) -> QRect:
        """Where the moments stand."""
        size = self.viewport().size()
        return QRect(NAMES, HEAD, max(1, size.width() - NAMES), max(1, size.height() - HEAD))

    @property
    def height_of_lane(self) -> int:
        """How high a lane is: those of one actor have room for words."""
        return HIGH if self._wanted.actor is not None else LOW

    def row_at(self, y: float) -> int:
        """The lane at a height of the viewport; -1 where there is none."""
        row = int((y - HEAD + self.verticalScrollBar().value()) // self.height_of_lane)
        return row if y >= HEAD and row < len(self.lanes) else -1

    def top_of(self, row: int) -> int:
        """The upper edge of a lane in the viewport."""
        return HEAD + row * self.height_of_lane - self.verticalScrollBar().value()

    def point_of(self, row: int, moment: Moment) -> QPoint:
        """The middle of a moment in the viewport."""
        left, right = span_of(self.axis, moment)
        return QPoint(
            NAMES + round((left + right) / 2), self.top_of(row) + self.height_of_lane // 2
        )

    def moment_at(self, at: QPointF) -> Moment | None:
        """The nearest moment at a point of the viewport."""
        row = self.row_at(at.y())
        is_beside = row < 0 or at.x() < NAMES
        return None if is_beside else meant(self.axis, self.lanes[row], at.x() - NAMES)

    # What Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lanes that are in sight."""
        painter = QPainter(self.viewport())
        whole, field, height = self.viewport().rect(), self.field, self.height_of_lane
        painter.fillRect(whole, theme.current().paper)
        first = max(0, self.verticalScrollBar().value() // height)
        rows = range(first, min(len(self.lanes), first + whole.height() // height + 2))
        painter.setClipRect(QRect(0, HEAD, whole.width(), whole.height()))
        for row in rows:
            box = QRect(0, self.top_of(row), whole.width(), height)
            paint_row(painter, box, is_chosen=self.lanes[row].key == self._key)
        painter.save()
        painter.setClipRect(field)
        painter.translate(field.left(), 0)
        paint_grid(painter, self.axis, field)
        for row in rows:
            for gap in self.lanes[row].gaps:
                paint_gap(painter, self.axis, gap, self.top_of(row), height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_today(painter, self.axis, field, self.today)
        for row in rows:
            lane = self.lanes[row]
            tells = lane.sort is not None or lane.key == self._key
            place = QRect(0, self.top_of(row), field.width(), height)
            paint_lane(painter, self.axis, lane, place, chosen=self._record, tells=tells)
        painter.restore()
        self._paint_names(painter, rows)
        painter.setClipRect(whole)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(field.left(), 0)
        painter.setClipRect(QRect(0, 0, field.width(), HEAD))
        paint_head(painter, self.axis, QRect(0, 0, field.width(), HEAD), self.today)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is seen."""
        super().resizeEvent(event)
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """See the time around today at first."""
        super().showEvent(event)
        self._settle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a moment or a lane, or take the ground to go through time."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        moment = self.moment_at(at)
        if self.row_at(at.y()) >= 0:
            self._choose(self.row_at(at.y()), moment.record if moment is not None else "")
        self._pressed = at if moment is None and at.x() >= NAMES else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go through time with the ground in the hand."""
        at = event.position()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.look_from(self.axis.shifted(self._pressed.x() - at.x()))
            self._pressed = at
        elif not event.buttons():
            is_there = self.moment_at(at) is not None
            shape = Qt.CursorShape.PointingHandCursor if is_there else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a moment, or go to an actor by its name."""
        at = event.position()
        moment, row = self.moment_at(at), self.row_at(at.y())
        if moment is not None:
            self.opened.emit(moment.record)
        elif row >= 0 and at.x() < NAMES:
            self.asked.emit(self.lanes[row].actor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom to the pointer, with Shift go through time."""
        by = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.2 ** (by / 120), event.position().x() - NAMES)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not event.angleDelta().y():
            self.look_from(self.axis.shifted(-by))
        else:
            super().wheelEvent(event)
            return
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the keyboard does."""
        if not talk_time_keys.press(self, event):
            super().keyPressEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Everything is painted anew."""
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is below the pointer when it rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.told_at(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def told_at(self, at: QPoint) -> str:
        """What is told of a point of the viewport."""
        moment, row = self.moment_at(QPointF(at)), self.row_at(at.y())
        if moment is not None:
            return told_moment(self._bridge.model, moment)
        if row < 0:
            return ""
        lane = self.lanes[row]
        if at.x() < NAMES:
            return told_lane(lane, lane_name(lane), self.today)
        on = self.axis.day(at.x() - NAMES)
        return next((told_gap(gap) for gap in lane.gaps if gap.start <= on <= gap.end), "")

    def _choose(self, row: int, record: str) -> None:
        self._key, self._record = self.lanes[row].key, record
        self.viewport().update()
        self._speak()
        self.stood.emit(record)

    def _speak(self) -> None:
        """Tell a screen reader where the keyboard stands, or else how much there is."""
        lane, moment = self.current, self.moment
        if lane is None:
            say(self, told_whole(self.lanes, self.today))
        elif moment is None:
            say(self, told_lane(lane, lane_name(lane), self.today).replace("\n", ", "))
        else:
            told = told_moment(self._bridge.model, moment).replace("\n", ", ")
            say(self, f"{lane_name(lane)}: {told}")

    def _paint_names(self, painter: QPainter, rows: range) -> None:
        height = self.viewport().height()
        painter.setClipRect(QRect(0, HEAD, NAMES - 1, height))
        for row in rows:
            lane = self.lanes[row]
            box = QRect(0, self.top_of(row), NAMES - 1, self.height_of_lane)
            paint_name(painter, box, lane, self.today)
            if lane.key == self._key and self.hasFocus():
                paint_ring(painter, box)
        painter.setClipRect(self.viewport().rect())
        if not self.lanes:
            box = QRect(NAMES, HEAD, self.field.width(), 3 * LOW)
            paint_text(painter, box, _("Nothing that is looked for has a day."), tone="muted")
        painter.fillRect(QRect(0, 0, NAMES, HEAD), theme.current().panel)
        painter.setPen(theme.current().line)
        painter.drawLine(NAMES - 1, 0, NAMES - 1, height)
        painter.drawLine(0, HEAD - 1, NAMES, HEAD - 1)

    def _settle(self) -> None:
        if self._fits_next and self.isVisible():
            self._fits_next = False
            self.look_from(around_today(self._found, self.today, self.field.width()))
        bar = self.verticalScrollBar()
        page = max(1, self.viewport().height() - HEAD)
        bar.setSingleStep(self.height_of_lane)
        bar.setPageStep(page)
        bar.setRange(0, max(0, len(self.lanes) * self.height_of_lane - page))

    def _bring_in_sight(self) -> None:
        row, bar, height = self.current_row, self.verticalScrollBar(), self.height_of_lane
        top, page = row * height, self.viewport().height() - HEAD
        if top < bar.value():
            bar.setValue(top)
        elif top + height > bar.value() + page:
            bar.setValue(top + height - page)
        moment = self.moment
        if moment is not None:
            x, width = self.axis.x(moment.start), self.field.width()
            if not 12 <= x <= width - 24:
                self.axis = self.axis.shifted(x - width / 2)
        self.viewport().update()
