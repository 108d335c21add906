"""Keeping a contact moment in ten seconds."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor, Commitment, ContactMoment, Phase
from dronten_map.session.contact_drafts import drafts_of
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.log_contact import LogContactDialog

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot: QtBot, bridge: Bridge) -> LogContactDialog:
    with bridge.edit("x") as draft:
        ada = add_actor(draft, "Ada")
    made = LogContactDialog(bridge, with_actors=[ada])
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_was_said_is_typed_at_once_and_kept_with_ctrl_enter(
    dialog: LogContactDialog, bridge: Bridge
) -> None:
    assert dialog.text.paper.hasFocus() or dialog.focusWidget() is dialog.text.paper
    QTest.keyClicks(dialog.text.paper, "Plan besproken")
    QTest.keyClick(dialog.text.paper, Qt.Key.Key_Return, CTRL)
    (kept,) = bridge.model.all(ContactMoment)
    assert (kept.summary, kept.on) == ("Plan besproken", date.today())
    assert kept.actors == (next(bridge.model.all(Actor)).id,)
    assert not dialog.isVisible()


def test_what_was_promised_comes_along_in_the_same_step(
    dialog: LogContactDialog, bridge: Bridge
) -> None:
    QTest.keyClicks(dialog.text.paper, "Gebeld")
    QTest.keyClicks(dialog.agreed.line, "Stuurt verslag")
    QTest.keyClicks(dialog.due.line, "1-5-2027")
    QTest.keyClick(dialog.due.line, Qt.Key.Key_Return, CTRL)
    (agreed,) = bridge.model.all(Commitment)
    (kept,) = bridge.model.all(ContactMoment)
    assert (agreed.text, agreed.due, agreed.contact) == (
        "Stuurt verslag",
        date(2027, 5, 1),
        kept.id,
    )
    bridge.undo()
    assert bridge.model.count(ContactMoment) == bridge.model.count(Commitment) == 0


def test_fact_and_judgement_are_kept_apart(dialog: LogContactDialog, bridge: Bridge) -> None:
    QTest.keyClicks(dialog.text.paper, "Wil een avond")
    QTest.keyClicks(dialog.judgement.line, "Klinkt ongeduldig")
    dialog.keep.click()
    (kept,) = bridge.model.all(ContactMoment)
    assert (kept.summary, kept.judgement) == ("Wil een avond", "Klinkt ongeduldig")


def test_it_can_be_about_an_activity(dialog: LogContactDialog, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        add_plan(draft, "Plan")
        activity = plan_activity(draft, next(draft.all(Phase)).id, "Startbijeenkomst")
    dialog.activity.show_value(activity)
    QTest.keyClicks(dialog.text.paper, "Kwam ook")
    dialog.keep.click()
    assert next(bridge.model.all(ContactMoment)).activity == activity


def test_a_date_that_is_still_being_typed_moves_nothing(dialog: LogContactDialog) -> None:
    height = dialog.height()
    QTest.keyClicks(dialog.due.line, "1-")
    assert dialog.problem.text()
    assert dialog.sizeHint().height() <= height


def test_a_day_that_is_yet_to_come_is_told_of_and_changes_no_height(
    dialog: LogContactDialog,
) -> None:
    height = dialog.height()
    for on, is_told in ((date.today() + timedelta(days=2), True), (date.today(), False)):
        dialog.on.line.setText(f"{on.day}-{on.month}-{on.year}")
        dialog.on.finish()
        assert bool(dialog.note.text()) is is_told
        assert dialog.sizeHint().height() <= height


def test_a_wrong_date_keeps_it_open_and_says_why(dialog: LogContactDialog, bridge: Bridge) -> None:
    dialog.on.line.setText("31-2-2027")
    dialog.keep.click()
    assert dialog.isVisible()
    assert "31-2-2027" in dialog.problem.text()
    assert bridge.model.count(ContactMoment) == 0


def test_nothing_at_all_is_not_kept(dialog: LogContactDialog, bridge: Bridge) -> None:
    dialog.actors.show_value(())
    dialog.keep.click()
    assert dialog.problem.isVisible()
    assert bridge.model.count(ContactMoment) == 0


def test_escape_keeps_nothing(dialog: LogContactDialog, bridge: Bridge) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert bridge.model.count(ContactMoment) == 0


def test_ten_contacts_are_kept_by_keyboard_alone(qtbot: QtBot, example: Bridge) -> None:
    before = example.model.count(ContactMoment)
    actors = [actor.id for actor in example.model.all(Actor)][:10]
    for number, actor in enumerate(actors):
        dialog = LogContactDialog(example, with_actors=[actor])
        qtbot.addWidget(dialog)
        dialog.show()
        QTest.keyClicks(dialog.text.paper, f"Gesprek {number}")
        QTest.keyClick(dialog.text.paper, Qt.Key.Key_Return, CTRL)
    assert example.model.count(ContactMoment) == before + 10


def test_fact_source_and_judgement_are_three_things(
    dialog: LogContactDialog, bridge: Bridge
) -> None:
    QTest.keyClicks(dialog.text.paper, "Komt met een plan")
    QTest.keyClicks(dialog.source.line, "De voorzitter zelf")
    QTest.keyClicks(dialog.judgement.line, "Lijkt haast te hebben")
    dialog.keep.click()
    (kept,) = bridge.model.all(ContactMoment)
    assert (kept.summary, kept.source, kept.judgement) == (
        "Komt met een plan",
        "De voorzitter zelf",
        "Lijkt haast te hebben",
    )


def test_a_promise_is_by_the_one_spoken_to_unless_another_is_chosen(
    dialog: LogContactDialog, bridge: Bridge
) -> None:
    (ada,) = [actor.id for actor in bridge.model.all(Actor)]
    with bridge.edit("x") as draft:
        bo = add_actor(draft, "Bo")
    assert dialog.by.value == ada
    dialog.by.show_value(bo)
    dialog.to.show_value(ada)
    QTest.keyClicks(dialog.agreed.line, "Belt terug")
    dialog.keep.click()
    (agreed,) = bridge.model.all(Commitment)
    assert (agreed.by, agreed.to) == (bo, ada)


def test_who_promised_follows_who_was_spoken_to_until_another_is_chosen(
    dialog: LogContactDialog, bridge: Bridge
) -> None:
    (ada,) = [actor.id for actor in bridge.model.all(Actor)]
    with bridge.edit("x") as draft:
        bo, cy = add_actor(draft, "Bo"), add_actor(draft, "Cy")
    speak_to(dialog, bo)
    assert dialog.by.value == bo
    dialog.by.show_value(cy)
    speak_to(dialog, ada)
    assert dialog.by.value == cy


def speak_to(dialog: LogContactDialog, *actors: ActorId) -> None:
    dialog.actors.show_value(actors)
    dialog.actors.chosen.emit(actors)


def test_whom_one_chooses_after_typing_is_put_aside_too(
    qtbot: QtBot, dialog: LogContactDialog, bridge: Bridge
) -> None:
    with bridge.edit("x") as draft:
        bo = add_actor(draft, "Bo")
    dialog.text.paper.setPlainText("Gebeld")
    qtbot.waitUntil(lambda: len(drafts_of(bridge.document.document_id)) == 1)
    speak_to(dialog, bo)
    qtbot.waitUntil(lambda: drafts_of(bridge.document.document_id)[0].actors == (bo,))


def test_a_draft_that_is_back_cuts_no_edge_off_a_field(
    qtbot: QtBot, dialog: LogContactDialog, bridge: Bridge
) -> None:
    QTest.keyClicks(dialog.text.paper, "Half verhaal")
    dialog.reject()
    other = again(qtbot, bridge, "Ada")
    assert other.text.height() >= other.text.paper.height()


def again(qtbot: QtBot, bridge: Bridge, *names: str) -> LogContactDialog:
    """The form as it opens the next time, with these actors."""
    known = {actor.name: actor.id for actor in bridge.model.all(Actor)}
    made = LogContactDialog(bridge, with_actors=[known[name] for name in names])
    qtbot.addWidget(made)
    made.show()
    return made


def test_escape_in_a_field_puts_what_is_typed_aside_and_it_comes_back(
    qtbot: QtBot, dialog: LogContactDialog, bridge: Bridge
) -> None:
    QTest.keyClicks(dialog.text.paper, "Half verh")
    QTest.keyClicks(dialog.due.line, "1-")
    with qtbot.waitSignal(dialog.put_aside):
        QTest.keyClick(dialog.text.paper, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    other = again(qtbot, bridge, "Ada")
    assert other.text.paper.toPlainText() == "Half verh"
    assert other.due.line.text() == "1-"
    assert other.bar.isVisible()


def test_without_anybody_selected_the_latest_draft_comes_back_with_its_actors(
    qtbot: QtBot, dialog: LogContactDialog, bridge: Bridge
) -> None:
    QTest.keyClicks(dialog.text.paper, "Half verhaal")
    dialog.reject()
    other = again(qtbot, bridge)
    assert other.actors.value == (next(bridge.model.all(Actor)).id,)
    assert other.text.paper.toPlainText() == "Half verhaal"


def test_with_another_actor_the_draft_waits_until_it_is_asked_for(
    qtbot: QtBot, dialog: LogContactDialog, bridge: Bridge
) -> None:
    with bridge.edit("x") as draft:
        add_actor(draft, "Bo")
    QTest.keyClicks(dialog.text.paper, "Half verhaal")
    dialog.reject()
    other = again(qtbot, bridge, "Bo")
    assert not other.text.paper.toPlainText()
    assert "Half verhaal" in other.bar.words.text()
    QTest.keyClicks(other.text.paper, "Van Bo")
    other.bar.button.click()
    assert other.text.paper.toPlainText() == "Half verhaal"
    third = again(qtbot, bridge, "Bo")
    assert third.text.paper.toPlainText() == "Van Bo"


def test_what_is_kept_leaves_no_draft(
    qtbot: QtBot, dialog: LogContactDialog, bridge: Bridge
) -> None:
    QTest.keyClicks(dialog.text.paper, "Half")
    dialog.reject()
    other = again(qtbot, bridge, "Ada")
    QTest.keyClicks(other.text.paper, " en heel")
    other.keep.click()
    assert bridge.model.count(ContactMoment) == 1
    assert not again(qtbot, bridge, "Ada").bar.isVisible()


def test_a_draft_is_thrown_away_only_by_its_own_button(
    qtbot: QtBot, dialog: LogContactDialog, bridge: Bridge
) -> None:
    QTest.keyClicks(dialog.text.paper, "Half")
    dialog.reject()
    other = again(qtbot, bridge, "Ada")
    other.bar.button.click()
    assert not other.text.paper.toPlainText()
    other.reject()
    assert not again(qtbot, bridge, "Ada").bar.isVisible()


def test_what_is_typed_is_put_aside_while_the_hands_rest_as_for_a_crash(
    qtbot: QtBot, dialog: LogContactDialog, bridge: Bridge
) -> None:
    QTest.keyClicks(dialog.text.paper, "Nog niet klaar")
    document_id = bridge.document.document_id
    qtbot.waitUntil(lambda: bool(drafts_of(document_id)), timeout=5000)
    assert drafts_of(document_id)[0].texts["text"] == "Nog niet klaar"


def test_an_actor_that_is_gone_meanwhile_is_left_out_of_the_draft(
    qtbot: QtBot, dialog: LogContactDialog, bridge: Bridge
) -> None:
    QTest.keyClicks(dialog.text.paper, "Half")
    dialog.reject()
    with bridge.edit("x") as draft:
        remove(draft, [next(draft.all(Actor))])
    other = again(qtbot, bridge)
    assert (other.actors.value, other.by.value) == ((), None)
    assert other.text.paper.toPlainText() == "Half"
