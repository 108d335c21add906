"""A whole map into a fresh file and out of one, in one go."""

import gc
import sqlite3
from collections.abc import Callable, Generator, Iterable
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dronten_map import __version__
from dronten_map.core.records import RECORD_TYPES, Record
from dronten_map.store import fsops, rows, schema
from dronten_map.store.history import Entry

Writer = Callable[[Path], None]
RecordsByType = dict[type[Record], list[Record]]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds; the changes of each step of its history stay in the file."""

    records: RecordsByType
    document_id: str
    revision: int
    cursor: int
    entries: list[Entry]


def fill(path: Path, records: Iterable[Record], *, document_id: str, revision: int) -> None:
    """Make a new file with these records and no history.

    Raises:
        UserError: it cannot be written.
    """
    meta = {
        "document_id": document_id,
        "revision": str(revision),
        "cursor": "0",
        "made_with": __version__,
    }
    by_type: dict[type[Record], list[Record]] = {}
    for record in records:
        by_type.setdefault(type(record), []).append(record)
    with fresh(path) as connection:
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        for record_type, of_type in by_type.items():
            connection.executemany(_insert(record_type), [rows.to_row(r) for r in of_type])


@contextmanager
def fresh(path: Path, *, source: str = "") -> Generator[sqlite3.Connection]:
    """A new file with our tables, to fill in the block; its indexes are made at the end.

    A file that is named by a URI as source can be read in the block as the schema `source`.

    Nothing in it is forced to disk: that it is there says another file, which is written after it.

    Raises:
        UserError: it cannot be written.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None, uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema=OFF")
            if source:
                connection.execute("ATTACH ? AS source", (source,))
            connection.execute("PRAGMA synchronous=OFF")
            connection.execute("PRAGMA journal_mode=MEMORY")
            connection.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={schema.FORMAT_VERSION}")
            connection.execute("BEGIN")
            for statement in schema.table_statements():
                connection.execute(statement)
            yield connection
            for statement in schema.index_statements():
                connection.execute(statement)
            connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        raise fsops.not_written(error, path) from error


def read_contents(connection: sqlite3.Connection) -> Contents:
    """Everything that a file holds, but for the changes in its history.

    Raises:
        sqlite3.DatabaseError: the file is damaged.
        ValueError, TypeError, KeyError: a value is not what this program writes.
    """
    query = "SELECT position, label, merge_key, at, size FROM history ORDER BY position"
    meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
    return Contents(
        records=read_records(connection),
        document_id=meta["document_id"],
        revision=int(meta["revision"]),
        cursor=int(meta["cursor"]),
        entries=[
            Entry(position, label, merge_key, datetime.fromisoformat(at), size)
            for position, label, merge_key, at, size in connection.execute(query)
        ],
    )


def read_revision(connection: sqlite3.Connection) -> int:
    """The number of steps that a file has seen.

    Raises:
        sqlite3.DatabaseError: the file is damaged.
        ValueError, TypeError: it is not there, or no number.
    """
    row = connection.execute("SELECT value FROM meta WHERE key = 'revision'").fetchone()
    return int(row[0])


def read_records(connection: sqlite3.Connection) -> RecordsByType:
    """All records by type, in the order in which they were added.

    Raises:
        ValueError, TypeError, KeyError: a value is not what this program writes.
    """
    known = rows.KnownIds()
    found: RecordsByType = {}
    with _collector_paused():
        for record_type in RECORD_TYPES:
            fetched = connection.execute(_select(record_type)).fetchall()
            found[record_type] = rows.to_records(record_type, fetched, known)
    return found


@contextmanager
def _collector_paused() -> Generator[None]:
    """Build many long-lived objects without the collector looking at them all again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def quoted(names: Iterable[str]) -> str:
    """Column names as they stand in a statement; some of ours are words of SQL."""
    return ", ".join(f'"{name}"' for name in names)


def _insert(record_type: type[Record]) -> str:
    names = rows.columns(record_type)
    values = ", ".join(f":{name}" for name in names)
    return f'INSERT INTO "{schema.table_name(record_type)}" ({quoted(names)}) VALUES ({values})'


def _select(record_type: type[Record]) -> str:
    table = schema.table_name(record_type)
    return f'SELECT {quoted(rows.columns(record_type))} FROM "{table}" ORDER BY seq'
