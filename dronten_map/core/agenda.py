"""The agenda of a week: what is on, what was promised, and whom to speak to again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dronten_map.core.ids import ActorId, RecordId, TermId
from dronten_map.core.model import Records
from dronten_map.core.plan.notes import is_open
from dronten_map.core.records import (
    Activity,
    Actor,
    Assessment,
    Commitment,
    ContactMoment,
    Involvement,
)
from dronten_map.i18n import N_

# After how many days without contact somebody is spoken to again, by the level that we want on the
# ladder (1 informeren .. 5 meebeslissen). Our own rule: the higher the rung, the closer.
INTERVALS = {1: 180, 2: 90, 3: 60, 4: 45, 5: 30}
STALE = 183  # days after which an estimate is a memory: half a year
_CANCELLED = TermId("activity_status:cancelled")
OVER = frozenset((TermId("activity_status:done"), _CANCELLED))  # of an activity that is no more
_DROPPED = TermId("commitment_status:dropped")


class Topic(StrEnum):
    """What an item of the agenda asks for."""

    ACTIVITY = "activity"
    AGREEMENT = "agreement"
    CONTACT = "contact"
    ASSESSMENT = "assessment"


# What the items of a topic stand under; messages for `_`.
TITLES = {
    Topic.ACTIVITY: N_("Activities this week"),
    Topic.AGREEMENT: N_("Agreements due"),
    Topic.CONTACT: N_("To speak to again"),
    Topic.ASSESSMENT: N_("Estimates to look at again"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the agenda.

    Attributes:
        on: The day that it falls on or is due; for contact and assessment the last time, None for
            never (it is then as late as its interval is long).
        text: The title of the activity, the agreement, or the name of the actor.
        actors: Whom it is about.
        subject: The record that it is about.
        days_late: How many days it is late; 0 when it is not.
        until: The last day of an activity.
    """

    topic: Topic
    on: date | None
    text: str
    actors: tuple[ActorId, ...]
    subject: RecordId
    days_late: int = 0
    until: date | None = None


def week_of(on: date) -> tuple[date, date]:
    """The Monday and the Sunday of the week that a day lies in (ISO 8601)."""
    monday = on - timedelta(days=on.weekday())
    return monday, monday + timedelta(days=6)


def agenda(records: Records, *, on: date) -> list[Item]:
    """What the week of a day asks for, in this order: activities, agreements, contact, estimates.

    Agreements that are late are in it until they are kept or dropped. Within a topic the latest
    come first.
    """
    first, last = week_of(on)
    return [
        *sorted(_activities(records, first, last), key=lambda i: i.on or date.min),
        *_by_lateness(_agreements(records, on, last)),
        *_by_lateness(_contacts(records, on)),
        *_by_lateness(_estimates(records, on)),
    ]


def dated(records: Records) -> list[Item]:
    """Every activity and agreement that has a day, whenever that is, in order of their days.

    What is over or was called off is in it too: a calendar that took it up once must hear of it.
    """
    activities = (_activity(a, a.start) for a in records.all(Activity) if a.start is not None)
    agreements = (_agreement(a) for a in records.all(Commitment) if a.due is not None)
    return sorted([*activities, *agreements], key=lambda i: (i.on or date.min, i.text, i.subject))


def who_to_whom(records: Records, item: Item) -> str:
    """Who promised an agreement to whom, such as “Raad → College”; empty when nobody is named."""
    agreement = records.find(Commitment, item.subject)
    if agreement is None:
        return ""
    by, to = (
        records.get(Actor, end).name if end is not None else ""
        for end in (agreement.by, agreement.to)
    )
    return f"{by} → {to}".strip() if to else by


def last_spoken(records: Records, *, on: date) -> dict[ActorId, date]:
    """When everybody who was spoken to was last spoken to, up to a day."""
    spoken: dict[ActorId, date] = {}
    for contact in records.all(ContactMoment):
        if contact.on <= on:
            for actor in contact.actors:
                spoken[actor] = max(contact.on, spoken.get(actor, contact.on))
    return spoken


def levels_wanted(records: Records) -> dict[ActorId, int]:
    """The highest rung of the ladder (1..5) on which we want each actor, where we want one."""
    wanted: dict[ActorId, int] = {}
    for involvement in records.all(Involvement):
        if involvement.we_want is not None:
            actor = involvement.actor
            wanted[actor] = max(involvement.we_want, wanted.get(actor, 0))
    return wanted


def is_called_off(records: Records, item: Item) -> bool:
    """Whether an activity was cancelled, or an agreement dropped."""
    activity = records.find(Activity, item.subject)
    if activity is not None:
        return activity.status == _CANCELLED
    agreement = records.find(Commitment, item.subject)
    return agreement is not None and agreement.status == _DROPPED


def _by_lateness(items: Iterator[Item]) -> list[Item]:
    return sorted(items, key=lambda i: (-i.days_late, i.on or date.min, i.text.casefold()))


def _activities(records: Records, first: date, last: date) -> Iterator[Item]:
    for activity in records.all(Activity):
        if activity.start is None or activity.status in OVER:
            continue
        item = _activity(activity, activity.start)
        if activity.start <= last and item.until is not None and item.until >= first:
            yield item


def _activity(activity: Activity, start: date) -> Item:
    end = start + timedelta(days=activity.days - 1)
    return Item(Topic.ACTIVITY, start, activity.title, activity.invited, activity.id, until=end)


def _agreements(records: Records, on: date, last: date) -> Iterator[Item]:
    for agreement in records.all(Commitment):
        if is_open(agreement) and agreement.due is not None and agreement.due <= last:
            yield _agreement(agreement, days_late=max(0, (on - agreement.due).days))


def _agreement(agreement: Commitment, *, days_late: int = 0) -> Item:
    actors = tuple(a for a in (agreement.by, agreement.to) if a is not None)
    return Item(
        Topic.AGREEMENT,
        agreement.due,
        agreement.text,
        actors,
        agreement.id,
        days_late=days_late,
    )


def _contacts(records: Records, on: date) -> Iterator[Item]:
    spoken = last_spoken(records, on=on)
    for actor, level in levels_wanted(records).items():
        since = spoken.get(actor)
        name = records.get(Actor, actor).name
        if since is None:
            yield Item(Topic.CONTACT, None, name, (actor,), actor, days_late=INTERVALS[level])
        elif (late := (on - since).days - INTERVALS[level]) > 0:
            yield Item(Topic.CONTACT, since, name, (actor,), actor, days_late=late)


def _estimates(records: Records, on: date) -> Iterator[Item]:
    latest: dict[ActorId, date] = {}
    for assessment in records.all(Assessment):
        actor = assessment.actor
        latest[actor] = max(assessment.on, latest.get(actor, assessment.on))
    for actor, since in latest.items():
        if (late := (on - since).days - STALE) > 0:
            name = records.get(Actor, actor).name
            yield Item(Topic.ASSESSMENT, since, name, (actor,), actor, days_late=late)
