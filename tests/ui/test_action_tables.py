"""The one table of actions as a whole: what must hold whoever adds a row."""

import ast
from collections import Counter
from typing import get_args

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from dronten_map import resources
from dronten_map.i18n import catalogue
from dronten_map.ui.action_tables import all_actions
from dronten_map.ui.actions import PAGES, Action, Menu
from dronten_map.ui.main_window import STEPPING
from dronten_map.ui.menus import TITLES
from tests.tree import modules, name_of, parsed

OWN_NAMES = {"look.dutch", "look.english"}  # a language is called by its own name everywhere


@pytest.fixture(scope="module")
def table(qapp: QApplication) -> list[Action]:
    return all_actions()


def keys(row: Action) -> list[str]:
    portable = QKeySequence.SequenceFormat.PortableText
    return [QKeySequence(k.strip()).toString(portable) for k in row.shortcut.split(";") if k]


def test_every_row_that_is_written_down_is_offered(table: list[Action]) -> None:
    written = {
        word.value.value
        for file in modules("dronten_map/ui")
        for call in ast.walk(parsed(file))
        if isinstance(call, ast.Call) and name_of(call.func) == "Action"
        for word in call.keywords
        if word.arg == "id" and isinstance(word.value, ast.Constant)
    }
    assert written - {row.id for row in table} == set()


def test_every_id_is_there_once(table: list[Action]) -> None:
    assert [i for i, count in Counter(row.id for row in table).items() if count > 1] == []


def test_no_two_actions_have_the_same_keys(table: list[Action]) -> None:
    used = Counter([key for row in table for key in keys(row)] + list(STEPPING))
    assert [key for key, count in used.items() if count > 1] == []


def test_every_shortcut_is_one_that_qt_knows(table: list[Action]) -> None:
    wrong = [row.id for row in table if row.shortcut and not all(keys(row))]
    assert wrong == []


def test_a_key_that_also_types_waits_for_the_map(table: list[Action]) -> None:
    plain = [
        row.id
        for row in table
        if not row.typed
        and any(len(key) == 1 or key in ("Del", "Space", "Return") for key in keys(row))
    ]
    assert plain == []


def test_every_row_says_what_it_is_and_what_it_does(table: list[Action]) -> None:
    assert [row.id for row in table if not row.text or row.text.endswith(".")] == []
    assert [row.id for row in table if not row.tip.endswith(".")] == []


def test_every_row_has_its_dutch(table: list[Action]) -> None:
    dutch = catalogue("nl")
    missing = [
        (row.id, text)
        for row in table
        for text in (row.text, row.tip)
        if text not in dutch and not (row.id in OWN_NAMES and text == row.text)
    ]
    assert missing == []


def test_every_icon_is_there(table: list[Action]) -> None:
    gone = [
        r.icon for r in table if r.icon and not resources.path("icons", f"{r.icon}.svg").is_file()
    ]
    assert gone == []


def test_no_two_rows_of_a_menu_are_called_the_same(table: list[Action]) -> None:
    names = Counter((row.menu, row.text) for row in table)
    assert [name for name, count in names.items() if count > 1] == []


def test_every_menu_has_a_title_and_something_in_it(table: list[Action]) -> None:
    assert set(TITLES) == set(get_args(Menu)) - {""}
    assert {row.menu for row in table} >= set(TITLES)


def test_every_page_has_its_action(table: list[Action]) -> None:
    assert [row.id for row in table if row.id.startswith("page.")] == [f"page.{p}" for p in PAGES]
