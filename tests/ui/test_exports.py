from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.plans import add_plan
from dronten_map.core.page_size import Orientation, PageSize
from dronten_map.core.records import Actor
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.picture import PictureChoice, PictureKind
from dronten_map.ui.exports import Exports
from dronten_map.ui.files import Files
from dronten_map.ui.messages import Messages
from dronten_map.ui.settings import Settings
from tests.ui.answers import Answers

LONG = 60_000  # milliseconds that a slow machine may take over a plan


@dataclass
class Desk:
    exports: Exports
    files: Files
    messages: Messages
    answers: Answers
    settings: Settings
    parent: QObject  # which Qt removes its children with


@pytest.fixture
def desk(example: Bridge, qtbot: QtBot) -> Desk:
    parent, answers, messages = QObject(), Answers(), Messages()
    qtbot.addWidget(messages)
    settings = Settings()
    files = Files(example, settings, messages, questions=answers, parent=parent)
    exports = Exports(example, files, messages, questions=answers)
    return Desk(exports, files, messages, answers, settings, parent)


def test_what_has_a_day_goes_to_a_calendar(desk: Desk, tmp_path: Path) -> None:
    desk.answers.saves = tmp_path / "agenda.ics"
    desk.exports.calendar()
    assert b"SUMMARY:Startbijeenkomst" in desk.answers.saves.read_bytes()


@pytest.mark.parametrize(
    ("make", "name", "begins"),
    [
        (Exports.plan_pdf, "plan.pdf", b"%PDF"),
        (Exports.plan_excel, "plan.xlsx", b"PK"),
        (Exports.overview, "overzicht.xlsx", b"PK"),
        (Exports.picture, "kaart.svg", b"<"),
        (Exports.picture, "kaart.png", b"\x89PNG"),
        (Exports.picture, "kaart.pdf", b"%PDF"),
    ],
)
def test_each_kind_is_made_beside_the_window_and_written(
    desk: Desk,
    qtbot: QtBot,
    tmp_path: Path,
    make: Callable[[Exports], None],
    name: str,
    begins: bytes,
) -> None:
    desk.answers.saves = tmp_path / name
    with qtbot.waitSignal(desk.exports.written, timeout=LONG):
        make(desk.exports)
        assert len(desk.messages.bars) == 1  # that it is under way
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert [bar.tone for bar in desk.messages.bars] == ["good"]


def test_nothing_is_made_when_the_user_changes_their_mind(desk: Desk) -> None:
    desk.exports.plan_pdf()
    assert desk.messages.bars == []


def test_the_proposed_name_says_what_it_is(desk: Desk) -> None:
    desk.exports.overview()
    assert desk.answers.proposed is not None
    assert desk.answers.proposed.name.endswith(" – overzicht.xlsx")


def test_a_name_for_another_kind_of_file_is_refused(desk: Desk, tmp_path: Path) -> None:
    desk.answers.saves = tmp_path / "kaart.docx"
    desk.exports.picture()
    assert desk.messages.bars[0].tone == "bad"
    assert not (tmp_path / "kaart.docx").exists()


def test_a_folder_that_is_gone_is_told_and_nothing_is_lost(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.answers.saves = tmp_path / "gone" / "kaart.svg"
    desk.exports.picture()
    qtbot.waitUntil(lambda: [b.tone for b in desk.messages.bars] == ["bad"], timeout=LONG)


def test_what_is_under_way_can_be_stopped(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    desk.answers.saves = tmp_path / "kaart.svg"
    with qtbot.assertNotEmitted(desk.exports.written, wait=50):
        desk.exports.picture()
        bar = desk.messages.bars[0]
        bar.findChildren(QPushButton)[0].click()
    assert desk.messages.bars == []


def test_the_plan_that_is_shown_is_the_one_that_is_made(
    desk: Desk, example: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    with example.edit("x") as draft:
        second = add_plan(draft, "Het tweede plan")
    desk.answers.saves = tmp_path / "plan.xlsx"
    with qtbot.waitSignal(desk.exports.written, timeout=LONG):
        desk.exports.plan_excel(second)
    assert desk.answers.proposed is not None
    assert desk.answers.proposed.name == "Het tweede plan – plan.xlsx"
    book = load_workbook(tmp_path / "plan.xlsx")
    said = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "Het tweede plan" in said


def test_closing_waits_for_what_is_being_made(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    closed: list[str] = []
    desk.answers.saves = tmp_path / "plan.xlsx"
    assert not desk.exports.holds_up(lambda: closed.append("too soon"))
    with qtbot.waitSignal(desk.exports.written, timeout=LONG):
        desk.exports.plan_excel()
        assert desk.exports.holds_up(lambda: closed.append("then"))
    qtbot.waitUntil(lambda: closed == ["then"])
    assert (tmp_path / "plan.xlsx").is_file()


def test_cancelling_lets_the_window_close_at_once(desk: Desk, tmp_path: Path) -> None:
    closed: list[str] = []
    desk.answers.saves = tmp_path / "plan.pdf"
    desk.exports.plan_pdf()
    assert desk.exports.holds_up(lambda: closed.append("then"))
    bar = next(b for b in desk.messages.bars if b.findChildren(QPushButton))
    next(b for b in bar.findChildren(QPushButton) if b.text() == "Annuleren").click()
    assert (closed, (tmp_path / "plan.pdf").exists()) == (["then"], False)


def test_a_picture_fills_the_paper_that_was_chosen(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.answers.saves = tmp_path / "kaart.pdf"
    with qtbot.waitSignal(desk.exports.written, timeout=LONG):
        desk.exports.picture(PictureChoice(PictureKind.PDF, PageSize.A4, Orientation.PORTRAIT))
    box = PdfReader(tmp_path / "kaart.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)


def test_a_copied_picture_is_on_the_clipboard_as_pixels_and_as_lines(
    desk: Desk, example: Bridge, qtbot: QtBot
) -> None:
    first, *_others = example.model.all(Actor)
    example.selection.set(actors=[first.id])
    clipboard = QGuiApplication.clipboard()
    with qtbot.waitSignal(clipboard.dataChanged, timeout=LONG):
        desk.exports.copy_picture()
    carried = clipboard.mimeData()
    assert carried.hasImage()
    svg = bytes(carried.data("image/svg+xml").data()).decode()
    assert first.name.split()[0] in svg
    assert [bar.tone for bar in desk.messages.bars] == ["good"]


def test_a_plan_wears_the_house_style_that_was_chosen(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    style = tmp_path / "huis.toml"
    style.write_text('accent = "#FFFF00"', "utf-8")  # too pale, so that it is refused
    desk.settings.house = str(style)
    desk.answers.saves = tmp_path / "plan.pdf"
    desk.exports.plan_pdf()
    qtbot.waitUntil(lambda: [b.tone for b in desk.messages.bars] == ["bad"], timeout=LONG)
    assert not (tmp_path / "plan.pdf").exists()
