"""Who belongs to a department, an opgave or an area: whom a list for it is about."""

from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.queries import involvements_of, relations_of
from dronten_map.core.records import Actor, Area, Opgave


def circle(records: Records, subject: Actor | Opgave | Area) -> set[ActorId]:
    """The actors that something is about.

    Of an actor: itself, all that is part of it, and whom one of those has a relation with. Of an
    opgave: who is involved in it or in an opgave below it, its opdrachtgever and opdrachtnemer. Of
    an area: who belongs to it or to an area in it.
    """
    match subject:
        case Actor():
            own = set(_below(records, subject))
            ends = {e for a in own for r in relations_of(records, a) for e in (r.source, r.target)}
            return own | ends
        case Opgave():
            return {a for opgave in _opgaven(records, subject) for a in _around(records, opgave)}
        case Area():
            areas = set(_areas(records, subject))
            return {a.id for a in records.all(Actor) if a.area in areas}


def _below(records: Records, top: Actor) -> list[ActorId]:
    found = [top.id]
    for actor in found:
        found += [
            r.id
            for r in records.referring(actor)
            if isinstance(r, Actor) and r.parent == actor and r.id not in found
        ]
    return found


def _opgaven(records: Records, top: Opgave) -> list[Opgave]:
    found = [top]
    for opgave in found:
        found += [o for o in records.all(Opgave) if o.parent == opgave.id and o not in found]
    return found


def _around(records: Records, opgave: Opgave) -> set[ActorId]:
    involved = {i.actor for i in involvements_of(records, opgave.id)}
    return involved | {a for a in (opgave.client, opgave.lead) if a is not None}


def _areas(records: Records, top: Area) -> list[str]:
    found: list[str] = [top.id]
    for area in found:
        found += [a.id for a in records.all(Area) if a.parent == area and a.id not in found]
    return found
