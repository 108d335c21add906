"""A large map in the room of a page: from afar, as on the screen, so that what counts can be read.

Actors stand closer together than where each name has its place. Names of those with most relations
are shown, actors get smaller, and their lines step back the more of them there are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf, pi, sqrt

import numpy as np
from numpy.typing import NDArray

from dronten_map.graph.drawing_names import Name, Named, actor_names
from dronten_map.graph.drawing_wires import Wire
from dronten_map.graph.primitives import Bounds, Path
from dronten_map.graph.segments import Segments
from dronten_map.graph.shapes import NODE_RADIUS

Floats = NDArray[np.float64]
_NEAREST = 0.6  # a map that fits when it is drawn together so far is seen from nearby
_AROUND = (120.0, 70.0)  # points of the room that names at the edges take
_FILLED = 0.08  # of the page, that actors may cover
_SMALLEST = 0.28  # of their own size
_PLAIN = 0.62  # of it, below which badges say nothing any more
_DENSE = 0.12  # of the page, that lines may cover in full ink
_FAINTEST = 0.1  # share of ink that a line keeps
_LED = 0.1  # of the page, that names may cover which lie on other actors
_NAMED = 2700.0  # square points of a name with some room around it
_LINE = 0.9  # points, the width of every line from afar


@dataclass(frozen=True, slots=True)
class Room:
    """The room for a map on a page, measured in points of names that are as large as on screen.

    It turns where the page may lie on its side or stand, as the map asks for.
    """

    width: float
    height: float
    turns: bool = False


@dataclass(frozen=True, slots=True)
class Distance:
    """From how far a map is seen.

    Attributes:
        most: The factor by which places may be multiplied at most; infinite where all fits.
        size: The share of their own size that actors have.
        area: Of the page that they stand on, in square points.
    """

    most: float = inf
    size: float = 1.0
    area: float = inf

    @property
    def is_far(self) -> bool:
        """Whether lines step back and no kind of line can be told from another."""
        return self.most < _NEAREST

    @property
    def is_plain(self) -> bool:
        """Whether actors are too small to bear a badge."""
        return self.size < _PLAIN

    @property
    def leaders(self) -> int:
        """Of how many actors the name is shown, also where it covers others."""
        return int(_LED * self.area / _NAMED)

    def share(self, wires: Sequence[Wire]) -> float:
        """How much ink lines have, so that all of them together do not hide what they connect."""
        ink = _LINE * sum(wire.length for wire in wires)
        return 1.0 if ink <= 0 else min(1.0, max(_FAINTEST, _DENSE * self.area / ink))


NEARBY = Distance()


def distance(places: Floats, room: Room | None) -> Distance:
    """From how far actors at these places must be seen to fit in a room; nearby where they do.

    >>> distance(np.array([[0.0, 0.0], [400.0, 300.0]]), Room(800.0, 600.0)).is_far
    False
    """
    if room is None or len(places) < 2:
        return NEARBY
    spans = np.ptp(places, axis=0).tolist()
    sides = (room.width, room.height)
    if room.turns and (spans[0] > spans[1]) is not (sides[0] > sides[1]):
        sides = sides[::-1]
    inside = [max(1.0, side - around) for side, around in zip(sides, _AROUND, strict=True)]
    most = min((i / s for i, s in zip(inside, spans, strict=True) if s > 0), default=inf)
    if most >= _NEAREST:
        return Distance(most)
    width, height = (span * most for span in spans)
    area = max(1.0, width * height)
    covered = len(places) * pi * NODE_RADIUS**2
    return Distance(most, min(1.0, max(_SMALLEST, sqrt(_FILLED * area / covered))), area)


def names_afar(
    far: Distance,
    points: Floats,
    extents: Floats,
    names: Sequence[Name],
    rank: Floats,
    *,
    solid: Sequence[Bounds] = (),
) -> dict[int, Named]:
    """The names that are shown from afar, by the row of their actor.

    Those of the highest rank come first. Where one of them has no room beside all actors it may lie
    on others, or nobody in the thick of a large map would have one; all others need room.
    """
    order: list[int] = np.argsort(-rank, kind="stable").tolist()
    first, rest = order[: far.leaders], order[far.leaders :]
    boxes = [_box(*pair) for pair in zip(points.tolist(), extents.tolist(), strict=True)]
    found: dict[int, Named] = {}
    taken = list(solid)

    def show(rows: list[int], beside: list[int]) -> None:
        if not rows:
            return
        told = [names[row] for row in rows]
        kept = [*taken, *(boxes[row] for row in beside)]
        shown = actor_names(points[rows], extents[rows], told, rank[rows], (), solid=kept)
        found.update({rows[place]: named for place, named in shown.items()})
        taken.extend(named.box for named in shown.values())

    show(first, rest)
    show([row for row in first if row not in found], [row for row in first if row in found])
    show(rest, first)
    return found


def _box(at: Sequence[float], extent: Sequence[float]) -> Bounds:
    """What an actor covers that stretches so far down, right, up and left."""
    (x, y), (down, right, up, left) = at, extent
    return x - left, y - up, x + right, y + down


def faint_lines(wires: Sequence[Wire], colour: str, share: float) -> Iterator[Path]:
    """Lines from afar, in one colour and without heads, and darker where many of them lie."""
    for wire in wires:
        start, first, second, end = wire.curve
        run: Segments = (("M", *start), ("C", *first, *second, *end))
        yield Path(run, stroke=colour, width=_LINE, opacity=share)
