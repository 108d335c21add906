"""What is refused, and what is taken out of a file that comes from elsewhere."""

import sqlite3
from pathlib import Path

import pytest

from dronten_map.core.records import Actor
from dronten_map.errors import UserError
from dronten_map.session.document import DamagedFile, Document, NewerFile
from dronten_map.store.schema import FORMAT_VERSION
from tests.store.maps import altered, saved_map


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A saved map with two actors."""
    return saved_map(tmp_path / "kaart.drontenmap", "Griffie", "Raad")


def refusal(path: Path) -> UserError:
    """The error with which a file is refused."""
    with pytest.raises(UserError) as refused:
        Document.open(path)
    return refused.value


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "is er niet" in refusal(tmp_path / "x.drontenmap").message


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert "is een map" in refusal(tmp_path).message


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.drontenmap").write_bytes(b"")
    assert "is leeg" in refusal(tmp_path / "x.drontenmap").message


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04" + bytes(200), b"SQLite format 3\x00" + bytes(200)]
)
def test_another_kind_of_file_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.drontenmap").write_bytes(content)
    assert "geen kaart" in refusal(tmp_path / "x.drontenmap").message


def test_a_newer_file_is_refused_with_both_numbers(path: Path) -> None:
    altered(path, "PRAGMA user_version=7")
    error = refusal(path)
    assert isinstance(error, NewerFile)
    assert ("7" in error.message, str(FORMAT_VERSION) in error.message) == (True, True)


def test_a_file_that_was_cut_off_is_damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])
    assert isinstance(refusal(path), DamagedFile)


def test_a_changed_row_without_its_digest_is_damage(path: Path) -> None:
    altered(path, "UPDATE actor SET name = 'X'", with_digests=False)
    assert isinstance(refusal(path), DamagedFile)


def test_a_file_that_breaks_a_rule_is_refused_with_the_reason(path: Path) -> None:
    altered(path, "UPDATE actor SET name = ''")
    assert "naam is leeg" in refusal(path).message


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON actor BEGIN DELETE FROM relation; END",
        "CREATE VIEW v AS SELECT * FROM actor",
        "CREATE TABLE extra (a)",
        "ALTER TABLE actor ADD COLUMN extra TEXT",
    ],
)
def test_a_file_with_more_than_our_tables_is_refused(path: Path, statement: str) -> None:
    altered(path, statement)
    assert "geen kaart" in refusal(path).message


def test_a_file_that_is_being_written_is_refused(path: Path) -> None:
    path.with_name(path.name + "-wal").write_bytes(b"x")
    assert "Een ander programma" in refusal(path).message


def test_a_refused_file_leaves_nothing_behind(path: Path, home: Path) -> None:
    altered(path, "CREATE TABLE extra (a)")
    refusal(path)
    assert list((home / "working").iterdir()) == []


def test_a_damaged_history_is_left_out_and_told(path: Path) -> None:
    altered(path, "UPDATE history SET label = 'x'", with_digests=False)
    document = Document.open(path)
    assert (document.can_undo, len(document.notices), document.model.count(Actor)) == (False, 1, 2)
    document.close()


def test_the_file_itself_is_never_changed_by_opening(path: Path) -> None:
    before = path.read_bytes()
    Document.open(path).close()
    assert (path.read_bytes() == before, sorted(p.name for p in path.parent.iterdir())) == (
        True,
        [path.name],
    )


def test_the_indexes_of_a_foreign_file_are_not_trusted(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("DROP INDEX actor_id")
    connection.close()
    document = Document.open(path)
    assert sorted(a.name for a in document.model.all(Actor)) == ["Griffie", "Raad"]
    document.close()
