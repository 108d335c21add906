"""The camera: which part of the map is seen, and how large."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Box = tuple[float, float, float, float]  # left, top, right, bottom


def enclosing(one: Box | None, other: Box | None) -> Box | None:
    """The rectangle around two of which each may be none."""
    if one is None or other is None:
        return one or other
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def around(points: Points) -> Box:
    """The rectangle around points, of which there is at least one."""
    # Column by column: along both at once NumPy takes ten times as long.
    x, y = points[:, 0], points[:, 1]
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


NEAREST, FARTHEST = 4.0, 0.004


@dataclass(frozen=True, slots=True)
class Camera:
    """Map to screen: pixel = point x zoom + (dx, dy). At zoom 1 a point is a pixel."""

    zoom: float = 1.0
    dx: float = 0.0
    dy: float = 0.0

    def to_screen(self, points: Points) -> Points:
        """Points of the map as pixels, one row each."""
        return points * self.zoom + (self.dx, self.dy)

    def seen(self, x: float, y: float) -> tuple[float, float]:
        """One point of the map as a pixel."""
        return x * self.zoom + self.dx, y * self.zoom + self.dy

    def at(self, px: float, py: float) -> tuple[float, float]:
        """The point of the map that lies under a pixel."""
        return (px - self.dx) / self.zoom, (py - self.dy) / self.zoom

    def window(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The part of the map under a rectangle of pixels."""
        return *self.at(left, top), *self.at(right, bottom)

    def panned(self, dx: float, dy: float) -> "Camera":
        """The same view, the map shifted by so many pixels."""
        return Camera(self.zoom, self.dx + dx, self.dy + dy)

    def zoomed(self, factor: float, px: float, py: float) -> "Camera":
        """Nearer or farther, with what lies under the pixel staying there."""
        zoom = min(NEAREST, max(FARTHEST, self.zoom * factor))
        x, y = self.at(px, py)
        return Camera(zoom, px - x * zoom, py - y * zoom)

    def centred(self, x: float, y: float, width: float, height: float) -> "Camera":
        """The same zoom with a point of the map in the middle of a view of width x height."""
        return Camera(self.zoom, width / 2 - x * self.zoom, height / 2 - y * self.zoom)

    @staticmethod
    def fitting(box: Box, width: float, height: float, *, margin: float, most: float) -> "Camera":
        """All of a part of the map in a view, with a margin in pixels and at most a zoom."""
        left, top, right, bottom = box
        across = max(1.0, width - 2 * margin) / max(1e-6, right - left)
        down = max(1.0, height - 2 * margin) / max(1e-6, bottom - top)
        zoom = max(FARTHEST, min(across, down, most))
        made = Camera(zoom)
        return made.centred((left + right) / 2, (top + bottom) / 2, width, height)
