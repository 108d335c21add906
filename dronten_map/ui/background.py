"""Long work beside the window: in a process of its own, so that the map stays alive."""

import multiprocessing
import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from dronten_map.errors import UserError
from dronten_map.i18n import Language, language, set_language

_LOOK = 30  # milliseconds between looks at what the process has to say


class Job(QObject):
    """One piece of work on a snapshot, which can be cancelled.

    Signals:
        done(object): what the work returned.
        refused(UserError): the work cannot be done, and why.
        broken(str): the work failed through a fault of the program; the traceback.
    """

    done = Signal(object)
    refused = Signal(object)
    broken = Signal(str)

    def __init__(
        self, work: Callable[..., object], *arguments: object, parent: QObject | None = None
    ) -> None:
        """Start the work; it must be a function of a module, and its arguments plain or records."""
        super().__init__(parent)
        # A fresh process: a copy of this one would hold the window's locks and threads.
        context = multiprocessing.get_context("spawn")
        self._ears, mouth = context.Pipe(duplex=False)
        self._process = context.Process(
            target=_run, args=(mouth, language(), work, arguments), daemon=True
        )
        self._process.start()
        mouth.close()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK)

    def cancel(self) -> None:
        """Stop the work; nothing is told of it any more."""
        self._timer.stop()
        self._process.terminate()
        self._end()

    def _look(self) -> None:
        if not self._ears.poll():
            return
        self._timer.stop()
        try:
            kind, result = self._ears.recv()
        except EOFError:
            kind, result = "broken", f"The process ended by itself: {self._process.exitcode}"
        self._end()
        if kind == "done":
            self.done.emit(result)
        elif kind == "refused":
            self.refused.emit(UserError(result[0], where=result[1], hint=result[2]))
        else:
            self.broken.emit(result)

    def _end(self) -> None:
        self._process.join(5)
        self._ears.close()
        self.deleteLater()


class _Telling:
    """Sends what went wrong in the block to the window."""

    def __init__(self, mouth: Connection) -> None:
        self._mouth = mouth

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if isinstance(error, UserError):
            self._mouth.send(("refused", (error.message, error.where, error.hint)))
        elif error is not None:
            text = "".join(traceback.format_exception(kind, error, trace))
            self._mouth.send(("broken", text))
        return error is not None


def _run(
    mouth: Connection,
    code: Language,
    work: Callable[..., Any],
    arguments: tuple[object, ...],
) -> None:
    set_language(code)
    with _Telling(mouth):
        mouth.send(("done", work(*arguments)))
    mouth.close()
    sys.stdout.flush()
