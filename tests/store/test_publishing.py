"""Saving never loses a side."""

import sqlite3
from pathlib import Path

import pytest

from dronten_map.core.edits.web import add_actor
from dronten_map.core.records import Actor
from dronten_map.core.start import starting_records
from dronten_map.errors import UserError
from dronten_map.session.document import ChangedOutside, Document
from dronten_map.store.known import KnownFiles
from dronten_map.store.publishing import Publication
from dronten_map.store.working import WorkingCopy
from tests.store.maps import saved_map


def add(document: Document, name: str) -> None:
    """Add an actor in one step."""
    with document.edit("Actor") as draft:
        add_actor(draft, name)


def names(path: Path) -> list[str]:
    """The actors in a file."""
    document = Document.open(path)
    found = sorted(a.name for a in document.model.all(Actor))
    document.close()
    return found


def test_what_is_saved_is_what_is_opened(tmp_path: Path) -> None:
    path = saved_map(tmp_path / "k.drontenmap", "Griffie", "Ünïcødé 😀")
    assert names(path) == ["Griffie", "Ünïcødé 😀"]


def test_a_file_that_somebody_else_saved_is_not_overwritten(tmp_path: Path) -> None:
    path = saved_map(tmp_path / "k.drontenmap", "Griffie")
    mine, theirs = Document.open(path), Document.open(path)
    add(theirs, "Van hen")
    theirs.save()
    theirs.close()
    add(mine, "Van mij")
    with pytest.raises(ChangedOutside):
        mine.save()
    assert names(path) == ["Griffie", "Van hen"]
    mine.save_as(tmp_path / "mijn.drontenmap")
    mine.close()
    assert names(tmp_path / "mijn.drontenmap") == ["Griffie", "Van mij"]


def test_another_file_is_not_replaced_without_a_word(tmp_path: Path) -> None:
    other = saved_map(tmp_path / "ander.drontenmap", "Ander")
    document = Document.new()
    with pytest.raises(UserError):
        document.save_as(other)
    document.close()
    assert names(other) == ["Ander"]


def test_what_is_replaced_goes_to_the_backups(tmp_path: Path, home: Path) -> None:
    path = saved_map(tmp_path / "k.drontenmap", "Griffie")
    document = Document.open(path)
    add(document, "Raad")
    document.save()
    document.close()
    (backup,) = (home / "backups").rglob("*.drontenmap")
    assert (names(backup), names(path)) == (["Griffie"], ["Griffie", "Raad"])


def test_ten_backups_are_kept_at_most(tmp_path: Path, home: Path) -> None:
    document = Document.new()
    for number in range(13):
        add(document, f"A{number}")
        target = saved_map(tmp_path / f"{number}.drontenmap", "Ander")
        document.save_as(target, overwrite=True)
    document.close()
    assert len(list((home / "backups").rglob("*.drontenmap"))) == 10


def test_a_file_that_vanished_is_written_again(tmp_path: Path) -> None:
    path = saved_map(tmp_path / "k.drontenmap", "Griffie")
    document = Document.open(path)
    path.unlink()
    document.save()
    document.close()
    assert names(path) == ["Griffie"]


def test_a_folder_that_vanished_is_told_and_the_work_stays(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    path = saved_map(tmp_path / "f" / "k.drontenmap", "Griffie")
    document = Document.open(path)
    path.unlink()
    path.parent.rmdir()
    add(document, "Raad")
    with pytest.raises(UserError):
        document.save()
    assert (document.is_saved, document.model.count(Actor)) == (False, 2)
    document.save_as(tmp_path / "elders.drontenmap")
    document.close()
    assert names(tmp_path / "elders.drontenmap") == ["Griffie", "Raad"]


def test_saving_leaves_nothing_else_in_the_folder(tmp_path: Path) -> None:
    saved_map(tmp_path / "k.drontenmap", "Griffie")
    assert [p.name for p in tmp_path.iterdir()] == ["k.drontenmap"]


def test_an_unchanged_map_is_not_written_again(tmp_path: Path) -> None:
    path = saved_map(tmp_path / "k.drontenmap", "Griffie")
    document = Document.open(path)
    before = path.stat().st_mtime_ns
    document.save()
    document.close()
    assert path.stat().st_mtime_ns == before


def test_a_saved_file_is_sound_to_the_database(tmp_path: Path) -> None:
    path = saved_map(tmp_path / "k.drontenmap", "Griffie", "Raad")
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_a_refusal_names_the_file_that_the_user_knows(tmp_path: Path) -> None:
    copy = WorkingCopy.of_records(tmp_path, starting_records(), document_id="d", saved_revision=0)
    folder = tmp_path / "weg"
    folder.mkdir()
    publication = Publication(
        copy,
        folder / "kaart.drontenmap",
        overwrite=False,
        backups=tmp_path / "backups",
        known=KnownFiles(tmp_path / "known.txt"),
    )
    folder.rmdir()
    with pytest.raises(UserError) as refused:
        publication.run()
    left = [path.suffix for path in tmp_path.iterdir() if path.suffix == ".part"]
    copy.close(keep=False)
    assert "kaart.drontenmap" in refused.value.message
    assert not left
