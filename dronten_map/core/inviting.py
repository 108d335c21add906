"""Whom an activity can take from the map at once: what a view shows, by its filter."""

from dronten_map.core.filtering import passing
from dronten_map.core.ids import ActorId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.queries import placements_in
from dronten_map.core.records import Actor, View


def shown_in(records: Records, view: ViewId) -> tuple[ActorId, ...]:
    """The actors that stand in a view and pass its filter, by name.

    Time: actors, and what the filter asks of them.
    """
    there = placements_in(records, view).keys()
    through = passing(records, records.get(View, view))
    shown = [
        a for a in records.all(Actor) if a.id in there and (through is None or a.id in through)
    ]
    return tuple(a.id for a in sorted(shown, key=lambda a: (a.name.casefold(), a.id)))
