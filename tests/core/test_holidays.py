"""Days on which few people work."""

from datetime import date
from itertools import pairwise

import pytest

from dronten_map.core.holidays import (
    Region,
    easter_sunday,
    holiday_on,
    public_holidays,
    school_holidays,
    school_holidays_reach,
)
from dronten_map.i18n import in_language

REGIONS: tuple[Region, ...] = ("north", "middle")


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2000, date(2000, 4, 23)),
        (2008, date(2008, 3, 23)),
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2026, date(2026, 4, 5)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_falls_on_the_days_that_almanacs_give(year: int, day: date) -> None:
    assert easter_sunday(year) == day


def test_easter_is_always_a_sunday_between_22_march_and_25_april() -> None:
    for year in range(1900, 2200):
        found = easter_sunday(year)
        assert found.weekday() == 6
        assert date(year, 3, 22) <= found <= date(year, 4, 25)


def test_the_moving_days_of_2026_fall_where_the_calendar_has_them() -> None:
    assert holiday_on(date(2026, 4, 3)) == "Goede Vrijdag"
    assert holiday_on(date(2026, 5, 14)) == "Hemelvaartsdag"
    assert holiday_on(date(2026, 5, 25)) == "Tweede Pinksterdag"
    assert holiday_on(date(2026, 5, 26)) == ""


def test_kings_day_is_a_day_earlier_when_it_would_be_a_sunday() -> None:
    assert date(2025, 4, 26) in public_holidays(2025)
    assert date(2025, 4, 27) not in public_holidays(2025)


def test_a_holiday_is_named_in_english_too() -> None:
    with in_language("en"):
        assert holiday_on(date(2026, 12, 26)) == "Second day of Christmas"


def test_ascension_may_fall_on_liberation_day_and_is_then_named_once() -> None:
    assert public_holidays(2016)[date(2016, 5, 5)] == "Ascension Day"


@pytest.mark.parametrize("region", REGIONS)
def test_school_holidays_stand_in_order_and_run_from_saturday_to_sunday(region: Region) -> None:
    found = school_holidays(region)
    assert len(found) == 15
    assert all(one.start.weekday() == 5 and one.end.weekday() == 6 for one in found)
    assert all(one.end < other.start for one, other in pairwise(found))


@pytest.mark.parametrize("region", REGIONS)
def test_a_summer_holiday_is_six_weeks_and_every_holiday_has_a_dutch_name(region: Region) -> None:
    for one in school_holidays(region):
        assert one.name.endswith("vakantie")
        if one.word == "Summer holiday":
            assert (one.end - one.start).days == 43


@pytest.mark.parametrize("region", REGIONS)
def test_the_table_has_the_five_holidays_of_each_school_year_in_their_order(region: Region) -> None:
    found = school_holidays(region)
    years = [found[at : at + 5] for at in range(0, len(found), 5)]
    words = ["Autumn holiday", "Christmas holiday", "Spring holiday", "May holiday"]
    assert [[one.word for one in year] for year in years] == [[*words, "Summer holiday"]] * 3
    assert [year[0].start.year for year in years] == [2025, 2026, 2027]


@pytest.mark.parametrize("region", REGIONS)
def test_christmas_and_may_are_the_same_days_in_every_region(region: Region) -> None:
    same = ("Christmas holiday", "May holiday")
    mine = [one for one in school_holidays(region) if one.word in same]
    assert mine == [one for one in school_holidays("north") if one.word in same]


def test_the_table_says_how_far_it_reaches() -> None:
    assert school_holidays_reach("north") == (date(2025, 10, 18), date(2028, 8, 27))
    assert school_holidays_reach("middle") == (date(2025, 10, 18), date(2028, 8, 20))
