"""Values of the plan as they stand in a cell: numbers stay numbers, unknown stays empty."""

from collections.abc import Iterable
from decimal import Decimal

from dronten_map.core.plan import Score, Who
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


def name(who: Who | None) -> str:
    """The name of an actor; empty when there is none."""
    return who.name if who is not None else ""


def names(everyone: Iterable[Who]) -> str:
    """The names of several actors in one line; a name may hold a comma."""
    return "; ".join(who.name for who in everyone)


def yes(is_so: bool) -> str:
    """The word for what is so; empty for what is not."""
    return _("yes") if is_so else ""
