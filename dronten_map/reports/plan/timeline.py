"""The planning as bars on an axis of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dronten_map.core.plan import Plan, PlanActivity, PlanPhase
from dronten_map.i18n import _
from dronten_map.reports import dates
from dronten_map.reports.blocks import remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Area, Diamond, Mark, Rule, Text
from dronten_map.reports.paper import (
    ACCENT,
    CELL,
    CELL_QUIET,
    CELL_STRONG,
    FIRM,
    HEAD,
    INK,
    LANDSCAPE,
    LINE,
    MUTED,
    PALE,
    PORTRAIT,
    THIN,
    TINY_QUIET,
    TINY_STRONG,
    Style,
)

_NAMES = 232.0  # points for the names left of the axis
_LINE = 14.0  # height of one line of the figure
_AXIS = 32.0  # height of the axis above it
_LEAST = 3.0  # length of the shortest bar
_MONTHS, _QUARTERS = 30, 100  # up to so many months they are shown, then quarters, then years
_INDENT = 10.0


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the figure: a step (0), a phase (1) or an activity (2)."""

    depth: int
    text: str
    subject: PlanPhase | PlanActivity | None = None
    is_again: bool = False  # named before, on the page before


def set_timeline(flow: Flow, plan: Plan) -> None:
    """Set the planning on pages of its own, with its axis on each of them."""
    if plan.start is None or plan.end is None:
        flow.chapter(_("Planning"))
        remark(flow, _("Nothing in this plan has a date yet."))
        return
    flow.turn(LANDSCAPE)
    flow.chapter(_("Planning"))
    _Timeline(flow, plan.start, plan.end, plan.header.on).set(list(_lines(plan)))
    caption = _(
        "Planning. Frame: phase; bar: activity; open bar: cancelled; diamond: milestone; "
        "dashed line: the day of this plan."
    )
    flow.caption(caption)
    flow.turn(PORTRAIT)


def _lines(plan: Plan) -> Iterator[_Line]:
    for step in plan.steps:
        if len(step.phases) == 1 and step.phases[0].name == step.name:
            yield _Line(0, f"{step.number} · {step.name}", step.phases[0])
        else:
            yield _Line(0, f"{step.number} · {step.name}")
            yield from (_Line(1, phase.name, phase) for phase in step.phases[:1])
        for place, phase in enumerate(step.phases):
            if place:
                yield _Line(1, phase.name, phase)
            yield from (_Line(2, activity.title, activity) for activity in phase.activities)


def _continued(page: list[_Line], rest: list[_Line]) -> list[_Line]:
    """What follows a page, with its step named again where that page ended in the middle of it."""
    if not rest or rest[0].depth == 0:
        return rest
    step = next(line for line in reversed(page) if line.depth == 0)
    return [_Line(0, step.text, is_again=True), *rest]


