"""The guide for the user names actions and keys that there are."""

import re
from pathlib import Path

from dronten_map.i18n import _, in_language
from dronten_map.ui.action_tables import all_actions

GUIDE = Path(__file__).parents[2] / "docs" / "handleiding.md"
_KEYS = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)+\w+|\bF\d{1,2}\b")
_IN_MENU = re.compile(r"\*\*\w+ → ([^*]+)\*\*")


def test_every_key_that_the_guide_names_does_something() -> None:
    known = {keys for action in all_actions() for keys in action.shortcut.split("; ")}
    named = set(_KEYS.findall(GUIDE.read_text("utf-8")))
    assert named
    assert named - known == set()


def test_every_action_that_the_guide_names_is_in_a_menu() -> None:
    with in_language("nl"):
        known = {_(action.text) for action in all_actions() if action.menu}
    named = set(_IN_MENU.findall(GUIDE.read_text("utf-8")))
    assert named
    assert {name for name in named - known if name != "Ordenen"} == set()
