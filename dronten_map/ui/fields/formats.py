"""How values are written and read back in a field: dates, euros, hours, tags, whole numbers.

Reading is lenient, because people type in many ways; showing is always the same.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dronten_map.core.days import read_date, show_date
from dronten_map.errors import UserError
from dronten_map.i18n import N_, _, language

_CLOCK = re.compile(r"(\d{1,6})\s*[:u]\s*([0-5]?\d)", re.I)
_WORKED = re.compile(
    r"(?:(?P<hours>[\d.,]+)(?!\d)\s*(?:uur|uren|u|hours?|h)?)?\s*"
    r"(?:(?P<minutes>\d+)\s*(?:minuten|minuut|minutes?|min|m))?",
    re.I,
)


@dataclass(frozen=True)
class Format:
    """How one sort of value is typed.

    Attributes:
        read: The value for a text; a UserError when it cannot be read.
        show: The text for a value; empty for None.
        hint: What to type, marked with N_; stands in the empty field.
        is_number: Whether it is set at the right, with figures of one width.
    """

    read: Callable[[str], Any]
    show: Callable[[Any], str]
    hint: str = ""
    is_number: bool = False


def read_euros(text: str) -> int | None:
    """The euro cents in a text such as “12.500,50”, “€ 12500” or “12,500.50”; None when empty.

    Raises:
        UserError: there is no amount in the text.
    """
    plain = text.replace("€", "").replace("\u00a0", " ").strip().removesuffix(",-").strip()
    if not plain:
        return None
    try:
        return round(_decimal(plain.replace(" ", "")) * 100)
    except ValueError as error:
        raise UserError(
            _("“{text}” is not an amount.").format(text=_short(plain)),
            hint=_("Write it as 12.500,50."),
        ) from error


def show_euros(cents: int | None) -> str:
    """Euro cents as “12.500,50”, or “12.500” when there are no cents; as in Britain in English."""
    if cents is None:
        return ""
    whole, rest = divmod(abs(cents), 100)
    text = f"{whole:,}" + (f".{rest:02}" if rest else "")
    return ("-" if cents < 0 else "") + _localised(text)


def read_hours(text: str) -> int | None:
    """The minutes in a text such as “1,5”, “1:30”, “90 min” or “1 uur 30 min”; None when empty.

    Raises:
        UserError: there is no stretch of time in the text.
    """
    plain = text.strip()
    if not plain:
        return None
    clock = _CLOCK.fullmatch(plain)
    if clock is not None:
        return int(clock[1]) * 60 + int(clock[2])
    worked = _WORKED.fullmatch(plain)
    if worked is None or not any(worked.groupdict().values()):
        raise _no_hours(plain)
    try:
        hours = _decimal(worked["hours"]) if worked["hours"] else 0.0
    except ValueError as error:
        raise _no_hours(plain) from error
    return round(hours * 60) + int(worked["minutes"] or 0)


def show_hours(minutes: int | None) -> str:
    """Minutes as hours: “1,5”, “40”; to a hundredth, or as “0:20” when that would not be exact."""
    if minutes is None:
        return ""
    if minutes * 100 % 60:
        return f"{minutes // 60}:{minutes % 60:02}"
    return _localised(f"{minutes / 60:,.2f}".rstrip("0").rstrip("."))


def read_tags(text: str) -> tuple[str, ...]:
    """The words between commas or semicolons, each once."""
    found = (" ".join(part.split()) for part in re.split(r"[,;\n]", text))
    return tuple(dict.fromkeys(word for word in found if word))


def show_tags(tags: tuple[str, ...] | None) -> str:
    """Words with commas between them."""
    return ", ".join(tags or ())


def read_whole(text: str) -> int | None:
    """The whole number in a text; None when it is empty.

    Raises:
        UserError: there is no whole number in the text.
    """
    plain = text.strip()
    if not plain:
        return None
    if not re.fullmatch(r"[-+−]?\d{1,9}", plain):
        raise UserError(_("“{text}” is not a whole number.").format(text=_short(plain)))
    return int(plain.replace("−", "-"))


def read_text(text: str) -> str:
    """The text without the space around it."""
    return text.strip()


def show_text(value: object) -> str:
    """A text, or the digits of a number; empty for None."""
    return "" if value is None else str(value)


TEXT = Format(read_text, show_text)
DATE = Format(read_date, show_date, N_("day-month-year"))
EUROS = Format(read_euros, show_euros, N_("euros"), is_number=True)
HOURS = Format(read_hours, show_hours, N_("hours"), is_number=True)
WHOLE = Format(read_whole, show_text, is_number=True)
TAGS = Format(read_tags, show_tags, N_("words, with commas between"))


def _decimal(text: str) -> float:
    """A number with comma or point, whichever parts thousands; the last one parts the decimals."""
    if not re.fullmatch(r"[-+]?\d[\d.,]*", text):
        raise ValueError(text)
    last = max(text.rfind(","), text.rfind("."))
    if last < 0:
        return float(text)
    mark, decimals = text[last], text[last + 1 :]
    parts_thousands = len(decimals) == 3 and (
        text.count(mark) > 1 or mark == _THOUSANDS[language()] or ("," in text and "." in text)
    )
    whole = re.sub(r"[.,]", "", text[:last])
    if text.count(mark) > 1 and len(decimals) != 3:
        raise ValueError(text)
    return float(whole + decimals) if parts_thousands else float(f"{whole}.{decimals or 0}")


_THOUSANDS = {"nl": ".", "en": ","}


def _localised(text: str) -> str:
    if language() == "en":
        return text
    return text.translate(str.maketrans(",.", ".,"))


def _no_hours(text: str) -> UserError:
    return UserError(
        _("“{text}” is not a number of hours.").format(text=_short(text)),
        hint=_("Write it as 1,5 or 1:30 or 90 min."),
    )


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
