"""A drawing as a figure in running text, as wide as the page and no higher than it needs."""

from functools import partial

from dronten_map.graph.drawing import Drawing
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Artwork
from dronten_map.reports.noted import with_notes
from dronten_map.reports.painter import paint
from dronten_map.reports.sheet import fitted

_LEAST = 150.0  # points


def set_drawing(flow: Flow, drawing: Drawing, told: str, *, most: float, notes: str = "") -> None:
    """Set a drawing with its caption; told says what it shows, most is how high it may be.

    Notes is what is written on it, for who cannot see it.
    """
    scale = min(flow.width / max(drawing.width, 1.0), 1.0)
    height = min(most, max(_LEAST, drawing.height * scale + 60))
    top = flow.take(height, keep=30)
    sheet = fitted(drawing, flow.width, height)
    with flow.figure(with_notes(told, notes), top, height):
        flow.put(Artwork(partial(paint, sheet), flow.x, top + height))
    flow.caption(told)
