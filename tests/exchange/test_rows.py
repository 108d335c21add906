from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils.datetime import from_excel
from openpyxl.worksheet.worksheet import Worksheet

from dronten_map.exchange.cells import Formula, Look, Value, put, style_of, styles
from dronten_map.exchange.closing import finished
from dronten_map.exchange.rows import Rows, Styles, rows_of
from dronten_map.exchange.sheets import Column, TableSheet
from tests.exchange.reading import opened, plain

TODAY = date(2026, 11, 24)
LOOKS = [look for look in Look if look is not Look.DATE]  # read back, many a number is no day
VALUES = st.one_of(
    st.none(),
    st.text(max_size=20),
    st.sampled_from(["=1+1", "0321", "@x", "#N/A", " a ", "a\nb", "<&>", "_x000D_", "\t", "TRUE"]),
    st.integers(-(10**9), 10**9),
    st.decimals(-(10**6), 10**6, places=2),
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
)


def book() -> Workbook:
    made = Workbook()
    for style in styles():
        made.add_named_style(style)
    return made


def rows(
    values: Sequence[Sequence[Value]], *, look: Look = Look.TEXT, totals: Sequence[Value] = ()
) -> tuple[Workbook, Rows]:
    made = book()
    columns = [Column(title=str(at), look=look) for at in range(len(values[0]))]
    sheet = TableSheet(title="Een", columns=columns, rows=values, empty="")
    return made, rows_of(sheet, totals, widths=[20.0] * len(columns), styles=Styles(made))


def read(made: Workbook, found: Rows, *, outcomes: bool = False) -> Worksheet:
    sheet: Worksheet = made.worksheets[0]
    sheet["A1"] = "0"
    content = finished(made, on=TODAY, rows={sheet.title: found})
    return opened(content, outcomes=outcomes).worksheets[0]


@settings(max_examples=40, deadline=None)
@given(st.lists(VALUES, min_size=1, max_size=8), st.sampled_from(LOOKS))
def test_a_cell_is_what_openpyxl_would_have_made_of_it(values: list[Value], look: Look) -> None:
    found = read(*rows([[value] for value in values], look=look))
    made = book()
    for row, value in enumerate(values, start=2):
        cell = made.worksheets[0].cell(row, 1)
        assert isinstance(cell, Cell)
        put(cell, value, style_of(look))
    peer = read(made, Rows("", "A1"))
    for row in range(2, len(values) + 2):
        ours, theirs = found.cell(row, 1), peer.cell(row, 1)
        assert (ours.style, ours.quotePrefix) == (theirs.style, theirs.quotePrefix)
        if str(theirs.value).strip():  # openpyxl drops a text of spaces only
            assert (plain(ours.value), ours.data_type) == (plain(theirs.value), theirs.data_type)


def test_a_day_comes_back_as_a_day() -> None:
    assert read(*rows([[TODAY]], look=Look.DATE))["A2"].value == datetime(2026, 11, 24)


def test_a_text_of_spaces_only_is_kept() -> None:
    assert read(*rows([["  "]]))["A2"].value == "  "


@pytest.mark.parametrize(("outcome", "told"), [(Decimal(3), 3), ("–", "–")])
def test_a_formula_stands_in_the_file_with_its_outcome(outcome: Decimal | str, told: Value) -> None:
    formula = Formula('IF(1<2,"a&b","")', outcome)
    assert read(*rows([[formula]]))["A2"].value == '=IF(1<2,"a&b","")'
    assert read(*rows([[formula]]), outcomes=True)["A2"].value == told


def test_totals_stand_below_the_rows_in_a_look_of_their_own() -> None:
    sheet = read(*rows([["a"]], totals=["Totaal"]))
    assert (sheet["A3"].value, sheet["A3"].style) == ("Totaal", "map text total")


def test_the_first_days_of_1900_have_the_numbers_that_excel_gives_them() -> None:
    days = [date(1900, 1, 1), date(1900, 2, 28), date(1900, 3, 1)]
    found = read(*rows([[day] for day in days], look=Look.TEXT))
    numbers = [found.cell(row, 1).value for row in (2, 3, 4)]
    assert numbers == [1, 59, 61]
    assert [from_excel(number).date() for number in numbers] == days


def test_a_row_is_as_tall_as_its_longest_text() -> None:
    sheet = read(*rows([["kort"], ["lang " * 20]]))
    assert sheet.row_dimensions[2].height is None
    assert sheet.row_dimensions[3].height == 90.0


def test_in_a_table_of_many_columns_empty_cells_are_left_out_of_the_file() -> None:
    _made, found = rows([["a", *[""] * 299, None]])
    assert found.xml.count("<c ") == 1
    assert found.range == "A1:KO2"


def test_what_was_changed_in_a_text_is_told_for_each_cell() -> None:
    _made, found = rows([["a", "b\x01"], ["b\x01", "c"]])
    assert [note[:9] for note in found.notes] == ["Een, B2: ", "Een, A3: "]
