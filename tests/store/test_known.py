"""Which files were verified here before."""

from pathlib import Path

from dronten_map.store.known import KnownFiles


def test_a_file_is_known_after_it_was_added(tmp_path: Path) -> None:
    known = KnownFiles(tmp_path / "v.txt")
    before = known.has("a" * 64)
    known.add("a" * 64)
    assert (before, KnownFiles(tmp_path / "v.txt").has("a" * 64)) == (False, True)


def test_the_oldest_are_forgotten(tmp_path: Path) -> None:
    known = KnownFiles(tmp_path / "v.txt")
    (tmp_path / "v.txt").write_text("x\n" * 2000, "utf-8")
    known.add("b" * 64)
    assert known.has("b" * 64)
    assert len((tmp_path / "v.txt").read_text("utf-8").splitlines()) == 1000


def test_a_list_that_cannot_be_read_knows_nothing(tmp_path: Path) -> None:
    (tmp_path / "v.txt").mkdir()
    assert not KnownFiles(tmp_path / "v.txt").has("a" * 64)
