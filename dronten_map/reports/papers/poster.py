"""The map as a poster, as paths and texts that stay sharp at any size."""

from dataclasses import replace
from enum import StrEnum
from functools import partial

from dronten_map.core.papers.sender import Sender
from dronten_map.graph.drawing import Drawing
from dronten_map.i18n import _, ngettext
from dronten_map.reports import dates
from dronten_map.reports.flow import Flow
from dronten_map.reports.house import House
from dronten_map.reports.marks import Artwork
from dronten_map.reports.noted import with_notes
from dronten_map.reports.painter import paint
from dronten_map.reports.paper import MARGIN, MM
from dronten_map.reports.papers.head import imprint_of, warning_of
from dronten_map.reports.sheet import poster
from dronten_map.reports.tags import Role
from dronten_map.reports.text import Ruler
from dronten_map.reports.writing import written


class Size(StrEnum):
    """A size of paper (ISO 216)."""

    A3 = "A3"
    A2 = "A2"
    A1 = "A1"
    A0 = "A0"

    @property
    def points(self) -> tuple[float, float]:
        """Its short and its long side."""
        short, long = _MILLIMETRES[self]
        return short * MM, long * MM


_MILLIMETRES = {
    Size.A3: (297, 420),
    Size.A2: (420, 594),
    Size.A1: (594, 841),
    Size.A0: (841, 1189),
}


def poster_pdf(drawing: Drawing, sender: Sender, *, size: Size, notes: str, house: House) -> bytes:
    """The map on one page of this size, on its side where that leaves less of it empty.

    Notes is what is written on it, for who cannot see it.
    """
    short, long = size.points
    page = (long, short) if drawing.width > drawing.height else (short, long)
    flow = Flow(Ruler(house))
    flow.turn(page)
    flow.pages[-1].is_bare = True
    told = " · ".join(text for text in (warning_of(sender), drawing.source) if text)
    made = poster(replace(drawing, source=told), *page)
    with flow.within(Role.FIGURE) as tag:
        tag.alt = with_notes(_told(drawing), notes)
        tag.box = flow.pages[-1].box(MARGIN, MARGIN, page[0] - 2 * MARGIN, page[1] - 2 * MARGIN)
        flow.put(Artwork(partial(paint, made), 0.0, page[1]))
    return written([flow], imprint_of(sender, _("Poster")))


def _told(drawing: Drawing) -> str:
    counted = ngettext(
        "{count} name stands on it.", "{count} names stand on it.", len(drawing.names)
    )
    title = " – ".join(text for text in (drawing.title, drawing.subtitle) if text)
    return f"{title}. {counted.format(count=dates.count(len(drawing.names)))}"
