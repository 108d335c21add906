"""Looking, after every change and a moment of rest, for what deserves attention."""

import gc
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from dronten_map.core.agenda import Item, agenda
from dronten_map.core.records import Dismissal
from dronten_map.graph.findings import Finding, bit_by_bit, sort
from dronten_map.ui.bridge import Bridge

REST = 300  # milliseconds without a change before it looks
_SLICE = 0.008  # seconds that it takes at a time


@dataclass(frozen=True, slots=True)
class Signals:
    """What deserves attention on a day: the findings, and the agenda of the week."""

    findings: tuple[Finding, ...]
    agenda: tuple[Item, ...]
    aside: tuple[tuple[Finding, Dismissal], ...] = ()  # put aside, with the reason


class Watch(QObject):
    """Looks a little at a time, so that the window never waits; a change makes it begin anew.

    Signals:
        found(Signals): what there is now.
    """

    found = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._walk: Iterator[object] = iter(())
        self._held: list[Finding] = []
        self._signals: Signals | None = None  # what was found, and is to be told yet
        self._on = date.today()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.look)
        self._pulse = QTimer(self)
        self._pulse.timeout.connect(self._go_on)
        bridge.opened.connect(self.look)
        bridge.changed.connect(self._wait)

    @property
    def is_of_yesterday(self) -> bool:
        """Whether what was found holds for an earlier day."""
        return self._on != date.today()

    def look(self) -> None:
        """Begin anew, at once."""
        self._rest.stop()
        if self._bridge.has_document:
            self._on, self._held, self._signals = date.today(), [], None
            self._walk = self._work()
            self._pulse.start(0)

    def _wait(self) -> None:
        self._pulse.stop()
        self._rest.start(REST)

    def _go_on(self) -> None:
        if not self._bridge.has_document:
            self._pulse.stop()
            return
        if self._signals is not None:  # in a moment of its own: who is told has work to do
            self._pulse.stop()
            self.found.emit(self._signals)
            return
        # What a look makes is no rubbish, and looking for that takes longer than the look itself.
        gc.disable()
        until = time.perf_counter() + _SLICE
        try:
            for _part in self._walk:
                if time.perf_counter() > until:
                    break
        finally:
            gc.enable()

    def _work(self) -> Iterator[object]:
        """Find everything, a part at a time."""
        model = self._bridge.model
        for finding in bit_by_bit(model, on=self._on):
            if finding is not None:
                self._held.append(finding)
            yield
        told = sort(model, self._held)
        yield
        items = agenda(model, on=self._on)
        self._signals = Signals(told.open, tuple(items), told.aside)
