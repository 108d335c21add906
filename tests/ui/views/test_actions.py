"""The actions on plan and contacts, done through the board as menu and keyboard do."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.web import add_actor
from dronten_map.core.records import Activity, Commitment, ContactMoment, EngagementPlan, Phase
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.actions import Page, Window
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.hits import Hit
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.dialogs.log_contact import LogContactDialog
from dronten_map.ui.dialogs.new_plan import NewPlanDialog
from dronten_map.ui.messages import Messages
from dronten_map.ui.views.actions import view_page_actions
from dronten_map.ui.views.contacts import ContactsView
from dronten_map.ui.views.plan import PlanView


class Desk(QMainWindow):
    """A window with nothing but the two pages, and a map that is not in front."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.page: Page = "map"
        self.pages = QStackedWidget()
        self.canvas = Canvas(bridge)
        self.messages = Messages()
        self.pages.addWidget(self.canvas)
        self.parts: dict[str, QWidget] = {
            "map": self.canvas,
            "plan": PlanView(bridge),
            "contacts": ContactsView(bridge),
        }
        for part in self.parts.values():
            self.pages.addWidget(part)
        self.setCentralWidget(self.pages)

    @property
    def widget(self) -> QMainWindow:
        """The window itself."""
        return self

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        self.page = page
        self.pages.setCurrentWidget(self.parts[page])


@pytest.fixture
def desk(qtbot: QtBot, bridge: Bridge) -> Desk:
    made = Desk(bridge)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def board(desk: Desk) -> ActionBoard:
    made = ActionBoard(cast(Window, desk), {"plan": desk.menuBar().addMenu("Plan")})
    made.add(view_page_actions())
    made.refresh()
    return made


def test_a_plan_is_made_from_any_page(bridge: Bridge, desk: Desk, board: ActionBoard) -> None:
    board.do("plan.new")
    assert desk.page == "plan"
    dialog = desk.widget.findChild(NewPlanDialog)
    assert isinstance(dialog, NewPlanDialog)
    dialog.make.click()
    assert bridge.model.count(EngagementPlan) == 1


def test_nothing_is_added_where_there_is_no_plan(board: ActionBoard) -> None:
    board.refresh()
    assert not board.qt("plan.add_activity").isEnabled()
    assert not board.qt("plan.add_phase").isEnabled()


def test_a_phase_and_an_activity_come_in_the_plan(
    bridge: Bridge, desk: Desk, board: ActionBoard
) -> None:
    with bridge.edit("x") as draft:
        add_plan(draft, "Plan")
    before = bridge.model.count(Phase)
    board.refresh()
    board.do("plan.add_phase")
    board.do("plan.add_activity")
    assert desk.page == "plan"
    assert bridge.model.count(Phase) == before + 1
    assert bridge.model.count(Activity) == 1


