"""Values of the plan as they stand in a cell: numbers stay numbers, unknown stays empty."""

from collections.abc import Iterable
from decimal import Decimal

from dronten_map.core.plan import Score, Who
from dronten_map.core.plan.words import Words
from dronten_map.i18n import _


def euros(cents: int | None) -> Decimal | None:
    """An amount in euros."""
    return None if cents is None else Decimal(cents) / 100


def hours(minutes: int | None) -> Decimal | None:
    """People's time in hours."""
    return None if minutes is None else Decimal(minutes) / 60


def scored(score: Score) -> str:
    """A score with its number in front, so that a column sorts as the scale does.

    >>> scored(Score(4, "large"))
    '4 · large'
    """
    if score.number is None:
        return ""
    word = str(score.number)
    return word if score.word == word else f"{word} · {score.word}"


def steps(words: Words, scale: str) -> tuple[str, ...]:
    """The steps of a scale as they stand in a cell, from low to high."""
    return tuple(scored(step) for step in words.steps(scale))


def side(words: Words, scale: str, sign: int) -> tuple[str, ...]:
    """The steps of a scale below (-1) or above (1) its middle of nought."""
    return tuple(scored(s) for s in words.steps(scale) if (s.number or 0) * sign > 0)


def name(who: Who | None) -> str:
    """The name of an actor; empty when there is none."""
    return who.name if who is not None else ""


def names(everyone: Iterable[Who]) -> str:
    """The names of several actors in one line; a name may hold a comma."""
    return "; ".join(who.name for who in everyone)


def yes(is_so: bool) -> str:
    """The word for what is so; empty for what is not."""
    return _("yes") if is_so else ""
