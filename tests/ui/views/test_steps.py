"""The page Stappen: its questions, its experiments, its meter."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.answers import answer
from dronten_map.core.edits.learning import add_precedent
from dronten_map.core.edits.opgaven import add_opgave, assess
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.snapshots import take_snapshot
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import TermId
from dronten_map.core.queries import terms
from dronten_map.core.records import (
    ActorKind,
    Answer,
    Experiment,
    Lesson,
    Opgave,
    Precedent,
    Sector,
)
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.line import LineEditor
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


def test_a_group_that_is_chosen_shows_its_own_course_and_lets_go(
    qtbot: QtBot, example: Bridge
) -> None:
    page = StepsView(example)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    everybody = page.course.accessibleDescription()
    assert page.whose.text() == "Alle groepen samen"
    QTest.mouseClick(page.bars, Qt.MouseButton.LeftButton, pos=QPoint(20, 50))
    second = page.whose.text().replace("\u200b", "")
    assert second in page.bars.accessibleDescription()
    assert page.course.accessibleDescription() != everybody
    QTest.keyClick(page.bars, Qt.Key.Key_Down)
    assert page.whose.text().replace("\u200b", "") != second
    QTest.keyClick(page.bars, Qt.Key.Key_Up)
    QTest.mouseClick(page.bars, Qt.MouseButton.LeftButton, pos=QPoint(20, 50))
    assert page.course.accessibleDescription() == everybody


def test_the_course_names_the_peilmomenten_and_says_when_nothing_is_known(
    page: StepsView, bridge: Bridge
) -> None:
    with bridge.edit("x") as draft:
        kind = next(k.id for k in draft.all(ActorKind) if k.sector is Sector.DECISION)
        ada = add_actor(draft, "Ada", kind)
    assert page.course.accessibleDescription() == "Nog niets ingeschat."
    with bridge.edit("x") as draft:
        assess(draft, ada, on=date.today(), awareness=4)
        take_snapshot(draft, "Aan de start", on=date.today())
    assert "Aan de start" in page.course.accessibleDescription()
    assert page.course.accessibleDescription().endswith("100 %")


def test_an_empty_map_has_nobody_to_measure(page: StepsView) -> None:
    assert page.nobody.isVisible()
    assert not page.bars.isVisible()


def test_the_peilmomenten_are_one_click_from_the_meter(qtbot: QtBot, page: StepsView) -> None:
    with qtbot.waitSignal(page.moments_wanted):
        page.moments.click()


def step_one(page: StepsView) -> None:
    page.steps.step = 1


def test_the_library_is_filled_in_one_step_and_taken_back_by_undo(
    page: StepsView, bridge: Bridge
) -> None:
    step_one(page)
    assert page.precedents.rows == {}
    page.precedents.bring.click()
    assert len(page.precedents.rows) == bridge.model.count(Precedent) >= 8
    assert not page.precedents.bring.isVisible()
    bridge.undo()
    assert page.precedents.rows == {}
    assert page.precedents.bring.isVisible()


def test_an_example_is_added_typed_and_removed(page: StepsView, bridge: Bridge) -> None:
    step_one(page)
    page.precedents.add.click()
    place = page.precedents.form.editor("place")
    assert isinstance(place, LineEditor)
    place.begin()
    QTest.keyClicks(place.line, "Dorpstad\r")
    (made,) = bridge.model.all(Precedent)
    assert made.place == "Dorpstad"
    assert page.precedents.rows[made.id].told == "Dorpstad"
    page.precedents.delete.click()
    assert bridge.model.count(Precedent) == 0


def test_searching_leaves_what_holds_the_words(page: StepsView, bridge: Bridge) -> None:
    step_one(page)
    page.precedents.bring.click()
    QTest.keyClicks(page.precedents.search, "hoogeveen")
    assert [row.title for row in page.precedents.rows.values()] == [
        "De Smederijen: bewoners maken en kiezen plannen"
    ]
    QTest.keyClicks(page.precedents.search, "xyz")
    assert page.precedents.rows == {}
    assert page.precedents.none.text().startswith("Niets gevonden")


def test_an_experiment_learns_from_examples_and_they_tell_so(
    page: StepsView, bridge: Bridge
) -> None:
    step_one(page)
    page.precedents.bring.click()
    page.experiments.add.click()
    (experiment,) = bridge.model.all(Experiment)
    chosen = next(iter(page.precedents.rows))
    editor = page.experiments.form.editor("precedents")
    editor.chosen.emit((chosen,))
    assert bridge.model.get(Experiment, experiment.id).precedents == (chosen,)
    page.precedents.open(chosen)
    assert experiment.title in page.precedents.used.text()


def test_another_step_shows_its_own_examples_only(page: StepsView, bridge: Bridge) -> None:
    step_one(page)
    page.precedents.bring.click()
    page.steps.step = 4
    steps = {bridge.model.get(Precedent, p).step for p in page.precedents.rows}
    assert steps == {4}
    page.steps.step = 0
    assert not page.precedents.isVisible()


def test_what_was_found_is_opened_and_in_sight(qtbot: QtBot, example: Bridge) -> None:
    page = StepsView(example)
    qtbot.addWidget(page)
    page.resize(1000, 500)
    page.show()
    precedent = list(example.model.all(Precedent))[-1]
    page.show_record(precedent)
    assert page.steps.step == 1
    row = page.precedents.rows[precedent.id]
    qtbot.waitUntil(lambda: not row.visibleRegion().isEmpty())
    assert page.precedents.form.record_id == precedent.id
    lesson = next(x for x in example.model.all(Lesson) if x.experiment)
    page.show_record(lesson)
    assert page.experiments.form.record_id == lesson.experiment


def test_many_examples_are_shown_as_far_as_one_reads(page: StepsView, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        for at in range(300):
            add_precedent(draft, f"Voorbeeld {at:03}" + " lang" * 30, place="P" * 200)
    step_one(page)
    assert len(page.precedents.rows) == 40
    assert page.precedents.none.text() == "Nog 260: zoek ernaar."
