"""What the plan does, when, and what that costs: steps, phases, activities and totals."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from operator import is_

from dronten_map.core.ids import TermId
from dronten_map.core.plan.costs import Amount, PlanActivity, PlanPhase, PlanStep, Totals
from dronten_map.core.plan.people import Scope
from dronten_map.core.queries import STEP_COUNT, activities_of, phases_of
from dronten_map.core.records import Activity, Phase

# The word may be changed by the user; the identity of a word that a map starts with stays.
CANCELLED = TermId("activity_status:cancelled")


class Known:
    """What was built of a plan before: what did not change since is not built again.

    Records are immutable, so that the same record says the same; but the words and names in it
    may change, and then whoever holds this forgets.
    """

    def __init__(self) -> None:
        self._activities: dict[str, tuple[Activity, PlanActivity]] = {}
        self._phases: dict[str, tuple[Phase, PlanPhase]] = {}

    def forget(self) -> None:
        """Build everything anew the next time."""
        self._activities.clear()
        self._phases.clear()

    def phase(self, scope: Scope, phase: Phase) -> PlanPhase:
        """A phase with its activities; the very same value when nothing of it changed."""
        records = activities_of(scope.records, phase)
        activities = tuple(self._activity(scope, record) for record in records)
        before = self._phases.get(phase.id)
        if before is not None and before[0] is phase and _are(before[1].activities, activities):
            return before[1]
        built = _phase(scope, phase, activities)
        self._phases[phase.id] = (phase, built)
        return built

    def _activity(self, scope: Scope, record: Activity) -> PlanActivity:
        before = self._activities.get(record.id)
        if before is not None and before[0] is record:
            return before[1]
        built = _activity(scope, record)
        self._activities[record.id] = (record, built)
        return built


def steps_of(scope: Scope, known: Known | None = None) -> tuple[PlanStep, ...]:
    """The five steps with the phases of the plan; a step without a phase stays empty."""
    known = known or Known()
    phases = [known.phase(scope, phase) for phase in phases_of(scope.records, scope.plan)]
    return tuple(_step(scope, number, phases) for number in range(STEP_COUNT))


def total(phases: Iterable[PlanPhase]) -> Totals:
    """The totals of several phases as one."""
    parts = [phase.totals for phase in phases]
    return Totals(
        cents=_added([part.cents for part in parts]),
        minutes=_added([part.minutes for part in parts]),
        activities=sum(part.activities for part in parts),
    )


def span(phases: Iterable[PlanPhase]) -> tuple[date | None, date | None]:
    """The first and the last day of these phases and their activities."""
    dates: list[date | None] = []
    for phase in phases:
        dates += [phase.start, phase.end]
        dates += [d for a in phase.activities if not a.is_cancelled for d in (a.start, a.end)]
    known = [day for day in dates if day is not None]
    return min(known, default=None), max(known, default=None)


def _step(scope: Scope, number: int, phases: list[PlanPhase]) -> PlanStep:
    mine = tuple(phase for phase in phases if phase.step == number)
    return PlanStep(
        number=number,
        name=scope.words.score("step", number).word,
        explanation=scope.words.explanation("step", number),
        phases=mine,
        totals=total(mine),
    )


def _are(before: tuple[PlanActivity, ...], now: tuple[PlanActivity, ...]) -> bool:
    """Whether these are the very same activities in the same order."""
    return len(before) == len(now) and all(map(is_, before, now))


def _phase(scope: Scope, phase: Phase, activities: tuple[PlanActivity, ...]) -> PlanPhase:
    dated = [a for a in activities if not a.is_cancelled]
    first = min((a.start for a in dated if a.start is not None), default=None)
    last = max((a.end for a in dated if a.end is not None), default=None)
    return PlanPhase(
        id=phase.id,
        step=phase.step,
        name=phase.title or scope.words.score("step", phase.step).word,
        title=phase.title,
        goal=phase.goal,
        start=phase.start or first,
        end=phase.end or last,
        activities=activities,
        totals=_totals(phase, activities),
    )


def _activity(scope: Scope, activity: Activity) -> PlanActivity:
    words, start = scope.words, activity.start
    return PlanActivity(
        id=activity.id,
        phase=activity.phase,
        title=activity.title,
        form=words.term(activity.form),
        goal=activity.goal,
        opgave=words.code(activity.opgave),
        invited=words.everyone(activity.invited),
        level=words.score("participation", activity.level),
        reached=words.score("participation", activity.reached),
        responsible=words.who(activity.responsible),
        place=activity.place,
        start=start,
        end=start + timedelta(days=activity.days - 1) if start is not None else None,
        days=activity.days,
        minutes=activity.minutes,
        minutes_spent=activity.minutes_spent,
        cents=activity.cents,
        cents_spent=activity.cents_spent,
        status=words.term(activity.status),
        is_cancelled=activity.status == CANCELLED,
        milestone=activity.milestone,
        result=activity.result,
    )


def _totals(phase: Phase, activities: tuple[PlanActivity, ...]) -> Totals:
    return Totals(
        cents=_amount(activities, phase.budget_cents, lambda a: (a.cents, a.cents_spent)),
        minutes=_amount(activities, phase.budget_minutes, lambda a: (a.minutes, a.minutes_spent)),
        activities=sum(not a.is_cancelled for a in activities),
    )


def _amount(
    activities: tuple[PlanActivity, ...],
    budget: int | None,
    of: Callable[[PlanActivity], tuple[int | None, int | None]],
) -> Amount:
    # What was spent before an activity was cancelled is gone all the same.
    spent = [found for a in activities if (found := of(a)[1]) is not None]
    estimates = [of(a)[0] for a in activities if not a.is_cancelled]
    return Amount(
        planned=sum(e for e in estimates if e is not None),
        spent=sum(spent) if spent else None,
        budget=budget,
        is_complete=budget is not None,
        unknown=sum(e is None for e in estimates),
    )


def _added(parts: list[Amount]) -> Amount:
    spent = [p.spent for p in parts if p.spent is not None]
    budgets = [p.budget for p in parts if p.budget is not None]
    # A phase without a budget that costs nothing takes nothing away from the comparison.
    used = [p for p in parts if p.counts]
    return Amount(
        planned=sum(p.planned for p in parts),
        spent=sum(spent) if spent else None,
        budget=sum(budgets) if budgets else None,
        is_complete=bool(budgets) and all(p.is_complete for p in used),
        unknown=sum(p.unknown for p in parts),
    )
