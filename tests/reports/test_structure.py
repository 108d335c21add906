import re
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from dronten_map.core.plan import Audience
from dronten_map.reports.pdf import plan_pdf
from tests.reports.aloud import elements
from tests.reports.plans import example_drawing, example_plan, read


@pytest.fixture(scope="module")
def content() -> bytes:
    return plan_pdf(example_plan("nl", Audience.REGISSEUR), example_drawing())


@pytest.fixture(scope="module")
def reader(content: bytes) -> PdfReader:
    return read(content)


@pytest.fixture(scope="module")
def root(reader: PdfReader) -> Any:
    return reader.trailer["/Root"]


def test_the_file_says_that_it_is_tagged_and_in_which_language(root: Any) -> None:
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl-NL"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_a_plan_has_many_tables(reader: PdfReader) -> None:
    assert len([e for e in elements(reader) if e["/S"] == "/Table"]) > 10


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
