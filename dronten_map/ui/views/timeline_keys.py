"""The keys of the timeline: every gesture of the hand has a twin here."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from dronten_map.core.edits.plans import reschedule
from dronten_map.i18n import _
from dronten_map.ui.views.timeline_hand import longer, moved

if TYPE_CHECKING:
    from dronten_map.ui.views.timeline import Timeline

_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def press(timeline: "Timeline", event: QKeyEvent) -> bool:
    """Do what a key asks; False when it asks nothing of the timeline."""
    key, held = Qt.Key(event.key()), event.modifiers()
    if key in _WAYS:
        by = _WAYS[key] * (7 if held & Qt.KeyboardModifier.ControlModifier else 1)
        _shift(timeline, by, stretches=bool(held & Qt.KeyboardModifier.ShiftModifier))
        return True
    match key:
        case Qt.Key.Key_Up | Qt.Key.Key_Down:
            _go(timeline, -1 if key == Qt.Key.Key_Up else 1)
        case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
            _go(timeline, -10 if key == Qt.Key.Key_PageUp else 10)
        case Qt.Key.Key_Home:
            timeline.go_to_today()
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            timeline.opened.emit(timeline.current_key)
        case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
            timeline.zoom(1.25)
        case Qt.Key.Key_Minus:
            timeline.zoom(0.8)
        case Qt.Key.Key_0:
            timeline.fit()
        case Qt.Key.Key_Escape:
            return timeline.hand.cancel()
        case _:
            return False
    return True


def pivot(timeline: "Timeline") -> float:
    """What stays in place while zooming without a pointer: the chosen bar, or else the middle."""
    width, line = timeline.field.width(), timeline.current
    if line is not None and line.activity.start is not None:
        x = timeline.axis.x(line.activity.start)
        if 0 <= x < width:
            return x
    return width / 2


def _go(timeline: "Timeline", by: int) -> None:
    timeline.stand_on(max(0, timeline.current_row + by))


def _shift(timeline: "Timeline", by: int, *, stretches: bool) -> None:
    """Move the activity by days, or let it take longer; without one go through time."""
    line = timeline.current
    if line is None:
        timeline.look_from(timeline.axis.shifted(by * 7 * timeline.axis.scale))
        return
    after = longer(line, by) if stretches else moved(line, by)
    start, days = after if after is not None else (date.today(), line.activity.days)
    key = f"shift:{line.activity.id}"
    with timeline.bridge.edit(_("Move activity"), merge_key=key) as draft:
        reschedule(draft, line.activity.id, start=start, days=days)
    timeline.show_line(line.activity.id)
