"""Work that shows how far it is: a generator that yields what there is, and returns the outcome."""

from collections.abc import Callable, Generator
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")
R = TypeVar("R")

Steps = Generator[R, None, R]


def ended(steps: Generator[Any, None, R]) -> R:
    """The outcome of the work, whatever it shows on the way."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def seen(
    steps: Generator[A, None, R], change: Callable[[A], B], *, every: int = 1
) -> Generator[B, None, R]:
    """The same work and outcome; of what it shows each, or every so many, in another form."""
    number = 0
    while True:
        try:
            shown = next(steps)
        except StopIteration as end:
            return end.value
        number += 1
        if number % every == 0:
            yield change(shown)
