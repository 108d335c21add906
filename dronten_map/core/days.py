"""Days as they are typed and shown: “3-4-2026”, “3 apr 26”, “2026-04-03”."""

import re
from datetime import date

from dronten_map.errors import UserError
from dronten_map.i18n import _

_MONTHS = (
    ("jan",),
    ("feb",),
    ("mrt", "maa", "mar"),
    ("apr",),
    ("mei", "may"),
    ("jun",),
    ("jul",),
    ("aug",),
    ("sep",),
    ("okt", "oct"),
    ("nov",),
    ("dec",),
)
_DATE = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})\.?(?:[-/. ]+(\d{2}|\d{4}))?", re.I)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_date(text: str) -> date | None:
    """The date in a text such as “3-4-2026”, “3 apr 26” or “2026-04-03”; None when it is empty.

    Without a year it is this year.

    Raises:
        UserError: there is no date in the text.
    """
    plain = text.strip()
    if not plain:
        return None
    iso = _ISO.fullmatch(plain)
    if iso is not None:
        year, month, day = (int(part) for part in iso.groups())
        return _date(plain, year, month, day)
    found = _DATE.fullmatch(plain)
    if found is None:
        raise _no_date(plain)
    first, second, third = found.groups()
    year = date.today().year if third is None else int(third)
    return _date(plain, year + 2000 if year < 100 else year, _month(plain, second), int(first))


def show_date(value: date | None) -> str:
    """A date as “3-4-2026”: day, month, year."""
    return f"{value.day}-{value.month}-{value.year}" if value is not None else ""


def _month(text: str, written: str) -> int:
    if written.isdigit():
        return int(written)
    for number, names in enumerate(_MONTHS, start=1):
        if written.casefold()[:3] in names:
            return number
    raise _no_date(text)


def _date(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise _no_date(text) from error


def _no_date(text: str) -> UserError:
    return UserError(
        _("“{text}” is not a date.").format(text=text if len(text) <= 40 else text[:39] + "…"),
        hint=_("Write it as 31-12-2026, or leave it empty."),
    )
