from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.records import Activity, Actor, ContactMoment, Opgave
from dronten_map.session.document import Document
from dronten_map.session.example import example_step
from dronten_map.session.recovery import leftovers
from dronten_map.ui import theme
from dronten_map.ui.actions import PAGES
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.recovery_card import RecoveryCard
from dronten_map.ui.settings import Settings
from tests.ui.answers import Answers
from tests.ui.test_dropped import Drop


@pytest.fixture
def answers() -> Answers:
    return Answers(on_unsaved="drop")


@pytest.fixture
def window(qtbot: QtBot, answers: Answers) -> Generator[MainWindow]:
    made = MainWindow(Settings())
    qtbot.addWidget(made)
    made.begin(questions=answers)
    made.show()
    yield made
    theme.appearance().choose("light")


@pytest.fixture
def opened(window: MainWindow) -> MainWindow:
    window.start_screen.example_button.click()
    return window


def test_it_starts_on_the_start_screen(window: MainWindow) -> None:
    assert window.start_screen.isVisible()
    assert not window.search.isVisible()


def test_the_example_comes_up_on_the_map(opened: MainWindow) -> None:
    assert opened.canvas.isVisible()
    assert opened.search.isVisible()
    assert opened.windowTitle().startswith("Dronten")


def test_a_new_map_comes_up_on_the_map(window: MainWindow) -> None:
    window.start_screen.new_button.click()
    assert window.canvas.isVisible()
    assert window.bridge.model.count(Actor) == 0


def test_an_unsaved_edit_shows_in_the_title(opened: MainWindow) -> None:
    assert not opened.isWindowModified()
    with opened.bridge.edit("Opgave toevoegen") as draft:
        add_opgave(draft, "Wonen")
    assert opened.isWindowModified()


def test_closing_the_map_comes_back_to_the_start_screen(opened: MainWindow) -> None:
    opened.board.do("file.close")
    assert opened.start_screen.isVisible()
    assert opened.windowTitle() == "Dronten Map"


def test_another_map_can_be_opened_after_that(opened: MainWindow) -> None:
    opened.board.do("file.close")
    opened.start_screen.new_button.click()
    assert opened.canvas.isVisible()


@pytest.mark.parametrize("page", ["plan", "contacts", "signals", "map"])
def test_each_page_comes_to_the_front_and_only_its_button_is_on(
    opened: MainWindow, page: str
) -> None:
    opened.board.do(f"page.{page}")
    opened.board.refresh()
    assert opened.page == page
    on = [name for name in PAGES if opened.board.qt(f"page.{name}").isChecked()]
    assert on == [page]


