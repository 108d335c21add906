"""Long work beside the window: in a process of its own, so that the map stays alive."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from dronten_map.session.worker import Budget, Worker

_LOOK = 30  # milliseconds between looks at what the process has to say


class Job(QObject):
    """One piece of work on a snapshot, which can be cancelled.

    Signals:
        told(object): what the work yielded on the way.
        done(object): what the work returned.
        refused(UserError): the work cannot be done, and why.
        spent(str): it took more time or memory than its budget; how.
        broken(str): the work failed through a fault of the program; the traceback.
    """

    told = Signal(object)
    done = Signal(object)
    refused = Signal(object)
    spent = Signal(str)
    broken = Signal(str)

    def __init__(
        self,
        work: Callable[..., object],
        *arguments: object,
        budget: Budget | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Start the work; it must be a function of a module, and its arguments plain or records.

        Without a budget a process that dies is a fault of the program, and told as broken.
        """
        super().__init__(parent)
        self._has_budget = budget is not None
        self._worker = Worker(work, *arguments, budget=budget)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK)

    def cancel(self) -> None:
        """Stop the work; nothing is told of it any more."""
        self._timer.stop()
        self._worker.stop()
        self.deleteLater()

    def _look(self) -> None:
        word = self._worker.listen()
        if word is None:
            return
        if word.kind == "told":
            self.told.emit(word.value)
            return
        self._timer.stop()
        self.deleteLater()
        if word.kind == "done":
            self.done.emit(word.value)
        elif word.kind == "refused":
            self.refused.emit(word.value)
        elif word.kind == "spent" and self._has_budget:
            self.spent.emit(word.value)
        else:
            self.broken.emit(word.value)
