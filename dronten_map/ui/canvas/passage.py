"""From one view to the next: who stands in both moves, who comes or goes fades."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from dronten_map.core.ids import ActorId
from dronten_map.ui.canvas.animation import Start, glide_from
from dronten_map.ui.canvas.arrays import Flags, Slots
from dronten_map.ui.canvas.camera import Camera, Points
from dronten_map.ui.canvas.widget import Canvas

# Longer than other movements: a room follows dozens of actors at once.
LASTS = 480  # milliseconds


@dataclass(frozen=True)
class Left:
    """How a view was seen when it was left."""

    ids: tuple[ActorId | None, ...]  # by slot
    xy: Points
    slots: Slots  # of the actors that were seen
    camera: Camera
    picture: QPixmap


def leaving(canvas: Canvas) -> Left:
    """How the map is seen now."""
    nodes = canvas.scene.nodes
    return Left(tuple(nodes.ids), nodes.xy.copy(), canvas.scene.seen(), canvas.camera, seen(canvas))


def arrive(canvas: Canvas, left: Left) -> None:
    """Let the actors go from where they were to where they are, unless nothing may move."""
    glide_from(canvas, between(canvas, left), LASTS)


def between(canvas: Canvas, left: Left) -> Start:
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


def seen(canvas: Canvas) -> QPixmap:
    """The map as it is painted now, without what floats over it."""
    scale = canvas.devicePixelRatioF()
    picture = QPixmap(canvas.size() * scale)
    picture.setDevicePixelRatio(scale)
    canvas.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return picture
