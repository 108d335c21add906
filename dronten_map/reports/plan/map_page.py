"""The map on a page of its own, with its legend and caption."""

from functools import partial

from dronten_map.graph.drawing import Drawing
from dronten_map.i18n import _
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Artwork
from dronten_map.reports.painter import paint
from dronten_map.reports.paper import CAPTION, LANDSCAPE, PORTRAIT
from dronten_map.reports.sheet import fitted

_CAPTION = 2 * CAPTION.leading + 8  # points that the caption takes below the map


def set_map(flow: Flow, drawing: Drawing) -> None:
    """Set the map as a drawing on a whole page, landscape where it is wider than high."""
    flow.turn(LANDSCAPE if drawing.width > drawing.height else PORTRAIT)
    flow.chapter(_("The map"))
    height = flow.left - _CAPTION
    top = flow.take(height)
    sheet = fitted(drawing, flow.width, height)
    flow.put(Artwork(partial(paint, sheet), flow.x, top + height))
    flow.caption(drawing.subtitle or drawing.source or _("The map"))
    flow.turn(PORTRAIT)
