"""Counting the findings of a map for the first time, before their page was ever looked at."""

import importlib
import threading

from PySide6.QtCore import QObject, QTimer, Signal

from dronten_map.ui.bridge import Bridge

WAIT = 1_000  # milliseconds after a map was opened: it is on the screen by then
_LOOK = 20  # milliseconds between looks at whether it is ready
_NEEDED = "dronten_map.ui.views.signals"  # with all that it needs itself


class FirstCount(QObject):
    """Reads in beside the window what counts the findings, so that nobody waits for it.

    Signals:
        ready: a map is open, and what counts its findings is there; told once.
    """

    ready = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None, *, wait: int = WAIT) -> None:
        super().__init__(parent)
        self._bridge = bridge
        # A window that closes does not wait for it.
        self._reading = threading.Thread(
            target=importlib.import_module, args=(_NEEDED,), name="first count", daemon=True
        )
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._begin)
        self._pulse = QTimer(self)
        self._pulse.timeout.connect(self._look)
        self._rest.start(wait)

    def _begin(self) -> None:
        self._reading.start()
        self._pulse.start(_LOOK)

    def _look(self) -> None:
        if not self._reading.is_alive() and self._bridge.has_document:
            self._pulse.stop()
            self.ready.emit()
