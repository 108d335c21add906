"""The list of a plan, sorted and kept short; which columns it shows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.plan import PlanActivity
from dronten_map.core.records import Activity
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.settings import Settings
from dronten_map.ui.views.plan import PlanView
from dronten_map.ui.views.plan_columns import PLACE
from dronten_map.ui.views.plan_menu import columns_menu, menu_of
from dronten_map.ui.views.plan_tree import WHOLE
from tests.ui.answers import Answers

LEFT = Qt.MouseButton.LeftButton
TITLE = "Dorpsgesprek Swifterbant"


@pytest.fixture
def page(qtbot: QtBot, example: Bridge) -> PlanView:
    made = PlanView(example)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    return made


def activities(page: PlanView) -> list[PlanActivity]:
    """The activities as they stand below one another."""
    tree, found = page.outline.tree, list[PlanActivity]()
    index = tree.index(0, 0)
    while index.isValid():
        line = tree.line(index)
        found += [line] if isinstance(line, PlanActivity) else []
        index = page.outline.indexBelow(index)
    return found


def click_head(page: PlanView, column: str) -> None:
    header = page.outline.header()
    at = header.sectionViewportPosition(PLACE[column]) + header.sectionSize(PLACE[column]) // 2
    QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(at, 10))


def phase_of(page: PlanView, title: str) -> list[int]:
    one = next(a for a in activities(page) if a.title == title)
    return [a.minutes or 0 for a in activities(page) if a.phase == one.phase]


def test_clicks_on_a_head_sort_up_and_down_and_as_the_plan_stands(page: PlanView) -> None:
    before = phase_of(page, TITLE)
    click_head(page, "minutes")
    assert phase_of(page, TITLE) == sorted(before)
    head = page.outline.tree.headerData(PLACE["minutes"], Qt.Orientation.Horizontal)
    assert head == "Uren ↑"
    click_head(page, "minutes")
    assert phase_of(page, TITLE) == sorted(before, reverse=True)
    click_head(page, "minutes")
    assert phase_of(page, TITLE) == before


def test_sorting_by_keyboard_is_in_the_menu_of_a_cell(page: PlanView) -> None:
    key = next(a.id for a in activities(page) if a.title == TITLE)
    page.outline.show_line(key, "minutes")
    menu = menu_of(page.outline)
    next(a for a in menu.actions() if a.text() == "Sorteren op Uren").trigger()
    menu.deleteLater()
    assert phase_of(page, TITLE) == sorted(phase_of(page, TITLE))
    assert page.outline.current_key() == key


def test_moving_a_line_brings_the_order_of_the_plan_back(page: PlanView) -> None:
    before = phase_of(page, TITLE)
    click_head(page, "minutes")
    page.outline.show_line(WHOLE)
    page.outline.shift(1)
    assert phase_of(page, TITLE) == before


def test_words_keep_the_list_short_and_none_bring_all_back(page: PlanView) -> None:
    before = activities(page)
    QTest.keyClicks(page.search, "swifterb")
    assert TITLE in [a.title for a in activities(page)]
    assert len(activities(page)) < len(before)
    page.search.clear()
    assert activities(page) == before


def test_what_is_new_is_seen_although_it_does_not_hold_the_words(page: PlanView) -> None:
    QTest.keyClicks(page.search, "swifterb")
    page.outline.add_activity()
    assert page.search.text() == ""
    assert "Nieuwe activiteit" in [a.title for a in activities(page)]


def test_what_is_looked_for_elsewhere_is_seen_although_it_does_not_hold_the_words(
    page: PlanView, example: Bridge
) -> None:
    other = next(a for a in example.model.all(Activity) if a.title == "Jongeren denken mee")
    QTest.keyClicks(page.search, "swifterb")
    page.show_record(other.id)
    assert page.outline.current_key() == other.id


def test_an_edit_in_a_sorted_list_brings_the_line_to_its_place(
    page: PlanView, example: Bridge
) -> None:
    click_head(page, "minutes")
    found = next(a for a in activities(page) if a.title == TITLE)
    page.outline.tree.setData(page.outline.tree.place_of(found.id, PLACE["minutes"]), 6000)
    assert phase_of(page, TITLE) == sorted(phase_of(page, TITLE))
    assert phase_of(page, TITLE)[-1] == 6000


def test_the_columns_that_were_chosen_are_there_the_next_time(qtbot: QtBot) -> None:
    settings = Settings()
    shown: list[bool] = []
    for turn in range(2):
        window = MainWindow(settings)
        qtbot.addWidget(window)
        window.begin(questions=Answers(on_unsaved="drop"))
        window.show()
        window.start_screen.example_button.click()
        window.show_page("plan")
        assert window.workspace is not None
        outline = window.workspace.plan.outline
        if turn == 0:
            menu = columns_menu(outline)
            next(a for a in menu.actions() if a.text() == "Resultaat").trigger()
            menu.deleteLater()
        shown.append(not outline.isColumnHidden(PLACE["result"]))
        window.close()
    assert shown == [True, True]


def test_columns_of_another_version_in_the_settings_are_left_out(page: PlanView) -> None:
    page.outline.use_columns({"nonsense": True, "result": True})
    assert not page.outline.isColumnHidden(PLACE["result"])
