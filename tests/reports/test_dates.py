from datetime import date

import pytest

from dronten_map.i18n import in_language
from dronten_map.reports import dates

TUESDAY = date(2026, 11, 24)


def test_a_day_is_written_with_its_weekday() -> None:
    assert dates.day(TUESDAY) == "di 24 nov 2026"


def test_a_day_is_english_for_english_readers() -> None:
    with in_language("en"):
        assert dates.day(TUESDAY) == "Tue 24 Nov 2026"


def test_no_day_is_an_empty_text() -> None:
    assert dates.day(None) == dates.short_day(None) == dates.period(None, None) == ""


def test_a_month_stands_in_short() -> None:
    assert dates.month(date(2027, 3, 1)) == "mrt"


def test_a_day_in_full_has_its_whole_month() -> None:
    assert dates.long_day(TUESDAY) == "24 november 2026"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2026, 10, 26), date(2026, 11, 14), "26 okt – 14 nov 2026"),
        (date(2026, 12, 10), date(2027, 1, 11), "10 dec 2026 – 11 jan 2027"),
        (date(2027, 5, 18), date(2027, 5, 20), "18 – 20 mei 2027"),
        (TUESDAY, TUESDAY, "24 nov 2026"),
        (TUESDAY, None, "24 nov 2026"),
        (None, TUESDAY, "24 nov 2026"),
    ],
)
def test_a_period_says_nothing_twice(start: date | None, end: date | None, expected: str) -> None:
    assert dates.period(start, end) == expected


def test_an_amount_is_written_as_in_dutch() -> None:
    assert dates.euros(1_250_050) == "€\N{NO-BREAK SPACE}12.500,50"


def test_an_amount_is_written_as_in_english() -> None:
    with in_language("en"):
        assert dates.euros(1_250_050) == "€12,500.50"


def test_whole_euros_have_no_cents() -> None:
    assert dates.euros(1_250_000, whole=True) == "€\N{NO-BREAK SPACE}12.500"


def test_a_negative_amount_has_a_minus_and_not_a_hyphen() -> None:
    assert dates.euros(-1050) == "€\N{NO-BREAK SPACE}−10,50"
    with in_language("en"):
        assert dates.euros(-1050) == "−€10.50"


def test_an_unknown_amount_is_empty_and_not_nought() -> None:
    assert dates.euros(None) == dates.hours(None) == ""
    assert dates.euros(0) != ""


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(750, "12 u 30"), (2400, "40 u"), (5, "0 u 05"), (-90, "−1 u 30"), (75_000, "1.250 u")],
)
def test_hours_are_written_with_their_minutes(minutes: int, expected: str) -> None:
    assert dates.hours(minutes) == expected.replace(" ", "\N{NO-BREAK SPACE}")


def test_thousands_stand_apart() -> None:
    assert dates.count(1250) == "1.250"
    with in_language("en"):
        assert dates.count(1250) == "1,250"
