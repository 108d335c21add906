"""When an actor was spoken to, and when it is to be spoken to again."""

from datetime import date, timedelta

from dronten_map.core.agenda import INTERVALS
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.records import ContactMoment, Involvement


def last_contact(records: Records, actor: ActorId, *, on: date) -> date | None:
    """When an actor was last spoken to, up to a day; None for never."""
    found = (r for r in records.referring(actor) if isinstance(r, ContactMoment))
    return max((c.on for c in found if c.on <= on), default=None)


def next_contact(records: Records, actor: ActorId, *, on: date) -> date | None:
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
