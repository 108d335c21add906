"""The language of screen and paper."""

from dronten_map.i18n import _, in_language, language, pick


def test_dutch_comes_first() -> None:
    assert _("The name is empty.") == "De naam is leeg."


def test_the_language_is_switched_for_a_while() -> None:
    with in_language("en"):
        assert _("The name is empty.") == "The name is empty."
    assert language() == "nl"


def test_a_word_that_was_written_in_one_language_is_shown_in_both() -> None:
    assert pick("raad", "") == "raad"
    with in_language("en"):
        assert pick("raad", "") == "raad"
        assert pick("raad", "council") == "council"
