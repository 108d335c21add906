"""Work in a process of its own: it must be found by its name there, so it stands in a module."""

import os
import threading
import time
from collections.abc import Generator

import pytest

from dronten_map.errors import UserError
from dronten_map.i18n import in_language, language
from dronten_map.session.worker import Budget, Word, Worker

LONG = 30.0  # seconds that a slow machine may take to start a process


def doubled(number: int) -> int:
    return 2 * number


def counted(most: int) -> Generator[int, None, str]:
    yield from range(most)
    return language()


def refuse() -> None:
    raise UserError("The file is full.", where="a", hint="Make room.")


def divide() -> float:
    return 1 / 0


def dawdle() -> None:
    time.sleep(60)


def swell() -> int:
    return len(bytes(2_000_000_000))


def end() -> None:
    os._exit(3)


OPEN = threading.Event()


class Late:
    """An argument that cannot be packed before somebody says so."""

    def __reduce__(self) -> tuple[type[int], tuple[int]]:
        assert OPEN.wait(LONG)
        return int, (21,)


def _words(worker: Worker) -> list[Word]:
    heard: list[Word] = []
    until = time.monotonic() + LONG
    while time.monotonic() < until:
        word = worker.listen(0.05)
        if word is not None:
            heard.append(word)
            if word.kind != "told":
                return heard
    raise TimeoutError


def test_the_outcome_comes_back() -> None:
    assert _words(Worker(doubled, 21)) == [Word("done", 42)]


def test_what_it_yields_is_told_on_the_way_and_it_speaks_our_language() -> None:
    with in_language("en"):
        heard = _words(Worker(counted, 2))
    assert heard == [Word("told", 0), Word("told", 1), Word("done", "en")]


def test_a_refusal_comes_back_whole() -> None:
    (word,) = _words(Worker(refuse))
    error = word.value
    assert (error.message, error.where, error.hint) == ("The file is full.", "a", "Make room.")


def test_a_fault_comes_back_with_its_traceback() -> None:
    (word,) = _words(Worker(divide))
    assert word.kind == "broken"
    assert "ZeroDivisionError" in word.value


@pytest.mark.parametrize("work", [dawdle, end])
def test_work_that_says_nothing_or_dies_has_spent_its_budget(work: object) -> None:
    assert callable(work)
    (word,) = _words(Worker(work, budget=Budget(seconds=3)))
    assert word.kind == "spent"


def test_work_that_asks_for_too_much_memory_has_spent_its_budget() -> None:
    (word,) = _words(Worker(swell, budget=Budget(megabytes=1_500)))
    assert word.kind == "spent"


def test_what_cannot_be_told_to_a_process_is_a_fault() -> None:
    (word,) = _words(Worker(doubled, threading.Lock()))
    assert word.kind == "broken"


def test_work_that_is_stopped_at_once_says_nothing() -> None:
    worker = Worker(doubled, 21)
    worker.stop()
    assert worker.listen() is None


def test_starting_does_not_wait_until_the_arguments_are_packed() -> None:
    worker = Worker(doubled, Late())
    OPEN.set()
    assert _words(worker) == [Word("done", 42)]
