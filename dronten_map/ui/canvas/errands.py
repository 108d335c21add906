"""Long work that the looks of a large map wait for, done beside the window."""

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from dronten_map.graph.engine import Ints
from dronten_map.graph.worked_out import Work, remember
from dronten_map.ui.background import Job


class Errands(QObject):
    """Works things out of a web, each kind of work once at a time.

    Signals:
        done: an outcome can be had now.
    """

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: dict[str, Job] = {}

    def ask(self, work: Work, count: int, edges: Ints) -> None:
        """Begin, unless the same kind of work is under way; who asks then asks again after it."""
        name = work.__name__
        if name in self._jobs:
            return
        job = Job(work, count, edges, parent=self)
        self._jobs[name] = job

        def finish(found: NDArray[Any]) -> None:
            del self._jobs[name]
            remember(work, count, edges, found)
            self.done.emit()

        job.done.connect(finish)
        job.broken.connect(self._broken)

    def drop(self) -> None:
        """Stop everything: another map is shown."""
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()

    def _broken(self, trace: str) -> None:
        raise RuntimeError(trace)  # a fault of the program, for the crash report
