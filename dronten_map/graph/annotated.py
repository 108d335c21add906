"""How annotations are set, on screen and on paper alike: their lines of text, boxes and heads."""

from dataclasses import dataclass
from functools import lru_cache
from math import hypot

from dronten_map.core.annotated import PLAIN, box_of
from dronten_map.core.records import Annotation, AnnotationKind
from dronten_map.graph.segments import Point
from dronten_map.graph.text import ELLIPSIS, drawable
from dronten_map.graph.typeface import text_width

Bounds = tuple[float, float, float, float]  # left, top, right, bottom

# In points, of an annotation with plain letters; see `core.annotated.boldness`.
PAD = 6.0  # between the edge of a box and its letters
STROKE = 2.0  # of an arrow
EDGE = 1.5  # of the outline of an area
ROUNDING = 10.0  # of the corners of an area
TINT, OUTLINE = 0.07, 0.75  # share of its colour that an area and its outline have
HEAD, WING = 13.0, 5.5  # how long the head of an arrow is, and half as wide
_LEADING = 1.3  # line to line, in sizes
_FOOT = 1.02  # from the top of a line to the foot of its letters, in sizes
_LABEL = 14.0  # widest line of what an arrow says, in sizes
_WEIGHT = 600  # of what areas are called


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: its left end and the foot of its letters."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Setting:
    """An annotation as it is set, in points.

    Attributes:
        box: All that it covers, but for the pen.
        lines: What it says.
        words: The box around what it says; None when it says nothing.
        weight: Of its letters.
    """

    box: Bounds
    lines: tuple[Line, ...]
    words: Bounds | None
    weight: int = 400


@lru_cache(maxsize=2048)
def setting(annotation: Annotation) -> Setting:
    """How an annotation is set; a text is as high as its lines ask for."""
    x, y, width, height = box_of(annotation)
    match annotation.kind:
        case AnnotationKind.TEXT:
            return _text(annotation)
        case AnnotationKind.ARROW:
            return _arrow(annotation)
        case AnnotationKind.AREA:
            return _area(annotation)
        case AnnotationKind.PICTURE:
            return Setting((x, y, x + width, y + height), (), None)


def text_height(text: str, width: float, size: int) -> float:
    """How high a text of a width is, in points."""
    pad = _pad(size)
    lines = broken(text, max(width - 2 * pad, size), size)
    return len(lines) * size * _LEADING + 2 * pad


def broken(text: str, width: float, size: float, weight: int = 400) -> list[str]:
    r"""A text in lines of at most a width; where the user ended a line, a line ends.

    >>> broken("een twee\ndrie", 1000.0, 16)
    ['een twee', 'drie']
    """
    found: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in drawable(paragraph).split(" "):
            longer = f"{line} {word}" if line else word
            if text_width(longer, size, weight) <= width:
                line = longer
                continue
            if line:
                found.append(line)
            *parts, line = _in_parts(word, width, size, weight)
            found += parts
        found.append(line)
    return found


def head(start: Point, end: Point, *, scale: float = 1.0) -> tuple[Point, Point, Point]:
    """The head of an arrow: its tip and its two other corners. A short arrow has a short one."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = max(hypot(dx, dy), 1e-6)
    size = min(1.0, length / (HEAD * scale * 1.5)) * scale
    ux, uy = dx / length * size, dy / length * size
    back = (end[0] - ux * HEAD, end[1] - uy * HEAD)
    return (
        end,
        (back[0] - uy * WING, back[1] + ux * WING),
        (back[0] + uy * WING, back[1] - ux * WING),
    )


def _text(annotation: Annotation) -> Setting:
    x, y, width, _height = box_of(annotation)
    size, pad = annotation.size, _pad(annotation.size)
    lines = broken(annotation.text, max(width - 2 * pad, size), size)
    box = (x, y, x + width, y + len(lines) * size * _LEADING + 2 * pad)
    return Setting(box, _set(lines, x + pad, y + pad, size), box)


def _area(annotation: Annotation) -> Setting:
    x, y, width, height = box_of(annotation)
    size, box = annotation.size, (x, y, x + width, y + height)
    if not annotation.text.strip():
        return Setting(box, (), None)
    pad = _pad(size)
    room = max(width - 4 * pad, size)
    lines = broken(annotation.text, room, size, _WEIGHT)
    fitting = max(1, int((height - 2 * pad) / (size * _LEADING)))
    if len(lines) > fitting:
        lines = [*lines[: fitting - 1], _cut(lines[fitting - 1], room, size)]
    widest = max(text_width(line, size, _WEIGHT) for line in lines)
    left, top = x + 2 * pad, y + pad
    words = (left, top, left + widest, top + len(lines) * size * _LEADING)
    return Setting(box, _set(lines, left, top, size), words, _WEIGHT)


def _arrow(annotation: Annotation) -> Setting:
    x, y, width, height = box_of(annotation)
    box = (min(x, x + width), min(y, y + height), max(x, x + width), max(y, y + height))
    if not annotation.text.strip():
        return Setting(box, (), None)
    size = annotation.size
    lines = broken(annotation.text, size * _LABEL, size)
    widths = [text_width(line, size) for line in lines]
    wide, high = max(widths) + _pad(size), len(lines) * size * _LEADING
    left, top = x + width / 2 - wide / 2, y + height / 2 - high / 2
    words = (left, top, left + wide, top + high)
    row = zip(_set(lines, left, top, size), widths, strict=True)
    middled = tuple(Line(line.text, left + (wide - w) / 2, line.y) for line, w in row)
    return Setting(_around(box, words), middled, words)


def _pad(size: int) -> float:
    return PAD * max(1.0, size / PLAIN)


def _around(one: Bounds, other: Bounds) -> Bounds:
    (a, b, c, d), (e, f, g, h) = one, other
    return min(a, e), min(b, f), max(c, g), max(d, h)


def _set(lines: list[str], x: float, y: float, size: int) -> tuple[Line, ...]:
    step = size * _LEADING
    return tuple(Line(text, x, y + i * step + _FOOT * size) for i, text in enumerate(lines))


def _in_parts(word: str, width: float, size: float, weight: int) -> list[str]:
    """A word in parts that fit, with hyphens; a word that fits is one part."""
    parts: list[str] = []
    rest, room = word, width - text_width("-", size, weight)
    while text_width(rest, size, weight) > width and len(rest) > 1:
        low, high = 1, len(rest) - 1
        while low < high:
            middle = (low + high + 1) // 2
            fits = text_width(rest[:middle], size, weight) <= room
            low, high = (middle, high) if fits else (low, middle - 1)
        is_within = low > 1 and rest[low - 1].isalpha() and rest[low].isalpha()
        parts.append(rest[:low] + ("-" if is_within else ""))
        rest = rest[low:]
    return [*parts, rest]


def _cut(line: str, width: float, size: int) -> str:
    while line and text_width(line + ELLIPSIS, size, _WEIGHT) > width:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS
