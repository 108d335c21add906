from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Text
from dronten_map.reports.paper import CELL, MARGIN, PORTRAIT
from dronten_map.reports.tables import Cell, Column, Row, band, row, table, total
from dronten_map.reports.text import Ruler
from tests.reports.plans import lines

COLUMNS = (Column("Naam", share=2), Column("Bedrag", anchor="end"))


@pytest.fixture
def flow() -> Flow:
    return Flow(Ruler())


def texts(flow: Flow, page: int = 0) -> list[Text]:
    return [m for m in flow.pages[page].marks if isinstance(m, Text)]


def test_the_header_comes_back_on_every_page(flow: Flow) -> None:
    table(flow, COLUMNS, [row(f"Rij {i}", "1") for i in range(200)])
    assert len(flow.pages) > 2
    for page in range(len(flow.pages)):
        assert [t.text for t in texts(flow, page)][:2] == ["Naam", "Bedrag"]


def test_every_row_is_set_once(flow: Flow) -> None:
    table(flow, COLUMNS, [row(f"Rij {i}", "1") for i in range(200)])
    assert [t for t in lines(flow) if t.startswith("Rij")] == [f"Rij {i}" for i in range(200)]


def test_a_row_that_fits_a_page_is_not_cut(flow: Flow) -> None:
    table(flow, COLUMNS, [row(f"R{i}\n" + "x\n" * 9 + f"S{i}", "1") for i in range(20)])
    for page in range(len(flow.pages)):
        shown = [t.text for t in texts(flow, page)]
        starts = {t[1:] for t in shown if t.startswith("R")}
        assert starts == {t[1:] for t in shown if t.startswith("S")}


def test_a_row_taller_than_a_page_goes_on_with_nothing_lost(flow: Flow) -> None:
    table(flow, COLUMNS, [row("\n".join(f"L{i}" for i in range(500)), "1")])
    assert [t for t in lines(flow) if t.startswith("L")] == [f"L{i}" for i in range(500)]


def test_numbers_stand_at_the_right_edge_of_their_column(flow: Flow) -> None:
    table(flow, COLUMNS, [row("a", "€ 1"), row("b", "€ 12.500")])
    numbers = [t for t in texts(flow) if t.text.startswith("€")]
    assert {t.anchor for t in numbers} == {"end"}
    assert len({t.x for t in numbers}) == 1
    assert numbers[0].x == pytest.approx(PORTRAIT[0] - MARGIN)


def test_a_column_without_a_share_is_as_wide_as_its_widest_line(flow: Flow) -> None:
    columns = (Column("Wanneer"), Column("Wat", share=1))
    table(flow, columns, [row(Cell("kort", below="▲ ma 12 okt 2026\n18 dagen te laat"), "x")])
    assert "▲ ma 12 okt 2026" in lines(flow)


def test_a_total_stays_with_the_row_above_it(flow: Flow) -> None:
    for lead in range(0, 60, 3):
        fresh = Flow(Ruler())
        fresh.take(500 + lead)
        table(fresh, COLUMNS, [*(row(f"Rij {i}", "1") for i in range(12)), total("Totaal", "12")])
        last = [t.text for t in texts(fresh, len(fresh.pages) - 1)]
        assert "Rij 11" in last or "Totaal" not in last


def test_a_band_never_stands_alone_at_the_foot() -> None:
    for lead in range(0, 60, 3):
        flow = Flow(Ruler())
        flow.take(600 + lead)
        table(
            flow, COLUMNS, [r for i in range(9) for r in (band(f"Band {i}"), row(f"Rij {i}", ""))]
        )
        for page in range(len(flow.pages)):
            shown = [t.text for t in texts(flow, page) if t.text[:4] in ("Band", "Rij ")]
            assert not shown or not shown[-1].startswith("Band")


def test_a_word_wider_than_a_page_stays_within_its_column(flow: Flow) -> None:
    table(flow, COLUMNS, [row("W" * 3000, "W" * 3000)])
    ruler = flow.ruler
    for t in texts(flow):
        assert ruler.width(t.text, t.style.font, t.style.size) <= flow.width


CELLS = st.lists(st.tuples(st.text(max_size=80), st.text(max_size=30)), max_size=25)


@settings(max_examples=40, deadline=None)
@given(CELLS)
def test_no_row_of_any_text_runs_out_of_the_page(cells: Sequence[tuple[str, str]]) -> None:
    flow = Flow(Ruler())
    rows: list[Row] = [row(Cell(name, CELL, below=amount), amount) for name, amount in cells]
    table(flow, COLUMNS, rows)
    for page in range(len(flow.pages)):
        for t in texts(flow, page):
            wide = flow.ruler.width(t.text, t.style.font, t.style.size)
            left = t.x - wide if t.anchor == "end" else t.x
            assert left >= MARGIN - 0.1
            assert left + wide <= PORTRAIT[0] - MARGIN + 0.1
            assert MARGIN < t.y < PORTRAIT[1] - MARGIN


