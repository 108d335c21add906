from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.records import Actor, Opgave
from dronten_map.errors import UserError
from dronten_map.session.document import Document
from dronten_map.session.recovery import leftovers
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.files import Files, file_name
from dronten_map.ui.messages import Messages
from dronten_map.ui.settings import Settings
from tests.ui.answers import Answers


@dataclass
class Desk:
    """Files with all that it works with."""

    files: Files
    bridge: Bridge
    settings: Settings
    messages: Messages
    answers: Answers

    def edit(self, title: str = "Wonen") -> None:
        with self.bridge.edit("Add opgave") as draft:
            add_opgave(draft, title)

    @property
    def titles(self) -> list[str]:
        return [o.title for o in self.bridge.model.all(Opgave)]

    @property
    def said(self) -> list[str]:
        return [bar.text for bar in self.messages.bars]


@pytest.fixture
def desk(qtbot: QtBot) -> Generator[Desk]:
    parent, bridge, settings, answers = QObject(), Bridge(), Settings(), Answers()
    messages = Messages()
    qtbot.addWidget(messages)
    files = Files(bridge, settings, messages, questions=answers, parent=parent)
    yield Desk(files, bridge, settings, messages, answers)
    if bridge.has_document:
        bridge.document.close()


def test_a_new_map_is_empty_and_in_no_file(desk: Desk) -> None:
    desk.files.new()
    assert desk.bridge.model.count(Actor) == 0
    assert desk.bridge.document.path is None
    assert desk.files.title == "Nieuwe kaart"


def test_the_example_is_a_map_of_its_own(desk: Desk) -> None:
    desk.files.open_example()
    assert desk.bridge.model.info.is_example
    assert desk.bridge.document.path is None


def test_save_asks_for_a_name_the_first_time_only(desk: Desk, tmp_path: Path) -> None:
    desk.files.new()
    desk.answers.saves = tmp_path / "a.drontenmap"
    assert desk.files.save()
    desk.edit()
    assert desk.files.save()
    assert desk.answers.asked == ["save"]
    assert desk.bridge.document.is_saved


def test_what_was_saved_is_opened_again_and_stands_among_the_recent_files(
    desk: Desk, tmp_path: Path
) -> None:
    desk.files.new()
    desk.edit("Wonen")
    desk.answers.saves = tmp_path / "a.drontenmap"
    desk.files.save()
    desk.files.close()
    desk.files.open(tmp_path / "a.drontenmap")
    assert desk.titles == ["Wonen"]
    assert [Path(r.path) for r in Settings.load().recent] == [tmp_path / "a.drontenmap"]


def test_nothing_is_saved_when_the_user_changes_their_mind(desk: Desk) -> None:
    desk.files.new()
    assert not desk.files.save()


def test_the_proposed_name_is_the_title_without_what_a_system_refuses(desk: Desk) -> None:
    desk.files.new()
    desk.files.save_as()
    assert desk.answers.proposed is not None
    assert desk.answers.proposed.name == "Nieuwe kaart.drontenmap"
    assert file_name('a/b\\c:d*e?f"g<h>i|j\t.') == "a b c d e f g h i j"
    assert file_name("") == "Nieuwe kaart"
    assert len(file_name("x" * 200)) == 100


def test_unsaved_work_is_never_left_without_asking(desk: Desk) -> None:
    desk.files.new()
    desk.edit()
    desk.files.open_example()
    assert desk.answers.asked == ["unsaved"]
    assert desk.titles == ["Wonen"]


def test_unsaved_work_can_be_given_up(desk: Desk) -> None:
    desk.files.new()
    desk.edit()
    desk.answers.on_unsaved = "drop"
    assert desk.files.close()
    assert not desk.bridge.has_document
    assert leftovers() == []


def test_unsaved_work_can_be_saved_on_the_way_out(desk: Desk, tmp_path: Path) -> None:
    desk.files.new()
    desk.edit()
    desk.answers.on_unsaved = "save"
    desk.answers.saves = tmp_path / "a.drontenmap"
    assert desk.files.close()
    assert (tmp_path / "a.drontenmap").exists()


