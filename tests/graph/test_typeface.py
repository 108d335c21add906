import pytest

from dronten_map.graph.typeface import is_known, text_width, text_widths
from dronten_map.reports import fonts


@pytest.mark.parametrize("text", ["Gebiedsregisseur", "ĳsclub Ünïcødé – € 12", "Ж Ω ½ fi"])
@pytest.mark.parametrize(("weight", "font"), [(400, fonts.REGULAR), (600, fonts.SEMIBOLD)])
def test_a_text_is_as_wide_as_on_paper(text: str, weight: int, font: str) -> None:
    assert text_width(text, 13, weight) == pytest.approx(fonts.text_width(text, 13, font))


def test_a_character_of_another_typeface_has_the_width_of_a_pictogram() -> None:
    assert text_width("🌷", 10) == 10


def test_a_character_without_a_shape_has_no_width() -> None:
    assert text_width("\u200d\u200f\ufeff", 10) == 0


def test_a_text_is_known_when_all_its_characters_are() -> None:
    assert is_known("Café – €")
    assert not is_known("Tulp 🌷")


def test_many_texts_are_as_wide_together_as_one_by_one() -> None:
    texts = ["Gebiedsregisseur", "", "ĳsclub Ünïcødé – € 12", "Ж 🌷 \u200d", "\U0010fffd"]
    assert text_widths(texts, 13).tolist() == pytest.approx([text_width(t, 13) for t in texts])
    assert text_widths([], 13).tolist() == []
