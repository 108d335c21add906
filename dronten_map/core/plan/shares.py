"""Who does the work: money and people's time added up per department and per function.

A department and a function are those of the actor that is responsible for an activity.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.plan.costs import Amount, PlanActivity, Totals
from dronten_map.core.records import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Where an actor belongs, for adding up what it is responsible for."""

    department: str = ""  # the topmost actor that it is part of, or itself
    function: str = ""


NOWHERE = Post()
Posts = Mapping[ActorId, Post]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What falls to one department or function; the name is empty where it is not known."""

    name: str
    totals: Totals


def posts_of(records: Records) -> dict[ActorId, Post]:
    """Of each actor the topmost one that it is part of, such as a department, and its function."""
    actors = {actor.id: actor for actor in records.all(Actor)}

    def top(actor: Actor) -> Actor:
        while actor.parent is not None and actor.parent in actors:
            actor = actors[actor.parent]
        return actor

    return {a.id: Post(department=top(a).name, function=a.function) for a in actors.values()}


def post_of(activity: PlanActivity, posts: Posts) -> Post:
    """Where the one who is responsible for an activity belongs."""
    if activity.responsible is None:
        return NOWHERE
    return posts.get(activity.responsible.id, NOWHERE)


def by_department(activities: Iterable[PlanActivity], posts: Posts) -> tuple[Share, ...]:
    """What falls to each department, in order of their names; not known comes last."""
    return _shares(activities, lambda a: post_of(a, posts).department)


def by_function(activities: Iterable[PlanActivity], posts: Posts) -> tuple[Share, ...]:
    """What falls to each function, in order of their names; not known comes last."""
    return _shares(activities, lambda a: post_of(a, posts).function)


def _shares(
    activities: Iterable[PlanActivity], name: Callable[[PlanActivity], str]
) -> tuple[Share, ...]:
    alike: dict[str, list[PlanActivity]] = {}
    names: dict[str, str] = {}
    for activity in activities:
        key = name(activity).casefold()  # to a workbook capitals and small letters are the same
        names.setdefault(key, name(activity))
        alike.setdefault(key, []).append(activity)
    return tuple(
        Share(name=names[key], totals=_totals(alike[key]))
        for key in sorted(alike, key=lambda key: (key == "", key))
    )


def _totals(of: list[PlanActivity]) -> Totals:
    return Totals(
        cents=_amount([(None if a.is_cancelled else a.cents, a.cents_spent, a) for a in of]),
        minutes=_amount([(None if a.is_cancelled else a.minutes, a.minutes_spent, a) for a in of]),
        activities=sum(not a.is_cancelled for a in of),
    )


def _amount(parts: list[tuple[int | None, int | None, PlanActivity]]) -> Amount:
    # What was spent before an activity was cancelled is gone all the same.
    spent = [noted for _planned, noted, _activity in parts if noted is not None]
    return Amount(
        planned=sum(planned or 0 for planned, _noted, _activity in parts),
        spent=sum(spent) if spent else None,
        unknown=sum(planned is None and not a.is_cancelled for planned, _noted, a in parts),
    )
