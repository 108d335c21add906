import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.reports.direction import joined, turned

HEBREW = "שלום"
ARABIC = "سلام"


@pytest.mark.parametrize(
    ("read", "shown"),
    [
        ("Gemeente Dronten", "Gemeente Dronten"),
        (HEBREW, HEBREW[::-1]),
        (f"Huis {HEBREW} (Dronten)", f"Huis {HEBREW[::-1]} (Dronten)"),
        (f"{HEBREW} 2026!", f"!2026 {HEBREW[::-1]}"),
        (f"{HEBREW} (abc) 12.5", f"12.5 (abc) {HEBREW[::-1]}"),
        (f"{HEBREW} (אב)", f"(בא) {HEBREW[::-1]}"),
        (f"12 {HEBREW}", f"{HEBREW[::-1]} 12"),
        (f"a {HEBREW} אב b", f"a בא {HEBREW[::-1]} b"),
    ],
)
def test_a_line_stands_in_the_order_of_its_letters(read: str, shown: str) -> None:
    assert turned(read) == shown


def test_arabic_letters_are_joined_within_a_word() -> None:
    assert joined("بب ب") == "\ufe91\ufe90 \ufe8f"


def test_a_letter_that_reaches_no_further_ends_a_join() -> None:
    assert joined("دب") == "\ufea9\ufe8f"


def test_lam_and_alef_are_written_as_one() -> None:
    assert joined("لا") == "\ufefb"
    assert joined("بلا") == "\ufe91\ufefc"


def test_an_accent_does_not_break_a_join_and_stays_on_its_letter() -> None:
    assert joined("بَب") == "\ufe91\u064e\ufe90"
    assert turned("בְא") == "אבְ"


def test_arabic_is_turned_too() -> None:
    assert unicodedata.normalize("NFKC", turned(ARABIC)[::-1]) == ARABIC


@given(st.text("abcא בשل ا12(),.€ְً!"))
def test_no_letter_gets_lost(text: str) -> None:
    def counted(shown: str) -> list[str]:
        plain = unicodedata.normalize("NFKC", shown).translate(str.maketrans("()", "  "))
        return sorted(plain.replace(" ", ""))

    assert counted(turned(text)) == counted(text)


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_our_own_letters_stay_as_they_are(text: str) -> None:
    assert turned(text) == text
