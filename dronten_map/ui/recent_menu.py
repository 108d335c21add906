"""The recent files as a menu; those that are gone are left out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from dronten_map.i18n import _
from dronten_map.ui.settings import Recent, Settings

_LONGEST = 60  # characters of a name


class RecentMenu(QMenu):
    """What was open before, the last one first.

    Signals:
        wants(Path): open this one.
    """

    wants = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(_("Recent files"), parent)
        self._settings = settings
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Show the files as they are now."""
        self.clear()
        there = [r for r in self._settings.recent if r.is_there]
        for recent in there:
            name = Path(recent.path).stem[:_LONGEST]
            action = self.addAction(name.replace("&", "&&"))
            action.setToolTip(recent.path)
            action.triggered.connect(self._opening(recent))
        if not there:
            self.addAction(_("Maps that you open or save will stand here.")).setEnabled(False)

    def _opening(self, recent: Recent) -> Callable[[], None]:
        return lambda: self.wants.emit(Path(recent.path))
