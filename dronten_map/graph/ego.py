"""The web around one actor, as a drawing of its own: the actor in the middle, in rings around it
those that it has a relation with.
"""

from collections import Counter
from dataclasses import replace
from datetime import date
from math import cos, pi, sin

from dronten_map.core.ids import ActorId, PlacementId, ViewId
from dronten_map.core.model import Model
from dronten_map.core.queries import relations_of
from dronten_map.core.records import (
    Actor,
    ActorKind,
    MapInfo,
    Placement,
    Record,
    Relation,
    RelationKind,
    View,
)
from dronten_map.graph.drawing import Drawing, draw

RINGS = (14, 22)  # actors in the first ring and in the second
_RADIUS = 170.0  # points of the first ring; the second lies twice as far
_TURN = 0.5  # of a place that the second ring is turned, so that names do not stand in line


def around(model: Model, actor: ActorId, *, on: date | None = None) -> tuple[Drawing, int]:
    """The actor with those that it has a relation with; those with most relations go first.

    Returns:
        The drawing, and how many others had no room on it.

    Time: the relations of the actor and of its neighbours.
    """
    counted = Counter(_other(r, actor) for r in relations_of(model, actor))
    ranked = sorted(counted, key=lambda a: (-counted[a], model.get(Actor, a).name.casefold()))
    shown = ranked[: sum(RINGS)]
    view = View(id=ViewId("view:ego"), name=model.get(Actor, actor).name)
    drawn = draw(_cut(model, view, actor, shown), view.id, on=on)
    return replace(drawn, is_empty=not shown), len(ranked) - len(shown)


def _other(relation: Relation, actor: ActorId) -> ActorId:
    return relation.target if relation.source == actor else relation.source


def _cut(model: Model, view: View, actor: ActorId, others: list[ActorId]) -> Model:
    """A map of its own in which only these stand."""
    kept = {actor, *others}
    everyone = [replace(model.get(Actor, a), parent=None, area=None, role=None) for a in kept]
    lines = {r.id: r for a in kept for r in relations_of(model, a)}
    inside = [r for r in lines.values() if r.source in kept and r.target in kept]
    records: dict[type[Record], list[Record]] = {
        MapInfo: list(model.all(MapInfo)),
        ActorKind: list(model.all(ActorKind)),
        RelationKind: list(model.all(RelationKind)),
        Actor: sorted(everyone, key=lambda a: a.id),
        Relation: sorted(inside, key=lambda r: r.id),
        View: [view],
        Placement: _placements(model, view, actor, others),
    }
    return Model.of(records)


def _placements(model: Model, view: View, actor: ActorId, others: list[ActorId]) -> list[Record]:
    made: list[Record] = [_placement(view, actor, 0.0, 0.0)]
    first = RINGS[0]
    for ring, members in enumerate((others[:first], others[first:])):
        # Kinds side by side: the web then falls apart into groups that can be named.
        in_order = sorted(members, key=lambda a: _kind(model, a))
        # One or two stand beside the actor: above and below it they would take a page for nothing.
        start = pi / 2 if len(in_order) > 2 else 0.0
        for place, other in enumerate(in_order):
            angle = 2 * pi * (place + _TURN * ring) / len(in_order) - start
            reach = _RADIUS * (ring + 1)
            # Wider than high, as names are.
            made.append(_placement(view, other, 1.4 * reach * cos(angle), reach * sin(angle)))
    return made


def _placement(view: View, actor: ActorId, x: float, y: float) -> Placement:
    at = PlacementId(f"placement:ego:{actor}")
    return Placement(id=at, view=view.id, actor=actor, x=round(x, 1), y=round(y, 1))


def _kind(model: Model, actor: ActorId) -> tuple[int, str]:
    found = model.get(Actor, actor)
    return model.get(ActorKind, found.kind).order, found.name.casefold()
