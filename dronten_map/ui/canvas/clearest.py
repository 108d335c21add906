"""Where a name that the picture left out is put over it, so that it covers little of the rest."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dronten_map.ui.canvas.camera import Camera, Points
from dronten_map.ui.canvas.covered import covered
from dronten_map.ui.canvas.places import spots
from dronten_map.ui.canvas.stock import radius_at

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_NAME, _ACTOR, _CUT = 3.0, 2.0, 100.0  # how bad it is to cover those, and to be cut off
_NEXT = 0.1  # how much worse each next spot around an actor is by itself
_AIR = 1.5  # pixels between an actor and its name


def clearest(
    canvas: "Canvas", slot: int, camera: Camera, size: tuple[float, float]
) -> tuple[int, int]:
    """The corner, in device pixels, at which a name of a size covers the fewest others."""
    scene, scale = canvas.scene, canvas.devicePixelRatioF()
    centre = camera.to_screen(scene.nodes.xy[[slot]])
    chosen = np.array([slot])
    radius = radius_at(camera.zoom) * scene.sizes(chosen) * scene.reaches(chosen)
    found = spots(centre, radius, np.array([size]), near=_AIR * scale)[0]
    worse = np.arange(len(found)) * _NEXT
    for boxes, weight in (
        (_actors(canvas, slot, camera, found), _ACTOR),
        (_names(canvas, slot, camera), _NAME),
        (np.array(covered(canvas)).reshape(-1, 4), _CUT),
    ):
        worse += weight * _overlaps(found, boxes).sum(axis=1)
    room = canvas.width() * scale, canvas.height() * scale
    worse += _CUT * ((found[:, :2] < 0) | (found[:, 2:] > room)).any(axis=1)
    left, top = found[int(worse.argmin()), :2].tolist()
    return round(left), round(top)


def _actors(canvas: "Canvas", slot: int, camera: Camera, around: Points) -> Points:
    """The boxes of the other actors near some boxes."""
    scene = canvas.scene
    left, top = camera.at(*around[:, :2].min(axis=0).tolist())
    right, bottom = camera.at(*around[:, 2:].max(axis=0).tolist())
    by = radius_at(camera.zoom) / camera.zoom
    near = canvas.layer.grid().within((left - by, top - by, right + by, bottom + by))
    near = near[near != slot]
    at = camera.to_screen(scene.nodes.xy[near])
    reach = (radius_at(camera.zoom) * scene.sizes(near))[:, None]
    return np.hstack([at - reach, at + reach])


def _names(canvas: "Canvas", slot: int, camera: Camera) -> Points:
    """The boxes of the names of others that the picture shows, where it is seen now."""
    shown = canvas.layer.shown
    if shown is None or shown.shot.camera.zoom != camera.zoom:
        return np.empty((0, 4))
    x, y = camera.dx - shown.shot.camera.dx, camera.dy - shown.shot.camera.dy
    others = [label for label in shown.labels if label.slot != slot]
    boxes = [(n.left, n.top, n.left + n.width, n.top + n.height) for n in others]
    found: Points = np.array(boxes, dtype=np.float64).reshape(-1, 4)
    found += (x, y, x, y)
    return found


def _overlaps(found: Points, boxes: Points) -> NDArray[np.bool_]:
    """Which of these boxes lie over which others."""
    one, other = found[:, None], boxes[None, :]
    return np.asarray(
        ((one[..., :2] < other[..., 2:]) & (other[..., :2] < one[..., 2:])).all(axis=2)
    )
