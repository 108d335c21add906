"""The map on a page of its own, with its legend and caption."""

from functools import partial

from dronten_map.graph.drawing import Drawing
from dronten_map.i18n import _, ngettext
from dronten_map.reports import dates
from dronten_map.reports.blocks import remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Artwork
from dronten_map.reports.noted import with_notes
from dronten_map.reports.painter import paint
from dronten_map.reports.paper import CAPTION, LANDSCAPE, PORTRAIT
from dronten_map.reports.sheet import fitted

_CAPTION = 2 * CAPTION.leading + 8  # points that the caption takes below the map


def set_map(flow: Flow, drawing: Drawing, map_title: str, notes: str = "") -> None:
    """Set the map as a drawing on a whole page, landscape where it is wider than high.

    Notes is what is written on it, for who cannot see it.
    """
    if drawing.is_empty:
        flow.chapter(_("The map"))
        remark(flow, _("There are no actors on this map yet."))
        return
    flow.turn(LANDSCAPE if drawing.width > drawing.height else PORTRAIT)
    flow.chapter(_("The map"))
    height = flow.left - _CAPTION
    top = flow.take(height)
    sheet = fitted(drawing, flow.width, height)
    shown = drawing.subtitle or map_title
    told = _("The map “{map}”, view “{view}”.").format(map=map_title, view=shown)
    with flow.figure(with_notes(f"{told} {_summary(drawing)}", notes), top, height):
        flow.put(Artwork(partial(paint, sheet), flow.x, top + height))
    flow.caption(told)
    flow.turn(PORTRAIT)


def _summary(drawing: Drawing) -> str:
    """What the map shows, in words, for who cannot see it."""
    counted = ngettext(
        "{count} name stands on it.", "{count} names stand on it.", len(drawing.names)
    )
    return counted.format(count=dates.count(len(drawing.names)))
