"""The parts of our workbooks agree with each other, as Excel wants before it opens them quietly.

openpyxl and LibreOffice read much that Excel offers to repair.
"""

import posixpath
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from openpyxl.utils import column_index_from_string

from dronten_map.core.plan import Audience, build_plan
from dronten_map.exchange.overview import overview_workbook
from dronten_map.exchange.plan_book import plan_workbook
from tests.builders import empty_map, web
from tests.exchange.handing import given
from tests.exchange.reading import example

TODAY = date(2026, 11, 24)
_ORDER = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData"),
    *("sheetProtection", "autoFilter", "mergeCells", "conditionalFormatting", "dataValidations"),
    *("hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "drawing"),
    *("legacyDrawing", "tableParts"),
)


class Parts:
    """The parts of a workbook, as XML without its namespaces."""

    def __init__(self, content: bytes) -> None:
        self.zip = ZipFile(BytesIO(content))
        self.names = self.zip.namelist()

    def xml(self, name: str) -> Any:
        text = self.zip.read(name).decode()
        return ElementTree.fromstring(re.sub(r'\sxmlns="[^"]*"', "", text))

    def sheets(self) -> Iterator[tuple[str, Any]]:
        for name in self.names:
            if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name):
                yield name, self.xml(name)

    def related(self, name: str) -> Iterator[tuple[str, str, str]]:
        """Identity, kind and target of what a part is related to."""
        base = posixpath.dirname(posixpath.dirname(name))
        for one in self.xml(name):
            target = str(one.get("Target"))
            is_whole = target.startswith("/")
            place = target[1:] if is_whole else posixpath.normpath(posixpath.join(base, target))
            yield str(one.get("Id")), str(one.get("Type")).rpartition("/")[2], place


@cache
def _books() -> dict[str, bytes]:
    model = example()
    odd, _ids = web("=1+1", "N" * 200, "Ünïcødé & <b>", "'x'")
    everything = overview_workbook(model, on=TODAY, audience=Audience.REGISSEUR)
    return {
        "everything": everything,
        "empty": overview_workbook(empty_map(), on=TODAY),
        "odd": overview_workbook(odd, on=TODAY),
        "plan": plan_workbook(build_plan(model, on=TODAY)),
        "handout": given()[1],
    }


@pytest.fixture(scope="module", params=["everything", "empty", "odd", "plan", "handout"])
def parts(request: pytest.FixtureRequest) -> Parts:
    return Parts(_books()[str(request.param)])


def test_every_part_is_there_once_and_has_a_type(parts: Parts) -> None:
    types = parts.xml("[Content_Types].xml")
    by_name = [o.get("PartName").lstrip("/") for o in types if o.tag == "Override"]
    by_ending = {o.get("Extension") for o in types if o.tag == "Default"}
    assert len(set(parts.names)) == len(parts.names)
    assert len(set(by_name)) == len(by_name)
    assert set(by_name) <= set(parts.names)
    others = set(parts.names) - set(by_name) - {"[Content_Types].xml"}
    assert {name.rpartition(".")[2] for name in others} <= by_ending


def test_every_relation_has_an_identity_of_its_own_and_leads_to_a_part(parts: Parts) -> None:
    for name in parts.names:
        if name.endswith(".rels"):
            related = list(parts.related(name))
            assert len({identity for identity, _kind, _target in related}) == len(related)
            assert {target for _identity, _kind, target in related} <= set(parts.names)


def test_parts_of_a_sheet_stand_in_the_order_that_excel_wants(parts: Parts) -> None:
    for _name, sheet in parts.sheets():
        places = [_ORDER.index(part.tag) for part in sheet]
        assert places == sorted(places)


def test_rows_and_cells_stand_in_order_and_name_a_style_that_is_there(parts: Parts) -> None:
    styles = len(parts.xml("xl/styles.xml").find("cellXfs"))
    for _name, sheet in parts.sheets():
        rows = [int(row.get("r")) for row in sheet.find("sheetData")]
        assert rows == sorted(set(rows))
        for row in sheet.find("sheetData"):
            found = [re.fullmatch(r"([A-Z]+)(\d+)", cell.get("r")) for cell in row]
            columns = [column_index_from_string(match[1]) for match in found if match]
            assert columns == sorted(set(columns))
            assert {match[2] for match in found if match} <= {row.get("r")}
            assert all(int(cell.get("s", 0)) < styles for cell in row)


def test_tables_have_names_of_their_own_and_the_headers_that_stand_on_the_sheet(
    parts: Parts,
) -> None:
    names: list[str] = []
    for name, sheet in parts.sheets():
        relations = f"xl/worksheets/_rels/{name.rpartition('/')[2]}.rels"
        for _identity, kind, target in parts.related(relations) if relations in parts.names else ():
            if kind != "table":
                continue
            table = parts.xml(target)
            names.append(table.get("displayName").casefold())
            columns = [column.get("name") for column in table.find("tableColumns")]
            heads = ["".join(cell.itertext()) for cell in sheet.find("sheetData")[0]]
            assert heads == columns
            assert len({column.casefold() for column in columns}) == len(columns)
            assert re.fullmatch(r"[^\W\d][\w.]*", table.get("displayName"))
    assert len(set(names)) == len(names)


def test_footers_lists_and_names_of_sheets_are_no_longer_than_excel_takes(parts: Parts) -> None:
    titles = [sheet.get("name") for sheet in parts.xml("xl/workbook.xml").find("sheets")]
    assert len({title.casefold() for title in titles}) == len(titles)
    assert all(len(t) <= 31 and not re.search(r"[\[\]:*?/\\]|^'|'$", t) for t in titles)
    for _name, sheet in parts.sheets():
        texts = [sheet.iterfind(".//formula1"), sheet.iterfind("headerFooter/*")]
        assert all(len(one.text or "") <= 255 for found in texts for one in found)


def test_nothing_leads_out_of_the_workbook(parts: Parts) -> None:
    modes = [
        one.get("TargetMode")
        for name in parts.names
        if name.endswith(".rels")
        for one in parts.xml(name)
    ]
    assert "External" not in modes
