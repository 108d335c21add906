"""What a crash left behind, to be offered at the next start."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dronten_map.session import folders
from dronten_map.store.remains import find_remains, remove_remains


@dataclass(frozen=True, slots=True)
class Leftover:
    """A map with unsaved steps whose window is gone.

    Attributes:
        path: Its working copy.
        title: The title of the map; empty when it has none.
        source: The file that it was opened from; None when it was never saved.
        changed: When the last step was done, UTC.
        steps: How many steps were not saved.
    """

    path: Path
    title: str
    source: Path | None
    changed: datetime
    steps: int


def leftovers() -> list[Leftover]:
    """The maps with steps that were not saved and that no window has open, newest first."""
    return [
        Leftover(r.path, r.title, r.source, r.changed, r.steps)
        for r in find_remains(folders.working())
    ]


def discard(leftover: Leftover) -> None:
    """Throw the unsaved steps of a leftover away.

    Raises:
        UserError: another window has it open.
    """
    remove_remains(leftover.path)
