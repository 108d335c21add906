"""Writing whole or not at all, and saying why when it fails."""

import errno
import hashlib
import os
from pathlib import Path

import pytest

from dronten_map.errors import UserError
from dronten_map.store import fsops


def names(folder: Path) -> list[str]:
    """What is in a folder, hidden files too."""
    return sorted(p.name for p in folder.iterdir())


def test_a_file_is_written_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    fsops.write_bytes(tmp_path / "a", b"new")
    assert ((tmp_path / "a").read_bytes(), names(tmp_path)) == (b"new", ["a"])


def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    fsops.write_bytes(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_file_that_may_not_be_replaced_stays(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(UserError):
        fsops.write_bytes(tmp_path / "a", b"new", overwrite=False)
    assert ((tmp_path / "a").read_bytes(), names(tmp_path)) == (b"old", ["a"])


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"De map op de schijf voor “a” is er niet"):
        fsops.write_bytes(tmp_path / "none" / "a", b"new")


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(UserError, match="is een map"):
        fsops.write_bytes(tmp_path / "a", b"new")
    assert names(tmp_path) == ["a"]


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    fsops.write_bytes(tmp_path / "link", b"new")
    assert ((tmp_path / "link").is_symlink(), (tmp_path / "real").read_bytes()) == (True, b"new")


def test_a_file_keeps_its_permissions_when_it_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o640)
    fsops.write_bytes(tmp_path / "a", b"new")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


def test_a_file_larger_than_the_limit_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert fsops.read_bytes(tmp_path / "a", limit=5) == b"12345"
    with pytest.raises(UserError):
        fsops.read_bytes(tmp_path / "a", limit=4)


def test_only_the_start_of_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert (
        fsops.read_start(tmp_path / "a", count=2),
        fsops.read_start(tmp_path / "a", count=9),
    ) == (
        b"12",
        b"12345",
    )


def test_copying_tells_the_digest_of_what_was_copied(tmp_path: Path) -> None:
    content = os.urandom(3_000_000)
    (tmp_path / "a").write_bytes(content)
    told = fsops.copy_file(tmp_path / "a", tmp_path / "b")
    assert told == hashlib.sha256(content).hexdigest() == fsops.digest_of(tmp_path / "b")


def test_a_copy_never_replaces_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"2")
    with pytest.raises(UserError):
        fsops.copy_file(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"2"


def test_removing_what_is_not_there_is_fine(tmp_path: Path) -> None:
    fsops.remove_file(tmp_path / "a")
    assert names(tmp_path) == []


def test_folders_above_are_made_too(tmp_path: Path) -> None:
    fsops.make_folder(tmp_path / "a" / "b")
    fsops.make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(UserError):
        fsops.make_folder(tmp_path / "a")


@pytest.mark.parametrize(
    ("code", "part"),
    [
        (errno.ENOSPC, "schijf is vol"),
        (errno.EACCES, "mag niet bij"),
        (errno.EROFS, "mag niet bij"),
        (errno.ENAMETOOLONG, "te lang"),
        (errno.EIO, "Input/output"),
    ],
)
def test_a_failure_of_the_disk_says_what_and_what_now(tmp_path: Path, code: int, part: str) -> None:
    refusal = fsops.refusal(OSError(code, os.strerror(code)), tmp_path / "kaart")
    assert part in refusal.message
    assert refusal.hint


@pytest.mark.parametrize(
    ("folder", "part"), [("", "Je mag niet bij “kaart”"), ("weg", "voor “kaart” is er niet")]
)
def test_a_closed_or_missing_folder_is_told_when_the_database_meets_it(
    tmp_path: Path, folder: str, part: str
) -> None:
    error = RuntimeError("unable to open database: .dronten-1.tmp")
    assert part in fsops.not_written(error, tmp_path / folder / "kaart").message


def test_a_full_disk_is_told_when_the_database_meets_it(tmp_path: Path) -> None:
    told = fsops.not_written(RuntimeError("database or disk is full"), tmp_path / "kaart")
    assert "schijf is vol" in told.message
