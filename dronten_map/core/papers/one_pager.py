"""One page for college or raad: what it is about, five numbers, one picture and three asks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.model import Model
from dronten_map.core.papers.everything import Everything
from dronten_map.core.papers.sender import Sender, sender_of
from dronten_map.core.plan.building import build_work
from dronten_map.core.plan.costs import Amount, PlanActivity, Totals
from dronten_map.core.profiles import Profile
from dronten_map.core.queries import in_order, involvements_of, label_of, short_day
from dronten_map.core.records import Actor, ActorKind, EngagementPlan, Opgave, Relation, Sector
from dronten_map.i18n import _

ASKS = 3
NUMBERS = 5
_OUTSIDE = frozenset({Sector.RESIDENTS, Sector.PARTNER, Sector.BUSINESS})


class Count(StrEnum):
    """What one of the five numbers counts."""

    PEOPLE = "people"
    OPGAVEN = "opgaven"
    ACTIVITIES = "activities"  # of all that were not cancelled, how many are over
    COSTS = "costs"  # euro cents, of the budget
    HOURS = "hours"  # minutes, of the budget
    AGREEMENTS = "agreements"  # open ones, of which so many are overdue
    AREAS = "areas"
    DAYS = "days"  # lead time
    OUTSIDE = "outside"  # of the actors, those of society
    RELATIONS = "relations"  # between those actors


@dataclass(frozen=True, slots=True)
class Number:
    """One number, and what it should be seen against; None when there is nothing."""

    count: Count
    value: int
    of: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnePager:
    """What stands on the page beside the picture."""

    sender: Sender
    about: str  # the opgave, or the programme
    is_opgave: bool = False
    lede: str = ""  # the question behind it, or the goal
    effect: str = ""  # what residents will notice
    numbers: tuple[Number, ...] = ()  # five
    asks: tuple[str, ...] = ()  # at most three


def build_one_pager(
    model: Model,
    *,
    on: date,
    profile: Profile,
    opgave: OpgaveId | None = None,
    asks: Sequence[str] = (),
) -> OnePager:
    """The page about an opgave, or about the whole programme, in the language of the moment.

    Args:
        model: The map as the reader may see it; see `profiles.seen_by`.
        on: The day of making.
        profile: For whom it is.
        opgave: The opgave; the whole programme when left out.
        asks: What is asked; what the map itself asks for when left out.
    """
    every = Everything(model, on=on, profile=profile)
    chosen = model.get(Opgave, opgave) if opgave is not None else None
    plan = _plan(model, opgave)
    title = chosen.title if chosen is not None else plan.title if plan is not None else ""
    asked = [text.strip() for text in asks if text.strip()]
    return OnePager(
        sender=sender_of(model, title or model.info.title, on=on, profile=profile),
        about=label_of(model, chosen) if chosen is not None else model.info.programme,
        is_opgave=chosen is not None,
        lede=chosen.question if chosen is not None else plan.goal if plan is not None else "",
        effect=chosen.effect if chosen is not None else "",
        numbers=_telling(list(_numbers(every, chosen, plan))),
        asks=tuple(dict.fromkeys(asked or suggested_asks(every, chosen, plan)))[:ASKS],
    )


def suggested_asks(
    every: Everything, opgave: Opgave | None, plan: EngagementPlan | None
) -> Iterator[str]:
    """What the map itself asks of who decides, the most pressing first."""
    model = every.model
    deciders = {a.id for a in model.all(Actor) if _decides(model, a)}
    ours = [opgave] if opgave is not None else in_order(model.all(Opgave))
    for one in ours:
        if one.client is None:
            yield _("Name a client for {opgave}.").format(opgave=label_of(model, one))
    yield from _promised(every, opgave, deciders, is_overdue=True)
    if plan is not None and build_work(model, plan.id).totals.cents.is_over:
        yield _("Decide on the plan: it asks more than its budget.")
    for activity in _coming(every, opgave, plan):
        if activity.start is not None and deciders & {who.id for who in activity.invited}:
            text = _("Decide on “{title}”, planned for {day}.")
            yield text.format(title=activity.title, day=short_day(activity.start))
    yield from _wanted(every, {one.id for one in ours}, deciders)
    yield from _promised(every, opgave, deciders, is_overdue=False)


def _promised(
    every: Everything, opgave: Opgave | None, deciders: set[ActorId], *, is_overdue: bool
) -> Iterator[str]:
    """What those who decide promised, and when it was or is due."""
    for agreement in every.agreements:
        if not agreement.is_open or agreement.is_overdue is not is_overdue:
            continue
        is_about = opgave is None or agreement.opgave == opgave.code
        if is_about and agreement.by is not None and agreement.by.id in deciders:
            day = short_day(agreement.due) if agreement.due is not None else ""
            text = _("Keep the promise of {day}: {text}") if day else _("Keep the promise: {text}")
            yield text.format(day=day, text=agreement.text)


def _wanted(every: Everything, about: set[OpgaveId], deciders: set[ActorId]) -> Iterator[str]:
    """Where those who decide take less part than we want."""
    opgaven = {o.id: o.title for o in every.opgaven}
    for actor in sorted(deciders):
        for i in every.involvements.get(actor, []):
            has, want = i.has.number, i.we_want.number
            if i.opgave in about and has is not None and want is not None and has < want:
                text = _("Take part in “{opgave}” as we need it: {level}.")
                yield text.format(opgave=opgaven[i.opgave], level=i.we_want.word)


def _numbers(
    every: Everything, opgave: Opgave | None, plan: EngagementPlan | None
) -> Iterator[Number]:
    """What can be counted, the most wanted first."""
    people = _people(every, opgave)
    yield Number(Count.PEOPLE, len(people))
    acts = [a for a in _activities(every, opgave, plan) if not a.is_cancelled]
    over = sum(a.end is not None and a.end < every.on for a in acts)
    yield Number(Count.ACTIVITIES, len(acts), over)
    if every.profile is not Profile.PUBLIC:
        totals = build_work(every.model, plan.id).totals if plan is not None else _summed(acts)
        yield Number(Count.COSTS, totals.cents.planned, totals.cents.budget)
        yield Number(Count.HOURS, totals.minutes.planned, totals.minutes.budget)
        code = opgave.code if opgave is not None else None
        waiting = [a for a in every.agreements if a.is_open and code in (None, a.opgave)]
        yield Number(Count.AGREEMENTS, len(waiting), sum(a.is_overdue for a in waiting))
    ours = [o for o in every.opgaven if opgave is None or o.id == opgave.id]
    if opgave is None:  # one is the page itself
        yield Number(Count.OPGAVEN, len(ours))
    yield Number(Count.AREAS, len({area for o in ours for area in o.areas}))
    yield Number(Count.DAYS, _days(acts))
    yield Number(Count.OUTSIDE, sum(_is_outside(every.model, actor) for actor in people))
    between = (r for r in every.model.all(Relation) if {r.source, r.target} <= people)
    yield Number(Count.RELATIONS, sum(1 for _relation in between))


def _telling(numbers: Sequence[Number]) -> tuple[Number, ...]:
    """Five of them in their order: nothing is shown only where there is nothing better to show."""
    wanted = sorted(range(len(numbers)), key=lambda place: (not numbers[place].value, place))
    return tuple(numbers[place] for place in sorted(wanted[:NUMBERS]))


def _plan(model: Model, opgave: OpgaveId | None) -> EngagementPlan | None:
    plans = in_order(model.all(EngagementPlan))
    return next((plan for plan in plans if plan.opgave == opgave), None)


def _people(every: Everything, opgave: Opgave | None) -> set[ActorId]:
    if opgave is None:
        return {actor.id for actor in every.model.all(Actor)}
    return {i.actor for i in involvements_of(every.model, opgave.id)}


def _is_outside(model: Model, actor: ActorId) -> bool:
    return model.get(ActorKind, model.get(Actor, actor).kind).sector in _OUTSIDE


def _activities(
    every: Everything, opgave: Opgave | None, plan: EngagementPlan | None
) -> list[PlanActivity]:
    """The activities of the plan, and of other plans those for the opgave."""
    if opgave is None:
        return list(every.activities)
    steps = build_work(every.model, plan.id).steps if plan is not None else ()
    own = {a.id for step in steps for phase in step.phases for a in phase.activities}
    return [a for a in every.activities if a.id in own or a.opgave == opgave.code]


def _coming(
    every: Everything, opgave: Opgave | None, plan: EngagementPlan | None
) -> list[PlanActivity]:
    found = _activities(every, opgave, plan)
    return [a for a in found if not a.is_cancelled and a.start is not None and a.start >= every.on]


def _days(activities: Sequence[PlanActivity]) -> int:
    days = [day for a in activities for day in (a.start, a.end) if day is not None]
    return (max(days) - min(days)).days + 1 if days else 0


def _summed(activities: Sequence[PlanActivity]) -> Totals:
    return Totals(
        cents=Amount(planned=sum(a.cents or 0 for a in activities)),
        minutes=Amount(planned=sum(a.minutes or 0 for a in activities)),
    )


def _decides(model: Model, actor: Actor) -> bool:
    return model.get(ActorKind, actor.kind).sector is Sector.DECISION
