"""A map on a day, with what the rules of the findings ask of it again and again."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby

import networkx as nx

from dronten_map.core.ids import ActorId, ActorKindId, AreaId, OpgaveId
from dronten_map.core.model import Model
from dronten_map.core.queries import Standing, in_order, standing
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    Area,
    ContactMoment,
    Involvement,
    Opgave,
    Relation,
    Sector,
)

DEPARTMENT = ActorKindId("kind:department")


class Situation:
    """A map as it is on a day; made once for all rules."""

    def __init__(self, model: Model, on: date) -> None:
        self.model = model
        self.on = on
        self._standing: dict[tuple[ActorId, OpgaveId | None], Standing] = {}

    def prepare(self) -> Iterator[object]:
        """Make what the rules share, one part at a time."""
        yield self.involved
        yield self.graph
        yield self.acquainted

    @cached_property
    def opgaven(self) -> list[Opgave]:
        """Every opgave, in the user's order."""
        return in_order(self.model.all(Opgave))

    @cached_property
    def involved(self) -> dict[OpgaveId, list[Involvement]]:
        """The involvements of each opgave, by the actor's name."""
        names = {a.id: a.name.casefold() for a in self.model.all(Actor)}
        found = sorted(self.model.all(Involvement), key=lambda i: (i.opgave, names[i.actor]))
        return {key: list(group) for key, group in groupby(found, key=lambda i: i.opgave)}

    @cached_property
    def acquainted(self) -> set[tuple[ActorId, ActorId]]:
        """The pairs of departments with a relation between their people, both ways round."""
        pairs = {(self.department(a), self.department(b)) for a, b in self.graph.edges}
        return pairs | {(other, one) for one, other in pairs}

    @cached_property
    def invited(self) -> dict[ActorId, list[Activity]]:
        """The activities that each actor is invited to."""
        found: dict[ActorId, list[Activity]] = defaultdict(list)
        for activity in self.model.all(Activity):
            for actor in activity.invited:
                found[actor].append(activity)
        return found

    @cached_property
    def last_contact(self) -> dict[ActorId, date]:
        """When each actor was last spoken to, up to today."""
        found: dict[ActorId, date] = {}
        for contact in self.model.all(ContactMoment):
            if contact.on <= self.on:
                for actor in contact.actors:
                    found[actor] = max(contact.on, found.get(actor, contact.on))
        return found

    @cached_property
    def graph(self) -> "nx.Graph[ActorId]":
        """Who is connected with whom; direction, kind and number of relations left out."""
        graph: nx.Graph[ActorId] = nx.Graph()
        graph.add_nodes_from(a.id for a in self.model.all(Actor))
        graph.add_edges_from((r.source, r.target) for r in self.model.all(Relation))
        return graph

    def standing(self, actor: ActorId, opgave: OpgaveId | None = None) -> Standing:
        """What we think of an actor today, in general or for one opgave."""
        key = (actor, opgave)
        if key not in self._standing:
            self._standing[key] = standing(self.model, actor, opgave)
        return self._standing[key]

    def name(self, actor: ActorId) -> str:
        """The name of an actor."""
        return self.model.get(Actor, actor).name

    def sector(self, actor: ActorId) -> Sector:
        """The part of society that an actor belongs to."""
        return self.model.get(ActorKind, self.model.get(Actor, actor).kind).sector

    def department(self, actor: ActorId) -> ActorId:
        """The department that an actor is (part of); the actor itself when there is none."""
        above: ActorId | None = actor
        while above is not None:
            record = self.model.get(Actor, above)
            if record.kind == DEPARTMENT:
                return above
            above = record.parent
        return actor

    def stands_in(self, actor: ActorId, area: AreaId) -> bool:
        """Whether an actor belongs to an area or to one below it."""
        at = self.model.get(Actor, actor).area
        while at is not None:
            if at == area:
                return True
            at = self.model.get(Area, at).parent
        return False

    def was_spoken_to(self, actor: ActorId, *, days: int) -> bool:
        """Whether an actor was spoken to in the last so many days."""
        last = self.last_contact.get(actor)
        return last is not None and last >= self.on - timedelta(days=days)


def last_day(activity: Activity) -> date:
    """The last day of an activity; without a date it is still to come."""
    if activity.start is None:
        return date.max
    return activity.start + timedelta(days=activity.days - 1)
