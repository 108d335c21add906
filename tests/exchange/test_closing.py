from datetime import date
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook

from dronten_map.exchange.closing import finished
from dronten_map.exchange.rows import Rows
from tests.exchange.reading import opened, texts

TODAY = date(2026, 11, 24)
ROWS = {"Een": Rows('<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>', "A1:B2")}


def book() -> Workbook:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Een"
    sheet["A1"] = "Aantal"
    return made


def test_the_rows_stand_below_the_header_of_their_sheet() -> None:
    content = finished(book(), on=TODAY, rows=ROWS)
    assert texts(opened(content)["Een"]) == [["Aantal", ""], ["1", "2"]]


def test_the_sheet_tells_how_far_it_reaches() -> None:
    with ZipFile(BytesIO(finished(book(), on=TODAY, rows=ROWS))) as parts:
        assert b'<dimension ref="A1:B2"' in parts.read("xl/worksheets/sheet1.xml")


def test_a_sheet_without_a_table_stays_as_it_was() -> None:
    assert texts(opened(finished(book(), on=TODAY, rows={}))["Een"]) == [["Aantal"]]


def test_the_same_content_gives_the_same_bytes() -> None:
    first = finished(book(), on=TODAY, rows=ROWS)
    assert finished(book(), on=TODAY, rows=ROWS) == first


def test_no_part_tells_when_it_was_really_made() -> None:
    content = finished(book(), on=TODAY, rows=ROWS)
    with ZipFile(BytesIO(content)) as parts:
        assert {entry.date_time[0] for entry in parts.infolist()} == {1980}
        assert b">2026-11-24T00:00:00Z</dcterms:modified>" in parts.read("docProps/core.xml")
