"""The planning: phases and activities against weeks, months or years."""

from collections.abc import Callable
from datetime import date, timedelta

from dronten_map.core.plan import Plan, PlanActivity, PlanPhase
from dronten_map.exchange.cells import Value
from dronten_map.exchange.sheets import Part, TableSheet, day, mark, number, table_of, text
from dronten_map.i18n import _

_MOST_WEEKS, _MOST_MONTHS, _MOST_YEARS = 26, 36, 40
_PHASE, _ACTIVITY, _MILESTONE = "▬", "■", "◆"
Slot = tuple[str, date, date]  # title, first day, last day
_Item = PlanPhase | PlanActivity


def planning_sheet(plan: Plan) -> TableSheet:
    """All that has a date, with a mark in each week, month or year in which it takes place."""
    items: list[_Item] = []
    for phase in plan.phases:
        own = [a for a in phase.activities if a.start is not None and not a.is_cancelled]
        items += [phase, *own] if phase.start or phase.end or own else []
    parts: list[Part[_Item]] = [
        (text(_("Phase or activity")), _title),
        (day(_("Start")), lambda i: i.start),
        (day(_("End")), lambda i: i.end),
        (number(_("Days"), _("Calendar days.")), _days),
    ]
    marks = _("{phase} phase, {activity} activity, {milestone} milestone").format(
        phase=_PHASE, activity=_ACTIVITY, milestone=_MILESTONE
    )
    for slot in slots(plan.start, plan.end):
        parts.append((mark(slot[0], marks), _mark_in(slot)))
    return table_of(_("Planning"), parts, items, empty=_("Nothing in this plan has a date yet."))


def slots(start: date | None, end: date | None) -> list[Slot]:
    """The weeks of a short plan, the months of a longer one, the years of a very long one."""
    if start is None or end is None:
        return []
    monday = start - timedelta(days=min(start.weekday(), start.toordinal() - 1))
    if (end - monday).days < 7 * _MOST_WEEKS:
        return _weeks(monday, end)
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months <= _MOST_MONTHS:
        return [_month(start.year * 12 + start.month - 1 + n) for n in range(months)]
    if end.year - start.year >= _MOST_YEARS:
        return []  # more likely a slip of the pen than a plan
    return [(str(y), date(y, 1, 1), date(y, 12, 31)) for y in range(start.year, end.year + 1)]


def _weeks(monday: date, end: date) -> list[Slot]:
    found: list[Slot] = []
    for offset in range(0, (end - monday).days + 1, 7):
        first = monday + timedelta(days=offset)
        year, week, _weekday = first.isocalendar()
        last = first + timedelta(days=min(6, date.max.toordinal() - first.toordinal()))
        found.append((_("wk {week} {year}").format(week=week, year=year), first, last))
    return found


def _month(count: int) -> Slot:
    year, month = divmod(count, 12)
    first = date(year, month + 1, 1)
    following = (count + 1) // 12, (count + 1) % 12 + 1
    is_last = following[0] > date.max.year
    last = date.max if is_last else date(*following, 1) - timedelta(days=1)
    return f"{month + 1:02}-{year}", first, last


def _mark_in(slot: Slot) -> Callable[[_Item], Value]:
    def found(item: _Item) -> Value:
        start, end = item.start or item.end, item.end or item.start
        if start is None or end is None or end < slot[1] or start > slot[2]:
            return None
        if isinstance(item, PlanPhase):
            return _PHASE
        return _MILESTONE if item.milestone else _ACTIVITY

    return found


def _title(item: _Item) -> Value:
    return item.name if isinstance(item, PlanPhase) else f"    {item.title}"


def _days(item: _Item) -> Value:
    return (item.end - item.start).days + 1 if item.start and item.end else None
