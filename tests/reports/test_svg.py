from xml.etree import ElementTree

from dronten_map.graph.drawing import Path, Piece, Text
from dronten_map.graph.segments import box
from dronten_map.reports.sheet import Sheet
from dronten_map.reports.svg import svg

SVG = "{http://www.w3.org/2000/svg}"


def written(*pieces: Piece) -> ElementTree.Element:
    made = Sheet(100, 50, pieces)
    return ElementTree.fromstring(svg(made, title="T", description="D", language="nl"))


def test_a_path_has_its_fill_pen_and_dashes() -> None:
    path = Path(
        box(0, 0, 10, 5), fill="#0B6E6E", stroke="#1F2328", width=1.5, dash=(3, 1), opacity=0.5
    )
    found = written(path).find(f"{SVG}path")
    assert found is not None
    assert found.attrib == {
        "d": "M0 0L10 0L10 5L0 5Z",
        "fill": "#0B6E6E",
        "stroke": "#1F2328",
        "stroke-width": "1.5",
        "stroke-dasharray": "3 1",
        "opacity": "0.5",
    }


def test_numbers_have_no_more_digits_than_they_need() -> None:
    found = written(Path((("M", -0.001, 1 / 3), ("L", 10.50, 2e-9)), stroke="#000000", width=1))
    path = found.find(f"{SVG}path")
    assert path is not None
    assert path.get("d") == "M0 0.33L10.5 0"


def test_a_text_has_its_anchor_and_weight() -> None:
    text = written(Text(1, 2, "a", 11, weight=600, anchor="end")).find(f"{SVG}text")
    assert text is not None
    assert (text.get("text-anchor"), text.get("font-weight")) == ("end", "600")


def test_markup_in_a_text_stays_text() -> None:
    root = written(Text(0, 0, "<a href='x'>&amp;</a>", 11))
    assert root.findtext(f"{SVG}text") == "<a href='x'>&amp;</a>"
    assert root.find(f".//{SVG}a") is None


def test_a_reader_that_speaks_hears_title_and_description() -> None:
    root = written()
    assert root.get("role") == "img"
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == ("T", "D")
