"""Taking a list in: actors, relations, involvements and estimates, in one step."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.lists import add_actor_kind, add_area, add_relation_kind, add_term
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId, ActorKindId, AreaId, OpgaveId, RelationKindId, TermId
from dronten_map.core.intake.naming import folded
from dronten_map.core.intake.reading import Person, Reading, matches
from dronten_map.core.intake.targets import Target
from dronten_map.core.queries import relations_of, standing
from dronten_map.core.records import Actor, Involvement, Relation

# For texts that are in no list of the map: target -> text -> the record that is meant; a text that
# is not in it becomes a new record of the list.
Meant = Mapping[Target, Mapping[str, str]]


@dataclass(slots=True)
class Taken:
    """What was taken in."""

    made: list[ActorId] = field(default_factory=list[ActorId])
    filled: int = 0  # actors of the map that got something that they lacked
    relations: int = 0


def take_in(
    draft: Draft, reading: Reading, *, on: date, source: str, meant: Meant | None = None
) -> Taken:
    """Put what a list says in the map; what the map knows already is never overwritten.

    Args:
        draft: Where it is put.
        reading: What the list says.
        on: The day of the estimates.
        source: Where they come from, such as the name of the file.
        meant: What texts mean that are in no list of the map.
    """
    return _Taker(draft, on, source, meant or {}).take(reading)


class _Taker:
    def __init__(self, draft: Draft, on: date, source: str, meant: Meant) -> None:
        self._draft = draft
        self._on = on
        self._source = source
        self._ids = matches(draft)
        for target, texts in meant.items():
            self._ids[target] |= {folded(text): record for text, record in texts.items()}
        self._actors: dict[str, ActorId] = {}
        self._taken = Taken()

    def take(self, reading: Reading) -> Taken:
        for key, person in reading.people.items():
            self._actors[key] = self._actor(person)
        for key, person in reading.people.items():
            self._place(person, self._actors[key])
        for tie in reading.ties:
            self._connect(
                self._actors[folded(tie.source)], self._actors[folded(tie.target)], tie.kind,
                strength=tie.strength, note=tie.note,
            )  # fmt: skip
        return self._taken

    def _actor(self, person: Person) -> ActorId:
        if person.known is not None:
            return person.known
        kind = self._listed(Target.KIND, person.kind)
        made = add_actor(self._draft, person.name, ActorKindId(kind) if kind else None)
        self._taken.made.append(made)
        return made

    def _place(self, person: Person, actor: ActorId) -> None:
        before = self._draft.get(Actor, actor)
        wanted = dict(person.values)
        if person.area:
            wanted["area"] = AreaId(self._listed(Target.AREA, person.area))
        if person.part_of and folded(person.part_of) != folded(person.name):
            wanted["parent"] = self._above(person.part_of, actor)
        lacking = {n: v for n, v in wanted.items() if v and not getattr(before, n)}
        if lacking:
            amend(self._draft, Actor, [actor], **lacking)
        for text in person.opgaven:
            self._involve(person, actor, OpgaveId(self._listed(Target.OPGAVE, text)))
        known = standing(self._draft, actor)
        new: dict[str, Any] = {
            n: v for n, v in person.estimates.items() if getattr(known, n) is None
        }
        if new:
            assess(self._draft, actor, on=self._on, source=self._source, **new)
        if person.known is not None and (lacking or new):
            self._taken.filled += 1

    def _involve(self, person: Person, actor: ActorId, opgave: OpgaveId) -> None:
        values = dict(person.involvement)
        if "role" in values:
            values["role"] = TermId(self._listed(Target.ROLE, str(values["role"])))
        made = self._draft.get(Involvement, involve(self._draft, actor, opgave))
        lacking = {n: v for n, v in values.items() if getattr(made, n) in (None, "")}
        if lacking:
            amend(self._draft, Involvement, [made.id], **lacking)

    def _above(self, name: str, actor: ActorId) -> ActorId | None:
        """The actor that somebody is part of; None where that would go round."""
        key = folded(name)
        if key not in self._actors:
            found = next((a.id for a in self._draft.all(Actor) if folded(a.name) == key), None)
            if found is None:
                found = add_actor(self._draft, name)
                self._taken.made.append(found)
            self._actors[key] = found
        above: ActorId | None = self._actors[key]
        while above is not None:
            if above == actor:
                return None
            above = self._draft.get(Actor, above).parent
        return self._actors[key]

    def _connect(
        self, source: ActorId, target: ActorId, kind: str, *, strength: int | None, note: str
    ) -> None:
        chosen = RelationKindId(self._listed(Target.RELATION_KIND, kind)) if kind else None
        ends = {source, target}
        for relation in relations_of(self._draft, source):
            if {relation.source, relation.target} == ends and chosen in (None, relation.kind):
                return  # the map has it already
        made = connect(self._draft, source, target, chosen)
        if strength is not None or note:
            relation = self._draft.get(Relation, made)
            self._draft.put(replace(relation, strength=strength, note=note))
        self._taken.relations += 1

    def _listed(self, target: Target, text: str) -> str:
        """The record of a list that a text means; made when there is none."""
        if not text:
            return ""
        key = folded(text)
        if key not in self._ids[target]:
            self._ids[target][key] = self._made(target, text)
        return self._ids[target][key]

    def _made(self, target: Target, text: str) -> str:
        match target:
            case Target.KIND:
                return add_actor_kind(self._draft, text)
            case Target.AREA:
                return add_area(self._draft, text)
            case Target.RELATION_KIND:
                return add_relation_kind(self._draft, text)
            case Target.ROLE:
                return add_term(self._draft, "role", text)
            case _:
                return add_opgave(self._draft, text)
