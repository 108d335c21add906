"""Working copies whose owner died: what they hold, and how one is brought back."""

import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.store import fsops
from dronten_map.store.content import read_revision
from dronten_map.store.lock import FileLock
from dronten_map.store.opening import bring_up_to_date, refused_if_damaged, taken_in
from dronten_map.store.origin import Origin
from dronten_map.store.working import SUFFIX, WorkingCopy, files_of, lock_path, origin_path

_DAY = 86_400.0  # seconds; what is half written and older has no owner any more


@dataclass(frozen=True, slots=True)
class Remains:
    """A working copy without an owner, with steps that were not saved.

    Attributes:
        source: The file that it belongs to; None when it was never saved.
        changed: When its last step was written, UTC.
        steps: How many steps were not saved.
    """

    path: Path
    title: str
    source: Path | None
    changed: datetime
    steps: int


def find_remains(folder: Path) -> list[Remains]:
    """What died with unsaved steps, newest first; what was saved already is cleared away.

    A working copy whose owner lives is left alone, and so is one that cannot be read.
    """
    found: list[Remains] = []
    for path in folder.glob(f"*{SUFFIX}"):
        lock = FileLock.take(lock_path(path))
        if lock is None:
            continue
        try:
            remains = _examined(path)
            if remains is not None and remains.steps:
                found.append(remains)
            elif remains is not None:
                _remove(path)
        finally:
            lock.release()
    _clear_unfinished(folder)
    return sorted(found, key=lambda r: r.changed, reverse=True)


def remove_remains(path: Path) -> None:
    """Remove a working copy without an owner; one that is gone is fine.

    Raises:
        UserError: another window has it open.
    """
    lock = _taken(path)
    try:
        _remove(path)
    finally:
        lock.release()


def recovered_copy(path: Path, folder: Path) -> WorkingCopy:
    """A new working copy with all that a dead one holds; the dead one stays until it is removed.

    Raises:
        UserError: another window has it open, or it cannot be read or written.
    """
    lock = _taken(path)
    copy = folder / f"{uuid4()}.incoming"
    try:
        with refused_if_damaged(path):
            origin = Origin.read(origin_path(path))
            _roll_back(path)
            fsops.copy_file(path, copy, durable=False)
            bring_up_to_date(copy, path)
            return taken_in(copy, folder, origin, durable=True)
    finally:
        fsops.remove_file(copy)
        lock.release()


def _taken(path: Path) -> FileLock:
    lock = FileLock.take(lock_path(path))
    if lock is None:
        raise UserError(
            _("This map is open in another window."),
            where=str(path),
            hint=_("Go on working there, or close it there first."),
        )
    return lock


def _examined(path: Path) -> Remains | None:
    """What a dead working copy holds; None when it cannot be read."""
    try:
        origin = Origin.read(origin_path(path))
        _roll_back(path)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            revision = read_revision(connection)
            row = connection.execute("SELECT title FROM map_info").fetchone()
    except (sqlite3.DatabaseError, ValueError, TypeError, UserError):
        return None
    saved = origin.saved_revision
    if _got_through(origin):
        saved = max(saved, origin.pending_revision)
    return Remains(
        path=path,
        title=str(row[0]) if row else "",
        source=origin.source,
        changed=datetime.fromtimestamp(path.stat().st_mtime, UTC),
        steps=max(0, revision - saved),
    )


def _got_through(origin: Origin) -> bool:
    """Whether a save that was under way put its file in place before the end."""
    target = origin.pending_source
    if not origin.pending or target is None or not target.is_file():
        return False
    return fsops.digest_of(target) == origin.pending


def _roll_back(path: Path) -> None:
    """Let the database take back a step that was half written when its owner died."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _remove(path: Path) -> None:
    for file in files_of(path):
        fsops.remove_file(file)


def _clear_unfinished(folder: Path) -> None:
    """Remove what was never finished, such as a copy that was being made."""
    for pattern in ("*.part", "*.incoming", "*.tmp"):
        for path in folder.glob(pattern):
            if path.exists() and time.time() - path.stat().st_mtime > _DAY:
                fsops.remove_file(path)
