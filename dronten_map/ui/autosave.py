"""Autosave: a map that has a file is written to it some seconds after the last edit."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from dronten_map.core.changes import Step
from dronten_map.errors import UserError
from dronten_map.ui.bridge import Bridge

QUIET = 4_000  # milliseconds without an edit before the file is written
LONGEST = 30_000  # milliseconds after the first edit at which it is written all the same
_LOOK = 30  # milliseconds between looks at whether it was written


class Autosave(QObject):
    """Publishes the open map; every step stands in its working copy already.

    It is written in a thread, so that the hand may go on; what is edited meanwhile is written next.
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
        self._looking = QTimer(self, interval=_LOOK)
        self._looking.timeout.connect(self._look)
        bridge.changed.connect(self._wait)
        bridge.saved.connect(self._rest_if_saved)
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
        self._looking.stop()

    def _rest_if_saved(self) -> None:
        self._looking.stop()
        if self._bridge.document.is_saved:
            self._timer.stop()

    def _publish(self) -> None:
        if not self._bridge.has_document or self._bridge.document.is_saved:
            return
        try:
            self._bridge.document.begin_saving()
        except UserError as error:
            self.failed.emit(error)
        else:
            self._looking.start()

    def _look(self) -> None:
        self._looking.stop()
        # It may have been finished by another save, which told so itself.
        if not self._bridge.has_document or not self._bridge.document.is_saving:
            return
        try:
            is_over = self._bridge.end_saving()
        except UserError as error:
            self.failed.emit(error)
        else:
            if not is_over:
                self._looking.start()
