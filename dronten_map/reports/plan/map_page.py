"""The map on a page of its own, with its legend and caption."""

from dataclasses import replace
from functools import partial

from dronten_map.graph.drawing import Drawing
from dronten_map.graph.drawing_legend import SAMPLE
from dronten_map.graph.primitives import Piece, laid
from dronten_map.i18n import _
from dronten_map.reports.blocks import remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Artwork, Text
from dronten_map.reports.painter import paint
from dronten_map.reports.paper import CAPTION, LANDSCAPE, PORTRAIT, TINY, TINY_STRONG
from dronten_map.reports.sheet import Sheet, fitted

_CAPTION = 2 * CAPTION.leading + 8  # points that the caption takes below the map
_KEY = 148.0  # points for the legend beside a map that is wide
_GAP = 16.0
_ROW = 14.5  # points from line to line in that legend
_AIR = 0.6  # of a line between two groups
_SMALL = 0.62  # of its size on screen that a sample has there


def set_map(flow: Flow, drawing: Drawing, map_title: str) -> None:
    """Set the map as a drawing on a whole page, landscape where it is wider than high.

    Its legend stands beside a wide map and below a high one, so that the map is as large as it can.
    """
    if drawing.is_empty:
        flow.chapter(_("The map"))
        remark(flow, _("There are no actors on this map yet."))
        return
    is_wide = drawing.width > drawing.height
    flow.turn(LANDSCAPE if is_wide else PORTRAIT)
    flow.chapter(_("The map"))
    height = flow.left - _CAPTION
    top = flow.take(height)
    key = sum(len(group.entries) + 1 + _AIR for group in drawing.legend) * _ROW
    if is_wide and 0 < key <= height:
        alone = replace(drawing, legend=())
        sheet = fitted(alone, flow.width - _KEY - _GAP, height)
        _set_legend(flow, drawing, top)
    else:
        sheet = fitted(drawing, flow.width, height)
    flow.put(Artwork(partial(paint, sheet), flow.x, top + height))
    shown = drawing.subtitle or map_title
    flow.caption(_("The map “{map}”, view “{view}”.").format(map=map_title, view=shown))
    flow.turn(PORTRAIT)


def _set_legend(flow: Flow, drawing: Drawing, top: float) -> None:
    """Set the legend as a column at the right, a heading above each group."""
    left, half = flow.x + flow.width - _KEY, SAMPLE * _SMALL / 2
    samples: list[Piece] = []
    y = 0.0
    for group in drawing.legend:
        flow.put(Text(left, top + y + _ROW / 2 + 2.4, group.title, TINY_STRONG))
        y += _ROW
        for entry in group.entries:
            samples += laid(entry.sample, half, y + _ROW / 2, scale=_SMALL)
            room = _KEY - 2 * half - 7
            text = flow.ruler.fitted(entry.text, TINY.font, TINY.size, room)
            flow.put(Text(left + 2 * half + 7, top + y + _ROW / 2 + 2.4, text, TINY))
            y += _ROW
        y += _ROW * _AIR
    sheet = Sheet(_KEY, y, tuple(samples))
    flow.put(Artwork(partial(paint, sheet), left, top + y))
