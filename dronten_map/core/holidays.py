"""Days on which few people work: Dutch public holidays, and the school holidays of a region.

Public holidays follow from the date of Easter, so that they are known for every year; a library
for all countries would be larger than the rest of the program's own code. School holidays are
set year by year by the ministry, and stand in resources/calendar/school-holidays.json.
"""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from dronten_map import resources
from dronten_map.i18n import N_, _

Region = Literal["north", "middle"]
_SCHOOL = {
    "autumn": N_("Autumn holiday"),
    "christmas": N_("Christmas holiday"),
    "spring": N_("Spring holiday"),
    "may": N_("May holiday"),
    "summer": N_("Summer holiday"),
}


@dataclass(frozen=True, slots=True)
class SchoolHoliday:
    """A stretch of days without school, both ends included."""

    word: str  # a message for `_`
    start: date
    end: date

    @property
    def name(self) -> str:
        """What it is called in the language of the moment."""
        return _(self.word)


@cache
def public_holidays(year: int) -> dict[date, str]:
    """The public holidays of a year, day -> name as a message for `_`.

    Good Friday and Liberation Day are among them: municipalities are closed on them as a rule.

    >>> public_holidays(2026)[date(2026, 4, 27)]
    "King's Day"
    """
    easter = easter_sunday(year)
    king = date(year, 4, 27)
    days = {
        date(year, 1, 1): N_("New Year's Day"),
        easter - timedelta(days=2): N_("Good Friday"),
        easter: N_("Easter Sunday"),
        easter + timedelta(days=1): N_("Easter Monday"),
        king - timedelta(days=king.weekday() == 6): N_("King's Day"),
        easter + timedelta(days=39): N_("Ascension Day"),
        easter + timedelta(days=49): N_("Whit Sunday"),
        easter + timedelta(days=50): N_("Whit Monday"),
        date(year, 12, 25): N_("Christmas Day"),
        date(year, 12, 26): N_("Second day of Christmas"),
    }
    days.setdefault(date(year, 5, 5), N_("Liberation Day"))
    return days


def holiday_on(day: date) -> str:
    """What public holiday a day is, in the language of the moment; empty for none."""
    return _(found) if (found := public_holidays(day.year).get(day)) else ""


@cache
def school_holidays(region: Region) -> tuple[SchoolHoliday, ...]:
    """The school holidays of a region that are known, in order of their start."""
    rows = _table()[region]
    return tuple(
        SchoolHoliday(_SCHOOL[word], date.fromisoformat(start), date.fromisoformat(end))
        for word, start, end in rows
    )


def school_holidays_reach(region: Region) -> tuple[date, date]:
    """The first and the last day about which the table of school holidays says anything."""
    known = school_holidays(region)
    return known[0].start, known[-1].end


def easter_sunday(year: int) -> date:
    """The day of Easter in the Gregorian calendar.

    Source: the anonymous algorithm, in Meeus, Astronomical Algorithms (1991), chapter 8.

    >>> easter_sunday(2027)
    datetime.date(2027, 3, 28)
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, left = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon + 15) % 30
    quarter, over = divmod(rest, 4)
    weekday = (32 + 2 * left + 2 * quarter - epact - over) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


@cache
def _table() -> dict[str, list[list[str]]]:
    file = resources.path("calendar", "school-holidays.json")
    return json.loads(file.read_text("utf-8"))
