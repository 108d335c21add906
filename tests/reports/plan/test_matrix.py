from dataclasses import replace
from itertools import combinations

import pytest

from dronten_map.core.plan import Plan, Scale, Score
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Area, Rule, Text
from dronten_map.reports.plan.matrix import set_matrix
from tests.reports.plans import empty_plan, example_plan, large_plan, lines, stakeholder

Box = tuple[float, float, float, float]


def plan(*people: tuple[str, int | None, int | None], border: int = 3) -> Plan:
    return empty_plan(stakeholders=tuple(stakeholder(*p) for p in people), border=border)


def boxes(flow: Flow) -> list[Box]:
    """The room that every text takes: left, top, right and bottom."""
    found: list[Box] = []
    for mark in flow.pages[0].marks:
        if isinstance(mark, Text):
            wide = flow.ruler.width(mark.text, mark.style.font, mark.style.size)
            left = mark.x - {"start": 0.0, "middle": wide / 2, "end": wide}[mark.anchor]
            found.append((left, mark.y - 0.7 * mark.style.size, left + wide, mark.y))
    return found


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.mark.parametrize(
    "made", [example_plan(), large_plan(2000, 0), large_plan(30, 0)], ids=["example", "2000", "30"]
)
def test_no_name_lies_over_another(flow: Flow, made: Plan) -> None:
    set_matrix(flow, made)
    assert [pair for pair in combinations(boxes(flow), 2) if overlap(*pair)] == []


def test_all_of_it_fits_on_one_page(flow: Flow) -> None:
    set_matrix(flow, large_plan(2000, 0))
    assert len(flow.pages) == 1


def test_names_stand_further_right_and_higher_the_more_they_have(flow: Flow) -> None:
    set_matrix(flow, plan(("Hoog", 5, 5), ("Laag", 1, 1)))
    place = {m.text: m for m in flow.pages[0].marks if isinstance(m, Text)}
    assert place["Hoog"].x > place["Laag"].x
    assert place["Hoog"].y < place["Laag"].y


def test_names_that_do_not_fit_are_counted(flow: Flow) -> None:
    people = [(f"Vereniging {n}", 5, 5) for n in range(500)]
    set_matrix(flow, plan(*people))
    shown = [line for line in lines(flow) if line.startswith("Vereniging")]
    assert f"+ nog {500 - len(shown)}" in lines(flow)


def test_the_four_quadrants_are_named(flow: Flow) -> None:
    set_matrix(flow, plan(("A", 5, 5)))
    named = {"Nauw betrekken", "Tevreden houden", "Geïnformeerd houden", "Monitoren"}
    assert named <= set(lines(flow))


def test_fields_on_the_border_are_shaded_and_get_no_quadrant(flow: Flow) -> None:
    set_matrix(flow, plan(("A", 5, 5), border=3))
    assert sum(isinstance(mark, Area) for mark in flow.pages[0].marks) == 9


def test_a_border_at_the_edge_leaves_no_quadrant_beyond_it(flow: Flow) -> None:
    set_matrix(flow, plan(("A", 5, 5), border=5))
    assert "Nauw betrekken" not in lines(flow)
    assert "Monitoren" in lines(flow)


def test_whoever_is_not_known_is_counted_below_the_figure(flow: Flow) -> None:
    set_matrix(flow, plan(("A", 5, 5), ("B", None, 5), ("C", None, None)))
    assert "Van 2 zijn ze nog niet bekend." in lines(flow)[-1]


def test_nothing_known_is_a_sentence_and_no_figure(flow: Flow) -> None:
    set_matrix(flow, plan(("A", None, None)))
    assert lines(flow) == ["Invloed en belang zijn nog niet ingeschat."]
    assert not any(isinstance(mark, Rule) for mark in flow.pages[0].marks)


def test_the_axes_have_the_words_of_the_scales(flow: Flow) -> None:
    scale = Scale(list="interest", label="Belang", words=(Score(5, "reusachtig"),), source="")
    set_matrix(flow, replace(plan(("A", 5, 5)), scales=(scale,)))
    assert "5 reusachtig" in lines(flow)
