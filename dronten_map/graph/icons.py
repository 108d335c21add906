"""Line icons from resources/icons as segments: a reader for the part of SVG that they use."""

import re
from collections.abc import Iterator
from functools import cache
from math import atan2, ceil, cos, pi, sin, sqrt, tan
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

from dronten_map import resources
from dronten_map.graph.segments import Point, Segment, Segments, box, circle

_NAME = re.compile(r"[a-z0-9-]+")
_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


@cache
def icon_paths(name: str) -> Segments:
    """The lines of an icon in a box of 24 x 24, to be drawn with a pen 2 wide and round ends.

    Empty when there is no such icon: users name icons themselves, and a shape without one is fine.
    """
    file = resources.path("icons", f"{name}.svg")
    if not _NAME.fullmatch(name) or not file.is_file():
        return ()
    tree: Element = ElementTree.fromstring(file.read_text("utf-8"))
    return tuple(segment for element in tree.iter() for segment in _segments_of(element))


def _segments_of(element: Element) -> Segments:
    def number(name: str) -> float:
        return float(element.get(name, "0"))

    match element.tag.rpartition("}")[2]:
        case "path":
            return path_segments(element.get("d", ""))
        case "circle":
            return circle(number("r"), x=number("cx"), y=number("cy"))
        case "ellipse":
            rx, ry, left, y = number("rx"), number("ry"), number("cx") - number("rx"), number("cy")
            there, back = f"a{rx} {ry} 0 1 1 {2 * rx} 0", f"a{rx} {ry} 0 1 1 {-2 * rx} 0"
            return path_segments(f"M{left} {y}{there}{back}z")
        case "rect":
            rounding = number("rx") or number("ry")
            corner = (number("x"), number("y"))
            return box(*corner, number("width"), number("height"), rounding=rounding)
        case "line":
            start, end = (number("x1"), number("y1")), (number("x2"), number("y2"))
            return (("M", *start), ("L", *end))
        case "polyline":
            return path_segments("M" + element.get("points", ""))
        case "polygon":
            return path_segments("M" + element.get("points", "") + "Z")
        case _:
            return ()


def path_segments(text: str) -> Segments:
    """The segments of an SVG path; arcs and quadratic curves become cubic ones.

    Raises:
        ValueError: the text is no path.
    """
    return tuple(_Pen(text).draw())


