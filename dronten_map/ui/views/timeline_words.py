"""What the timeline says: of a line, of a day."""

from datetime import date

from dronten_map.core.holidays import (
    Region,
    holiday_on,
    school_holidays,
    school_holidays_reach,
)
from dronten_map.core.plan.schedule import Line, PhaseLine
from dronten_map.i18n import _, ngettext
from dronten_map.ui.views.timeline_paint import beside, reach
from dronten_map.ui.when import day


def told(line: Line) -> str:
    """A phase or an activity with its days, and what is wrong with it."""
    if isinstance(line, PhaseLine):
        return "\n".join(t for t in (line.name, span(line.start, line.end)) if t)
    activity = line.activity
    invited = ngettext("{count} invited", "{count} invited", len(activity.invited))
    parts = [
        activity.title,
        span(activity.start, line.end),
        invited.format(count=len(activity.invited)) if activity.invited else "",
        beside(line),
    ]
    return "\n".join(part for part in parts if part)


def told_day(on: date, region: Region) -> str:
    """A day, its week, and which holiday it is."""
    parts = [day(on), _("week {number}").format(number=on.isocalendar().week), holiday_on(on)]
    parts += [h.name for h in school_holidays(region) if h.start <= on <= h.end]
    parts += [reach(region)] if on > school_holidays_reach(region)[1] else []
    return "\n".join(part for part in parts if part)


def span(start: date | None, end: date | None) -> str:
    """From one day to another, in words."""
    if start is None or end is None:
        return _("no date yet")
    if start == end:
        return day(start)
    return _("{start} to {end}").format(start=day(start), end=day(end))


def dragged(start: date, days: int) -> str:
    """When a bar would be, and how long, when the hand lets go of it."""
    lasts = ngettext("{count} day", "{count} days", days).format(count=days)
    return f"{day(start)}, {lasts}"
