"""Dates, amounts and hours as they are written on paper, in the language of the moment."""

from datetime import date

from dronten_map.i18n import language

_LOCALES = {"nl": "nl_NL", "en": "en_GB"}
_NO_BREAK = "\N{NO-BREAK SPACE}"


def day(on: date | None) -> str:
    """A day with its weekday, such as “di 24 nov 2026”; empty when there is none."""
    return _date(on, "EEE d MMM y")


def short_day(on: date | None) -> str:
    """A day without its weekday, such as “24 nov 2026”; empty when there is none."""
    return _date(on, "d MMM y")


def long_day(on: date) -> str:
    """A day in full, such as “24 november 2026”."""
    return _date(on, "d MMMM y")


def month(on: date) -> str:
    """The month of a day in short, such as “nov”."""
    return _date(on, "MMM")


def period(start: date | None, end: date | None) -> str:
    """From a day up to and including another, such as “26 okt – 14 nov 2026”."""
    if start is None or end is None or start == end:
        return short_day(start or end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} – {short_day(end)}"
    first = _date(start, "d MMM" if start.year == end.year else "d MMM y")
    return f"{first} – {short_day(end)}"


def euros(cents: int | None, *, whole: bool = False) -> str:
    """An amount, such as “€ 12.500,50”; whole leaves the cents out; empty when unknown."""
    if cents is None:
        return ""
    from babel.numbers import format_decimal  # late: no start-up needs it

    pattern = "#,##0" if whole else "#,##0.00"
    amount = format_decimal(abs(cents) / 100, format=pattern, locale=_LOCALES[language()])
    sign = "−" if cents < 0 else ""
    space = _NO_BREAK if language() == "nl" else ""
    return f"€{space}{sign}{amount}" if language() == "nl" else f"{sign}€{amount}"


def hours(minutes: int | None) -> str:
    """People's time, such as “12 u 30” or “40 u”; empty when unknown."""
    if minutes is None:
        return ""
    from babel.numbers import format_decimal

    whole, rest = divmod(abs(minutes), 60)
    number = format_decimal(whole, format="#,##0", locale=_LOCALES[language()])
    letter = "u" if language() == "nl" else "h"
    sign = "−" if minutes < 0 else ""
    return f"{sign}{number}{_NO_BREAK}{letter}" + (f"{_NO_BREAK}{rest:02}" if rest else "")


def count(number: int) -> str:
    """A whole number with its thousands apart, such as “1.250”."""
    from babel.numbers import format_decimal

    return format_decimal(number, format="#,##0", locale=_LOCALES[language()])


def _date(on: date | None, pattern: str) -> str:
    if on is None:
        return ""
    from babel.dates import format_date

    return format_date(on, pattern, _LOCALES[language()])
