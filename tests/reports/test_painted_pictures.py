"""Pictures in SVG, PDF and PNG."""

import base64
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader

from dronten_map.core.draft import Draft
from dronten_map.core.edits.annotations import add_annotation, add_picture
from dronten_map.core.records import AnnotationKind
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.drawing import Drawing, draw
from dronten_map.reports.picture import picture
from tests.builders import edited, web

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"
BOX = (150.0, -60.0, 120.0, 90.0)


def pixels(form: str, mode: str = "RGB") -> bytes:
    buffer = BytesIO()
    Image.new(mode, (40, 30), "#2F5D8A").save(buffer, form)
    return buffer.getvalue()


def drawing(content: bytes, media: str) -> Drawing:
    model, _ids = web("Raad", "College")

    def put(draft: Draft) -> None:
        add_picture(
            draft, FIRST_VIEW_ID, content, BOX, name="plein", media=media, text="Het <plein>"
        )
        add_annotation(
            draft, FIRST_VIEW_ID, AnnotationKind.TEXT, (0.0, 80.0, 200.0, 30.0), text="Let op"
        )

    return draw(edited(model, put), FIRST_VIEW_ID, on=date(2026, 11, 24))


def test_an_svg_holds_the_picture_itself_and_its_words() -> None:
    root = ElementTree.fromstring(picture(drawing(pixels("PNG"), "image/png"), "svg"))
    image = root.find(f"{SVG}image")
    assert image is not None
    assert image.attrib[LINK] == "data:image/png;base64," + base64.b64encode(pixels("PNG")).decode()
    assert image.findtext(f"{SVG}title") == "Het <plein>"
    assert "Let op" in [t.text for t in root.iter(f"{SVG}text")]


@pytest.mark.parametrize(
    ("form", "mode", "media"),
    [("PNG", "RGB", "image/png"), ("PNG", "RGBA", "image/png"), ("JPEG", "RGB", "image/jpeg")],
)
def test_a_pdf_holds_the_picture_and_text_stays_text(form: str, mode: str, media: str) -> None:
    page = PdfReader(BytesIO(picture(drawing(pixels(form, mode), media), "pdf"))).pages[0]
    assert len(page.images) == 1
    assert "Let op" in page.extract_text()


@pytest.mark.parametrize("content", [b"GIF89a nothing", pixels("PNG")[:60], pixels("BMP")])
def test_a_damaged_picture_leaves_a_frame(content: bytes) -> None:
    page = PdfReader(BytesIO(picture(drawing(content, "image/png"), "pdf"))).pages[0]
    assert len(page.images) == 0


def test_a_png_shows_the_picture() -> None:
    made = Image.open(BytesIO(picture(drawing(pixels("PNG"), "image/png"), "png"))).convert("RGB")
    assert (0x2F, 0x5D, 0x8A) in {colour for _n, colour in made.getcolors(1_000_000) or []}
