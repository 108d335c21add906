"""Who could take part in an opgave: actors of the map who resemble who is involved elsewhere."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from dronten_map.core.ids import ActorId, AreaId, OpgaveId
from dronten_map.core.missing import within
from dronten_map.core.model import Records
from dronten_map.core.queries import in_order
from dronten_map.core.records import (
    Actor,
    ActorKind,
    Area,
    Involvement,
    Opgave,
    Relation,
    Sector,
)
from dronten_map.i18n import _, ngettext, pick

_OF_A_KIND = 3  # suggestions of one kind: more of the same is no thought of its own
_LEAST = 0.25  # of weight below which a reason is not worth a word
_TOLD = 2  # reasons in a sentence, the strongest
_NAMED = 2  # names in a reason


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An actor that could be involved in an opgave, and why it is thought of.

    Attributes:
        score: How many reasons of how much weight; only to sort by.
        reason: One sentence in the language of the moment.
    """

    actor: ActorId
    score: float
    reason: str


def suggestions(
    records: Records, opgave: OpgaveId, *, area: Area | None = None, most: int = 8
) -> tuple[Suggestion, ...]:
    """Actors of the map that resemble those who are involved elsewhere, the likeliest first.

    With an area, only who belongs to it or to an area below.

    They are not involved in the opgave yet. What speaks for one, each told by name: nobody of its
    kind is here and elsewhere somebody is; it belongs to an area of the opgave; it works elsewhere
    with those who are here, which counts more the fewer work there; it has a relation with them.

    Time: actors + relations + involvements.
    """
    around = _Around(records, opgave)
    reach = within(records, area)
    asked = (a for a in records.all(Actor) if reach is None or a.area in reach)
    found = [(actor, reasons) for actor in asked if (reasons := around.reasons(actor))]
    found.sort(key=lambda f: (-_score(f[1]), f[0].name.casefold()))
    kept: list[Suggestion] = []
    of_kind: Counter[str] = Counter()
    for actor, reasons in found:
        of_kind[actor.kind] += 1
        if of_kind[actor.kind] <= _OF_A_KIND:
            kept.append(Suggestion(actor.id, _score(reasons), _told(reasons)))
        if len(kept) == most:
            break
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _Reason:
    """Something that speaks for an actor: how much, and how it is told once it is asked for."""

    weight: float
    told: Callable[[], str]


_NO_REASON = _Reason(0.0, str)


def _score(reasons: Sequence[_Reason]) -> float:
    return sum(reason.weight for reason in reasons)


def _told(reasons: Sequence[_Reason]) -> str:
    sentence = "; ".join(reason.told() for reason in reasons[:_TOLD])
    return sentence[:1].upper() + sentence[1:] + "."


