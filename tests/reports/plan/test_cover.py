from dronten_map.core.plan import (
    Audience,
)
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Text
from dronten_map.reports.paper import MARGIN
from dronten_map.reports.plan.cover import set_cover
from tests.reports.plans import (
    header,
    lines,
)


def test_the_title_page_has_no_header_and_footer(flow: Flow) -> None:
    set_cover(flow, header())
    assert flow.pages[0].is_bare
    assert len(flow.pages) == 1


def test_only_an_example_is_marked_as_one(flow: Flow) -> None:
    set_cover(flow, header())
    assert "VOORBEELD" not in lines(flow)
    other = Flow(flow.ruler)
    set_cover(other, header(is_example=True))
    assert "VOORBEELD" in lines(other)


def test_the_title_page_says_for_whom_it_is(flow: Flow) -> None:
    set_cover(flow, header(audience=Audience.REGISSEUR))
    assert "alleen voor de regisseur: met oordelen" in lines(flow)


def test_a_very_long_title_stays_above_the_facts(flow: Flow) -> None:
    set_cover(flow, header(title="lang " * 5000, programme="p " * 5000, is_example=True))
    place = {m.text: m.y for m in flow.pages[0].marks if isinstance(m, Text)}
    assert place["VOORBEELD"] < place["Kaart"]


def test_a_plan_without_a_title_says_so(flow: Flow) -> None:
    set_cover(flow, header(title=""))
    assert "Zonder titel" in lines(flow)


def test_the_title_page_says_what_was_left_out(flow: Flow) -> None:
    set_cover(flow, header(), "Weggelaten: oordelen.")
    place = {m.text: m.y for m in flow.pages[0].marks if isinstance(m, Text)}
    assert place["Weggelaten: oordelen."] > place["Voor wie"]
    assert place["Weggelaten: oordelen."] < flow.pages[0].height - MARGIN
