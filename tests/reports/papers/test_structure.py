"""What who listens, and a checker, finds in every document, of each kind and for each reader."""

import re
import shutil
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from dronten_map.core.papers.order import Kind
from dronten_map.core.profiles import Profile
from tests.core.papers.maps import changed, example, noted
from tests.reports.aloud import elements
from tests.reports.papers.test_making import EVERY, document
from tests.reports.papers.test_withheld import before
from tests.reports.plans import read

# What a file says of itself is a claim; ours makes none, so the checkers may miss it.
NO_CLAIM = {"UA-28-004", "DOC-012"}


@cache
def content(kind: Kind, profile: Profile) -> bytes:
    return document(changed(example(), noted(before(example()))), kind, profile)


@pytest.fixture(params=EVERY, ids=lambda pair: "-".join(pair))
def reader(request: pytest.FixtureRequest) -> PdfReader:
    return read(content(*request.param))


@pytest.fixture
def root(reader: PdfReader) -> Any:
    return reader.trailer["/Root"]


def streams(reader: PdfReader) -> list[str]:
    found: list[str] = []
    for page in reader.pages:
        contents: Any = page["/Contents"]
        found.append(contents.get_object().get_data().decode("latin-1"))
    return found


def test_every_table_has_headers_for_its_columns(reader: PdfReader) -> None:
    for table in (e for e in elements(reader) if e["/S"] == "/Table"):
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


def test_every_figure_says_what_it_shows_and_where_it_stands(reader: PdfReader) -> None:
    for figure in (e for e in elements(reader) if e["/S"] == "/Figure"):
        assert len(figure["/Alt"]) > 15
        assert len(figure["/A"]["/BBox"]) == 4


def test_every_link_says_where_it_leads(reader: PdfReader) -> None:
    for page in reader.pages:
        for annotation in page.get("/Annots", []):
            assert annotation.get_object()["/Contents"]


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="pdfinfo is not installed")
@pytest.mark.parametrize(("kind", "profile"), EVERY)
def test_another_program_reads_the_same_structure(
    kind: Kind, profile: Profile, tmp_path: Path
) -> None:
    file = tmp_path / "document.pdf"
    file.write_bytes(content(kind, profile))
    told = subprocess.run(
        ["pdfinfo", "-struct", str(file)], capture_output=True, text=True, check=True
    )
    assert told.stderr == ""
    found = Counter(re.findall(r"^ *([A-Z][A-Za-z0-9]*)", told.stdout, re.MULTILINE))
    # A role that is not in the standard is read as the one that the file says it stands for.
    roles = [e["/S"][1:] for e in elements(read(content(kind, profile)))]
    ours = Counter("P" if role == "Title" else role for role in roles)
    assert {role: found[role] for role in ours} == dict(ours)


@pytest.mark.parametrize(("kind", "profile"), EVERY)
@pytest.mark.parametrize("tool", ["pdfua", "outloud"])
def test_a_checker_finds_no_error(tool: str, kind: Kind, profile: Profile, tmp_path: Path) -> None:
    found = shutil.which(tool)
    if found is None:
        pytest.skip(f"{tool} is not installed")
    file = tmp_path / "document.pdf"
    file.write_bytes(content(kind, profile))
    arguments = [found, "check", str(file)] if tool == "pdfua" else [found, str(file)]
    told = subprocess.run(arguments, capture_output=True, text=True, check=False).stdout
    findings = re.findall(r"ERROR\s*\]?\s+(\S+)(.*?)(?=ERROR|\Z)", told, re.DOTALL)
    # A long header is no prose that a reader would miss: it is the title, on every page again.
    header = str((read(content(kind, profile)).metadata or {}).get("/Title"))
    errors = {rule for rule, why in findings if header not in " ".join(why.split())}
    assert errors <= NO_CLAIM
