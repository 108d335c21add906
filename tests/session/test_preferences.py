"""The command line follows the language that was chosen in the window."""

from pathlib import Path

import pytest

from dronten_map.session.preferences import chosen_language


def test_the_language_is_dutch_when_nothing_was_chosen() -> None:
    assert chosen_language() == "nl"


def test_the_language_is_the_one_chosen_in_the_window(home: Path) -> None:
    (home / "settings.json").write_text('{"language": "en"}', "utf-8")
    assert chosen_language() == "en"


@pytest.mark.parametrize("text", ["", "[]", "null", '{"language": 3}', '{"language": "xx"}', "{"])
def test_settings_that_say_nothing_sensible_give_dutch(home: Path, text: str) -> None:
    (home / "settings.json").write_text(text, "utf-8")
    assert chosen_language() == "nl"
