"""A map on a day, with what the rules of the findings ask of it again and again."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby, islice

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from dronten_map.core.ids import (
    ActivityId,
    ActorId,
    ActorKindId,
    AreaId,
    OpgaveId,
    RelationKindId,
    TermId,
)
from dronten_map.core.model import Model
from dronten_map.core.queries import Standing, in_order, merged, opgave_of, standing
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    Area,
    Assessment,
    ContactMoment,
    Involvement,
    Opgave,
    Relation,
    Sector,
)
from dronten_map.i18n import _

RECENT = 60  # days: a conversation that is not longer ago still counts
DEPARTMENT = ActorKindId("kind:department")
REPRESENTS, TENSION = RelationKindId("relation:represents"), RelationKindId("relation:tension")
ACROSS = frozenset({ActorKindId("kind:core_team"), ActorKindId("kind:area_director")})
RESTING = frozenset({TermId("opgave_status:paused"), TermId("opgave_status:done")})
CANCELLED, DONE = TermId("activity_status:cancelled"), TermId("activity_status:done")
TALKS = frozenset(  # werkvormen in which one or two are heard
    {TermId("werkvorm:interview"), TermId("werkvorm:kitchen"), TermId("werkvorm:negotiation")}
)

_AT_ONCE = 5_000  # relations that are joined between two moments for something else
_UNKNOWN = Standing()  # what we think of an actor of whom nothing was noted


class Situation:
    """A map as it is on a day; made once for all rules."""

    def __init__(self, model: Model, on: date) -> None:
        self.model = model
        self.on = on
        self._standing: dict[tuple[ActorId, OpgaveId | None], Standing] = {}
        self._department: dict[ActorId, ActorId] = {}
        self._graph: nx.Graph[ActorId] | None = None

    def prepare(self) -> Iterator[object]:
        """Make what the rules share, one part at a time."""
        yield self.involved
        yield from self._joining()
        yield self.ends
        yield self.acquainted
        yield self._noted

    @cached_property
    def opgaven(self) -> list[Opgave]:
        """Every opgave that is worked on, in the user's order."""
        return in_order(o for o in self.model.all(Opgave) if o.status not in RESTING)

    @cached_property
    def involved(self) -> dict[OpgaveId, list[Involvement]]:
        """The involvements of each opgave, by the actor's name."""
        names = {a.id: a.name.casefold() for a in self.model.all(Actor)}
        found = sorted(self.model.all(Involvement), key=lambda i: (i.opgave, names[i.actor]))
        return {key: list(group) for key, group in groupby(found, key=lambda i: i.opgave)}

    @cached_property
    def acquainted(self) -> set[tuple[ActorId, ActorId]]:
        """The pairs of departments with a relation between their people, both ways round."""
        actors = [actor.id for actor in self.model.all(Actor)]
        homes = list(dict.fromkeys(map(self.department, actors)))
        number = {home: at for at, home in enumerate(homes)}
        within = np.array([number[self.department(a)] for a in actors], dtype=np.int64)
        joined: list[int] = np.unique(within[self.ends] @ (len(homes), 1)).tolist()
        pairs = {(homes[key // len(homes)], homes[key % len(homes)]) for key in joined}
        return pairs | {(other, one) for one, other in pairs}

    @cached_property
    def invited(self) -> dict[ActorId, list[Activity]]:
        """The activities that each actor is invited to, in the order of their days."""
        found: dict[ActorId, list[Activity]] = defaultdict(list)
        for activity in sorted(self.activities, key=lambda a: a.start or date.max):
            for actor in activity.invited:
                found[actor].append(activity)
        return found

    @cached_property
    def activities(self) -> list[Activity]:
        """Every activity that goes on or went on."""
        return [a for a in self.model.all(Activity) if a.status != CANCELLED]

    @cached_property
    def about(self) -> dict[ActivityId, OpgaveId | None]:
        """What each activity is about: its own opgave, or that of its plan."""
        return {a.id: opgave_of(self.model, a) for a in self.activities}

    @cached_property
    def spoken_about(self) -> set[tuple[ActorId, OpgaveId | None]]:
        """With whom was spoken lately, or will be, in a conversation about which opgave."""
        since = self.on - timedelta(days=RECENT)
        found: set[tuple[ActorId, OpgaveId | None]] = set()
        for contact in self.model.all(ContactMoment):
            if since <= contact.on <= self.on:
                about = contact.opgave
                if about is None and contact.activity is not None:
                    about = self.about.get(contact.activity)
                found |= {(actor, about) for actor in contact.actors}
        for activity in self.activities:
            if activity.form in TALKS and last_day(activity) >= since:
                found |= {(actor, self.about[activity.id]) for actor in activity.invited}
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

    @property
    def graph(self) -> "nx.Graph[ActorId]":
        """Who is connected with whom; direction, kind and number of relations left out.

        Who is part of another is connected with it.
        """
        for _part in self._joining():
            pass
        assert self._graph is not None, "it was made just now"
        return self._graph

    @cached_property
    def ends(self) -> NDArray[np.int64]:
        """The same as pairs of numbers: which of all actors, in their order."""
        row = {actor.id: number for number, actor in enumerate(self.model.all(Actor))}
        found = [(row[r.source], row[r.target]) for r in self.model.all(Relation)]
        found += [(row[a.id], row[a.parent]) for a in self.model.all(Actor) if a.parent]
        return np.array(found, dtype=np.int64).reshape(-1, 2)

    def _joining(self) -> Iterator[None]:
        """Make the graph, some thousands of relations at a time."""
        if self._graph is not None:
            return
        graph: nx.Graph[ActorId] = nx.Graph()
        graph.add_nodes_from(a.id for a in self.model.all(Actor))
        relations = self.model.all(Relation)
        while some := list(islice(relations, _AT_ONCE)):
            graph.add_edges_from((r.source, r.target) for r in some)
            yield
        graph.add_edges_from((a.id, a.parent) for a in self.model.all(Actor) if a.parent)
        self._graph = graph

    @cached_property
    def friends(self) -> dict[ActorId, set[ActorId]]:
        """With whom each actor has a relation that is not tense."""
        found: dict[ActorId, set[ActorId]] = defaultdict(set)
        for relation in self.model.all(Relation):
            if relation.kind != TENSION and (relation.quality or 0) >= 0:
                found[relation.source].add(relation.target)
                found[relation.target].add(relation.source)
        return found

    @cached_property
    def spoken_for(self) -> dict[ActorId, set[ActorId]]:
        """The residents that each actor represents."""
        found: dict[ActorId, set[ActorId]] = defaultdict(set)
        for relation in self.model.all(Relation):
            if relation.kind == REPRESENTS and self.sector(relation.target) is Sector.RESIDENTS:
                found[relation.source].add(relation.target)
        return found

    def residents(self, opgave: OpgaveId) -> set[ActorId]:
        """The residents in an opgave, themselves or through who represents them."""
        found: set[ActorId] = set()
        for involvement in self.involved.get(opgave, []):
            found |= self.spoken_for.get(involvement.actor, set())
            if self.sector(involvement.actor) is Sector.RESIDENTS:
                found.add(involvement.actor)
        return found

    def departments(self, opgave: OpgaveId) -> list[ActorId]:
        """The departments that work on an opgave, by name.

        A part of the organisation without a department counts as one; who works across all of
        them, as a core team and a gebiedsregisseur do, does not.
        """
        own = {
            self.department(i.actor)
            for i in self.involved.get(opgave, [])
            if self.sector(i.actor) is Sector.OWN
        }
        found = (a for a in own if self.model.get(Actor, a).kind not in ACROSS)
        return sorted(found, key=self.name)

    def standing(self, actor: ActorId, opgave: OpgaveId | None = None) -> Standing:
        """What we think of an actor today, in general or for one opgave."""
        own = self._noted[opgave].get(actor, []) if opgave in self._noted else []
        if not own:
            if opgave is None:
                return _UNKNOWN
            return self.standing(actor)  # nothing was noted for the opgave itself
        key = (actor, opgave)
        if key not in self._standing:
            general = self._noted[None].get(actor, []) if opgave is not None else []
            # Which of two of one day was noted last, only the way through the actor tells.
            is_clear = all(len({a.on for a in part}) == len(part) for part in (general, own))
            self._standing[key] = (
                merged(general, own) if is_clear else standing(self.model, actor, opgave)
            )
        return self._standing[key]

    @cached_property
    def _noted(self) -> dict[OpgaveId | None, dict[ActorId, list[Assessment]]]:
        """What was noted of each actor, per opgave and in general."""
        found: dict[OpgaveId | None, dict[ActorId, list[Assessment]]] = {None: {}}
        for assessment in self.model.all(Assessment):
            found.setdefault(assessment.opgave, {}).setdefault(assessment.actor, []).append(
                assessment
            )
        return found

    def name(self, actor: ActorId) -> str:
        """The name of an actor."""
        return self.model.get(Actor, actor).name

    def sector(self, actor: ActorId) -> Sector:
        """The part of society that an actor belongs to."""
        return self.model.get(ActorKind, self.model.get(Actor, actor).kind).sector

    def department(self, actor: ActorId) -> ActorId:
        """The department that an actor is (part of); the actor itself when there is none."""
        found = self._department.get(actor)
        if found is None:
            found = self._department[actor] = self._home_of(actor)
        return found

    def _home_of(self, actor: ActorId) -> ActorId:
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

    def was_spoken_to(self, actor: ActorId) -> bool:
        """Whether an actor was spoken to lately."""
        last = self.last_contact.get(actor)
        return last is not None and last >= self.on - timedelta(days=RECENT)


def listed(names: list[str]) -> str:
    """Names in a sentence, the last after "and"."""
    if len(names) < 2:
        return "".join(names)
    return _("{one} and {other}").format(one=", ".join(names[:-1]), other=names[-1])


def last_day(activity: Activity) -> date:
    """The last day of an activity; without a date it is still to come, or over when it is done."""
    if activity.start is None:
        return date.min if activity.status == DONE else date.max
    return activity.start + timedelta(days=activity.days - 1)
