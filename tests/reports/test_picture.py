import struct
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from dronten_map.core.edits.web import add_actor
from dronten_map.core.model import Model
from dronten_map.core.page_size import Orientation, PageSize
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.errors import UserError
from dronten_map.graph.drawing import Drawing, draw
from dronten_map.i18n import in_language
from dronten_map.reports.picture import KINDS, picture, room_for
from dronten_map.session.example import example_step
from tests.builders import edited, empty_map, web

ON = date(2026, 11, 24)
SVG = "{http://www.w3.org/2000/svg}"


def drawn(model: Model, *, title: str = "") -> Drawing:
    return draw(model, FIRST_VIEW_ID, title=title, on=ON)


def named(name: str) -> Drawing:
    return drawn(
        edited(empty_map(), lambda d: add_actor(d, name, view=FIRST_VIEW_ID, at=(0.0, 0.0)))
    )


def example() -> Drawing:
    model = Model()
    model.apply(example_step())
    return drawn(model, title="Dronten")


def svg_texts(drawing: Drawing) -> list[str]:
    root = ElementTree.fromstring(picture(drawing, "svg"))
    return [element.text or "" for element in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_map_gives_the_same_bytes(kind: str) -> None:
    assert picture(example(), kind) == picture(example(), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_map_is_a_picture_too(kind: str) -> None:
    assert picture(drawn(empty_map()), kind)


def test_another_kind_of_picture_is_refused() -> None:
    with pytest.raises(UserError, match="gif"):
        picture(drawn(empty_map()), "gif")


def test_an_svg_keeps_text_as_text() -> None:
    assert {"Directie", "Gemeenteraad", "Voorbeeld"} <= set(svg_texts(example()))


def test_an_svg_has_a_title_and_a_description() -> None:
    root = ElementTree.fromstring(picture(example(), "svg"))
    assert root.findtext(f"{SVG}title") == "Dronten"
    assert "di 24 nov 2026" in (root.findtext(f"{SVG}desc") or "")


def test_an_svg_points_at_nothing_outside_itself() -> None:
    text = picture(example(), "svg").decode()
    assert "href" not in text
    assert "url(" not in text
    assert text.count("://") == text.count('xmlns="http://www.w3.org/2000/svg"') == 1


def test_an_svg_keeps_its_widths_where_another_typeface_stands_in() -> None:
    root = ElementTree.fromstring(picture(named("Tulp 🌷"), "svg"))
    widths = {e.text: e.get("textLength") for e in root.iter(f"{SVG}text")}
    assert widths["afdeling"] is not None
    assert widths["Tulp 🌷"] is None


@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script>",
        "A & B",
        'zeg "ja"',
        "]]>",
        "عمدة البلدية",
        "Tulp 🌷",
        "a\x00b\x1bc",
    ],
)
def test_an_svg_shows_what_was_typed(name: str) -> None:
    shown = " ".join(name.replace("\x00", " ").replace("\x1b", " ").split())
    assert shown.replace(" ", "") in "".join(svg_texts(named(name))).replace(" ", "").replace(
        "-", ""
    ).replace("\n", "")


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=80).filter(lambda t: bool(t.strip())))
def test_any_name_gives_well_formed_pictures(name: str) -> None:
    drawing = named(name)
    ElementTree.fromstring(picture(drawing, "svg"))
    assert picture(drawing, "pdf").startswith(b"%PDF")


def test_a_pdf_is_one_page_with_its_title() -> None:
    reader = PdfReader(BytesIO(picture(example(), "pdf")))
    assert len(reader.pages) == 1
    assert reader.metadata is not None
    assert reader.metadata.title == "Dronten"
    assert "Gemeenteraad" in reader.pages[0].extract_text()


def test_a_pdf_embeds_its_typeface() -> None:
    content = PdfReader(BytesIO(picture(example(), "pdf"))).pages[0]
    fonts = content["/Resources"]["/Font"].get_object()  # pyright: ignore[reportIndexIssue]
    for font in fonts.values():
        assert "FontFile2" in str(font.get_object()["/FontDescriptor"].get_object())


def test_a_pdf_page_is_as_large_as_the_svg() -> None:
    drawing = example()
    box = PdfReader(BytesIO(picture(drawing, "pdf"))).pages[0].mediabox
    root = ElementTree.fromstring(picture(drawing, "svg"))
    size = [float(value) for value in (root.get("viewBox") or "").split()[2:]]
    assert size == pytest.approx([float(box.width), float(box.height)], abs=0.01)


def test_a_png_has_two_pixels_for_a_point() -> None:
    drawing = named("Anna")
    box = PdfReader(BytesIO(picture(drawing, "pdf"))).pages[0].mediabox
    content = picture(drawing, "png")
    width, height = struct.unpack(">II", content[16:24])
    assert content.startswith(b"\x89PNG")
    assert (width, height) == pytest.approx((2 * float(box.width), 2 * float(box.height)), abs=1)


def test_a_png_has_paper_behind_it() -> None:
    from PIL import Image

    with Image.open(BytesIO(picture(named("Anna"), "png"))) as image:
        assert (image.mode, image.getpixel((0, 0))) == ("RGB", (0xFB, 0xFA, 0xF7))


def test_a_very_large_map_stays_a_page_and_a_png_that_can_be_opened() -> None:
    model, _ids = web("a", "b")

    def spread(draft: object) -> None:
        for index in range(3):
            add_actor(draft, "c", view=FIRST_VIEW_ID, at=(40_000.0 * index, 30_000.0 * index))  # pyright: ignore[reportArgumentType]

    drawing = drawn(edited(model, spread))
    box = PdfReader(BytesIO(picture(drawing, "pdf"))).pages[0].mediabox
    assert max(float(box.width), float(box.height)) <= 14_400
    width, height = struct.unpack(">II", picture(drawing, "png")[16:24])
    assert width * height < 25_000_000


def test_a_picture_speaks_the_language_of_the_moment() -> None:
    with in_language("en"):
        drawing = drawn(web("a", "b", lines="ab")[0])
        assert {"Actors", "Relations", "Tue 24 Nov 2026"} <= set(svg_texts(drawing))
        assert b'xml:lang="en"' in picture(drawing, "svg")


def test_a_page_has_a_room_for_the_map_and_a_sheet_of_its_own_has_none() -> None:
    assert room_for(PageSize.MAP) is None
    page = room_for(PageSize.A3)
    assert page is not None
    assert page.turns
    assert page.width > page.height


def test_a_page_that_is_made_to_stand_does_not_turn() -> None:
    page = room_for(PageSize.A4, Orientation.PORTRAIT)
    assert page is not None
    assert not page.turns
    assert page.width < page.height
