"""The page Betrokkenheid: the matrix, what can be done about a gap, and the list of levels."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.web import add_actor
from dronten_map.core.records import Activity, Answer, Involvement, Opgave, Record
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.views.involved import InvolvedView
from dronten_map.ui.views.missing_table import row_name


@pytest.fixture
def page(qtbot: QtBot, example: Bridge) -> InvolvedView:
    made = InvolvedView(example)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    return made


def gap(page: InvolvedView) -> tuple[int, int]:
    """Row and column of a cell in which nobody is involved although they are on the map."""
    rows = page.missing.rows
    for row in range(rows.rowCount()):
        for column in range(1, rows.columnCount()):
            cell = rows.cell(rows.index(row, column))
            if cell is not None and cell.is_gap and cell.known:
                return row, column
    raise AssertionError


def test_it_has_a_row_for_every_opgave_and_a_column_for_every_kind(
    page: InvolvedView, example: Bridge
) -> None:
    assert page.missing.rows.rowCount() == example.model.count(Opgave)
    assert page.missing.rows.columnCount() == 12


def test_by_area_an_opgave_has_a_row_for_each_area_that_it_lies_in(
    page: InvolvedView, example: Bridge
) -> None:
    page.by_area.click()
    wanted = sum(max(1, len(o.areas)) for o in example.model.all(Opgave))
    assert page.missing.rows.rowCount() == wanted


def test_a_gap_is_filled_with_one_click_and_undo_opens_it_again(
    page: InvolvedView, example: Bridge
) -> None:
    row, column = gap(page)
    index = page.missing.rows.index(row, column)
    page.missing.setCurrentIndex(index)
    before = example.model.count(Involvement)
    first = page.side.others.lines[0]
    button = first.findChildren(type(page.plan))[-1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert example.model.count(Involvement) == before + 1
    cell = page.missing.rows.cell(index)
    assert cell is not None
    assert not cell.is_gap
    assert page.missing.currentIndex() == index
    example.undo()
    cell = page.missing.rows.cell(index)
    assert cell is not None
    assert cell.is_gap


def test_suggestions_say_why(page: InvolvedView) -> None:
    page.missing.setCurrentIndex(page.missing.rows.index(1, 0))
    assert page.side.suggested.isVisible()
    assert len(page.side.suggested.lines) % 2 == 0


def test_an_empty_chair_is_thought_of_for_one_opgave(page: InvolvedView, example: Bridge) -> None:
    page.missing.setCurrentIndex(page.missing.rows.index(0, 0))
    page.side.chairs.cards[0].tick.click()
    (kept,) = [a for a in example.model.all(Answer) if a.opgave is not None]
    assert kept.done
    page.missing.setCurrentIndex(page.missing.rows.index(1, 0))
    assert not page.side.chairs.cards[0].tick.isChecked()


def test_a_level_that_differs_becomes_an_activity_on_the_level_that_we_want(
    page: InvolvedView, example: Bridge, qtbot: QtBot
) -> None:
    page.part.show_value("levels")
    page.part.chosen.emit("levels")
    assert page.plan.isEnabled()  # the first of the list is meant already
    involvement = example.model.get(Involvement, page.levels.current_id())
    told: list[Record] = []
    page.record_wanted.connect(told.append)
    before = set(example.model.all(Activity))
    page.plan.click()
    (made,) = set(example.model.all(Activity)) - before
    assert (made.invited, made.level) == ((involvement.actor,), involvement.we_want)
    assert told == [made]
    at = [column.caption for column in page.levels.rows.columns].index("Planned")
    assert page.levels.rows.index(0, at).data()


def test_without_opgaven_it_says_what_to_do(qtbot: QtBot, bridge: Bridge) -> None:
    page = InvolvedView(bridge)
    qtbot.addWidget(page)
    page.show()
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.map_wanted):
        page.empty.button.click()


def test_when_all_levels_are_alike_it_says_so(qtbot: QtBot, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        made = involve(draft, add_actor(draft, "Ada"), add_opgave(draft, "Wonen"))
        amend(draft, Involvement, [made], has=2, we_want=2)
    page = InvolvedView(bridge)
    qtbot.addWidget(page)
    page.show()
    page.part.show_value("levels")
    page.part.chosen.emit("levels")
    assert page.alike.isVisible()
    assert not page.plan.isEnabled()


def test_by_area_a_chair_has_an_answer_of_its_own_for_each_area(
    page: InvolvedView, example: Bridge
) -> None:
    page.by_area.click()
    rows = page.missing.rows
    places = [(at, row) for at in range(rows.rowCount()) if (row := rows.row(rows.index(at, 0)))]
    first, second = [(at, r) for at, r in places if r.opgave == places[0][1].opgave][:2]
    page.missing.setCurrentIndex(rows.index(first[0], 0))
    assert first[1].area is not None
    assert first[1].area.name in page.side.chairs_title.text()
    page.side.chairs.cards[0].tick.click()
    assert [a.area for a in example.model.all(Answer) if a.area] == [first[1].area.id]
    page.missing.setCurrentIndex(rows.index(second[0], 0))
    assert not page.side.chairs.cards[0].tick.isChecked()
    page.by_area.click()
    page.missing.setCurrentIndex(rows.index(0, 0))
    assert not page.side.chairs.cards[0].tick.isChecked()
    example.undo()
    assert not any(a.area for a in example.model.all(Answer))


def test_where_there_is_room_the_names_of_opgaven_are_whole(page: InvolvedView) -> None:
    header = page.missing.horizontalHeader()
    metrics = QFontMetrics(theme.font(weight=600))
    longest = max(metrics.horizontalAdvance(row_name(row)) for row in page.missing.rows.all)
    page.resize(1280, 700)
    assert header.sectionSize(0) < longest
    page.resize(1920, 1000)
    assert header.sectionSize(0) >= longest
