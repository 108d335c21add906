"""Levels side by side, chosen by pointer and keyboard."""

from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from dronten_map.ui.fields.ladder import Ladder, Level
from dronten_map.ui.fields.scale import scale_steps
from tests.builders import empty_map


@pytest.fixture
def ladder(qtbot: QtBot) -> Ladder:
    """Three columns of participation: 2, 4 and unknown."""
    steps = scale_steps(empty_map(), "participation")
    made = Ladder(("Heeft nu", "Wil", "Wij willen"), steps)
    made.resize(240, made.sizeHint().height())
    made.show_levels(2, 4, None)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def picked(ladder: Ladder) -> list[Any]:
    """What the ladder tells."""
    told: list[Any] = []
    ladder.picked.connect(lambda column, level: told.append((column, level)))
    return told


def click(qtbot: QtBot, ladder: Ladder, column: int, level: Level) -> None:
    """Click on a level in a column."""
    at = ladder.middle_of(column, level).toPoint()
    qtbot.mouseClick(ladder, Qt.MouseButton.LeftButton, pos=at)


def test_a_click_chooses_a_level_in_its_column(
    qtbot: QtBot, ladder: Ladder, picked: list[Any]
) -> None:
    click(qtbot, ladder, 2, 5)
    click(qtbot, ladder, 0, 1)
    assert picked == [(2, 5), (0, 1)]
    assert ladder.levels == (1, 4, 5)


def test_the_lowest_rung_is_unknown(qtbot: QtBot, ladder: Ladder, picked: list[Any]) -> None:
    click(qtbot, ladder, 1, None)
    assert picked == [(1, None)]


def test_what_is_chosen_already_is_not_told_again(
    qtbot: QtBot, ladder: Ladder, picked: list[Any]
) -> None:
    click(qtbot, ladder, 1, 4)
    assert picked == []


def test_a_click_beside_the_columns_does_nothing(
    qtbot: QtBot, ladder: Ladder, picked: list[Any]
) -> None:
    for point in (QPointF(5, 60), QPointF(200, 5)):
        assert ladder.at(point) is None
        qtbot.mouseClick(ladder, Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert picked == []


def test_every_place_is_found_below_the_pointer(ladder: Ladder) -> None:
    for column in range(3):
        for rung, step in enumerate(ladder.rungs):
            level = step.value if isinstance(step.value, int) else None
            assert ladder.at(ladder.middle_of(column, level)) == (column, rung)


def test_the_keyboard_walks_through_columns_and_levels(
    qtbot: QtBot, ladder: Ladder, picked: list[Any]
) -> None:
    for key in (
        Qt.Key.Key_Left,
        Qt.Key.Key_Up,
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
    ):
        qtbot.keyClick(ladder, key)
    assert picked == [(0, 3), (1, 3), (2, 1)]


def test_a_digit_chooses_and_delete_makes_unknown(
    qtbot: QtBot, ladder: Ladder, picked: list[Any]
) -> None:
    qtbot.keyClicks(ladder, "5")
    qtbot.keyClick(ladder, Qt.Key.Key_Delete)
    qtbot.keyClicks(ladder, "9")
    assert picked == [(0, 5), (0, None)]


def test_the_keyboard_stops_at_the_highest_and_the_lowest_rung(
    qtbot: QtBot, ladder: Ladder, picked: list[Any]
) -> None:
    ladder.show_levels(5, 4, None)
    qtbot.keyClick(ladder, Qt.Key.Key_Up)
    ladder.show_levels(None, 4, None)
    qtbot.keyClick(ladder, Qt.Key.Key_Down)
    assert picked == []


def test_showing_levels_tells_nothing(ladder: Ladder, picked: list[Any]) -> None:
    ladder.show_levels(5, None, 1)
    assert picked == []


def test_a_screen_reader_hears_every_column(ladder: Ladder) -> None:
    assert ladder.accessibleDescription() == (
        "Heeft nu: 2 raadplegen; Wil: 4 coproduceren; Wij willen: onbekend"
    )


def test_a_level_that_the_users_scale_has_no_more_is_shown_as_a_number(ladder: Ladder) -> None:
    ladder.show_levels(7, 4, 4)
    assert not ladder.grab().isNull()


def test_it_fits_in_a_panel_of_280_pixels_with_its_margins(ladder: Ladder) -> None:
    assert ladder.minimumSizeHint().width() <= 280 - 2 * 16 - 10
