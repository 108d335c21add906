"""Days to pixels and back."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.ui.views.timeline_axis import LEAST, MOST, Axis

DAYS = st.dates(date(1950, 1, 1), date(2150, 1, 1))
SCALES = st.floats(LEAST, MOST)


@given(first=DAYS, day=DAYS, scale=SCALES)
def test_a_day_is_found_where_it_stands(first: date, day: date, scale: float) -> None:
    axis = Axis(first.toordinal(), scale)
    assert axis.day(axis.x(day) + scale / 2) == day


@given(first=DAYS, scale=SCALES, factor=st.floats(0.2, 5), x=st.floats(0, 2000))
def test_zooming_keeps_the_day_under_the_pointer(
    first: date, scale: float, factor: float, x: float
) -> None:
    axis = Axis(first.toordinal() + 0.5, scale)
    zoomed = axis.zoomed(factor, x)
    assert abs((zoomed.first + x / zoomed.scale) - (axis.first + x / axis.scale)) < 1e-6
    assert LEAST <= zoomed.scale <= MOST


@given(start=DAYS, days=st.integers(0, 3000), width=st.integers(200, 3000))
def test_fitting_shows_the_first_and_the_last_day(start: date, days: int, width: int) -> None:
    end = start + timedelta(days=days)
    axis = Axis.fitting(start, end, width)
    if axis.scale > LEAST:
        assert axis.x(start) >= -0.001
        assert axis.x(end + timedelta(days=1)) <= width + 0.001


@pytest.mark.parametrize(
    ("scale", "upper", "lower"),
    [
        (30.0, "januari 2027", "4"),
        (6.0, "januari 2027", "1"),
        (2.0, "2027", "jan"),
        (0.9, "2027", "K1"),
    ],
)
def test_what_stands_above_it_fits_the_zoom(scale: float, upper: str, lower: str) -> None:
    axis = Axis(date(2027, 1, 4).toordinal(), scale)
    assert next(t.text for t in axis.upper(400)) == upper
    assert next(t.text for t in axis.lower(400)) == lower


@given(first=DAYS, scale=SCALES)
def test_ticks_follow_each_other_without_gaps(first: date, scale: float) -> None:
    axis = Axis(first.toordinal(), scale)
    for ticks in (list(axis.upper(900)), list(axis.lower(900))):
        assert all(a.end == b.start for a, b in itertools.pairwise(ticks))
        assert len(ticks) < 200


def test_the_ends_of_the_calendar_are_no_accident() -> None:
    axis = Axis(date(2199, 12, 1).toordinal(), LEAST)
    assert axis.day(1e9) == date(2199, 12, 31)
    assert list(axis.upper(3000))
    assert list(Axis(date(1900, 1, 2).toordinal(), LEAST).lower(3000)) == []
