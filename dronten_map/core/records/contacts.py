"""What happened and what was promised, and what was learned."""

from dataclasses import dataclass
from datetime import date

from dronten_map.core.ids import (
    ActivityId,
    ActorId,
    CommitmentId,
    ContactId,
    ExperimentId,
    LessonId,
    OpgaveId,
    PrecedentId,
    TermId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactMoment:
    """A conversation, visit, call or letter: fact, source and judgement apart."""

    id: ContactId
    on: date
    actors: tuple[ActorId, ...] = ()
    channel: TermId | None = None  # list "channel"
    opgave: OpgaveId | None = None
    activity: ActivityId | None = None
    summary: str = ""  # what was said: the fact
    source: str = ""  # who says so
    judgement: str = ""  # what we make of it; left out of what is shared
    mood: int | None = None  # -2 tense .. +2 good


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """An afspraak or toezegging: who promised what to whom, and by when."""

    id: CommitmentId
    text: str
    by: ActorId | None = None
    to: ActorId | None = None
    opgave: OpgaveId | None = None
    contact: ContactId | None = None
    due: date | None = None
    done: date | None = None
    evidence: str = ""
    status: TermId | None = None  # list "commitment_status"


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """An example from elsewhere: what another municipality did, and where that can be read."""

    id: PrecedentId
    title: str  # what it was
    place: str = ""  # the municipality or organisation
    period: str = ""  # when, in words: a year, or from one year to another
    action: str = ""  # what they did
    result: str = ""  # what came of it, as the source tells it
    step: int | None = None  # the step that it helps with, 0..4
    theme: str = ""
    source_title: str = ""
    source_author: str = ""  # a person who published it, or an organisation
    source_year: str = ""
    source_address: str = ""  # where it stands; a text that the program never opens by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment:
    """Something that was tried: what we thought, did and learned, and whether it stays."""

    id: ExperimentId
    title: str
    opgave: OpgaveId | None = None
    hypothesis: str = ""
    action: str = ""
    result: str = ""
    outcome: TermId | None = None  # list "outcome": stays or goes
    start: date | None = None
    end: date | None = None
    origin: str = ""  # the municipality or organisation that did it; empty for our own
    precedents: tuple[PrecedentId, ...] = ()  # what others did before, from which it learns


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What was learned, from an experiment or from somebody else."""

    id: LessonId
    text: str
    experiment: ExperimentId | None = None
    opgave: OpgaveId | None = None
    on: date | None = None
    source: str = ""
