"""What people and programs type in a cell."""

from datetime import date, datetime, timedelta

import pytest

from dronten_map.exchange.typed import day, plain, whole


@pytest.mark.parametrize(
    "text", ["24-11-2026", "24/11/26", "24.11.2026", "di 24 nov 2026", "24 november 2026", 46350]
)
def test_a_day_in_dutch_order_is_understood(text: object) -> None:
    assert day(text) == date(2026, 11, 24)


def test_a_day_with_hours_is_that_day() -> None:
    assert day(datetime(2026, 11, 24, 13, 30)) == date(2026, 11, 24)


@pytest.mark.parametrize("text", ["31-2-2026", "11/24/2026", "morgen", "2026", 2026, 1e12, True])
def test_what_is_no_day_is_not_guessed(text: object) -> None:
    with pytest.raises((ValueError, OverflowError)):
        day(text)


@pytest.mark.parametrize("value", [True, datetime(2026, 2, 1), timedelta(hours=1)])
def test_what_a_program_made_of_a_text_is_no_text(value: object) -> None:
    with pytest.raises(ValueError, match=r".*"):
        plain(value)


@pytest.mark.parametrize("text", ["3", "3,0", "3.0"])
def test_a_whole_number_may_have_a_decimal_comma(text: str) -> None:
    assert whole(text) == 3


@pytest.mark.parametrize("text", ["3,5", "drie", "1e999999", "nan", "", "1,2,3"])
def test_what_is_no_whole_number_is_not_rounded(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        whole(text)
