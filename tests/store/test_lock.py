"""One owner at a time."""

import subprocess
import sys
from pathlib import Path

from dronten_map.store.lock import FileLock


def test_a_lock_is_taken_once(tmp_path: Path) -> None:
    mine = FileLock.take(tmp_path / "l")
    assert mine is not None
    assert FileLock.take(tmp_path / "l") is None
    mine.release()


def test_a_lock_can_be_taken_again_after_release(tmp_path: Path) -> None:
    for _ in range(2):
        lock = FileLock.take(tmp_path / "l")
        assert lock is not None
        lock.release()
    assert not (tmp_path / "l").exists()


def test_releasing_twice_does_nothing(tmp_path: Path) -> None:
    first = FileLock.take(tmp_path / "l")
    assert first is not None
    first.release()
    second = FileLock.take(tmp_path / "l")
    first.release()
    assert FileLock.take(tmp_path / "l") is None
    assert second is not None
    second.release()


def test_the_lock_of_a_program_that_ended_is_free(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from dronten_map.store.lock import FileLock\n"
        "lock = FileLock.take(Path(sys.argv[1])); assert lock; os._exit(0)"
    )
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "l")], cwd=root, check=True)
    lock = FileLock.take(tmp_path / "l")
    assert lock is not None
    lock.release()
