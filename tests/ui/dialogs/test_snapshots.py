"""The dialog of the peilmomenten."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.web import add_actor
from dronten_map.core.records import Phase, Snapshot
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.snapshots import SnapshotsDialog


@pytest.fixture
def dialog(qtbot: QtBot, example: Bridge) -> SnapshotsDialog:
    made = SnapshotsDialog(example)
    qtbot.addWidget(made)
    made.show()
    return made


def keep(dialog: SnapshotsDialog, qtbot: QtBot, name: str) -> None:
    """Keep the map under a name, by hand."""
    dialog.take.click()
    QTest.keyClicks(dialog.name_line, name)
    with qtbot.waitSignal(dialog.told, timeout=20_000):
        QTest.keyClick(dialog.name_line, Qt.Key.Key_Return)


def test_the_map_is_kept_under_a_name_and_nothing_moved_yet(
    dialog: SnapshotsDialog, qtbot: QtBot, example: Bridge
) -> None:
    assert dialog.none.isVisible()
    keep(dialog, qtbot, "Nulmeting")
    (kept,) = example.model.all(Snapshot)
    assert kept.name == "Nulmeting"
    assert dialog.lines.text().endswith("Niemand kwam, ging of bewoog.")


def test_it_belongs_to_the_phase_that_runs_on_its_day(
    dialog: SnapshotsDialog, qtbot: QtBot, example: Bridge
) -> None:
    keep(dialog, qtbot, "Nu")
    (kept,) = example.model.all(Snapshot)
    if kept.phase is not None:
        phase = example.model.get(Phase, kept.phase)
        assert phase.start is not None
        assert phase.end is not None
        assert phase.start <= kept.on <= phase.end


def test_what_changes_later_is_told_when_it_is_chosen_again(
    dialog: SnapshotsDialog, qtbot: QtBot, example: Bridge
) -> None:
    keep(dialog, qtbot, "Start")
    with example.edit("x") as draft:
        add_actor(draft, "Nieuwe partij")
    with qtbot.waitSignal(dialog.told, timeout=20_000):
        dialog.list.setCurrentRow(-1)
        dialog.list.setCurrentRow(0)
    assert "1 actor kwam erbij: Nieuwe partij." in dialog.lines.text()


def test_who_moved_from_oranje_to_groen_is_told_in_one_sentence(
    dialog: SnapshotsDialog, qtbot: QtBot, example: Bridge
) -> None:
    names = ("Een", "Twee", "Drie", "Vier")
    with example.edit("x") as draft:
        opgave = add_opgave(draft, "Zwemmen")
        actors = [add_actor(draft, name) for name in names]
        for actor in actors:
            involve(draft, actor, opgave)
            assess(draft, actor, on=date.today() - timedelta(days=30), opgave=opgave, stance=0)
    keep(dialog, qtbot, "Voor de pilot")
    with example.edit("x") as draft:
        for actor in actors:
            assess(draft, actor, on=date.today(), opgave=opgave, stance=1)
    with qtbot.waitSignal(dialog.told, timeout=20_000):
        dialog.list.setCurrentRow(-1)
        dialog.list.setCurrentRow(0)
    told = dialog.lines.text().replace("\u200b", "")
    assert "4 actoren gingen van oranje naar groen: " in told
    assert all(name in told for name in names)


def test_a_name_is_changed_in_place_and_undo_brings_it_back(
    dialog: SnapshotsDialog, qtbot: QtBot, example: Bridge
) -> None:
    keep(dialog, qtbot, "Start")
    editor = dialog.form.editor("name")
    editor.chosen.emit("Begin")
    assert dialog.list.item(0).text().startswith("Begin\n")
    example.undo()
    assert dialog.list.item(0).text().startswith("Start\n")


def test_it_is_deleted_and_the_first_sentence_comes_back(
    dialog: SnapshotsDialog, qtbot: QtBot
) -> None:
    keep(dialog, qtbot, "Start")
    dialog.delete.click()
    assert dialog.list.count() == 0
    assert dialog.none.isVisible()


def test_the_comparison_can_become_a_document(
    dialog: SnapshotsDialog, qtbot: QtBot, example: Bridge
) -> None:
    keep(dialog, qtbot, "Start")
    with qtbot.waitSignal(dialog.document_wanted) as wanted:
        dialog.document.click()
    assert wanted.args == [next(example.model.all(Snapshot)).id]
