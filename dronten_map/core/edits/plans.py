"""The engagement plan: a plan with its five steps, and the activities in them."""

from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.ids import ActivityId, OpgaveId, PhaseId, PlanId
from dronten_map.core.queries import STEP_COUNT, activities_of, phases_of
from dronten_map.core.records import Activity, EngagementPlan, Opgave, Phase


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
    """Plan an activity in a phase, for the opgave of its plan unless another one is given."""
    where = draft.get(Phase, phase)
    fields = {name: cleaned(value) for name, value in values.items()}
    fields.setdefault("opgave", draft.get(EngagementPlan, where.plan).opgave)
    order = 1 + max((a.order for a in activities_of(draft, where)), default=-1)
    activity = Activity(
        id=ActivityId.new(), phase=phase, title=cleaned(title), order=order, **fields
    )
    draft.put(activity)
    return activity.id
