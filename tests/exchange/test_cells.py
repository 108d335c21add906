from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.cell import Cell

from dronten_map.exchange.cells import (
    LONGEST,
    Formula,
    Look,
    put,
    style_of,
    styles,
    units,
    writable,
)


def cell() -> Cell:
    book = Workbook()
    for style in styles():
        book.add_named_style(style)
    found = book.worksheets[0].cell(1, 1)
    assert isinstance(found, Cell)
    return found


@pytest.mark.parametrize("text", ["=1+1", "+31 321", "-3", "@x", "\tx", "#N/A", "0321", "TRUE"])
def test_a_text_that_looks_like_something_else_stays_a_text(text: str) -> None:
    found = cell()
    assert put(found, text, style_of(Look.TEXT)) == ""
    assert (found.value, found.data_type) == (text, "s")


def test_a_text_that_excel_would_read_anew_is_marked_as_text() -> None:
    found = cell()
    put(found, "=1+1", style_of(Look.TEXT))
    assert found.quotePrefix


def test_a_formula_is_written_only_when_it_is_meant() -> None:
    found = cell()
    put(found, Formula("1+1", Decimal(2)), style_of(Look.NUMBER))
    assert (found.value, found.data_type) == ("=1+1", "f")


def test_nothing_leaves_a_cell_empty() -> None:
    found = cell()
    put(found, "", style_of(Look.TEXT))
    assert found.value is None


def test_a_date_stays_a_date() -> None:
    found = cell()
    put(found, date(2026, 11, 24), style_of(Look.DATE))
    assert found.is_date


def test_a_control_character_is_replaced_and_told() -> None:
    assert writable("a\x00b") == ("a�b", "Een teken dat niet in een werkmap kan staan, werd �.")


def test_a_carriage_return_becomes_a_new_line() -> None:
    assert writable("a\r\nb\rc") == ("a\nb\nc", "")


def test_a_text_too_long_for_a_cell_is_cut_and_told() -> None:
    text, note = writable("😀" * LONGEST)
    assert units(text) <= LONGEST
    assert note
    assert text.endswith(f"[afgekapt: in een cel passen hoogstens {LONGEST} tekens]")


@given(st.text(max_size=80))
def test_any_text_can_be_written_and_fits(text: str) -> None:
    clean, _note = writable(text)
    clean.encode("utf-8")
    assert units(clean) <= LONGEST
