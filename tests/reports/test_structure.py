import re
import shutil
import subprocess
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from dronten_map.core.plan import Audience
from dronten_map.reports.pdf import plan_pdf
from tests.reports.aloud import elements
from tests.reports.plans import example_drawing, example_plan, read

# What a file says of itself is a claim; ours makes none, so the checkers may miss it.
NO_CLAIM = {"UA-28-004", "DOC-012"}


@pytest.fixture(scope="module")
def content() -> bytes:
    return plan_pdf(example_plan("nl", Audience.REGISSEUR), example_drawing())


@pytest.fixture(scope="module")
def reader(content: bytes) -> PdfReader:
    return read(content)


@pytest.fixture(scope="module")
def root(reader: PdfReader) -> Any:
    return reader.trailer["/Root"]


def streams(reader: PdfReader) -> list[str]:
    found: list[str] = []
    for page in reader.pages:
        contents: Any = page["/Contents"]
        found.append(contents.get_object().get_data().decode("latin-1"))
    return found


def test_the_file_says_that_it_is_tagged_and_in_which_language(root: Any) -> None:
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl-NL"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_first_heading_is_of_the_first_level_and_none_is_skipped(reader: PdfReader) -> None:
    levels = [int(e["/S"][2]) for e in elements(reader) if re.fullmatch(r"/H\d", e["/S"])]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_every_figure_has_a_text_instead_and_a_place(reader: PdfReader) -> None:
    figures = [e for e in elements(reader) if e["/S"] == "/Figure"]
    assert len(figures) >= 4
    for figure in figures:
        assert len(figure["/Alt"]) > 20
        assert len(figure["/A"]["/BBox"]) == 4


def test_every_table_has_headers_for_its_columns(reader: PdfReader) -> None:
    tables = [e for e in elements(reader) if e["/S"] == "/Table"]
    assert tables
    for table in tables:
        first = table["/K"][0].get_object()
        scopes = {cell.get_object()["/A"]["/Scope"] for cell in first["/K"]}
        assert scopes == {"/Column"}


def test_a_row_has_as_many_cells_as_its_table_has_columns(reader: PdfReader) -> None:
    for table in (e for e in elements(reader) if e["/S"] == "/Table"):
        widths: Counter[int] = Counter()
        for row in table["/K"]:
            cells = row.get_object()["/K"]
            cells = cells if isinstance(cells, list) else [cells]
            widths[sum(c.get_object().get("/A", {}).get("/ColSpan", 1) for c in cells)] += 1
        assert len(widths) == 1


def test_all_that_is_painted_is_part_of_something_or_marked_as_decoration(
    reader: PdfReader,
) -> None:
    for stream in streams(reader):
        depth = 0
        for line in stream.splitlines():
            if line.endswith(("BDC", "BMC")):
                assert depth == 0
                depth += 1
            elif line == "EMC":
                depth -= 1
            elif re.search(r"\b(Tj|TJ|S|f\*?|B\*?)$", line):
                assert depth == 1, line
        assert depth == 0


def test_marked_content_leads_back_to_its_part(reader: PdfReader, root: Any) -> None:
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    owners = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for page, stream in zip(reader.pages, streams(reader), strict=True):
        told: Any = page
        assert told["/Tabs"] == "/S"
        roles = re.findall(r"(/\w+) <</MCID \d+>> BDC", stream)
        of_page = owners[told["/StructParents"]]
        assert [owner.get_object()["/S"] for owner in of_page] == roles


def test_a_link_knows_its_part_and_says_where_it_leads(reader: PdfReader, root: Any) -> None:
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    owners = dict(zip(numbers[::2], numbers[1::2], strict=True))
    page: Any = reader.pages[1]
    links = [annotation.get_object() for annotation in page["/Annots"]]
    assert links
    for link in links:
        assert link["/Contents"]
        owner = owners[link["/StructParent"]].get_object()
        assert owner["/S"] == "/Link"
        objects = [k.get_object() for k in owner["/K"] if isinstance(k.get_object(), dict)]
        assert objects[0]["/Obj"].get_object() == link


def test_a_role_that_is_not_in_the_standard_is_explained(root: Any) -> None:
    assert root["/StructTreeRoot"]["/RoleMap"] == {"/Title": "/P"}


def test_the_metadata_can_be_found_without_a_reader_of_pdf(content: bytes) -> None:
    assert "Opgavegericht werken in Dronten</rdf:li>" in content.decode("utf-8", "replace")


@pytest.mark.parametrize("tool", ["pdfua", "outloud"])
def test_a_checker_finds_no_error(tool: str, content: bytes, tmp_path: Path) -> None:
    found = shutil.which(tool)
    if found is None:
        pytest.skip(f"{tool} is not installed")
    file = tmp_path / "plan.pdf"
    file.write_bytes(content)
    arguments = [found, "check", str(file)] if tool == "pdfua" else [found, str(file)]
    told = subprocess.run(arguments, capture_output=True, text=True, check=False).stdout
    errors = re.findall(r"(?:\[ERROR\s*\]|ERROR)\s+(\S+)", told)
    assert set(errors) <= NO_CLAIM
