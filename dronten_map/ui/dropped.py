"""Files that are dropped on the window: one map, or lists that came back."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDropEvent

from dronten_map.ui.actions import Window
from dronten_map.ui.questions import SUFFIX


def is_welcome(event: QDropEvent, *, has_map: bool) -> bool:
    """Whether something can be done with what hangs above the window."""
    return dropped_map(event) is not None or (has_map and bool(dropped_lists(event)))


def take(event: QDropEvent, window: Window) -> None:
    """Open the map that was dropped, or read the lists that came back."""
    path, lists = dropped_map(event), dropped_lists(event)
    if not is_welcome(event, has_map=window.bridge.has_document):
        return
    event.acceptProposedAction()
    # The other program waits until this returns, and a question may come first.
    if path is not None:
        QTimer.singleShot(0, window.widget, lambda: window.files.open(path))
    else:
        QTimer.singleShot(0, window.widget, lambda: window.handouts.take_back(lists))


def dropped_map(event: QDropEvent) -> Path | None:
    """The one map among the files that are dropped; None when there is none or more."""
    maps = [path for path in _files(event) if path.suffix.lower() == SUFFIX]
    return maps[0] if len(maps) == 1 else None


def dropped_lists(event: QDropEvent) -> list[Path]:
    """The workbooks among the files that are dropped."""
    return [path for path in _files(event) if path.suffix.lower() == ".xlsx"]


def _files(event: QDropEvent) -> list[Path]:
    return [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
