"""The user's own lists: kinds, areas and words."""

from collections.abc import Iterable
from dataclasses import replace as changed
from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.edits.removal import remove
from dronten_map.core.fields import Sort, references_of
from dronten_map.core.ids import ActorKindId, AreaId, RecordId, RelationKindId, TermId
from dronten_map.core.queries import terms
from dronten_map.core.records import ActorKind, Area, Record, RelationKind, Term


def add_actor_kind(draft: Draft, name: str, **values: Any) -> ActorKindId:
    """Add a kind of actor at the end of the list."""
    order = 1 + max((k.order for k in draft.all(ActorKind)), default=-1)
    kind = ActorKind(id=ActorKindId.new(), name=cleaned(name), order=order, **values)
    draft.put(kind)
    return kind.id


def add_relation_kind(draft: Draft, name: str, **values: Any) -> RelationKindId:
    """Add a kind of relation at the end of the list."""
    order = 1 + max((k.order for k in draft.all(RelationKind)), default=-1)
    kind = RelationKind(id=RelationKindId.new(), name=cleaned(name), order=order, **values)
    draft.put(kind)
    return kind.id


def add_term(draft: Draft, list_name: str, name: str, **values: Any) -> TermId:
    """Add a word at the end of a list."""
    order = 1 + max((t.order for t in terms(draft, list_name)), default=-1)
    term = Term(id=TermId.new(), list=list_name, name=cleaned(name), order=order, **values)
    draft.put(term)
    return term.id


def add_area(draft: Draft, name: str, *, parent: AreaId | None = None) -> AreaId:
    """Add an area, below another one or on its own."""
    order = 1 + max((a.order for a in draft.all(Area)), default=-1)
    area = Area(id=AreaId.new(), name=cleaned(name), parent=parent, order=order)
    draft.put(area)
    return area.id


def arrange(draft: Draft, line: Iterable[ActorKind | RelationKind | Term | Area]) -> None:
    """Give members of a list the order in which they stand here."""
    for order, record in enumerate(line):
        draft.put(changed(record, order=order))


def replace(draft: Draft, old: Record, new: RecordId) -> None:
    """Let everything that points at one record point at another, and remove the first."""
    for record in draft.referring(old.id):
        values: dict[str, Any] = {}
        for field in references_of(type(record)):
            value: Any = getattr(record, field.name)
            if field.sort is Sort.REFERENCES:
                members = [new if v == old.id else v for v in value]
                values[field.name] = tuple(dict.fromkeys(members))
            elif value == old.id:
                # What takes its place may have stood below it, and cannot stand below itself.
                values[field.name] = new if record.id != new else getattr(old, field.name)
        draft.put(changed(record, **values))
    remove(draft, [old])
