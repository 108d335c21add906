"""The meter of step 3: who knows it, and who is positive about it.

The chain is onbekend, weet, begrijpt, positief, doet mee (1 to 5), after ADKAR (Hiatt 2006), as it
was noted in the assessments of the actors.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dronten_map.core.ids import ActorId, ActorKindId, AreaId, OpgaveId
from dronten_map.core.model import Records
from dronten_map.core.records import Actor, ActorKind, Area, Assessment, Sector
from dronten_map.i18n import pick

POSITIVE = 4  # the stage from which an actor is positive
STAGES = 5
_YEAR, _MOST_MONTHS = 12, 36  # months of the course, at least and at most
DEPARTMENT = ActorKindId("kind:department")  # the user may change its word; its identity stays


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far a group of actors is in the change on one day.

    Attributes:
        title: What the group is called.
        counts: How many actors are at stage 1, 2, 3, 4 and 5.
        unknown: How many have never been estimated, or are not known any more.
    """

    title: str
    counts: tuple[int, ...]
    unknown: int

    @property
    def total(self) -> int:
        """How many actors the group has."""
        return sum(self.counts) + self.unknown

    @property
    def is_unknown(self) -> bool:
        """Whether nobody of the group was ever estimated."""
        return not any(self.counts)

    @property
    def positive(self) -> float:
        """The share that is positive or takes part, 0 to 1; unknown counts as not positive."""
        return sum(self.counts[POSITIVE - 1 :]) / self.total if self.total else 0.0


def coverage(
    records: Records,
    *,
    on: date,
    opgave: OpgaveId | None = None,
    groups: Iterable[tuple[str, tuple[ActorId, ...]]] | None = None,
) -> tuple[Coverage, ...]:
    """How far every group is on a day; of an opgave, what was noted for it goes first.

    The groups are those of `groups_of` unless others are given.
    """
    stages = _stages(records, on, opgave)
    found: list[Coverage] = []
    for title, actors in groups if groups is not None else groups_of(records):
        counts = [0] * STAGES
        unknown = 0
        for actor in actors:
            stage = stages.get(actor)
            if stage is None:
                unknown += 1
            else:
                counts[stage - 1] += 1
        found.append(Coverage(title, tuple(counts), unknown))
    return tuple(found)


def groups_of(records: Records) -> list[tuple[str, tuple[ActorId, ...]]]:
    """The groups that the meter tells apart, those without actors left out.

    Each department with what is part of it and of no department below, and by kind who is part of
    none; each area with the actors outside the organisation; each kind of those who decide
    (college, raad).
    """
    actors = list(records.all(Actor))
    sectors = {kind.id: kind.sector for kind in records.all(ActorKind)}
    kinds = {k.id: pick(k.name, k.name_en) for k in records.all(ActorKind)}
    departments: dict[ActorId, list[ActorId]] = {}
    others: dict[str, list[ActorId]] = {}
    deciding: dict[str, list[ActorId]] = {}
    areas: dict[AreaId, list[ActorId]] = {}
    for actor in actors:
        sector = sectors[actor.kind]
        if sector is Sector.OWN:
            departments.setdefault(_department(records, actor), []).append(actor.id)
        elif sector is Sector.DECISION:
            deciding.setdefault(kinds[actor.kind], []).append(actor.id)
        elif actor.area is not None:
            areas.setdefault(actor.area, []).append(actor.id)
    for top in [t for t, found in departments.items() if len(found) == 1]:
        alone = records.get(Actor, top)
        if alone.kind != DEPARTMENT:
            others.setdefault(kinds[alone.kind], []).extend(departments.pop(top))
    return [
        *((records.get(Actor, top).name, tuple(found)) for top, found in departments.items()),
        *((name, tuple(found)) for name, found in (*others.items(), *deciding.items())),
        *((records.get(Area, area).name, tuple(found)) for area, found in areas.items()),
    ]


def over_time(
    records: Records,
    *,
    until: date,
    opgave: OpgaveId | None = None,
    actors: Iterable[ActorId] | None = None,
    months: int | None = None,
) -> tuple[tuple[date, float | None], ...]:
    """The share of some actors (all grouped ones) that is positive, month by month up to a day.

    Without a number of months it goes back a year, or to the first estimate when that is longer
    ago, with three years at most.

    Returns:
        (day, share from 0 to 1), oldest first; the last day is `until`. The share is None as long
        as none of them was ever estimated.
    """
    asked = _grouped(records) if actors is None else set(actors)
    noted = sorted(
        (
            a
            for a in records.all(Assessment)
            if a.actor in asked
            and a.opgave in (None, opgave)
            and (a.awareness is not None or "awareness" in a.unknown)
        ),
        key=lambda a: a.on,
    )
    if months is None:
        first = min(noted[0].on if noted else until, until)
        since = 12 * (until.year - first.year) + until.month - first.month + 2
        months = min(_MOST_MONTHS, max(_YEAR, since))
    days = [until]
    for _month in range(months - 1):
        days.append(days[-1].replace(day=1) - timedelta(days=1))
    return tuple(_shares(noted, reversed(days), len(asked)))


def _grouped(records: Records) -> set[ActorId]:
    return {actor for _title, actors in groups_of(records) for actor in actors}


def _shares(
    noted: Iterable[Assessment], days: Iterable[date], total: int
) -> Iterator[tuple[date, float | None]]:
    """What share is positive on each of these days, from what was noted, both oldest first."""
    ahead = deque(noted)
    general: dict[ActorId, int | None] = {}
    own: dict[ActorId, int | None] = {}
    positive: set[ActorId] = set()
    for day in days:
        while ahead and ahead[0].on <= day:
            one = ahead.popleft()
            (general if one.opgave is None else own)[one.actor] = one.awareness
            stage = own[one.actor] if one.actor in own else general.get(one.actor)
            (positive.add if (stage or 0) >= POSITIVE else positive.discard)(one.actor)
        is_known = bool(general or own)
        yield day, len(positive) / total if is_known and total else None


def _stages(records: Records, on: date, opgave: OpgaveId | None) -> dict[ActorId, int]:
    """The latest stage of each actor on a day; what is not known any more is left out."""
    general: list[Assessment] = []
    own: list[Assessment] = []
    for assessment in records.all(Assessment):
        if assessment.on > on:
            continue
        if assessment.opgave is None:
            general.append(assessment)
        elif assessment.opgave == opgave:
            own.append(assessment)
    stages: dict[ActorId, int] = {}
    for part in (general, own):
        for assessment in sorted(part, key=lambda a: a.on):
            if assessment.awareness is not None:
                stages[assessment.actor] = assessment.awareness
            elif "awareness" in assessment.unknown:
                stages.pop(assessment.actor, None)
    return stages


def _department(records: Records, actor: Actor) -> ActorId:
    """The nearest department that it is (part of), or else the topmost actor above it."""
    while actor.kind != DEPARTMENT and actor.parent is not None:
        actor = records.get(Actor, actor.parent)
    return actor.id
