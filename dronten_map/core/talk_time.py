"""Contacts in time: who was spoken to when, what was promised, and where it was quiet too long."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Literal, NamedTuple

from dronten_map.core.agenda import INTERVALS, levels_wanted
from dronten_map.core.ids import ActivityId, ActorId, CommitmentId, ContactId, OpgaveId, TermId
from dronten_map.core.model import Records
from dronten_map.core.plan.notes import is_open, is_overdue
from dronten_map.core.records import Activity, Actor, Commitment, ContactMoment, Involvement

_CANCELLED = TermId("activity_status:cancelled")
_DONE = TermId("activity_status:done")


class Sort(StrEnum):
    """What stands on the line of time."""

    CONTACT = "contact"
    AGREEMENT = "agreement"
    ACTIVITY = "activity"


State = Literal["past", "open", "late", "settled"]


class Moment(NamedTuple):
    """One thing on the line of time of an actor.

    Attributes:
        start, end: Its days; a contact and an agreement have one day, that on which an agreement
            was kept, or else is due.
        state: A contact or an activity that was carried out is past; a contact that was noted for
            later is open; an agreement or an activity is open, late or settled: kept, or called
            off.
        is_aside: Whether it is about something else than the opgave that is looked at.
    """

    start: date
    sort: Sort
    record: ContactId | CommitmentId | ActivityId
    end: date
    text: str
    state: State = "past"
    is_aside: bool = False


class Gap(NamedTuple):
    """Days on which an actor was to be spoken to again and was not, by the agenda's own rule."""

    start: date
    end: date  # the last day of it

    @property
    def days(self) -> int:
        """How many days it was late."""
        return (self.end - self.start).days + 1


class Lane(NamedTuple):
    """The line of time of one actor, or of one sort of moments of the actor that is looked at.

    Attributes:
        key: The id of the actor; for one sort of moments that sort.
        sort: The sort of moments that it is about; None for all.
        moments: What is on it, in order of the days.
        gaps: Where it was quiet for longer than the level that we want asks for.
        last: When the actor was last spoken to, up to today; None for never.
        next: When the actor is to be spoken to again; None when no level is wanted.
    """

    key: str
    name: str
    actor: ActorId
    sort: Sort | None = None
    moments: tuple[Moment, ...] = ()
    gaps: tuple[Gap, ...] = ()
    last: date | None = None
    next: date | None = None

    def days_late(self, on: date) -> int:
        """How many days the actor was to be spoken to already; 0 when it is not late."""
        return max(0, (on - self.next).days) if self.next is not None else 0


@dataclass(frozen=True, slots=True)
class TalkTime:
    """The lanes from above to below, and the days that they span; None when there is nothing."""

    lanes: tuple[Lane, ...] = ()
    start: date | None = None
    end: date | None = None


def talk_time(
    records: Records,
    *,
    on: date,
    actor: ActorId | None = None,
    opgave: OpgaveId | None = None,
    text: str = "",
) -> TalkTime:
    """Contacts, agreements and activities in time, with the silences that were too long.

    For one actor there is a lane for each sort of moments. For an opgave there is a lane for each
    actor that is involved in it or was spoken to about it; what is about something else stands
    aside. For all there is a lane for each actor with whom there is anything, or of whom we want a
    level. Those who are late come first, the latest in front, then the others by name.

    Silences are measured over all that was said to an actor, whatever it was about, as in the
    agenda: whoever was spoken to yesterday need not be called today for another opgave.

    Args:
        records: The map, or a draft of it.
        on: Today.
        actor: The only actor that is looked at.
        opgave: The opgave that is looked at.
        text: Words that all have to stand in a moment or in the name of its actor.

    Time: records of these types, and sorting the actors; some 30 ms for 2,000 of each.
    """
    held = _moments(records, on, opgave)
    wanted = levels_wanted(records)
    if actor is not None:
        found = records.find(Actor, actor)
        if found is None:
            return TalkTime()
        whole = _lane(found, held.get(actor, []), wanted.get(actor), on, text)
        lanes = list(_by_sort(whole))
    else:
        chosen = _chosen(records, held, wanted, opgave)
        made = (_lane(a, held.get(a.id, []), wanted.get(a.id), on, text) for a in chosen)
        lanes = [lane for lane in made if lane.moments or not text.strip()]
        lanes.sort(key=lambda one: (-one.days_late(on), one.name.casefold(), one.key))
    starts = [m.start for lane in lanes for m in lane.moments]
    starts += [gap.start for lane in lanes for gap in lane.gaps]
    ends = [m.end for lane in lanes for m in lane.moments]
    ends += [gap.end for lane in lanes for gap in lane.gaps]
    return TalkTime(tuple(lanes), min(starts, default=None), max(ends, default=None))


