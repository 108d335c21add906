"""What the pages need is made ready while the hand rests, so that each comes up at once."""

import importlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from dronten_map.ui.bridge import Bridge

REST = 600  # milliseconds after a map was opened, in which it is painted first
_PAUSE = 15  # milliseconds between two parts, for whatever else wants to be done
_APART = 60  # the same between two pages, each of which reads what it shows in the next frames

# Each brings along what the ones before it did not, so that none takes longer than a frame or two.
PAGES = (
    "dronten_map.ui.views.record_form",
    "dronten_map.ui.views.plan_columns",
    "dronten_map.ui.views.plan_delegate",
    "dronten_map.ui.views.timeline_paint",
    "dronten_map.ui.views.timeline",
    "dronten_map.ui.views.board",
    "dronten_map.ui.dialogs.new_plan",
    "dronten_map.ui.views.plan",
    "dronten_map.ui.views.contacts_lists",
    "dronten_map.ui.views.contacts",
    "dronten_map.ui.dialogs.log_contact",
    "dronten_map.ui.views.missing_table",
    "dronten_map.ui.views.involved",
    "dronten_map.ui.views.experiments",
    "dronten_map.ui.views.steps",
)


class Ahead(QObject):
    """Imports the pages one module at a time, makes them, and lets the map note its references."""

    def __init__(
        self, bridge: Bridge, makers: Sequence[Callable[[], object]] = (), *, parent: QObject
    ) -> None:
        """Begin as soon as there is a map; each of the makers makes one page of it."""
        super().__init__(parent)
        self._bridge = bridge
        self._makers = makers
        self._pause = _PAUSE
        self._parts: Iterator[Callable[[], object]] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        bridge.opened.connect(self._wait)
        if bridge.has_document:
            self._wait()

    @property
    def is_done(self) -> bool:
        """Whether everything is ready."""
        return not self._timer.isActive()

    def _wait(self) -> None:
        self._pause = _PAUSE
        self._parts = self._all()
        self._timer.start(REST)

    def _go_on(self) -> None:
        self._timer.setInterval(self._pause)
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        part = next(self._parts, None)
        if part is None:
            self._timer.stop()
        else:
            part()

    def _all(self) -> Iterator[Callable[[], object]]:
        yield self._look_up
        for name in PAGES:
            yield partial(importlib.import_module, name)
        self._pause = _APART
        yield from self._makers

    def _look_up(self) -> None:
        """Ask who points at nothing: whoever is asked first, of a large map, takes its time."""
        if self._bridge.has_document:
            self._bridge.model.referring("")
