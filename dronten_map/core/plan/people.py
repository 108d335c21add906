"""Who the plan has to do with: opgaven, involvements and stakeholders."""

from dataclasses import dataclass

from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.model import Records
from dronten_map.core.plan.parties import PlanInvolvement, PlanOpgave, Stakeholder
from dronten_map.core.plan.scales import UNSCORED, Audience, Quadrant, Score, Who
from dronten_map.core.plan.words import Words
from dronten_map.core.queries import children_of, involvements_of, standing
from dronten_map.core.records import Activity, Actor, ActorKind, EngagementPlan, Involvement, Opgave
from dronten_map.i18n import pick

_QUADRANT_ORDER = {quadrant: place for place, quadrant in enumerate(Quadrant)}


@dataclass(frozen=True, slots=True)
class Scope:
    """What a plan is about and for whom it is made."""

    records: Records
    words: Words
    plan: EngagementPlan
    border: int
    audience: Audience

    @property
    def is_programme(self) -> bool:
        """Whether the plan is for the whole programme, not for one opgave."""
        return self.plan.opgave is None

    @property
    def tells_all(self) -> bool:
        """Whether judgements may be in it."""
        return self.audience is Audience.REGISSEUR


def quadrant(influence: int | None, interest: int | None, border: int) -> Quadrant:
    """What to do with an actor; above the border is high, exactly on it is no side at all.

    Source: Mendelow (1991).

    >>> quadrant(5, 2, 3).value
    'keep_satisfied'
    """
    if influence is None or interest is None:
        return Quadrant.UNKNOWN
    if border in (influence, interest):
        return Quadrant.BORDER
    if influence > border:
        return Quadrant.MANAGE_CLOSELY if interest > border else Quadrant.KEEP_SATISFIED
    return Quadrant.KEEP_INFORMED if interest > border else Quadrant.MONITOR


def opgaven_of(scope: Scope) -> tuple[PlanOpgave, ...]:
    """The opgaven of the plan: all of them, or its own one with those below it."""
    if scope.is_programme:
        tops = children_of(scope.records, None)
    else:
        assert scope.plan.opgave is not None
        tops = [scope.records.get(Opgave, scope.plan.opgave)]
    below: dict[OpgaveId | None, list[Opgave]] = {}
    for opgave in sorted(scope.records.all(Opgave), key=lambda o: o.order):
        below.setdefault(opgave.parent, []).append(opgave)
    found: dict[OpgaveId, PlanOpgave] = {}
    waiting = [(opgave, 0) for opgave in reversed(tops)]
    while waiting:
        opgave, depth = waiting.pop()
        if opgave.id not in found:
            found[opgave.id] = _opgave(scope, opgave, depth)
            waiting += [(child, depth + 1) for child in reversed(below.get(opgave.id, []))]
    return tuple(found.values())


def involvements_in(
    scope: Scope, opgaven: tuple[PlanOpgave, ...]
) -> dict[ActorId, list[PlanInvolvement]]:
    """The involvements in these opgaven by actor; of each actor in the order of the opgaven."""
    found: dict[ActorId, list[PlanInvolvement]] = {}
    for opgave in opgaven:
        for involvement in involvements_of(scope.records, opgave.id):
            found.setdefault(involvement.actor, []).append(
                _involvement(scope, involvement, opgave.code)
            )
    return found


def stakeholders_of(
    scope: Scope, involved: dict[ActorId, list[PlanInvolvement]]
) -> tuple[Stakeholder, ...]:
    """Everybody that the plan has to do with, by quadrant and then by name."""
    asked = [*involved, *_asked(scope)]
    found = [_stakeholder(scope, actor, involved.get(actor, [])) for actor in dict.fromkeys(asked)]
    return tuple(sorted(found, key=lambda s: (_QUADRANT_ORDER[s.quadrant], s.name.casefold())))


