"""What lies under the pointer: an actor, the ring around one, a relation, or nothing."""

from dataclasses import dataclass

import numpy as np

from dronten_map.core.ids import ActorId, RelationId
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.layer import Layer
from dronten_map.ui.canvas.scene import Scene

RING = 10.0  # pixels around an actor from which a relation is drawn
_LEAST = 9.0  # pixels that an actor can be hit from its middle at least
_NEAR = 6.0  # pixels between the pointer and a relation
_RINGED_ZOOM = 0.35  # from farther away the ring would cover the neighbours


@dataclass(frozen=True, slots=True)
class Hit:
    """What was hit; all None for empty canvas.

    Attributes:
        on_ring: Whether it is the ring around the actor.
    """

    actor: ActorId | None = None
    relation: RelationId | None = None
    on_ring: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing."""
        return self.actor is None and self.relation is None


NOTHING = Hit()


def hit(scene: Scene, layer: Layer, camera: Camera, x: float, y: float, *, scale: float) -> Hit:
    """What lies at a pixel: actors before their rings, rings before names and relations."""
    px, py = camera.at(x, y)
    radius = max(_LEAST, NODE_RADIUS * 1.15 * camera.zoom)
    slot = layer.grid().nearest(px, py, (radius + RING) / camera.zoom)
    if slot is not None:
        at = camera.seen(*scene.nodes.xy[slot].tolist())
        apart = float(np.hypot(at[0] - x, at[1] - y))
        if apart <= radius:
            return Hit(actor=scene.nodes.ids[slot])
        if camera.zoom >= _RINGED_ZOOM:
            return Hit(actor=scene.nodes.ids[slot], on_ring=True)
    return _on_name(scene, layer, camera, x, y, scale) or _on_relation(
        scene, layer, camera, x, y, scale
    )


def _on_name(
    scene: Scene, layer: Layer, camera: Camera, x: float, y: float, scale: float
) -> Hit | None:
    shown = layer.shown
    if shown is None or not _is_current(layer, camera, scale):
        return None
    for label in shown.labels:
        left, top = label.left / scale, label.top / scale
        if left <= x <= left + label.width / scale and top <= y <= top + label.height / scale:
            return Hit(actor=scene.nodes.ids[label.slot])
    return None


def _on_relation(
    scene: Scene, layer: Layer, camera: Camera, x: float, y: float, scale: float
) -> Hit:
    shown = layer.shown
    if shown is None or shown.curves is None or not _is_current(layer, camera, scale):
        return NOTHING
    if not len(shown.curves.edges):
        return NOTHING
    apart = shown.curves.distance(x * scale, y * scale)
    best = int(np.argmin(apart))
    if apart[best] > _NEAR * scale:
        return NOTHING
    return Hit(relation=scene.edges.ids[int(shown.curves.edges[best])])


def _is_current(layer: Layer, camera: Camera, scale: float) -> bool:
    """Whether the picture that is shown is of this part of the map."""
    assert layer.shown is not None
    seen = layer.shown.shot.camera
    wanted = Camera(camera.zoom * scale, camera.dx * scale, camera.dy * scale)
    return seen == wanted
