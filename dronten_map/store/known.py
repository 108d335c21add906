"""Which files this program wrote and verified here itself: those need no second examination."""

from pathlib import Path

from dronten_map import __version__
from dronten_map.errors import UserError
from dronten_map.store import fsops
from dronten_map.store.schema import FORMAT_VERSION

_MOST = 1_000  # files that are remembered
_LIMIT = 1_000_000  # bytes


class KnownFiles:
    """The SHA-256 of files whose content was verified, in a text file with one line for each.

    A line counts only for the version of the program that wrote it, as a later one may check more.
    When two programs write at once a line may be lost; that file is examined again, no more.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def has(self, sha256: str) -> bool:
        """Whether a file with this content was verified."""
        return _line(sha256) in self._lines()

    def add(self, sha256: str) -> None:
        """Remember that a file with this content was verified.

        Raises:
            UserError: it cannot be written.
        """
        lines = [line for line in self._lines() if line != _line(sha256)]
        text = "\n".join([*lines, _line(sha256)][-_MOST:])
        fsops.write_bytes(self._path, text.encode())

    def _lines(self) -> list[str]:
        if not self._path.exists():
            return []
        try:
            return fsops.read_bytes(self._path, limit=_LIMIT).decode("ascii", "replace").split("\n")
        except UserError:  # an unreadable list is as good as an empty one
            return []


def _line(sha256: str) -> str:
    return f"{FORMAT_VERSION} {__version__} {sha256}"
