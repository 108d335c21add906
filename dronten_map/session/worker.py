"""Work in a process of its own, with a budget: the window and the command line both wait for it.

A fresh process: a copy of this one would hold the locks and threads of the window.
"""

import multiprocessing
import sys
import time
import traceback
from collections.abc import Callable, Generator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Literal, cast

from dronten_map.errors import UserError
from dronten_map.i18n import Language, language, set_language

_LISTENING = 1.0  # seconds of waiting at a time
_PATIENCE = 5  # seconds that a process gets to end


@dataclass(frozen=True, slots=True)
class Budget:
    """What work may use; None is as much as it likes.

    Attributes:
        seconds: From one word of the process to the next.
        megabytes: Of memory; kept where the system can (not on Windows).
    """

    seconds: float | None = None
    megabytes: int | None = None


# Of one file from outside; a workbook of 20,000 rows needs a tenth of it on a slow machine.
FOREIGN_FILE = Budget(seconds=120.0, megabytes=2_000)


@dataclass(frozen=True, slots=True)
class Word:
    """What a process has to say.

    Attributes:
        kind: "told" on the way, or the end: "done" with the outcome, "refused" with a UserError,
            "broken" with the traceback of a fault, "spent" when the budget was used up or the
            process ended without a word.
    """

    kind: Literal["told", "done", "refused", "broken", "spent"]
    value: Any = None


class Spent(Exception):  # noqa: N818  # it is no error of ours
    """Work used up its budget."""


class Worker:
    """One piece of work in a process of its own.

    The work is a function of a module, with arguments that are plain or records. One that yields
    tells so on the way, and its outcome is what it returns.
    """

    def __init__(
        self, work: Callable[..., Any], *arguments: object, budget: Budget | None = None
    ) -> None:
        self._budget = budget or Budget()
        context = multiprocessing.get_context("spawn")
        self._ears, mouth = context.Pipe(duplex=False)
        self._process = context.Process(
            target=_run,
            args=(mouth, language(), self._budget.megabytes, work, arguments),
            daemon=True,
        )
        self._process.start()
        mouth.close()
        self._heard = time.monotonic()

    def listen(self, wait: float = 0.0) -> Word | None:
        """The next word of the process; None when it says nothing within so many seconds.

        After a word that is an end there is nothing more to hear.
        """
        if not self._ears.poll(wait):
            seconds = self._budget.seconds
            if seconds is None or time.monotonic() - self._heard < seconds:
                return None
            self.stop()
            return Word("spent", f"No word within {seconds:.0f} seconds.")
        self._heard = time.monotonic()
        try:
            kind, value = self._ears.recv()
        except EOFError:
            self._end()
            return Word("spent", f"The process ended by itself: {self._process.exitcode}")
        if kind != "told":
            self._end()
        if kind == "refused":
            return Word(kind, UserError(value[0], where=value[1], hint=value[2]))
        return Word(kind, value)

    def wait(self, told: Callable[[Any], object]) -> Any:
        """The outcome of the work, when it is there; `told` hears what it says on the way.

        Raises:
            UserError: the work was refused.
            Spent: it used up its budget.
            RuntimeError: it failed through a fault of the program.
        """
        try:
            while True:
                word = self.listen(_LISTENING)
                match word:
                    case None:
                        continue
                    case Word("told", value):
                        told(value)
                    case Word("done", value):
                        return value
                    case Word("refused", value):
                        raise value
                    case Word("spent", value):
                        raise Spent(value)
                    case Word(_, value):
                        raise RuntimeError(value)
        except KeyboardInterrupt:
            self.stop()
            raise

    def stop(self) -> None:
        """End the work at once."""
        self._process.kill()
        self._end()

    def _end(self) -> None:
        self._process.join(_PATIENCE)
        self._ears.close()


class _Telling:
    """Sends what went wrong in the block to whoever waits."""

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
        elif isinstance(error, MemoryError):
            self._mouth.send(("spent", "The memory was used up."))
        elif error is not None:
            text = "".join(traceback.format_exception(kind, error, trace))
            self._mouth.send(("broken", text))
        return error is not None


def _run(
    mouth: Connection,
    code: Language,
    megabytes: int | None,
    work: Callable[..., Any],
    arguments: tuple[object, ...],
) -> None:
    set_language(code)
    if megabytes is not None:
        _limit_memory(megabytes)
    with _Telling(mouth):
        mouth.send(("done", _outcome(mouth, work(*arguments))))
    mouth.close()
    sys.stdout.flush()


def _outcome(mouth: Connection, result: Any) -> Any:
    if not isinstance(result, Generator):
        return result
    told = cast("Generator[object, None, object]", result)
    while True:
        try:
            mouth.send(("told", next(told)))
        except StopIteration as end:
            return end.value


def _limit_memory(megabytes: int) -> None:
    """Let asking for more memory fail in this process, instead of slowing the whole machine."""
    if sys.platform == "win32":
        return
    import resource

    most = megabytes * 1_000_000
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
