"""Steps on the user's scales: number, word and source; unknown is a value of its own."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.i18n import in_language
from dronten_map.ui.fields.scale import (
    ScaleEditor,
    StepsEditor,
    YesNoEditor,
    scale_steps,
    scale_word,
    signed,
)
from tests.builders import empty_map
from tests.ui.fields.conftest import leave, told_by


@pytest.fixture
def influence(show: Callable[[ScaleEditor], ScaleEditor]) -> ScaleEditor:
    """The influence of somebody, unknown so far."""
    return show(ScaleEditor(empty_map(), "influence"))


def test_it_says_the_number_and_the_word(influence: ScaleEditor) -> None:
    said: list[str] = []
    influence.said.connect(said.append)
    influence.show_value(4)
    assert said == ["4 groot"]
    assert influence.caption == "4 groot"


def test_unknown_is_a_value_of_its_own(influence: ScaleEditor) -> None:
    influence.show_value(4)
    influence.show_value(None)
    assert influence.caption == "onbekend"


def test_a_choice_is_told_at_once_and_taken_back_by_delete(
    qtbot: QtBot, influence: ScaleEditor
) -> None:
    told = told_by(influence)
    qtbot.keyClicks(influence.segments, "5")
    qtbot.keyClick(influence.segments, Qt.Key.Key_Delete)
    assert told == [5, None]


def test_various_is_said_and_any_choice_is_told(qtbot: QtBot, influence: ScaleEditor) -> None:
    influence.show_mixed()
    told = told_by(influence)
    assert influence.caption == "verschillend"
    qtbot.keyClicks(influence.segments, "3")
    assert told == [3]


def test_a_step_explains_itself_and_names_its_source() -> None:
    step = scale_steps(empty_map(), "participation")[3]
    assert step.tip == (
        "4 coproduceren\nDoel: eigenaarschap.\nBron: Edelenbos & Monnikhof 1998/2001"
    )


def test_a_scale_that_goes_below_zero_shows_signs_and_counts_its_keys_from_the_left() -> None:
    steps = scale_steps(empty_map(), "stance")
    assert [s.text for s in steps] == ["−2", "−1", "0", "+1", "+2"]
    assert [s.key for s in steps] == list("12345")


def test_a_word_stands_for_a_number_in_either_language() -> None:
    model = empty_map()
    assert scale_word(model, "stance", -1) == "−1 kritisch"
    assert scale_word(model, "stance", None) == "onbekend"
    with in_language("en"):
        assert scale_word(model, "stance", -1) == "−1 critical"


def test_a_number_has_a_sign_only_where_its_scale_goes_below_zero() -> None:
    assert signed(2, {1: "", 2: ""}) == "2"
    assert signed(2, {-2: "", 2: ""}) == "+2"
    assert signed(None, {}) == ""


def test_yes_and_no_have_their_own_letters(
    qtbot: QtBot, show: Callable[[YesNoEditor], YesNoEditor]
) -> None:
    editor = show(YesNoEditor())
    told = told_by(editor)
    qtbot.keyClicks(editor.segments, "jn")
    qtbot.keyClick(editor.segments, Qt.Key.Key_Backspace)
    assert told == [True, False, None]


def test_yes_and_no_are_spoken_as_words(show: Callable[[YesNoEditor], YesNoEditor]) -> None:
    editor = show(YesNoEditor(yes="formeel", no="informeel"))
    said: list[str] = []
    for value in (True, False, None):
        editor.show_value(value)
        said.append(editor.caption)
    assert said == ["formeel", "informeel", "onbekend"]


def test_tab_finds_yes_and_no_and_the_steps_of_a_scale(
    qtbot: QtBot, show: Callable[[StepsEditor], StepsEditor]
) -> None:
    for editor in (YesNoEditor(), ScaleEditor(empty_map(), "influence")):
        show(editor)
        leave(editor)
        qtbot.keyClick(editor.window(), Qt.Key.Key_Tab)
        assert editor.segments.hasFocus()
