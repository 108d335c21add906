"""Dates and times as the window shows them, in the language of the moment."""

from datetime import UTC, date, datetime
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale

from dronten_map.i18n import Language, _, language


def locale() -> QLocale:
    """How dates and numbers are written: Dutch, or English as in Britain."""
    return QLocale("nl_NL" if language() == "nl" else "en_GB")


def day(on: date) -> str:
    """A date such as “di 24 nov 2026”."""
    return _written(on, language())


@lru_cache(maxsize=4096)
def _written(on: date, _language: Language) -> str:
    return locale().toString(QDate(on.year, on.month, on.day), "ddd d MMM yyyy")


def month_name(month: int, *, short: bool = False) -> str:
    """The name of a month, 1 to 12, such as “november” or “nov”."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return locale().standaloneMonthName(month, form).rstrip(".")


def moment(at: datetime, *, now: datetime) -> str:
    """A time as short as it can be: “14:02” today, “gisteren 14:02”, or the date."""
    local, today = _local(at), _local(now).date()
    clock = local.strftime("%H:%M")
    if local.date() == today:
        return clock
    if (today - local.date()).days == 1:
        return _("yesterday {time}").format(time=clock)
    return day(local.date())


def now() -> datetime:
    """The time of this moment, with its zone."""
    return datetime.now(UTC)


def _local(at: datetime) -> datetime:
    return at.astimezone() if at.tzinfo is not None else at
