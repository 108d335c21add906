"""A part of a map: only what is about one department, opgave or area, as a map of its own."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dronten_map.core.circle import circle
from dronten_map.core.fields import Sort, references_of
from dronten_map.core.model import Model
from dronten_map.core.records import (
    RECORD_TYPES,
    Activity,
    Actor,
    Answer,
    Area,
    Assessment,
    Commitment,
    ContactMoment,
    Dismissal,
    EngagementPlan,
    Experiment,
    Handout,
    Involvement,
    Lesson,
    Opgave,
    Phase,
    Precedent,
    Record,
    Relation,
    Snapshot,
)


def part_of(model: Model, subject: Actor | Opgave | Area) -> Model:
    """What is about a department, an opgave or an area.

    Its actors are those of `core.circle`; the ends of their relations come along by name. Of an
    opgave those below it are part; of a department and an area the opgaven that their actors are
    involved in. Activities, contacts and agreements are those with one of the actors, or for one
    of the opgaven of an opgave. What another record would point at in vain is forgotten by it.
    """
    return _Part(model, subject).made()


class _Part:
    def __init__(self, model: Model, subject: Actor | Opgave | Area) -> None:
        self._model = model
        self._subject = subject
        self._actors = circle(model, subject)
        self._ends = {
            end
            for relation in model.all(Relation)
            if self._keeps(relation)
            for end in (relation.source, relation.target)
        }
        self._opgaven = self._chosen_opgaven()
        self._phases = {a.phase for a in model.all(Activity) if self._is_ours(a)}
        self._plans = {p.plan for p in model.all(Phase) if p.id in self._phases}

    def made(self) -> Model:
        """The part as a map."""
        kept: dict[type[Record], list[Record]] = {t: [] for t in RECORD_TYPES}
        known: set[str] = set()
        for record_type in RECORD_TYPES:
            for record in self._records(record_type):
                kept[record_type].append(record)
                known.add(record.id)
        found = {
            record_type: [whole for r in records if (whole := _without(r, known)) is not None]
            for record_type, records in kept.items()
        }
        return Model.of(found)

    def _records(self, record_type: type[Record]) -> Iterator[Record]:
        return (record for record in self._model.all(record_type) if self._keeps(record))

    def _keeps(self, record: Record) -> bool:
        match record:
            case Actor():
                return record.id in self._actors or record.id in self._ends
            case Relation():
                return record.source in self._actors or record.target in self._actors
            case Opgave():
                return record.id in self._opgaven
            case Involvement():
                return record.actor in self._actors and record.opgave in self._opgaven
            case Assessment():
                return record.actor in self._actors
            case EngagementPlan():
                return record.id in self._plans
            case Phase():
                return record.plan in self._plans
            case Activity():
                return self._is_ours(record)
            case ContactMoment():
                return bool(self._actors.intersection(record.actors)) or self._is_for(record)
            case Commitment():
                return bool({record.by, record.to} & self._actors) or self._is_for(record)
            case Experiment() | Lesson() | Answer():
                return record.opgave in self._opgaven
            case Precedent():
                linked = self._model.referring(record.id)
                return any(isinstance(r, Experiment) and self._keeps(r) for r in linked)
            case Snapshot() | Handout() | Dismissal():
                return False
            case _:
                return True

    def _is_ours(self, activity: Activity) -> bool:
        people = {*activity.invited, activity.responsible}
        return bool(people & self._actors) or self._is_for(activity)

    def _is_for(self, record: Activity | ContactMoment | Commitment) -> bool:
        """Whether it is for an opgave that this is about; those of others are not meant."""
        return isinstance(self._subject, Opgave) and record.opgave in self._opgaven

    def _chosen_opgaven(self) -> set[str]:
        if not isinstance(self._subject, Opgave):
            return {i.opgave for i in self._model.all(Involvement) if i.actor in self._actors}
        found: list[str] = [self._subject.id]
        for above in found:
            found += [o.id for o in self._model.all(Opgave) if o.parent == above]
        return set(found)


def _without(record: Record, known: set[str]) -> Record | None:
    """A record without what it points at in vain; None where it needs that."""
    values: dict[str, Any] = {}
    for field in references_of(type(record)):
        value: Any = getattr(record, field.name)
        if field.sort is Sort.REFERENCES:
            if any(one not in known for one in value):
                values[field.name] = tuple(one for one in value if one in known)
        elif value is not None and value not in known:
            if not field.optional:
                return None
            values[field.name] = None
    return replace(record, **values) if values else record
