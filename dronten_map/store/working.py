"""The working copy: where every step is written at once, so that a crash loses nothing."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.event import listen
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from dronten_map.core.changes import Step
from dronten_map.core.records import Record
from dronten_map.errors import UserError
from dronten_map.store import fsops
from dronten_map.store.content import Contents, Writer, fill, read_contents, read_revision
from dronten_map.store.history import Turn
from dronten_map.store.lock import FileLock
from dronten_map.store.origin import Origin
from dronten_map.store.schema import HISTORY
from dronten_map.store.statements import batches, update_meta

SUFFIX = ".sqlite"
# A committed step survives a loss of power: EXTRA also forces the folder to disk.
_SETTINGS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA temp_store=MEMORY",
)


class WorkingCopy:
    """One map on disk in the program's own folder, with a lock that no other window shares."""

    def __init__(self, path: Path, lock: FileLock) -> None:
        self.path = path
        self._lock = lock
        self._engine = _engine(path)
        self._connection = self._engine.connect()
        self.origin = Origin.read(origin_path(path))

    @classmethod
    def of_records(
        cls, folder: Path, records: Iterable[Record], *, document_id: str, saved_revision: int
    ) -> "WorkingCopy":
        """A working copy that holds these records and belongs to no file yet.

        It starts at revision 1; a saved revision of 1 says that these records need no saving.

        Raises:
            UserError: it cannot be written.
        """

        def write(part: Path) -> None:
            fill(part, records, document_id=document_id, revision=1)

        return cls.made(folder, write, Origin(saved_revision=saved_revision))

    @classmethod
    def made(
        cls, folder: Path, write: Writer, origin: Origin, *, durable: bool = False
    ) -> "WorkingCopy":
        """A working copy whose file is written by a function; it appears only when that is done.

        A durable one is forced to disk at once, as it is the only place that holds some steps. For
        others the first step does so; before that, their source holds everything.

        Raises:
            UserError: it cannot be written.
        """
        path = folder / f"{uuid4()}{SUFFIX}"
        lock = FileLock.take(lock_path(path))
        assert lock is not None, "nobody knows this name yet"
        part = path.with_suffix(".part")
        try:
            write(part)
            if durable:
                fsops.sync_file(part)
            origin.write(origin_path(path))
            fsops.move(part, path, overwrite=False)
            return cls(path, lock)
        except BaseException:
            for unfinished in (part, *files_of(path)):
                fsops.remove_file(unfinished)
            lock.release()
            raise

    def read(self) -> Contents:
        """Everything that it holds now, but for the changes in its history.

        Raises:
            sqlite3.DatabaseError, ValueError, TypeError, KeyError: a value is not what this program
                writes.
        """
        return read_contents(self._driver())

    def content_at(self, position: int) -> str:
        """The changes of one step of the history, as core.codec.step_to_json wrote them."""
        query = "SELECT content FROM history WHERE position = ?"
        return str(self._driver().execute(query, (position,)).fetchone()[0])

    def commit(self, step: Step, turn: Turn, *, revision: int) -> None:
        """Write a step and its place in the history, wholly and durably or not at all.

        Raises:
            UserError: the disk refused; the file is as it was before.
        """
        try:
            with self._connection.begin():
                self._write(step)
                self._turn(turn, revision=revision)
        except OperationalError as error:
            # A disk may refuse after the fact: only the file itself knows whether it is in.
            self._reconnect()
            if read_revision(self._driver()) != revision:
                raise fsops.not_written(error, self.path) from error

    @property
    def revision(self) -> int:
        """The number of steps that were written, undo and redo included."""
        return read_revision(self._driver())

    def duplicate(self) -> Path:
        """A copy of the file as it is between two steps, beside it; whoever asked removes it.

        Raises:
            UserError: it cannot be written.
        """
        target = self.path.with_name(f"{uuid4()}.part")
        try:
            fsops.duplicate(self.path, target)
        except UserError:
            fsops.remove_file(target)
            raise
        return target

    def keep_origin(self, origin: Origin) -> None:
        """Note which file this belongs to and what of it was saved.

        Raises:
            UserError: it cannot be written.
        """
        origin.write(origin_path(self.path))
        self.origin = origin

    def close(self, *, keep: bool) -> None:
        """Let go of the file; keep leaves it for recovery, else it is removed."""
        self._connection.close()
        self._engine.dispose()
        if not keep:
            for path in files_of(self.path):
                fsops.remove_file(path)
        self._lock.release()

    def _write(self, step: Step) -> None:
        for statement, parameters in batches(step.changes):
            result = self._connection.execute(statement, parameters)
            if result.rowcount != len(parameters):
                raise RuntimeError("the file does not hold the records that the step starts from")

    def _turn(self, turn: Turn, *, revision: int) -> None:
        connection = self._connection
        if turn.drop_after is not None:
            connection.execute(HISTORY.delete().where(HISTORY.c.position > turn.drop_after))
        if turn.drop_through:
            connection.execute(HISTORY.delete().where(HISTORY.c.position <= turn.drop_through))
        if turn.put is not None:
            entry = turn.put
            connection.execute(HISTORY.delete().where(HISTORY.c.position == entry.position))
            row: dict[str, Any] = {
                "position": entry.position,
                "label": entry.label,
                "merge_key": entry.merge_key,
                "at": entry.at.isoformat(),
                "size": entry.size,
                "content": turn.content,
            }
            connection.execute(HISTORY.insert(), row)
        values = {"revision": revision, "cursor": turn.cursor}
        connection.execute(
            update_meta(), [{"b_key": k, "b_value": str(v)} for k, v in values.items()]
        )

    def _reconnect(self) -> None:
        self._connection.invalidate()
        self._connection.close()
        self._connection = self._engine.connect()

    def _driver(self) -> sqlite3.Connection:
        return cast(sqlite3.Connection, self._connection.connection.driver_connection)


def _engine(path: Path) -> sa.Engine:
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)),
        poolclass=NullPool,
        connect_args={"isolation_level": None, "timeout": 5.0},
    )

    listen(engine, "connect", _settle)
    listen(engine, "begin", _begin)
    return engine


def _settle(connection: sqlite3.Connection, _record: object) -> None:
    for setting in _SETTINGS:
        connection.execute(setting)


def _begin(connection: sa.Connection) -> None:
    # The driver would begin at the first write only, and never for a change of tables.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def files_of(path: Path) -> tuple[Path, ...]:
    """A working copy's own files, but for its lock: the map, its journal, where it comes from."""
    return path, path.with_name(f"{path.name}-journal"), origin_path(path)


def origin_path(path: Path) -> Path:
    """The file that says where a working copy comes from."""
    return path.with_suffix(".json")


def lock_path(path: Path) -> Path:
    """The file whose lock the owner of a working copy holds."""
    return path.with_suffix(".lock")
