"""From a file that came from anywhere to a working copy that is surely ours.

Nothing of the file is trusted: its header is read before the database library sees it, its tables
are compared with ours, its rows against their digests, and only rows go over into a fresh file.
"""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from dronten_map import errors
from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.store import digests, fsops, migrations
from dronten_map.store.content import fresh, quoted, read_revision
from dronten_map.store.known import KnownFiles
from dronten_map.store.origin import Origin
from dronten_map.store.schema import APPLICATION_ID, FORMAT_VERSION, HISTORY, METADATA
from dronten_map.store.working import WorkingCopy

LARGEST = 2_000_000_000  # bytes
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100  # bytes


class DamagedFile(errors.UserError):
    """A map of ours whose content is not what was saved; part of it may still be readable."""


class NewerFile(errors.UserError):
    """A map that a newer version of the program wrote."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A working copy that was made of a file.

    Attributes:
        is_known: This program wrote and verified the file here itself; else its records still have
            to be checked against the rules.
        is_without_history: The history was damaged and left out.
    """

    copy: WorkingCopy
    sha256: str
    is_known: bool = False
    is_without_history: bool = False


def open_copy(path: Path, folder: Path, known: KnownFiles) -> Opened:
    """A working copy of a file.

    Raises:
        DamagedFile: its content is not what was saved.
        NewerFile: a newer version of the program wrote it.
        UserError: it is not there, cannot be read, or is no map.
    """
    with incoming(path, folder) as (copy, sha256), refused_if_damaged(path):
        if known.has(sha256):
            origin = _origin(copy, path, sha256)
            return Opened(_as_it_is(copy, folder, origin), sha256, is_known=True)
        tables = _damaged_tables(copy, path)
        if tables - {HISTORY.name}:
            raise damaged_file(path)
        bring_up_to_date(copy, path)
        origin = _origin(copy, path, sha256)
        made = taken_in(copy, folder, origin, with_history=not tables)
        return Opened(made, sha256, is_without_history=bool(tables))


def taken_in(
    copy: Path,
    folder: Path,
    origin: Origin,
    *,
    with_history: bool = True,
    durable: bool = False,
) -> WorkingCopy:
    """A working copy with the rows of a file that has our tables, and nothing else of it.

    Raises:
        sqlite3.DatabaseError: a row does not fit, or cannot be read.
        UserError: the working copy cannot be written.
    """

    def write(part: Path) -> None:
        with fresh(part, source=_uri(copy)) as connection:
            for table in METADATA.sorted_tables:
                if table.name == digests.TABLE or (table is HISTORY and not with_history):
                    continue
                names = quoted(column.name for column in table.columns)
                key = quoted(column.name for column in table.primary_key.columns)
                connection.execute(
                    f'INSERT INTO main."{table.name}" ({names}) '
                    f'SELECT {names} FROM source."{table.name}" ORDER BY {key}'
                )
            if not with_history:
                connection.execute("UPDATE main.meta SET value = '0' WHERE key = 'cursor'")

    return WorkingCopy.made(folder, write, origin, durable=durable)


@contextmanager
def incoming(path: Path, folder: Path) -> Generator[tuple[Path, str]]:
    """A private copy of a file that looks like a map of a version we know, and its SHA-256.

    The copy is gone after the block.

    Raises:
        NewerFile: a newer version of the program wrote it.
        UserError: it is not there, cannot be read, or is no map.
    """
    _refuse_by_header(path)
    copy = folder / f"{uuid4()}.incoming"
    try:
        sha256 = fsops.copy_file(path, copy, durable=False)
        _refuse_by_header(copy, shown=path)  # it may have changed while it was copied
        yield copy, sha256
    finally:
        fsops.remove_file(copy)


def bring_up_to_date(copy: Path, shown: Path) -> None:
    """Give a private copy the tables of this version, or refuse it.

    Raises:
        sqlite3.DatabaseError: it is damaged.
        UserError: it has other tables than ours, or triggers or views.
    """
    _refuse_active(copy, shown)
    version = _version(fsops.read_start(copy, count=_HEADER))
    if version < FORMAT_VERSION:
        migrations.migrate(copy, found=version)
    with closing(read_only(copy)) as connection:
        if not _has_our_tables(connection):
            raise _foreign(shown)


