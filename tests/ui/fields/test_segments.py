"""A row of steps, chosen by pointer and keyboard."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from dronten_map.ui import theme
from dronten_map.ui.fields.segments import Segments, Step

STEPS = [Step(n, str(n), tip=f"stap {n}", key=str(n)) for n in range(1, 6)]


@pytest.fixture
def row(qtbot: QtBot) -> Segments:
    """Five steps of which none is chosen."""
    made = Segments()
    made.show_steps(STEPS)
    made.resize(200, theme.HIT)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def picked(row: Segments) -> list[Any]:
    """What the row told."""
    told: list[Any] = []
    row.picked.connect(told.append)
    return told


@pytest.fixture
def click(qtbot: QtBot, row: Segments) -> Callable[[int], None]:
    """Clicks in the middle of a step, counted from the left."""

    def clicked(index: int) -> None:
        at = row.middle_of(index).toPoint()
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=at)

    return clicked


def test_a_click_chooses_and_a_second_click_takes_it_back(
    click: Callable[[int], None], picked: list[Any]
) -> None:
    click(3)
    click(3)
    assert picked == [4, None]


def test_a_second_click_changes_nothing_where_one_must_be_chosen(qtbot: QtBot) -> None:
    row = Segments(may_be_none=False)
    row.show_steps(STEPS)
    row.resize(200, theme.HIT)
    row.choose(1)
    qtbot.addWidget(row)
    with qtbot.assertNotEmitted(row.picked):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.middle_of(0).toPoint())
        qtbot.keyClick(row, Qt.Key.Key_Delete)


def test_a_digit_chooses_its_step(qtbot: QtBot, row: Segments, picked: list[Any]) -> None:
    qtbot.keyClicks(row, "29")
    assert picked == [2]


def test_arrows_go_along_and_stop_at_the_ends(
    qtbot: QtBot, row: Segments, picked: list[Any]
) -> None:
    row.choose(4)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home):
        qtbot.keyClick(row, key)
    qtbot.keyClick(row, Qt.Key.Key_Left)
    qtbot.keyClick(row, Qt.Key.Key_End)
    assert picked == [5, 4, 1, 5]


def test_arrows_begin_at_an_end_where_nothing_is_chosen(
    qtbot: QtBot, row: Segments, picked: list[Any]
) -> None:
    qtbot.keyClick(row, Qt.Key.Key_Right)
    assert picked == [1]


def test_delete_takes_the_choice_back(qtbot: QtBot, row: Segments, picked: list[Any]) -> None:
    row.choose(4)
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert picked == [None]


def test_showing_a_choice_tells_nothing(row: Segments, picked: list[Any]) -> None:
    row.choose(2)
    row.choose(7)
    assert picked == []


def test_every_step_is_found_below_the_pointer_and_nothing_beside_the_row(row: Segments) -> None:
    found = [row.step_at(row.middle_of(i)) for i in range(5)]
    assert found == STEPS
    assert row.step_at(QPointF(-1, 5)) is None


def test_every_step_is_wide_enough_to_be_hit(row: Segments) -> None:
    assert row.minimumSizeHint().width() >= 5 * theme.HIT
    assert row.minimumSizeHint().height() >= theme.HIT
