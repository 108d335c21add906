from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dronten_map.core.circle import circle
from dronten_map.core.ids import HandoutId
from dronten_map.core.records import Handout, Opgave
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.hand_out import HandOutDialog
from tests.ui.answers import Answers


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def dialog(example: Bridge, answers: Answers, qtbot: QtBot, tmp_path: Path) -> HandOutDialog:
    made = HandOutDialog(example, tmp_path, answers)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_needs_a_name_and_proposes_a_file(dialog: HandOutDialog, tmp_path: Path) -> None:
    assert not dialog.make_button.isEnabled()
    dialog.name.setText("Team: wijk")
    dialog.make_button.click()
    assert dialog.wish is not None
    assert dialog.wish.actors is None
    assert dialog.wish.path == tmp_path / "Team wijk – om in te vullen.xlsx"


def test_a_list_for_an_opgave_is_about_who_is_involved(
    dialog: HandOutDialog, example: Bridge
) -> None:
    opgave = next(example.model.all(Opgave))
    dialog.choose_about("opgave")
    assert not dialog.make_button.isEnabled()
    dialog.editors["opgave"].show_value(opgave.id)
    dialog.editors["opgave"].chosen.emit(opgave.id)
    assert dialog.name.text().startswith(opgave.code)
    dialog.make_button.click()
    assert dialog.wish is not None
    assert dialog.wish.actors == circle(example.model, opgave)


def test_a_file_that_is_there_is_only_replaced_by_the_user(
    dialog: HandOutDialog, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "Team – om in te vullen.xlsx").touch()
    dialog.name.setText("Team")
    dialog.make_button.click()
    assert (answers.asked, dialog.wish) == (["save"], None)
    answers.saves = tmp_path / "team"
    dialog.make_button.click()
    assert dialog.wish is not None
    assert dialog.wish.path == tmp_path / "team.xlsx"


def test_it_says_that_a_list_with_this_name_is_out_already(
    dialog: HandOutDialog, example: Bridge
) -> None:
    dialog.name.setText("Team")
    assert not dialog.earlier.isVisible()
    with example.edit("x") as draft:
        draft.put(Handout(id=HandoutId.new(), name="Team", on=date(2026, 1, 5)))
    dialog.name.setText("Team ")
    assert dialog.earlier.isVisible()
    assert "5-1-2026" in dialog.earlier.text()
