"""What can still be read of a damaged file."""

from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from dronten_map.core.records import Actor, Relation
from dronten_map.core.rules import Severity, check
from dronten_map.errors import UserError
from dronten_map.session.document import Document
from tests.store.maps import altered, saved_map


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A saved map with three hundred actors in a row."""
    names = [f"Actor {number}" for number in range(300)]
    return saved_map(tmp_path / "kaart.drontenmap", *names)


def test_a_sound_file_gives_everything(path: Path) -> None:
    document = Document.salvage(path)
    assert (document.model.count(Actor), document.model.count(Relation)) == (300, 299)
    assert document.notices == []
    document.close()


def test_what_something_else_stands_in_for_is_counted_as_lost(path: Path) -> None:
    altered(path, "DELETE FROM map_info", with_digests=False)
    document = Document.salvage(path)
    assert "1 gegeven " in document.notices[0]
    document.close()


def test_what_is_lost_is_counted_and_the_rest_holds_together(path: Path) -> None:
    altered(path, "DELETE FROM actor WHERE name = 'Actor 7'", with_digests=False)
    document = Document.salvage(path)
    assert (document.model.count(Actor), document.model.count(Relation)) == (299, 297)
    assert [p for p in check(document.model) if p.severity is Severity.ERROR] == []
    # The actor, its two relations, and its place on the map.
    assert "4 gegevens" in document.notices[0]
    document.close()


@pytest.mark.parametrize("seed", range(6))
def test_a_file_with_a_page_of_noise_gives_a_sound_map_or_a_refusal(path: Path, seed: int) -> None:
    chance, content = Random(seed), bytearray(path.read_bytes())
    page = chance.randrange(1, len(content) // 4096)
    content[page * 4096 : (page + 1) * 4096] = chance.randbytes(4096)
    path.write_bytes(content)
    with suppress(UserError):
        document = Document.salvage(path)
        assert [p for p in check(document.model) if p.severity is Severity.ERROR] == []
        document.close()


def test_a_salvaged_map_is_unsaved_and_has_no_file(path: Path) -> None:
    before = path.read_bytes()
    document = Document.salvage(path)
    assert (document.path, document.is_saved, path.read_bytes() == before) == (None, False, True)
    document.close()


def test_what_is_no_map_cannot_be_salvaged(tmp_path: Path) -> None:
    (tmp_path / "x.drontenmap").write_bytes(b"nothing" * 100)
    with pytest.raises(UserError):
        Document.salvage(tmp_path / "x.drontenmap")
