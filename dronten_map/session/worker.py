"""Work in a process of its own, with a budget: the window and the command line both wait for it.

A fresh process: a copy of this one would hold the locks and threads of the window. A thread gives
it its arguments and unpacks what it says; of a large map both take longer than a frame.
"""

import multiprocessing
import sys
import time
import traceback
from collections.abc import Callable, Generator
from dataclasses import dataclass
from multiprocessing.context import SpawnProcess
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from types import TracebackType
from typing import Any, Literal, Protocol, cast

from dronten_map.errors import UserError
from dronten_map.i18n import Language, language, set_language
from dronten_map.session.memory import limit_memory

_LISTENING = 1.0  # seconds of waiting at a time
_PATIENCE = 5  # seconds that a process gets to end


@dataclass(frozen=True, slots=True)
class Budget:
    """What work may use; None is as much as it likes.

    Attributes:
        seconds: From one word of the process to the next.
        megabytes: Of memory.
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


class _Line(Protocol):
    """One end of a line between two processes, whatever the system makes it of."""

    def send(self, obj: Any) -> None:
        """Say something, packed."""

    def recv(self) -> Any:
        """What the other end says next."""

    def close(self) -> None:
        """Hang up."""


class Worker:
    """One piece of work in a process of its own.

    The work is a function of a module, with arguments that are plain or records. One that yields
    tells so on the way, and its outcome is what it returns.
    """

    def __init__(
        self, work: Callable[..., Any], *arguments: object, budget: Budget | None = None
    ) -> None:
        self._budget = budget or Budget()
        self._words: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self._starting = Lock()
        self._is_stopped = False
        self._process: SpawnProcess | None = None
        self._heard = time.monotonic()
        self._thread = Thread(
            target=self._attend, args=(language(), work, arguments), daemon=True, name="worker"
        )
        self._thread.start()

    def listen(self, wait: float = 0.0) -> Word | None:
        """The next word of the process; None when it says nothing within so many seconds.

        After a word that is an end, or when it was stopped, there is nothing more to hear.
        """
        if self._is_stopped:
            return None
        try:
            kind, value = self._words.get(timeout=wait) if wait else self._words.get_nowait()
        except Empty:
            seconds = self._budget.seconds
            if seconds is None or time.monotonic() - self._heard < seconds:
                return None
            self.stop()
            return Word("spent", f"No word within {seconds:.0f} seconds.")
        self._heard = time.monotonic()
        match kind:
            case "told":
                return Word("told", value)
            case "refused":
                return Word("refused", UserError(value[0], where=value[1], hint=value[2]))
            case "done" | "broken":
                return Word(kind, value)
            case _:
                return Word("spent", value)

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
        with self._starting:
            self._is_stopped = True
            process = self._process
        if process is not None:
            process.kill()
            process.join(_PATIENCE)

    def _attend(
        self, code: Language, work: Callable[..., Any], arguments: tuple[object, ...]
    ) -> None:
        """Start the process and pass on what it says, up to its end."""
        with _Telling(self._words.put):
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            process = context.Process(
                target=_run, args=(theirs, code, self._budget.megabytes), daemon=True
            )
            with self._starting:
                if self._is_stopped:
                    return
                process.start()
                self._process = process
            theirs.close()
            with ours:
                self._talk(ours, (work, arguments), process)

    def _talk(self, line: _Line, order: object, process: SpawnProcess) -> None:
        """Say what is to be done, and pass on what is heard of it."""
        kind = "told"
        is_ordered = False
        while kind == "told":
            try:
                if not is_ordered:
                    line.send(order)
                    is_ordered = True
                kind, value = line.recv()
            except (EOFError, OSError):
                process.join(_PATIENCE)
                kind, value = "spent", f"The process ended by itself: {process.exitcode}"
            self._words.put((kind, value))
        process.join(_PATIENCE)


class _Telling:
    """Says what went wrong in the block to whoever waits."""

    def __init__(self, say: Callable[[tuple[str, Any]], object]) -> None:
        self._say = say

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if isinstance(error, UserError):
            self._say(("refused", (error.message, error.where, error.hint)))
        elif isinstance(error, MemoryError):
            self._say(("spent", "The memory was used up."))
        elif error is not None:
            text = "".join(traceback.format_exception(kind, error, trace))
            self._say(("broken", text))
        return error is not None


def _run(line: _Line, code: Language, megabytes: int | None) -> None:
    set_language(code)
    with _Telling(line.send):
        if megabytes is not None:
            limit_memory(megabytes)
        work, arguments = line.recv()
        line.send(("done", _outcome(line, work(*arguments))))
    line.close()
    sys.stdout.flush()


def _outcome(line: _Line, result: Any) -> Any:
    if not isinstance(result, Generator):
        return result
    told = cast("Generator[object, None, object]", result)
    while True:
        try:
            line.send(("told", next(told)))
        except StopIteration as end:
            return end.value
