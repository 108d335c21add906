"""The dossier of one actor: who it is, the web around it, what was said and what was promised."""

from dataclasses import dataclass
from datetime import date

from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.papers.everything import Everything
from dronten_map.core.papers.sender import Sender, sender_of
from dronten_map.core.plan.costs import PlanActivity
from dronten_map.core.plan.parties import PlanInvolvement, PlanOpgave
from dronten_map.core.plan.people import quadrant
from dronten_map.core.plan.scales import UNSCORED, Quadrant, Score, Who
from dronten_map.core.plan.talks import Agreement, PlanContact
from dronten_map.core.profiles import Profile
from dronten_map.core.queries import relations_of, standing
from dronten_map.core.records import (
    Actor,
    ActorKind,
    Assessment,
    Direction,
    Relation,
    RelationKind,
)
from dronten_map.i18n import pick


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A relation, seen from the actor that the dossier is about."""

    other: Who
    kind: str
    way: str  # “→” from the actor, “←” to it, “↔” both, “–” neither
    strength: Score = UNSCORED
    quality: Score = UNSCORED
    formal: bool | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What was thought of the actor on a day; unknown stays unknown."""

    on: date
    opgave: str = ""  # code
    scores: tuple[tuple[str, Score], ...] = ()  # the list of a scale, and what was noted
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that the map knows of one actor, as far as the reader may see it."""

    sender: Sender
    actor: Who
    kind: str
    area: str = ""
    part_of: Who | None = None
    parts: tuple[Who, ...] = ()
    role: str = ""
    function: str = ""
    email: str = ""
    phone: str = ""
    tags: tuple[str, ...] = ()
    fact: str = ""
    source: str = ""
    judgement: str = ""
    standing: tuple[tuple[str, Score], ...] = ()  # the list of a scale, and the latest
    quadrant: Quadrant = Quadrant.UNKNOWN
    ties: tuple[Tie, ...] = ()  # by name
    opgaven: tuple[PlanOpgave, ...] = ()  # that it is involved in
    involvements: tuple[PlanInvolvement, ...] = ()  # one for each of these
    estimates: tuple[Estimate, ...] = ()  # the latest first
    activities: tuple[PlanActivity, ...] = ()
    contacts: tuple[PlanContact, ...] = ()  # the latest first
    agreements: tuple[Agreement, ...] = ()


_SCALES = ("influence", "interest", "stance", "trust", "awareness")


def build_dossier(model: Model, actor: ActorId, *, on: date, profile: Profile) -> Dossier:
    """The dossier of an actor, in the language of the moment.

    Args:
        model: The map as the reader may see it; see `profiles.seen_by`.
        actor: Whom it is about.
        on: The day of making.
        profile: For whom it is.
    """
    every = Everything(model, on=on, profile=profile)
    words, subject = every.words, model.get(Actor, actor)
    kind = model.get(ActorKind, subject.kind)
    known = standing(model, actor)
    involved = every.involvements.get(actor, [])
    about = {i.opgave for i in involved}
    return Dossier(
        sender=sender_of(model, subject.name, on=on, profile=profile),
        actor=Who(actor, subject.name),
        kind=pick(kind.name, kind.name_en),
        area=words.area(subject.area),
        part_of=words.who(subject.parent),
        parts=tuple(Who(a.id, a.name) for a in every.below(actor)[1:]),
        role=words.term(subject.role),
        function=subject.function,
        email=subject.email,
        phone=subject.phone,
        tags=subject.tags,
        fact=subject.fact,
        source=subject.source,
        judgement=subject.judgement,
        standing=tuple((name, words.score(name, getattr(known, name))) for name in _SCALES),
        quadrant=quadrant(known.influence, known.interest, model.info.border),
        ties=_ties(every, actor),
        opgaven=tuple(o for o in every.opgaven if o.id in about),
        involvements=tuple(involved),
        estimates=_estimates(every, actor),
        activities=tuple(a for a in every.activities if _has_part(a, actor)),
        contacts=tuple(c for c in reversed(every.contacts) if actor in _ids(c.actors)),
        agreements=tuple(a for a in every.agreements if _is_promised(a, actor)),
    )


def _ties(every: Everything, actor: ActorId) -> tuple[Tie, ...]:
    found = (_tie(every, relation, actor) for relation in relations_of(every.model, actor))
    return tuple(sorted(found, key=lambda t: (t.other.name.casefold(), t.kind)))


def _tie(every: Everything, relation: Relation, actor: ActorId) -> Tie:
    kind = every.model.get(RelationKind, relation.kind)
    is_ours = relation.source == actor
    other = every.model.get(Actor, relation.target if is_ours else relation.source)
    ways = {
        Direction.FORWARD: "→" if is_ours else "←",
        Direction.BOTH: "↔",
        Direction.NONE: "–",
    }
    return Tie(
        other=Who(other.id, other.name),
        kind=pick(kind.name, kind.name_en),
        way=ways[relation.direction],
        strength=every.words.score("strength", relation.strength),
        quality=every.words.score("quality", relation.quality),
        formal=relation.formal,
        note=relation.note,
    )


def _estimates(every: Everything, actor: ActorId) -> tuple[Estimate, ...]:
    noted = (r for r in every.model.referring(actor) if isinstance(r, Assessment))
    made = [_estimate(every, assessment) for assessment in noted]
    return tuple(sorted((e for e in made if e.scores), key=lambda e: e.on, reverse=True))


def _estimate(every: Everything, assessment: Assessment) -> Estimate:
    scores = ((name, getattr(assessment, name)) for name in _SCALES)
    return Estimate(
        on=assessment.on,
        opgave=every.words.code(assessment.opgave),
        scores=tuple((n, every.words.score(n, s)) for n, s in scores if s is not None),
        source=assessment.source,
        note=assessment.note,
    )


def _has_part(activity: PlanActivity, actor: ActorId) -> bool:
    return actor in _ids((*activity.invited, activity.responsible))


def _is_promised(agreement: Agreement, actor: ActorId) -> bool:
    return actor in _ids((agreement.by, agreement.to))


def _ids(people: tuple[Who | None, ...]) -> set[ActorId]:
    return {who.id for who in people if who is not None}
