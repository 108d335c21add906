"""Files that claim to be workbooks: bombs, doubles, foreign XML, areas without end."""

import re
import time
import tracemalloc
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from dronten_map.exchange.guard import LARGEST, LARGEST_UNPACKED, Foreign, TooLarge, guard
from tests.exchange.handing import given

_SHEET = "xl/worksheets/sheet2.xml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_LAUGHS = _DECLARATION + '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;&b;</x>'


@pytest.fixture(scope="module")
def content() -> bytes:
    return given()[1]


def _with(
    content: bytes, name: str, change: Callable[[str], str], method: int = ZIP_DEFLATED
) -> bytes:
    """The workbook with a part that is another; `change` makes the new text from the old one."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as parts, ZipFile(made, "w", method) as target:
        for part in parts.namelist():
            text = parts.read(part)
            if part == name:
                text = change(text.decode()).encode()
            target.writestr(part, text)
    return made.getvalue()


def _sheet_data(rows: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"<sheetData>.*</sheetData>", f"<sheetData>{rows}</sheetData>", text)


def test_a_workbook_of_ours_passes(content: bytes) -> None:
    guard(content)


def test_a_file_that_is_too_large_is_not_even_unpacked() -> None:
    with pytest.raises(TooLarge):
        guard(b"PK" + bytes(LARGEST))


def test_a_bomb_is_refused_without_unpacking_it(content: bytes) -> None:
    bomb = _with(content, _SHEET, lambda text: text + " " * (LARGEST_UNPACKED + 1))
    assert len(bomb) < 1_000_000
    tracemalloc.start()
    began = time.monotonic()
    with pytest.raises(TooLarge):
        guard(bomb)
    took, (_now, peak) = time.monotonic() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (took < 1, peak < 1_000_000) == (True, True)


def test_a_part_that_lies_about_its_size_is_refused(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as parts:
        part = parts.getinfo(_SHEET)
    real, told = part.file_size.to_bytes(4, "little"), (64).to_bytes(4, "little")
    with pytest.raises(Foreign):
        guard(content.replace(real, told))


def test_a_part_that_is_there_twice_is_refused(content: bytes) -> None:
    made = BytesIO(content)
    with ZipFile(made, "a") as parts, pytest.warns(UserWarning, match="Duplicate"):
        parts.writestr(_SHEET, "<worksheet/>")
    with pytest.raises(Foreign):
        guard(made.getvalue())


def test_a_million_rows_that_are_declared_are_refused(content: bytes) -> None:
    rows = "".join(f'<row r="{at}" ht="15"/>' for at in range(1, 600_000))
    with pytest.raises(TooLarge):
        guard(_with(content, _SHEET, _sheet_data(rows)))


@pytest.mark.parametrize("where", ["A1048576", "XFD1", "A99999"])
def test_a_cell_far_away_is_refused(content: bytes, where: str) -> None:
    rows = f'<row r="1"><c r="{where}"><v>1</v></c></row>'
    with pytest.raises(TooLarge):
        guard(_with(content, _SHEET, _sheet_data(rows)))


@pytest.mark.parametrize("tag", ["mergeCell", "hyperlink"])
def test_an_area_of_a_whole_sheet_is_refused(content: bytes, tag: str) -> None:
    wide = f'<x><{tag} ref="A1:XFD1048576"/></x></worksheet>'
    with pytest.raises(TooLarge):
        guard(_with(content, _SHEET, lambda text: text.replace("</worksheet>", wide)))


@pytest.mark.parametrize(
    "text",
    [
        _LAUGHS,
        _DECLARATION + '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
        "<x>" * 100 + "</x>" * 100,
        "<x><y></x>",
        "",
    ],
    ids=["laughs", "outside", "deep", "broken", "empty"],
)
def test_xml_that_only_harms_is_refused(content: bytes, text: str) -> None:
    with pytest.raises(Foreign):
        guard(_with(content, _SHEET, lambda _text: text))


def test_a_document_type_in_another_encoding_is_refused(content: bytes) -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    made = BytesIO()
    with ZipFile(BytesIO(content)) as parts, ZipFile(made, "w") as target:
        for part in parts.namelist():
            target.writestr(part, text.encode("utf-16") if part == _SHEET else parts.read(part))
    with pytest.raises(Foreign):
        guard(made.getvalue())


def test_a_packing_that_no_office_program_uses_is_refused(content: bytes) -> None:
    with pytest.raises(Foreign):
        guard(_with(content, _SHEET, lambda text: text, ZIP_BZIP2))


def test_a_part_that_is_damaged_is_refused(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as parts:
        crc = zlib.crc32(parts.read(_SHEET)).to_bytes(4, "little")
    with pytest.raises(Foreign):
        guard(content.replace(crc, b"\x00\x01\x02\x03"))


def test_another_kind_of_zip_file_is_refused() -> None:
    made = BytesIO()
    with ZipFile(made, "w") as target:
        target.writestr("notes.txt", "hello")
    with pytest.raises(Foreign):
        guard(made.getvalue())
