"""The page Stappen: its questions, its experiments, its meter."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.answers import answer
from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import TermId
from dronten_map.core.queries import terms
from dronten_map.core.records import Answer, Experiment, Lesson, Opgave
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.views.steps import StepsView

TODAY = date.today()
TEAM = TermId("checklist:coreteam")


@pytest.fixture
def page(qtbot: QtBot, bridge: Bridge) -> StepsView:
    made = StepsView(bridge)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    return made


def answers(page: StepsView, bridge: Bridge) -> list[tuple[str, str, bool]]:
    return [(a.text, a.link, a.done) for a in bridge.model.all(Answer)]


def test_it_begins_with_the_questions_of_the_first_step(page: StepsView) -> None:
    assert page.title.text() == "Voorbereiding"
    assert page.questions.cards[0].tick.text() == "Kernteam gevormd"


def test_a_tick_and_a_text_are_kept_and_counted(page: StepsView, bridge: Bridge) -> None:
    card = page.questions.cards[0]
    card.tick.click()
    card.text.begin()
    QTest.keyClicks(card.text.paper, "Vijf mensen")
    QTest.keyClick(card.text.paper, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answers(page, bridge) == [("Vijf mensen", "", True)]
    assert page.steps.buttons[0].count == "1 van 4"


def test_what_is_typed_is_written_when_another_step_is_chosen(
    page: StepsView, bridge: Bridge
) -> None:
    card = page.questions.cards[0]
    card.text.begin()
    QTest.keyClicks(card.text.paper, "Halve zin")
    page.steps.step = 1
    assert answers(page, bridge) == [("Halve zin", "", False)]


def test_arrows_go_along_the_steps(page: StepsView) -> None:
    page.steps.setFocus()
    QTest.keyClick(page.steps.buttons[0], Qt.Key.Key_Down)
    QTest.keyClick(page.steps.buttons[1], Qt.Key.Key_Down)
    assert page.title.text() == "Plan van aanpak"


def test_an_opgave_has_answers_of_its_own(page: StepsView, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        answer(draft, TEAM, on=TODAY, text="Programma")
        opgave = add_opgave(draft, "Wonen")
    page.scope.show_value(opgave)
    page.scope.chosen.emit(opgave)
    assert page.questions.cards[0].text.value == ""
    with bridge.edit("x") as draft:
        remove(draft, list(bridge.model.all(Opgave)))
    assert page.questions.cards[0].text.value == "Programma"


def test_undo_takes_an_answer_back(page: StepsView, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        answer(draft, TEAM, on=TODAY, done=True)
    assert page.questions.cards[0].tick.isChecked()
    bridge.undo()
    assert not page.questions.cards[0].tick.isChecked()


def test_questions_that_a_map_lacks_can_be_brought_back(page: StepsView, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        remove(draft, terms(draft, "checklist_0"))
    assert page.questions.cards == []
    assert page.restore.isVisible()
    page.restore.click()
    assert len(page.questions.cards) == 4


def test_an_experiment_and_its_lesson_are_added_in_step_1_only(
    page: StepsView, bridge: Bridge
) -> None:
    assert not page.experiments.isVisible()
    page.steps.step = 1
    page.experiments.add.click()
    assert len(page.experiments.rows) == 1
    page.experiments.lessons.add.click()
    (experiment,) = bridge.model.all(Experiment)
    (lesson,) = bridge.model.all(Lesson)
    assert lesson.experiment == experiment.id
    page.experiments.delete.click()
    assert page.experiments.rows == {}


def test_the_target_is_kept_and_a_wrong_one_is_not(page: StepsView, bridge: Bridge) -> None:
    page.target.begin()
    QTest.keyClicks(page.target.line, "65\r")
    assert bridge.model.info.awareness_target == 65
    QTest.keyClicks(page.target.line, "165\r")
    assert bridge.model.info.awareness_target == 65


def test_the_meter_of_the_example_tells_each_group(qtbot: QtBot, example: Bridge) -> None:
    page = StepsView(example)
    qtbot.addWidget(page)
    page.show()
    assert "Biddinghuizen" in page.bars.accessibleDescription()
    assert page.course.accessibleDescription().endswith("%")
    assert not page.nobody.isVisible()


def test_an_empty_map_has_nobody_to_measure(page: StepsView) -> None:
    assert page.nobody.isVisible()
    assert not page.bars.isVisible()


def test_the_peilmomenten_are_one_click_from_the_meter(qtbot: QtBot, page: StepsView) -> None:
    with qtbot.waitSignal(page.moments_wanted):
        page.moments.click()