class _Pen:
    """Follows the commands of one path."""

    def __init__(self, text: str) -> None:
        self._tokens = _TOKEN.findall(text)
        self._next = 0
        self.x = self.y = 0.0
        self._start = (0.0, 0.0)
        self._handle: Point | None = None  # of the curve before, for S and T

    def draw(self) -> Iterator[Segment]:
        command = ""
        while self._next < len(self._tokens):
            if self._tokens[self._next].isalpha():
                command = self._tokens[self._next]
                self._next += 1
            elif command in ("M", "m"):  # further points of a move are lines
                command = "L" if command == "M" else "l"
            yield from self._step(command)

    def _step(self, command: str) -> Iterator[Segment]:
        base = (self.x, self.y) if command.islower() else (0.0, 0.0)
        handle, self._handle = self._handle, None
        match command.upper():
            case "M":
                self._start = self._go(self._point(base))
                yield "M", self.x, self.y
            case "L":
                yield self._line(self._point(base))
            case "H":
                yield self._line((base[0] + self._number(), self.y))
            case "V":
                yield self._line((self.x, base[1] + self._number()))
            case "C":
                yield self._curve(self._point(base), self._point(base), self._point(base))
            case "S":
                yield self._curve(self._mirrored(handle), self._point(base), self._point(base))
            case "Q":
                yield self._quadratic(self._point(base), self._point(base))
            case "T":
                yield self._quadratic(self._mirrored(handle), self._point(base))
            case "A":
                yield from self._arc(base)
            case "Z":
                self._go(self._start)
                yield ("Z",)
            case _:
                raise ValueError(f"no path command: {command!r}")

    def _number(self) -> float:
        if self._next >= len(self._tokens):
            raise ValueError("the path ends in the middle of a command")
        self._next += 1
        return float(self._tokens[self._next - 1])

    def _flag(self) -> bool:
        # Flags may be written against what follows: "a2 2 0 01.5.5" holds 0, 1 and .5.
        token = self._tokens[self._next]
        if len(token) > 1 and token[0] in "01":
            self._tokens[self._next : self._next + 1] = [token[0], *_TOKEN.findall(token[1:])]
        return self._number() == 1

    def _point(self, base: Point) -> Point:
        x = base[0] + self._number()
        return x, base[1] + self._number()

    def _go(self, end: Point) -> Point:
        self.x, self.y = end
        return end

    def _line(self, end: Point) -> Segment:
        return ("L", *self._go(end))

    def _curve(self, first: Point, second: Point, end: Point) -> Segment:
        self._go(end)
        self._handle = second
        return ("C", *first, *second, *end)

    def _quadratic(self, middle: Point, end: Point) -> Segment:
        first = (self.x + 2 / 3 * (middle[0] - self.x), self.y + 2 / 3 * (middle[1] - self.y))
        second = (end[0] + 2 / 3 * (middle[0] - end[0]), end[1] + 2 / 3 * (middle[1] - end[1]))
        curve = self._curve(first, second, end)
        self._handle = middle
        return curve

    def _mirrored(self, handle: Point | None) -> Point:
        if handle is None:
            return self.x, self.y
        return 2 * self.x - handle[0], 2 * self.y - handle[1]

    def _arc(self, base: Point) -> Iterator[Segment]:
        radii = (abs(self._number()), abs(self._number()))
        tilt = self._number() * pi / 180
        is_large, is_clockwise = self._flag(), self._flag()
        start, end = (self.x, self.y), self._point(base)
        self._go(end)
        if start == end:
            return
        if 0 in radii:
            yield ("L", *end)
            return
        yield from arc(start, end, radii, tilt, is_large=is_large, is_clockwise=is_clockwise)


def arc(
    start: Point, end: Point, radii: Point, tilt: float, *, is_large: bool, is_clockwise: bool
) -> Iterator[Segment]:
    """An elliptical arc as curves of at most a quarter turn; see SVG 1.1, appendix F.6."""
    c, s = cos(tilt), sin(tilt)
    hx, hy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = c * hx + s * hy, c * hy - s * hx
    rx, ry = radii
    stretch = sqrt(max(1.0, (x / rx) ** 2 + (y / ry) ** 2))
    rx, ry = rx * stretch, ry * stretch
    rest = max(0.0, (rx * ry) ** 2 - (rx * y) ** 2 - (ry * x) ** 2)
    share = sqrt(rest / ((rx * y) ** 2 + (ry * x) ** 2)) * (-1 if is_large == is_clockwise else 1)
    mx, my = share * rx * y / ry, -share * ry * x / rx
    cx = c * mx - s * my + (start[0] + end[0]) / 2
    cy = s * mx + c * my + (start[1] + end[1]) / 2
    first = atan2((y - my) / ry, (x - mx) / rx)
    turn = (atan2((-y - my) / ry, (-x - mx) / rx) - first) % (2 * pi)
    if not is_clockwise:
        turn -= 2 * pi
    pieces = max(1, ceil(abs(turn) / (pi / 2) - 1e-9))
    piece = turn / pieces
    handle = 4 / 3 * tan(piece / 4)

    def at(angle: float, along: float) -> Point:
        u = rx * (cos(angle) - along * sin(angle))
        v = ry * (sin(angle) + along * cos(angle))
        return c * u - s * v + cx, s * u + c * v + cy

    for index in range(pieces):
        a, b = first + index * piece, first + (index + 1) * piece
        yield ("C", *at(a, handle), *at(b, -handle), *at(b, 0.0))
