"""Plans to start from: phases and activities with weeks instead of dates, read from resources."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from dronten_map import resources
from dronten_map.core.ids import TermId
from dronten_map.core.records import Sector
from dronten_map.i18n import pick


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in both languages."""

    nl: str
    en: str

    def __str__(self) -> str:
        return pick(self.nl, self.en)


@dataclass(frozen=True, slots=True)
class ActivityTemplate:
    """An activity of a template.

    Attributes:
        key: How the others in the template call it.
        week: In which week of its phase it begins, from 1.
        days: Calendar days that it takes.
        minutes: People's time, estimated.
        cents: Euro cents, estimated.
        after: The keys of what must have ended before.
        who: Which parts of society are invited.
    """

    key: str
    title: Wording
    goal: Wording
    form: TermId | None
    week: int
    days: int
    level: int | None
    minutes: int | None
    cents: int | None
    milestone: bool
    after: tuple[str, ...]
    who: tuple[Sector, ...]


@dataclass(frozen=True, slots=True)
class PhaseTemplate:
    """A phase of a template: the step (0 to 4) that it belongs to and its length in weeks."""

    step: int
    title: Wording
    goal: Wording
    weeks: int
    activities: tuple[ActivityTemplate, ...]


@dataclass(frozen=True, slots=True)
class PlanTemplate:
    """A plan to start from; `id` is the name of its file in resources/templates/plans."""

    id: str
    name: Wording
    note: Wording
    goal: Wording
    order: int
    phases: tuple[PhaseTemplate, ...]

    @property
    def weeks(self) -> int:
        """How long the plan takes."""
        return sum(phase.weeks for phase in self.phases)

    @property
    def activity_count(self) -> int:
        """How many activities it has."""
        return sum(len(phase.activities) for phase in self.phases)


@cache
def plan_templates() -> tuple[PlanTemplate, ...]:
    """The plans that one can start from, in the order in which they are offered."""
    found = [
        _plan(file.stem, json.loads(file.read_text("utf-8")))
        for file in resources.path("templates", "plans").glob("*.json")
    ]
    return tuple(sorted(found, key=lambda template: template.order))


def _plan(name: str, plain: dict[str, Any]) -> PlanTemplate:
    return PlanTemplate(
        id=name,
        name=_wording(plain, "name"),
        note=_wording(plain, "note"),
        goal=_wording(plain, "goal"),
        order=plain["order"],
        phases=tuple(_phase(phase) for phase in plain["phases"]),
    )


def _phase(plain: dict[str, Any]) -> PhaseTemplate:
    return PhaseTemplate(
        step=plain["step"],
        title=_wording(plain, "title"),
        goal=_wording(plain, "goal"),
        weeks=plain["weeks"],
        activities=tuple(_activity(activity) for activity in plain["activities"]),
    )


def _activity(plain: dict[str, Any]) -> ActivityTemplate:
    form = cast("str | None", plain.get("form"))
    return ActivityTemplate(
        key=plain["key"],
        title=_wording(plain, "title"),
        goal=_wording(plain, "goal"),
        form=TermId(form) if form else None,
        week=plain["week"],
        days=plain.get("days", 1),
        level=plain.get("level"),
        minutes=_times(plain.get("hours"), 60),
        cents=_times(plain.get("euros"), 100),
        milestone=plain.get("milestone", False),
        after=tuple(plain.get("after", ())),
        who=tuple(Sector(name) for name in plain.get("who", ())),
    )


def _wording(plain: dict[str, Any], name: str) -> Wording:
    return Wording(plain.get(name, ""), plain.get(f"{name}_en", ""))


def _times(amount: int | None, by: int) -> int | None:
    return None if amount is None else amount * by
