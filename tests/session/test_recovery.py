"""What a crash leaves is offered once, and only when it is newer than the file."""

from pathlib import Path

import pytest

from dronten_map.core.records import Actor
from dronten_map.errors import UserError
from dronten_map.session.document import Document
from dronten_map.session.recovery import discard, leftovers
from tests.session.documents import add


def crashed(document: Document) -> None:
    """Let go of a document as the end of its process does."""
    document.close(keep=True)


def test_a_map_that_is_open_is_not_offered(document: Document) -> None:
    add(document, "Griffie")
    assert leftovers() == []


def test_unsaved_steps_are_offered_with_their_number() -> None:
    document = Document.new("Mijn kaart")
    add(document, "Griffie")
    add(document, "Raad")
    crashed(document)
    (leftover,) = leftovers()
    assert (leftover.title, leftover.steps, leftover.source) == ("Mijn kaart", 2, None)
    discard(leftover)


def test_a_recovered_map_is_as_it_was_with_its_history() -> None:
    document = Document.new()
    add(document, "Griffie")
    add(document, "Raad")
    document.undo()
    before, lines = document.snapshot(), document.history()
    crashed(document)
    again = Document.recover(leftovers()[0])
    assert (again.model == before, again.history() == lines, again.is_saved) == (True, True, False)
    again.close()


def test_it_is_offered_once() -> None:
    document = Document.new()
    add(document, "Griffie")
    crashed(document)
    Document.recover(leftovers()[0]).close()
    assert leftovers() == []


def test_what_was_saved_is_not_offered(tmp_path: Path) -> None:
    document = Document.new()
    add(document, "Griffie")
    document.save_as(tmp_path / "k.drontenmap")
    crashed(document)
    assert leftovers() == []


def test_a_map_with_a_file_knows_where_it_belongs(tmp_path: Path) -> None:
    document = Document.new()
    add(document, "Griffie")
    document.save_as(tmp_path / "k.drontenmap")
    add(document, "Raad")
    crashed(document)
    (leftover,) = leftovers()
    assert (leftover.source, leftover.steps) == (tmp_path / "k.drontenmap", 1)
    again = Document.recover(leftover)
    again.save()
    again.close()
    opened = Document.open(tmp_path / "k.drontenmap")
    assert opened.model.count(Actor) == 2
    opened.close()


def test_what_is_discarded_is_gone(home: Path) -> None:
    document = Document.new()
    add(document, "Griffie")
    crashed(document)
    discard(leftovers()[0])
    assert (leftovers(), list((home / "working").iterdir())) == ([], [])


def test_a_leftover_that_another_window_took_is_refused() -> None:
    document = Document.new()
    add(document, "Griffie")
    crashed(document)
    (leftover,) = leftovers()
    Document.recover(leftover).close()
    with pytest.raises(UserError):
        Document.recover(leftover)
