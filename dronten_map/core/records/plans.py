"""The engagement plan: phases over the five steps, and the activities in them."""

from dataclasses import dataclass
from datetime import date

from dronten_map.core.ids import ActivityId, ActorId, OpgaveId, PhaseId, PlanId, TermId


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementPlan:
    """A plan van aanpak, for one opgave or (opgave None) for the whole programme."""

    id: PlanId
    title: str
    opgave: OpgaveId | None = None
    goal: str = ""
    scope: str = ""
    assignment: str = ""  # the assignment between opdrachtgever and opdrachtnemer
    client: ActorId | None = None
    contractor: ActorId | None = None
    core_team: tuple[ActorId, ...] = ()
    strategy: str = ""  # how the roll-out is done
    onboarding: str = ""  # how new colleagues are brought in
    evaluation: str = ""  # how and when it is evaluated and developed further
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A stretch of a plan that belongs to one of the five steps (0..4)."""

    id: PhaseId
    plan: PlanId
    step: int  # 0 voorbereiding, 1 visie, 2 plan van aanpak, 3 uitrol, 4 borging
    title: str = ""
    goal: str = ""
    start: date | None = None
    end: date | None = None
    budget_cents: int | None = None  # euro cents
    budget_minutes: int | None = None  # people's time
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One act of engagement: who is invited, why, when, what it costs, what came of it."""

    id: ActivityId
    phase: PhaseId
    title: str
    form: TermId | None = None  # list "werkvorm"
    goal: str = ""
    opgave: OpgaveId | None = None
    invited: tuple[ActorId, ...] = ()
    level: int | None = None  # ladder 1..5, wanted
    reached: int | None = None  # ladder 1..5, reached
    responsible: ActorId | None = None
    place: str = ""
    start: date | None = None
    after: tuple[ActivityId, ...] = ()  # cannot begin before these have ended
    days: int = 1  # calendar days that it takes, at least 1
    minutes: int | None = None  # people's time, estimated
    minutes_spent: int | None = None
    cents: int | None = None  # euro cents, estimated
    cents_spent: int | None = None
    status: TermId | None = None  # list "activity_status"
    milestone: bool = False
    result: str = ""
    order: int = 0
