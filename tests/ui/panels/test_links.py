"""A short list of what can be gone to."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.ui.panels.links import FEW, Link, Links


@pytest.fixture
def links(qtbot: QtBot) -> Links:
    """An empty list on the screen."""
    made = Links("Nog niemand.")
    made.resize(248, 400)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def many(count: int) -> list[Link]:
    """As many lines."""
    return [Link(number, f"Actor {number}") for number in range(count)]


def shown(links: Links) -> list[Any]:
    """Where the lines lead that can be seen."""
    return [button.link.value for button in links.buttons if button.isVisible()]


def test_an_empty_list_says_why_it_is_empty(links: Links) -> None:
    assert links.empty.isVisible()
    links.show_links(many(1))
    assert not links.empty.isVisible()


def test_a_click_and_enter_tell_where_to_go(qtbot: QtBot, links: Links) -> None:
    links.show_links([Link("a", "Raad", "informeert"), Link("b", "College")])
    told: list[Any] = []
    links.chosen.connect(told.append)
    qtbot.mouseClick(links.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.keyClick(links.buttons[1], Qt.Key.Key_Return)
    qtbot.keyClick(links.buttons[1], Qt.Key.Key_Space)
    assert told == ["a", "b", "b"]


def test_a_long_list_shows_the_first_few_until_all_are_asked_for(
    qtbot: QtBot, links: Links
) -> None:
    links.show_links(many(40))
    assert shown(links) == list(range(FEW))
    assert links.more.text() == "Toon alle 40"
    qtbot.mouseClick(links.more, Qt.MouseButton.LeftButton)
    assert shown(links) == list(range(40))
    assert not links.more.isVisible()
    assert links.buttons[FEW].hasFocus()


def test_another_subject_begins_with_the_first_few_again(links: Links) -> None:
    links.show_links(many(40))
    links.more.click()
    links.shorten()
    links.show_links(many(30))
    assert shown(links) == list(range(FEW))


def test_a_line_that_changes_keeps_the_keyboard(links: Links) -> None:
    links.show_links(many(3))
    links.buttons[1].setFocus()
    links.show_links([Link(1, "Ander"), Link(2, "Nog een")])
    assert links.buttons[1].hasFocus()
    assert shown(links) == [1, 2]


def test_long_names_do_not_widen_a_panel_and_stand_whole_in_the_tooltip(links: Links) -> None:
    name = "Wooncoöperatie <b> " * 11
    links.show_links([Link(1, name, name)])
    assert links.minimumSizeHint().width() < 120
    assert links.buttons[0].toolTip().count("Wooncoöperatie &lt;b&gt;") == 22


def test_a_screen_reader_hears_both_texts(links: Links) -> None:
    links.show_links([Link(1, "Raad", "informeert")])
    assert links.buttons[0].accessibleName() == "Raad, informeert"
