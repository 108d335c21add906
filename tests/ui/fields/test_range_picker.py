"""A stretch of a scale, chosen by pointer and keyboard."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.ui import theme
from dronten_map.ui.fields.range_picker import RangePicker
from dronten_map.ui.fields.segments import Step

LEFT = Qt.MouseButton.LeftButton
WORDS = ["zeer klein", "klein", "gemiddeld", "groot", "zeer groot"]
STEPS = [Step(n, str(n), tip=f"{n} {w}", key=str(n)) for n, w in enumerate(WORDS, start=1)]


@pytest.fixture
def picker(qtbot: QtBot) -> RangePicker:
    """Five steps of which none is chosen."""
    made = RangePicker(STEPS)
    made.resize(200, theme.HIT)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def told(picker: RangePicker) -> list[Any]:
    """What the picker told."""
    found: list[Any] = []
    picker.picked.connect(lambda low, high: found.append((low, high)))
    picker.cleared.connect(lambda: found.append(None))
    return found


def drag(qtbot: QtBot, picker: RangePicker, *steps: int) -> None:
    """Press on the first step, pass over the others, let go."""
    points = [picker.middle_of(s - 1).toPoint() for s in steps]
    qtbot.mousePress(picker, LEFT, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(picker, point)
    qtbot.mouseRelease(picker, LEFT, pos=points[-1])


def test_nothing_is_chosen_at_first(picker: RangePicker) -> None:
    assert (picker.span, picker.words) == (None, "alles")


def test_a_drag_chooses_a_stretch_in_either_direction(qtbot: QtBot, picker: RangePicker) -> None:
    drag(qtbot, picker, 2, 4)
    assert (picker.span, picker.words) == ((2, 4), "klein – groot")
    picker.show_span(None)
    drag(qtbot, picker, 5, 3)
    assert picker.span == (3, 5)


def test_an_end_that_is_dragged_leaves_the_other_where_it_is(
    qtbot: QtBot, picker: RangePicker
) -> None:
    picker.show_span((2, 4))
    drag(qtbot, picker, 4, 5)
    assert picker.span == (2, 5)
    drag(qtbot, picker, 2, 1)
    assert picker.span == (1, 5)


def test_an_end_that_is_dragged_past_the_other_turns_round(
    qtbot: QtBot, picker: RangePicker
) -> None:
    picker.show_span((2, 3))
    drag(qtbot, picker, 2, 5)
    assert picker.span == (3, 5)


def test_a_click_chooses_one_step_and_a_second_takes_it_back(
    qtbot: QtBot, picker: RangePicker, told: list[Any]
) -> None:
    drag(qtbot, picker, 3)
    assert picker.words == "gemiddeld"
    drag(qtbot, picker, 3)
    assert told == [(3, 3), None]


def test_the_arrows_move_the_upper_end_and_with_shift_the_lower(
    qtbot: QtBot, picker: RangePicker
) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(picker, Qt.Key.Key_Left)
    assert picker.span == (1, 4)
    qtbot.keyClick(picker, Qt.Key.Key_Right, shift)
    assert picker.span == (2, 4)
    for _ in range(9):
        qtbot.keyClick(picker, Qt.Key.Key_Right, shift)
        qtbot.keyClick(picker, Qt.Key.Key_Right)
    assert picker.span == (5, 5)


def test_a_digit_chooses_one_step_and_delete_takes_it_back(
    qtbot: QtBot, picker: RangePicker
) -> None:
    qtbot.keyClicks(picker, "4")
    assert picker.span == (4, 4)
    qtbot.keyClick(picker, Qt.Key.Key_Delete)
    assert picker.span is None


def test_showing_a_choice_tells_nothing(picker: RangePicker, told: list[Any]) -> None:
    picker.show_span((1, 2))
    assert told == []
    assert picker.accessibleDescription() == "zeer klein – klein"


def test_a_stretch_that_is_not_on_the_scale_shows_as_none(picker: RangePicker) -> None:
    picker.show_span((1, 9))
    assert picker.span is None


def test_the_whole_scale_leaves_out_what_is_not_known(picker: RangePicker) -> None:
    picker.show_span((1, 5))
    assert picker.words == "alles wat bekend is"
