from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook

from dronten_map.exchange.closing import finished
from tests.exchange.reading import opened

TODAY = date(2026, 11, 24)


def book() -> Workbook:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Een"
    sheet["A1"] = "=1+1"
    sheet["A2"] = '=IF(1<2,"a&b","")'
    return made


OUTCOMES = {"Een": {"A1": Decimal(2), "A2": "a&b"}}


def test_the_outcome_of_a_formula_stands_in_the_file() -> None:
    content = finished(book(), on=TODAY, outcomes=OUTCOMES)
    assert [c.value for c in opened(content, outcomes=True)["Een"]["A"]] == [2, "a&b"]


def test_the_formula_itself_stays() -> None:
    content = finished(book(), on=TODAY, outcomes=OUTCOMES)
    assert opened(content)["Een"]["A2"].value == '=IF(1<2,"a&b","")'


def test_the_same_content_gives_the_same_bytes() -> None:
    first = finished(book(), on=TODAY, outcomes=OUTCOMES)
    assert finished(book(), on=TODAY, outcomes=OUTCOMES) == first


def test_no_part_tells_when_it_was_really_made() -> None:
    content = finished(book(), on=TODAY, outcomes=OUTCOMES)
    with ZipFile(BytesIO(content)) as parts:
        assert {entry.date_time[0] for entry in parts.infolist()} == {1980}
        assert b">2026-11-24T00:00:00Z</dcterms:modified>" in parts.read("docProps/core.xml")
