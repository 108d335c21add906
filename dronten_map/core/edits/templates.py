"""A plan out of a template: its weeks become dates, its parts of society become actors."""

from dataclasses import replace
from datetime import date, timedelta

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.edits.plans import add_phase, add_plan, plan_activity
from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import ActivityId, ActorId, OpgaveId, PhaseId, PlanId
from dronten_map.core.queries import involvements_of, phases_of
from dronten_map.core.records import Actor, ActorKind, EngagementPlan, Phase, Sector, Term
from dronten_map.core.templates import ActivityTemplate, PhaseTemplate, PlanTemplate

_WEEK = timedelta(weeks=1)


def add_plan_from(
    draft: Draft,
    template: PlanTemplate,
    title: str,
    *,
    opgave: OpgaveId | None = None,
    start: date | None = None,
) -> PlanId:
    """Add a plan with the phases and activities of a template.

    With a start, phases follow each other from the Monday of its week, and activities fall on
    working days; without one they have no dates yet. Invited are the actors involved in the opgave
    that belong to the parts of society which the template names; for the whole programme nobody.
    """
    made = add_plan(draft, title, opgave=opgave)
    plan = draft.get(EngagementPlan, made)
    draft.put(replace(plan, goal=cleaned(str(template.goal))))
    remove(draft, phases_of(draft, plan))
    invitable = _invitable(draft, opgave)
    monday = None if start is None else start - timedelta(days=start.weekday())
    known: dict[str, ActivityId] = {}
    for phase in template.phases:
        _add_phase(draft, made, phase, monday, invitable, known)
        if monday is not None:
            monday += phase.weeks * _WEEK
    return made


def _add_phase(
    draft: Draft,
    plan: PlanId,
    template: PhaseTemplate,
    monday: date | None,
    invitable: dict[ActorId, Sector],
    known: dict[str, ActivityId],
) -> None:
    end = None
    if monday is not None and template.weeks:
        end = monday + template.weeks * _WEEK - timedelta(days=3)  # the last Friday
    phase = add_phase(
        draft,
        plan,
        template.step,
        title=str(template.title),
        goal=str(template.goal),
        start=monday if end else None,
        end=end,
    )
    for activity in template.activities:
        known[activity.key] = _add_activity(draft, phase, activity, monday, invitable, known)
    minutes = [a.minutes for a in template.activities if a.minutes is not None]
    cents = [a.cents for a in template.activities if a.cents is not None]
    budgeted = draft.get(Phase, phase)
    draft.put(
        replace(
            budgeted,
            budget_minutes=sum(minutes) if minutes else None,
            budget_cents=sum(cents) if cents else None,
        )
    )


def _add_activity(
    draft: Draft,
    phase: PhaseId,
    template: ActivityTemplate,
    monday: date | None,
    invitable: dict[ActorId, Sector],
    known: dict[str, ActivityId],
) -> ActivityId:
    start = None
    if monday is not None:
        # A milestone closes its week; the rest begins on a Tuesday, when everybody is back.
        day = 3 if template.milestone else 1
        start = monday + (template.week - 1) * _WEEK + timedelta(days=day)
    has_form = template.form is not None and draft.find(Term, template.form) is not None
    return plan_activity(
        draft,
        phase,
        str(template.title),
        goal=str(template.goal),
        form=template.form if has_form else None,
        start=start,
        days=template.days,
        level=template.level,
        minutes=template.minutes,
        cents=template.cents,
        milestone=template.milestone,
        after=tuple(known[key] for key in template.after),
        invited=tuple(a for a, sector in invitable.items() if sector in template.who),
    )


def _invitable(draft: Draft, opgave: OpgaveId | None) -> dict[ActorId, Sector]:
    """The actors involved in the opgave, with the part of society that they belong to."""
    if opgave is None:
        return {}
    actors = [draft.get(Actor, i.actor) for i in involvements_of(draft, opgave)]
    return {a.id: draft.get(ActorKind, a.kind).sector for a in actors}