def test_a_contact_logged_on_the_map_takes_who_is_selected_and_the_opgave_that_is_lit(
    bridge: Bridge, desk: Desk, board: ActionBoard
) -> None:
    with bridge.edit("x") as draft:
        actors = [add_actor(draft, name) for name in ("Raad", "College")]
        opgave = add_opgave(draft, "Wonen")
    bridge.selection.set(actors=actors)
    bridge.selection.light(opgave)
    board.refresh()
    board.do("contact.log")
    dialog = desk.widget.findChild(LogContactDialog)
    assert isinstance(dialog, LogContactDialog)
    QTest.keyClicks(dialog.text.paper, "Gebeld")
    QTest.keyClick(dialog.text.paper, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    made = next(bridge.model.all(ContactMoment))
    assert (set(made.actors), made.opgave, made.summary) == (set(actors), opgave, "Gebeld")
    assert desk.page == "map"


def logged(desk: Desk, board: ActionBoard) -> LogContactDialog:
    board.refresh()
    board.do("contact.log")
    dialog = desk.widget.findChild(LogContactDialog)
    assert isinstance(dialog, LogContactDialog)
    return dialog


def test_a_contact_that_is_kept_on_the_page_of_contacts_comes_in_sight_there(
    bridge: Bridge, desk: Desk, board: ActionBoard
) -> None:
    with bridge.edit("x") as draft:
        raad = add_actor(draft, "Raad")
    desk.show_page("contacts")
    page = desk.parts["contacts"]
    assert isinstance(page, ContactsView)
    page.actor.show_value(raad)
    dialog = logged(desk, board)
    assert dialog.actors.value == (raad,)
    assert bridge.model.count(ContactMoment) == 0
    QTest.keyClicks(dialog.text.paper, "Gebeld")
    dialog.keep.click()
    assert page.contacts.current_id() == next(bridge.model.all(ContactMoment)).id


def test_a_contact_that_is_logged_in_the_plan_is_about_the_activity_that_one_is_in(
    bridge: Bridge, desk: Desk, board: ActionBoard
) -> None:
    with bridge.edit("x") as draft:
        opgave = add_opgave(draft, "Wonen")
        add_plan(draft, "Plan", opgave=opgave)
        phase = next(draft.all(Phase)).id
        activity = plan_activity(draft, phase, "Keukentafel")
    desk.show_page("plan")
    page = desk.parts["plan"]
    assert isinstance(page, PlanView)
    page.show_record(activity)
    dialog = logged(desk, board)
    assert (dialog.activity.value, dialog.opgave.value) == (activity, opgave)
    assert not dialog.actors.value


def test_with_nothing_selected_a_contact_is_with_the_actor_below_the_pointer(
    bridge: Bridge, desk: Desk, board: ActionBoard
) -> None:
    with bridge.edit("x") as draft:
        raad = add_actor(draft, "Raad")
    desk.canvas.hovered = Hit(actor=raad)
    assert logged(desk, board).actors.value == (raad,)


def test_who_is_selected_goes_before_the_actor_below_the_pointer(
    bridge: Bridge, desk: Desk, board: ActionBoard
) -> None:
    with bridge.edit("x") as draft:
        raad, college = add_actor(draft, "Raad"), add_actor(draft, "College")
    desk.canvas.hovered = Hit(actor=raad)
    bridge.selection.set(actors=[college])
    assert logged(desk, board).actors.value == (college,)


def test_what_is_put_aside_is_told_of(bridge: Bridge, desk: Desk, board: ActionBoard) -> None:
    dialog = logged(desk, board)
    QTest.keyClicks(dialog.text.paper, "Half")
    QTest.keyClick(dialog.text.paper, Qt.Key.Key_Escape)
    assert "Ctrl+L" in desk.messages.bars[0].text


def test_what_came_back_is_told_of_no_more(
    qtbot: QtBot, bridge: Bridge, desk: Desk, board: ActionBoard
) -> None:
    dialog = logged(desk, board)
    QTest.keyClicks(dialog.text.paper, "Half")
    QTest.keyClick(dialog.text.paper, Qt.Key.Key_Escape)
    logged(desk, board)
    qtbot.waitUntil(lambda: not desk.messages.bars)


def test_the_timeline_is_that_of_the_actor_that_is_selected(
    bridge: Bridge, desk: Desk, board: ActionBoard
) -> None:
    with bridge.edit("x") as draft:
        raad = add_actor(draft, "Raad")
    bridge.selection.set(actors=[raad])
    board.refresh()
    board.do("contact.time")
    page = desk.parts["contacts"]
    assert isinstance(page, ContactsView)
    assert desk.page == "contacts"
    assert page.wanted.actor == raad
    assert len(page.time.lanes) == 3


def test_an_agreement_is_added_from_any_page(
    bridge: Bridge, desk: Desk, board: ActionBoard
) -> None:
    board.refresh()
    board.do("contact.agree")
    assert desk.page == "contacts"
    assert bridge.model.count(Commitment) == 1
