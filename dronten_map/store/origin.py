"""Where a working copy comes from and what of it was saved: a small file beside it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from dronten_map.store import fsops

_LIMIT = 100_000  # bytes; a path and a few numbers


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a working copy belongs to.

    Attributes:
        source: The document's file; None before the first save.
        sha256: The content of that file when it was opened or saved last; empty when there is none.
        saved_revision: The revision that was opened or saved last.
        pending: The SHA-256 of what a save was about to put in place, empty when none is under way;
            after a crash it tells whether that save got through.
        pending_source: Where that save was going.
        pending_revision: The revision that it was saving.
    """

    source: Path | None = None
    sha256: str = ""
    saved_revision: int = 0
    pending: str = ""
    pending_source: Path | None = None
    pending_revision: int = 0

    def write(self, path: Path) -> None:
        """Keep it in a file.

        Raises:
            UserError: it cannot be written.
        """
        plain = {
            "source": str(self.source) if self.source else None,
            "sha256": self.sha256,
            "saved_revision": self.saved_revision,
            "pending": self.pending,
            "pending_source": str(self.pending_source) if self.pending_source else None,
            "pending_revision": self.pending_revision,
        }
        fsops.write_bytes(path, json.dumps(plain).encode())

    @classmethod
    def read(cls, path: Path) -> "Origin":
        """Read it back; an unreadable one says nothing, so that its map is offered again.

        Raises:
            UserError: the file is not there.
        """
        content = fsops.read_bytes(path, limit=_LIMIT)
        try:
            plain: Any = json.loads(content)
        except ValueError:
            return cls()
        if not isinstance(plain, dict):
            return cls()
        found = cast("dict[str, Any]", plain)
        return cls(
            source=_path(found.get("source")),
            sha256=str(found.get("sha256", "")),
            saved_revision=_number(found.get("saved_revision")),
            pending=str(found.get("pending", "")),
            pending_source=_path(found.get("pending_source")),
            pending_revision=_number(found.get("pending_revision")),
        )


def _path(value: object) -> Path | None:
    return Path(value) if isinstance(value, str) and value else None


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
