"""When an actor was spoken to, when it is to be spoken to again, and when that is planned."""

from datetime import date, timedelta

from dronten_map.core.agenda import INTERVALS, OVER
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.records import Activity, ContactMoment, Involvement


def last_contact(records: Records, actor: ActorId, *, on: date) -> date | None:
    """When an actor was last spoken to, up to a day; None for never."""
    found = (r for r in records.referring(actor) if isinstance(r, ContactMoment))
    return max((c.on for c in found if c.on <= on), default=None)


def next_contact(records: Records, actor: ActorId, *, on: date) -> date | None:
    """When an actor is spoken to next: when that is planned, or else when it is due.

    Planned are the activities that it is invited to and contact moments that were noted for later;
    the first of them counts, from the day itself on. None when nothing is planned and no level is
    wanted.
    """
    planned = planned_contact(records, actor, on=on)
    return planned if planned is not None else due_contact(records, actor, on=on)


def planned_contact(records: Records, actor: ActorId, *, on: date) -> date | None:
    """The first day from a day on that somebody is to meet an actor; None when none is planned."""
    days: list[date] = []
    for record in records.referring(actor):
        match record:
            case ContactMoment() if record.on > on and actor in record.actors:
                days.append(record.on)
            case Activity() if record.start is not None and actor in record.invited:
                end = record.start + timedelta(days=record.days - 1)
                if end >= on and record.status not in OVER:
                    days.append(max(record.start, on))
            case _:
                pass
    return min(days, default=None)


def due_contact(records: Records, actor: ActorId, *, on: date) -> date | None:
    """When an actor is to be spoken to again, by the highest level that we want on the ladder.

    As in the agenda: who was never spoken to is as late as its interval is long. None when no
    level is wanted.
    """
    found = (r for r in records.referring(actor) if isinstance(r, Involvement))
    wanted = max((i.we_want for i in found if i.we_want is not None), default=None)
    if wanted is None:
        return None
    since = last_contact(records, actor, on=on)
    interval = timedelta(days=INTERVALS[wanted])
    return on - interval if since is None else since + interval
