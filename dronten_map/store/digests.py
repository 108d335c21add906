"""A digest for every thousand rows: SQLite's own check overlooks most single flipped bits.

A digest is the SHA-256 of the rows of one block, in order, each as its values in SQL's own notation
(the function `quote`) with commas between and a line feed at the end.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dronten_map.store.schema import BLOCK_ROWS, DIGEST

TABLE = DIGEST.name


@dataclass(frozen=True, slots=True)
class Digest:
    """The digest of one block of rows of one table."""

    name: str
    block: int
    count: int
    sha256: str


def compute(connection: sqlite3.Connection) -> list[Digest]:
    """The digests of everything that a file holds now.

    Raises:
        sqlite3.DatabaseError: the file is damaged.
    """
    names = [name for name in table_names(connection) if name != TABLE]
    return [digest for name in names for digest in _of_table(connection, name)]


def stored(connection: sqlite3.Connection) -> list[Digest]:
    """The digests that were written into a file when it was saved."""
    query = "SELECT name, block, count, sha256 FROM digest ORDER BY name, block"
    return [Digest(*row) for row in connection.execute(query)]


def write(connection: sqlite3.Connection, found: list[Digest]) -> None:
    """Write digests into a file, in place of the ones that it has."""
    connection.execute("DELETE FROM digest")
    rows = [(d.name, d.block, d.count, d.sha256) for d in found]
    connection.executemany("INSERT INTO digest VALUES (?, ?, ?, ?)", rows)


def damaged(connection: sqlite3.Connection) -> set[str]:
    """The tables whose rows are not what was saved.

    Raises:
        sqlite3.DatabaseError: the file is so damaged that it cannot be read.
    """
    return {d.name for d in set(compute(connection)) ^ set(stored(connection))}


def table_names(connection: sqlite3.Connection) -> list[str]:
    """The tables of a file, but for SQLite's own."""
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
    return [name for (name,) in connection.execute(query) if not name.startswith("sqlite_")]


def _of_table(connection: sqlite3.Connection, name: str) -> Iterator[Digest]:
    for block, lines in groupby(_lines(connection, name), key=lambda line: line[0]):
        sha, count = hashlib.sha256(), 0
        for _block, line in lines:
            sha.update(line)
            sha.update(b"\n")
            count += 1
        yield Digest(name, block, count, sha.hexdigest())


def _lines(connection: sqlite3.Connection, name: str) -> Iterator[tuple[int, bytes]]:
    # The columns that the file has, and not ours, so that older versions can be verified too.
    table = _in_quotes(name)
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    # A table of ours has a key; a foreign one is refused later, for what it is.
    key, key_type = next(((c[1], c[2]) for c in columns if c[5]), ("rowid", "INTEGER"))
    block = f"{_in_quotes(key)} / {BLOCK_ROWS}" if key_type == "INTEGER" else "0"
    values = " || ',' || ".join(f"quote({_in_quotes(c[1])})" for c in columns)
    # As bytes: a flipped bit may leave a text that is no longer UTF-8.
    query = f"SELECT {block}, CAST({values} AS BLOB) FROM {table} ORDER BY {_in_quotes(key)}"
    return iter(connection.execute(query))


def _in_quotes(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
