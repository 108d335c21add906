from io import BytesIO
from typing import Any, cast

from pypdf import PdfReader
from reportlab.pdfgen import canvas as pdfgen

from dronten_map.reports import fonts
from dronten_map.reports.marks import (
    Area,
    Artwork,
    Canvas,
    Diamond,
    Link,
    Mark,
    Page,
    Rule,
    Target,
    Text,
    paint,
)
from dronten_map.reports.paper import BODY, INK, LANDSCAPE, PORTRAIT


def painted(*marks: Mark, size: tuple[float, float] = PORTRAIT) -> PdfReader:
    fonts.register()
    buffer = BytesIO()
    canvas: Canvas = cast(Any, pdfgen).Canvas(buffer, initialFontName=fonts.REGULAR)
    paint(Page(*size, marks=list(marks)), canvas)
    canvas.showPage()
    canvas.save()
    return PdfReader(buffer)


def test_a_page_has_its_own_size() -> None:
    box = painted(size=LANDSCAPE).pages[0].mediabox
    assert box.width > box.height


def test_a_text_is_text_in_the_file() -> None:
    for anchor in ("start", "middle", "end"):
        page = painted(Text(200, 100, "Dronten & <b>", BODY, anchor)).pages[0]
        assert "Dronten & <b>" in page.extract_text()


def test_a_text_ends_where_its_anchor_says() -> None:
    found: list[float] = []

    def visit(text: str, _cm: object, tm: list[float], *_rest: object) -> None:
        if text.strip():
            found.append(tm[4])

    page = painted(Text(200, 100, "Dronten", BODY, "end")).pages[0]
    page.extract_text(visitor_text=visit)
    assert round(found[0], 1) == round(200 - fonts.text_width("Dronten", BODY.size), 1)


def test_shapes_are_drawn_as_paths() -> None:
    marks = (
        Rule(0, 0, 10, 0, 1, INK, (2, 2)),
        Area(0, 0, 10, 10, INK, INK, 2),
        Diamond(50, 50, 5, INK),
    )
    page: Any = painted(*marks).pages[0]
    drawn = page["/Contents"].get_object().get_data().split()
    assert {b"l", b"c", b"h", b"S", b"f*", b"B*", b"d"} <= set(drawn)


def test_a_link_leads_to_its_target() -> None:
    reader = painted(Link(0, 0, 50, 10, "doel"), Target(100, "doel", "Doel", 0))
    page: Any = reader.pages[0]
    (annotation,) = [a.get_object() for a in page["/Annots"]]
    assert annotation["/Subtype"] == "/Link"
    assert annotation["/Dest"][0].get_object() == page.get_object()


def test_a_target_stands_in_the_outline() -> None:
    reader = painted(Target(100, "a", "Een", 0), Target(200, "b", "Twee", 1))
    first, below = cast(Any, reader.outline)
    assert first.title == "Een"
    assert below[0].title == "Twee"


def test_an_artwork_paints_itself_from_its_foot_up() -> None:
    asked: list[tuple[float, float]] = []
    painted(Artwork(lambda _canvas, x, y: asked.append((x, y)), 30, 200))
    assert asked == [(30, PORTRAIT[1] - 200)]