class _Timeline:
    """Draws one figure over as many pages as it takes."""

    def __init__(self, flow: Flow, first: date, last: date, on: date) -> None:
        self._flow = flow
        self._on = on
        self._ticks = _ticks(first, last)
        self._first = self._ticks[0].start
        self._days = (self._ticks[-1].end - self._first).days

    def set(self, lines: list[_Line]) -> None:
        """Draw all lines; a step stays with the line below it."""
        while lines:
            top = self._flow.take(_AXIS, keep=2 * _LINE)
            fitting = max(2, int((self._flow.left - 20) // _LINE))
            if fitting < len(lines):
                while fitting > 2 and lines[fitting - 1].depth == 0:
                    fitting -= 1
            page, lines = lines[:fitting], _continued(lines[:fitting], lines[fitting:])
            foot = self._flow.take(len(page) * _LINE) + len(page) * _LINE
            with self._flow.figure(self._told(page), top, foot - top):
                self._draw_axis(top, foot)
                for index, line in enumerate(page):
                    self._draw(line, top + _AXIS + index * _LINE)
            if lines:
                self._flow.turn()

    def _told(self, page: list[_Line]) -> str:
        """The figure in words, for who cannot see it."""
        text = _(
            "Bars on an axis of time from {first} to {last}, for {count} phases and activities. "
            "The tables of the work in five steps say the same."
        )
        count = sum(line.subject is not None for line in page)
        last = self._ticks[-1].end - timedelta(days=1)
        first = dates.long_day(self._first)
        return text.format(first=first, last=dates.long_day(last), count=count)

    def _draw_axis(self, top: float, foot: float) -> None:
        flow, head = self._flow, top + _AXIS - 6
        right = flow.x + flow.width
        year = None
        for tick in self._ticks:
            x, width = self._x(tick.start), self._x(tick.end) - self._x(tick.start)
            is_year = tick.start.year != year
            year = tick.start.year
            flow.put(Rule(x, top if is_year else top + 13, x, foot, THIN, LINE))
            if is_year:
                flow.put(Text(x + 3, top + 9, str(year), TINY_STRONG))
            if tick.label and flow.ruler.width(tick.label, TINY_QUIET.font, 7) < width - 2:
                flow.put(Text(x + width / 2, head - 3, tick.label, TINY_QUIET, "middle"))
        flow.put(Rule(right, top, right, foot, THIN, LINE))
        flow.put(Rule(flow.x, head, right, head, FIRM, INK))
        if self._first <= self._on < self._ticks[-1].end:
            x = self._x(self._on)
            flow.put(Rule(x, head, x, foot, FIRM, INK, (2, 2)))

    def _draw(self, line: _Line, top: float) -> None:
        flow, baseline = self._flow, top + _LINE / 2 + 2.9
        style = _STYLES[line.depth]
        if line.depth == 0:
            flow.put(Rule(flow.x, top, flow.x + flow.width, top, THIN, MUTED))
        if isinstance(line.subject, PlanActivity) and line.subject.is_cancelled:
            style = CELL_QUIET
        x = flow.x + line.depth * _INDENT
        room = _NAMES - line.depth * _INDENT - 10
        text = _("{title} (continued)").format(title=line.text) if line.is_again else line.text
        shown = flow.ruler.fitted(text, style.font, style.size, room)
        flow.put(Text(x, baseline, shown, style))
        if line.subject is None:
            return
        start, end = line.subject.start, line.subject.end
        if start is None and end is None:
            flow.put(Text(self._x(self._first) + 3, baseline, _("no date yet"), TINY_QUIET))
            return
        flow.put(*self._bar(line.subject, top, start or end or self._first, end or start))

    def _bar(
        self, subject: PlanPhase | PlanActivity, top: float, start: date, end: date | None
    ) -> Iterator[Mark]:
        middle, x = top + _LINE / 2, self._x(start)
        width = max(_LEAST, self._x((end or start) + timedelta(days=1)) - x)
        if isinstance(subject, PlanPhase):
            yield Area(x, middle - 3.5, width, 7, PALE, INK, 1.5)
        elif subject.is_cancelled:
            yield Area(x, middle - 2.5, width, 5, None, MUTED, 1)
        elif subject.milestone:
            yield Diamond(x + width / 2, middle, 5, INK)
        else:
            yield Area(x, middle - 2.5, width, 5, ACCENT, None, 1)

    def _x(self, on: date) -> float:
        """Where a day starts on the axis; outside of it the nearest end."""
        width = self._flow.width - _NAMES
        share = min(max((on - self._first).days / self._days, 0.0), 1.0)
        return self._flow.x + _NAMES + share * width


_STYLES: tuple[Style, ...] = (CELL_STRONG, HEAD, CELL)


@dataclass(frozen=True, slots=True)
class _Tick:
    """A stretch of the axis, from its first day up to the first day of the next one."""

    start: date
    end: date
    label: str


def _ticks(first: date, last: date) -> list[_Tick]:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    size = 1 if months <= _MONTHS else 3 if months <= _QUARTERS else 12
    start = date(first.year, (first.month - 1) // size * size + 1, 1)
    ticks: list[_Tick] = []
    while start <= last:
        end = _later(start, size)
        ticks.append(_Tick(start, end, _label(start, size)))
        start = end
    return ticks


def _label(start: date, size: int) -> str:
    if size == 1:
        return dates.month(start)
    return _("Q{number}").format(number=start.month // 3 + 1) if size == 3 else ""


def _later(start: date, months: int) -> date:
    month = start.month - 1 + months
    return date(start.year + month // 12, month % 12 + 1, 1)
