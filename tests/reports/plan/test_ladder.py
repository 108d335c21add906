from dataclasses import replace

import pytest

from dronten_map.core.plan import Score
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Area, Diamond, Text
from dronten_map.reports.plan.ladder import Row, set_ladder
from dronten_map.reports.tags import Role
from dronten_map.reports.text import Ruler
from tests.reports.plans import involvement, lines

RUNGS = tuple(Score(n, f"trede{n}") for n in range(1, 6))


@pytest.fixture
def flow() -> Flow:
    return Flow(Ruler())


def rows(count: int) -> list[Row]:
    return [(f"Actor {i}", involvement(f"a{i}", has=1, we_want=3)) for i in range(count)]


def test_every_name_stands_beside_its_marks(flow: Flow) -> None:
    known = replace(involvement("a", has=1, we_want=3), wants=Score(2, "twee"))
    set_ladder(flow, [("Wonen", known)], RUNGS)
    (name,) = [m for m in flow.pages[0].marks if isinstance(m, Text) and m.text == "Wonen"]
    circles = [m for m in flow.pages[0].marks if isinstance(m, Area)]
    (diamond,) = [m for m in flow.pages[0].marks if isinstance(m, Diamond)]
    assert len(circles) == 2
    for circle in circles:
        assert abs(circle.y + circle.height / 2 - diamond.y) < 0.01
    assert abs(name.y - diamond.y) < 5


def test_the_rungs_stand_from_left_to_right(flow: Flow) -> None:
    set_ladder(flow, rows(1), RUNGS)
    places = [m.x for m in flow.pages[0].marks if isinstance(m, Text) and "trede" in m.text]
    assert places == sorted(places)
    assert len(places) == 5


def test_what_is_not_known_has_no_row(flow: Flow) -> None:
    set_ladder(flow, [("Niemand", involvement("a"))], RUNGS)
    assert lines(flow) == []


def test_the_figure_says_the_same_in_words(flow: Flow) -> None:
    set_ladder(flow, rows(2), RUNGS)
    (figure,) = [tag for tag in flow.root.kids if tag.role is Role.FIGURE]
    assert "Actor 0: heeft trede 1, wil –, wij willen trede 3." in figure.alt


def test_many_rows_go_on_with_the_rungs_on_every_page(flow: Flow) -> None:
    set_ladder(flow, rows(60), RUNGS)
    assert len(flow.pages) > 1
    for page in flow.pages:
        texts = [m.text for m in page.marks if isinstance(m, Text)]
        assert any("trede1" in text for text in texts)
    assert sum(text.startswith("Actor") for text in lines(flow)) == 60


@pytest.mark.parametrize("count", range(26, 36))
def test_no_page_of_the_ladder_has_one_or_two_rows(flow: Flow, count: int) -> None:
    set_ladder(flow, rows(count), RUNGS)
    for page in flow.pages:
        texts = [m.text for m in page.marks if isinstance(m, Text)]
        assert sum(text.startswith("Actor") for text in texts) >= 3
