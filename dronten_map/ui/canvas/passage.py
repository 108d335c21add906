"""From one view to the next: who stands in both moves, who comes or goes fades."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from dronten_map.core.ids import ActorId
from dronten_map.ui.canvas.animation import Start, glide_from, may_glide
from dronten_map.ui.canvas.arrays import Flags, Slots
from dronten_map.ui.canvas.camera import Camera, Points

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

TURNS_IN = 240  # milliseconds: a little more than other movements, as all actors move at once


@dataclass(frozen=True)
class Left:
    """How a view was seen when it was left."""

    ids: tuple[ActorId | None, ...]  # by slot
    xy: Points
    slots: Slots  # of the actors that were seen
    camera: Camera
    picture: QPixmap


def turn(canvas: "Canvas", open_view: Callable[[], None]) -> None:
    """Open another view, to which the actors go from where they stand."""
    # A view that goes because its record went is no longer what it was.
    if canvas.layer.shown is None or canvas.bridge.is_telling or not may_glide(canvas):
        open_view()
        return
    left = leaving(canvas)
    open_view()
    canvas.fits_next = False
    canvas.fit()
    arrive(canvas, left)


def leaving(canvas: "Canvas") -> Left:
    """How the map is seen now."""
    nodes = canvas.scene.nodes
    return Left(tuple(nodes.ids), nodes.xy.copy(), canvas.scene.seen(), canvas.camera, seen(canvas))


def arrive(canvas: "Canvas", left: Left) -> None:
    """Let the actors go from where they were to where they are, unless nothing may move."""
    glide_from(canvas, between(canvas, left), canvas.turns_in)


def between(canvas: "Canvas", left: Left) -> Start:
    """What a view that was left is in the slots of the one that is shown."""
    nodes = canvas.scene.nodes
    xy = nodes.xy.copy()
    was: Flags = np.zeros(len(nodes), dtype=bool)
    there: Flags = was.copy()
    there[canvas.scene.seen()] = True
    pairs = [
        (old, nodes.slot[actor])
        for old in left.slots.tolist()
        if (actor := left.ids[old]) is not None and actor in nodes.slot
    ]
    if pairs:
        olds, news = np.array(pairs, dtype=np.intp).T
        xy[news] = left.xy[olds]
        was[news] = True
    gone: Slots = np.flatnonzero(was & ~there)
    come: Slots = np.flatnonzero(there & ~was)
    return Start(xy, left.camera, leaving=gone, coming=come, picture=left.picture)


def seen(canvas: "Canvas") -> QPixmap:
    """The map as it is painted now, without what floats over it."""
    scale = canvas.devicePixelRatioF()
    picture = QPixmap(canvas.size() * scale)
    picture.setDevicePixelRatio(scale)
    canvas.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return picture