class _Around:
    """An opgave with who is in it, and where else they are."""

    def __init__(self, records: Records, opgave: OpgaveId) -> None:
        self._records = records
        self._opgave = records.get(Opgave, opgave)
        people: dict[OpgaveId, set[ActorId]] = defaultdict(set)
        for involvement in records.all(Involvement):
            people[involvement.opgave].add(involvement.actor)
        self._here = people.pop(opgave, set())
        self._elsewhere = {
            o.id: people[o.id] for o in in_order(records.all(Opgave)) if people[o.id]
        }
        self._kinds = {records.get(Actor, actor).kind for actor in self._here}

    def reasons(self, actor: Actor) -> list[_Reason]:
        """Why an actor could take part, the strongest first; none when it does already."""
        if actor.id in self._here:
            return []
        found = (self._kind(actor), self._near(actor), self._together(actor), self._related(actor))
        strong = [reason for reason in found if reason.weight >= _LEAST]
        return sorted(strong, key=lambda reason: -reason.weight)

    @cached_property
    def _areas(self) -> dict[AreaId, str]:
        """The areas of the opgave and below, each with the name of the one that it lies in."""
        found: dict[AreaId, str] = {}
        for area_id in self._opgave.areas:
            area = self._records.get(Area, area_id)
            found |= dict.fromkeys(within(self._records, area) or (), area.name)
        return found

    @cached_property
    def _kinds_elsewhere(self) -> dict[str, list[OpgaveId]]:
        found: dict[str, list[OpgaveId]] = defaultdict(list)
        for opgave, actors in self._elsewhere.items():
            for kind in {self._records.get(Actor, actor).kind for actor in actors}:
                found[kind].append(opgave)
        return found

    @cached_property
    def _known(self) -> dict[ActorId, set[ActorId]]:
        """Whom of the opgave each other actor has a relation with."""
        found: dict[ActorId, set[ActorId]] = defaultdict(set)
        for relation in self._records.all(Relation):
            ends = (relation.source, relation.target)
            for one, other in (ends, reversed(ends)):
                if other in self._here:
                    found[one].add(other)
        return found

    @cached_property
    def _shared(self) -> dict[OpgaveId, tuple[float, set[ActorId]]]:
        """How much another opgave has the people of this one (0 to 1), and who they are."""
        found: dict[OpgaveId, tuple[float, set[ActorId]]] = {}
        for opgave, there in self._elsewhere.items():
            both = there & self._here
            found[opgave] = (len(both) / sqrt(len(there) * len(self._here)) if both else 0.0, both)
        return found

    def _kind(self, actor: Actor) -> _Reason:
        opgaven = self._kinds_elsewhere.get(actor.kind, [])
        if actor.kind in self._kinds or not opgaven:
            return _NO_REASON
        return _Reason(2.0, lambda: self._kind_told(actor, opgaven))

    def _kind_told(self, actor: Actor, opgaven: list[OpgaveId]) -> str:
        kind = self._records.get(ActorKind, actor.kind)
        text = ngettext(
            "nobody of the kind “{kind}” takes part here, in {opgave} somebody does",
            "nobody of the kind “{kind}” takes part here, in {count} other opgaven somebody does",
            len(opgaven),
        )
        name = pick(kind.name, kind.name_en)
        return text.format(kind=name, opgave=self._code(opgaven[0]), count=len(opgaven))

    def _near(self, actor: Actor) -> _Reason:
        if actor.area is None or actor.area not in self._areas:
            return _NO_REASON
        area = self._areas[actor.area]
        # Whom an opgave touches where they live goes before who merely might fit.
        sector = self._records.get(ActorKind, actor.kind).sector
        weight = 2.0 if sector in (Sector.RESIDENTS, Sector.PARTNER) else 1.0
        return _Reason(
            weight, lambda: _("belongs to {area}, where this opgave lies").format(area=area)
        )

    def _together(self, actor: Actor) -> _Reason:
        there = [
            (*self._shared[opgave], opgave)
            for opgave, actors in self._elsewhere.items()
            if actor.id in actors
        ]
        if not there:
            return _NO_REASON
        share, both, opgave = max(there, key=lambda one: one[0])
        return _Reason(2 * share, lambda: self._together_told(opgave, both))

    def _together_told(self, opgave: OpgaveId, both: set[ActorId]) -> str:
        text = ngettext(
            "works in {opgave} with {names}, who takes part here",
            "works in {opgave} with {names}, who take part here",
            len(both),
        )
        return text.format(opgave=self._code(opgave), names=self._names(both))

    def _related(self, actor: Actor) -> _Reason:
        known = self._known.get(actor.id, set())
        return _Reason(min(1.5, 0.5 * len(known)), lambda: self._related_told(known))

    def _related_told(self, known: set[ActorId]) -> str:
        text = ngettext(
            "has a relation with {names}, who takes part here",
            "has a relation with {names}, who take part here",
            len(known),
        )
        return text.format(names=self._names(known))

    def _code(self, opgave: OpgaveId) -> str:
        return self._records.get(Opgave, opgave).code

    def _names(self, actors: Iterable[ActorId]) -> str:
        found = sorted((self._records.get(Actor, a).name for a in actors), key=str.casefold)
        if len(found) == _NAMED:
            return _("{one} and {other}").format(one=found[0], other=found[1])
        shown = ", ".join(found[:_NAMED])
        return f"{shown} +{len(found) - _NAMED}" if len(found) > _NAMED else shown
