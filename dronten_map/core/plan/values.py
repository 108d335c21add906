"""The engagement plan as one value: what paper, workbook and preview are all made from.

Words stand beside the numbers that they came from, in the language in which the plan was built.
Money is in euro cents, people's time in minutes; None is unknown and never counts as nought.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dronten_map.core.ids import (
    ActivityId,
    ActorId,
    CommitmentId,
    ContactId,
    ExperimentId,
    InvolvementId,
    LessonId,
    OpgaveId,
    PhaseId,
    PlanId,
)
from dronten_map.i18n import N_, Language, _


class Audience(StrEnum):
    """For whom a plan is made, which decides what is left out of it."""

    REGISSEUR = "regisseur"  # everything
    SHARED = "shared"  # no judgements, moods, stance, trust and awareness: fit for any reader


class Quadrant(StrEnum):
    """What to do with an actor, by its influence and its interest (Mendelow 1991)."""

    MANAGE_CLOSELY = "manage_closely"  # both above the border
    KEEP_SATISFIED = "keep_satisfied"  # influence above, interest below
    KEEP_INFORMED = "keep_informed"  # interest above, influence below
    MONITOR = "monitor"  # both below
    BORDER = "border"  # one of the two exactly on the border: never silently assigned
    UNKNOWN = "unknown"  # one of the two is not known

    @property
    def word(self) -> str:
        """What it is called on screen and paper."""
        return _(_QUADRANT_WORDS[self])


_QUADRANT_WORDS = {
    Quadrant.MANAGE_CLOSELY: N_("manage closely"),
    Quadrant.KEEP_SATISFIED: N_("keep satisfied"),
    Quadrant.KEEP_INFORMED: N_("keep informed"),
    Quadrant.MONITOR: N_("monitor"),
    Quadrant.BORDER: N_("on the border"),
    Quadrant.UNKNOWN: N_("not known"),
}


@dataclass(frozen=True, slots=True)
class Who:
    """An actor by name."""

    id: ActorId
    name: str


@dataclass(frozen=True, slots=True)
class Score:
    """A number on a scale with its word; a number of None is unknown and its word “–”."""

    number: int | None = None
    word: str = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands on the title page."""

    plan: PlanId
    title: str
    map_title: str
    organisation: str
    programme: str
    author: str  # a function, not a person's name
    is_example: bool
    on: date  # the day on which the plan was made, and as of which agreements are overdue
    opgave: OpgaveId | None = None  # None: the whole programme
    opgave_label: str = ""  # such as "WON · Wonen"; empty for the whole programme
    language: Language = "nl"
    audience: Audience = Audience.SHARED


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """What was asked, by whom and of whom."""

    goal: str = ""
    scope: str = ""
    text: str = ""  # the assignment between client and contractor
    client: Who | None = None  # opdrachtgever
    contractor: Who | None = None  # opdrachtnemer
    core_team: tuple[Who, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOpgave:
    """An opgave that the plan is about; those below another one follow it, one deeper."""

    id: OpgaveId
    code: str
    title: str
    depth: int  # 0 for the top
    parent: OpgaveId | None = None
    question: str = ""
    effect: str = ""
    areas: tuple[str, ...] = ()
    status: str = ""
    programme: str = ""
    client: Who | None = None
    lead: Who | None = None
    involved: int = 0  # how many actors


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder:
    """An actor that the plan has to do with.

    Scores are those for the opgave of the plan, or the general ones in a plan for the whole
    programme. Stance, trust, awareness and judgement are unknown or empty for a shared audience.
    has, wants, we_want are levels of participation; in a plan for the whole programme they are
    unknown here and stand in the involvements.
    """

    id: ActorId
    name: str
    kind: str
    area: str = ""
    function: str = ""
    role: str = ""
    opgaven: tuple[str, ...] = ()  # codes of the opgaven that it is involved in
    influence: Score = Score()
    interest: Score = Score()
    quadrant: Quadrant = Quadrant.UNKNOWN
    has: Score = Score()
    wants: Score = Score()
    we_want: Score = Score()
    interest_text: str = ""  # belang, in the actor's own words
    concern: str = ""  # zorg
    stance: Score = Score()
    trust: Score = Score()
    awareness: Score = Score()
    judgement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanInvolvement:
    """How one actor is involved in one opgave of the plan, with what is thought of that."""

    id: InvolvementId
    actor: Who
    opgave: OpgaveId
    code: str
    role: str = ""
    has: Score = Score()
    wants: Score = Score()
    we_want: Score = Score()
    interest_text: str = ""
    concern: str = ""
    influence: Score = Score()
    interest: Score = Score()
    quadrant: Quadrant = Quadrant.UNKNOWN
    stance: Score = Score()

    @property
    def is_gap(self) -> bool:
        """Whether the level it has is not the one that we want; unknown is no gap."""
        known = self.has.number is not None and self.we_want.number is not None
        return known and self.has.number != self.we_want.number


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount of money (euro cents) or of people's time (minutes), planned, spent and allowed.

    Attributes:
        planned: The sum of the estimates of activities that were not cancelled.
        spent: The sum of what was noted as spent; None when nothing was noted.
        budget: The sum of the budgets that were given; None when none was.
        is_complete: Whether every phase that is counted has a budget, so that it can be compared.
        unknown: How many activities that were not cancelled have no estimate.
    """

    planned: int = 0
    spent: int | None = None
    budget: int | None = None
    is_complete: bool = False
    unknown: int = 0

    @property
    def is_over(self) -> bool:
        """Whether what is planned, or what was spent, goes beyond the whole budget."""
        return self.is_complete and max(self.planned, self.spent or 0) > (self.budget or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What a phase, a step or the whole plan costs."""

    cents: Amount = Amount()
    minutes: Amount = Amount()
    activities: int = 0  # that were not cancelled


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanActivity:
    """One act of engagement. Estimates of a cancelled one count for nothing."""

    id: ActivityId
    phase: PhaseId
    title: str
    form: str = ""
    goal: str = ""
    opgave: str = ""  # code
    invited: tuple[Who, ...] = ()
    level: Score = Score()
    reached: Score = Score()
    responsible: Who | None = None
    place: str = ""
    start: date | None = None
    end: date | None = None  # the last day; the first one when it takes a day
    days: int = 1
    minutes: int | None = None
    minutes_spent: int | None = None
    cents: int | None = None
    cents_spent: int | None = None
    status: str = ""
    is_cancelled: bool = False
    milestone: bool = False
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPhase:
    """A stretch of the plan with its activities, in order of date; undated ones last."""

    id: PhaseId
    step: int  # 0..4
    name: str
    goal: str = ""
    start: date | None = None  # as given, or else that of its first activity
    end: date | None = None  # as given, or else that of its last activity
    activities: tuple[PlanActivity, ...] = ()
    totals: Totals = Totals()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """One of the five steps (0..4) with its phases; a plan always has all five."""

    number: int
    name: str
    explanation: str = ""
    phases: tuple[PlanPhase, ...] = ()
    totals: Totals = Totals()


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
    mood: Score = Score()


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
class Scale:
    """A scale that the plan uses, with its words from low to high and where it comes from."""

    list: str  # the user's list, such as "influence"
    label: str
    words: tuple[Score, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An engagement plan (plan van aanpak), complete: a report needs nothing else but the map."""

    header: Header
    assignment: Assignment
    strategy: str = ""  # how the roll-out is done
    onboarding: str = ""  # how new colleagues are brought in
    evaluation: str = ""  # how and when it is evaluated and developed further
    opgaven: tuple[PlanOpgave, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()  # by quadrant, then by name
    involvements: tuple[PlanInvolvement, ...] = ()  # by opgave, then by name
    border: int = 3  # Mendelow: above it is high
    steps: tuple[PlanStep, ...] = ()  # always the five
    totals: Totals = Totals()
    start: date | None = None  # first day of all phases and activities
    end: date | None = None  # last day
    agreements: tuple[Agreement, ...] = ()  # by due date; undated ones last
    contacts: tuple[PlanContact, ...] = ()  # by day
    experiments: tuple[PlanExperiment, ...] = ()
    lessons: tuple[PlanLesson, ...] = ()
    scales: tuple[Scale, ...] = ()

    @property
    def phases(self) -> tuple[PlanPhase, ...]:
        """All phases, in order of the steps."""
        return tuple(phase for step in self.steps for phase in step.phases)

    @property
    def activities(self) -> tuple[PlanActivity, ...]:
        """All activities, in order of the phases."""
        return tuple(activity for phase in self.phases for activity in phase.activities)

    @property
    def days(self) -> int | None:
        """The lead time (doorlooptijd) in calendar days; None when nothing has a date."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1
