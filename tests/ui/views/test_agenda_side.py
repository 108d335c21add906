"""Beside the week: what an item asks for, and the button that does it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import promise
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActivityId, ActorId, CommitmentId
from dronten_map.core.records import Commitment, ContactMoment, Involvement, Phase
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.log_contact import LogContactDialog
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.settings import Settings
from dronten_map.ui.views.signals import SignalsView
from dronten_map.ui.workspace import Workspace
from tests.ui.answers import Answers

TODAY = date.today()
DAY = timedelta(days=1)


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.begin(questions=Answers(on_unsaved="drop"))
    window.resize(1280, 800)
    window.show()
    window.files.new()
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def map_(workspace: Workspace) -> Bridge:
    return workspace.canvas.bridge


def looked(workspace: Workspace, qtbot: QtBot) -> SignalsView:
    """The page after it has looked, with the keyboard on the first item of the week."""
    page = workspace.signals
    with qtbot.waitSignal(page.watch.found, timeout=10_000):
        workspace.show_page("signals")
        page.watch.look()
    qtbot.waitUntil(lambda: bool(page.week.groups))
    page.week.setFocus()
    page.week.show_first()
    return page


def press(page: SignalsView) -> None:
    QTest.mouseClick(page.week_side.step, Qt.MouseButton.LeftButton)


def council(bridge: Bridge, *, level: int | None = None) -> ActorId:
    """The council; wanted on a rung it is to be spoken to."""
    with bridge.edit("x") as draft:
        raad = add_actor(draft, "Raad")
        if level is not None:
            link = involve(draft, raad, add_opgave(draft, "Wonen"))
            amend(draft, Involvement, [link], we_want=level)
    return raad


def test_an_agreement_is_noted_as_kept_with_what_shows_it_in_one_step(
    workspace: Workspace, map_: Bridge, qtbot: QtBot
) -> None:
    with map_.edit("x") as draft:
        made = promise(draft, "Verslag", due=TODAY - DAY)
    page = looked(workspace, qtbot)
    QTest.keyClicks(page.week_side.evidence.line, "Mail van vandaag")
    press(page)
    qtbot.waitUntil(lambda: not page.week.groups, timeout=10_000)
    kept = map_.model.get(Commitment, made)
    assert (kept.done, kept.evidence) == (TODAY, "Mail van vandaag")
    map_.undo()
    assert map_.model.get(Commitment, made).done is None
    assert map_.model.get(Commitment, made).evidence == ""


def test_by_keyboard_it_is_tab_what_shows_it_and_enter(
    workspace: Workspace, map_: Bridge, qtbot: QtBot
) -> None:
    with map_.edit("x") as draft:
        made = promise(draft, "Verslag", due=TODAY)
    page = looked(workspace, qtbot)
    QTest.keyClick(page.week, Qt.Key.Key_Tab)
    assert page.week_side.evidence.line.hasFocus()
    QTest.keyClicks(page.week_side.evidence.line, "Mail")
    QTest.keyClick(page.week_side.evidence.line, Qt.Key.Key_Return)
    assert map_.model.get(Commitment, made).evidence == "Mail"
    assert map_.model.get(Commitment, made).done == TODAY


def test_who_is_to_be_spoken_to_is_filled_in_when_a_contact_is_logged(
    workspace: Workspace, map_: Bridge, qtbot: QtBot
) -> None:
    raad = council(map_, level=5)
    page = looked(workspace, qtbot)
    assert "30 dagen" in page.week_side.why.text()
    press(page)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LogContactDialog)
    assert dialog.actors.value == (raad,)
    QTest.keyClicks(dialog.text.paper, "Gebeld")
    dialog.keep.click()
    assert next(map_.model.all(ContactMoment)).actors == (raad,)
    qtbot.waitUntil(lambda: not page.week.groups, timeout=10_000)
    assert workspace.page == "signals"


def test_an_old_estimate_leads_to_its_actor_on_the_map(
    workspace: Workspace, map_: Bridge, qtbot: QtBot
) -> None:
    raad = council(map_)
    with map_.edit("x") as draft:
        assess(draft, raad, on=TODAY - 400 * DAY, influence=4)
    page = looked(workspace, qtbot)
    press(page)
    assert workspace.page == "map"
    assert map_.selection.actors == (raad,)


def test_an_activity_leads_to_its_plan_and_tells_all_its_days(
    workspace: Workspace, map_: Bridge, qtbot: QtBot
) -> None:
    with map_.edit("x") as draft:
        add_plan(draft, "Plan")
        phase = next(draft.all(Phase)).id
        made = plan_activity(draft, phase, "Reis", start=TODAY - 9 * DAY, days=12)
    page = looked(workspace, qtbot)
    assert "t/m" in page.week_side.when.text()
    press(page)
    assert workspace.page == "plan"
    assert isinstance(made, ActivityId)


def test_what_is_told_follows_the_list_that_has_the_keyboard(
    workspace: Workspace, map_: Bridge, qtbot: QtBot
) -> None:
    council(map_, level=5)
    page = looked(workspace, qtbot)
    assert page.week_side.isVisible()
    page.findings.setFocus()
    page.findings.show_first()
    assert page.side.isVisible()
    assert page.asked_for == ()
    page.week.setFocus()
    assert page.week_side.isVisible()
    assert page.week_side.text.text() == "Raad"


def test_a_click_stays_on_the_page(workspace: Workspace, map_: Bridge, qtbot: QtBot) -> None:
    with map_.edit("x") as draft:
        made: CommitmentId = promise(draft, "Verslag", due=TODAY)
    page = looked(workspace, qtbot)
    page.findings.setFocus()
    place = page.week.place_of(f"agreement:{made}").center()
    QTest.mouseClick(page.week.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert workspace.page == "signals"
    assert page.week_side.text.text() == "Verslag"
    assert page.week_side.isVisible()
