"""Questions that many parts of the program ask of a map."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from dronten_map.core.ids import ActivityId, ActorId, OpgaveId, PhaseId, TermId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    Annotation,
    Answer,
    Area,
    Assessment,
    Commitment,
    ContactMoment,
    Dismissal,
    EmbeddedPicture,
    EngagementPlan,
    Experiment,
    Handout,
    Involvement,
    Lesson,
    MapInfo,
    Opgave,
    Phase,
    Placement,
    Precedent,
    Record,
    Relation,
    RelationKind,
    Snapshot,
    Term,
    View,
)
from dronten_map.i18n import N_, _, pick

Ordered = TypeVar(
    "Ordered", ActorKind, RelationKind, Area, Opgave, Term, View, EngagementPlan, Phase, Activity
)

STEP_COUNT = 5  # voorbereiding, visie, plan van aanpak, uitrol, borging


@dataclass(frozen=True, slots=True)
class Standing:
    """What we think of an actor today, field by field the latest that was noted; None is unknown.

    For an opgave, what was noted for that opgave goes before what was noted in general.
    """

    influence: int | None = None
    interest: int | None = None
    stance: int | None = None
    trust: int | None = None
    same_interest: bool | None = None
    awareness: int | None = None
    power: bool | None = None
    legitimacy: bool | None = None
    urgency: bool | None = None
    on: date | None = None  # of the latest assessment that counts


STANDING_FIELDS = (
    "influence",
    "interest",
    "stance",
    "trust",
    "same_interest",
    "awareness",
    "power",
    "legitimacy",
    "urgency",
)


def standing(records: Records, actor: ActorId, opgave: OpgaveId | None = None) -> Standing:
    """What we think of an actor today, in general or for one opgave."""
    general: list[Assessment] = []
    own: list[Assessment] = []
    for record in records.referring(actor):
        if isinstance(record, Assessment) and record.actor == actor:
            if record.opgave is None:
                general.append(record)
            elif record.opgave == opgave:
                own.append(record)
    return merged(general, own)


def standings(records: Records, opgave: OpgaveId | None = None) -> dict[ActorId, Standing]:
    """The same of every actor of whom anything was noted, much faster than one by one."""
    noted: dict[ActorId, tuple[list[Assessment], list[Assessment]]] = {}
    for assessment in records.all(Assessment):
        if assessment.opgave is None or assessment.opgave == opgave:
            lists = noted.setdefault(assessment.actor, ([], []))
            lists[assessment.opgave is not None].append(assessment)
    found: dict[ActorId, Standing] = {}
    for actor, (general, own) in noted.items():
        # Which of two of one day was noted last, only the way through the actor tells.
        is_clear = all(len({a.on for a in part}) == len(part) for part in (general, own))
        found[actor] = merged(general, own) if is_clear else standing(records, actor, opgave)
    return found


def merged(general: Iterable[Assessment], own: Iterable[Assessment]) -> Standing:
    """What assessments in general and for one opgave come to, field by field the latest."""
    in_order = sorted(general, key=_by_date) + sorted(own, key=_by_date)
    latest: dict[str, int | bool] = {}
    for assessment in in_order:
        for name in STANDING_FIELDS:
            value = getattr(assessment, name)
            if value is not None:
                latest[name] = value
            elif name in assessment.unknown:
                latest.pop(name, None)
    on = max((a.on for a in in_order), default=None)
    return Standing(**latest, on=on)  # pyright: ignore[reportArgumentType]  # names are its own


def is_assessed(records: Records, actor: ActorId, opgave: OpgaveId) -> bool:
    """Whether something was noted of an actor for this opgave, and not only in general."""
    return any(isinstance(r, Assessment) and r.opgave == opgave for r in records.referring(actor))


def in_order(records: Iterable[Ordered]) -> list[Ordered]:
    """Records in the order that the user gave them; equal ones as they were added."""
    return sorted(records, key=lambda r: r.order)


def terms(records: Records, name: str) -> list[Term]:
    """The words of one of the user's lists, in order."""
    return in_order(t for t in records.all(Term) if t.list == name)


def word(records: Records, name: str, number: int | None) -> str:
    """The word for a number on a scale; the number itself when it has no word, “–” for unknown."""
    if number is None:
        return "–"
    for term in terms(records, name):
        if term.number == number:
            return pick(term.name, term.name_en)
    return str(number)


def term_name(records: Records, term: TermId | None) -> str:
    """The word of a term in the language shown; empty when there is none."""
    found = records.find(Term, term) if term is not None else None
    return pick(found.name, found.name_en) if found else ""


def step_name(records: Records, step: int) -> str:
    """The name of one of the five steps of a plan, 0 to 4."""
    return word(records, "step", step)


def involvements_of(records: Records, subject: ActorId | OpgaveId) -> list[Involvement]:
    """The involvements of an actor or of an opgave."""
    return [r for r in records.referring(subject) if isinstance(r, Involvement)]


def involvement_between(records: Records, actor: ActorId, opgave: OpgaveId) -> Involvement | None:
    """How this actor is involved in this opgave; None when it is not."""
    return next((i for i in involvements_of(records, actor) if i.opgave == opgave), None)


def relations_of(records: Records, actor: ActorId) -> list[Relation]:
    """The relations that start or end at an actor."""
    return [r for r in records.referring(actor) if isinstance(r, Relation)]


