"""The axis of the timeline: days to pixels and back, and what stands above it at each zoom."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dronten_map.i18n import _
from dronten_map.ui.when import month_name

LEAST, MOST = 0.25, 40.0  # pixels of a day: some fifteen years in sight, or a month
DAYS, WEEKS, MONTHS, QUARTERS = 16.0, 5.0, 1.6, 0.7  # pixels of a day from which they are shown
_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)


@dataclass(frozen=True, slots=True)
class Tick:
    """A stretch of days with a name.

    Attributes:
        start, end: Its first day, and the first day after it.
        text: What it is called; empty where there is no room for a name at this zoom.
    """

    start: date
    end: date
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Which day stands at the left edge, and how wide a day is."""

    first: float  # ordinal of the day at pixel 0, with a fraction
    scale: float  # pixels of a day

    def x(self, day: date) -> float:
        """Where a day begins, in pixels."""
        return (day.toordinal() - self.first) * self.scale

    def day(self, x: float) -> date:
        """The day at a pixel."""
        ordinal = math.floor(self.first + x / self.scale)
        return date.fromordinal(min(max(ordinal, _FIRST.toordinal()), _LAST.toordinal()))

    def zoomed(self, factor: float, x: float) -> "Axis":
        """Nearer or further, with the day at a pixel staying where it is."""
        scale = min(max(self.scale * factor, LEAST), MOST)
        return Axis(self.first + x / self.scale - x / scale, scale)

    def shifted(self, pixels: float) -> "Axis":
        """Later by so many pixels."""
        return replace(self, first=self.first + pixels / self.scale)

    @staticmethod
    def fitting(start: date, end: date, width: float) -> "Axis":
        """All days from start to end in a width, with some air at both sides."""
        days = (end - start).days + 1
        scale = min(max(0.92 * width / max(days, 14), LEAST), MOST)
        left = (width / scale - days) / 2
        return Axis(start.toordinal() - left, scale)

    def upper(self, width: float) -> Iterator[Tick]:
        """The upper line: months with their year, or years where months are too narrow."""
        if self.scale >= WEEKS:
            yield from (
                Tick(start, end, f"{month_name(start.month)} {start.year}")
                for start, end in self._months(width)
            )
            return
        for start, end in self._years(width):
            yield Tick(start, end, str(start.year))

    def lower(self, width: float) -> Iterator[Tick]:
        """The lower line: days, weeks, months or quarters, as fits."""
        if self.scale >= DAYS:
            yield from self._days(width)
        elif self.scale >= WEEKS:
            yield from self._weeks(width)
        elif self.scale >= MONTHS:
            yield from (
                Tick(start, end, month_name(start.month, short=True))
                for start, end in self._months(width)
            )
        elif self.scale >= QUARTERS:
            for start, end in self._months(width, 3):
                yield Tick(start, end, _("Q{number}").format(number=1 + start.month // 3))

    def _days(self, width: float) -> Iterator[Tick]:
        day, last = self.day(0), self.day(width)
        while day <= last and day < _LAST:
            after = day + timedelta(days=1)
            yield Tick(day, after, str(day.day))
            day = after

    def _weeks(self, width: float) -> Iterator[Tick]:
        day = max(_FIRST, self.day(0) - timedelta(days=self.day(0).weekday()))
        last = self.day(width)
        while day <= last and day < _LAST - timedelta(days=7):
            after = day + timedelta(days=7)
            yield Tick(day, after, str(day.isocalendar().week))
            day = after

    def _months(self, width: float, each: int = 1) -> Iterator[tuple[date, date]]:
        """Stretches of so many months (a divisor of 12), the first of them from its own start."""
        start, last = self.day(0), self.day(width)
        start = date(start.year, start.month - (start.month - 1) % each, 1)
        while start <= last:
            end = _month_after(start, each)
            yield start, end
            start = end

    def _years(self, width: float) -> Iterator[tuple[date, date]]:
        first, last = self.day(0).year, self.day(width).year
        for year in range(first, last + 1):
            yield date(year, 1, 1), date(min(year + 1, 2200), 1, 1)


def _month_after(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)
