"""A plan in time: every phase and activity as a line, and where the order does not hold."""

from dataclasses import dataclass
from datetime import date, timedelta

from dronten_map.core.ids import ActivityId, PlanId, TermId
from dronten_map.core.model import Records
from dronten_map.core.queries import activities_of, phases_of, step_name
from dronten_map.core.records import Activity, EngagementPlan, Phase

_DONE = TermId("activity_status:done")
_CANCELLED = TermId("activity_status:cancelled")


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """A phase: from its own first to its last day, or else those of its activities."""

    phase: Phase
    name: str
    start: date | None
    end: date | None

    @property
    def key(self) -> str:
        """The id of the phase."""
        return self.phase.id


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """An activity.

    Attributes:
        end: Its last day; None without a start.
        is_late: Whether it should have ended and has not.
        clashes: Those it waits for that have not ended when it begins.
    """

    activity: Activity
    end: date | None
    is_late: bool
    clashes: tuple[ActivityId, ...]

    @property
    def key(self) -> str:
        """The id of the activity."""
        return self.activity.id

    @property
    def is_done(self) -> bool:
        """Whether it has been carried out."""
        return self.activity.status == _DONE

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.activity.status == _CANCELLED


Line = PhaseLine | ActivityLine


@dataclass(frozen=True, slots=True)
class Schedule:
    """The lines of a plan in the order of its list, and the days that they span."""

    lines: tuple[Line, ...]
    start: date | None
    end: date | None


def schedule(records: Records, plan: PlanId, *, on: date) -> Schedule:
    """A plan in time, as it stands on a day."""
    lines: list[Line] = []
    for phase in phases_of(records, records.get(EngagementPlan, plan)):
        below = [_line(records, a, on) for a in activities_of(records, phase)]
        dated = [line for line in below if line.end is not None and not line.is_cancelled]
        first = min((one.activity.start for one in dated if one.activity.start), default=None)
        last = max((one.end for one in dated if one.end), default=None)
        name = phase.title or step_name(records, phase.step)
        lines.append(PhaseLine(phase, name, phase.start or first, phase.end or last))
        lines += below
    starts = [d for line in lines if (d := _start(line)) is not None]
    ends = [line.end for line in lines if line.end is not None]
    return Schedule(tuple(lines), min(starts, default=None), max(ends, default=None))


def last_day(activity: Activity) -> date | None:
    """The last day of an activity; None without a start."""
    if activity.start is None:
        return None
    return activity.start + timedelta(days=activity.days - 1)


def _line(records: Records, activity: Activity, on: date) -> ActivityLine:
    end = last_day(activity)
    is_over = activity.status in (_DONE, _CANCELLED)
    clashes: list[ActivityId] = []
    if activity.start is not None and not is_over:
        for earlier_id in activity.after:
            earlier = records.get(Activity, earlier_id)
            ends = last_day(earlier)
            is_open = earlier.status not in (_DONE, _CANCELLED)
            if is_open and ends is not None and ends >= activity.start:
                clashes.append(earlier_id)
    return ActivityLine(activity, end, end is not None and end < on and not is_over, tuple(clashes))


def _start(line: Line) -> date | None:
    return line.start if isinstance(line, PhaseLine) else line.activity.start
