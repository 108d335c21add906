"""Relations over the picture of the web: those that are pointed at, selected or in the hand.

Each still looks as it does, with its colour, its width and its dashes.
"""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen

from dronten_map.core.records import LineStyle
from dronten_map.ui.canvas.arrays import Slots
from dronten_map.ui.canvas.batch import draw_lines
from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.curves import Curves, curves
from dronten_map.ui.canvas.stock import radius_at
from dronten_map.ui.canvas.wires import draw_wires, headway, thickness

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_BENT = 100  # relations that are drawn as they are; more become plain straight lines
_FAR_RADIUS = 5.0  # pixels that an actor is wide at most where all lines are plain straight ones
_FEW = 60  # relations around each of which there is a ring; more are covered by it
_GAP = 2.0  # pixels between a line and its ring
_PLAIN = 2.5  # pixels of a ring that covers its line


def trace(painter: QPainter, canvas: "Canvas", edges: Slots, colour: QColor) -> None:
    """Lay a ring around relations that are shown, through which all that lies there is seen."""
    edges = edges[canvas.scene.edges.is_shown[edges]]
    if not len(edges):
        return
    shape = curves(canvas.scene, edges, canvas.camera)
    is_covered = len(edges) > _FEW or radius_at(canvas.camera.zoom) <= _FAR_RADIUS
    widths = _widths(canvas, edges[shape.is_clear])
    ring = canvas.look.ring
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path, width in zip(_paths(shape), widths, strict=True):
        if is_covered:
            painter.strokePath(path, QPen(colour, _PLAIN))
            continue
        stroker = QPainterPathStroker()
        stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
        stroker.setWidth(width + 2 * _GAP + ring)
        painter.strokePath(stroker.createStroke(path), QPen(colour, ring))


def carry(painter: QPainter, canvas: "Canvas", edges: Slots, line: Points) -> None:
    """Draw relations of what is in the hand between these ends, in points."""
    camera = canvas.camera
    if radius_at(camera.zoom) <= _FAR_RADIUS:
        straight = line * camera.zoom + (camera.dx, camera.dy) * 2
    else:
        shape = curves(canvas.scene, edges, camera, lines=line)
        if len(edges) <= _BENT:
            _draw(painter, canvas, shape)
            return
        straight = np.hstack([shape.start, shape.end])[shape.is_clear]
    painter.setPen(QPen(canvas.look.edge, 0))
    for _ in draw_lines(painter, straight):
        pass


def _draw(painter: QPainter, canvas: "Canvas", shape: Curves) -> None:
    """Relations with all that they say."""
    zoom = canvas.camera.zoom
    for _ in draw_wires(
        painter,
        canvas.scene,
        shape,
        look=canvas.look,
        is_dim=np.zeros(len(shape.edges), dtype=bool),
        scale=thickness(zoom),
        head=headway(zoom),
    ):
        pass


def _widths(canvas: "Canvas", edges: Slots) -> list[float]:
    """How wide the lines of relations are, in pixels; a double one with what is between."""
    scene, times = canvas.scene, thickness(canvas.camera.zoom)
    rows = zip(scene.edges.wide[edges].tolist(), scene.edges.kind[edges].tolist(), strict=True)
    doubled = [kind.line is LineStyle.DOUBLE for kind in scene.relation_kinds]
    return [
        scene.lines.width(wide) * times * (3.0 if doubled[kind] else 1.0) for wide, kind in rows
    ]


def _paths(shape: Curves) -> list[QPainterPath]:
    """A path for each: where many run over each other, one path for all takes seconds."""
    found: list[QPainterPath] = []
    rows = np.flatnonzero(shape.is_clear)
    ends = (shape.start[rows], shape.middle[rows], shape.end[rows])
    for start, middle, end in zip(*(points.tolist() for points in ends), strict=True):
        path = QPainterPath(QPointF(*start))
        path.quadTo(*middle, *end)
        found.append(path)
    return found
