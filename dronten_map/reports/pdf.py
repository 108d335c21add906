"""The engagement plan on paper: a PDF that is the same to the byte for the same plan."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, cast

from reportlab.pdfgen import canvas as pdfgen

from dronten_map import __version__
from dronten_map.core.plan import Audience, Header, Plan
from dronten_map.graph.drawing import Drawing
from dronten_map.i18n import _, in_language
from dronten_map.reports import dates, fonts
from dronten_map.reports.flow import Entry, Flow
from dronten_map.reports.marks import Canvas, Page, Text, paint
from dronten_map.reports.paper import FOOTER_Y, HEADER_Y, LANDSCAPE, MARGIN, SMALL, SMALL_STRONG
from dronten_map.reports.plan.assignment import set_assignment
from dronten_map.reports.plan.contents import set_contents
from dronten_map.reports.plan.costs import set_costs
from dronten_map.reports.plan.cover import set_cover
from dronten_map.reports.plan.learning import set_lasting, set_learning
from dronten_map.reports.plan.map_page import set_map
from dronten_map.reports.plan.opgaven import set_opgaven
from dronten_map.reports.plan.people import set_people
from dronten_map.reports.plan.sources import set_sources
from dronten_map.reports.plan.talks import set_talks
from dronten_map.reports.plan.timeline import set_timeline
from dronten_map.reports.plan.work import set_work
from dronten_map.reports.text import Ruler, printable

_LOCALES = {"nl": "nl-NL", "en": "en-GB"}
_AIR = 24.0  # points between what stands left and right in a header or footer


def plan_pdf(plan: Plan, drawing: Drawing) -> bytes:
    """The plan with the map in it, in the plan's own language; the same bytes for the same input.

    Time: linear in what the plan holds.
    """
    fonts.register()
    with in_language(plan.header.language):
        pages = _set_pages(plan, drawing)
        _set_margins(pages, plan.header)
        return _written(pages, plan.header)


def _set_pages(plan: Plan, drawing: Drawing) -> list[Page]:
    ruler = Ruler()
    cover, body = Flow(ruler), Flow(ruler)
    set_cover(cover, plan.header)
    set_assignment(body, plan)
    set_opgaven(body, plan)
    set_map(body, drawing, plan.header.map_title)
    set_people(body, plan)
    set_work(body, plan)
    set_timeline(body, plan)
    set_costs(body, plan)
    set_talks(body, plan)
    set_learning(body, plan)
    set_lasting(body, plan)
    set_sources(body, plan)
    return [*cover.pages, *_contents(ruler, body.entries), *body.pages]


def _contents(ruler: Ruler, entries: Sequence[Entry]) -> list[Page]:
    # How many pages the contents take does not hang on the numbers in them.
    trial = Flow(ruler)
    set_contents(trial, entries, 0)
    flow = Flow(ruler)
    set_contents(flow, entries, 1 + len(trial.pages))
    return flow.pages


def _set_margins(pages: Sequence[Page], header: Header) -> None:
    """Put the title and the organisation above, and source, date and page number below."""
    ruler = Ruler()
    source = _("Source: map “{map}”, {date}").format(
        map=header.map_title, date=dates.day(header.on)
    )
    parts = [source]
    if header.audience is Audience.REGISSEUR:
        parts.append(_("confidential: with judgements"))
    if header.is_example:
        parts.append(_("example"))
    # Cut once to the widest page, or a very long title would be measured again on every page.
    title, organisation, below = (
        ruler.fitted(text, SMALL.font, SMALL.size, LANDSCAPE[0])
        for text in (header.title, header.organisation, " · ".join(parts))
    )
    for place, page in enumerate(pages, start=1):
        if page.is_bare:
            continue
        number = _("page {page} of {pages}").format(page=place, pages=len(pages))
        _pair(page, ruler, HEADER_Y, title, organisation)
        _pair(page, ruler, page.height - FOOTER_Y, below, number)


def _pair(page: Page, ruler: Ruler, y: float, left: str, right: str) -> None:
    """A soft line with a text at its left and one at its right."""
    room = page.width - 2 * MARGIN
    end = ruler.fitted(right, SMALL_STRONG.font, SMALL_STRONG.size, room * 0.4)
    used = ruler.width(end, SMALL_STRONG.font, SMALL_STRONG.size) + _AIR
    start = ruler.fitted(left, SMALL.font, SMALL.size, room - used)
    page.marks.append(Text(MARGIN, y, start, SMALL))
    page.marks.append(Text(page.width - MARGIN, y, end, SMALL_STRONG, "end"))


def _written(pages: Sequence[Page], header: Header) -> bytes:
    buffer = BytesIO()
    canvas = _canvas(buffer, header)
    for page in pages:
        paint(page, canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _canvas(buffer: BytesIO, header: Header) -> Canvas:
    canvas = cast(Any, pdfgen).Canvas(
        buffer,
        pageCompression=1,
        invariant=1,
        initialFontName=fonts.REGULAR,
        lang=_LOCALES[header.language],
    )
    canvas.setTitle(printable(header.title))
    canvas.setAuthor(printable(header.author or header.organisation))
    canvas.setSubject(printable(header.opgave_label or header.programme))
    canvas.setKeywords([_("engagement plan"), printable(header.organisation)])
    canvas.setCreator(f"dronten_map {__version__}")
    canvas.setProducer("ReportLab")
    # The day of the plan and no moment of the clock: the same plan stays the same to the byte.
    day = f"D:{header.on:%Y%m%d}000000Z"

    def dated(*_now: int) -> str:
        return day

    canvas.setDateFormatter(dated)
    canvas.showOutline()
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas
