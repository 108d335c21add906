import pytest

from dronten_map.reports.blocks import facts, remark, strip, tag
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Area, Text
from dronten_map.reports.paper import BODY
from dronten_map.reports.text import Ruler
from tests.reports.plans import lines


@pytest.fixture
def flow() -> Flow:
    return Flow(Ruler())


def texts(flow: Flow) -> dict[str, Text]:
    return {m.text: m for m in flow.pages[0].marks if isinstance(m, Text)}


def test_a_label_and_its_fact_share_a_baseline(flow: Flow) -> None:
    facts(flow, [("Doel", "Samen")])
    assert texts(flow)["Doel"].y == texts(flow)["Samen"].y


def test_facts_begin_below_each_other(flow: Flow) -> None:
    facts(flow, [("Doel", "Samen"), ("Wie", "Directie")])
    assert texts(flow)["Samen"].x == texts(flow)["Directie"].x


def test_an_empty_fact_is_left_out(flow: Flow) -> None:
    facts(flow, [("Doel", " "), ("Wie", "Directie")])
    assert lines(flow) == ["Wie", "Directie"]


def test_a_fact_longer_than_a_page_goes_on(flow: Flow) -> None:
    facts(flow, [("Doel", "\n".join(str(n) for n in range(200)))])
    assert len(flow.pages) > 2
    assert len(lines(flow)) == 201


def test_few_facts_stay_together(flow: Flow) -> None:
    flow.take(flow.height - 20)
    facts(flow, [("Een", "a"), ("Twee", "b")])
    assert [len(page.marks) for page in flow.pages] == [0, 4]


def test_figures_stand_side_by_side(flow: Flow) -> None:
    strip(flow, [("6", "opgaven"), ("63", "actoren")])
    assert texts(flow)["6"].y == texts(flow)["63"].y
    assert texts(flow)["63"].x == pytest.approx(texts(flow)["actoren"].x)


def test_a_remark_is_a_line_of_its_own(flow: Flow) -> None:
    remark(flow, "Nog niets.")
    assert lines(flow) == ["Nog niets."]


def test_a_tag_frames_its_word(flow: Flow) -> None:
    width = tag(flow, 50, 100, "VOORBEELD", BODY)
    (frame,) = [m for m in flow.pages[0].marks if isinstance(m, Area)]
    assert frame.width == width
    assert frame.fill is None
