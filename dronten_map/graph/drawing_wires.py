"""Relations as paths: from outline to outline, with the line and the heads that their kind has."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import atan2, cos, hypot, sin

from dronten_map.core.ids import ActorId
from dronten_map.core.records import Arrow, Direction, LineStyle, Relation, RelationKind, Shape
from dronten_map.graph.primitives import PAPER, Path, Piece
from dronten_map.graph.segments import Point, Segments, turned
from dronten_map.graph.shapes import (
    NODE_RADIUS,
    Head,
    arrow_head,
    bend,
    dashes,
    reach,
    tense_dashes,
)
from dronten_map.graph.strokes import WIDTH

_GAP = 1.5  # points between an outline and the line
_HEAD = 9.0  # points, length of an arrow head on a thin line


@dataclass(frozen=True, slots=True)
class End:
    """Where an actor stands and what it looks like: what a relation ends at."""

    at: Point
    shape: Shape
    radius: float = NODE_RADIUS


@dataclass(frozen=True, slots=True)
class Wire:
    """Where a relation runs: a curve with two handles, and how far apart its ends are."""

    relation: Relation
    curve: tuple[Point, Point, Point, Point]
    length: float


def wires(relations: Iterable[Relation], ends: Mapping[ActorId, End]) -> list[Wire]:
    """The relations between actors that stand somewhere; left out where the two lie together."""
    groups: defaultdict[frozenset[ActorId], list[Relation]] = defaultdict(list)
    for relation in relations:
        if relation.source in ends and relation.target in ends:
            groups[frozenset((relation.source, relation.target))].append(relation)
    found: list[Wire] = []
    for group in groups.values():
        group.sort(key=lambda relation: relation.id)
        for index, relation in enumerate(group):
            aside = bend(index, len(group))
            forth = relation.source < relation.target
            wire = _wire(relation, ends, aside if forth else -aside)
            if wire is not None:
                found.append(wire)
    return found


def wire_pieces(
    wire: Wire,
    kind: RelationKind,
    colour: str,
    *,
    width: float = WIDTH,
    is_tense: bool = False,
) -> tuple[Piece, ...]:
    """The line of a relation and its heads; the width in points.

    Where a colour tells that it is tense, its own dashes tell it too.
    """
    direction = wire.relation.direction
    return line_pieces(
        wire.curve, kind, colour, width=width, direction=direction, is_tense=is_tense
    )


def line_pieces(
    curve: tuple[Point, Point, Point, Point],
    kind: RelationKind,
    colour: str,
    *,
    width: float,
    direction: Direction,
    is_tense: bool = False,
) -> tuple[Piece, ...]:
    """A line from the first point of a curve to its last, as a kind of relation is drawn."""
    # A relation that has a direction shows it, also where its kind has no head of its own.
    arrow = Arrow.OPEN if kind.arrow is Arrow.NONE else kind.arrow
    head = arrow_head(arrow, round(_HEAD * (0.7 + 0.3 * max(1.0, width)), 1))
    start, first, second, end = curve
    heads: list[Path] = []
    if direction is not Direction.NONE:
        end, placed = _headed(second, end, head)
        heads.append(_head_path(placed, head, colour, width))
    if direction is Direction.BOTH:
        start, placed = _headed(first, start, head)
        heads.append(_head_path(placed, head, colour, width))
    run: Segments = (("M", *start), ("C", *first, *second, *end))
    pattern = tense_dashes(width, kind.line) if is_tense else dashes(kind.line, width)
    return (*_strokes(run, kind.line, colour, width, pattern), *heads)


def _wire(relation: Relation, ends: Mapping[ActorId, End], aside: float) -> Wire | None:
    source, target = ends[relation.source], ends[relation.target]
    (x0, y0), (x1, y1) = source.at, target.at
    dx, dy = x1 - x0, y1 - y0
    length = max(hypot(dx, dy), 1e-6)
    middle = (
        (x0 + x1) / 2 - dy / length * 2 * aside,
        (y0 + y1) / 2 + dx / length * 2 * aside,
    )
    start, out = _trimmed(source, middle)
    end, back = _trimmed(target, middle)
    if length <= out + back:
        return None
    first, second = _third(start, middle), _third(end, middle)
    return Wire(relation, (start, first, second, end), hypot(end[0] - start[0], end[1] - start[1]))


def _trimmed(end: End, towards: Point) -> tuple[Point, float]:
    """Where a line from an actor leaves its outline, and how far from its centre that is."""
    angle = atan2(towards[1] - end.at[1], towards[0] - end.at[0])
    far = reach(end.shape, end.radius, angle) + _GAP
    return (end.at[0] + cos(angle) * far, end.at[1] + sin(angle) * far), far


def _third(end: Point, middle: Point) -> Point:
    """The handle that makes a cubic curve run as the quadratic one with this middle does."""
    return end[0] + 2 / 3 * (middle[0] - end[0]), end[1] + 2 / 3 * (middle[1] - end[1])


def _headed(handle: Point, tip: Point, head: Head) -> tuple[Point, Segments]:
    """Where the line ends behind the head at its tip, and the outline of that head."""
    angle = atan2(tip[1] - handle[1], tip[0] - handle[0])
    c, s = cos(angle), sin(angle)
    outline = turned(head.segments, *tip, along=(c, s))
    return (tip[0] - c * head.setback, tip[1] - s * head.setback), outline


def _head_path(outline: Segments, head: Head, colour: str, width: float) -> Path:
    return Path(outline, colour if head.is_filled else None, colour, width)


def _strokes(
    run: Segments, line: LineStyle, colour: str, width: float, dash: tuple[float, ...]
) -> tuple[Path, ...]:
    if line is LineStyle.DOUBLE:
        return (
            Path(run, stroke=colour, width=width * 3, dash=dash),
            Path(run, stroke=PAPER, width=width),
        )
    return (Path(run, stroke=colour, width=width, dash=dash),)
