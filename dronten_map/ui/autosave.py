"""Autosave: a map that has a file is written to it some seconds after the last edit."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from dronten_map.core.changes import Step
from dronten_map.errors import UserError
from dronten_map.ui.bridge import Bridge

QUIET = 4_000  # milliseconds without an edit before the file is written
LONGEST = 30_000  # milliseconds after the first edit at which it is written all the same


class Autosave(QObject):
    """Publishes the open map; every step stands in its working copy already.

    After a failure it waits for the next edit: one message, not one every few seconds.

    Signals:
        failed(UserError): the file could not be written.
    """

    failed = Signal(object)

    def __init__(self, bridge: Bridge, *, quiet: int = QUIET, longest: int = LONGEST) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._quiet = quiet
        self._longest = longest
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._publish)
        bridge.changed.connect(self._wait)
        bridge.saved.connect(self._rest)
        bridge.opened.connect(self._rest)

    def _wait(self, step: Step) -> None:
        if self._bridge.document.path is None:
            return
        if not self._timer.isActive():
            self._since.start()
        left = max(0, self._longest - self._since.elapsed())
        self._timer.start(min(self._quiet, left))

    def _rest(self) -> None:
        self._timer.stop()

    def _publish(self) -> None:
        if not self._bridge.has_document or self._bridge.document.is_saved:
            return
        try:
            self._bridge.save()
        except UserError as error:
            self.failed.emit(error)