def test_searching_an_activity_goes_to_the_plan_and_stays_there(
    opened: MainWindow, qtbot: QtBot
) -> None:
    activity = next(iter(opened.bridge.model.all(Activity)))
    opened.open_search()
    qtbot.keyClicks(opened.search, activity.title)
    qtbot.keyClick(opened.search, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert opened.page == "plan"


def test_searching_an_actor_selects_it_on_the_map(opened: MainWindow, qtbot: QtBot) -> None:
    actor = next(iter(opened.bridge.model.all(Actor)))
    opened.open_search()
    qtbot.keyClicks(opened.search, actor.name)
    qtbot.keyClick(opened.search, Qt.Key.Key_Return)
    assert opened.bridge.selection.actors == (actor.id,)


def test_a_side_folds_away_and_back_and_is_remembered(opened: MainWindow) -> None:
    workspace = opened.workspace
    assert workspace is not None
    opened.board.do("look.left")
    assert not workspace.opgaven.isVisible()
    assert opened.settings.folded == ["left"]
    opened.board.do("look.left")
    assert workspace.opgaven.isVisible()


def test_only_the_map_is_left_and_comes_back(opened: MainWindow) -> None:
    workspace = opened.workspace
    assert workspace is not None
    opened.board.do("look.alone")
    assert not workspace.opgaven.isVisible()
    assert not opened.menuBar().isVisible()
    opened.board.do("look.alone")
    assert workspace.opgaven.isVisible()
    assert opened.menuBar().isVisible()


def test_undo_from_the_table_takes_a_step_back(opened: MainWindow) -> None:
    before = opened.bridge.model.count(Opgave)
    with opened.bridge.edit("Opgave toevoegen") as draft:
        add_opgave(draft, "Wonen")
    opened.board.do("edit.undo")
    assert opened.bridge.model.count(Opgave) == before
    opened.board.do("edit.redo")
    assert opened.bridge.model.count(Opgave) == before + 1


def test_what_is_refused_is_told_below_the_map(opened: MainWindow) -> None:
    with opened.bridge.edit("Opgave toevoegen") as draft:
        add_opgave(draft, "  ")
    assert [bar.tone for bar in opened.messages.bars] == ["bad"]


def test_dark_is_chosen_at_once_and_remembered(opened: MainWindow) -> None:
    opened.board.do("look.dark")
    assert theme.is_dark()
    assert Settings.load().appearance == "dark"


def test_a_language_is_asked_for_and_remembered(opened: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.language_chosen) as told:
        opened.board.do("look.english")
    assert told.args == ["en"]
    assert Settings.load().language == "en"


def test_a_window_that_takes_over_shows_the_same_page_and_selection(
    opened: MainWindow, qtbot: QtBot
) -> None:
    contact = next(iter(opened.bridge.model.all(ContactMoment)))
    opened.bridge.selection.set(actors=contact.actors)
    opened.show_page("contacts")
    document = opened.bridge.document
    other = MainWindow(opened.settings)
    qtbot.addWidget(other)
    other.begin(questions=Answers(on_unsaved="drop"))
    other.take_over(opened)
    other.show()
    assert other.bridge.document is document
    assert other.page == "contacts"
    assert other.bridge.selection.actors == contact.actors
    assert not opened.isVisible()


def test_where_it_stood_is_where_it_stands_the_next_time(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(window.width(), 640)  # the screen of the tests is narrower than the window
    window.close()
    again = MainWindow(Settings.load())
    qtbot.addWidget(again)
    assert again.height() == 640


def test_a_window_that_closes_at_once_closes(qtbot: QtBot) -> None:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    assert window.close()


def test_closing_asks_about_unsaved_work(opened: MainWindow, answers: Answers) -> None:
    with opened.bridge.edit("Opgave toevoegen") as draft:
        add_opgave(draft, "Wonen")
    answers.on_unsaved = "cancel"
    event = QCloseEvent()
    opened.closeEvent(event)
    assert not event.isAccepted()
    assert opened.bridge.has_document
    answers.on_unsaved = "drop"


def test_what_a_crash_left_behind_is_offered_and_comes_back(window: MainWindow) -> None:
    crashed = Document.from_step(example_step())
    with crashed.edit("Opgave toevoegen") as draft:
        add_opgave(draft, "Nooit bewaard")
    crashed.close(keep=True)
    window.offer_leftovers()
    card = window.start_screen.findChild(RecoveryCard)
    assert isinstance(card, RecoveryCard)
    card.back.click()
    assert "Nooit bewaard" in [o.title for o in window.bridge.model.all(Opgave)]


def test_what_a_crash_left_behind_can_be_thrown_away(window: MainWindow) -> None:
    crashed = Document.new()
    with crashed.edit("Opgave toevoegen") as draft:
        add_opgave(draft, "Nooit bewaard")
    crashed.close(keep=True)
    window.offer_leftovers()
    card = window.start_screen.findChild(RecoveryCard)
    assert isinstance(card, RecoveryCard)
    card.gone.click()
    assert leftovers() == []


def test_a_dropped_map_is_opened(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    made = Document.from_step(example_step())
    made.save_as(tmp_path / "a.drontenmap")
    made.close()
    window.dropEvent(Drop(tmp_path / "a.drontenmap"))
    qtbot.waitUntil(lambda: window.bridge.has_document)
    assert window.bridge.document.path == tmp_path / "a.drontenmap"


def test_f6_brings_the_keyboard_to_the_next_part(opened: MainWindow, qtbot: QtBot) -> None:
    workspace = opened.workspace
    assert workspace is not None
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.canvas.setFocus()
    seen = set[str]()
    for _number in range(3):
        qtbot.keyClick(opened, Qt.Key.Key_F6)
        focus = opened.focusWidget()
        parts = {"left": workspace.opgaven, "map": opened.canvas, "right": workspace.inspector}
        seen |= {n for n, p in parts.items() if p is focus or p.isAncestorOf(focus)}
    assert seen == {"left", "map", "right"}


def test_lists_that_are_dropped_on_the_window_are_read(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    lists = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]
    for path in lists:
        path.write_bytes(b"PK")
    with qtbot.waitSignal(opened.handouts.read, timeout=60_000):
        opened.dropEvent(Drop(*lists))
    assert [bar.tone for bar in opened.messages.bars] == ["bad"]