def _moments(records: Records, on: date, opgave: OpgaveId | None) -> dict[ActorId, list[Moment]]:
    held: dict[ActorId, list[Moment]] = defaultdict(list)
    for actors, moment in _every(records, on, opgave):
        for actor in dict.fromkeys(actors):
            held[actor].append(moment)
    return held


def _every(
    records: Records, on: date, opgave: OpgaveId | None
) -> Iterator[tuple[tuple[ActorId, ...], Moment]]:
    """Everything that has a day, with the actors that it is about."""
    for c in records.all(ContactMoment):
        is_aside = opgave is not None and c.opgave != opgave
        when: State = "open" if c.on > on else "past"
        yield c.actors, Moment(c.on, Sort.CONTACT, c.id, c.on, c.summary, when, is_aside)
    for one in records.all(Commitment):
        day = one.done or one.due
        if day is not None:
            is_aside = opgave is not None and one.opgave != opgave
            state: State = "late" if is_overdue(one, on) else "open" if is_open(one) else "settled"
            ends = (one.by, one.to) if one.by != one.to else (one.by,)
            actors = tuple(a for a in ends if a is not None)
            yield actors, Moment(day, Sort.AGREEMENT, one.id, day, one.text, state, is_aside)
    for a in records.all(Activity):
        if a.start is not None:
            is_aside = opgave is not None and a.opgave != opgave
            end = a.start + timedelta(days=a.days - 1)
            moment = Moment(
                a.start, Sort.ACTIVITY, a.id, end, a.title, _state(a, end, on), is_aside
            )
            yield a.invited, moment


def _state(activity: Activity, end: date, on: date) -> State:
    if activity.status == _CANCELLED:
        return "settled"
    if activity.status == _DONE:
        return "past"
    return "late" if end < on else "open"


def _chosen(
    records: Records,
    held: dict[ActorId, list[Moment]],
    wanted: dict[ActorId, int],
    opgave: OpgaveId | None,
) -> list[Actor]:
    if opgave is None:
        ids = {*held, *wanted}
    else:
        ids = {i.actor for i in records.all(Involvement) if i.opgave == opgave}
        ids |= {a for a, moments in held.items() if any(not m.is_aside for m in moments)}
    return [actor for actor in records.all(Actor) if actor.id in ids]


def _lane(actor: Actor, moments: list[Moment], level: int | None, on: date, text: str) -> Lane:
    moments.sort()
    days = [m.start for m in moments if m.sort is Sort.CONTACT and m.start <= on]
    interval = timedelta(days=INTERVALS[level]) if level is not None else None
    due = None
    gaps: tuple[Gap, ...] = ()
    if interval is not None:
        due = days[-1] + interval if days else on - interval
        gaps = tuple(_gaps(days, interval, on))
    return Lane(
        key=actor.id,
        name=actor.name,
        actor=actor.id,
        moments=_holding(actor, moments, text),
        gaps=gaps,
        last=days[-1] if days else None,
        next=due,
    )


def _gaps(days: list[date], interval: timedelta, on: date) -> Iterator[Gap]:
    """The days beyond an interval, up to the day before the next contact, or up to today."""
    day = timedelta(days=1)
    if not days:  # as late as the interval is long, as in the agenda
        yield Gap(on - interval + day, on)
    for one, other in pairwise(days):
        if other - one > interval:
            yield Gap(one + interval + day, max(one + interval + day, other - day))
    if days and on - days[-1] > interval:
        yield Gap(days[-1] + interval + day, on)


def _holding(actor: Actor, moments: list[Moment], text: str) -> tuple[Moment, ...]:
    words = text.casefold().split()
    if not words:
        return tuple(moments)
    name = actor.name.casefold()
    return tuple(m for m in moments if all(w in f"{name}\n{m.text.casefold()}" for w in words))


def _by_sort(whole: Lane) -> Iterator[Lane]:
    for sort in Sort:
        is_first = sort is Sort.CONTACT
        yield Lane(
            key=sort.value,
            name="",
            actor=whole.actor,
            sort=sort,
            moments=tuple(m for m in whole.moments if m.sort is sort),
            gaps=whole.gaps if is_first else (),
            last=whole.last if is_first else None,
            next=whole.next if is_first else None,
        )
