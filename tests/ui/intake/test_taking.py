"""A list on its way from a file to the map."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dronten_map.core.queries import placements_in
from dronten_map.core.records import Actor, Relation
from dronten_map.session.column_maps import known_maps
from dronten_map.ui.intake.dialog import IntakeDialog
from dronten_map.ui.intake.taking import Intake, intake_of
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.settings import Settings
from tests.ui.answers import Answers

LIST = "Naam;Soort;Relatie met\nAda;team;Bo\nBo;inwoners;\n"


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(Settings())
    qtbot.addWidget(made)
    made.begin(questions=Answers(on_unsaved="drop"))
    made.resize(1280, 800)
    made.show()
    made.files.new()
    return made


def looked_at(intake: Intake, path: Path, qtbot: QtBot) -> IntakeDialog:
    with qtbot.waitSignal(intake.looking, timeout=20_000) as told:
        intake.read(path)
    dialog = told.args[0] if told.args else None
    assert isinstance(dialog, IntakeDialog)
    return dialog


def test_a_list_becomes_actors_and_relations_in_one_step(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text(LIST, "utf-8")
    intake = intake_of(window)
    dialog = looked_at(intake, path, qtbot)
    dialog.name_line.setText("Mijn lijst")
    with qtbot.waitSignal(intake.taken):
        dialog.take.click()
    model = window.bridge.model
    assert (model.count(Actor), model.count(Relation)) == (2, 1)
    stand = placements_in(model, window.bridge.view).values()
    assert len({(p.x, p.y) for p in stand}) == 2
    assert [m.name for m in known_maps()] == ["Mijn lijst"]
    window.bridge.undo()
    assert (model.count(Actor), model.count(Relation)) == (0, 0)


def test_a_file_that_is_no_list_is_refused_with_a_sentence(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "kapot.xlsx"
    path.write_bytes(b"geen zip")
    with qtbot.waitSignal(intake_of(window).ended, timeout=20_000):
        intake_of(window).read(path)
    assert window.bridge.model.count(Actor) == 0


def test_a_file_that_is_gone_is_refused_with_a_sentence(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(intake_of(window).ended, timeout=20_000):
        intake_of(window).read(tmp_path / "weg.csv")


def test_a_window_has_one(window: MainWindow) -> None:
    assert intake_of(window) is intake_of(window)


def test_the_next_sheet_of_a_workbook_is_one_click_away(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Elements"
    for row in (("Label", "Type"), ("Ada", "team"), ("Bo", "team")):
        book.worksheets[0].append(row)
    ties = book.create_sheet("Connections")
    for row in (("From", "To", "Direction"), ("Ada", "Bo", "mutual")):
        ties.append(row)
    book.save(path := tmp_path / "kumu.xlsx")
    intake = intake_of(window)
    with qtbot.waitSignal(intake.taken):
        looked_at(intake, path, qtbot).take.click()
    buttons = window.messages.bars[-1].findChildren(QPushButton)
    (more,) = [b for b in buttons if b.text() == "Ook “Connections” inlezen"]
    with qtbot.waitSignal(intake.looking) as told:
        more.click()
    dialog = told.args[0] if told.args else None
    assert isinstance(dialog, IntakeDialog)
    assert dialog.table.name == "Connections"
    with qtbot.waitSignal(intake.taken):
        dialog.take.click()
    assert window.bridge.model.count(Relation) == 1
    assert window.bridge.model.count(Actor) == 2
    texts = [b.text() for b in window.messages.bars[-1].findChildren(QPushButton)]
    assert not any(text.startswith("Ook ") for text in texts)
