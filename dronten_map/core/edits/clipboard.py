"""Copy, paste and duplicate actors with what is between them."""

from collections.abc import Iterable
from dataclasses import replace
from statistics import fmean
from typing import Any

from dronten_map.core.codec import records_from_json, records_to_json
from dronten_map.core.draft import Draft
from dronten_map.core.edits.views import place
from dronten_map.core.fields import Sort, references_of
from dronten_map.core.ids import ActorId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.queries import placements_in
from dronten_map.core.records import (
    Actor,
    ActorKind,
    Assessment,
    Involvement,
    Placement,
    Record,
    Relation,
    RelationKind,
)

_SHIFT = 24.0  # points that a duplicate stands right of and below what it was made from


def copied(records: Records, actors: Iterable[ActorId], *, view: ViewId | None = None) -> str:
    """Actors with their kinds, the relations between them and their opgaven, as JSON text."""
    chosen = dict.fromkeys(actors)
    found: dict[str, Record] = {}
    for actor_id in chosen:
        actor = records.get(Actor, actor_id)
        found[actor.kind] = records.get(ActorKind, actor.kind)
        found[actor.id] = actor
    for actor_id in chosen:
        for record in records.referring(actor_id):
            if isinstance(record, Relation):
                if record.source in chosen and record.target in chosen:
                    found[record.kind] = records.get(RelationKind, record.kind)
                    found[record.id] = record
            elif isinstance(record, Involvement | Assessment) or (
                isinstance(record, Placement) and record.view == view
            ):
                found[record.id] = record
    return records_to_json(found.values())


def paste(draft: Draft, text: str, *, view: ViewId, at: tuple[float, float]) -> list[ActorId]:
    """Add copies of what was copied, with their middle at a point of a view.

    Raises:
        UserError: the text was not copied from a map.
    """
    records = records_from_json(text)
    placements = {r.actor: r for r in records if isinstance(r, Placement)}
    renamed: dict[str, Any] = {}
    for record in records:
        if isinstance(record, ActorKind | RelationKind):
            if draft.find(type(record), record.id) is None:
                draft.put(record)
        elif not isinstance(record, Placement):
            renamed[record.id] = type(record.id).new()
    for record in records:
        if isinstance(record, Actor | Relation | Involvement | Assessment):
            copy = _copy(draft, record, renamed)
            if copy is not None:
                draft.put(copy)
    made = [renamed[r.id] for r in records if isinstance(r, Actor)]
    was = {renamed[a]: (p.x, p.y) for a, p in placements.items() if a in renamed}
    place(draft, view, _around(made, was, at))
    return made


def duplicate(draft: Draft, view: ViewId, actors: Iterable[ActorId]) -> list[ActorId]:
    """Add copies of actors a little beside them."""
    chosen = list(actors)
    known = placements_in(draft, view)
    stand = [known[a] for a in chosen if a in known]
    x = fmean(p.x for p in stand) if stand else 0.0
    y = fmean(p.y for p in stand) if stand else 0.0
    text = copied(draft, chosen, view=view)
    return paste(draft, text, view=view, at=(x + _SHIFT, y + _SHIFT))


def _copy(draft: Draft, record: Record, renamed: dict[str, Any]) -> Record | None:
    values: dict[str, Any] = {"id": renamed[record.id]}
    for field in references_of(type(record)):
        assert field.target is not None
        value: Any = getattr(record, field.name)
        if field.sort is Sort.REFERENCES or value is None:
            continue
        if value in renamed:
            values[field.name] = renamed[value]
        elif draft.find(field.target, value) is None:
            if not field.optional:
                return None
            values[field.name] = None
    return replace(record, **values)


def _around(
    made: list[ActorId], was: dict[ActorId, tuple[float, float]], at: tuple[float, float]
) -> dict[ActorId, tuple[float, float]]:
    for index, actor in enumerate(made):
        was.setdefault(actor, (index * _SHIFT, index * _SHIFT))
    if not was:
        return {}
    x, y = fmean(p[0] for p in was.values()), fmean(p[1] for p in was.values())
    return {a: (p[0] - x + at[0], p[1] - y + at[1]) for a, p in was.items()}
