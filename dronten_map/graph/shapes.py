"""What actors and relations look like: outlines, arrow heads, dashes, bends and icons."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import atan2, cos, pi, sin

from dronten_map.core.records import Arrow, LineStyle, Shape
from dronten_map.graph.icons import icon_paths
from dronten_map.graph.segments import (
    Point,
    Segment,
    Segments,
    circle,
    flattened,
    moved,
    rounded,
)

__all__ = [
    "ICON_SHARE",
    "NODE_RADIUS",
    "Head",
    "Point",
    "Segment",
    "Segments",
    "arrow_head",
    "bend",
    "border",
    "dashes",
    "icon_centre",
    "icon_paths",
    "outline",
    "reach",
    "tense_dashes",
]

NODE_RADIUS = 20.0  # points; every shape has about the area of a circle of this radius
ICON_SHARE = 1.1  # side of the icon's box in radii
BEND = 14.0  # points between relations that run between the same two actors
# Ink and gap in widths of the line, and the same where each stroke is broken in two.
_DASHES = {
    LineStyle.DASH: (5.0, 3.5),
    LineStyle.DOT: (1.2, 2.6),
    LineStyle.DASH_DOT: (6.0, 2.8, 1.2, 2.8),
}
_TENSE = {
    LineStyle.DASH: (2.4, 1.1, 2.4, 3.8),
    LineStyle.DOT: (1.2, 0.9, 1.2, 3.2),
    LineStyle.DASH_DOT: (2.8, 1.1, 2.8, 2.8, 1.2, 2.8),
}
_BROKEN = (2.4, 1.5)


@dataclass(frozen=True, slots=True)
class Head:
    """An arrow head that points along +x with its tip at 0,0.

    Attributes:
        segments: Its outline, in points.
        is_filled: Filled with the colour of the line, or drawn with the line's own pen.
        setback: How far before the tip the line ends, in points.
    """

    segments: Segments
    is_filled: bool
    setback: float


def outline(shape: Shape, radius: float) -> Segments:
    """What is filled for an actor, centred on 0,0; a ringed circle is a disc within a ring."""
    return moved(_outline(shape), 0, 0, scale=radius)


def border(shape: Shape, radius: float) -> Segments:
    """The outermost line around an actor, centred on 0,0: for selection, halo and hit test."""
    return moved(_border(shape), 0, 0, scale=radius)


def reach(shape: Shape, radius: float, angle: float) -> float:
    """The distance from the centre to the outline at an angle (radians from +x, y down)."""
    angles, points = _corners(shape)
    after = bisect_right(angles, (angle + pi) % (2 * pi) - pi) % len(points)
    (ax, ay), (bx, by) = points[after - 1], points[after]
    dx, dy = cos(angle), sin(angle)
    return radius * (ax * by - ay * bx) / (dx * (by - ay) - dy * (bx - ax))


def icon_centre(shape: Shape, radius: float) -> Point:
    """Where the middle of the icon stands, so that it looks centred in the shape."""
    return 0.0, radius * _ICON_DROP.get(shape, 0.0)


@cache
def arrow_head(arrow: Arrow, size: float) -> Head:
    """The head at the end of a relation; size is its length in points."""
    half = size * 0.42
    match arrow:
        case Arrow.NONE:
            return Head((), False, 0.0)
        case Arrow.OPEN:
            wings: Segments = (("M", -size, -half), ("L", 0.0, 0.0), ("L", -size, half))
            return Head(wings, False, size * 0.1)
        case Arrow.FILLED:
            back: Segments = (("M", 0.0, 0.0), ("L", -size, half), ("L", -size, -half), ("Z",))
            return Head(back, True, size * 0.9)
        case Arrow.DIAMOND:
            width = size * 0.36
            long = size * 1.35
            middle = long / 2
            sides: Segments = (
                ("M", 0.0, 0.0),
                ("L", -middle, width),
                ("L", -long, 0.0),
                ("L", -middle, -width),
                ("Z",),
            )
            return Head(sides, True, long * 0.95)
        case Arrow.BAR:
            across: Segments = (("M", -size * 0.25, -half * 1.1), ("L", -size * 0.25, half * 1.1))
            return Head(across, False, size * 0.25)


def dashes(line: LineStyle, width: float) -> tuple[float, ...]:
    """Lengths of ink and gap in points for a line of a width; empty is unbroken."""
    return tuple(ratio * width for ratio in _DASHES.get(line, ()))


def tense_dashes(width: float, line: LineStyle = LineStyle.SOLID) -> tuple[float, ...]:
    """The same for a relation that is tense, where the colour of lines tells that.

    Each stroke of its own line is broken in two, so that it is told apart without a colour too,
    and still says of which kind it is; an unbroken line becomes short dashes.
    """
    return tuple(ratio * width for ratio in _TENSE.get(line, _BROKEN))


def bend(index: int, count: int) -> float:
    """How far the middle of one of several relations between the same two actors lies aside.

    In points, 0 for a straight line, positive to the right of the way from the actor with the
    smaller id to the one with the greater: both ends must agree on the side.
    """
    return (index - (count - 1) / 2) * BEND


# A triangle's and a shield's middle is not where their mass is.
_ICON_DROP = {Shape.TRIANGLE: 0.1, Shape.SHIELD: -0.06}


@cache
def _outline(shape: Shape) -> Segments:
    if shape is Shape.RINGED_CIRCLE:
        return (*circle(1.1), *circle(0.98, is_hole=True), *circle(0.86))
    return _border(shape)


@cache
def _border(shape: Shape) -> Segments:
    match shape:
        case Shape.ROUNDED_SQUARE:
            return rounded(_regular(4, 1.29, pi / 4), 0.3)
        case Shape.HEXAGON:
            return rounded(_regular(6, 1.12, 0.0), 0.16)
        case Shape.RINGED_CIRCLE:
            return circle(1.1)
        case Shape.SHIELD:
            return _shield()
        case Shape.CIRCLE:
            return circle(1.0)
        case Shape.DIAMOND:
            return rounded(_regular(4, 1.33, 0.0), 0.28)
        case Shape.TRIANGLE:
            return moved(rounded(_regular(3, 1.6, -pi / 2), 0.3), 0, 0.14)
        case Shape.OCTAGON:
            return rounded(_regular(8, 1.07, pi / 8), 0.14)


def _regular(count: int, radius: float, first: float) -> list[Point]:
    turns = (first + 2 * pi * i / count for i in range(count))
    return [(radius * cos(turn), radius * sin(turn)) for turn in turns]


def _shield() -> Segments:
    w, top, c = 0.92, -0.98, 0.2
    return (
        ("M", -w + c, top),
        ("L", w - c, top),
        ("C", w - c / 2, top, w, top + c / 2, w, top + c),
        ("L", w, 0.1),
        ("C", w, 0.62, 0.52, 0.98, 0.08, 1.15),
        ("C", 0.04, 1.17, -0.04, 1.17, -0.08, 1.15),
        ("C", -0.52, 0.98, -w, 0.62, -w, 0.1),
        ("L", -w, top + c),
        ("C", -w, top + c / 2, -w + c / 2, top, -w + c, top),
        ("Z",),
    )


@cache
def _corners(shape: Shape) -> tuple[Sequence[float], Sequence[Point]]:
    """The outline of radius 1 as a polygon, by the angle of its corners from -pi up."""
    (points,) = flattened(_border(shape), pieces=24)
    found = sorted({(atan2(y, x), (x, y)) for x, y in points})
    return [angle for angle, _point in found], [point for _angle, point in found]
