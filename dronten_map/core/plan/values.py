"""The engagement plan as one value: what paper, workbook and preview are all made from.

Words stand beside the numbers that they came from, in the language in which the plan was built.
"""

from dataclasses import dataclass
from datetime import date

from dronten_map.core.ids import OpgaveId, PlanId
from dronten_map.core.plan.costs import NO_COSTS, PlanActivity, PlanPhase, PlanStep, Totals
from dronten_map.core.plan.parties import PlanInvolvement, PlanOpgave, Stakeholder
from dronten_map.core.plan.scales import Audience, Scale, Who
from dronten_map.core.plan.shares import Posts, Share, by_department, by_function
from dronten_map.core.plan.talks import (
    Agreement,
    PlanContact,
    PlanExperiment,
    PlanLesson,
    PlanPrecedent,
)
from dronten_map.i18n import Language


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
    totals: Totals = NO_COSTS
    start: date | None = None  # first day of all phases and activities
    end: date | None = None  # last day
    agreements: tuple[Agreement, ...] = ()  # by due date; undated ones last
    contacts: tuple[PlanContact, ...] = ()  # by day
    experiments: tuple[PlanExperiment, ...] = ()
    precedents: tuple[PlanPrecedent, ...] = ()
    lessons: tuple[PlanLesson, ...] = ()
    scales: tuple[Scale, ...] = ()
    # Of who is responsible for an activity; None where functions are not told: to the public.
    posts: Posts | None = None

    @property
    def phases(self) -> tuple[PlanPhase, ...]:
        """All phases, in order of the steps."""
        return tuple(phase for step in self.steps for phase in step.phases)

    @property
    def activities(self) -> tuple[PlanActivity, ...]:
        """All activities, in order of the phases."""
        return tuple(activity for phase in self.phases for activity in phase.activities)

    @property
    def departments(self) -> tuple[Share, ...]:
        """What falls to each department; nothing where functions are not told."""
        return by_department(self.activities, self.posts) if self.posts is not None else ()

    @property
    def functions(self) -> tuple[Share, ...]:
        """What falls to each function; nothing where functions are not told."""
        return by_function(self.activities, self.posts) if self.posts is not None else ()

    @property
    def days(self) -> int | None:
        """The lead time (doorlooptijd) in calendar days; None when nothing has a date."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1
