"""Copy, paste and duplicate actors with what is between them, and annotations."""

from collections.abc import Iterable
from dataclasses import replace
from statistics import fmean
from typing import Any, NamedTuple

from dronten_map.core.annotated import middle_of
from dronten_map.core.codec import records_from_json, records_to_json
from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.edits.annotations import embed, stack
from dronten_map.core.edits.views import place
from dronten_map.core.fields import Sort, references_of
from dronten_map.core.ids import ActorId, AnnotationId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.queries import placements_in
from dronten_map.core.records import (
    Actor,
    ActorKind,
    Annotation,
    Assessment,
    EmbeddedPicture,
    Involvement,
    Placement,
    Record,
    Relation,
    RelationKind,
)

_SHIFT = 24.0  # points that a duplicate stands right of and below what it was made from


class Pasted(NamedTuple):
    """What a paste added."""

    actors: list[ActorId]
    annotations: list[AnnotationId]


def copied(
    records: Records,
    actors: Iterable[ActorId],
    *,
    view: ViewId | None = None,
    annotations: Iterable[AnnotationId] = (),
) -> str:
    """Actors with their kinds, the relations between them and their opgaven, as JSON text.

    Annotations come with their pictures.
    """
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
    for annotation_id in annotations:
        annotation = records.get(Annotation, annotation_id)
        if annotation.picture is not None:
            found[annotation.picture] = records.get(EmbeddedPicture, annotation.picture)
        found[annotation.id] = annotation
    return records_to_json(found.values())


def paste(draft: Draft, text: str, *, view: ViewId, at: tuple[float, float]) -> Pasted:
    """Add copies of what was copied, with their middle at a point of a view.

    Raises:
        UserError: the text was not copied from a map.
    """
    records = records_from_json(text)
    renamed = _renamed(draft, records)
    for record in records:
        if isinstance(record, Actor | Relation | Involvement | Assessment):
            copy = _copy(draft, record, renamed)
            if copy is not None:
                draft.put(copy)
    made = [renamed[r.id] for r in records if isinstance(r, Actor)]
    notes = [r for r in records if isinstance(r, Annotation)]
    was = {renamed[p.actor]: (p.x, p.y) for p in _placements(records) if p.actor in renamed}
    dx, dy = _shift(made, was, notes, at)
    place(draft, view, {actor: (x + dx, y + dy) for actor, (x, y) in was.items()})
    for note in sorted(notes, key=lambda n: (n.order, n.id)):
        picture = renamed[note.picture] if note.picture is not None else None
        there = {"x": cleaned(float(note.x + dx)), "y": cleaned(float(note.y + dy))}
        stack(draft, replace(note, id=renamed[note.id], view=view, picture=picture, **there))
    return Pasted(made, [renamed[n.id] for n in notes])


def duplicate(
    draft: Draft,
    view: ViewId,
    actors: Iterable[ActorId],
    annotations: Iterable[AnnotationId] = (),
) -> Pasted:
    """Add copies of actors and annotations a little beside them."""
    chosen, notes = list(actors), list(annotations)
    known = placements_in(draft, view)
    stand = [(known[a].x, known[a].y) for a in chosen if a in known]
    stand += [middle_of(draft.get(Annotation, n)) for n in notes]
    x = fmean(p[0] for p in stand) if stand else 0.0
    y = fmean(p[1] for p in stand) if stand else 0.0
    text = copied(draft, chosen, view=view, annotations=notes)
    return paste(draft, text, view=view, at=(x + _SHIFT, y + _SHIFT))


def _placements(records: Iterable[Record]) -> list[Placement]:
    return list({r.actor: r for r in records if isinstance(r, Placement)}.values())


def _renamed(draft: Draft, records: Iterable[Record]) -> dict[str, Any]:
    """The id that each record gets here; kinds and pictures that the map lacks are added."""
    renamed: dict[str, Any] = {}
    for record in records:
        if isinstance(record, ActorKind | RelationKind):
            if draft.find(type(record), record.id) is None:
                draft.put(record)
        elif isinstance(record, EmbeddedPicture):
            renamed[record.id] = embed(draft, replace(record, id=type(record.id).new()))
        elif not isinstance(record, Placement):
            renamed[record.id] = type(record.id).new()
    return renamed


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


def _shift(
    made: list[ActorId],
    was: dict[ActorId, tuple[float, float]],
    notes: list[Annotation],
    at: tuple[float, float],
) -> tuple[float, float]:
    """How far everything moves to have its middle at a point; who stood nowhere gets a place."""
    for index, actor in enumerate(made):
        was.setdefault(actor, (index * _SHIFT, index * _SHIFT))
    stood = [*was.values(), *(middle_of(n) for n in notes)]
    if not stood:
        return 0.0, 0.0
    return at[0] - fmean(p[0] for p in stood), at[1] - fmean(p[1] for p in stood)
