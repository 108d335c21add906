from dronten_map.reports.flow import Entry, Flow
from dronten_map.reports.marks import Link
from dronten_map.reports.plan.contents import set_contents
from tests.reports.plans import (
    lines,
)


def test_the_contents_count_from_the_first_page_of_all(flow: Flow) -> None:
    entries = [Entry("1 Begin", 0, 0, "h0"), Entry("1.1 Deel", 1, 4, "h1")]
    set_contents(flow, entries, 2)
    assert lines(flow) == ["Inhoud", "1", "Begin", "3", "1.1", "Deel", "7"]
    links = [mark for mark in flow.pages[0].marks if isinstance(mark, Link)]
    assert [link.target for link in links] == ["h0", "h1"]


def test_a_long_table_of_contents_takes_more_pages(flow: Flow) -> None:
    set_contents(flow, [Entry(f"{n} Kop", 0, n, f"h{n}") for n in range(200)], 1)
    assert len(flow.pages) > 3
