"""Where moments stand on the lanes, which one is meant by a point, and which days are seen."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dronten_map.core.talk_time import Lane, Moment, Sort, TalkTime
from dronten_map.ui.views.timeline_axis import Axis

DIAMOND = 6.5  # pixels: half of a diagonal, and as far as a dot reaches
_REACH = 4.0  # pixels beside a mark where a click finds it too
_LEAST = 8.0  # pixels that a bar is wide at least
_TEXT = 300  # pixels that what is written behind a mark may reach
_BACK, _AHEAD, _AIR = timedelta(days=200), timedelta(days=90), timedelta(days=14)


def span_of(axis: Axis, moment: Moment) -> tuple[float, float]:
    """From where to where a moment reaches on the axis, in pixels."""
    left = axis.x(moment.start)
    if moment.sort is not Sort.ACTIVITY:
        middle = left + axis.scale / 2
        return middle - DIAMOND, middle + DIAMOND
    return left, max(left + _LEAST, axis.x(moment.end + timedelta(days=1)))


def meant(axis: Axis, lane: Lane, x: float) -> Moment | None:
    """The moment at a pixel of the axis, the nearest one; dots go before the bars below them."""
    near: list[tuple[bool, float, Moment]] = []
    for moment in lane.moments:
        left, right = span_of(axis, moment)
        if left - _REACH <= x <= right + _REACH:
            near.append((moment.sort is Sort.ACTIVITY, abs(x - (left + right) / 2), moment))
    return min(near)[2] if near else None


def nearest(lane: Lane, on: date) -> Moment | None:
    """The moment of a lane that lies nearest to a day."""
    at = bisect_left([m.start for m in lane.moments], on)
    around = lane.moments[max(0, at - 1) : at + 1]
    return min(around, key=lambda m: abs((m.start - on).days), default=None)


def in_sight(axis: Axis, lane: Lane, width: int) -> list[Moment]:
    """The moments that are seen, with those whose words may be."""
    found: list[Moment] = []
    for moment in lane.moments:
        left, right = span_of(axis, moment)
        if right >= -_TEXT and left <= width:
            found.append(moment)
    return found


def with_room(axis: Axis, seen: Sequence[Moment], width: int) -> Iterator[tuple[Moment, float]]:
    """Each moment, and where the next one stops what is written behind it."""
    for at, moment in enumerate(seen):
        later = seen[at + 1] if at + 1 < len(seen) else None
        yield moment, span_of(axis, later)[0] if later is not None else float(width)


def whole_of(found: TalkTime, today: date, width: float) -> Axis:
    """All days that there is something on, and today."""
    start, end = min(found.start or today, today), max(found.end or today, today)
    return Axis.fitting(start - _AIR, end + _AIR, width)


def around_today(found: TalkTime, today: date, width: float) -> Axis:
    """The days around today, as many as there is something on, but not all of many years."""
    start = min(max(found.start or today - _BACK, today - _BACK), today)
    end = max(min(found.end or today + _AHEAD, today + _AHEAD), today)
    return Axis.fitting(start - _AIR, end + 2 * _AIR, width)
