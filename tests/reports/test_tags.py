import pytest

from dronten_map.reports.blocks import facts, strip
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Area, Rule, Text
from dronten_map.reports.paper import BODY, INK
from dronten_map.reports.tables import Column, band, row, table
from dronten_map.reports.tags import Role
from dronten_map.reports.text import Ruler
from tests.reports.aloud import every, roles, spoken

COLUMNS = (Column("Naam", share=2), Column("Bedrag", anchor="end"))


@pytest.fixture
def flow() -> Flow:
    return Flow(Ruler())


def test_headings_are_read_by_their_level_before_what_follows(flow: Flow) -> None:
    flow.chapter("Een")
    flow.section("Twee")
    flow.heading("Drie", level=2)
    flow.paragraph("tekst")
    assert spoken(flow) == [
        (Role.H1, "1 Een"),
        (Role.H2, "1.1 Twee"),
        (Role.H3, "Drie"),
        (Role.P, "tekst"),
    ]


def test_a_heading_above_a_table_is_not_part_of_it(flow: Flow) -> None:
    flow.section("Kop")
    table(flow, COLUMNS, [row("a", "1")])
    assert roles(flow)[:3] == [Role.DOCUMENT, Role.H2, Role.TABLE]


def test_a_paragraph_over_two_pages_is_one(flow: Flow) -> None:
    flow.paragraph("woord " * 1500)
    assert len(flow.pages) > 1
    assert roles(flow) == [Role.DOCUMENT, Role.P]


def test_a_table_over_many_pages_is_one_with_one_header(flow: Flow) -> None:
    table(flow, COLUMNS, [row(f"Rij {i}", "1") for i in range(200)])
    assert len(flow.pages) > 2
    assert roles(flow).count(Role.TABLE) == 1
    assert roles(flow).count(Role.TH) == 2
    assert roles(flow).count(Role.TR) == 201


def test_a_cell_over_two_pages_is_one(flow: Flow) -> None:
    table(flow, COLUMNS, [row("\n".join(f"L{i}" for i in range(200)), "1")])
    assert roles(flow).count(Role.TD) == 2


def test_a_band_goes_over_all_columns(flow: Flow) -> None:
    table(flow, COLUMNS, [band("Groep"), row("a", "1")])
    cells = [tag for tag in every(flow.root) if tag.role is Role.TD]
    assert [cell.span for cell in cells] == [2, 1, 1]


def test_facts_are_a_list_of_labels_with_what_belongs_to_them(flow: Flow) -> None:
    facts(flow, [("Doel", "Wonen"), ("Leeg", ""), ("Gebied", "Swifterbant")])
    assert roles(flow).count(Role.ITEM) == 2
    assert spoken(flow) == [
        (Role.LABEL, "Doel"),
        (Role.BODY, "Wonen"),
        (Role.LABEL, "Gebied"),
        (Role.BODY, "Swifterbant"),
    ]


def test_a_number_is_read_with_what_it_counts(flow: Flow) -> None:
    strip(flow, [("42", "actoren"), ("7", "opgaven")])
    assert spoken(flow) == [(Role.P, "42 actoren"), (Role.P, "7 opgaven")]


def test_a_figure_holds_its_lines_and_its_caption(flow: Flow) -> None:
    top = flow.take(100)
    with flow.figure("Wat er te zien is.", top, 100):
        flow.put(Area(0, top, 10, 10, INK), Text(0, top, "tien", BODY))
    flow.caption("Een figuur.")
    assert roles(flow) == [Role.DOCUMENT, Role.FIGURE, Role.CAPTION]
    assert len(flow.pages[0].tags) == 3
    assert flow.root.kids[0].alt == "Wat er te zien is."


def test_lines_outside_of_a_figure_are_decoration(flow: Flow) -> None:
    flow.put(Rule(0, 0, 10, 0, 1, INK))
    assert flow.pages[0].tags == {}


def test_a_text_that_stands_by_itself_is_a_paragraph(flow: Flow) -> None:
    flow.put(Text(0, 0, "los", BODY))
    assert spoken(flow) == [(Role.P, "los")]
