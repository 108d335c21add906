"""What somebody typed in a cell: texts, days and numbers as people and programs write them."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation

_DAY = re.compile(
    r"(?:[a-z]{2,9}\.?,? )?(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})\.?[-/. ]+(\d{4}|\d{2})"
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january",
            "feb februari february",
            "mrt maart mar march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "aug augustus august",
            "sep sept september",
            "okt oktober oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_MOST = 10**9  # a text such as 1e999999 would fill the memory
_FIRST = date(1899, 12, 30)  # from which Excel counts days
_SERIALS = range(20_000, 80_000)  # days of Excel that are no year, amount or telephone: 1954..2119


def folded(text: str) -> str:
    """A text as it is compared: composed, without case and without the amount of space."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def plain(cell: object) -> str:
    """What stands in a cell, as text.

    Raises:
        ValueError: a program made something else of what was typed: a day, a time, yes or no.
    """
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, bool | date | time | timedelta):
        raise ValueError(cell)
    return str(cell).strip()


def day(cell: object) -> date:
    """The day in a cell: a real one, its number, or written out in Dutch order.

    Raises:
        ValueError: it is none.

    >>> day("di 24 nov 2026") == day("24-11-26") == day("2026-11-24") == day(46350)
    True
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if not _SERIALS.start <= cell < _SERIALS.stop:
            raise ValueError(cell)
        return _FIRST + timedelta(days=int(cell))
    text = folded(plain(cell))
    found = _DAY.fullmatch(text)
    if not found:
        return date.fromisoformat(text)
    of_month, month, year = found.groups()
    number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
    return date(int(year) + (2000 if len(year) == 2 else 0), number, int(of_month))


def whole(text: str) -> int:
    """The whole number in a text; 3,0 comes from a program with decimal commas.

    Raises:
        ValueError: it is none.
    """
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not number.is_finite() or abs(number) > _MOST or number != number.to_integral_value():
        raise ValueError(text)
    return int(number)
