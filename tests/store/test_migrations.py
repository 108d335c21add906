"""From an older version to a later one."""

import sqlite3
from pathlib import Path

from dronten_map.store.migrations import MIGRATIONS, migrate
from dronten_map.store.schema import FORMAT_VERSION
from tests.store.maps import asked, saved_map


def _rename(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE actor SET name = 'Migrated'")


def test_there_is_a_way_from_every_version_to_the_next() -> None:
    assert sorted(MIGRATIONS) == list(range(1, FORMAT_VERSION))


def test_each_version_is_passed_and_the_history_dropped(tmp_path: Path) -> None:
    path = saved_map(tmp_path / "k.drontenmap", "Griffie")
    migrate(path, found=1, wanted=3, migrations={1: _rename, 2: lambda _c: None})
    assert asked(path, "SELECT name FROM actor") == [("Migrated",)]
    assert asked(path, "PRAGMA user_version") == [(3,)]
    assert asked(path, "SELECT count(*) FROM history") == [(0,)]
    assert asked(path, "SELECT value FROM meta WHERE key = 'cursor'") == [("0",)]
