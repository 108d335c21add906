"""The plan in time: bars to move and stretch, arrows between them, today, and holidays."""

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
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

from dronten_map.core.holidays import Region
from dronten_map.core.ids import PlanId
from dronten_map.core.plan.schedule import ActivityLine, Line, PhaseLine, Schedule, schedule
from dronten_map.core.records import EngagementPlan
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.views import timeline_keys, timeline_menu
from dronten_map.ui.views.timeline_axis import Axis
from dronten_map.ui.views.timeline_hand import Hand
from dronten_map.ui.views.timeline_paint import (
    HEAD,
    NAMES,
    ROW,
    Stretch,
    paint_activity,
    paint_arrow,
    paint_beside,
    paint_ground,
    paint_head,
    paint_name,
    paint_phase,
    paint_reach,
    paint_row,
    paint_today,
)
from dronten_map.ui.views.timeline_tools import TimelineTools
from dronten_map.ui.views.timeline_words import told, told_day

_TOLD = 40  # lines that are told to a screen reader at once


class Timeline(QAbstractScrollArea):
    """One plan as a Gantt chart.

    Signals:
        stood(str): the keyboard stands on another phase or activity; empty for none.
        opened(str): a line was double-clicked, or Enter was pressed on it.
        hinted(str): one sentence on what the hand is doing; empty when it rests.
        region_changed(str): the school holidays of another region are shown.
    """

    stood = Signal(str)
    opened = Signal(str)
    hinted = Signal(str)
    region_changed = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        as_group(self)
        self.region: Region = "north"
        self.axis = Axis(date.today().toordinal() - 14.0, 4.0)
        self.today = date.today()
        self._plan: PlanId | None = None
        self._schedule = Schedule((), None, None)
        self._rows: dict[str, int] = {}
        self._arrows: list[tuple[int, int]] = []
        self._key = ""
        self._fits_next = True
        self._is_stale = False
        self.hand = Hand(self)
        self.tools = TimelineTools(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(ROW)
        theme.appearance().changed.connect(self.viewport().update)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines, from above to below."""
        return self._schedule.lines

    @property
    def current_key(self) -> str:
        """The phase or activity where the keyboard stands; empty for none."""
        return self._key

    @property
    def current_row(self) -> int:
        """The line where the keyboard stands; -1 for none."""
        return self._rows.get(self._key, -1)

    @property
    def current(self) -> ActivityLine | None:
        """The activity where the keyboard stands, if it stands on one."""
        row = self._rows.get(self._key)
        line = self.lines[row] if row is not None else None
        return line if isinstance(line, ActivityLine) else None

    def show_plan(self, plan: PlanId | None) -> None:
        """Show another plan, all of it."""
        if plan != self._plan:
            self._plan = plan
            self._fits_next = True
            self._key = ""
        self.follow()

    def follow(self) -> None:
        """Show the plan as it is now; while nobody looks, that waits until somebody does."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        self.today = date.today()
        model = self.bridge.model
        there = self._plan is not None and model.find(EngagementPlan, self._plan) is not None
        self._schedule = (
            schedule(model, self._plan, on=self.today)
            if there and self._plan is not None
            else Schedule((), None, None)
        )
        self._rows = {line.key: row for row, line in enumerate(self.lines)}
        self._arrows = list(self._find_arrows())
        if self._key not in self._rows:
            self._key = ""
        self.hand.cancel()
        self._settle()
        self.setAccessibleDescription("; ".join(told(line) for line in self.lines[:_TOLD]))
        self.viewport().update()

    def show_line(self, key: str) -> bool:
        """Bring the keyboard to a phase or activity, in sight; False when it is not here."""
        row = self._rows.get(key)
        if row is None:
            return False
        self._key = key
        bar = self.verticalScrollBar()
        top, page = row * ROW, self.viewport().height() - HEAD
        if top < bar.value():
            bar.setValue(top)
        elif top + ROW > bar.value() + page:
            bar.setValue(top + ROW - page)
        self._bring_in_sight(self.lines[row])
        self.viewport().update()
        return True

    def stand_on(self, row: int) -> None:
        """Bring the keyboard to a line by its place, and tell so."""
        if self.lines:
            line = self.lines[min(max(0, row), len(self.lines) - 1)]
            if self.show_line(line.key):
                self.stood.emit(self._key)

    def fit(self) -> None:
        """See the whole plan; without dates the weeks around today."""
        start = self._schedule.start or self.today - timedelta(days=14)
        end = self._schedule.end or self.today + timedelta(days=56)
        self.look_from(Axis.fitting(start, end, self.field.width()))

    def go_to_today(self) -> None:
        """Bring today to a third of the width."""
        left = self.today.toordinal() - self.field.width() / 3 / self.axis.scale
        self.look_from(Axis(left, self.axis.scale))

    def look_from(self, axis: Axis) -> None:
        """Show other days, or nearer or further."""
        self.axis = axis
        self.viewport().update()

    def use_region(self, region: Region) -> None:
        """Show the school holidays of a region."""
        if region != self.region:
            self.region = region
            self.viewport().update()
            self.region_changed.emit(region)

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Nearer (above 1) or further; the day at a pixel, or else the chosen bar, stays."""
        self.look_from(self.axis.zoomed(factor, timeline_keys.pivot(self) if at is None else at))

    # Places

    @property
    def field(self) -> QRect:
        """Where the bars stand."""
        size = self.viewport().size()
        return QRect(NAMES, HEAD, max(1, size.width() - NAMES), max(1, size.height() - HEAD))

    def row_at(self, y: float) -> int:
        """The line at a height of the viewport; it may be beyond the last."""
        return int((y - HEAD + self.verticalScrollBar().value()) // ROW) if y >= HEAD else -1

    def line_at(self, at: QPointF) -> Line | None:
        """The line at a point of the viewport."""
        row = self.row_at(at.y())
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def row_of(self, line: Line) -> int:
        """The place of a line."""
        return self._rows[line.key]

    def top_of(self, row: int) -> int:
        """The upper edge of a line in the viewport."""
        return HEAD + row * ROW - self.verticalScrollBar().value()

    def stretch_of(self, line: ActivityLine) -> Stretch | None:
        """Where a bar stands now, also while it is in the hand."""
        return self.hand.stretch_of(line)

    # What Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that are in sight."""
        painter = QPainter(self.viewport())
        whole = self.viewport().rect()
        painter.fillRect(whole, theme.current().paper)
        field = self.field
        rows = range(
            max(0, self.row_at(HEAD)), min(len(self.lines), self.row_at(whole.height()) + 1)
        )
        painter.save()
        painter.setClipRect(field)
        painter.translate(field.left(), 0)
        paint_ground(painter, self.axis, field, self.region)
        painter.restore()
        for row in rows:
            key = self.lines[row].key
            box = QRect(0, self.top_of(row), whole.width(), ROW)
            paint_row(painter, box, is_chosen=key == self._key)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(field)
        painter.translate(field.left(), 0)
        paint_today(painter, self.axis, field, self.today)
        self._paint_arrows(painter, rows)
        for row in rows:
            self._paint_bar(painter, row)
        paint_reach(painter, self.axis, field, self.region)
        self.hand.paint(painter)
        painter.restore()
        self._paint_names(painter, rows)
        painter.save()
        painter.translate(field.left(), 0)
        painter.setClipRect(QRect(0, 0, field.width(), HEAD))
        paint_head(painter, self.axis, QRect(0, 0, field.width(), HEAD), self.today)
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is seen."""
        super().resizeEvent(event)
        self._settle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a bar, an end of it, or the ground."""
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow."""
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a line, or give what has no date one."""
        self.hand.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at outside."""
        self.hand.rest()

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
        if not timeline_keys.press(self, event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with a line."""
        timeline_menu.show(self, event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Everything is painted anew."""
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what a bar or a day is when the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self._told_at(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def _told_at(self, at: QPoint) -> str:
        line = self.line_at(QPointF(at))
        if at.y() < HEAD and at.x() >= NAMES:
            return told_day(self.axis.day(at.x() - NAMES), self.region)
        return told(line) if line is not None else ""

    def _paint_bar(self, painter: QPainter, row: int) -> None:
        line, top = self.lines[row], self.top_of(row)
        if isinstance(line, PhaseLine):
            paint_phase(painter, self.axis, line, top)
            return
        stretch = self.stretch_of(line)
        if stretch is not None:
            paint_activity(painter, self.axis, line, top, stretch)
            paint_beside(painter, self.axis, line, top, stretch)

    def _paint_arrows(self, painter: QPainter, rows: range) -> None:
        for start, end in self._arrows:
            if max(start, end) < rows.start or min(start, end) >= rows.stop:
                continue
            earlier, line = self.lines[start], self.lines[end]
            assert isinstance(earlier, ActivityLine)
            assert isinstance(line, ActivityLine)
            one, other = self.stretch_of(earlier), self.stretch_of(line)
            if one is not None and other is not None:
                source = one.box(self.axis, self.top_of(start))
                target = other.box(self.axis, self.top_of(end))
                paint_arrow(
                    painter,
                    QPointF(source.right(), source.center().y()),
                    QPointF(target.left(), target.center().y()),
                    is_bad=earlier.activity.id in line.clashes,
                    height=self.viewport().height(),
                )

    def _find_arrows(self) -> Iterator[tuple[int, int]]:
        """The lines that an arrow goes from and to."""
        for row, line in enumerate(self.lines):
            if isinstance(line, ActivityLine):
                yield from (
                    (self._rows[earlier], row)
                    for earlier in line.activity.after
                    if earlier in self._rows
                )

    def _paint_names(self, painter: QPainter, rows: range) -> None:
        height = self.viewport().height()
        painter.save()
        painter.setClipRect(QRect(0, HEAD, NAMES, height))
        for row in rows:
            line = self.lines[row]
            box = QRect(0, self.top_of(row), NAMES, ROW)
            is_here = line.key == self._key
            paint_name(painter, box, line, has_focus=is_here and self.hasFocus())
        painter.restore()
        painter.fillRect(QRect(0, 0, NAMES, HEAD), theme.current().panel)
        painter.setPen(theme.current().line)
        painter.drawLine(NAMES - 1, 0, NAMES - 1, height)
        painter.drawLine(0, HEAD - 1, NAMES, HEAD - 1)

    def _settle(self) -> None:
        if self._fits_next and not self._is_stale and self.isVisible():
            self._fits_next = False
            self.fit()
        bar = self.verticalScrollBar()
        page = max(1, self.viewport().height() - HEAD)
        bar.setPageStep(page)
        bar.setRange(0, max(0, (len(self.lines) + 1) * ROW - page))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed, and see the whole plan the first time."""
        super().showEvent(event)
        if self._is_stale:
            self.follow()
        self._settle()

    def _bring_in_sight(self, line: Line) -> None:
        start = line.start if isinstance(line, PhaseLine) else line.activity.start
        if start is None:
            return
        x, width = self.axis.x(start), self.field.width()
        if not 0 <= x <= width - 24:
            self.axis = self.axis.shifted(x - width / 3)
