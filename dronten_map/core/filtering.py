"""What the filter of a view lets through: which actors, and which relations between them."""

from collections.abc import Iterable, Mapping

from dronten_map.core.ids import ActorId, AreaId
from dronten_map.core.looks import ranges_of
from dronten_map.core.model import Records
from dronten_map.core.queries import Standing, standing, standings
from dronten_map.core.records import Actor, Area, Involvement, Relation, View

_NOTHING = Standing()


def passing(records: Records, view: View) -> frozenset[ActorId] | None:
    """The actors of the map that a view's filter lets through; None when it asks nothing of them.

    An actor must pass every part that asks something. Areas count with those below them. An
    estimate is the one for the view's opgave where it has one, else the general one; what is not
    known lies in no range.

    Time: actors + assessments + involvements; some 0.1 s for 10,000 of each.
    """
    if not asks_of_actors(view):
        return None
    sieve = Sieve(records, view)
    sieve.read()
    return frozenset(actor.id for actor in records.all(Actor) if sieve.passes(actor))


def relation_passes(view: View, relation: Relation) -> bool:
    """Whether a view's filter lets a relation through, when it does so with both its ends."""
    return not view.relation_kinds or relation.kind in view.relation_kinds


def asks_of_actors(view: View) -> bool:
    """Whether a view's filter asks anything of actors."""
    return bool(view.kinds or view.areas or view.opgaven or view.tags or view.ranges)


class Sieve:
    """The filter of a view for one actor after another; made anew when the records change."""

    def __init__(self, records: Records, view: View) -> None:
        self._records, self._view = records, view
        self._kinds = frozenset(view.kinds)
        self._areas = with_below(records, view.areas)
        self._tags = frozenset(view.tags)
        self._ranges = ranges_of(view)
        self._involved: frozenset[ActorId] = frozenset()
        self._known: Mapping[ActorId, Standing] | None = None
        if view.opgaven:
            asked = frozenset(view.opgaven)
            found = records.all(Involvement)
            self._involved = frozenset(i.actor for i in found if i.opgave in asked)

    def read(self) -> None:
        """Find out what we think of all actors at once, as many are to be looked at."""
        if self._ranges:
            self._known = standings(self._records, self._view.opgave)

    def passes(self, actor: Actor) -> bool:
        """Whether an actor passes every part of the filter."""
        view = self._view
        return (
            (not view.kinds or actor.kind in self._kinds)
            and (not view.areas or actor.area in self._areas)
            and (not view.tags or not self._tags.isdisjoint(actor.tags))
            and (not view.opgaven or actor.id in self._involved)
            and (not self._ranges or self._is_in_range(actor.id))
        )

    def _is_in_range(self, actor: ActorId) -> bool:
        if self._known is None:
            known = standing(self._records, actor, self._view.opgave)
        else:
            known = self._known.get(actor, _NOTHING)
        for estimate, (low, high) in self._ranges.items():
            value = getattr(known, estimate)
            if value is None or not low <= value <= high:
                return False
        return True


def with_below(records: Records, areas: Iterable[AreaId]) -> frozenset[AreaId | None]:
    """These areas and all that lie below them."""
    below: dict[AreaId | None, list[AreaId]] = {}
    for area in records.all(Area):
        below.setdefault(area.parent, []).append(area.id)
    found: set[AreaId | None] = set()
    waiting = list(areas)
    while waiting:
        area = waiting.pop()
        if area not in found:
            found.add(area)
            waiting += below.get(area, [])
    return frozenset(found)