def test_a_table_without_rows_sets_nothing(flow: Flow) -> None:
    table(flow, COLUMNS, [])
    assert lines(flow) == []


def test_a_band_is_named_again_where_it_goes_on(flow: Flow) -> None:
    table(flow, COLUMNS, [band("Onbekend"), *(row(f"Rij {i}", "1") for i in range(120))])
    assert len(flow.pages) > 2
    for page in range(1, len(flow.pages)):
        assert [t.text for t in texts(flow, page)][2] == "Onbekend (vervolg)"


def test_a_band_that_starts_a_page_is_not_named_twice() -> None:
    for lead in range(0, 60, 3):
        flow = Flow(Ruler())
        flow.take(600 + lead)
        rows = [r for i in range(9) for r in (band(f"Band {i}"), row(f"Rij {i}", ""))]
        table(flow, COLUMNS, rows)
        assert not any("(vervolg)" in line for line in lines(flow))


def test_a_row_taller_than_a_page_stays_below_its_header_in_a_band(flow: Flow) -> None:
    table(flow, COLUMNS, [band("Band"), row("\n".join(f"L{i}" for i in range(500)), "1")])
    for page in range(len(flow.pages)):
        assert texts(flow, page)[0].text == "Naam"


def test_neither_the_first_nor_the_last_row_stands_alone() -> None:
    for lead in range(0, 80, 3):
        flow = Flow(Ruler())
        flow.take(600 + lead)
        table(flow, COLUMNS, [row(f"Rij {i}", "1") for i in range(40)])
        for page in range(len(flow.pages)):
            assert sum(t.text.startswith("Rij") for t in texts(flow, page)) != 1


MAY_GO = (Column("Naam", share=2), Column("Bedrag", may_go=True), Column("Soort", may_go=True))


def test_a_column_without_anything_in_it_is_left_out(flow: Flow) -> None:
    table(flow, MAY_GO, [band("Groep"), row("a", "–", "x"), row("b", "", "y")])
    assert lines(flow) == ["Naam", "Soort", "Groep", "a", "x", "b", "y"]


def test_a_column_with_one_thing_in_it_stays(flow: Flow) -> None:
    table(flow, MAY_GO, [row("a", "–", "x"), row("b", Cell("", below="1"), "y")])
    assert lines(flow)[:3] == ["Naam", "Bedrag", "Soort"]


def test_long_words_in_every_column_leave_each_of_them_room(flow: Flow) -> None:
    columns = (Column("Een", share=2), Column("Twee"), Column("Drie"), Column("Vier", share=1))
    table(flow, columns, [row(*["x" * 200] * 4)])
    starts = sorted({t.x for t in texts(flow)})
    widths = [b - a for a, b in pairwise([*starts, PORTRAIT[0] - MARGIN])]
    assert min(widths) > 0.8 * max(widths)


def test_a_tall_row_leaves_room_for_a_heading_above_its_table(flow: Flow) -> None:
    flow.heading("Kop " * 60, level=1)
    table(flow, COLUMNS, [row("\n".join(f"L{i}" for i in range(500)), "1")])
    assert "L0" in [t.text for t in texts(flow)]


def test_below_a_long_heading_a_tall_row_stands_on_the_page_of_its_header(flow: Flow) -> None:
    flow.take(300)
    flow.heading("Een titel " * 60, level=1)
    for _ in range(3):
        flow.lead("Wat erover gezegd wordt " * 12)
    table(flow, COLUMNS, [row("\n".join(f"L{i}" for i in range(60)), "1")])
    for page in range(1, len(flow.pages)):
        shown = [t.text for t in texts(flow, page)]
        assert "Naam" in shown
        assert any(t.startswith("L") for t in shown)


def test_words_that_would_crowd_out_a_name_go_on_at_the_next_line(flow: Flow) -> None:
    columns = (Column("Actor", share=2, least=110), *(Column(f"Schaal {i}") for i in range(4)))
    scores = [f"{i} heel erg lang uitgeschreven woorden" for i in range(4)]
    table(flow, columns, [row("Vereniging van alle bewoners en eigenaren", *scores)])
    first = [t for t in texts(flow) if t.text in ("Actor", "Schaal 0")]
    assert first[1].x - first[0].x >= 110
