"""Every write to disk: whole or not at all, and told in one sentence when it fails.

A file is written under another name in the same folder, forced to disk, and then takes the place
of the old one. A crash or a full disk leaves the old file as it was.
"""

import errno
import hashlib
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from dronten_map.errors import UserError
from dronten_map.i18n import N_, _

_BUSY_ON_WINDOWS = (5, 32)  # access denied, sharing violation: a scanner or sync program looks
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8)  # seconds between tries, 1.6 in all
_PIECE = 1 << 20  # bytes that are copied or hashed at a time

_ELSEWHERE = N_("Choose another folder or another name.")
_NO_PERMISSION = (
    N_("There is no permission for “{name}”."),
    N_("Close it in other programs, or choose another folder."),
)
_FULL = (
    N_("The disk is full: “{name}” was not written."),
    N_("Make room, or choose another disk."),
)
_REASONS: dict[int, tuple[str, str]] = {
    errno.ENOENT: (N_("“{name}” is not there."), _ELSEWHERE),
    errno.ENOTDIR: (N_("The folder of “{name}” is not a folder."), _ELSEWHERE),
    errno.EISDIR: (N_("“{name}” is a folder."), _ELSEWHERE),
    errno.EEXIST: (N_("“{name}” is there already."), N_("Choose another name.")),
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EROFS: _NO_PERMISSION,
    errno.ENOSPC: _FULL,
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: _FULL,
    errno.EFBIG: _FULL,
    errno.ENAMETOOLONG: (N_("The name “{name}” is too long."), N_("Choose a shorter name.")),
}


def write_bytes(path: Path, content: bytes, *, overwrite: bool = True) -> None:
    """Write a file whole or not at all.

    Raises:
        UserError: the folder is missing or full, there is no permission, or the file is there
            already and may not be overwritten.
    """
    temporary = beside(path)
    try:
        try:
            with temporary.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise refusal(error, path) from error
        move(temporary, path, overwrite=overwrite)
    finally:
        remove_file(temporary)


def read_bytes(path: Path, *, limit: int) -> bytes:
    """The content of a file of at most so many bytes.

    Raises:
        UserError: it is not there, cannot be read, or is larger.
    """
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise refusal(error, path) from error
    if len(content) > limit:
        raise too_large(path, limit=limit)
    return content


def read_start(path: Path, *, count: int) -> bytes:
    """The first bytes of a file, fewer when it is shorter.

    Raises:
        UserError: it is not there or cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(count)
    except OSError as error:
        raise refusal(error, path) from error


def move(source: Path, target: Path, *, overwrite: bool) -> None:
    """Let a finished file take its place, in the same folder, and force that to disk.

    Raises:
        UserError: the target is there and may not be overwritten, or it cannot be written.
    """
    real = Path(os.path.realpath(target))  # a link stays a link: what it points at is replaced
    try:
        if overwrite:
            if real.exists():
                shutil.copymode(real, source)
            _patiently(lambda: source.replace(real))
        else:
            _patiently(lambda: _take_free_place(source, real))
        sync_folder(real.parent)
    except OSError as error:
        raise refusal(error, target) from error


def copy_file(source: Path, target: Path, *, durable: bool = True) -> str:
    """Copy a file to a place that is free; the SHA-256 of what was copied.

    A durable copy is forced to disk, so that it survives a loss of power.

    Raises:
        UserError: one of them cannot be read or written.
    """
    sha = hashlib.sha256()
    where = source
    try:
        with source.open("rb") as origin:
            where = target
            with target.open("xb") as copy:
                while piece := origin.read(_PIECE):
                    sha.update(piece)
                    copy.write(piece)
                if durable:
                    copy.flush()
                    os.fsync(copy.fileno())
    except OSError as error:
        raise refusal(error, where) from error
    return sha.hexdigest()


def duplicate(source: Path, target: Path) -> None:
    """Copy a file to a place that is free, as fast as the system can, and not forced to disk.

    Raises:
        UserError: one of them cannot be read or written.
    """
    try:
        target.open("xb").close()
        shutil.copyfile(source, target)
    except OSError as error:
        raise refusal(error, target) from error


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal.

    Raises:
        UserError: it is not there or cannot be read.
    """
    sha = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                sha.update(piece)
    except OSError as error:
        raise refusal(error, path) from error
    return sha.hexdigest()


def make_folder(path: Path) -> None:
    """Make a folder and those above it, unless it is there.

    Raises:
        UserError: something else has its name, or there is no permission.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(error, path) from error


def remove_file(path: Path) -> None:
    """Remove a file; one that is not there is fine.

    Raises:
        UserError: it cannot be removed.
    """
    try:
        _patiently(lambda: path.unlink(missing_ok=True))
    except OSError as error:
        raise refusal(error, path) from error


def sync_file(path: Path) -> None:
    """Force a file's content to disk.

    Raises:
        UserError: it cannot be written.
    """
    try:
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    except OSError as error:
        raise refusal(error, path) from error


def sync_folder(path: Path) -> None:
    """Force the names in a folder to disk, where the system can do that."""
    if sys.platform == "win32":  # NTFS keeps its names in a journal of its own
        return
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    except OSError as error:
        # Network shares refuse to sync a folder; the file itself was forced to disk before.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(folder)


def beside(path: Path) -> Path:
    """A free and short name in the folder where a file is going to be."""
    real = Path(os.path.realpath(path))
    return real.with_name(f".dronten-{uuid4().hex[:12]}.tmp")


def refusal(error: OSError, path: Path) -> UserError:
    """What to tell the user about a failure of the disk."""
    code = error.errno or 0
    if code == errno.ENOENT and not path.parent.is_dir():
        message, hint = N_("The folder of “{name}” is not there."), _ELSEWHERE
    elif code in (errno.EACCES, errno.EPERM, errno.EEXIST) and path.is_dir():
        message, hint = _REASONS[errno.EISDIR]
    else:
        message, hint = _REASONS.get(code, (N_("“{name}”: {reason}."), _ELSEWHERE))
    text = _(message).format(name=path.name or str(path), reason=error.strerror or str(error))
    return UserError(text, where=str(path), hint=_(hint))


def not_written(error: Exception, path: Path) -> UserError:
    """What to tell the user when the database could not write a file."""
    text = str(error)
    if "full" in text:
        return refusal(OSError(errno.ENOSPC, text), path)
    if "unable to open" in text or "readonly" in text:
        code = errno.EACCES if path.parent.is_dir() else errno.ENOENT
        return refusal(OSError(code, text), path)
    return UserError(
        _("“{name}” could not be written: {reason}.").format(name=path.name, reason=error),
        where=str(path),
        hint=_("Save the map under another name, on another disk."),
    )


def too_large(path: Path, *, limit: int) -> UserError:
    """What to tell the user about a file that is larger than it may be, in bytes."""
    return UserError(
        _("“{name}” is larger than {limit} MB.").format(name=path.name, limit=limit // 1_000_000),
        where=str(path),
        hint=_("Choose another file."),
    )


def _take_free_place(source: Path, target: Path) -> None:
    if sys.platform == "win32":
        source.rename(target)  # refuses by itself when the target is there
        return
    try:
        os.link(source, target)  # the one call that both checks and takes the name
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK):
            raise
        # A disk without links, such as a USB stick.
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
        source.replace(target)
    else:
        source.unlink()


def _patiently(act: Callable[[], object]) -> None:
    for pause in _PAUSES:
        try:
            act()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _BUSY_ON_WINDOWS:
                raise
            time.sleep(pause)
        else:
            return
    act()
