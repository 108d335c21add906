"""Lists from outside, as tables."""

import shutil
import subprocess
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.intake.table import Table
from dronten_map.errors import UserError
from dronten_map.exchange.listing import read_tables


def workbook(*rows: tuple[Any, ...], title: str = "Lijst") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def only(name: str, content: bytes) -> Table:
    (table,) = read_tables(name, content)
    return table


def test_a_workbook_gives_its_headers_and_rows_as_texts() -> None:
    content = workbook(("Naam", "Invloed", "Sinds", "Ja"), ("Ünïcødé", 4, date(2026, 3, 1), True))
    table = only("lijst.xlsx", content)
    assert table.name == "Lijst"
    assert table.headers == ("Naam", "Invloed", "Sinds", "Ja")
    assert table.rows == (("Ünïcødé", "4", "1-3-2026", "ja"),)


def test_headers_below_a_title_are_found_and_rows_keep_their_numbers() -> None:
    content = workbook(
        ("Stakeholders 2026",), (), ("Naam", "Soort", "Gebied"), ("Ada", "team", "Dronten")
    )
    table = only("lijst.xlsx", content)
    assert (table.headers[0], table.first) == ("Naam", 4)


def test_a_hidden_sheet_and_an_empty_one_are_left_out() -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.append(("Naam",))
    first.append(("Ada",))
    hidden = book.create_sheet("Verborgen")
    hidden.append(("Naam",))
    hidden.append(("Bo",))
    hidden.sheet_state = "hidden"
    book.create_sheet("Leeg")
    out = BytesIO()
    book.save(out)
    assert [t.rows for t in read_tables("a.xlsx", out.getvalue())] == [(("Ada",),)]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_with_any_separator_and_encoding_is_read(separator: str, encoding: str) -> None:
    lines = ["Naam;Gebied;Notitie", 'Café Ünïc;Dronten;"eerste; tweede"', "Ada;;"]
    text = "\r\n".join(line.replace(";", separator) for line in lines)
    table = only("lijst.csv", text.encode(encoding))
    assert table.headers == ("Naam", "Gebied", "Notitie")
    assert table.rows[0] == ("Café Ünïc", "Dronten", f"eerste{separator} tweede")
    assert table.rows[1] == ("Ada", "", "")


def test_a_comma_in_a_name_does_not_divide_a_list_with_semicolons() -> None:
    table = only("lijst.csv", b"Naam;Soort\nJansen, De en Zn;ondernemer\nAda;team\n")
    assert table.rows[0] == ("Jansen, De en Zn", "ondernemer")


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=8),
                 min_size=3, max_size=3),
        min_size=2, max_size=6,
    )
)  # fmt: skip
def test_whatever_text_there_is_it_is_read_or_refused(
    rows: list[list[str]],
) -> None:
    content = "\n".join(";".join(row) for row in rows).encode()
    with suppress(UserError):
        tables = read_tables("lijst.csv", content)
        assert all(len(row) == len(t.headers) for t in tables for row in t.rows)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_list_of_libreoffice_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "lijst.xlsx").write_bytes(workbook(("Naam", "Soort"), ("Ada", "team")))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    call = ["soffice", "--headless", home, "--convert-to", "ods", "lijst.xlsx"]
    subprocess.run(call, cwd=tmp_path, check=True, capture_output=True, timeout=100)
    table = only("lijst.ods", (tmp_path / "lijst.ods").read_bytes())
    assert (table.headers, table.rows) == (("Naam", "Soort"), (("Ada", "team"),))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", b"no zip"),
        ("a.ods", b"no zip"),
        ("a.xls", b"no workbook"),
        ("a.docx", b"PK"),
        ("a.csv", b""),
        ("a.csv", b"\n\n"),
        ("a.csv", b"alleen een titel"),
        ("a.xlsx", workbook(("Naam", "Soort"))),
    ],
)
def test_what_is_no_list_is_refused_with_a_sentence(name: str, content: bytes) -> None:
    with pytest.raises(UserError) as caught:
        read_tables(name, content)
    assert caught.value.hint


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr("content.xml", b"0" * 120_000_000)
    for name in ("bom.xlsx", "bom.ods"):
        with pytest.raises(UserError):
            read_tables(name, out.getvalue())


def test_too_many_columns_are_refused() -> None:
    content = ";".join("x" for _column in range(300)).encode()
    with pytest.raises(UserError):
        read_tables("breed.csv", content + b"\n" + content)


def test_of_two_rows_of_headers_the_one_that_says_more_counts() -> None:
    head = (("Actor", "Contact", "Contact"), ("Naam", "E-mail", "Telefoon"))
    table = only("lijst.xlsx", workbook(*head, ("Griffie", "g@voorbeeld.nl", "0321")))
    assert table.headers == ("Naam", "E-mail", "Telefoon")
    assert (table.first, len(table.rows)) == (3, 1)


def test_a_cell_merged_over_rows_counts_for_each_of_them() -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in (("Gebied", "Naam"), ("Swifterbant", "Griffie"), (None, "Raad"), (None, "Los")):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    out = BytesIO()
    book.save(out)
    assert [row[0] for row in only("lijst.xlsx", out.getvalue()).rows] == [
        *("Swifterbant", "Swifterbant", "")
    ]


def test_a_sheet_that_kumu_leaves_out_is_left_out() -> None:
    with pytest.raises(UserError):
        read_tables("kumu.xlsx", workbook(("Label",), ("Griffie",), title="Notes (ignore)"))


def test_text_of_windows_without_a_mark_keeps_its_rows() -> None:
    content = "Naam\tSoort\r\nGriffie\tafdeling\r\n".encode("utf-16-le")
    assert only("lijst.txt", content).rows == (("Griffie", "afdeling"),)
