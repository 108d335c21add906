from dronten_map.core.plan import (
    Scale,
    Score,
)
from dronten_map.reports.flow import Flow
from dronten_map.reports.plan.sources import set_sources
from tests.reports.plans import (
    empty_plan,
    told,
)


def test_scales_come_with_their_source(flow: Flow) -> None:
    words = (Score(1, "klein"), Score(2, "groot"))
    scale = Scale(list="influence", label="Invloed", words=words, source="Mendelow 1991")
    set_sources(flow, empty_plan(scales=(scale,), border=4))
    assert "1 klein, 2 groot Mendelow 1991" in told(flow)
    assert "boven 4 is hoog" in told(flow)
