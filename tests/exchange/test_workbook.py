from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dronten_map.exchange.cells import Look, Value, writable
from dronten_map.exchange.sheets import Column, Cover, Line, TableSheet, euro, text, upright
from dronten_map.exchange.workbook import workbook
from dronten_map.i18n import in_language
from tests.exchange.reading import everything, opened, plain, texts

TODAY = date(2026, 11, 24)
COVER = Cover(title="Overzicht", subject="Dronten & omstreken", mark="VOORBEELD")
COLUMNS = (text("Naam", "Hoe het heet."), euro("Kosten"))


def sheet(*rows: tuple[Value, ...], totals: bool = False) -> TableSheet:
    summed = ["Totaal", sum((r[1] for r in rows if isinstance(r[1], Decimal)), Decimal(0))]
    return TableSheet(
        title="Namen",
        columns=COLUMNS,
        rows=rows,
        empty="Nog niets.",
        totals=summed if totals else None,
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=8))
def test_any_text_comes_back_as_it_was_and_is_never_a_formula(names: list[str]) -> None:
    content = workbook(COVER, [sheet(*((n, None) for n in names))], on=TODAY)
    cells = opened(content)["Namen"]["A"][1:]
    assert [c.data_type for c in cells] == ["s"] * len(names)
    # What XML cannot carry is replaced and told on the cover; the rest is equal.
    assert [plain(c.value) for c in cells] == [plain(writable(n)[0]) for n in names]


def test_a_text_that_looks_like_a_code_of_excel_is_shown_as_it_was() -> None:
    content = workbook(COVER, [sheet(("_x000D_", None))], on=TODAY)
    assert plain(opened(content)["Namen"]["A2"].value) == "_x000D_"


def test_what_was_changed_is_told_on_the_cover() -> None:
    content = workbook(COVER, [sheet(("a\x01", None))], on=TODAY)
    assert "Namen, A2: Een teken dat niet in een werkmap kan staan" in everything(opened(content))


def test_a_hostile_cover_is_text() -> None:
    cover = Cover(title="=1+1", subject="@x", mark="+1", lines=[Line("Doel", "-1+2")])
    cells = [
        c for row in opened(workbook(cover, [], on=TODAY)).worksheets[0].iter_rows() for c in row
    ]
    assert [c for c in cells if c.data_type == "f"] == []


def test_a_sheet_holds_a_real_table_with_filters_and_a_frozen_header() -> None:
    found = opened(workbook(COVER, [sheet(("a", Decimal(1)))], on=TODAY))["Namen"]
    table = found.tables["Namen"]
    assert (table.ref, table.autoFilter.ref, found.freeze_panes) == ("A1:B2", "A1:B2", "B2")


def test_a_total_is_a_formula_over_what_is_in_sight() -> None:
    rows = (("a", Decimal("1.50")), ("b", Decimal("2.25")))
    content = workbook(COVER, [sheet(*rows, totals=True)], on=TODAY)
    assert opened(content)["Namen"]["B4"].value == "=SUBTOTAL(109,Namen[Kosten])"
    assert opened(content, outcomes=True)["Namen"]["B4"].value == 3.75


def test_a_table_without_rows_becomes_a_sentence() -> None:
    found = opened(workbook(COVER, [sheet()], on=TODAY))["Namen"]
    assert texts(found) == [["Namen"], [""], ["Nog niets."]]
    assert not found.tables


def test_a_header_explains_itself_in_a_comment() -> None:
    comment = opened(workbook(COVER, [sheet(("a", None))], on=TODAY))["Namen"]["A1"].comment
    assert comment is not None
    assert comment.text == "Hoe het heet."


def test_it_prints_landscape_with_the_header_on_every_page() -> None:
    found = opened(workbook(COVER, [sheet(("a", None))], on=TODAY))["Namen"]
    setup = found.page_setup
    assert (setup.orientation, setup.fitToWidth, setup.fitToHeight) == ("landscape", 1, 0)
    assert found.print_title_rows == "$1:$1"
    footer = found.oddFooter
    assert footer is not None
    words = [part.text if part else None for part in (footer.left, footer.center, footer.right)]
    assert words == ["Dronten && omstreken", "&A", "Pagina &P van &N"]


def test_the_properties_tell_what_it_is() -> None:
    with in_language("en"):
        properties = opened(workbook(COVER, [], on=TODAY)).properties
    assert (properties.title, properties.subject) == ("Overzicht", "Dronten & omstreken")
    assert (properties.creator, properties.language) == ("Dronten Map", "en")


def test_the_cover_marks_an_example_and_lists_the_sheets() -> None:
    told = texts(opened(workbook(COVER, [sheet(("a", None))], on=TODAY)).worksheets[0])
    assert told[:2] == [["Overzicht", ""], ["VOORBEELD", ""]]
    assert ["Namen", "1 rij"] in told


def test_the_same_content_gives_the_same_bytes() -> None:
    rows = [sheet(("a", Decimal(1)), totals=True)]
    assert workbook(COVER, rows, on=TODAY) == workbook(COVER, rows, on=TODAY)


def test_a_column_of_signs_has_no_filter_button() -> None:
    marks = TableSheet(
        title="Namen", columns=[Column(title="1", look=Look.MARK)], rows=[["■"]], empty="Niets."
    )
    table = opened(workbook(COVER, [marks], on=TODAY))["Namen"].tables["Namen"]
    assert [c.hiddenButton for c in table.autoFilter.filterColumn] == [True]


def test_a_narrow_column_has_a_header_that_is_read_sideways() -> None:
    matrix = TableSheet(
        title="Namen", columns=[upright("Gemeenteraad")], rows=[[3]], empty="Niets."
    )
    found = opened(workbook(COVER, [matrix], on=TODAY))["Namen"]
    assert found["A1"].alignment.textRotation == 90
    assert [c.hiddenButton for c in found.tables["Namen"].autoFilter.filterColumn] == [True]


@pytest.mark.parametrize("title", ["_x000D_", "a\x01b", "a\nb", "x[y]#'", "=1+1", "N" * 300])
def test_a_table_calls_its_columns_as_their_headers_do(title: str) -> None:
    odd = TableSheet(title="Namen", columns=[text(title)], rows=[["a"]], empty="Niets.")
    found = opened(workbook(COVER, [odd], on=TODAY))["Namen"]
    assert [c.name for c in found.tables["Namen"].tableColumns] == [plain(found["A1"].value)]
    assert found["A1"].data_type == "s"
