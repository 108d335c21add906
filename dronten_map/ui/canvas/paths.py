"""Shapes and icons of graph.shapes as paths that Qt paints."""

from collections.abc import Iterable
from functools import cache

from PySide6.QtGui import QPainterPath

from dronten_map.core.records import Arrow, Shape
from dronten_map.graph.shapes import Segment, arrow_head, border, icon_paths, outline


def path_of(segments: Iterable[Segment]) -> QPainterPath:
    """Segments as a path."""
    path = QPainterPath()
    for segment in segments:
        match segment:
            case ("M", x, y):
                path.moveTo(x, y)
            case ("L", x, y):
                path.lineTo(x, y)
            case ("C", x1, y1, x2, y2, x, y):
                path.cubicTo(x1, y1, x2, y2, x, y)
            case _:
                path.closeSubpath()
    return path


@cache
def shape_path(shape: Shape) -> QPainterPath:
    """What is filled for an actor around 0, 0 with a radius of 1."""
    return path_of(outline(shape, 1.0))


@cache
def border_path(shape: Shape) -> QPainterPath:
    """The outermost line of an actor around 0, 0 with a radius of 1."""
    return path_of(border(shape, 1.0))


@cache
def icon_path(name: str) -> QPainterPath:
    """A line icon in a square of 24 x 24; empty when there is none with this name."""
    return path_of(icon_paths(name))


@cache
def head_path(arrow: Arrow, size: float) -> tuple[QPainterPath, bool, float]:
    """An arrow head, tip at 0, 0, pointing right: path, whether filled, where its line ends."""
    head = arrow_head(arrow, size)
    return path_of(head.segments), head.is_filled, head.setback
