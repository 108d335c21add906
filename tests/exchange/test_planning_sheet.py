from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.plan import build_plan
from dronten_map.exchange.planning_sheet import planning_sheet, slots
from dronten_map.i18n import in_language
from tests.exchange.reading import example


def titles(start: date, end: date) -> list[str]:
    return [title for title, _first, _last in slots(start, end)]


def test_a_short_plan_is_shown_in_weeks() -> None:
    assert titles(date(2026, 12, 30), date(2027, 1, 5)) == ["wk 53 2026", "wk 1 2027"]


def test_a_plan_of_a_year_is_shown_in_months() -> None:
    found = titles(date(2026, 11, 24), date(2027, 10, 1))
    assert (found[0], found[-1], len(found)) == ("11-2026", "10-2027", 12)


def test_a_plan_of_many_years_is_shown_in_years() -> None:
    assert titles(date(2026, 1, 1), date(2030, 1, 1)) == ["2026", "2027", "2028", "2029", "2030"]


def test_a_slip_of_the_pen_makes_no_thousand_columns() -> None:
    assert titles(date(202, 1, 1), date(2026, 1, 1)) == []


def test_a_plan_without_a_date_has_no_slots() -> None:
    assert slots(None, None) == []


@given(st.dates(), st.integers(0, 20_000))
def test_every_day_of_a_plan_lies_in_exactly_one_slot(start: date, days: int) -> None:
    end = start + timedelta(days=min(days, (date.max - start).days))
    found = slots(start, end)
    assert len(found) <= 41
    for day in (start, end):
        assert sum(first <= day <= last for _title, first, last in found) == (1 if found else 0)


def test_an_activity_has_a_mark_where_it_takes_place() -> None:
    plan = build_plan(example(), on=date(2026, 11, 24))
    sheet = planning_sheet(plan)
    row = next(r for r in sheet.rows if "Kosten en uren doorrekenen" in str(r[0]))
    marked = [c.title for c, v in zip(sheet.columns, row, strict=True) if v == "■"]
    assert marked == ["02-2027"]


def test_it_is_written_in_english_too() -> None:
    with in_language("en"):
        plan = build_plan(example(), on=date(2026, 11, 24))
        assert planning_sheet(plan).columns[0].title == "Phase or activity"
