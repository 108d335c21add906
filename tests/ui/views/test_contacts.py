"""The page Contacten, through its own widgets."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import log_contact, promise
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId, ContactId, TermId
from dronten_map.core.plan import is_open
from dronten_map.core.records import Actor, Commitment, ContactMoment
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.views.contacts import ContactsView


@pytest.fixture
def page(qtbot: QtBot, bridge: Bridge) -> ContactsView:
    made = ContactsView(bridge)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    return made


def logged(page: ContactsView, bridge: Bridge, *actors: ActorId) -> ContactId:
    """A contact of today, in sight."""
    with bridge.edit("x") as draft:
        made = log_contact(draft, date.today(), actors, "Gebeld")
    page.show_record(made)
    return made


def test_one_click_asks_for_a_contact(qtbot: QtBot, page: ContactsView) -> None:
    with qtbot.waitSignal(page.contact_wanted):
        QTest.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)


def test_enter_asks_for_the_first_contact(qtbot: QtBot, page: ContactsView) -> None:
    with qtbot.waitSignal(page.contact_wanted):
        QTest.keyClick(page.empty.button, Qt.Key.Key_Return)


def test_a_contact_is_asked_for_with_who_is_looked_for_or_else_with_who_is_selected(
    page: ContactsView, bridge: Bridge
) -> None:
    with bridge.edit("x") as draft:
        ada, bo = add_actor(draft, "Ada"), add_actor(draft, "Bo")
    assert page.asked_for == ()
    bridge.selection.set(actors=[bo])
    assert page.asked_for == (bo,)
    page.actor.show_value(ada)
    assert page.asked_for == (ada,)


def test_a_contact_becomes_an_agreement_in_one_click(page: ContactsView, bridge: Bridge) -> None:
    logged(page, bridge)
    QTest.mouseClick(page.from_contact, Qt.MouseButton.LeftButton)
    agreement = next(bridge.model.all(Commitment))
    assert agreement.contact == next(bridge.model.all(ContactMoment)).id


def test_an_agreement_of_a_contact_is_by_the_first_that_was_spoken_to(
    page: ContactsView, bridge: Bridge
) -> None:
    with bridge.edit("x") as draft:
        ada, bo = add_actor(draft, "Ada"), add_actor(draft, "Bo")
    logged(page, bridge, bo, ada)
    QTest.mouseClick(page.from_contact, Qt.MouseButton.LeftButton)
    assert next(bridge.model.all(Commitment)).by == bo


def test_a_contact_outlives_its_actor_and_says_that_nobody_is_named(
    page: ContactsView, bridge: Bridge
) -> None:
    with bridge.edit("x") as draft:
        ada = add_actor(draft, "Ada")
    logged(page, bridge, ada)
    with bridge.edit("y") as draft:
        remove(draft, [draft.get(Actor, ada)])
    contact = next(bridge.model.all(ContactMoment))
    assert contact.actors == ()
    assert page.contacts.rows.place_of(contact.id).siblingAtColumn(1).data() == "niemand"
    bridge.undo()
    assert page.contacts.rows.place_of(contact.id).siblingAtColumn(1).data() == "Ada"


def test_space_settles_an_agreement_today(page: ContactsView, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        made = promise(draft, "Verslag sturen", due=date(2020, 1, 1))
    page.show_record(made)
    QTest.keyClick(page.agreements, Qt.Key.Key_Space)
    assert bridge.model.get(Commitment, made).done == date.today()


def test_an_overdue_agreement_says_so(page: ContactsView, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        made = promise(draft, "Verslag sturen", due=date(2020, 1, 1))
    at = page.agreements.rows.place_of(made)
    assert at.siblingAtColumn(6).data() == "te laat"


def test_delete_is_undone(page: ContactsView, bridge: Bridge) -> None:
    logged(page, bridge)
    QTest.keyClick(page.contacts, Qt.Key.Key_Delete)
    assert not bridge.model.count(ContactMoment)
    bridge.undo()
    assert page.contacts.rows.rowCount() == 1


def test_a_search_leaves_only_what_holds_the_words(page: ContactsView, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        promise(draft, "Verslag sturen")
        promise(draft, "Bellen over de school")
    page.search.setText("SCHOOL bellen")
    assert page.agreements.rows.rowCount() == 1


def test_a_second_tick_opens_an_agreement_again(page: ContactsView, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        made = promise(draft, "Verslag sturen", status=TermId("commitment_status:done"))
    page.show_record(made)
    QTest.keyClick(page.agreements, Qt.Key.Key_Space)
    QTest.keyClick(page.agreements, Qt.Key.Key_Space)
    assert is_open(bridge.model.get(Commitment, made))


def test_every_cell_of_a_row_is_painted_anew_after_an_edit(
    qtbot: QtBot, page: ContactsView, bridge: Bridge
) -> None:
    with bridge.edit("x") as draft:
        made = promise(draft, "Verslag sturen")
    rows = page.agreements.rows
    with qtbot.waitSignal(rows.dataChanged) as changed, bridge.edit("x") as draft:
        amend(draft, Commitment, [made], text="Verslag bespreken")
    assert changed.args is not None
    first, last, *_roles = changed.args
    assert (first.column(), last.column()) == (0, rows.columnCount() - 1)


def test_only_the_new_contact_is_chosen_although_a_shortcut_holds_ctrl(
    page: ContactsView, bridge: Bridge
) -> None:
    window = page.windowHandle()
    logged(page, bridge)
    QTest.keyPress(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    try:
        logged(page, bridge)
        assert [c.id for c in page.contacts.chosen()] == [page.contacts.current_id()]
    finally:
        QTest.keyRelease(window, Qt.Key.Key_L)


def test_an_agreement_that_is_due_this_week_says_so(page: ContactsView, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        soon = promise(draft, "Verslag sturen", due=date.today())
        later = promise(draft, "Bellen", due=date.today() + timedelta(days=8))
    states = [page.agreements.rows.place_of(a).siblingAtColumn(6).data() for a in (soon, later)]
    assert states == ["deze week", "open"]


def test_names_take_their_part_of_a_wide_window_unless_the_user_chose_the_width(
    page: ContactsView, qtbot: QtBot
) -> None:
    page.agree()
    header = page.agreements.header()
    page.resize(1280, 700)
    before = header.sectionSize(2)
    page.resize(1920, 700)
    qtbot.waitUntil(lambda: header.sectionSize(2) > before)
    header.resizeSection(3, 100)
    page.resize(1280, 700)
    qtbot.waitUntil(lambda: header.sectionSize(2) == before)
    assert header.sectionSize(3) == 100
