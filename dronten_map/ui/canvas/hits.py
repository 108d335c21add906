"""What lies under the pointer: an actor or its ring, a relation, an annotation, or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from PySide6.QtCore import QPointF

from dronten_map.core.ids import ActorId, AnnotationId, RelationId
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.ui.canvas.annotations import Annotations, Handle
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.layer import Layer
from dronten_map.ui.canvas.scene import Scene

RING = 10.0  # pixels around an actor from which a relation is drawn
_LEAST = 9.0  # pixels that an actor can be hit from its middle at least
_NEAR = 6.0  # pixels between the pointer and a relation
_FINGER = 22.0  # pixels that an actor can be touched from its middle at least
_RINGED_ZOOM = 0.35  # from farther away the ring would cover the neighbours


@dataclass(frozen=True, slots=True)
class Hit:
    """What was hit; all None for empty canvas.

    Attributes:
        on_ring: Whether it is the ring around the actor.
        is_behind: Whether it is the ground of an annotation on which the web stands.
        handle: The handle of the annotation; None for the annotation itself.
        group: The key of a group, of which `part` was hit.
    """

    actor: ActorId | None = None
    relation: RelationId | None = None
    on_ring: bool = False
    annotation: AnnotationId | None = None
    is_behind: bool = False
    handle: Handle | None = None
    group: str | None = None
    part: Literal["", "node", "title", "chevron"] = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing, or only the ground on which the web stands."""
        is_paper = self.annotation is None or self.is_behind
        return self.actor is None and self.relation is None and is_paper and self.group is None


NOTHING = Hit()


def hit_among(annotations: Annotations, at: QPointF, on_web: Callable[[], Hit]) -> Hit:
    """What lies at a pixel: handles, texts and arrows before the web, areas and pictures behind."""
    if not annotations.shown:
        return on_web()
    taken = annotations.handle_at(at)
    if taken is not None:
        return Hit(annotation=taken[0], handle=taken[1])
    above = annotations.above_at(at)
    if above is not None:
        return Hit(annotation=above)
    found = on_web()
    if not found.is_empty:
        return found
    behind = annotations.behind_at(at)
    return found if behind is None else Hit(annotation=behind[0], is_behind=behind[1])


def hit(
    scene: Scene,
    layer: Layer,
    camera: Camera,
    x: float,
    y: float,
    *,
    scale: float,
    is_finger: bool = False,
) -> Hit:
    """What lies at a pixel: actors before their rings, rings before names and relations.

    A finger takes things from farther away, and no rings.
    """
    px, py = camera.at(x, y)
    least, near = (_FINGER, _FINGER * 0.6) if is_finger else (_LEAST, _NEAR)
    slot = _nearest(scene, layer, camera, px, py, least)
    if slot is not None:
        radius = max(least, reach_of(scene, slot) * camera.zoom)
        at = camera.seen(*scene.nodes.xy[slot].tolist())
        apart = float(np.hypot(at[0] - x, at[1] - y))
        if apart <= radius:
            return Hit(actor=scene.nodes.ids[slot])
        if camera.zoom >= _RINGED_ZOOM and not is_finger:
            return Hit(actor=scene.nodes.ids[slot], on_ring=True)
    return _on_name(scene, layer, camera, x, y, scale) or _on_relation(
        scene, layer, camera, x, y, scale, near=near
    )


def reach_of(scene: Scene, slot: int) -> float:
    """How far from its middle an actor can be hit, in points; a little outside its outline."""
    return NODE_RADIUS * scene.stretch(slot) * 1.15


def _nearest(
    scene: Scene, layer: Layer, camera: Camera, px: float, py: float, least: float
) -> int | None:
    """The actor whose outline or ring is closest to a point, if one is near enough."""
    dresses = scene.dresses
    if dresses.is_plain:
        reach = max(least, NODE_RADIUS * 1.15 * camera.zoom)
        return layer.grid().nearest(px, py, (reach + RING) / camera.zoom)
    far = np.maximum(least / camera.zoom, NODE_RADIUS * 1.15 * dresses.sizes * dresses.reaches)
    most = float(far.max(initial=0.0)) + RING / camera.zoom
    near = layer.grid().within((px - most, py - most, px + most, py + most))
    if not len(near):
        return None
    apart = np.hypot(scene.nodes.xy[near, 0] - px, scene.nodes.xy[near, 1] - py)
    outside = apart - far[scene.nodes.dress[near]]
    # Of those that lie over each other the smaller one is on top: see stamping.
    best = int(np.lexsort((apart, scene.sizes(near), np.maximum(outside, 0.0)))[0])
    return int(near[best]) if outside[best] <= RING / camera.zoom else None


def _on_name(
    scene: Scene, layer: Layer, camera: Camera, x: float, y: float, scale: float
) -> Hit | None:
    shown = layer.shown
    if shown is None or not is_current(layer, camera, scale):
        return None
    for label in shown.labels:
        left, top = label.left / scale, label.top / scale
        if left <= x <= left + label.width / scale and top <= y <= top + label.height / scale:
            return Hit(actor=scene.nodes.ids[label.slot])
    return None


def _on_relation(
    scene: Scene, layer: Layer, camera: Camera, x: float, y: float, scale: float, *, near: float
) -> Hit:
    shown = layer.shown
    if shown is None or shown.curves is None or not is_current(layer, camera, scale):
        return NOTHING
    if not len(shown.curves.edges):
        return NOTHING
    apart = shown.curves.distance(x * scale, y * scale)
    best = int(np.argmin(apart))
    if apart[best] > near * scale:
        return NOTHING
    return Hit(relation=scene.edges.ids[int(shown.curves.edges[best])])


def is_current(layer: Layer, camera: Camera, scale: float) -> bool:
    """Whether the picture that is shown is of this part of the map."""
    assert layer.shown is not None
    seen = layer.shown.shot.camera
    wanted = Camera(camera.zoom * scale, camera.dx * scale, camera.dy * scale)
    return seen == wanted
