"""Labels keep text as it is."""

from hypothesis import given
from hypothesis import strategies as st

from dronten_map.ui.words import breakable


def test_ordinary_words_are_left_alone() -> None:
    assert breakable("Wonen in Swifterbant-Zuid") == "Wonen in Swifterbant-Zuid"


@given(st.text(st.characters(exclude_characters="\u200b")))
def test_only_places_to_break_are_added(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text


def test_the_longest_word_can_be_broken() -> None:
    assert max(map(len, breakable("W" * 200).split("\u200b"))) <= 16
