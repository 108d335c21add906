from pathlib import Path

from pytestqt.qtbot import QtBot

from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.ui.autosave import Autosave
from dronten_map.ui.bridge import Bridge


def edit(bridge: Bridge, title: str = "Wonen") -> None:
    with bridge.edit("Add opgave") as draft:
        add_opgave(draft, title)


def test_a_map_with_a_file_is_written_a_while_after_the_last_edit(
    bridge: Bridge, tmp_path: Path, qtbot: QtBot
) -> None:
    bridge.save_as(tmp_path / "a.drontenmap")
    Autosave(bridge, quiet=1)
    with qtbot.waitSignal(bridge.saved):
        edit(bridge)
    assert bridge.document.is_saved


def test_edits_without_a_pause_do_not_put_it_off_for_ever(
    bridge: Bridge, tmp_path: Path, qtbot: QtBot
) -> None:
    bridge.save_as(tmp_path / "a.drontenmap")
    Autosave(bridge, quiet=60_000, longest=1)
    with qtbot.waitSignal(bridge.saved):
        edit(bridge, "een")
        edit(bridge, "twee")


def test_a_map_without_a_file_stays_in_its_working_copy(bridge: Bridge, qtbot: QtBot) -> None:
    Autosave(bridge, quiet=0)
    with qtbot.assertNotEmitted(bridge.saved, wait=30):
        edit(bridge)
    assert not bridge.document.is_saved


def test_a_failure_is_told_once_and_tried_again_after_the_next_edit(
    bridge: Bridge, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    bridge.save_as(folder / "a.drontenmap")
    autosave = Autosave(bridge, quiet=1)
    folder.rename(tmp_path / "away")
    with qtbot.waitSignal(autosave.failed):
        edit(bridge, "een")
    (tmp_path / "away").rename(folder)
    with qtbot.waitSignal(bridge.saved):
        edit(bridge, "twee")


def test_what_is_edited_while_it_is_written_is_written_next(
    bridge: Bridge, tmp_path: Path, qtbot: QtBot
) -> None:
    bridge.save_as(tmp_path / "a.drontenmap")
    Autosave(bridge, quiet=1)
    edit(bridge, "een")
    qtbot.waitUntil(lambda: bridge.document.is_saving)
    edit(bridge, "twee")
    qtbot.waitUntil(lambda: bridge.document.is_saved)


def test_a_save_by_hand_meanwhile_is_told_once(
    bridge: Bridge, tmp_path: Path, qtbot: QtBot
) -> None:
    bridge.save_as(tmp_path / "a.drontenmap")
    Autosave(bridge, quiet=1)
    edit(bridge, "een")
    qtbot.waitUntil(lambda: bridge.document.is_saving)
    told: list[None] = []
    bridge.saved.connect(lambda: told.append(None))
    bridge.save()
    qtbot.wait(80)
    assert len(told) == 1
    assert bridge.document.is_saved
