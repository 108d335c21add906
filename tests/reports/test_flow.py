import pytest

from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Target, Text
from dronten_map.reports.paper import BODY, LANDSCAPE, MARGIN, PORTRAIT
from dronten_map.reports.text import Ruler
from tests.reports.plans import lines


@pytest.fixture
def flow() -> Flow:
    return Flow(Ruler())


def on_page(flow: Flow, page: int) -> list[str]:
    return [m.text for m in flow.pages[page].marks if isinstance(m, Text)]


def test_a_page_that_is_full_is_followed_by_another(flow: Flow) -> None:
    flow.take(flow.height)
    flow.take(10)
    assert len(flow.pages) == 2


def test_nothing_is_set_below_the_margin(flow: Flow) -> None:
    flow.paragraph("woord " * 3000)
    feet = [m.y for page in flow.pages for m in page.marks if isinstance(m, Text)]
    assert max(feet) < PORTRAIT[1] - MARGIN


def test_a_heading_never_stands_alone_at_the_foot(flow: Flow) -> None:
    flow.take(flow.height - 40)
    flow.heading("Kop", level=1)
    flow.paragraph("tekst")
    assert on_page(flow, 0) == []
    assert on_page(flow, 1) == ["Kop", "tekst"]


def test_the_words_between_a_heading_and_a_table_go_along(flow: Flow) -> None:
    flow.take(flow.height - 90)
    flow.heading("Kop", level=1)
    flow.lead("Waarom")
    flow.take(80)
    assert on_page(flow, 1) == ["Kop", "Waarom"]


def test_a_long_text_below_a_heading_may_be_broken(flow: Flow) -> None:
    flow.heading("Kop", level=1)
    flow.lead("woord " * 3000)
    assert len(flow.pages) > 1


@pytest.mark.parametrize("count", range(2, 9))
@pytest.mark.parametrize("room", range(1, 9))
def test_a_line_of_a_paragraph_never_stands_alone(flow: Flow, count: int, room: int) -> None:
    flow.take(flow.height - (room + 0.5) * BODY.leading)
    flow.paragraph("\n".join(f"L{n}" for n in range(count)))
    assert 1 not in [len(on_page(flow, page)) for page in range(len(flow.pages))]


def test_chapters_and_sections_are_numbered(flow: Flow) -> None:
    for chapter in ("Een", "Twee"):
        flow.chapter(chapter)
        flow.section("Eerst")
        flow.section("Dan")
        flow.take(10)
    assert [entry.title for entry in flow.entries] == [
        "1 Een",
        "1.1 Eerst",
        "1.2 Dan",
        "2 Twee",
        "2.1 Eerst",
        "2.2 Dan",
    ]


def test_every_entry_has_a_target_on_its_page(flow: Flow) -> None:
    for number in range(30):
        flow.chapter(f"Hoofdstuk {number}")
        flow.take(100)
    for entry in flow.entries:
        names = [m.name for m in flow.pages[entry.page].marks if isinstance(m, Target)]
        assert entry.target in names


def test_a_chapter_starts_on_a_new_page_when_little_is_left(flow: Flow) -> None:
    flow.take(flow.height * 0.7)
    flow.chapter("Nieuw")
    flow.take(10)
    assert flow.entries[0].page == 1


def test_a_short_chapter_is_followed_on_the_same_page(flow: Flow) -> None:
    flow.take(flow.height * 0.5)
    flow.chapter("Nieuw")
    flow.take(10)
    assert flow.entries[0].page == 0


def test_a_very_long_heading_ends_in_an_ellipsis(flow: Flow) -> None:
    flow.heading("lang " * 500, level=0)
    flow.take(10)
    assert len(lines(flow)) == 4
    assert lines(flow)[-1].endswith("…")


def test_turning_a_page_that_is_still_empty_leaves_no_empty_one(flow: Flow) -> None:
    flow.turn()
    flow.turn(LANDSCAPE)
    flow.take(10)
    assert [(page.width, page.height) for page in flow.pages] == [LANDSCAPE]


def test_white_space_is_left_out_at_the_head_of_a_page(flow: Flow) -> None:
    flow.space(50)
    assert flow.take(10) == MARGIN


def test_figures_are_numbered(flow: Flow) -> None:
    flow.caption("Eerste")
    flow.caption("Tweede")
    assert lines(flow) == ["Figuur 1. Eerste", "Figuur 2. Tweede"]


def test_a_caption_takes_two_lines_at_most(flow: Flow) -> None:
    flow.caption("lang " * 500)
    assert len(lines(flow)) == 2
