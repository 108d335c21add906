from dataclasses import replace

from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Artwork
from dronten_map.reports.paper import LANDSCAPE, PORTRAIT
from dronten_map.reports.plan.map_page import set_map
from tests.reports.plans import (
    empty_drawing,
    example_drawing,
    lines,
    told,
)


def test_a_wide_map_stands_on_a_page_on_its_side(flow: Flow) -> None:
    set_map(flow, example_drawing(), "Dronten")
    assert (flow.pages[0].width, flow.pages[0].height) == LANDSCAPE
    assert any(isinstance(mark, Artwork) for mark in flow.pages[0].marks)
    assert "Figuur 1. De kaart “Dronten”" in told(flow)


def test_a_high_map_stands_upright(flow: Flow) -> None:
    left, top, _right, bottom = example_drawing().bounds
    high = replace(example_drawing(), bounds=(left, top, left + 200, bottom))
    set_map(flow, high, "Dronten")
    assert (flow.pages[0].width, flow.pages[0].height) == PORTRAIT


def test_an_empty_map_is_a_sentence(flow: Flow) -> None:
    set_map(flow, empty_drawing(), "Leeg")
    assert lines(flow)[-1] == "Op deze kaart staan nog geen actoren."