@contextmanager
def refused_if_damaged(path: Path) -> Generator[None]:
    """Turn the complaints of the database, and values that we never write, into a refusal.

    Raises:
        DamagedFile: the database complained.
    """
    try:
        yield
    except (sqlite3.DatabaseError, KeyError, ValueError, TypeError) as error:
        raise damaged_file(path) from error


def read_only(path: Path) -> sqlite3.Connection:
    """A connection to a private copy that cannot change it and runs nothing of it."""
    connection = sqlite3.connect(_uri(path), uri=True, isolation_level=None)
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    return connection


def damaged_file(path: Path, *, reason: str = "") -> DamagedFile:
    """What to tell the user about a file that is not what was saved."""
    return DamagedFile(
        " ".join([_("“{name}” is damaged.").format(name=path.name), reason]).strip(),
        where=str(path),
        hint=_("Open a backup of it, or let the program read what can still be read."),
    )


def _as_it_is(copy: Path, folder: Path, origin: Origin) -> WorkingCopy:
    def write(part: Path) -> None:
        fsops.move(copy, part, overwrite=False)

    return WorkingCopy.made(folder, write, origin)


def _refuse_by_header(path: Path, *, shown: Path | None = None) -> None:
    name = shown or path
    if path.is_dir():
        raise fsops.refusal(IsADirectoryError(21, ""), name)
    header = fsops.read_start(path, count=_HEADER)
    if not header:
        raise UserError(
            _("“{name}” is empty.").format(name=name.name),
            where=str(name),
            hint=_("Open a backup of it, or choose another file."),
        )
    if not header.startswith(_MAGIC) or _number(header, 68) != APPLICATION_ID:
        raise _foreign(name)
    if len(header) < _HEADER:
        raise damaged_file(name)
    if path.stat().st_size > LARGEST:
        raise fsops.too_large(name, limit=LARGEST)
    _refuse_version(header, name)
    if shown is None:
        _refuse_while_written(path)


def _refuse_version(header: bytes, path: Path) -> None:
    version = _version(header)
    if version > FORMAT_VERSION:
        raise NewerFile(
            _(
                "“{name}” has version {found} of the file format; this program reads {known}."
            ).format(name=path.name, found=version, known=FORMAT_VERSION),
            where=str(path),
            hint=_("Install the newest version of the program."),
        )
    if version < 1:
        raise damaged_file(path)


def _refuse_while_written(path: Path) -> None:
    for suffix in ("-journal", "-wal"):
        rest = path.with_name(path.name + suffix)
        if rest.is_file() and rest.stat().st_size > 0:
            raise UserError(
                _("Another program is writing in “{name}”.").format(name=path.name),
                where=str(path),
                hint=_("Close it there, and open it again."),
            )


def _foreign(path: Path) -> UserError:
    return UserError(
        _("“{name}” is not a map of this program.").format(name=path.name),
        where=str(path),
        hint=_("Choose a map that was saved with this program."),
    )


def _origin(copy: Path, path: Path, sha256: str) -> Origin:
    with closing(read_only(copy)) as connection:
        return Origin(source=path, sha256=sha256, saved_revision=read_revision(connection))


def _damaged_tables(copy: Path, shown: Path) -> set[str]:
    _refuse_active(copy, shown)
    with closing(read_only(copy)) as connection:
        return digests.damaged(connection)


def _refuse_active(copy: Path, shown: Path) -> None:
    """Refuse what could act by itself: a file of ours has tables and indexes only."""
    query = "SELECT type, rootpage FROM sqlite_schema"
    with closing(read_only(copy)) as connection:
        for kind, root in connection.execute(query):
            is_virtual = not root
            if kind not in ("table", "index") or is_virtual:
                raise _foreign(shown)


def _has_our_tables(connection: sqlite3.Connection) -> bool:
    if set(digests.table_names(connection)) != set(METADATA.tables):
        return False
    for table in METADATA.sorted_tables:
        expected = {column.name: str(column.type) for column in table.columns}
        rows = connection.execute(f'PRAGMA table_xinfo("{table.name}")').fetchall()
        found = {row[1]: row[2] for row in rows if row[6] == 0}  # 0: neither hidden nor computed
        if found != expected or len(rows) != len(expected):
            return False
    return True


def _version(header: bytes) -> int:
    return _number(header, 60)


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big")


def _uri(path: Path) -> str:
    return f"{path.resolve().as_uri()}?mode=ro&immutable=1"
