from datetime import date
from functools import partial
from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from dronten_map.core.model import Model
from dronten_map.core.queries import first_view
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.drawing import Drawing, Path, Text, draw
from dronten_map.graph.primitives import PAPER
from dronten_map.graph.segments import box
from dronten_map.reports.marks import Artwork, Page
from dronten_map.reports.marks import paint as paint_page
from dronten_map.reports.painter import paint
from dronten_map.reports.sheet import Sheet, fitted, sheet
from dronten_map.session.example import example_step
from tests.builders import empty_map

ON = date(2026, 11, 24)


def example() -> Drawing:
    model = Model()
    model.apply(example_step())
    return draw(model, first_view(model).id, title="Een kaart", on=ON)


def painted(made: Sheet) -> tuple[str, bytes]:
    """The text and the instructions of a page with a sheet on it."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(made.width + 20, made.height + 20), invariant=1)
    paint(made, canvas, 10, 10)
    canvas.showPage()
    canvas.save()
    page = PdfReader(BytesIO(buffer.getvalue())).pages[0]
    contents = page.get_contents()
    assert contents is not None
    return page.extract_text(), contents.get_data()


def corners(made: Sheet) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for piece in made.pieces:
        if isinstance(piece, Text):
            found.append((piece.x, piece.y))
        elif isinstance(piece, Path):
            found += [s[-2:] for s in piece.segments if len(s) > 1]  # pyright: ignore[reportArgumentType]
    return found


def test_a_text_is_painted_where_it_stands() -> None:
    text, content = painted(Sheet(100, 50, (Text(30, 20, "Kernteam", 13),)))
    assert "Kernteam" in text
    assert b"1 0 0 1 40 40 Tm" in content


def test_a_path_is_filled_and_drawn() -> None:
    path = Path(box(0, 0, 10, 10), fill="#0B6E6E", stroke="#1F2328", width=2, dash=(3, 1))
    _text, content = painted(Sheet(100, 50, (path,)))
    assert b"[3 1] 0 d" in content
    assert b"10 60 m 20 60 l 20 50 l 10 50 l h B" in content.replace(b"\n", b" ")


def test_a_character_that_the_typeface_lacks_becomes_a_box() -> None:
    text, _content = painted(Sheet(100, 50, (Text(0, 20, "Tulp 花", 13),)))
    assert "Tulp □" in text


def test_a_sheet_lies_within_its_size() -> None:
    made = sheet(example())
    assert all(0 <= x <= made.width and 0 <= y <= made.height for x, y in corners(made))


@pytest.mark.parametrize("room", [(728.0, 440.0), (480.0, 700.0)])
def test_a_fitted_sheet_fills_the_room_and_no_more(room: tuple[float, float]) -> None:
    made = fitted(example(), *room)
    assert (made.width, made.height) == room
    assert all(-0.1 <= x <= room[0] and -0.1 <= y <= room[1] for x, y in corners(made))


def test_a_fitted_sheet_has_a_legend_but_no_title_of_its_own() -> None:
    texts = [p.text for p in fitted(example(), 728, 440).pieces if isinstance(p, Text)]
    assert "Actoren" in texts
    assert "Een kaart" not in texts


def test_an_empty_map_fits_too() -> None:
    made = fitted(draw(empty_map(), FIRST_VIEW_ID, on=ON), 728, 440)
    assert [p.text for p in made.pieces if isinstance(p, Text)] == [
        "Op deze kaart staan nog geen actoren."
    ]


def test_a_sheet_can_be_an_artwork_on_a_page() -> None:
    made = fitted(example(), 400, 300)
    page = Page(500, 400, marks=[Artwork(partial(paint, made), 50, 350)])
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    paint_page(page, canvas)
    canvas.showPage()
    canvas.save()
    assert "Gemeenteraad" in PdfReader(BytesIO(buffer.getvalue())).pages[0].extract_text()


def test_a_fitted_sheet_leaves_white_paper_white() -> None:
    made = fitted(example(), 728, 440)
    assert PAPER not in {p.fill for p in made.pieces if isinstance(p, Path)}
    assert PAPER in {p.fill for p in sheet(example()).pieces if isinstance(p, Path)}
