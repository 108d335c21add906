from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.removal import remove
from dronten_map.core.records import Actor, Handout, Placement
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.hand_out import Wish
from dronten_map.ui.dialogs.review import ReviewDialog
from dronten_map.ui.files import Files
from dronten_map.ui.handouts import Handouts, some_of
from dronten_map.ui.intake.dialog import IntakeDialog
from dronten_map.ui.messages import Messages
from dronten_map.ui.settings import Settings
from tests.exchange.handing import column_of, sheet_of, spare
from tests.ui.answers import Answers

LONG = 60_000  # milliseconds that a slow machine may take over a workbook


@dataclass
class Desk:
    handouts: Handouts
    messages: Messages
    answers: Answers
    shown: list[Path]
    parent: QObject
    window: QWidget


@pytest.fixture
def desk(example: Bridge, qtbot: QtBot) -> Desk:
    parent, answers, messages, window = QObject(), Answers(), Messages(), QWidget()
    shown: list[Path] = []
    qtbot.addWidget(messages)
    qtbot.addWidget(window)
    files = Files(example, Settings(), messages, questions=answers, parent=parent)
    made = Handouts(
        example, files, messages, questions=answers, window=window, show_folder=shown.append
    )
    return Desk(made, messages, answers, shown, parent, window)


def _hand_out(desk: Desk, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(desk.handouts.handed_out, timeout=LONG):
        desk.handouts.make(Wish("Team wijk", None, path))


def _fill_in(path: Path, fill: Callable[[Any], object]) -> None:
    book = openpyxl.load_workbook(path)
    fill(book)
    book.save(path)


def _change(book: Any) -> None:
    sheet = sheet_of(book, Actor)
    first = next(cell.row for cell in sheet["B"] if cell.value == "Directie")
    sheet.cell(first, column_of(sheet, "Functie")).value = "Voorzitter"
    sheet.cell(spare(sheet), 2).value = "Zwembadcomité"


def _reviewed(desk: Desk, qtbot: QtBot, *paths: Path) -> ReviewDialog:
    with qtbot.waitSignal(desk.handouts.reviewing, timeout=LONG) as told:
        desk.handouts.take_back(list(paths))
    assert told.args is not None
    return told.args[0]


def test_a_list_is_written_and_kept_in_the_map(
    desk: Desk, example: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "team.xlsx"
    _hand_out(desk, qtbot, path)
    assert path.read_bytes().startswith(b"PK")
    assert [h.name for h in example.model.all(Handout)] == ["Team wijk"]
    assert desk.shown == [tmp_path]
    assert [bar.tone for bar in desk.messages.bars] == ["good"]


def test_no_list_is_kept_that_could_not_be_written(
    desk: Desk, example: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.handouts.make(Wish("Team wijk", None, tmp_path / "gone" / "team.xlsx"))
    qtbot.waitUntil(lambda: [b.tone for b in desk.messages.bars] == ["bad"], timeout=LONG)
    assert example.model.count(Handout) == 0


def test_what_came_back_is_one_step_that_one_button_takes_back(
    desk: Desk, example: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "team.xlsx"
    _hand_out(desk, qtbot, path)
    before = example.document.snapshot()
    _fill_in(path, _change)
    _reviewed(desk, qtbot, path).take_button.click()
    club = next(a for a in example.model.all(Actor) if a.name == "Zwembadcomité")
    assert any(p.actor == club.id for p in example.model.all(Placement))
    assert next(example.model.all(Actor)).function == "Voorzitter"
    bar = desk.messages.bars[-1]
    assert "3 wijzigingen van Team wijk" in bar.text
    next(b for b in bar.findChildren(QPushButton) if b.text() == "Ongedaan maken").click()
    assert example.document.snapshot() == before


def test_what_was_not_touched_is_told_without_a_dialog(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "team.xlsx"
    _hand_out(desk, qtbot, path)
    with qtbot.waitSignal(desk.handouts.read, timeout=LONG):
        desk.handouts.take_back([path])
    assert desk.messages.bars[-1].tone == "good"


def test_what_is_no_list_is_told_in_one_sentence_and_nothing_happens(
    desk: Desk, example: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.xlsx"
    wrong.write_bytes(b"PK\x03\x04")
    revision = example.document.revision
    desk.answers.opens_several = [wrong]
    with qtbot.waitSignal(desk.handouts.read, timeout=LONG):
        desk.handouts.choose()
    (bar,) = desk.messages.bars
    assert bar.tone == "bad"
    assert "wrong.xlsx" in bar.text
    assert example.document.revision == revision


def test_a_list_of_your_own_can_be_read_with_one_click_when_it_is_refused(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    for row in (("Naam", "Soort"), ("Ada", "team")):
        book.worksheets[0].append(row)
    book.save(path := tmp_path / "eigen lijst.xlsx")
    with qtbot.waitSignal(desk.handouts.read, timeout=LONG):
        desk.handouts.take_back([path])
    (bar,) = desk.messages.bars
    (offer,) = [b for b in bar.findChildren(QPushButton) if b.text() == "Lijst inlezen…"]
    offer.click()
    qtbot.waitUntil(lambda: desk.window.findChild(IntakeDialog) is not None, timeout=LONG)


def test_every_refused_file_is_named_and_no_empty_review_opens(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = [tmp_path / "goed.xlsx", *(tmp_path / f"fout {n}.xlsx" for n in range(8))]
    _hand_out(desk, qtbot, paths[0])
    for path in paths[1:]:
        path.write_bytes(b"PK")
    opened: list[object] = []
    desk.handouts.reviewing.connect(opened.append)
    with qtbot.waitSignal(desk.handouts.read, timeout=LONG):
        desk.handouts.take_back(paths)
    bar = desk.messages.bars[-1]
    assert not opened
    assert bar.tone == "bad"
    assert all(f"fout {n}.xlsx" in bar.text for n in range(8))
    assert bar.text.count("Dit is geen werkmap") == 1


def test_of_many_senders_the_first_few_are_named() -> None:
    assert some_of(["A", "B", "C"]) == "A, B, C"
    assert some_of([f"Team {n}" for n in range(20)]) == "Team 0, Team 1, Team 2 en nog 17"


def test_reading_can_be_cancelled(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.assertNotEmitted(desk.handouts.read, wait=50):
        desk.handouts.take_back([tmp_path / "a.xlsx", tmp_path / "b.xlsx"])
        (bar,) = desk.messages.bars
        assert bar.text == "2 lijsten lezen …"
        bar.findChildren(QPushButton)[0].click()
    assert desk.messages.bars == []


def test_what_came_back_is_compared_with_the_map_as_it_is_when_it_was_read(
    desk: Desk, example: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    from dronten_map.core.edits.amend import amend
    from dronten_map.exchange.sifting import Show

    path = tmp_path / "team.xlsx"
    _hand_out(desk, qtbot, path)
    _fill_in(path, _change)
    first = next(example.model.all(Actor)).id
    with qtbot.waitSignal(desk.handouts.reviewing, timeout=LONG) as told:
        desk.handouts.take_back([path])
        with example.edit("x") as draft:
            amend(draft, Actor, [first], function="Penningmeester")
    assert told.args is not None
    dialog: ReviewDialog = told.args[0]
    assert dialog.tree.lines.sifting.counts()[Show.CONFLICTS] == 1
    dialog.reject()


def test_what_cannot_be_taken_over_any_more_is_told_in_the_review(
    desk: Desk, example: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "team.xlsx"
    _hand_out(desk, qtbot, path)
    _fill_in(path, _change)
    dialog = _reviewed(desk, qtbot, path)
    with example.edit("x") as draft:
        remove(draft, [next(draft.all(Actor))])
    revision = example.document.revision
    dialog.take_button.click()
    assert dialog.isVisible()
    assert dialog.problem.text().startswith("Dit staat niet meer op de kaart.")
    assert example.document.revision == revision
    dialog.reject()
