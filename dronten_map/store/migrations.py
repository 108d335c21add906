"""From an older version of the format to this one, in a copy, one small function a version."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from dronten_map.store.schema import FORMAT_VERSION

Migration = Callable[[sqlite3.Connection], None]


def _from_1(connection: sqlite3.Connection) -> None:
    """Views get a filter and a look; annotations, answers, examples and dismissals appear."""
    for name in ("kinds", "areas", "opgaven", "tags", "ranges", "relation_kinds", "collapsed"):
        connection.execute(f"ALTER TABLE view ADD COLUMN {name} TEXT NOT NULL DEFAULT '[]'")
    for name in ("colour_by", "shape_by"):
        connection.execute(f"ALTER TABLE view ADD COLUMN {name} TEXT NOT NULL DEFAULT 'kind'")
    for name in ("size_by", "ring_by", "line_by", "group_by"):
        connection.execute(f"ALTER TABLE view ADD COLUMN {name} TEXT NOT NULL DEFAULT 'none'")
    # Version 1 always drew strong relations wider.
    connection.execute("ALTER TABLE view ADD COLUMN width_by TEXT NOT NULL DEFAULT 'strength'")
    connection.execute("ALTER TABLE view ADD COLUMN backdrop TEXT NOT NULL DEFAULT ''")
    for name in ("x", "y", "width"):
        connection.execute(f"ALTER TABLE view ADD COLUMN {name} REAL")
    connection.execute("ALTER TABLE activity ADD COLUMN after TEXT NOT NULL DEFAULT '[]'")
    connection.execute("ALTER TABLE experiment ADD COLUMN precedents TEXT NOT NULL DEFAULT '[]'")
    connection.execute(
        "ALTER TABLE map_info ADD COLUMN awareness_target INTEGER NOT NULL DEFAULT 80"
    )
    connection.execute(
        "ALTER TABLE snapshot ADD COLUMN phase TEXT"
        " REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED"
    )
    for statement in _NEW_IN_2:
        connection.execute(statement)


# What version 2 adds, as it was then: the tables of today may have other columns.
_NEW_IN_2 = (
    "CREATE INDEX snapshot_phase ON snapshot (phase) WHERE phase IS NOT NULL",
    "CREATE TABLE embedded_picture (seq INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,"
    " media TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (seq)) STRICT",
    "CREATE UNIQUE INDEX embedded_picture_id ON embedded_picture (id)",
    'CREATE TABLE annotation (seq INTEGER NOT NULL, id TEXT NOT NULL, "view" TEXT NOT NULL,'
    " kind TEXT NOT NULL, x REAL NOT NULL, y REAL NOT NULL, width REAL NOT NULL,"
    " height REAL NOT NULL, text TEXT NOT NULL, size INTEGER NOT NULL, tone TEXT NOT NULL,"
    ' picture TEXT, "order" INTEGER NOT NULL, PRIMARY KEY (seq),'
    ' FOREIGN KEY("view") REFERENCES "view" (id) DEFERRABLE INITIALLY DEFERRED,'
    " FOREIGN KEY(picture) REFERENCES embedded_picture (id) DEFERRABLE INITIALLY DEFERRED) STRICT",
    "CREATE UNIQUE INDEX annotation_id ON annotation (id)",
    'CREATE INDEX annotation_view ON annotation ("view")',
    "CREATE INDEX annotation_picture ON annotation (picture) WHERE picture IS NOT NULL",
    "CREATE TABLE answer (seq INTEGER NOT NULL, id TEXT NOT NULL, question TEXT NOT NULL,"
    " opgave TEXT, area TEXT, text TEXT NOT NULL, link TEXT NOT NULL,"
    ' done INTEGER NOT NULL CHECK ("done" IN (0, 1)), "on" TEXT, PRIMARY KEY (seq),'
    " FOREIGN KEY(question) REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,"
    " FOREIGN KEY(opgave) REFERENCES opgave (id) DEFERRABLE INITIALLY DEFERRED,"
    " FOREIGN KEY(area) REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED) STRICT",
    "CREATE UNIQUE INDEX answer_id ON answer (id)",
    "CREATE INDEX answer_opgave ON answer (opgave) WHERE opgave IS NOT NULL",
    "CREATE INDEX answer_area ON answer (area) WHERE area IS NOT NULL",
    'CREATE TABLE dismissal (seq INTEGER NOT NULL, id TEXT NOT NULL, "key" TEXT NOT NULL,'
    ' reason TEXT NOT NULL, "on" TEXT NOT NULL, PRIMARY KEY (seq)) STRICT',
    "CREATE UNIQUE INDEX dismissal_id ON dismissal (id)",
    "CREATE TABLE precedent (seq INTEGER NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL,"
    " place TEXT NOT NULL, period TEXT NOT NULL, action TEXT NOT NULL, result TEXT NOT NULL,"
    " step INTEGER, theme TEXT NOT NULL, source_title TEXT NOT NULL,"
    " source_author TEXT NOT NULL, source_year TEXT NOT NULL, source_address TEXT NOT NULL,"
    " PRIMARY KEY (seq)) STRICT",
    "CREATE UNIQUE INDEX precedent_id ON precedent (id)",
)

# The version that a function starts from -> the function; it leaves the tables of the next version.
# A released function never changes.
MIGRATIONS: Mapping[int, Migration] = {1: _from_1}


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
