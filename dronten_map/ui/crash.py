"""What happens when the program has a fault: a report to copy, and the work goes on.

A report holds where in the program it happened and the ids of records, never a name or a text from
the map: those stand in messages of exceptions, which are left out but for their ids.
"""

import platform
import re
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from dronten_map import __version__
from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.session import folders
from dronten_map.store import fsops
from dronten_map.ui import theme
from dronten_map.ui.words import label

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_PACKAGE = Path(__file__).resolve().parents[1]
_FRAME = re.compile(r'^  File "(?P<file>.+)", line (?P<line>\d+), in (?P<name>\S+)', re.MULTILINE)
_KEPT = 20  # reports that are kept


class CrashReports(QObject):
    """Shows one report at a time; faults meanwhile are written down, not stacked up."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._dialog: CrashDialog | None = None

    def install(self) -> Callable[[], None]:
        """Be told of every fault from now on; call the result to stop."""
        before = sys.excepthook
        sys.excepthook = self.tell

        def restore() -> None:
            sys.excepthook = before

        return restore

    def tell(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write a report of a fault and show it."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        sys.__excepthook__(kind, error, trace)
        self.show(report(kind.__name__, str(error), frames_of(trace)))

    def tell_text(self, text: str) -> None:
        """Write and show a report of a fault in another process, from its traceback as text."""
        print(text, file=sys.stderr)
        last = text.strip().rsplit("\n", 1)[-1]
        frames = [_frame(m["file"], m["line"], m["name"]) for m in _FRAME.finditer(text)]
        self.show(report(last.split(":")[0], last, frames))

    def show(self, text: str) -> None:
        """Keep a report and show it, unless one is shown already."""
        place = keep(text)
        if self._dialog is not None:
            return
        self._dialog = CrashDialog(text, place, QApplication.activeWindow())
        self._dialog.finished.connect(self._forget)
        # Not from within whatever failed: it may have been a paint event.
        QTimer.singleShot(0, self._dialog, self._dialog.open)

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


class CrashDialog(QDialog):
    """Says that it is our fault, that the work is safe, and shows what to send along."""

    def __init__(self, text: str, place: Path | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.text = text
        self.setWindowTitle(_("A fault in the program"))
        self.resize(640, 440)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(theme.SPACE)
        column.addWidget(label(_("Something went wrong in the program"), "title", wraps=True))
        column.addWidget(label(_reassurance(), "", wraps=True))
        shown = QPlainTextEdit(text, self)
        shown.setReadOnly(True)
        shown.setAccessibleName(_("The report"))
        column.addWidget(shown, 1)
        if place is not None:
            column.addWidget(
                label(_("It is kept as {path}.").format(path=place), "small", wraps=True)
            )
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(_("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        close = buttons.addButton(_("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column.addWidget(buttons)


def _reassurance() -> str:
    return _(
        "Your work is safe: every step was kept as you made it. You can go on. "
        "Send this report along when you tell us; there is no name or text of yours in it."
    )


def report(kind: str, message: str, frames: list[str]) -> str:
    """The text of a report: the fault, where, and on what; of its message only the ids."""
    ids = " ".join(dict.fromkeys(_ID.findall(message)))
    lines = [
        f"Dronten Map {__version__}",
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}, "
        f"Qt {qVersion()}",
        datetime.now().isoformat(timespec="seconds"),
        "",
        f"{kind} {ids}".strip(),
        *(f"  {frame}" for frame in frames),
    ]
    return "\n".join(lines) + "\n"


def frames_of(trace: TracebackType | None) -> list[str]:
    """Where it happened, outermost first, without the folders of this computer."""
    return [_frame(f.filename, str(f.lineno), f.name) for f in traceback.extract_tb(trace)]


def keep(text: str) -> Path | None:
    """Write a report where reports are kept, the newest twenty; None when that is impossible."""
    folder = folders.home() / "reports"
    path = folder / f"report-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
    try:
        fsops.make_folder(folder)
        fsops.write_bytes(path, text.encode())
        for old in sorted(folder.glob("report-*.txt"))[:-_KEPT]:
            fsops.remove_file(old)
    except UserError:
        return None  # the report is on the screen; a full disk may be why there is one
    return path


def _frame(file: str, line: str, name: str) -> str:
    path = Path(file)
    inside = path.is_relative_to(_PACKAGE)
    shown = path.relative_to(_PACKAGE.parent) if inside else Path(*path.parts[-2:])
    return f"{shown.as_posix()}:{line} {name}"
