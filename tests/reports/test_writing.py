from datetime import date

from dronten_map.reports.flow import Flow
from dronten_map.reports.tags import Margin, Role
from dronten_map.reports.text import Ruler
from dronten_map.reports.writing import Imprint, written
from tests.reports.plans import read

IMPRINT = Imprint(title="Titel", organisation="Gemeente", foot="Bron: kaart", on=date(2026, 11, 24))


def flow_of(pages: int, *, has_head: bool = False) -> Flow:
    flow = Flow(Ruler())
    flow.pages[0].has_head = has_head
    for _page in range(pages):
        flow.take(flow.height)
    return flow


def test_every_page_tells_its_number_and_the_source() -> None:
    texts = [page.extract_text() for page in read(written([flow_of(3)], IMPRINT)).pages]
    assert len(texts) == 3
    for place, text in enumerate(texts, start=1):
        assert f"pagina {place} van 3" in text
        assert "Bron: kaart" in text
        assert "Titel" in text


def test_a_page_with_a_head_of_its_own_gets_no_header() -> None:
    first, second = read(written([flow_of(2, has_head=True)], IMPRINT)).pages
    assert "Gemeente" not in first.extract_text()
    assert "Gemeente" in second.extract_text()


def test_margins_are_passed_over_but_the_source_is_heard_once() -> None:
    flow = flow_of(3, has_head=True)
    written([flow], IMPRINT)
    margins = [tag for page in flow.pages for tag in page.tags.values() if isinstance(tag, Margin)]
    assert len(margins) == 9
    assert [tag.role for tag in flow.root.kids] == [Role.P]


def test_a_bare_page_gets_nothing() -> None:
    flow = flow_of(1)
    flow.pages[0].is_bare = True
    assert read(written([flow], IMPRINT)).pages[0].extract_text() == ""
