"""Where relations run on the screen: from outline to outline, bent when there are several."""

from dataclasses import dataclass
from functools import cache
from math import tau

import numpy as np
from numpy.typing import NDArray

from dronten_map.core.records import Shape
from dronten_map.graph.shapes import NODE_RADIUS, reach
from dronten_map.ui.canvas.arrays import Slots
from dronten_map.ui.canvas.camera import Camera, Points
from dronten_map.ui.canvas.dresses import Dresses, Rows
from dronten_map.ui.canvas.scene import Scene

_ANGLES = 360
_GAP = 1.5  # points between an outline and the line
_TURNS = np.linspace(0.0, 1.0, 13)
_ALL = slice(None)


@dataclass(frozen=True)
class Curves:
    """Quadratic curves in pixels, one row per relation.

    Attributes:
        edges: The slots of the relations.
        start: Where each leaves the outline of its source.
        middle: Its control point.
        end: Where it meets the outline of its target.
        is_clear: Whether the two outlines are apart, so that there is something to draw.
    """

    edges: Slots
    start: Points
    middle: Points
    end: Points
    is_clear: NDArray[np.bool_]

    def points(
        self, turns: NDArray[np.float64] = _TURNS, rows: slice = _ALL
    ) -> NDArray[np.float64]:
        """Points along each curve, thirteen unless others are asked for: curves x 13 x 2."""
        t = turns[None, :, None]
        start, middle, end = (p[rows, None, :] for p in (self.start, self.middle, self.end))
        return start * (1 - t) ** 2 + middle * (2 * t * (1 - t)) + end * t**2

    def halfway(self) -> Points:
        """The point halfway along each curve."""
        return self.start / 4 + self.middle / 2 + self.end / 4

    def leaves(self, width: float, height: float) -> NDArray[np.bool_]:
        """Which of them begin or end outside a picture of this size."""
        ends = np.stack([self.start, self.end])
        return np.asarray(((ends < 0) | (ends > (width, height))).any(axis=(0, 2)))

    def distance(self, px: float, py: float) -> NDArray[np.float64]:
        """How far each curve passes from a pixel."""
        points = self.points() - (px, py)
        first, step = points[:, :-1], np.diff(points, axis=1)
        length = np.maximum((step**2).sum(2), 1e-9)
        t = np.clip(-(first * step).sum(2) / length, 0.0, 1.0)
        return np.sqrt(((first + step * t[..., None]) ** 2).sum(2).min(1))


def curves(scene: Scene, edges: Slots, camera: Camera, *, lines: Points | None = None) -> Curves:
    """The curves of relations; lines, in points, say where their ends are instead of the scene."""
    ends = scene.edges.ends[edges]
    line = scene.edges.line[edges] if lines is None else lines
    first, last = camera.to_screen(line[:, :2]), camera.to_screen(line[:, 2:])
    along = last - first
    length = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-6)
    right = np.stack([-along[:, 1], along[:, 0]], axis=1) / length[:, None]
    bent = scene.edges.bend[edges].astype(np.float64)[:, None] * camera.zoom
    middle = (first + last) / 2 + right * (2 * bent)
    looks = scene.nodes.dress[ends]
    table = _table(scene.dresses)
    out = _trim(table, looks[:, 0], middle - first, camera.zoom)
    back = _trim(table, looks[:, 1], middle - last, camera.zoom)
    is_clear = length > np.hypot(*out.T) + np.hypot(*back.T)
    return Curves(edges, first + out, middle, last + back, is_clear)


def _table(dresses: Dresses) -> NDArray[np.float64]:
    """How far each look reaches at each angle, in radii of an actor by itself."""
    rows = range(len(dresses))
    far = [_reaches(dresses.shape(r)) * (dresses[r].size * dresses.reach(r)) for r in rows]
    return np.stack(far) if far else np.ones((1, _ANGLES))


def _trim(table: NDArray[np.float64], looks: Rows, towards: Points, zoom: float) -> Points:
    """From the centre of actors to where a line in a direction passes their outline."""
    angle = np.arctan2(towards[:, 1], towards[:, 0])
    index = np.round(angle / tau * _ANGLES).astype(np.intp) % _ANGLES
    far = (table[looks, index] * NODE_RADIUS + _GAP) * zoom
    return np.stack([np.cos(angle), np.sin(angle)], axis=1) * far[:, None]


@cache
def _reaches(shape: Shape) -> NDArray[np.float64]:
    return np.array([reach(shape, 1.0, tau * i / _ANGLES) for i in range(_ANGLES)])