def placements_in(records: Records, view: ViewId) -> dict[ActorId, Placement]:
    """Where the actors stand in a view."""
    return {r.actor: r for r in records.referring(view) if isinstance(r, Placement)}


def first_view(records: Records) -> View:
    """The view that a map opens with."""
    return in_order(records.all(View))[0]


def phases_of(records: Records, plan: EngagementPlan) -> list[Phase]:
    """The phases of a plan, by step and then in the user's order."""
    found = [r for r in records.referring(plan.id) if isinstance(r, Phase)]
    return sorted(found, key=lambda p: (p.step, p.order))


def phase_id_on(records: Records, day: date) -> PhaseId | None:
    """The phase that runs on a day: of the programme's plan if it has one, else of any."""
    plans = in_order(records.all(EngagementPlan))
    for plan in sorted(plans, key=lambda p: p.opgave is not None):
        for phase in phases_of(records, plan):
            if phase.start and phase.end and phase.start <= day <= phase.end:
                return phase.id
    return None


def activities_of(records: Records, phase: Phase) -> list[Activity]:
    """The activities of a phase, by date and then in the user's order; undated ones last."""
    found = [r for r in records.referring(phase.id) if isinstance(r, Activity)]
    return sorted(found, key=lambda a: (a.start or date.max, a.order))


def children_of(records: Records, opgave: OpgaveId | None) -> list[Opgave]:
    """The opgaven directly below one, or (None) at the top, in order."""
    return in_order(o for o in records.all(Opgave) if o.parent == opgave)


def short_day(on: date) -> str:
    """A day as it stands in a list, such as “7-1-2027”."""
    return f"{on.day}-{on.month}-{on.year}"


def opgave_of(records: Records, activity: Activity) -> OpgaveId | None:
    """What an activity is about: its own opgave, or else that of its plan."""
    if activity.opgave is not None:
        return activity.opgave
    return records.get(EngagementPlan, records.get(Phase, activity.phase).plan).opgave


def waiting_for(records: Records, activity: ActivityId) -> list[Activity]:
    """The activities that cannot begin before this one has ended."""
    return [
        r for r in records.referring(activity) if isinstance(r, Activity) and activity in r.after
    ]


def label_of(records: Records, record: Record) -> str:
    """What a record is called on screen and paper, in one line."""
    match record:
        case MapInfo() | EngagementPlan() | Activity() | Experiment() | Precedent():
            return record.title
        case Opgave():
            return f"{record.code} · {record.title}"
        case ActorKind() | RelationKind() | Term():
            return pick(record.name, record.name_en)
        case Actor() | Area() | View() | Snapshot() | Handout() | EmbeddedPicture():
            return record.name
        case Commitment() | Lesson():
            return record.text
        case Phase():
            return record.title or step_name(records, record.step)
        case ContactMoment():
            return record.summary or short_day(record.on)
        case Relation():
            arrow = "→" if record.direction == "forward" else "–"
            ends = (records.get(Actor, record.source), records.get(Actor, record.target))
            return f"{ends[0].name} {arrow} {ends[1].name}"
        case Involvement():
            opgave = records.get(Opgave, record.opgave)
            return f"{records.get(Actor, record.actor).name} · {opgave.code}"
        case Assessment() | Placement():
            return records.get(Actor, record.actor).name
        case Annotation():
            return record.text.split("\n")[0] or type_label(Annotation)
        case Answer():
            return label_of(records, records.get(Term, record.question))
        case Dismissal():
            return record.reason


def type_label(record_type: type[Record], *, many: bool = False) -> str:
    """What a kind of record is called, such as “actor” or “actors”."""
    one, more = _TYPE_LABELS[record_type]
    return _(more if many else one)


def _by_date(assessment: Assessment) -> date:
    return assessment.on


_TYPE_LABELS: dict[type[Record], tuple[str, str]] = {
    MapInfo: (N_("map"), N_("maps")),
    Term: (N_("word"), N_("words")),
    ActorKind: (N_("kind of actor"), N_("kinds of actors")),
    RelationKind: (N_("kind of relation"), N_("kinds of relations")),
    Area: (N_("area"), N_("areas")),
    Actor: (N_("actor"), N_("actors")),
    Relation: (N_("relation"), N_("relations")),
    Opgave: (N_("opgave"), N_("opgaven")),
    Involvement: (N_("involvement"), N_("involvements")),
    Assessment: (N_("assessment"), N_("assessments")),
    EngagementPlan: (N_("plan"), N_("plans")),
    Phase: (N_("phase"), N_("phases")),
    Activity: (N_("activity"), N_("activities")),
    ContactMoment: (N_("contact moment"), N_("contact moments")),
    Commitment: (N_("agreement"), N_("agreements")),
    Precedent: (N_("example from elsewhere"), N_("examples from elsewhere")),
    Experiment: (N_("experiment"), N_("experiments")),
    Lesson: (N_("lesson"), N_("lessons")),
    View: (N_("view"), N_("views")),
    Placement: (N_("placement"), N_("placements")),
    EmbeddedPicture: (N_("picture"), N_("pictures")),
    Annotation: (N_("annotation"), N_("annotations")),
    Answer: (N_("answer"), N_("answers")),
    Dismissal: (N_("dismissed signal"), N_("dismissed signals")),
    Snapshot: (N_("snapshot"), N_("snapshots")),
    Handout: (N_("handout"), N_("handouts")),
}
