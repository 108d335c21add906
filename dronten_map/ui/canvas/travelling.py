"""Actors on their way, painted plainly and fast: a dot of their kind, and some of their lines."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter, QPen

from dronten_map.ui.canvas.arrays import Slots
from dronten_map.ui.canvas.batch import draw_lines
from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.stamping import stamp_actors

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_WIRES = 1500  # relations that are drawn along; of more a sample: lines cost most of a frame


def draw_travellers(
    painter: QPainter,
    canvas: "Canvas",
    centres: Points,
    slots: Slots,
    *,
    zoom: float,
    largest: float | None = None,
    opacity: NDArray[np.float64] | float = 1.0,
) -> None:
    """Draw actors and their relations where they are now.

    Args:
        painter: On a widget over the map.
        canvas: The map.
        centres: Of every actor of the map by slot, in pixels of the widget.
        slots: The actors that are drawn.
        zoom: How large they are drawn.
        largest: The largest zoom on the way, for which their pictures are made once.
        opacity: Of each of the actors that are drawn, or of all, 0 to 1.
    """
    scale = painter.device().devicePixelRatio()
    most = zoom if largest is None else largest
    painter.save()
    painter.scale(1 / scale, 1 / scale)
    painter.setPen(QPen(canvas.look.edge, 0))
    edges = canvas.scene.edges
    shown = np.flatnonzero(edges.is_shown)
    shown = shown[:: len(shown) // _WIRES + 1]
    device = centres * scale
    for _ in draw_lines(painter, device[edges.ends[shown]].reshape(-1, 4)):
        pass
    stamp_actors(
        painter,
        canvas.scene,
        canvas.stock,
        canvas.look,
        slots,
        device[slots],
        zoom=most * scale,
        opacity=opacity,
        scale=zoom / most,
    )
    painter.restore()
