"""A lock that says which working copies have a living owner; the system drops it when we die."""

import errno
import os
import sys
from pathlib import Path

from dronten_map.store import fsops

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class FileLock:
    """The lock on one small file, held until `release` or the end of the program."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, path: Path) -> "FileLock | None":
        """The lock, or None when somebody holds it: another program, or a window of this one.

        Raises:
            UserError: the file cannot be made.
        """
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise fsops.refusal(error, path) from error
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _TAKEN:
                return None
            raise fsops.refusal(error, path) from error
        return cls(path, descriptor)

    def release(self, *, remove: bool = True) -> None:
        """Let go, and remove the file; a second call does nothing."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        if remove and sys.platform != "win32":
            fsops.remove_file(self._path)  # while it is ours, so that nobody can take it meanwhile
        os.close(descriptor)
        if remove and sys.platform == "win32":
            fsops.remove_file(self._path)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
