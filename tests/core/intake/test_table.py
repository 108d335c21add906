"""Lists as they were read, and where in them something stands."""

from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from dronten_map.core.intake.table import Table, column_name


def test_columns_are_called_as_programs_call_them() -> None:
    assert [column_name(n) for n in (0, 25, 26, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


@given(st.integers(0, 16_383))
def test_every_column_of_excel_has_the_name_that_excel_gives_it(column: int) -> None:
    assert column_name(column) == get_column_letter(column + 1)


def test_rows_stand_below_one_row_of_headers_unless_more_is_said() -> None:
    assert Table("Blad1", ("Naam",), (("Ada",),)).first == 2
