"""What was talked about, promised, tried and learned around the plan."""

from datetime import date

from dronten_map.core.ids import ActivityId, ContactId, OpgaveId, TermId
from dronten_map.core.plan.costs import PlanActivity
from dronten_map.core.plan.parties import PlanOpgave
from dronten_map.core.plan.people import Scope
from dronten_map.core.plan.scales import UNSCORED
from dronten_map.core.plan.talks import (
    Agreement,
    PlanContact,
    PlanExperiment,
    PlanLesson,
    PlanPrecedent,
)
from dronten_map.core.precedents import source_of, where_and_when
from dronten_map.core.records import (
    Activity,
    Commitment,
    ContactMoment,
    Experiment,
    Lesson,
    Precedent,
)

# The words may be changed by the user; the identities of words that a map starts with stay.
KEPT = TermId("commitment_status:done")
DROPPED = TermId("commitment_status:dropped")


def is_open(commitment: Commitment) -> bool:
    """Whether an agreement is neither kept nor dropped."""
    return commitment.done is None and commitment.status not in (KEPT, DROPPED)


def is_overdue(commitment: Commitment, on: date) -> bool:
    """Whether an agreement is open and was due before a day."""
    return is_open(commitment) and commitment.due is not None and commitment.due < on


def contacts_of(
    scope: Scope, opgaven: tuple[PlanOpgave, ...], activities: tuple[PlanActivity, ...]
) -> tuple[PlanContact, ...]:
    """The contact moments of the plan's opgaven and activities, or all of them, by day."""
    about = {opgave.id for opgave in opgaven}
    within: set[ActivityId | None] = {activity.id for activity in activities}
    found = [
        contact
        for contact in scope.records.all(ContactMoment)
        if _is_about(scope, contact.opgave, about) or contact.activity in within
    ]
    return tuple(_contact(scope, contact) for contact in sorted(found, key=lambda c: c.on))


def agreements_of(
    scope: Scope,
    opgaven: tuple[PlanOpgave, ...],
    contacts: tuple[PlanContact, ...],
    *,
    on: date,
) -> tuple[Agreement, ...]:
    """The agreements on the plan's opgaven or from its contacts, or all of them, by due date."""
    about = {opgave.id for opgave in opgaven}
    within: set[ContactId | None] = {contact.id for contact in contacts}
    found = [
        commitment
        for commitment in scope.records.all(Commitment)
        if _is_about(scope, commitment.opgave, about) or commitment.contact in within
    ]
    found.sort(key=lambda c: c.due or date.max)
    return tuple(_agreement(scope, commitment, on) for commitment in found)


def experiments_of(scope: Scope, opgaven: tuple[PlanOpgave, ...]) -> tuple[PlanExperiment, ...]:
    """The experiments on the plan's opgaven, or all of them, by start."""
    about = {opgave.id for opgave in opgaven}
    found = [e for e in scope.records.all(Experiment) if _is_about(scope, e.opgave, about)]
    found.sort(key=lambda e: e.start or date.max)
    return tuple(_experiment(scope, experiment) for experiment in found)


def lessons_of(
    scope: Scope, opgaven: tuple[PlanOpgave, ...], experiments: tuple[PlanExperiment, ...]
) -> tuple[PlanLesson, ...]:
    """The lessons on the plan's opgaven or from its experiments, or all of them, by day."""
    about = {opgave.id for opgave in opgaven}
    titles = {experiment.id: experiment.title for experiment in experiments}
    found = [
        lesson
        for lesson in scope.records.all(Lesson)
        if _is_about(scope, lesson.opgave, about) or lesson.experiment in titles
    ]
    found.sort(key=lambda lesson: lesson.on or date.max)
    return tuple(_lesson(scope, lesson) for lesson in found)


def precedents_of(
    scope: Scope, experiments: tuple[PlanExperiment, ...]
) -> tuple[PlanPrecedent, ...]:
    """What others did, from which these experiments learn; each once, in the order of those."""
    linked = [
        precedent
        for experiment in experiments
        for precedent in scope.records.get(Experiment, experiment.id).precedents
    ]
    found = (scope.records.get(Precedent, precedent) for precedent in dict.fromkeys(linked))
    return tuple(
        PlanPrecedent(
            id=precedent.id,
            title=precedent.title,
            where=where_and_when(precedent),
            action=precedent.action,
            result=precedent.result,
            source=source_of(precedent),
        )
        for precedent in found
    )


def _is_about(scope: Scope, opgave: OpgaveId | None, about: set[OpgaveId]) -> bool:
    return scope.is_programme or opgave in about


def _contact(scope: Scope, contact: ContactMoment) -> PlanContact:
    words = scope.words
    activity = scope.records.find(Activity, contact.activity) if contact.activity else None
    return PlanContact(
        id=contact.id,
        on=contact.on,
        actors=words.everyone(contact.actors),
        channel=words.term(contact.channel),
        opgave=words.code(contact.opgave),
        activity=activity.title if activity else "",
        summary=contact.summary,
        source=contact.source,
        judgement=contact.judgement if scope.tells_all else "",
        mood=words.score("mood", contact.mood) if scope.tells_all else UNSCORED,
    )


def _agreement(scope: Scope, commitment: Commitment, on: date) -> Agreement:
    words = scope.words
    return Agreement(
        id=commitment.id,
        text=commitment.text,
        by=words.who(commitment.by),
        to=words.who(commitment.to),
        opgave=words.code(commitment.opgave),
        due=commitment.due,
        done=commitment.done,
        status=words.term(commitment.status),
        evidence=commitment.evidence,
        is_open=is_open(commitment),
        is_overdue=is_overdue(commitment, on),
    )


def _experiment(scope: Scope, experiment: Experiment) -> PlanExperiment:
    return PlanExperiment(
        id=experiment.id,
        title=experiment.title,
        opgave=scope.words.code(experiment.opgave),
        hypothesis=experiment.hypothesis,
        action=experiment.action,
        result=experiment.result,
        outcome=scope.words.term(experiment.outcome),
        start=experiment.start,
        end=experiment.end,
        origin=experiment.origin,
        precedents=tuple(
            scope.records.get(Precedent, precedent).title for precedent in experiment.precedents
        ),
    )


def _lesson(scope: Scope, lesson: Lesson) -> PlanLesson:
    source = scope.records.find(Experiment, lesson.experiment) if lesson.experiment else None
    return PlanLesson(
        id=lesson.id,
        text=lesson.text,
        experiment=source.title if source else "",
        opgave=scope.words.code(lesson.opgave),
        on=lesson.on,
        source=lesson.source,
    )
