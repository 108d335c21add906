"""Groups on a drawing: outlines with their titles, and collapsed ones as one node."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2

import numpy as np

from dronten_map.core.ids import ActorId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.records import Placement, Relation, View
from dronten_map.graph.drawing_legend import EDGE, SAMPLE, Entry
from dronten_map.graph.drawing_legend import Group as LegendGroup
from dronten_map.graph.drawing_names import Name, name_of, named_below
from dronten_map.graph.engine import Floats
from dronten_map.graph.groups import Group, counts_of, groups_of
from dronten_map.graph.hulls import Hull, gathered, heart, hulls
from dronten_map.graph.primitives import (
    DIMMED,
    INK,
    ON_COLOUR,
    PAPER,
    Bounds,
    Path,
    Piece,
    Text,
    mixed,
)
from dronten_map.graph.segments import Point, box, circle, handles
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.graph.text import drawable
from dronten_map.graph.typeface import text_width
from dronten_map.i18n import _, ngettext

_FILLED, _LINED = 0.09, 0.5  # of its colour, that an outline is filled and drawn with
_TITLE = 12.0  # points
_PER_WIDTH = 90.0  # sizes of a title that go in the width of a large map
_TITLED = 3  # actors in a further outline of a group from which it has a title too
_WIDTHS = (1.2, 2.0, 3.0, 4.2, 5.6)  # points of a joined line: of 1, 2, 4, 8, 16 and more
_RING = 1.14  # of its radius, that the ring of a collapsed group has
_STRETCHES = 6  # of an outline, each with a place for the title
_UPPER = 0.6  # of its height in which those lie


@dataclass(frozen=True, slots=True)
class Folded:
    """A group that is shown as one node.

    Attributes:
        at: Where it stands, in points.
        radius: In points; larger for more actors.
        name: Its title with its counts.
    """

    group: Group
    at: Point
    radius: float
    name: Name


@dataclass(frozen=True, slots=True)
class GroupTitle:
    """The title of a group at its place; the box is left, top, right, bottom."""

    text: str
    box: Bounds
    colour: str
    size: float


class DrawnGroups:
    """The groups of a view: who is in a collapsed one, and what all of them look like."""

    def __init__(
        self,
        records: Records,
        view: ViewId,
        stand: Mapping[ActorId, Placement],
        relations: Collection[Relation],
    ) -> None:
        """Take the groups of the actors that stand somewhere, and the relations to be counted."""
        self._stand = {actor: (place.x, place.y) for actor, place in stand.items()}
        groups = [_among(group, stand) for group in groups_of(records, view)]
        groups = [group for group in groups if group.actors]
        asked = set(records.get(View, view).collapsed)
        is_folded = [group.key in asked and not group.is_rest for group in groups]
        counts = counts_of(groups, relations) if any(is_folded) else {}
        pairs = list(zip(groups, is_folded, strict=True))
        self.folded = [_folded(g, stand, counts[g.key]) for g, is_shut in pairs if is_shut]
        self.open = [g for g, is_shut in pairs if not is_shut and not g.is_rest]
        self.hidden = {actor for folded in self.folded for actor in folded.group.actors}
        self._row = {
            actor: number for number, f in enumerate(self.folded) for actor in f.group.actors
        }
        for actor in self.hidden:
            del self._stand[actor]

    @property
    def extents(self) -> list[tuple[float, float, float, float]]:
        """How far each collapsed group stretches down, right, up and left of its middle."""
        reaches = [f.radius * _RING for f in self.folded]
        return [(reach, reach, reach, reach) for reach in reaches]

    def outlines(
        self, points: Mapping[ActorId, Point], full: set[ActorId] | None
    ) -> list[tuple[Group, Hull, float]]:
        """The outlines of the open groups, the largest group first, each with its share of colour.

        Who shares one on the map does so on paper too, whose places are drawn together. Full are
        the actors that do not step back; None when nobody does.
        """
        found: list[tuple[Group, Hull, float]] = []
        for group in sorted(self.open, key=lambda group: -len(group.actors)):
            (there, strangers), (at, others) = _apart(group, self._stand), _apart(group, points)
            for part in gathered(hulls(there, others=strangers)):
                for hull in hulls(at[part.rows], others=others):
                    rows: list[int] = part.rows[hull.rows].tolist()
                    is_dim = full is not None and full.isdisjoint(group.actors[row] for row in rows)
                    found.append((group, hull, DIMMED if is_dim else 1.0))
        return found

    def bundles(
        self,
        relations: Iterable[Relation],
        points: Mapping[ActorId, Point],
        at: Sequence[Point],
        full: set[ActorId] | None,
    ) -> list[Piece]:
        """The relations of collapsed groups, those between the same two as one thicker line.

        At is where the collapsed groups stand; points says the same of all other actors. What goes
        to somebody that steps back does so too, and lies behind.
        """
        counts: Counter[tuple[str | int, str | int]] = Counter()
        for relation in relations:
            ends = [self._row.get(end, end) for end in (relation.source, relation.target)]
            is_there = all(isinstance(end, int) or end in points for end in ends)
            if ends[0] != ends[1] and is_there and any(isinstance(end, int) for end in ends):
                one, other = sorted(ends, key=str)
                counts[one, other] += 1

        def spot(end: str | int) -> Point:
            return at[end] if isinstance(end, int) else points[ActorId(end)]

        def is_full(end: str | int) -> bool:
            who = self.folded[end].group.actors if isinstance(end, int) else (ActorId(end),)
            return full is None or not full.isdisjoint(who)

        shares = {ends: 1.0 if all(map(is_full, ends)) else DIMMED for ends in counts}
        return [
            Path(
                (("M", *spot(one)), ("L", *spot(other))),
                stroke=mixed(EDGE, shares[one, other]),
                width=_width(counts[one, other]),
            )
            for one, other in sorted(counts, key=shares.__getitem__)
        ]

    def nodes(self, at: Sequence[Point], full: set[ActorId] | None) -> list[Piece]:
        """The collapsed groups at these points, with the number of their actors."""
        pieces: list[Piece] = []
        for folded, (x, y) in zip(self.folded, at, strict=True):
            is_dim = full is not None and full.isdisjoint(folded.group.actors)
            share = DIMMED if is_dim else 1.0
            pieces += _node(folded, x, y, share)
        return pieces

    def legend(self) -> tuple[LegendGroup, ...]:
        """What collapsed groups and joined lines mean; nothing where there are none."""
        if not self.folded:
            return ()
        first = self.folded[0].group
        sample = (
            Path(circle(9.0), fill=mixed(first.light, 0.22)),
            Path(circle(7.6), fill=first.light, stroke=PAPER, width=0.8),
        )
        half = SAMPLE / 2
        line = Path((("M", -half, 0.0), ("L", half, 0.0)), stroke=EDGE, width=_WIDTHS[3])
        entries = (
            Entry(sample, _("group with its number of actors")),
            Entry((line,), _("several relations in one line")),
        )
        return (LegendGroup(_("Groups"), entries),)


def outline_pieces(outlines: Iterable[tuple[Group, Hull, float]]) -> list[Piece]:
    """Outlines as soft fills with a thin line."""
    pieces: list[Piece] = []
    for group, hull, share in outlines:
        pieces.append(Path(hull.segments, fill=group.light, opacity=_FILLED * share))
        line = mixed(group.light, _LINED * share)
        pieces.append(Path(hull.segments, stroke=line, width=0.8))
    return pieces


def titles(
    outlines: Sequence[tuple[Group, Hull, float]], taken: Sequence[Bounds]
) -> list[GroupTitle]:
    """The titles of groups on their upper edges, where they cover the least of what is taken.

    On a large map they are larger, so that they are read on a page where names are not.
    """
    found: list[GroupTitle] = []
    rights, lefts = [around[2] for around in taken], [around[0] for around in taken]
    wide = max(rights, default=0.0) - min(lefts, default=0.0)
    size = max(_TITLE, wide / _PER_WIDTH)
    high = size * 2 / 3
    boxes, named = list(taken), set[str]()
    for group, hull, share in outlines:
        if group.key in named and len(hull.rows) < _TITLED:
            continue
        named.add(group.key)
        text = drawable(group.title)
        half = text_width(text, size, weight=600) / 2 + size / 3
        places = [(x - half, y - high, x + half, y + high) for x, y in _spots(hull)]
        place = min(places, key=lambda place: sum(_is_over(place, other) for other in boxes))
        boxes.append(place)
        colour = mixed(mixed(INK, 0.25, ground=group.light), share)
        found.append(GroupTitle(text, place, colour, size))
    return found


def title_pieces(found: Iterable[GroupTitle]) -> list[Piece]:
    """Titles on a veil of paper."""
    pieces: list[Piece] = []
    for title in found:
        left, top, right, bottom = title.box
        plate = box(left, top, right - left, bottom - top, rounding=(bottom - top) / 2)
        pieces.append(Path(plate, fill=PAPER, opacity=0.88))
        middle = (left + right) / 2
        foot = (top + bottom) / 2 + title.size * 0.35
        pieces.append(Text(middle, foot, title.text, title.size, title.colour, 600, "middle"))
    return pieces


def _apart(group: Group, points: Mapping[ActorId, Point]) -> tuple[Floats, Floats]:
    """Where the actors of a group stand, and where all others do."""
    own = set(group.actors)
    others = [at for actor, at in points.items() if actor not in own]
    return np.array([points[actor] for actor in group.actors]), np.array(others).reshape(-1, 2)


def _among(group: Group, stand: Mapping[ActorId, Placement]) -> Group:
    return replace(group, actors=tuple(actor for actor in group.actors if actor in stand))


def _folded(group: Group, stand: Mapping[ActorId, Placement], relations: int) -> Folded:
    at = np.array([(stand[actor].x, stand[actor].y) for actor in group.actors])
    count = len(group.actors)
    actors = ngettext("{count} actor", "{count} actors", count).format(count=count)
    many = ngettext("{count} relation", "{count} relations", relations).format(count=relations)
    name = named_below(name_of(drawable(group.title), lines=2), f"{actors} · {many}")
    return Folded(group, heart(at), NODE_RADIUS * min(3.2, 1.35 + 0.24 * log2(1 + count)), name)


def _node(folded: Folded, x: float, y: float, share: float) -> list[Piece]:
    radius, colour = folded.radius, folded.group.light
    size = radius * 0.62
    return [
        Path(circle(radius * _RING, x=x, y=y), fill=mixed(colour, 0.22 * share)),
        Path(circle(radius, x=x, y=y), fill=mixed(colour, share)),
        Path(circle(radius * 0.88, x=x, y=y), stroke=PAPER, width=1.0),
        Text(x, y + size * 0.34, str(len(folded.group.actors)), size, ON_COLOUR, 600, "middle"),
    ]


def _width(count: int) -> float:
    return _WIDTHS[min(len(_WIDTHS) - 1, int(log2(count)))]


def _spots(hull: Hull) -> list[Point]:
    """Where a title may stand: at the top, else highest in each stretch, else lowest."""
    _left, top, _right, bottom = hull.box
    line: Floats = np.array(handles(hull.segments))[::3]
    deep = _UPPER * (bottom - top)
    upper = _extremes(line[line[:, 1] <= top + deep], hull, way=1)
    lower = _extremes(line[line[:, 1] >= bottom - deep], hull, way=-1)
    return [hull.top, *upper, *lower]


def _extremes(line: Floats, hull: Hull, *, way: int) -> list[Point]:
    """The highest (way 1) or lowest (-1) point of each stretch, the best one first."""
    left, right = hull.box[0], hull.box[2]
    stretch = ((line[:, 0] - left) / max(1.0, right - left) * _STRETCHES).astype(np.int64)
    spots: list[Point] = []
    for number in sorted(set(stretch.tolist())):
        within = line[stretch == number]
        x, y = within[int(np.argmin(within[:, 1] * way))].tolist()
        spots.append((x, y))
    return sorted(spots, key=lambda spot: spot[1] * way)


def _is_over(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
