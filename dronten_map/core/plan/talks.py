"""What was talked about, promised, tried and learned."""

from dataclasses import dataclass
from datetime import date

from dronten_map.core.ids import CommitmentId, ContactId, ExperimentId, LessonId, PrecedentId
from dronten_map.core.plan.scales import UNSCORED, Score, Who


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Who promised what to whom, and whether it is kept."""

    id: CommitmentId
    text: str
    by: Who | None = None
    to: Who | None = None
    opgave: str = ""  # code
    due: date | None = None
    done: date | None = None
    status: str = ""
    evidence: str = ""
    is_open: bool = True  # neither kept nor dropped
    is_overdue: bool = False  # open, and due before the day of the plan


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanContact:
    """What was talked about with whom; without judgement and mood for a shared audience."""

    id: ContactId
    on: date
    actors: tuple[Who, ...] = ()
    channel: str = ""
    opgave: str = ""  # code
    activity: str = ""  # title
    summary: str = ""
    source: str = ""
    judgement: str = ""
    mood: Score = UNSCORED


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanExperiment:
    """What was tried and what came of it."""

    id: ExperimentId
    title: str
    opgave: str = ""  # code
    hypothesis: str = ""
    action: str = ""
    result: str = ""
    outcome: str = ""
    start: date | None = None
    end: date | None = None
    origin: str = ""
    precedents: tuple[str, ...] = ()  # titles


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLesson:
    """What was learned."""

    id: LessonId
    text: str
    experiment: str = ""  # title
    opgave: str = ""  # code
    on: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPrecedent:
    """What another municipality did, from which experiments of the plan learn."""

    id: PrecedentId
    title: str
    where: str = ""  # the municipality, and when
    action: str = ""
    result: str = ""
    source: str = ""  # who says so, and where that stands
