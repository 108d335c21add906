"""Building the plan: which one is meant, and all its parts put together."""

from datetime import date

from dronten_map.core.ids import OpgaveId, PlanId
from dronten_map.core.model import Records
from dronten_map.core.plan.costs import PlanActivity, Work
from dronten_map.core.plan.notes import (
    agreements_of,
    contacts_of,
    experiments_of,
    lessons_of,
    precedents_of,
)
from dronten_map.core.plan.people import (
    Scope,
    by_opgave,
    involvements_in,
    opgaven_of,
    stakeholders_of,
)
from dronten_map.core.plan.scales import Audience, Scale
from dronten_map.core.plan.shares import Posts, posts_of
from dronten_map.core.plan.values import Assignment, Header, Plan
from dronten_map.core.plan.words import Words
from dronten_map.core.plan.work import Known, span, steps_of, total
from dronten_map.core.queries import in_order, label_of
from dronten_map.core.records import EngagementPlan, MapInfo, Opgave
from dronten_map.errors import UserError
from dronten_map.i18n import _, language

_PUBLIC_SCALES = ("participation", "role")
_SHARED_SCALES = ("influence", "interest", *_PUBLIC_SCALES)
_JUDGING_SCALES = ("stance", "trust", "awareness")


def build_plan(
    records: Records,
    *,
    on: date,
    plan: PlanId | None = None,
    opgave: OpgaveId | None = None,
    audience: Audience = Audience.SHARED,
) -> Plan:
    """The engagement plan as one value, in the language of the moment.

    Without a plan or an opgave it is the one for the whole programme, or else the first one.

    Args:
        records: The map, or a draft of it.
        on: The day of the report; agreements due before it are overdue.
        plan: The plan that is meant; goes before opgave.
        opgave: The opgave whose plan is meant.
        audience: For whom it is; judgements are left out unless it is for the regisseur.

    Raises:
        UserError: there is no such plan in the map.
    """
    chosen = chosen_plan(records, plan, opgave)
    info = next(records.all(MapInfo))
    scope = Scope(records, Words(records), chosen, info.border, audience)
    opgaven = opgaven_of(scope)
    involved = involvements_in(scope, opgaven)
    steps = steps_of(scope)
    phases = tuple(phase for step in steps for phase in step.phases)
    activities = tuple(activity for phase in phases for activity in phase.activities)
    contacts = contacts_of(scope, opgaven, activities)
    experiments = experiments_of(scope, opgaven)
    start, end = span(phases)
    return Plan(
        header=_header(scope, info, on),
        assignment=_assignment(scope),
        strategy=chosen.strategy,
        onboarding=chosen.onboarding,
        evaluation=chosen.evaluation,
        opgaven=opgaven,
        stakeholders=stakeholders_of(scope, involved),
        involvements=by_opgave(opgaven, involved),
        border=info.border,
        steps=steps,
        totals=total(phases),
        start=start,
        end=end,
        agreements=agreements_of(scope, opgaven, contacts, on=on),
        contacts=contacts,
        experiments=experiments,
        precedents=precedents_of(scope, experiments),
        lessons=lessons_of(scope, opgaven, experiments),
        scales=_scales(scope),
        posts=_posts(scope, activities),
    )


def build_work(records: Records, plan: PlanId, known: Known | None = None) -> Work:
    """The steps of a plan with their totals: the same numbers as in `build_plan`, sooner.

    Args:
        records: The map, or a draft of it.
        plan: The plan that is meant.
        known: What was built before, of which what did not change comes back as it was.

    Raises:
        UserError: there is no such plan in the map.
    """
    chosen = chosen_plan(records, plan, None)
    border = next(records.all(MapInfo)).border
    steps = steps_of(Scope(records, Words(records), chosen, border, Audience.SHARED), known)
    phases = tuple(phase for step in steps for phase in step.phases)
    start, end = span(phases)
    return Work(steps=steps, totals=total(phases), start=start, end=end)


def chosen_plan(records: Records, plan: PlanId | None, opgave: OpgaveId | None) -> EngagementPlan:
    """The plan that is meant: this one, the one of an opgave, or the first of the programme.

    Raises:
        UserError: there is no such plan in the map.
    """
    every = in_order(records.all(EngagementPlan))
    hint = _("Open the map and add a plan in the view Plan.")
    if plan is not None:
        found = [p for p in every if p.id == plan]
        message = _("This plan is no longer in the map.")
    elif opgave is not None:
        found = [p for p in every if p.opgave == opgave]
        subject = records.find(Opgave, opgave)
        label = label_of(records, subject) if subject else opgave
        message = _("The opgave “{opgave}” has no plan yet.").format(opgave=label)
    else:
        found = sorted(every, key=lambda p: p.opgave is not None)
        message = _("There is no plan in this map yet.")
    if not found:
        raise UserError(message, where=plan or opgave or "", hint=hint)
    return found[0]


def _header(scope: Scope, info: MapInfo, on: date) -> Header:
    plan = scope.plan
    opgave = scope.records.find(Opgave, plan.opgave) if plan.opgave is not None else None
    return Header(
        plan=plan.id,
        title=plan.title,
        map_title=info.title or _("no title yet"),
        organisation=info.organisation,
        programme=info.programme,
        author=info.author,
        is_example=info.is_example,
        on=on,
        opgave=plan.opgave,
        opgave_label=label_of(scope.records, opgave) if opgave else "",
        language=language(),
        audience=scope.audience,
    )


def _assignment(scope: Scope) -> Assignment:
    plan, words = scope.plan, scope.words
    return Assignment(
        goal=plan.goal,
        scope=plan.scope,
        text=plan.assignment,
        client=words.who(plan.client),
        contractor=words.who(plan.contractor),
        core_team=words.everyone(plan.core_team),
    )


def _posts(scope: Scope, activities: tuple[PlanActivity, ...]) -> Posts | None:
    if scope.audience is Audience.PUBLIC:
        return None
    every = posts_of(scope.records)
    responsible = {a.responsible.id for a in activities if a.responsible is not None}
    return {actor: every[actor] for actor in responsible}


def _scales(scope: Scope) -> tuple[Scale, ...]:
    is_public = scope.audience is Audience.PUBLIC
    names = _PUBLIC_SCALES if is_public else _SHARED_SCALES
    names += _JUDGING_SCALES if scope.tells_all else ()
    return tuple(scale for name in names if (scale := scope.words.scale(name)) is not None)
