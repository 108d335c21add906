from pathlib import Path

import pytest
import reportlab
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.reports.fonts import (
    REGULAR,
    characters,
    register_file,
    stands_in,
    text_width,
)
from dronten_map.reports.house import House
from dronten_map.reports.text import MISSING, Ruler, printable

SIZE = 10.0
TEXTS = st.text(max_size=300)


@pytest.mark.parametrize(
    "text", ["Jan <jan@x.nl> de Vries", "een losse <b>", "R&D", '<img src="/etc/passwd">', "&amp;"]
)
def test_markup_stays_the_text_that_was_typed(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize("text", ["ไทย", "한글", "中文"])
def test_what_the_typeface_does_not_have_shows_as_a_box(text: str) -> None:
    assert printable(text) == MISSING * len(text)


def test_an_emoji_of_many_parts_shows_its_visible_parts_only() -> None:
    assert printable("👩🏽‍🚒") == "👩🚒"


@pytest.mark.parametrize("text", ["feest 🎉", "שלום", "مرحبا"])
def test_what_another_typeface_has_is_kept(text: str) -> None:
    assert printable(text) == text


def test_letters_and_their_accents_become_one() -> None:
    assert printable("Cafe\u0301") == "Café"


def test_line_ends_of_every_kind_are_kept() -> None:
    assert printable("a\r\nb\rc\u2028d") == "a\nb\nc\nd"


@given(TEXTS)
def test_everything_that_is_printed_is_in_the_typeface(text: str) -> None:
    others = {c for c in printable(text) if c not in characters() and c != "\n"}
    assert all(stands_in(c) for c in others)


@given(TEXTS)
def test_printing_twice_changes_nothing(text: str) -> None:
    assert printable(printable(text)) == printable(text)


@given(TEXTS, st.floats(20, 300))
def test_no_line_is_wider_than_its_room(text: str, width: float) -> None:
    lines = Ruler().lines(text, REGULAR, SIZE, width)
    assert all(text_width(line, SIZE) <= width + 0.01 for line in lines)


@given(TEXTS, st.floats(20, 300))
def test_breaking_loses_no_letter(text: str, width: float) -> None:
    def letters(shown: str) -> str:
        return "".join(c for c in shown if c not in "- \n\xa0")

    lines = Ruler().lines(text, REGULAR, SIZE, width)
    assert letters("".join(lines)) == letters(printable(text))


def test_no_text_is_one_empty_line() -> None:
    assert Ruler().lines("", REGULAR, SIZE, 100) == [""]


def test_amounts_are_not_broken_at_their_own_space() -> None:
    amount = "€\N{NO-BREAK SPACE}12.500"
    assert Ruler().lines(f"kost {amount}", REGULAR, SIZE, 50) == ["kost", amount]


def test_a_long_word_is_broken_with_a_hyphen() -> None:
    lines = Ruler().lines("samenwerkingsverband", REGULAR, SIZE, 60)
    assert lines[0].endswith("-")
    assert "".join(lines).replace("-", "") == "samenwerkingsverband"


def test_an_address_is_broken_at_its_own_signs() -> None:
    lines = Ruler().lines("iemand@voorbeeld.nl", REGULAR, SIZE, 60)
    assert lines[0] == "iemand@"


def test_a_line_that_was_measured_fits_its_own_width() -> None:
    ruler = Ruler()
    for text in ("ma 12 okt 2026", "26 okt – 14 nov 2026", "5 zeer groot"):
        width = ruler.width(text, REGULAR, 8.5)
        assert ruler.lines(text, REGULAR, 8.5, width) == [text]


def test_a_text_on_one_line_ends_in_an_ellipsis() -> None:
    shown = Ruler().fitted("Woningcorporatie De Polder", REGULAR, SIZE, 60)
    assert shown.endswith("…")
    assert text_width(shown, SIZE) <= 60


def test_a_text_on_one_line_is_left_alone_when_it_fits() -> None:
    assert Ruler().fitted("De\nPolder", REGULAR, SIZE, 100) == "De Polder"


def test_a_limited_text_ends_in_an_ellipsis() -> None:
    lines = Ruler().limited("een twee drie vier vijf zes", REGULAR, SIZE, 40, most=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")


def test_a_ruler_remembers_that_a_character_was_missing() -> None:
    ruler = Ruler()
    ruler.lines("gewoon □", REGULAR, SIZE, 100)
    assert not ruler.has_missing
    ruler.lines("feest 🎉", REGULAR, SIZE, 100)
    assert not ruler.has_missing
    ruler.lines("feest 中", REGULAR, SIZE, 100)
    assert ruler.has_missing


def test_the_widest_line_counts_only_breaks_of_the_writer() -> None:
    ruler = Ruler()
    assert ruler.widest_line("een twee\ndrie", REGULAR, SIZE) == pytest.approx(
        text_width("een twee", SIZE)
    )


def test_the_widest_word_may_be_broken_at_its_hyphen() -> None:
    ruler = Ruler()
    assert ruler.widest_word("Programma-ondersteuning", REGULAR, SIZE) == pytest.approx(
        text_width("ondersteuning", SIZE)
    )


def test_a_word_of_a_hundred_thousand_letters_is_broken_in_good_time() -> None:
    lines = Ruler().lines("w" * 100_000, REGULAR, SIZE, 200)
    assert sum(len(line.rstrip("-")) for line in lines) == 100_000


def test_a_typeface_of_the_house_that_lacks_a_sign_shows_a_plainer_one() -> None:
    plain = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
    name = register_file(plain)
    assert not {"▲", "→", MISSING} & characters(name)
    assert printable("▲ 2 → “é” … 中", name) == "+ 2 > “é” … ?"


def test_what_the_house_lacks_is_noted_too() -> None:
    plain = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
    ruler = Ruler(House(faces={REGULAR: register_file(plain)}))
    ruler.lines("Waarom?", REGULAR, SIZE, 100)
    assert not ruler.has_missing
    ruler.lines("中?", REGULAR, SIZE, 100)
    assert ruler.has_missing
