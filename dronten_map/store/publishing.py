"""Saving: a verified copy beside the target takes its place, or nothing happens at all."""

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dronten_map import errors
from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.store import digests, fsops
from dronten_map.store.known import KnownFiles
from dronten_map.store.opening import read_only
from dronten_map.store.origin import Origin
from dronten_map.store.working import WorkingCopy

KEPT_BACKUPS = 10
BACKUP_EVERY = timedelta(minutes=10)
_STAMP = "%Y%m%dT%H%M%S%fZ"


class ChangedOutside(errors.UserError):
    """The file changed since it was opened or saved; it was not overwritten."""


class Publication:
    """One save of a working copy to a file: of what it holds at the moment this is made.

    What takes long is done by `run`, which may be called from another thread while more steps are
    written to the working copy; but one at a time, and before the working copy is closed.
    """

    def __init__(
        self,
        copy: WorkingCopy,
        target: Path,
        *,
        overwrite: bool,
        backups: Path,
        known: KnownFiles,
    ) -> None:
        """Note what is to be saved.

        Raises:
            UserError: the target cannot be a file, or the working copy cannot be copied.
        """
        _refuse_impossible(target)
        self._copy = copy
        self._target = target
        self._overwrite = overwrite
        self._backups = backups
        self._known = known
        self._revision = copy.revision  # reading it also takes back what a failure left half done
        self._content = copy.duplicate()

    def run(self) -> None:
        """Write it.

        The old content of the file goes to the folder of backups first; what was saved is read
        back.

        Raises:
            ChangedOutside: the file is the copy's own and somebody else wrote it meanwhile.
            UserError: it is another file and may not be overwritten, or it cannot be written. The
                target is as it was.
        """
        temporary = fsops.beside(self._target)
        try:
            _seal(temporary, _compacted(self._content, temporary, told=self._target), self._target)
            self._take_place(temporary)
        finally:
            fsops.remove_file(temporary)
            fsops.remove_file(self._content)

    def _take_place(self, temporary: Path) -> None:
        copy, target = self._copy, self._target
        sha256 = fsops.digest_of(temporary)
        pending = replace(
            copy.origin, pending=sha256, pending_source=target, pending_revision=self._revision
        )
        copy.keep_origin(pending)
        is_there = _refuse_conflict(copy.origin, target, overwrite=self._overwrite)
        if is_there:
            _back_up(target, self._backups, always=not is_own(copy.origin, target))
        fsops.move(temporary, target, overwrite=is_there)
        if fsops.digest_of(target) != sha256:
            raise _not_as_written(target)
        copy.keep_origin(Origin(source=target, sha256=sha256, saved_revision=self._revision))
        self._known.add(sha256)


def is_own(origin: Origin, target: Path) -> bool:
    """Whether a path is the file that a working copy was opened from or saved to."""
    return origin.source is not None and _real(origin.source) == _real(target)


def is_unchanged(origin: Origin) -> bool:
    """Whether the file of a working copy still holds what was opened or saved.

    Raises:
        UserError: it cannot be read.
    """
    source = origin.source
    return source is not None and source.exists() and fsops.digest_of(source) == origin.sha256


def _refuse_impossible(target: Path) -> None:
    if target.is_dir():
        raise fsops.refusal(IsADirectoryError(21, ""), target)
    if not target.parent.is_dir():
        raise fsops.refusal(FileNotFoundError(2, ""), target)


def _refuse_conflict(origin: Origin, target: Path, *, overwrite: bool) -> bool:
    """Whether the target is there and may be replaced."""
    if not target.exists():
        return False
    if is_own(origin, target):
        if fsops.digest_of(target) != origin.sha256:
            raise ChangedOutside(
                _("Somebody else saved “{name}” meanwhile.").format(name=target.name),
                where=str(target),
                hint=_("Save yours under another name; both are kept."),
            )
    elif not overwrite:
        raise fsops.refusal(FileExistsError(17, ""), target)
    return True


def _compacted(content: Path, temporary: Path, *, told: Path) -> list[digests.Digest]:
    """Write a compact copy of a file to a free path; the digests of what the file holds.

    A refusal names `told`: the user does not know the temporary file.
    """
    try:
        with closing(sqlite3.connect(content, isolation_level=None)) as connection:
            connection.execute("VACUUM INTO ?", (str(temporary),))
            return digests.compute(connection)
    except sqlite3.OperationalError as error:
        raise fsops.not_written(error, told) from error
    except sqlite3.DatabaseError as error:
        raise _not_as_written(told) from error


def _seal(temporary: Path, found: list[digests.Digest], told: Path) -> None:
    """Write the digests of the working copy into the new file, and verify the file with them.

    A refusal names `told`: the user does not know the temporary file.
    """
    try:
        with closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=MEMORY")
            connection.execute("BEGIN")
            digests.write(connection, found)
            connection.execute("COMMIT")
        fsops.sync_file(temporary)
        with closing(read_only(temporary)) as connection:
            verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            is_sound = verdict == "ok" and not digests.damaged(connection)
    except sqlite3.OperationalError as error:
        raise fsops.not_written(error, told) from error
    except sqlite3.DatabaseError as error:
        raise _not_as_written(told) from error
    if not is_sound:
        raise _not_as_written(told)


def _not_as_written(path: Path) -> UserError:
    return UserError(
        _("The disk does not give back what was written to “{name}”.").format(name=path.name),
        where=str(path),
        hint=_("Save the map under another name, on another disk."),
    )


def _back_up(target: Path, folder: Path, *, always: bool) -> None:
    fsops.make_folder(folder)
    now = datetime.now(UTC)
    there = sorted(folder.glob(f"*{target.suffix}"))
    newest = _taken_at(there[-1]) if there else None
    if not always and newest is not None and timedelta(0) <= now - newest < BACKUP_EVERY:
        return
    fsops.copy_file(target, folder / f"{now.strftime(_STAMP)}{target.suffix}")
    for old in there[: max(0, len(there) + 1 - KEPT_BACKUPS)]:
        fsops.remove_file(old)


def _taken_at(backup: Path) -> datetime | None:
    try:
        return datetime.strptime(backup.stem, _STAMP).replace(tzinfo=UTC)
    except ValueError:  # somebody put a file of their own there
        return None


def _real(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))
