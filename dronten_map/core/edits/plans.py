"""The engagement plan: a plan with its five steps, and the activities in them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.holidays import holiday_on
from dronten_map.core.ids import ActivityId, ActorId, OpgaveId, PhaseId, PlanId, TermId
from dronten_map.core.queries import (
    STEP_COUNT,
    activities_of,
    in_order,
    phases_of,
    waiting_for,
)
from dronten_map.core.records import Activity, Actor, EngagementPlan, Opgave, Phase, Term
from dronten_map.core.rules import LONGEST_NAME
from dronten_map.errors import UserError
from dronten_map.i18n import _

TALK = TermId("werkvorm:interview")
PLANNED = TermId("activity_status:planned")
_SOON = 7  # days within which a talk is planned
_WEEKEND = (5, 6)


def add_plan(draft: Draft, title: str, *, opgave: OpgaveId | None = None) -> PlanId:
    """Add a plan for an opgave, or for the whole programme, with a phase for each of five steps."""
    found = draft.get(Opgave, opgave) if opgave is not None else None
    plan = EngagementPlan(
        id=PlanId.new(),
        title=cleaned(title),
        opgave=opgave,
        client=found.client if found else None,
        contractor=found.lead if found else None,
        order=1 + max((p.order for p in draft.all(EngagementPlan)), default=-1),
    )
    draft.put(plan)
    for step in range(STEP_COUNT):
        draft.put(Phase(id=PhaseId.new(), plan=plan.id, step=step))
    return plan.id


def add_phase(draft: Draft, plan: PlanId, step: int, **values: Any) -> PhaseId:
    """Add a phase to a step (0 to 4) of a plan, after the ones that it has."""
    others = [p for p in phases_of(draft, draft.get(EngagementPlan, plan)) if p.step == step]
    order = 1 + max((p.order for p in others), default=-1)
    fields = {name: cleaned(value) for name, value in values.items()}
    phase = Phase(id=PhaseId.new(), plan=plan, step=step, order=order, **fields)
    draft.put(phase)
    return phase.id


def plan_activity(draft: Draft, phase: PhaseId, title: str, **values: Any) -> ActivityId:
    """Plan an activity in a phase, for the opgave of its plan unless another one is given.

    It is planned, in the words of the list, unless another status is given or that word is gone.
    """
    where = draft.get(Phase, phase)
    fields = {name: cleaned(value) for name, value in values.items()}
    fields.setdefault("opgave", draft.get(EngagementPlan, where.plan).opgave)
    fields.setdefault("status", PLANNED if draft.find(Term, PLANNED) is not None else None)
    order = 1 + max((a.order for a in activities_of(draft, where)), default=-1)
    activity = Activity(
        id=ActivityId.new(), phase=phase, title=cleaned(title), order=order, **fields
    )
    draft.put(activity)
    return activity.id


def plan_activity_for(
    draft: Draft, opgave: OpgaveId | None, title: str, *, on: date, **values: Any
) -> ActivityId:
    """Plan an activity for an opgave, or for the whole programme, in the phase that a day lies in.

    It comes in the first plan for it, which is made when there is none, with the title of the
    opgave; without a phase on that day in the first one of step 1.
    """
    plans = [p for p in in_order(draft.all(EngagementPlan)) if p.opgave == opgave]
    if plans:
        made = plans[0].id
    else:
        name = draft.get(Opgave, opgave).title if opgave is not None else _("Engagement plan")
        made = add_plan(draft, name, opgave=opgave)
    phases = phases_of(draft, draft.get(EngagementPlan, made))
    running = [p for p in phases if p.start and p.end and p.start <= on <= p.end]
    first = [p for p in phases if p.step == 1]
    phase = next(iter([*running, *first, *phases]), None)
    where = phase.id if phase is not None else add_phase(draft, made, 1)
    return plan_activity(draft, where, title, **{"opgave": opgave, **values})


def plan_talk(
    draft: Draft,
    actors: Sequence[ActorId],
    opgave: OpgaveId | None,
    *,
    on: date,
    before: date | None = None,
) -> ActivityId:
    """Plan a conversation with actors, within a week and before a day that it prepares for."""
    named = ", ".join(draft.get(Actor, actor).name for actor in actors)
    title = _("Talk with {names}").format(names=named)[:LONGEST_NAME]
    start = on + timedelta(days=_SOON)
    if before is not None:
        start = max(on, min(start, before - timedelta(days=1)))
    while start > on and (start.weekday() in _WEEKEND or holiday_on(start)):
        start -= timedelta(days=1)
    values = {"form": TALK, "invited": tuple(actors), "start": start}
    return plan_activity_for(draft, opgave, title, on=on, **values)


def invite(draft: Draft, activity: ActivityId, actors: Iterable[ActorId]) -> int:
    """Invite these actors to an activity too, after those who are; tells how many are new."""
    found = draft.get(Activity, activity)
    new = [actor for actor in dict.fromkeys(actors) if actor not in set(found.invited)]
    if new:
        draft.put(replace(found, invited=(*found.invited, *new)))
    return len(new)


def move_activity(
    draft: Draft, activity: ActivityId, phase: PhaseId, *, before: ActivityId | None = None
) -> None:
    """Bring an activity to a phase, before another one there, or at the end.

    Activities stand by date: before one of another date it comes as near as its own date lets it.
    """
    moved = draft.get(Activity, activity)
    there = [a for a in activities_of(draft, draft.get(Phase, phase)) if a.id != activity]
    at = next((i for i, a in enumerate(there) if a.id == before), len(there))
    there.insert(at, replace(moved, phase=phase))
    # Only those of the same date stand by their order: the others are left alone.
    beside = [a for a in there if a.start == moved.start]
    order = -1
    for one, wanted in zip(beside, sorted(a.order for a in beside), strict=True):
        order = max(order + 1, wanted)
        draft.put(replace(one, order=order))


def shift_activity(draft: Draft, activity: ActivityId, by: int) -> None:
    """Bring an activity one place up (-1) or down (1).

    Where its date, or the end of its phase, does not let it pass, it goes to the phase beside it;
    beyond the first and the last phase of the plan it stays where it is.
    """
    moved = draft.get(Activity, activity)
    phase = draft.get(Phase, moved.phase)
    beside = activities_of(draft, phase)
    at = beside.index(moved)
    if 0 <= at + by < len(beside) and beside[at + by].start == moved.start:
        behind = [a.id for a in beside if a.id != activity][at + by :]
        return move_activity(draft, activity, phase.id, before=behind[0] if behind else None)
    phases = phases_of(draft, draft.get(EngagementPlan, phase.plan))
    place = phases.index(phase) + by
    if 0 <= place < len(phases):
        first = activities_of(draft, phases[place])[:1] if by > 0 else []
        move_activity(draft, activity, phases[place].id, before=first[0].id if first else None)
    return None


def move_phase(draft: Draft, phase: PhaseId, step: int, *, before: PhaseId | None = None) -> None:
    """Bring a phase to a step (0 to 4) of its plan, before another one there, or at the end."""
    moved = draft.get(Phase, phase)
    plan = draft.get(EngagementPlan, moved.plan)
    there = [p for p in phases_of(draft, plan) if p.step == step and p.id != phase]
    at = next((i for i, p in enumerate(there) if p.id == before), len(there))
    there.insert(at, replace(moved, step=step))
    for order, one in enumerate(there):
        draft.put(replace(one, order=order))


def shift_phase(draft: Draft, phase: PhaseId, by: int) -> None:
    """Bring a phase one place up (-1) or down (1), to the step beside it where its own ends."""
    moved = draft.get(Phase, phase)
    plan = draft.get(EngagementPlan, moved.plan)
    beside = [p for p in phases_of(draft, plan) if p.step == moved.step]
    at = beside.index(moved) + by
    if 0 <= at < len(beside):
        behind = [p.id for p in beside if p.id != phase][at:]
        move_phase(draft, phase, moved.step, before=behind[0] if behind else None)
    elif 0 <= moved.step + by < STEP_COUNT:
        there = [p.id for p in phases_of(draft, plan) if p.step == moved.step + by]
        first = there[0] if by > 0 and there else None
        move_phase(draft, phase, moved.step + by, before=first)


def reschedule(
    draft: Draft, activity: ActivityId, *, start: date, days: int, along: bool = False
) -> None:
    """Let an activity begin on another day or take longer; along takes what waits for it along.

    What would begin before its end is moved to the day after it, and so on down the line; what has
    no date, or room enough, stays where it is.
    """
    moved = replace(draft.get(Activity, activity), start=start, days=max(1, days))
    draft.put(moved)
    if not along:
        return
    ahead = [moved]
    while ahead:
        earlier = ahead.pop()
        assert earlier.start is not None
        end = earlier.start + timedelta(days=earlier.days - 1)
        for later in waiting_for(draft, earlier.id):
            if later.start is not None and later.start <= end:
                pushed = replace(later, start=_working_day(end + timedelta(days=1)))
                draft.put(pushed)
                ahead.append(pushed)


def wait_for(draft: Draft, activity: ActivityId, earlier: ActivityId) -> None:
    """Let an activity wait until another one has ended.

    Raises:
        UserError: it would wait for itself, in the end.
    """
    if activity == earlier or activity in _all_before(draft, earlier):
        raise UserError(
            _("This activity would wait for itself."),
            where=activity,
            hint=_("Take away the other arrow first."),
        )
    found = draft.get(Activity, activity)
    if earlier not in found.after:
        draft.put(replace(found, after=(*found.after, earlier)))


def wait_no_more(draft: Draft, activity: ActivityId, earlier: ActivityId) -> None:
    """Let an activity no longer wait for another one."""
    found = draft.get(Activity, activity)
    draft.put(replace(found, after=tuple(a for a in found.after if a != earlier)))


def _all_before(draft: Draft, activity: ActivityId) -> set[ActivityId]:
    """Everything that an activity waits for, directly or not, and itself."""
    seen: set[ActivityId] = set()
    ahead = [activity]
    while ahead:
        one = ahead.pop()
        if one not in seen:
            seen.add(one)
            ahead += draft.get(Activity, one).after
    return seen


def _working_day(day: date) -> date:
    """A day, or the first after it on which people work."""
    while day.weekday() > 4 or holiday_on(day):
        day += timedelta(days=1)
    return day
