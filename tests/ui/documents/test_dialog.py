from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dronten_map import resources
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId
from dronten_map.core.papers.order import Kind
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.documents.dialog import LEAST, MOST, DocumentsDialog, show_documents
from dronten_map.ui.exports import Exports
from dronten_map.ui.files import Files
from dronten_map.ui.messages import Messages
from dronten_map.ui.settings import Settings
from tests.ui.answers import Answers

LONG = 60_000  # milliseconds that a slow machine may take over a document


@dataclass
class Desk:
    dialog: DocumentsDialog
    answers: Answers
    messages: Messages
    settings: Settings
    parent: QObject  # which Qt removes its children with


@pytest.fixture
def desk(example: Bridge, qtbot: QtBot) -> Desk:
    parent, answers, messages, settings = QObject(), Answers(), Messages(), Settings()
    qtbot.addWidget(messages)
    files = Files(example, settings, messages, questions=answers, parent=parent)
    exports = Exports(example, files, messages, questions=answers)
    dialog = DocumentsDialog(example, exports, settings)
    qtbot.addWidget(dialog)
    return Desk(dialog, answers, messages, settings, parent)


def shown(desk: Desk, qtbot: QtBot, kind: Kind) -> None:
    desk.dialog.choose(kind)
    with qtbot.waitSignal(desk.dialog.shown, timeout=LONG):
        desk.dialog.show()


def test_it_fits_on_a_small_screen_and_takes_no_more_than_a_page_needs(desk: Desk) -> None:
    assert LEAST[0] <= desk.dialog.width() <= MOST[0]
    assert LEAST[1] <= desk.dialog.height() <= MOST[1]
    assert LEAST[0] <= 1280
    assert LEAST[1] <= 760


def test_the_pages_are_shown_as_they_will_be_and_can_be_saved(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    shown(desk, qtbot, Kind.AGREEMENTS)
    dialog = desk.dialog
    assert dialog.preview.sheet.count == 2
    assert dialog.preview.place.text() == "pagina 1 van 2"
    assert "Weggelaten" in dialog.said.text()
    desk.answers.saves = tmp_path / "afspraken.pdf"
    dialog.save_button.click()
    assert dialog.preview.made is not None
    assert (tmp_path / "afspraken.pdf").read_bytes() == dialog.preview.made.pdf
    assert desk.answers.proposed is not None
    assert desk.answers.proposed.name == "Afsprakenlijst.pdf"
    assert dialog.said.text() == f"Bewaard: {tmp_path / 'afspraken.pdf'}"


def test_another_choice_makes_it_anew(desk: Desk, qtbot: QtBot) -> None:
    shown(desk, qtbot, Kind.AGREEMENTS)
    with qtbot.waitSignal(desk.dialog.shown, timeout=LONG):
        desk.dialog.choose(Kind.ONE_PAGER)
    assert desk.dialog.preview.sheet.count == 1


def test_a_page_that_is_turned_to_gets_its_pixels(desk: Desk, qtbot: QtBot) -> None:
    shown(desk, qtbot, Kind.AGREEMENTS)
    sheet = desk.dialog.preview.sheet
    sheet.use(2.0)
    qtbot.waitUntil(lambda: (1, sheet.asked(1)) in sheet.kept, timeout=LONG)
    with qtbot.assertNotEmitted(sheet.wanted):
        sheet.turn_to(1)


def test_what_cannot_be_made_says_why_and_cannot_be_saved(desk: Desk, qtbot: QtBot) -> None:
    desk.dialog.choose(Kind.COMPARISON)
    desk.dialog.show()
    qtbot.waitUntil(lambda: "peilmoment" in desk.dialog.preview.note.text(), timeout=LONG)
    assert not desk.dialog.save_button.isEnabled()
    assert not desk.dialog.print_button.isEnabled()


def test_closing_it_stops_what_is_being_made(desk: Desk, qtbot: QtBot) -> None:
    desk.dialog.choose(Kind.PLAN)
    desk.dialog.refresh()
    with qtbot.assertNotEmitted(desk.dialog.shown, wait=50):
        desk.dialog.reject()


def test_a_house_style_is_remembered(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "huis.toml"
    path.write_text('name = "Ons huis"\naccent = "#7A1E48"\n', "utf-8")
    desk.dialog.ask_style = lambda: path
    with qtbot.waitSignal(desk.dialog.shown, timeout=LONG):
        desk.dialog.choices.style_asked.emit()
    assert desk.settings.house == str(path)
    assert desk.dialog.choices.editors["house"].button.said == "Ons huis"


def test_a_house_style_that_cannot_be_used_is_told(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "huis.toml"
    path.write_text('accent = "bleek"', "utf-8")
    desk.dialog.ask_style = lambda: path
    desk.dialog.choices.style_asked.emit()
    assert "huis.toml" in desk.dialog.said.text()
    assert desk.settings.house == ""


def test_a_remembered_style_that_is_gone_leaves_ours(
    desk: Desk, example: Bridge, qtbot: QtBot
) -> None:
    dialog = DocumentsDialog(example, desk.dialog.exports, Settings(house="/weg/huis.toml"))
    qtbot.addWidget(dialog)
    assert "huis.toml" in dialog.said.text()
    assert dialog.order.house.endswith("rustig.toml")


def test_nothing_is_chosen_when_the_user_changes_their_mind(desk: Desk) -> None:
    desk.dialog.ask_style = lambda: None
    desk.dialog.choices.style_asked.emit()
    first = sorted(resources.path("themes", "paper").glob("*.toml"))[0]
    assert desk.dialog.order.house == str(first)


def test_an_edit_of_the_map_makes_it_anew(desk: Desk, example: Bridge, qtbot: QtBot) -> None:
    shown(desk, qtbot, Kind.ONE_PAGER)
    with (
        qtbot.waitSignal(desk.dialog.shown, timeout=LONG),
        example.edit("Actor erbij") as draft,
    ):
        add_actor(draft, "Nieuw", view=example.view, at=(0.0, 0.0))


def test_it_goes_when_another_map_is_opened(desk: Desk, example: Bridge, qtbot: QtBot) -> None:
    shown(desk, qtbot, Kind.ONE_PAGER)
    with qtbot.waitSignal(desk.dialog.rejected):
        example.show(example.document)


def test_it_opens_on_the_document_that_was_asked_for(
    desk: Desk, example: Bridge, qtbot: QtBot, around: QWidget
) -> None:
    board = ActorId("actor:directie")
    example.selection.set(actors=[board])
    exports = desk.dialog.exports
    dialog = show_documents(example, exports, desk.settings, around, kind=Kind.DOSSIER)
    with qtbot.waitSignal(dialog.shown, timeout=LONG):
        pass
    assert dialog.order.kind is Kind.DOSSIER
    assert dialog.order.actor == board
    assert show_documents(example, exports, desk.settings, around) is dialog
    dialog.reject()