def test_a_map_with_a_file_is_saved_without_a_question(desk: Desk, tmp_path: Path) -> None:
    desk.files.new()
    desk.answers.saves = tmp_path / "a.drontenmap"
    desk.files.save()
    desk.edit()
    assert desk.files.close()
    assert desk.answers.asked == ["save"]
    reopened = Document.open(tmp_path / "a.drontenmap")
    assert reopened.model.count(Opgave) == 1
    reopened.close()


def test_the_file_that_is_open_is_not_opened_twice(desk: Desk, tmp_path: Path) -> None:
    desk.files.new()
    desk.answers.saves = tmp_path / "a.drontenmap"
    desk.files.save()
    before = desk.bridge.document
    desk.files.open(tmp_path / "a.drontenmap")
    assert desk.bridge.document is before
    assert desk.said == ["“a.drontenmap” is al open."]


def test_a_file_that_is_no_map_is_refused_and_the_open_map_stays(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "a.drontenmap").write_text("geen kaart", "utf-8")
    desk.files.new()
    before = desk.bridge.document
    desk.files.open(tmp_path / "a.drontenmap")
    assert desk.bridge.document is before
    assert desk.messages.bars[0].tone == "bad"


def test_of_a_damaged_file_what_can_be_read_is_offered(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.drontenmap"
    desk.files.open_example()
    desk.answers.saves = path
    desk.files.save()
    desk.files.close()
    content = bytearray(path.read_bytes())
    place = content.index(b"Dorpsbelangen")
    content[place : place + 4] = b"\xff\xfe\xfd\xfc"
    path.write_bytes(content)
    desk.files.open(path)
    assert not desk.bridge.has_document
    desk.messages.bars[0].findChildren(QPushButton)[0].click()
    assert desk.bridge.model.count(Actor) >= 60
    assert "gelezen" in desk.said[0]


def test_when_somebody_else_saved_the_file_neither_version_is_lost(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "a.drontenmap"
    desk.files.new()
    desk.answers.saves = path
    desk.files.save()
    other = Document.open(path)
    with other.edit("theirs") as draft:
        add_opgave(draft, "van de ander")
    other.save()
    other.close()
    desk.edit("van mij")
    desk.answers.on_changed = "theirs"
    assert desk.files.save()
    assert desk.titles == ["van de ander"]
    beside = next(p for p in tmp_path.glob("*.drontenmap") if p != path)
    mine = Document.open(beside)
    assert [o.title for o in mine.model.all(Opgave)] == ["van mij"]
    mine.close()


def test_what_a_crash_left_behind_comes_back_with_its_steps(desk: Desk) -> None:
    crashed = Document.new()
    with crashed.edit("Add opgave") as draft:
        add_opgave(draft, "Wonen")
    crashed.close(keep=True)
    desk.files.recover(leftovers()[0])
    assert desk.titles == ["Wonen"]
    assert desk.bridge.document.can_undo
    assert desk.messages.bars[0].tone == "good"


def test_a_forgotten_file_stays_on_the_disk(desk: Desk, tmp_path: Path) -> None:
    desk.files.new()
    desk.answers.saves = tmp_path / "a.drontenmap"
    desk.files.save()
    desk.files.forget(tmp_path / "a.drontenmap")
    assert desk.settings.recent == []
    assert (tmp_path / "a.drontenmap").exists()


def test_when_autosave_fails_saving_elsewhere_is_offered(desk: Desk, tmp_path: Path) -> None:
    desk.files.new()
    desk.answers.saves = tmp_path / "b.drontenmap"
    desk.files.tell_autosave(UserError("The share is gone."))
    desk.messages.bars[0].findChildren(QPushButton)[0].click()
    assert desk.bridge.document.path == tmp_path / "b.drontenmap"