def by_opgave(
    opgaven: tuple[PlanOpgave, ...], involved: dict[ActorId, list[PlanInvolvement]]
) -> tuple[PlanInvolvement, ...]:
    """All involvements, by opgave and then by the actor's name."""
    place = {opgave.id: index for index, opgave in enumerate(opgaven)}
    every = [i for of_actor in involved.values() for i in of_actor]
    return tuple(sorted(every, key=lambda i: (place[i.opgave], i.actor.name.casefold())))


def _opgave(scope: Scope, opgave: Opgave, depth: int) -> PlanOpgave:
    words = scope.words
    return PlanOpgave(
        id=opgave.id,
        code=opgave.code,
        title=opgave.title,
        depth=depth,
        parent=opgave.parent,
        question=opgave.question,
        effect=opgave.effect,
        areas=tuple(words.area(area) for area in opgave.areas),
        status=words.term(opgave.status),
        programme=opgave.programme,
        client=words.who(opgave.client),
        lead=words.who(opgave.lead),
        involved=len(involvements_of(scope.records, opgave.id)),
    )


def _involvement(scope: Scope, involvement: Involvement, code: str) -> PlanInvolvement:
    words = scope.words
    thought = standing(scope.records, involvement.actor, involvement.opgave)
    actor = scope.records.get(Actor, involvement.actor)
    return PlanInvolvement(
        id=involvement.id,
        actor=Who(actor.id, actor.name),
        opgave=involvement.opgave,
        code=code,
        role=words.term(involvement.role),
        has=words.score("participation", involvement.has),
        wants=words.score("participation", involvement.wants),
        we_want=words.score("participation", involvement.we_want),
        interest_text=involvement.interest,
        concern=involvement.concern,
        influence=words.score("influence", thought.influence),
        interest=words.score("interest", thought.interest),
        quadrant=quadrant(thought.influence, thought.interest, scope.border),
        stance=_told(scope, "stance", thought.stance),
    )


def _asked(scope: Scope) -> list[ActorId]:
    """Who has a part in the plan without being involved in one of its opgaven."""
    plan, records = scope.plan, scope.records
    people = [plan.client, plan.contractor, *plan.core_team]
    phases = {r.id for r in records.referring(plan.id)}
    for activity in records.all(Activity):
        if activity.phase in phases:
            people += [activity.responsible, *activity.invited]
    if scope.is_programme:
        people += [actor.id for actor in records.all(Actor) if actor.role is not None]
    return [actor for actor in people if actor is not None]


def _stakeholder(scope: Scope, actor_id: ActorId, involved: list[PlanInvolvement]) -> Stakeholder:
    actor = scope.records.get(Actor, actor_id)
    kind = scope.records.get(ActorKind, actor.kind)
    own = next((i for i in involved if i.opgave == scope.plan.opgave), None)
    thought = standing(scope.records, actor_id, scope.plan.opgave)
    return Stakeholder(
        id=actor.id,
        name=actor.name,
        kind=pick(kind.name, kind.name_en),
        area=scope.words.area(actor.area),
        function=actor.function,
        role=(own.role if own else "") or scope.words.term(actor.role),
        opgaven=tuple(i.code for i in involved),
        influence=scope.words.score("influence", thought.influence),
        interest=scope.words.score("interest", thought.interest),
        quadrant=quadrant(thought.influence, thought.interest, scope.border),
        has=own.has if own else UNSCORED,
        wants=own.wants if own else UNSCORED,
        we_want=own.we_want if own else UNSCORED,
        interest_text=own.interest_text if own else "",
        concern=own.concern if own else "",
        stance=_told(scope, "stance", thought.stance),
        trust=_told(scope, "trust", thought.trust),
        awareness=_told(scope, "awareness", thought.awareness),
        judgement=actor.judgement if scope.tells_all else "",
    )


def _told(scope: Scope, scale: str, number: int | None) -> Score:
    """A judgement, which only the regisseur reads."""
    return scope.words.score(scale, number) if scope.tells_all else UNSCORED
