"""What the plan does, when and at what cost: steps, phases, activities and totals.

Money is in euro cents, people's time in minutes; None is unknown and never counts as nought.
"""

from dataclasses import dataclass
from datetime import date

from dronten_map.core.ids import ActivityId, PhaseId
from dronten_map.core.plan.scales import UNSCORED, Score, Who


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
    def counts(self) -> bool:
        """Whether there is anything to compare: a cost, a budget, or a cost that is not known."""
        return bool(self.planned or self.spent or self.unknown) or self.budget is not None

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


NO_COSTS = Totals()


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
    level: Score = UNSCORED
    reached: Score = UNSCORED
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
    name: str  # its title, or else the name of its step
    title: str = ""
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
class Work:
    """All that a plan does: its five steps, what they cost together, the first and last day."""

    steps: tuple[PlanStep, ...]
    totals: Totals
    start: date | None = None
    end: date | None = None
