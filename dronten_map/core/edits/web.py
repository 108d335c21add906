"""Drawing the web: actors and the relations between them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from math import ceil, sqrt

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend, cleaned
from dronten_map.core.edits.views import place
from dronten_map.core.ids import (
    ActorId,
    ActorKindId,
    AreaId,
    RelationId,
    RelationKindId,
    ViewId,
)
from dronten_map.core.queries import in_order
from dronten_map.core.records import Actor, ActorKind, Relation, RelationKind
from dronten_map.errors import UserError
from dronten_map.i18n import _

# Between the centres of actors that are put down together, in points: room for two lines of label.
COLUMN, ROW = 160.0, 112.0
_BULLET = re.compile(r"^\s*(?:[-*•·–]\s+|\d{1,3}[.)]\s+)?")


def add_actor(
    draft: Draft,
    name: str,
    kind: ActorKindId | None = None,
    *,
    area: AreaId | None = None,
    view: ViewId | None = None,
    at: tuple[float, float] | None = None,
) -> ActorId:
    """Add an actor, of the first kind when none is given; with a view it gets its place there."""
    actor = Actor(
        id=ActorId.new(), name=cleaned(name), kind=kind or _first_actor_kind(draft), area=area
    )
    draft.put(actor)
    if view is not None:
        place(draft, view, {actor.id: at or (0.0, 0.0)})
    return actor.id


def add_actors(
    draft: Draft,
    text: str,
    *,
    kind: ActorKindId | None = None,
    view: ViewId | None = None,
    around: tuple[float, float] = (0.0, 0.0),
) -> list[ActorId]:
    """Add an actor for each line of a text; marks of a list are left out, empty lines too.

    They are put down in rows around a point, in the order of the lines.
    """
    names = names_in(text)
    columns = max(1, ceil(sqrt(len(names))))
    rows = ceil(len(names) / columns)
    stand: dict[ActorId, tuple[float, float]] = {}
    for index, name in enumerate(names):
        row, column = divmod(index, columns)
        x = around[0] + (column - (columns - 1) / 2) * COLUMN
        y = around[1] + (row - (rows - 1) / 2) * ROW
        stand[add_actor(draft, name, kind)] = (x, y)
    if view is not None:
        place(draft, view, stand)
    return list(stand)


def names_in(text: str) -> list[str]:
    """The names in a list that somebody typed or copied: one per line, without marks of a list."""
    return [name for line in text.splitlines() if (name := _BULLET.sub("", line).strip())]


def rename(draft: Draft, actor: ActorId, name: str) -> None:
    """Give an actor another name.

    Raises:
        UserError: the name is empty or too long.
    """
    amend(draft, Actor, [actor], name=name)


def connect(
    draft: Draft, source: ActorId, target: ActorId, kind: RelationKindId | None = None
) -> RelationId:
    """Draw a relation from source to target, of the first kind when none is given.

    Raises:
        UserError: source and target are one actor.
    """
    if source == target:
        raise UserError(_("A relation needs two different actors."), where=source)
    chosen = draft.get(RelationKind, kind) if kind else in_order(draft.all(RelationKind))[0]
    relation = Relation(
        id=RelationId.new(),
        source=source,
        target=target,
        kind=chosen.id,
        direction=chosen.direction,
    )
    draft.put(relation)
    return relation.id


def reverse(draft: Draft, relations: Iterable[RelationId]) -> None:
    """Turn relations round: what was their target becomes their source."""
    for relation_id in relations:
        relation = draft.get(Relation, relation_id)
        draft.put(replace(relation, source=relation.target, target=relation.source))


def insert_between(draft: Draft, actor: ActorId, relation: RelationId) -> RelationId:
    """Put an actor between the ends of a relation, which becomes two of the same kind.

    The one from the source stays the relation that it was; the other is returned.

    Raises:
        UserError: the actor is one of its ends.
    """
    record = draft.get(Relation, relation)
    if actor in (record.source, record.target):
        raise UserError(_("An actor cannot stand between itself and another."), where=actor)
    draft.put(replace(record, target=actor))
    second = replace(record, id=RelationId.new(), source=actor)
    draft.put(second)
    return second.id


def _first_actor_kind(draft: Draft) -> ActorKindId:
    return in_order(draft.all(ActorKind))[0].id
