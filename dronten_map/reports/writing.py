"""Finished pages as a PDF: the same pages give the same bytes, tagged to be read aloud."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any, cast

from reportlab.pdfgen import canvas as pdfgen

from dronten_map import __version__
from dronten_map.i18n import Language, _
from dronten_map.reports import fonts
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Canvas, Page, Text, paint
from dronten_map.reports.metadata import xmp
from dronten_map.reports.paper import FOOTER_Y, HEADER_Y, MARGIN, SMALL, SMALL_STRONG
from dronten_map.reports.structure import Structure
from dronten_map.reports.tags import Margin, Role, Tag
from dronten_map.reports.text import Ruler, printable

LOCALES: dict[Language, str] = {"nl": "nl-NL", "en": "en-GB"}
CREATOR = f"dronten_map {__version__}"
_AIR = 24.0  # points between what stands left and right in a header or footer
_WIDEST = 3400.0  # points of the widest page, A0 on its side


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What a document says about itself: in its margins, and to whoever asks the file.

    Attributes:
        foot: Left in the footer: where it comes from; cut where it is too long.
        warning: After that, and never cut: for whom it is, and that it is confidential.
        on: The day of the document, and no moment of the clock.
    """

    title: str
    organisation: str = ""
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    foot: str = ""
    warning: str = ""
    on: date
    language: Language = "nl"


def written(flows: Sequence[Flow], imprint: Imprint) -> bytes:
    """The pages of all flows after each other, as a PDF."""
    pages = [page for flow in flows for page in flow.pages]
    ruler = flows[0].ruler
    _set_margins(pages, imprint, ruler, flows[-1].root)
    buffer = BytesIO()
    canvas = _canvas(buffer, imprint)
    structure = Structure(canvas)
    for page in pages:
        paint(page, canvas, structure, house=ruler.house)
        structure.end_page()
    structure.write([flow.root for flow in flows], _metadata(imprint))
    canvas.save()
    return buffer.getvalue()


def _set_margins(pages: Sequence[Page], imprint: Imprint, ruler: Ruler, root: Tag) -> None:
    """Put the title and the organisation above, and source, date and page number below.

    Who listens hears the source once, as the last words of a document with a head on its page.
    """
    # Cut once to the widest page, or a very long title would be measured again on every page.
    title, organisation, source = (
        ruler.fitted(text, SMALL.font, SMALL.size, _WIDEST)
        for text in (imprint.title, imprint.organisation, imprint.foot)
    )
    warning = f" · {imprint.warning}" if imprint.warning else ""
    for place, page in enumerate(pages, start=1):
        if page.is_bare:
            continue
        number = _("page {page} of {pages}").format(page=place, pages=len(pages))
        if not page.has_head:
            tags = (Margin.HEADER, Margin.HEADER)
            _pair(page, ruler, HEADER_Y, (title, "", organisation), tags)
        told = root.add(Role.P) if page.has_head else Margin.FOOTER
        texts = (source, warning, number)
        _pair(page, ruler, page.height - FOOTER_Y, texts, (told, Margin.FOOTER))


def _pair(
    page: Page,
    ruler: Ruler,
    y: float,
    texts: tuple[str, str, str],
    tags: tuple[Tag | Margin, Tag | Margin],
) -> None:
    """A soft line with a text at its left, what must be read after it, and a text at its right."""
    left, kept, right = texts
    room = page.width - 2 * MARGIN
    end = ruler.fitted(right, SMALL_STRONG.font, SMALL_STRONG.size, room * 0.4)
    used = ruler.width(end, SMALL_STRONG.font, SMALL_STRONG.size) + _AIR
    used += ruler.width(kept, SMALL.font, SMALL.size)
    start = ruler.fitted(left, SMALL.font, SMALL.size, room - used)
    page.put(Text(MARGIN, y, start + kept, SMALL), tags[0])
    page.put(Text(page.width - MARGIN, y, end, SMALL_STRONG, "end"), tags[1])


def _canvas(buffer: BytesIO, imprint: Imprint) -> Canvas:
    canvas = cast(Any, pdfgen).Canvas(
        buffer,
        pageCompression=1,
        invariant=1,
        initialFontName=fonts.REGULAR,
        lang=LOCALES[imprint.language],
    )
    canvas.setTitle(printable(imprint.title))
    canvas.setAuthor(printable(imprint.author or imprint.organisation))
    canvas.setSubject(printable(imprint.subject))
    canvas.setKeywords([printable(word) for word in imprint.keywords])
    canvas.setCreator(CREATOR)
    canvas.setProducer("ReportLab")
    # The day of the plan and no moment of the clock: the same plan stays the same to the byte.
    day = f"D:{imprint.on:%Y%m%d}000000Z"

    def dated(*_now: int) -> str:
        return day

    canvas.setDateFormatter(dated)
    canvas.showOutline()
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _metadata(imprint: Imprint) -> str:
    return xmp(
        title=printable(imprint.title),
        author=printable(imprint.author or imprint.organisation),
        subject=printable(imprint.subject),
        language=LOCALES[imprint.language],
        creator=CREATOR,
        on=imprint.on,
    )
