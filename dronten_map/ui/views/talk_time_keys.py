"""The keys of contacts in time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from dronten_map.core.talk_time import Moment, Sort
from dronten_map.ui.views.talk_time_places import nearest

if TYPE_CHECKING:
    from dronten_map.ui.views.talk_time import TalkTimeline

_CTRL = Qt.KeyboardModifier.ControlModifier
_WEEK = 7  # days that Ctrl+Left and Ctrl+Right go through time


def press(time: "TalkTimeline", event: QKeyEvent) -> bool:
    """Do what a key asks; False when it asks nothing of the lanes."""
    key, is_ctrl = Qt.Key(event.key()), bool(event.modifiers() & _CTRL)
    if is_ctrl and key not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        return False
    match key:
        case Qt.Key.Key_Up | Qt.Key.Key_Down:
            _go(time, -1 if key == Qt.Key.Key_Up else 1)
        case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
            _go(time, -10 if key == Qt.Key.Key_PageUp else 10)
        case Qt.Key.Key_Left | Qt.Key.Key_Right if is_ctrl:
            by = -_WEEK if key == Qt.Key.Key_Left else _WEEK
            time.look_from(time.axis.shifted(by * time.axis.scale))
        case Qt.Key.Key_Left | Qt.Key.Key_Right:
            _step(time, -1 if key == Qt.Key.Key_Left else 1)
        case Qt.Key.Key_Home:
            time.go_to_today()
        case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
            time.zoom(1.25)
        case Qt.Key.Key_Minus:
            time.zoom(0.8)
        case Qt.Key.Key_0:
            time.fit()
        case _:
            return _do(time, key)
    return True


def _do(time: "TalkTimeline", key: Qt.Key) -> bool:
    moment = time.moment
    match key:
        case Qt.Key.Key_Return | Qt.Key.Key_Enter if moment is not None:
            time.opened.emit(moment.record)
        case Qt.Key.Key_Return | Qt.Key.Key_Enter if time.actor is not None:
            time.asked.emit(time.actor)
        case Qt.Key.Key_Insert:
            time.wants_new.emit()
        case Qt.Key.Key_Delete if moment is not None and moment.sort is not Sort.ACTIVITY:
            time.wants_gone.emit(moment.record)
        case Qt.Key.Key_Space if moment is not None and moment.sort is Sort.AGREEMENT:
            time.ticked.emit(moment.record)
        case _:
            return False
    return True


def _go(time: "TalkTimeline", by: int) -> None:
    """To another lane, and to what is nearest in time on it."""
    on = time.moment.start if time.moment is not None else time.today
    row = min(max(0, time.current_row + by), len(time.lanes) - 1)
    if row >= 0:
        found = nearest(time.lanes[row], on)
        time.stand_on(row, found.record if found is not None else "")


def _step(time: "TalkTimeline", by: int) -> None:
    """To the moment before or after; from no moment to the nearest to today."""
    lane = time.current
    if lane is None:
        _go(time, 1)
        return
    now = time.moment
    found: Moment | None = None
    if now is None:
        found = nearest(lane, time.today)
    else:
        at = lane.moments.index(now) + by
        found = lane.moments[at] if 0 <= at < len(lane.moments) else now
    if found is not None:
        time.stand_on(time.current_row, found.record)
