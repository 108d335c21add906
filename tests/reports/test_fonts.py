import pytest

from dronten_map.reports import fonts
from dronten_map.reports.direction import joined


def test_the_typeface_has_what_dutch_and_paper_need() -> None:
    assert set("éëïóüĳĲ€–—“”’…·×−▲▼◆□→↑½") <= fonts.characters()


def test_all_figures_are_of_one_width() -> None:
    assert len({fonts.text_width(figure, 10) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("font", [fonts.REGULAR, fonts.SEMIBOLD, fonts.ITALIC])
def test_every_weight_measures_text(font: str) -> None:
    assert fonts.text_width("Dronten", 10, font) > 20


def test_registering_again_does_no_harm() -> None:
    before = fonts.text_width("a", 10)
    fonts.register()
    assert fonts.text_width("a", 10) == before


@pytest.mark.parametrize(
    ("character", "name"),
    [("ש", "NotoSansHebrew"), ("م", "NotoSansArabic"), ("🎉", "NotoEmoji"), ("中", None)],
)
def test_another_typeface_stands_in_where_it_has_the_character(
    character: str, name: str | None
) -> None:
    assert fonts.stands_in(character) == name


def test_every_shape_of_an_arabic_letter_can_be_shown() -> None:
    assert all(fonts.stands_in(c) for c in joined("سلام لا بب دب"))


def test_arabic_is_measured_as_it_is_joined() -> None:
    alone = sum(fonts.text_width(letter, 10) for letter in "سلم")
    assert 0 < fonts.text_width("سلم", 10) < alone


def test_a_line_of_several_typefaces_is_as_wide_as_its_parts() -> None:
    parts = sum(fonts.text_width(part, 10) for part in ("Huis ", "שלום", " 🎉"))
    assert fonts.text_width("Huis שלום 🎉", 10) == pytest.approx(parts)


class Ink:
    """A canvas that only remembers what was written on it."""

    def __init__(self) -> None:
        self.font = ""
        self.written: list[tuple[str, float, str]] = []

    def setFont(self, name: str, _size: float) -> None:  # noqa: N802  # ReportLab calls it so
        self.font = name

    def drawString(self, x: float, _y: float, text: str) -> None:  # noqa: N802
        self.written.append((self.font, round(x, 2), text))


def test_a_line_is_painted_in_the_order_of_its_letters() -> None:
    ink = Ink()
    fonts.draw_line(ink, 0.0, 0.0, "Huis שלום", fonts.REGULAR, 10)
    assert [(font, text) for font, _x, text in ink.written] == [
        (fonts.REGULAR, "Huis "),
        ("NotoSansHebrew", "םולש "),
    ]


def test_a_line_ends_where_it_is_asked_to() -> None:
    ink = Ink()
    text = "Huis שלום"
    fonts.draw_line(ink, 100.0, 0.0, text, fonts.REGULAR, 10, anchor="end")
    assert ink.written[0][1] == pytest.approx(100 - fonts.text_width(text, 10), abs=0.01)
    assert ink.written[-1][2] == "םולש"
