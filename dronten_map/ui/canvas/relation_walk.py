"""Going along the relations of an actor by keyboard, one after the other."""

from math import atan2, pi
from typing import TYPE_CHECKING

import numpy as np

from dronten_map.core.ids import RelationId

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_SIDE = 40  # pixels from the edge within which an end counts as out of sight


def next_relation(canvas: "Canvas", step: int = 1) -> None:
    """Select the next of the relations of an actor, clockwise from the top.

    It is the actor that is selected, or whose relations one goes along already; without either
    the one nearest to the middle of what is seen.
    """
    selection, edges = canvas.bridge.selection, canvas.scene.edges
    origin = _origin(canvas)
    if origin is None:
        return
    order = _around(canvas, origin)
    now = next((edges.slot.get(r) for r in selection.relations), None)
    at = order.index(now) if now in order else (-1 if step > 0 else 0)
    found = order[(at + step) % len(order)]
    relation = edges.ids[found]
    if relation is None:
        return
    canvas.walk_origin = origin
    selection.set(relations=[relation])
    _look_at(canvas, _other(canvas, found, origin))


def has_relations(canvas: "Canvas") -> bool:
    """Whether there is a relation to go to."""
    return bool(canvas.scene.edges.is_shown.any())


def _origin(canvas: "Canvas") -> int | None:
    scene, selection = canvas.scene, canvas.bridge.selection
    degrees = scene.degrees()
    slots = [s for s in scene.slots_of(selection.actors) if degrees[s]]
    if slots:
        return slots[-1]
    if selection.relations:
        return _end_of(canvas, selection.relations[-1])
    seen = scene.seen()
    among = seen[degrees[seen] > 0]
    if not len(among):
        return None
    apart = np.hypot(*(scene.nodes.xy[among] - canvas.centre()).T)
    return int(among[np.argmin(apart)])


def _end_of(canvas: "Canvas", relation: RelationId) -> int | None:
    """The end of a relation where the walk began, or else where it starts."""
    edges = canvas.scene.edges
    slot = edges.slot.get(relation)
    if slot is None or not edges.is_shown[slot]:
        return None
    source, target = edges.ends[slot].tolist()
    return canvas.walk_origin if canvas.walk_origin in (source, target) else source


def _around(canvas: "Canvas", origin: int) -> list[int]:
    xy = canvas.scene.nodes.xy
    x0, y0 = xy[origin].tolist()

    def turn(edge: int) -> tuple[float, int]:
        x, y = xy[_other(canvas, edge, origin)].tolist()
        return atan2(x - x0, y0 - y) % (2 * pi), edge

    return sorted(canvas.scene.edges_at([origin]).tolist(), key=turn)


def _other(canvas: "Canvas", edge: int, end: int) -> int:
    source, target = canvas.scene.edges.ends[edge].tolist()
    return target if source == end else source


def _look_at(canvas: "Canvas", slot: int) -> None:
    """Bring the other end into sight; a pointer that rests would light something else."""
    canvas.rest()
    x, y = canvas.camera.seen(*canvas.grouping.place_of(slot))
    if not canvas.rect().adjusted(_SIDE, _SIDE, -_SIDE, -_SIDE).contains(round(x), round(y)):
        canvas.show_actor(canvas.scene.actors_at([slot])[0])
