from datetime import date
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from dronten_map.reports.metadata import xmp
from dronten_map.reports.text import printable

LI = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li"


def made(title: str) -> str:
    return xmp(
        title=title, author="", subject="", language="nl-NL", creator="x", on=date(2026, 11, 24)
    )


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_no_title_can_become_markup(text: str) -> None:
    title = printable(text)
    tree = ElementTree.fromstring(made(title))
    assert (next(tree.iter(LI)).text or "").split() == title.split()


def test_it_tells_the_day_and_no_moment_of_the_clock() -> None:
    assert "2026-11-24T00:00:00Z" in made("t")
