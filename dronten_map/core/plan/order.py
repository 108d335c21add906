"""The activities of a plan in another order than its own, and only those that hold some words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dronten_map.core.plan.costs import PlanActivity, PlanPhase
from dronten_map.core.search import folded


@dataclass(frozen=True, slots=True)
class Order:
    """How the activities of a phase follow each other in a list, and which of them are left out.

    Attributes:
        column: What they are sorted by: a field of PlanActivity, or "until"; empty for the order
            of the plan itself.
        is_down: From high to low.
        words: Only activities that hold each of these words somewhere; empty for all.
    """

    column: str = ""
    is_down: bool = False
    words: str = ""

    def phases(self, phases: Iterable[PlanPhase]) -> tuple[PlanPhase, ...]:
        """The phases in which something is left."""
        if not self.words:
            return tuple(phases)
        return tuple(phase for phase in phases if any(map(self._holds, phase.activities)))

    def activities(self, activities: tuple[PlanActivity, ...]) -> tuple[PlanActivity, ...]:
        """The activities that are left, in this order; what is empty comes last, both ways."""
        if self.words:
            activities = tuple(filter(self._holds, activities))
        if not self.column:
            return activities
        known = [(key, a) for a in activities if (key := _key(a, self.column)) is not None]
        known.sort(key=lambda pair: pair[0], reverse=self.is_down)
        found = {a.id for _value, a in known}
        return (*(a for _value, a in known), *(a for a in activities if a.id not in found))

    def _holds(self, activity: PlanActivity) -> bool:
        said = " ".join(map(folded, _texts(activity)))
        return all(word in said for word in folded(self.words).split())


def _texts(activity: PlanActivity) -> Iterable[str]:
    yield from (activity.title, activity.form, activity.place, activity.status, activity.result)
    yield from (activity.goal, activity.opgave)
    yield from (who.name for who in activity.invited)
    if activity.responsible is not None:
        yield activity.responsible.name


def _key(activity: PlanActivity, column: str) -> Any:
    """What an activity is sorted by; None where nothing is filled in."""
    match column:
        case "until":
            return activity.end
        case "level":
            return activity.level.number
        case "reached":
            return activity.reached.number
        case "responsible":
            return folded(activity.responsible.name) if activity.responsible is not None else None
        case "invited":
            return len(activity.invited) or None
        case "milestone":
            return not activity.milestone
        case _:
            value = getattr(activity, column, None)
            return (folded(value) or None) if isinstance(value, str) else value
