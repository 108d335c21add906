"""A list to tick in."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.core.filter_lists import Asked
from dronten_map.ui.panels.check_list import MOST_ROWS, CheckList, chosen_of
from dronten_map.ui.panels.check_model import ROW

LEFT = Qt.MouseButton.LeftButton
FEW = [Asked("a", "afdeling", 3), Asked("b", "dorp", 2), Asked("c", "zorg", 0)]
MANY = [Asked(f"label {n}", f"label {n}", n) for n in range(300)]


@pytest.fixture
def ticks(qtbot: QtBot) -> CheckList:
    """An empty list."""
    made = CheckList("Labels", "Niets.")
    qtbot.addWidget(made)
    made.resize(220, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def told(ticks: CheckList) -> list[Any]:
    """What the list told."""
    found: list[Any] = []
    ticks.ticked.connect(found.append)
    return found


def click(qtbot: QtBot, ticks: CheckList, row: int) -> None:
    index = ticks.list.model().index(row, 0)
    qtbot.mouseClick(ticks.list.viewport(), LEFT, pos=ticks.list.visualRect(index).center())


def test_a_click_ticks_in_the_order_of_the_list(
    qtbot: QtBot, ticks: CheckList, told: list[Any]
) -> None:
    ticks.show_rows(FEW, ["c"])
    click(qtbot, ticks, 0)
    assert told == [("a", "c")]


def test_a_click_on_what_is_ticked_takes_the_tick_away(
    qtbot: QtBot, ticks: CheckList, told: list[Any]
) -> None:
    ticks.show_rows(FEW, ["a", "c"])
    click(qtbot, ticks, 2)
    assert told == [("a",)]


def test_the_space_bar_ticks_the_row_of_the_keyboard(
    qtbot: QtBot, ticks: CheckList, told: list[Any]
) -> None:
    ticks.show_rows(FEW, [])
    ticks.list.setFocus()
    ticks.list.setCurrentIndex(ticks.list.model().index(1, 0))
    qtbot.keyClick(ticks.list, Qt.Key.Key_Space)
    assert told == [("b",)]


def test_what_is_ticked_is_what_the_map_says_and_not_what_was_clicked(
    qtbot: QtBot, ticks: CheckList
) -> None:
    ticks.show_rows(FEW, [])
    click(qtbot, ticks, 0)
    assert ticks.model.ticked == ()


def test_an_empty_list_says_why(ticks: CheckList) -> None:
    ticks.show_rows([], [])
    assert ticks.nothing.isVisible()
    assert ticks.nothing.text() == "Niets."
    assert not ticks.search.isVisible()


def test_three_hundred_labels_are_searched_and_scroll(
    qtbot: QtBot, ticks: CheckList, told: list[Any]
) -> None:
    ticks.show_rows(MANY, [])
    assert ticks.search.isVisible()
    assert ticks.list.height() == MOST_ROWS * ROW
    qtbot.keyClicks(ticks.search, "label 299")
    qtbot.keyClick(ticks.search, Qt.Key.Key_Down)
    qtbot.keyClick(ticks.list, Qt.Key.Key_Space)
    assert told == [("label 299",)]


def test_a_search_that_finds_nothing_says_so_and_escape_ends_it(
    qtbot: QtBot, ticks: CheckList
) -> None:
    ticks.show_rows(MANY, [])
    qtbot.keyClicks(ticks.search, "bestaat niet")
    assert ticks.nothing.isVisible()
    qtbot.keyClick(ticks.search, Qt.Key.Key_Escape)
    assert ticks.list.model().rowCount() == 300


def test_the_keyboard_stays_on_its_row_when_others_come(ticks: CheckList) -> None:
    ticks.show_rows(FEW, [])
    ticks.list.setCurrentIndex(ticks.list.model().index(1, 0))
    ticks.show_rows([Asked("0", "aap", 1), *FEW], [])
    assert ticks.list.currentIndex().data() == "dorp"


@pytest.mark.parametrize(("count", "words"), [(0, "alles"), (1, "1 van 3"), (3, "3 van 3")])
def test_how_much_is_ticked_is_told_in_words(count: int, words: str) -> None:
    assert chosen_of(count, 3) == words
