from datetime import UTC, date, datetime, timedelta

from dronten_map.i18n import set_language
from dronten_map.ui import when

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def test_a_day_is_short_and_in_the_language_of_the_window() -> None:
    assert when.day(date(2026, 11, 24)) == "di 24 nov 2026"
    set_language("en")
    assert when.day(date(2026, 11, 24)) == "Tue 24 Nov 2026"


def test_today_is_only_a_clock() -> None:
    assert when.moment(NOON, now=NOON) == NOON.astimezone().strftime("%H:%M")


def test_yesterday_is_called_so() -> None:
    clock = NOON.astimezone().strftime("%H:%M")
    assert when.moment(NOON, now=NOON + timedelta(days=1)) == f"gisteren {clock}"


def test_longer_ago_is_a_date() -> None:
    assert when.moment(NOON, now=NOON + timedelta(days=9)) == "di 24 nov 2026"
