"""Files that are dropped on the window: one map, lists that came back, or one to be read in."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDropEvent

from dronten_map.ui.actions import Window
from dronten_map.ui.questions import SUFFIX

_TABLES = (".ods", ".xls", ".csv", ".tsv")

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")


def is_welcome(event: QDropEvent, *, has_map: bool) -> bool:
    """Whether something can be done with what hangs above the window."""
    has_lists = bool(dropped_lists(event) or dropped_tables(event))
    return dropped_map(event) is not None or (has_map and has_lists)


def take(event: QDropEvent, window: Window) -> None:
    """Open the map that was dropped, or read the lists that came back."""
    path, lists, tables = dropped_map(event), dropped_lists(event), dropped_tables(event)
    if not is_welcome(event, has_map=window.bridge.has_document):
        return
    event.acceptProposedAction()
    # The other program waits until this returns, and a question may come first.
    if path is not None:
        QTimer.singleShot(0, window.widget, lambda: window.files.open(path))
    elif lists:
        QTimer.singleShot(0, window.widget, lambda: window.handouts.take_back(lists))
    else:
        QTimer.singleShot(0, window.widget, lambda: _read_list(window, tables[0]))


def dropped_map(event: QDropEvent) -> Path | None:
    """The one map among the files that are dropped; None when there is none or more."""
    maps = [path for path in _files(event) if path.suffix.lower() == SUFFIX]
    return maps[0] if len(maps) == 1 else None


def dropped_lists(event: QDropEvent) -> list[Path]:
    """The workbooks among the files that are dropped; what cannot be read is told when it is."""
    return [path for path in _files(event) if path.suffix.lower() in _WORKBOOKS]


def dropped_tables(event: QDropEvent) -> list[Path]:
    """The lists among the files that are dropped that no team can have sent back."""
    return [path for path in _files(event) if path.suffix.lower() in _TABLES]


def _read_list(window: Window, path: Path) -> None:
    from dronten_map.ui.intake.taking import intake_of  # brings the dialog along

    intake_of(window).read(path)


def _files(event: QDropEvent) -> list[Path]:
    return [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
