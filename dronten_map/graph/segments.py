"""Outlines as lists of segments, in points: what every painter of ours understands.

A segment is ("M", x, y) move, ("L", x, y) line, ("C", x1, y1, x2, y2, x, y) curve or ("Z",) close;
x goes right and y goes down.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import hypot, sqrt
from typing import Literal

Point = tuple[float, float]
Move = tuple[Literal["M"], float, float]
Line = tuple[Literal["L"], float, float]
Curve = tuple[Literal["C"], float, float, float, float, float, float]
Close = tuple[Literal["Z"]]
Segment = Move | Line | Curve | Close
Segments = tuple[Segment, ...]

CIRCLE = 0.5522847498307936  # length of a handle that makes a quarter of a circle


def circle(radius: float, *, x: float = 0.0, y: float = 0.0, is_hole: bool = False) -> Segments:
    """A circle of four curves; a hole turns the other way round."""
    k, r = CIRCLE * radius, radius
    s = -1.0 if is_hole else 1.0
    return (
        ("M", x + r, y),
        ("C", x + r, y + s * k, x + k, y + s * r, x, y + s * r),
        ("C", x - k, y + s * r, x - r, y + s * k, x - r, y),
        ("C", x - r, y - s * k, x - k, y - s * r, x, y - s * r),
        ("C", x + k, y - s * r, x + r, y - s * k, x + r, y),
        ("Z",),
    )


def rounded(points: Sequence[Point], rounding: float) -> Segments:
    """A convex polygon with its corners rounded to a radius; the points run clockwise."""
    found: list[Segment] = []
    for index, corner in enumerate(points):
        before, after = points[index - 1], points[(index + 1) % len(points)]
        start, end, handle = _corner(before, corner, after, rounding)
        if found:
            found.append(("L", *start))
        else:
            found.append(("M", *start))
        (x1, y1), (x2, y2) = _towards(start, corner, handle), _towards(end, corner, handle)
        found.append(("C", x1, y1, x2, y2, *end))
    found.append(("Z",))
    return tuple(found)


def box(left: float, top: float, width: float, height: float, *, rounding: float = 0) -> Segments:
    """A rectangle, with rounded corners where a radius is given."""
    right, bottom = left + width, top + height
    if rounding > 0:
        corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
        return rounded(corners, min(rounding, width / 2, height / 2))
    return (
        ("M", left, top),
        ("L", right, top),
        ("L", right, bottom),
        ("L", left, bottom),
        ("Z",),
    )


def moved(segments: Iterable[Segment], x: float, y: float, *, scale: float = 1.0) -> Segments:
    """The same outline, scaled about 0,0 and then moved."""
    return turned(segments, x, y, along=(scale, 0.0))


def turned(segments: Iterable[Segment], x: float, y: float, *, along: Point) -> Segments:
    """The same outline with its x axis laid along a vector (whose length scales it), then moved."""
    c, s = along
    found: list[Segment] = []
    for segment in segments:
        match segment:
            case ("Z",):
                found.append(segment)
            case ("C", x1, y1, x2, y2, x3, y3):
                a, b = c * x1 - s * y1 + x, s * x1 + c * y1 + y
                d, e = c * x2 - s * y2 + x, s * x2 + c * y2 + y
                found.append(("C", a, b, d, e, c * x3 - s * y3 + x, s * x3 + c * y3 + y))
            case ("M", x1, y1):
                found.append(("M", c * x1 - s * y1 + x, s * x1 + c * y1 + y))
            case ("L", x1, y1):
                found.append(("L", c * x1 - s * y1 + x, s * x1 + c * y1 + y))
    return tuple(found)


def handles(segments: Iterable[Segment]) -> list[Point]:
    """All corners and handles of an outline, within whose hull it lies."""
    found: list[Point] = []
    for segment in segments:
        match segment:
            case ("C", x1, y1, x2, y2, x, y):
                found += [(x1, y1), (x2, y2), (x, y)]
            case ("M" | "L", x, y):
                found.append((x, y))
            case _:
                pass
    return found


def flattened(segments: Iterable[Segment], *, pieces: int = 12) -> Iterator[list[Point]]:
    """The outline as polylines, one for each stretch; a curve becomes so many pieces."""
    points: list[Point] = []
    for segment in segments:
        match segment:
            case ("M", x, y):
                if points:
                    yield points
                points = [(x, y)]
            case ("L", x, y):
                points.append((x, y))
            case ("C", x1, y1, x2, y2, x, y):
                ends = (points[-1], (x1, y1), (x2, y2), (x, y))
                points += [bezier(ends, i / pieces) for i in range(1, pieces + 1)]
            case ("Z",):
                points.append(points[0])
    if points:
        yield points


def bezier(ends: tuple[Point, Point, Point, Point], t: float) -> Point:
    """The point at t (0 start .. 1 end) of a curve with its two handles."""
    u = 1 - t
    weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    x = sum(w * p[0] for w, p in zip(weights, ends, strict=True))
    y = sum(w * p[1] for w, p in zip(weights, ends, strict=True))
    return x, y


def _corner(
    before: Point, corner: Point, after: Point, rounding: float
) -> tuple[Point, Point, float]:
    """Where the rounding of a corner starts and ends, and how long its handles are."""
    ax, ay = before[0] - corner[0], before[1] - corner[1]
    bx, by = after[0] - corner[0], after[1] - corner[1]
    a, b = hypot(ax, ay), hypot(bx, by)
    cosine = max(-1.0, min(1.0, (ax * bx + ay * by) / (a * b)))
    half = sqrt((1 + cosine) / (1 - cosine))  # 1 / tan(angle / 2)
    cut = min(rounding * half, a / 2, b / 2)
    # An arc over the outer angle t has handles of 4/3 tan(t/4); half = tan(t/2).
    quarter = (sqrt(1 + half * half) - 1) / half
    handle = 4 / 3 * quarter * cut / half
    return _towards(corner, before, cut), _towards(corner, after, cut), handle


def _towards(start: Point, end: Point, distance: float) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    share = distance / (hypot(dx, dy) or 1.0)
    return start[0] + dx * share, start[1] + dy * share
