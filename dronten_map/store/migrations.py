"""From an older version of the format to this one, in a copy, one small function a version."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from dronten_map.store.schema import FORMAT_VERSION

Migration = Callable[[sqlite3.Connection], None]

# The version that a function starts from -> the function; it leaves the tables of the next version.
# A released function never changes. Version 1 is the first, so there is none yet.
MIGRATIONS: Mapping[int, Migration] = {}


def migrate(
    path: Path,
    *,
    found: int,
    wanted: int = FORMAT_VERSION,
    migrations: Mapping[int, Migration] = MIGRATIONS,
) -> None:
    """Bring a copy of a file from one version to a later one; its history is dropped.

    The history holds records as they were written by the older version, which may have had other
    fields, so that it can no longer be taken back.

    Raises:
        KeyError: there is no way from one of the versions to the next.
        sqlite3.DatabaseError: the file is damaged.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA trusted_schema=OFF")
        for version in range(found, wanted):
            connection.execute("BEGIN")
            migrations[version](connection)
            connection.execute("DELETE FROM history")
            connection.execute("DELETE FROM digest")
            connection.execute("UPDATE meta SET value = '0' WHERE key = 'cursor'")
            connection.execute(f"PRAGMA user_version={version + 1}")
            connection.execute("COMMIT")
