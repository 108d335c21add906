"""A save beside the window writes the map as it was when it began, and loses nothing."""

from collections.abc import Generator
from contextlib import suppress
from pathlib import Path

import pytest

from dronten_map.core.records import Actor
from dronten_map.errors import UserError
from dronten_map.i18n import in_language
from dronten_map.session import folders
from dronten_map.session.document import ChangedOutside, Document
from tests.session.documents import add


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the map is saved."""
    return tmp_path / "kaart.drontenmap"


@pytest.fixture
def saved(document: Document, path: Path) -> Document:
    """A map with a file."""
    document.save_as(path)
    return document


@pytest.fixture
def other(saved: Document, path: Path) -> Generator[Document]:
    """The same file, opened by somebody else."""
    theirs = Document.open(path)
    yield theirs
    theirs.close()


def names(path: Path) -> list[str]:
    """The actors in a file."""
    document = Document.open(path)
    found = sorted(actor.name for actor in document.model.all(Actor))
    document.close()
    return found


def finish(document: Document) -> None:
    """Wait for the end of a save."""
    while not document.end_saving():
        pass


def unfinished() -> list[Path]:
    """What a save would leave in the program's own folder."""
    return list(folders.working().glob("*.part"))


def test_what_was_there_when_it_began_is_written(saved: Document, path: Path) -> None:
    add(saved, "Griffie")
    saved.begin_saving()
    finish(saved)
    assert saved.is_saved
    assert names(path) == ["Griffie"]
    assert not unfinished()


def test_what_is_edited_meanwhile_is_not_called_saved(saved: Document, path: Path) -> None:
    add(saved, "Griffie")
    saved.begin_saving()
    add(saved, "Raad")
    finish(saved)
    assert not saved.is_saved
    assert names(path) == ["Griffie"]
    saved.save()
    assert names(path) == ["Griffie", "Raad"]


def test_a_save_by_hand_waits_for_the_one_that_goes_on(saved: Document, path: Path) -> None:
    add(saved, "Griffie")
    saved.begin_saving()
    add(saved, "Raad")
    saved.save()
    assert not saved.is_saving
    assert saved.is_saved
    assert names(path) == ["Griffie", "Raad"]


def test_a_map_is_closed_after_it_was_written(saved: Document, path: Path) -> None:
    add(saved, "Griffie")
    saved.begin_saving()
    saved.close()
    assert names(path) == ["Griffie"]
    assert not unfinished()


def test_when_it_was_written_is_known_afterwards(saved: Document) -> None:
    before = saved.saved_at
    add(saved, "Griffie")
    saved.begin_saving()
    finish(saved)
    assert before is not None
    assert saved.saved_at is not None
    assert saved.saved_at > before


def test_what_somebody_else_saved_is_not_overwritten(
    saved: Document, other: Document, path: Path
) -> None:
    add(other, "Van hen")
    other.save()
    add(saved, "Van ons")
    saved.begin_saving()
    with pytest.raises(ChangedOutside):
        finish(saved)
    assert not saved.is_saved
    assert names(path) == ["Van hen"]


def test_a_refusal_speaks_the_language_of_whoever_asked(saved: Document, path: Path) -> None:
    add(saved, "Griffie")
    with in_language("en"):
        saved.begin_saving()
    path.unlink()
    path.mkdir()
    with pytest.raises(UserError) as refused, in_language("nl"):
        finish(saved)
    assert "is a folder" in refused.value.message
    assert not unfinished()


def test_after_a_failure_the_next_save_writes_all(saved: Document, path: Path) -> None:
    folder, away = path.parent, path.parent.with_name("away")
    add(saved, "Griffie")
    saved.begin_saving()
    folder.rename(away)
    with suppress(UserError):  # it may have been quicker
        finish(saved)
    away.rename(folder)
    add(saved, "Raad")
    saved.save()
    assert names(path) == ["Griffie", "Raad"]
