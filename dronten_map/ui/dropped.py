"""Files that are dropped on the window."""

from pathlib import Path

from PySide6.QtGui import QDropEvent

from dronten_map.ui.questions import SUFFIX


def dropped_map(event: QDropEvent) -> Path | None:
    """The one map among the files that are dropped; None when there is none or more."""
    urls = [u for u in event.mimeData().urls() if u.isLocalFile()]
    paths = [Path(u.toLocalFile()) for u in urls]
    maps = [p for p in paths if p.suffix.lower() == SUFFIX]
    return maps[0] if len(maps) == 1 else None
