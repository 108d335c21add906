"""The map as a picture of its own: SVG to work on, PDF to print, PNG to paste."""

from dataclasses import replace
from io import BytesIO
from math import sqrt
from typing import Any, Literal, assert_never

from reportlab.lib.colors import HexColor
from reportlab.pdfgen import canvas as pdfgen

from dronten_map import __version__
from dronten_map.core.page_size import Orientation, PageSize, page_of
from dronten_map.errors import UserError
from dronten_map.graph.drawing import Drawing
from dronten_map.graph.drawing_afar import Room
from dronten_map.graph.primitives import PAPER
from dronten_map.i18n import _, language
from dronten_map.reports import dates, fonts
from dronten_map.reports.marks import Canvas
from dronten_map.reports.painter import paint
from dronten_map.reports.sheet import WHITE, Sheet, poster, poster_room, sheet
from dronten_map.reports.svg import svg
from dronten_map.reports.text import printable

Kind = Literal["svg", "png", "pdf"]
KINDS: tuple[Kind, ...] = ("svg", "png", "pdf")

_SHARP = 2.0  # pixels for a point
_MOST_PIXELS = 24_000_000
_LARGEST = 14_000.0  # points; readers of PDF refuse pages above 14,400
_LOCALES = {"nl": "nl-NL", "en": "en-GB"}


def picture(
    drawing: Drawing,
    kind: str,
    *,
    size: PageSize = PageSize.MAP,
    orientation: Orientation = Orientation.FITTING,
) -> bytes:
    """The drawing on a sheet of its own, or filling a white page, as "svg", "png" or "pdf".

    The same drawing gives the same bytes.

    Raises:
        UserError: there is no such kind of picture.
    """
    if kind not in KINDS:
        raise UserError(
            _("A picture cannot be made as “{kind}”.").format(kind=kind),
            hint=_("Choose svg, png or pdf."),
        )
    chosen: Kind = kind
    page = page_of(size, orientation, is_wide=drawing.width > drawing.height)
    made = sheet(drawing) if page is None else poster(drawing, *page)
    ground = PAPER if page is None else WHITE
    match chosen:
        case "svg":
            return svg(
                made,
                title=_title(drawing),
                description=_description(drawing),
                language=language(),
                ground=ground,
            )
        case "pdf":
            return _pdf(made, drawing, ground)
        case "png":
            return _png(_pdf(made, drawing, ground))
    assert_never(chosen)


def room_for(size: PageSize, orientation: Orientation = Orientation.FITTING) -> Room | None:
    """The room that a page has for a map; None for a sheet that is as large as the map asks for."""
    page = page_of(size, orientation, is_wide=True)
    if page is None:
        return None
    return replace(poster_room(*page), turns=orientation is Orientation.FITTING)


def _title(drawing: Drawing) -> str:
    return drawing.title or drawing.subtitle


def _description(drawing: Drawing) -> str:
    parts = [drawing.subtitle, drawing.source, dates.day(drawing.on)]
    if drawing.is_example:
        parts.insert(0, _("Example"))
    return " · ".join(part for part in parts if part)


def _pdf(made: Sheet, drawing: Drawing, ground: str) -> bytes:
    fonts.register()
    scale = min(1.0, _LARGEST / max(made.width, made.height))
    size = (made.width * scale, made.height * scale)
    buffer = BytesIO()
    canvas = _canvas(buffer, size, drawing)
    canvas.setFillColor(HexColor(ground))
    canvas.rect(0, 0, *size, stroke=0, fill=1)
    canvas.scale(scale, scale)
    paint(made, canvas, 0.0, 0.0)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _canvas(buffer: BytesIO, size: tuple[float, float], drawing: Drawing) -> Canvas:
    maker: Any = pdfgen.Canvas  # its stubs know less than it does
    canvas = maker(
        buffer,
        pagesize=size,
        pageCompression=1,
        invariant=1,
        initialFontName=fonts.REGULAR,
        lang=_LOCALES[language()],
    )
    canvas.setTitle(printable(_title(drawing)))
    canvas.setSubject(printable(_description(drawing)))
    canvas.setCreator(f"dronten_map {__version__}")
    canvas.setProducer("ReportLab")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _png(pdf: bytes) -> bytes:
    """The one page of a PDF as pixels, two for a point; fewer when there would be too many."""
    import pypdfium2  # pyright: ignore[reportMissingTypeStubs]  # late: only a PNG needs it

    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        width, height = page.get_size()
        scale = min(_SHARP, sqrt(_MOST_PIXELS / (width * height)))
        image = page.render(scale=scale).to_pil()
    finally:
        document.close()
    buffer = BytesIO()
    image.convert("RGB").save(buffer, "PNG", dpi=(72 * scale, 72 * scale))
    return buffer.getvalue()
