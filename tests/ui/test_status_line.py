from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.looks import let_through
from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.records import Actor, ActorKind
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.status_line import StatusLine


@pytest.fixture
def line(bridge: Bridge, around: QWidget) -> StatusLine:
    made = StatusLine(bridge, around)
    made.show_state()
    return made


def test_a_new_map_is_in_no_file_yet(line: StatusLine) -> None:
    assert line.saved.text() == "Nog niet in een bestand"


def test_a_saved_map_says_since_when(line: StatusLine, bridge: Bridge, tmp_path: Path) -> None:
    bridge.save_as(tmp_path / "a.drontenmap")
    clock = datetime.now(UTC).astimezone().strftime("%H:%M")
    assert line.saved.text() == f"Bewaard om {clock}"


def test_an_edit_waits_to_be_saved_and_is_named(
    line: StatusLine, bridge: Bridge, tmp_path: Path
) -> None:
    bridge.save_as(tmp_path / "a.drontenmap")
    with bridge.edit("Opgave toevoegen") as draft:
        add_opgave(draft, "Wonen")
    assert line.saved.text() == "Wordt zo bewaard"
    assert line.last.text() == "laatst: Opgave toevoegen"


def test_a_long_name_of_the_last_step_is_cut(line: StatusLine, bridge: Bridge) -> None:
    with bridge.edit("Ö" * 200) as draft:
        add_opgave(draft, "Wonen")
    assert len(line.last.text()) < 80


def test_it_counts_actors_and_relations(example: Bridge, around: QWidget) -> None:
    line = StatusLine(example, around)
    line.show_state()
    assert line.counts.text() == "68 actoren · 132 relaties"


def test_pressing_the_zoom_asks_for_the_whole_map(line: StatusLine, qtbot: QtBot) -> None:
    line.show_zoom(0.756)
    assert line.zoom.text() == "76 %"
    with qtbot.waitSignal(line.wants_all):
        qtbot.mouseClick(line.zoom, Qt.MouseButton.LeftButton)


def test_it_counts_what_the_filter_lets_through(example: Bridge, qtbot: QtBot) -> None:
    canvas = Canvas(example)
    qtbot.addWidget(canvas)
    line = StatusLine(example, canvas)
    line.follow(canvas)
    kind = next(iter(example.model.all(ActorKind)))
    with example.edit("filter") as draft:
        let_through(draft, example.view, "kinds", [kind.id])
    actors = sum(actor.kind == kind.id for actor in example.model.all(Actor))
    assert line.counts.text().startswith(f"{actors} van 68 actoren · ")
    assert line.counts.text().endswith(" van 132 relaties")


def test_without_a_filter_it_counts_the_whole_map_again(example: Bridge, qtbot: QtBot) -> None:
    canvas = Canvas(example)
    qtbot.addWidget(canvas)
    line = StatusLine(example, canvas)
    line.follow(canvas)
    kind = next(iter(example.model.all(ActorKind)))
    with example.edit("filter") as draft:
        let_through(draft, example.view, "kinds", [kind.id])
    example.undo()
    assert line.counts.text() == "68 actoren · 132 relaties"
