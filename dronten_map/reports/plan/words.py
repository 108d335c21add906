"""How names, levels and lengths of time are written in the plan."""

from collections.abc import Iterable, Sequence

from dronten_map.core.plan import Plan, Score, Who
from dronten_map.i18n import _, ngettext
from dronten_map.reports import dates

UNKNOWN = "–"


def name(who: Who | None) -> str:
    """The name of an actor; empty when there is none."""
    return who.name if who is not None else ""


def joined(everyone: Iterable[Who]) -> str:
    """Names after each other."""
    return ", ".join(who.name for who in everyone)


def listed(everyone: Sequence[Who], *, most: int) -> str:
    """The first names after each other, and how many more there are."""
    names = joined(everyone[:most])
    rest = len(everyone) - most
    if rest <= 0:
        return names
    return _("{names} and {count} more").format(names=names, count=dates.count(rest))


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def days(number: int) -> str:
    """A length of time in days, and in months where it takes longer than two."""
    shown = ngettext("{count} day", "{count} days", number).format(count=dates.count(number))
    months = round(number / 30.44)
    if months < 2:
        return shown
    return _("{days} (about {months} months)").format(days=shown, months=months)


def scored(score: Score) -> str:
    """A number on a scale with its word, such as “4 groot”."""
    if score.number is None or score.word == str(score.number):
        return score.word
    return f"{score.number} {score.word}".replace("-", "−", 1 if score.number < 0 else 0)


def is_whole(plan: Plan) -> bool:
    """Whether all amounts of money in the plan are whole euros, so that cents can be left out."""
    amounts = [c for a in plan.activities for c in (a.cents, a.cents_spent)]
    for cents in (part.totals.cents for part in (*plan.steps, *plan.phases)):
        amounts += [cents.planned, cents.spent, cents.budget]
    return all(amount is None or amount % 100 == 0 for amount in amounts)
