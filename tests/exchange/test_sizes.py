from dronten_map.exchange.sheets import TableSheet, euro, mark, table_of, text, upright
from dronten_map.exchange.sizes import LINE, header_height, height, pages_beside, widths


def sheet(*names: str) -> TableSheet:
    return table_of("Namen", [(text("Naam"), str)], names, empty="Niets.")


def test_a_column_is_as_wide_as_its_longest_value() -> None:
    assert widths(sheet("a" * 20), ["Naam"]) == [22.0]


def test_a_name_of_200_characters_makes_its_column_no_wider_than_can_be_read() -> None:
    assert widths(sheet("a" * 200), ["Naam"]) == [42.0]


def test_a_header_has_room_for_its_filter_button() -> None:
    assert widths(sheet(), ["Verantwoordelijk"]) == [20.0]


def test_a_column_of_signs_is_narrow() -> None:
    found = table_of("Planning", [(mark("09-2026"), lambda _: "■")], [1], empty="Niets.")
    assert widths(found, ["09-2026"]) == [9.0]


def test_a_column_under_an_upright_header_is_narrow_however_long_its_title() -> None:
    found = table_of("Matrix", [(upright("a" * 90), lambda _: 3)], [1], empty="Niets.")
    assert widths(found, ["a" * 90]) == [5.0]


def test_a_header_is_as_tall_as_titles_on_their_side_need_and_no_taller_than_a_page_bears() -> None:
    def tall(title: str) -> float:
        found = table_of("Matrix", [(upright(title), lambda _: 3)], [1], empty="Niets.")
        return header_height(found, [title])

    assert tall("Raad") == 32.0
    assert tall("Woningcorporatie De Polder") > 100.0
    assert tall("a" * 200) == 200.0


def test_an_amount_is_measured_as_it_is_shown() -> None:
    found = table_of("Kosten", [(euro("Kosten"), lambda _: 1_234_567)], [1], empty="Niets.")
    assert widths(found, ["Kosten"]) == [len("€ 1,234,567.00") + 2]


def test_a_row_is_tall_enough_for_a_text_that_wraps() -> None:
    assert height([("a" * 45, 12.0), (None, 8.0)]) == 5 * LINE


def test_no_row_is_taller_than_excel_allows() -> None:
    assert height([("a\n" * 900, 12.0)]) == 409.0


def test_a_wide_table_is_printed_on_pages_beside_each_other() -> None:
    assert [pages_beside([40.0] * n) for n in (0, 5, 6, 11)] == [1, 1, 2, 3]
