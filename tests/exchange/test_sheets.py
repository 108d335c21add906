import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.exchange.sheets import (
    column_titles,
    number,
    quoted,
    sheet_title,
    table_name,
    table_of,
    text,
)


@given(st.text(max_size=60), st.lists(st.text(max_size=40), max_size=3))
def test_excel_accepts_any_title_that_was_wanted_for_a_sheet(wanted: str, taken: list[str]) -> None:
    title = sheet_title(wanted, taken)
    assert 1 <= len(title) <= 31
    assert not re.search(r"[\[\]:*?/\\]", title)
    assert title.casefold() not in {t.casefold() for t in taken}


@given(st.text(max_size=60), st.lists(st.text(max_size=40), max_size=3))
def test_excel_accepts_any_name_that_was_wanted_for_a_table(wanted: str, taken: list[str]) -> None:
    name = table_name(wanted, taken)
    assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name)
    assert name.casefold() not in {t.casefold() for t in taken}


@pytest.mark.parametrize("wanted", ["A1", "AB12", "R1C1", "R", "C", "", "×", "2026"])
def test_the_name_of_a_table_never_looks_like_a_cell(wanted: str) -> None:
    assert not re.fullmatch(r"[A-Za-z]{1,3}\d*|[Rr]\d*[Cc]\d*", table_name(wanted))


@given(st.lists(st.text(max_size=300), max_size=6))
def test_the_titles_of_columns_differ_and_are_not_empty(wanted: list[str]) -> None:
    titles = column_titles(wanted)
    assert len({t.casefold() for t in titles}) == len(wanted)
    assert all(titles)


def test_a_quote_in_the_title_of_a_sheet_is_doubled_in_a_formula() -> None:
    assert quoted("Pa's") == "'Pa''s'"


def test_a_column_is_found_by_its_title_from_another_sheet() -> None:
    parts = [(text("Naam"), str), (number("Lengte"), len)]
    sheet = table_of("Namen", parts, ["a", "bb"], empty="Niets.")
    assert sheet.column("Lengte") == "'Namen'!$B$2:$B$3"
