"""The menu of a line of the timeline: what it waits for, and taking its date away."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.plans import reschedule, wait_for, wait_no_more
from dronten_map.core.ids import ActivityId
from dronten_map.core.plan.schedule import ActivityLine
from dronten_map.core.records import Activity
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.views.timeline_paint import ROW

if TYPE_CHECKING:
    from dronten_map.ui.views.timeline import Timeline

_MOST = 40  # activities that are offered to wait for


def show(timeline: "Timeline", event: QContextMenuEvent) -> None:
    """Show the menu of the line that was pointed at, or where the keyboard stands."""
    place = event.globalPos()
    if event.reason() == QContextMenuEvent.Reason.Mouse:
        if not stand(timeline, QPointF(event.pos())):
            return
    elif timeline.current is not None:
        below = timeline.top_of(timeline.current_row) + ROW
        place = timeline.viewport().mapToGlobal(QPoint(theme.WIDE, below))
    line = timeline.current
    if line is not None:
        menu = menu_of(timeline, line)
        menu.exec(place)
        menu.deleteLater()


def stand(timeline: "Timeline", at: QPointF) -> bool:
    """Bring the keyboard to the line at a point of the viewport; False where there is none."""
    if timeline.line_at(at) is None:
        return False
    axis = timeline.axis
    timeline.stand_on(timeline.row_at(at.y()))
    timeline.look_from(axis)
    return True


def menu_of(timeline: "Timeline", line: ActivityLine) -> QMenu:
    """What can be done with an activity in time."""
    menu = QMenu(timeline)
    opens = menu.addAction(theme.icon("pencil"), _("Open"))
    opens.triggered.connect(lambda: timeline.opened.emit(line.activity.id))
    if line.activity.start is None:
        menu.addAction(_("Start today")).triggered.connect(partial(_start, timeline, line))
    else:
        gone = menu.addAction(_("Take the date away"))
        gone.triggered.connect(partial(_take_date, timeline, line))
    wait = menu.addMenu(_("Waits for"))
    for other in _others(timeline, line):
        action = wait.addAction(other.title.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(other.id in line.activity.after)
        action.triggered.connect(
            lambda checked, o=other.id: _turn(timeline, line, o, is_on=bool(checked))
        )
    wait.setEnabled(bool(wait.actions()))
    return menu


def _others(timeline: "Timeline", line: ActivityLine) -> list[Activity]:
    """What it waits for now, and then the activities that stand before it."""
    every = [one.activity for one in timeline.lines if isinstance(one, ActivityLine)]
    now = [a for a in every if a.id in line.activity.after]
    here = next(at for at, a in enumerate(every) if a.id == line.activity.id)
    near = sorted(
        (a for a in every if a.id != line.activity.id and a not in now),
        key=lambda a: abs(every.index(a) - here),
    )
    return [*now, *near][:_MOST]


def _turn(timeline: "Timeline", line: ActivityLine, other: ActivityId, *, is_on: bool) -> None:
    with timeline.bridge.edit(_("Let activity wait")) as draft:
        (wait_for if is_on else wait_no_more)(draft, line.activity.id, other)


def _start(timeline: "Timeline", line: ActivityLine) -> None:
    with timeline.bridge.edit(_("Move activity")) as draft:
        reschedule(draft, line.activity.id, start=date.today(), days=line.activity.days)


def _take_date(timeline: "Timeline", line: ActivityLine) -> None:
    with timeline.bridge.edit(_("Take the date away")) as draft:
        amend(draft, Activity, [line.activity.id], start=None)
