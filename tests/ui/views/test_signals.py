"""The page Signalen in its own window: what it says, where it leads, what its button starts."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import promise
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId
from dronten_map.core.records import (
    Activity,
    Commitment,
    Dismissal,
    Involvement,
    Opgave,
)
from dronten_map.graph.findings import findings
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.settings import Settings
from dronten_map.ui.views.signals import SignalsView
from dronten_map.ui.views.signals_list import GroupedList
from dronten_map.ui.workspace import Workspace
from tests.ui.answers import Answers


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(Settings())
    qtbot.addWidget(made)
    made.begin(questions=Answers(on_unsaved="drop"))
    made.resize(1280, 800)
    made.show()
    made.files.new()
    return made


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def looked(workspace: Workspace, qtbot: QtBot) -> SignalsView:
    """The page, after it has looked."""
    page = workspace.signals
    with qtbot.waitSignal(page.watch.found, timeout=10_000):
        workspace.show_page("signals")
        page.watch.look()
    return page


def strangers(workspace: Workspace, *, count: int) -> list[ActorId]:
    """Actors without any relation, which is a finding."""
    with workspace.canvas.bridge.edit("x") as draft:
        return [add_actor(draft, f"Actor {n}") for n in range(count)]


def said(listing: GroupedList) -> list[str]:
    return [line.text for group in listing.groups for line in group.lines]


def choose(listing: GroupedList, key: str) -> None:
    assert listing.show_line(key)
    QTest.mouseClick(
        listing.viewport(), Qt.MouseButton.LeftButton, pos=listing.place_of(key).center()
    )


def test_an_empty_map_says_so_in_one_sentence(workspace: Workspace, qtbot: QtBot) -> None:
    page = looked(workspace, qtbot)
    assert page.empty.isVisible()
    assert page.empty.sentence.text().startswith("Geen signalen")
    assert not workspace.row.findings.isVisible()


def test_alt_4_brings_it_to_the_front(window: MainWindow) -> None:
    window.board.do("page.signals")
    assert window.page == "signals"


def test_it_says_what_the_rules_say_under_their_titles(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    window.files.open_example()
    page = looked(workspace, qtbot)
    found = findings(window.bridge.model, on=date.today())
    assert said(page.findings) == [finding.sentence for finding in found]
    assert page.findings.groups[0].title == "Opgave zonder inwoners"
    assert workspace.row.findings.text() == str(len(found))


def test_the_first_finding_is_explained_beside_the_list(workspace: Workspace, qtbot: QtBot) -> None:
    strangers(workspace, count=2)
    page = looked(workspace, qtbot)
    assert page.side.title.text() == "Zonder enige relatie"
    assert page.side.sentence.text() == "2 actoren hebben met niemand een relatie."
    assert page.side.source.text() == "Bron: Freeman 1978: aantal relaties"
    assert page.side.why.text()


def test_a_heading_tells_why_its_findings_matter_without_one_of_them(
    workspace: Workspace, qtbot: QtBot
) -> None:
    strangers(workspace, count=2)
    page = looked(workspace, qtbot)
    QTest.keyClick(page.findings, Qt.Key.Key_Up)
    assert page.side.why.isVisible()
    assert not page.side.remedy.isVisible()
    assert page.side.actors == []


def test_a_finding_disappears_when_the_map_is_put_right_and_comes_back_with_undo(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    one, other = strangers(workspace, count=2)
    page = looked(workspace, qtbot)
    with qtbot.waitSignal(page.watch.found, timeout=10_000), window.bridge.edit("x") as draft:
        connect(draft, one, other)
    assert said(page.findings) == []
    with qtbot.waitSignal(page.watch.found, timeout=10_000):
        window.bridge.undo()
    assert len(said(page.findings)) == 1


def test_an_actor_of_a_finding_leads_to_the_map(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    actors = strangers(workspace, count=2)
    page = looked(workspace, qtbot)
    QTest.mouseClick(page.side.actors[1], Qt.MouseButton.LeftButton)
    assert workspace.page == "map"
    assert window.bridge.selection.actors == (actors[1],)


def test_all_actors_of_a_finding_are_selected_together(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    actors = strangers(workspace, count=40)
    page = looked(workspace, qtbot)
    assert len(page.side.actors) == 13
    QTest.mouseClick(page.side.actors[-1], Qt.MouseButton.LeftButton)
    assert set(window.bridge.selection.actors) == set(actors)


def test_the_remedy_for_a_missing_relation_is_the_pen_with_the_actors_selected(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    actors = strangers(workspace, count=2)
    page = looked(workspace, qtbot)
    QTest.mouseClick(page.side.remedy, Qt.MouseButton.LeftButton)
    assert (workspace.page, workspace.canvas.tool) == ("map", "relate")
    assert set(window.bridge.selection.actors) == set(actors)


def test_the_remedy_for_an_opgave_shows_it_on_the_map(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    with window.bridge.edit("x") as draft:
        opgave = add_opgave(draft, "Wonen")
    page = looked(workspace, qtbot)
    choose(page.findings, f"no_residents:{opgave}")
    QTest.mouseClick(page.side.remedy, Qt.MouseButton.LeftButton)
    assert workspace.page == "map"
    assert window.bridge.selection.opgave == opgave


def test_the_remedy_for_who_is_not_spoken_to_is_a_talk_within_a_week(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    with window.bridge.edit("x") as draft:
        actor = add_actor(draft, "Ada")
        assess(draft, actor, on=date.today(), influence=5, interest=5)
    page = looked(workspace, qtbot)
    choose(page.findings, f"forgotten:{actor}")
    QTest.mouseClick(page.side.remedy, Qt.MouseButton.LeftButton)
    (talk,) = window.bridge.model.all(Activity)
    assert (talk.title, talk.invited) == ("Gesprek met Ada", (actor,))
    assert talk.start is not None
    assert 0 <= (talk.start - date.today()).days <= 7
    assert workspace.page == "plan"


def test_the_remedy_for_a_gap_is_an_activity_with_its_actors_invited(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    with window.bridge.edit("x") as draft:
        opgave, actor = add_opgave(draft, "Wonen"), add_actor(draft, "Ada")
        gap = involve(draft, actor, opgave)
    with window.bridge.edit("x") as draft:
        amend(draft, Involvement, [gap], we_want=4, has=1)
    page = looked(workspace, qtbot)
    choose(page.findings, f"below_wish:{opgave}")
    QTest.mouseClick(page.side.remedy, Qt.MouseButton.LeftButton)
    (activity,) = window.bridge.model.all(Activity)
    assert (activity.invited, activity.opgave) == ((actor,), opgave)
    assert workspace.page == "plan"


def test_what_is_due_this_week_leads_to_its_page(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    with window.bridge.edit("x") as draft:
        made = promise(draft, "Verslag sturen", due=date.today() - timedelta(days=3))
    page = looked(workspace, qtbot)
    qtbot.waitUntil(lambda: bool(page.week.groups))
    (line,) = page.week.groups[0].lines
    assert "3 dagen te laat" in line.below
    choose(page.week, line.key)
    QTest.mouseDClick(
        page.week.viewport(),
        Qt.MouseButton.LeftButton,
        pos=page.week.place_of(line.key).center(),
    )
    assert workspace.page == "contacts"
    assert workspace.contacts.agreements.current_id() == made
    assert window.bridge.model.get(Commitment, made).done is None


def test_enter_on_a_row_of_the_week_leads_there_too(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    with window.bridge.edit("x") as draft:
        promise(draft, "Verslag sturen", due=date.today())
    page = looked(workspace, qtbot)
    qtbot.waitUntil(lambda: bool(page.week.groups))
    page.week.show_line(page.week.groups[0].lines[0].key)
    QTest.keyClick(page.week, Qt.Key.Key_Return)
    assert workspace.page == "contacts"


def test_another_map_shows_its_own_findings(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    strangers(workspace, count=2)
    page = looked(workspace, qtbot)
    with qtbot.waitSignal(page.watch.found, timeout=10_000):
        window.files.new()
    assert not workspace.row.findings.isVisible()
    window.show_page("signals")
    assert said(page.findings) == []
    assert page.side.finding is None
    assert not window.bridge.model.count(Opgave)


def aside(workspace: Workspace, qtbot: QtBot, *, reason: str) -> SignalsView:
    """The page after its one finding was put aside by hand."""
    strangers(workspace, count=2)
    page = looked(workspace, qtbot)
    choose(page.findings, page.findings.groups[0].lines[0].key)
    QTest.mouseClick(page.side.aside, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.side.reason_line, reason)
    with qtbot.waitSignal(page.watch.found, timeout=10_000):
        QTest.keyClick(page.side.reason_line, Qt.Key.Key_Return)
    return page


def test_a_finding_is_put_aside_with_a_reason_and_counts_no_more(
    workspace: Workspace, qtbot: QtBot
) -> None:
    page = aside(workspace, qtbot, reason="Komt in mei")
    assert workspace.window().focusWidget() is page.findings  # so that Ctrl+Z is for the map
    (group,) = page.findings.groups
    assert group.title == "Weggelegd"
    assert group.lines[0].below.startswith("Komt in mei")
    assert not workspace.row.findings.isVisible()


def test_what_was_put_aside_says_why_and_comes_back(workspace: Workspace, qtbot: QtBot) -> None:
    page = aside(workspace, qtbot, reason="Komt in mei")
    choose(page.findings, page.findings.groups[0].lines[0].key)
    assert page.side.reason.text() == "Weggelegd: Komt in mei"
    assert not page.side.remedy.isVisible()
    with qtbot.waitSignal(page.watch.found, timeout=10_000):
        QTest.mouseClick(page.side.back, Qt.MouseButton.LeftButton)
    assert [group.key for group in page.findings.groups] == ["isolated"]


def test_undo_brings_back_what_was_put_aside(workspace: Workspace, qtbot: QtBot) -> None:
    page = aside(workspace, qtbot, reason="Komt in mei")
    with qtbot.waitSignal(page.watch.found, timeout=10_000):
        workspace.canvas.bridge.undo()
    assert [group.key for group in page.findings.groups] == ["isolated"]


def test_an_empty_reason_puts_nothing_aside(workspace: Workspace, qtbot: QtBot) -> None:
    strangers(workspace, count=2)
    page = looked(workspace, qtbot)
    choose(page.findings, page.findings.groups[0].lines[0].key)
    QTest.mouseClick(page.side.aside, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.side.reason_line, Qt.Key.Key_Return)
    assert page.side.aside.isVisible()
    assert workspace.canvas.bridge.model.count(Dismissal) == 0
