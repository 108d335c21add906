"""Names on a drawing: of actors beside them, of kinds of relation on their lines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, sin, sqrt, tau

import numpy as np
from numpy.typing import NDArray

from dronten_map.core.records import Shape
from dronten_map.graph.drawing_wires import Wire
from dronten_map.graph.labels import HIDDEN, Boxes, crossings, declutter, sides
from dronten_map.graph.primitives import INK, MUTED, PAPER, Path, Piece, Text, mixed
from dronten_map.graph.segments import bezier, box
from dronten_map.graph.shapes import NODE_RADIUS, reach
from dronten_map.graph.text import widest_piece, wrapped
from dronten_map.graph.typeface import text_width, text_widths

Floats = NDArray[np.float64]
BADGE_RADIUS = NODE_RADIUS * 0.36
SIZE = 13.0  # points, of the names of actors
KIND_SIZE = 10.0
_BADGE_OUT = 0.5  # of its radius that the middle of a badge lies outside the circle of its actor
_LEADING = 1.16  # line to line, in sizes
_ASCENT, _DESCENT = 0.76, 0.22  # of the letters above and below their foot, in sizes
_MEASURED = 100  # names that are broken over lines between two pauses
_WIDTH, _WIDEST = 8.8, 14.0  # widest line, in sizes; and where one word asks for it
_LINES = 3
_GAP = 2.5  # points between an actor and its name
_PAD = 2.0  # points of paper around the letters
_VEIL = 0.82  # how much of what lies below a name is covered
# The smallest at which every name has its place is taken; 1 is as it stands on the screen.
_SCALES = (0.6, 0.66, 0.72, 0.78, 0.84, 0.9, 1.0, 1.12, 1.25, 1.4, 1.6, 2.0)
_COARSE = (0.6, 0.8, 1.0, 1.4, 2.0)  # for many actors
_PAGE = (
    900.0,
    660.0,
)  # points: on A4, beside its margins and legend, names of this map are 8 points
_SKEW = 1.4  # how much more a map may be drawn together in one direction than in the other
_MANY = 150  # actors from which only equal factors are tried
# Below, right, above, left and then askew of them: in points of lines that are covered.
_PREFERENCE = np.array([0.0, 1.5, 0.5, 2.0, *[3.0] * 8])
_ASKEW = 0.38  # of its width or height that a name is moved aside
_ROUNDS, _FEW_ROUNDS = 24, 4  # in which names that were left out are tried first
_FIRST = 1e9  # more than any rank
_ALONG = (0.5, 0.4, 0.6, 0.3, 0.7)  # where on its line the name of a kind may stand


def badge_at(radius: float, badge: float) -> float:
    """How far right of and above the centre of an actor the middle of its badge is.

    Both are radii; a small actor is not covered by a badge that is almost as large.
    """
    return sqrt(0.5) * (radius + _BADGE_OUT * badge)


BADGE_AT = badge_at(NODE_RADIUS, BADGE_RADIUS)  # points, of an actor with no size of its own


@dataclass(frozen=True, slots=True)
class Name:
    """A name broken into lines, with the width and height that it fills."""

    lines: tuple[str, ...]
    width: float
    height: float
    size: float


@dataclass(frozen=True, slots=True)
class Named:
    """A name at its place; the box is left, top, right, bottom."""

    name: Name
    box: tuple[float, float, float, float]


@lru_cache(maxsize=16_384)  # a layout asks for all of them, and then a drawing again
def name_of(text: str, *, size: float = SIZE, lines: int = _LINES) -> Name:
    """A text broken into a few lines of about equal length; a long word makes them wider."""

    def measure(part: str) -> float:
        return text_width(part, size)

    room = size * (_WIDTH if lines > 1 else _WIDEST)
    if measure(text) > room:
        room = max(room, min(widest_piece(text, measure), size * _WIDEST))
    broken = wrapped(text, width=room, lines=lines, measure=measure)
    width = max((text_width(line, size) for line in broken), default=0.0)
    height = ((len(broken) - 1) * _LEADING + _ASCENT + _DESCENT) * size if broken else 0.0
    return Name(broken, width + 2 * _PAD, height, size)


def room_of(texts: Sequence[str]) -> tuple[Floats, Floats]:
    """The width and height that each of many names fills, as `name_of` breaks them.

    Time: some ms for 10,000 names that fit on one line, some 0.05 ms for each that does not.
    """
    widths = text_widths(texts, SIZE) + 2 * _PAD
    heights = np.full(len(texts), (_ASCENT + _DESCENT) * SIZE)
    is_plain = (widths > 2 * _PAD) & (widths <= SIZE * _WIDTH)
    for row in np.flatnonzero(~is_plain).tolist():
        name = name_of(texts[row])
        widths[row], heights[row] = name.width, name.height
    return widths, heights


def measuring(texts: Sequence[str]) -> Iterator[None]:
    """Break many names over lines, so that `room_of` takes no time, with pauses in between."""
    is_long = text_widths(texts, SIZE) + 2 * _PAD > SIZE * _WIDTH
    for number, row in enumerate(np.flatnonzero(is_long).tolist()):
        if number % _MEASURED == 0:
            yield
        name_of(texts[row])


def named_below(name: Name, text: str) -> Name:
    """A name with one more line below it, as long as that is."""
    lines = (*name.lines, text)
    width = max(name.width, text_width(text, name.size) + 2 * _PAD)
    height = ((len(lines) - 1) * _LEADING + _ASCENT + _DESCENT) * name.size
    return Name(lines, width, height, name.size)


def tightest(points: Floats, extents: Floats, names: Sequence[Name], rank: Floats) -> Floats:
    """How far the actors can be drawn together (below 1) or must be drawn apart for their names.

    One factor across and one down, so that what stands in line stays in line. The smaller a map
    is, the larger its names are on a page; what fits on one as it is stays as it is.
    """
    # No more names than this will have room: of actors on one spot only a few do, however large.
    most = int((_placed(points * _SCALES[-1], extents, names, rank) != HIDDEN).sum())
    best, found = -1, (1.0, 1.0)
    for pair in _pairs(np.ptp(points, axis=0).tolist(), many=len(names) > _MANY):
        shown = int((_placed(points * pair, extents, names, rank) != HIDDEN).sum())
        if shown > best:
            best, found = shown, pair
        if shown >= most:
            break
    return np.array(found)


def _pairs(size: Sequence[float], *, many: bool) -> list[tuple[float, float]]:
    """Factors across and down, those first that make a map of a size fit best on a page."""

    def on_page(pair: tuple[float, float]) -> tuple[float, float]:
        larger = max(1.0, size[0] * pair[0] / _PAGE[0], size[1] * pair[1] / _PAGE[1])
        return larger, abs(1.0 - pair[0]) + abs(1.0 - pair[1])

    if many:
        return sorted(((scale, scale) for scale in _COARSE), key=on_page)
    pairs = [(x, y) for x in _SCALES for y in _SCALES if 1 / _SKEW <= x / y <= _SKEW]
    return sorted(pairs, key=on_page)


def actor_names(
    points: Floats,
    extents: Floats,
    names: Sequence[Name],
    rank: Floats,
    wires: Sequence[Wire],
    *,
    solid: Sequence[tuple[float, float, float, float]] = (),
) -> dict[int, Named]:
    """The names that are shown, by the row of their actor, where they cover the fewest lines.

    None lies over what is solid: boxes of left, top, right and bottom.
    """
    boxes = _boxes(points, extents, names)
    cost = crossings(boxes, _along(wires)) + _PREFERENCE
    order = np.argsort(cost, axis=1, kind="stable")
    by_cost = np.take_along_axis(boxes, order[:, :, None], axis=1)
    taken = np.concatenate([_solid(points, extents), np.array(solid).reshape(-1, 4)])
    chosen = _settled(by_cost, rank, taken, rounds=_ROUNDS)
    plain = chosen if len(names) > _MANY else _settled(boxes, rank, taken)
    if (plain != HIDDEN).sum() > (chosen != HIDDEN).sum():
        chosen, by_cost = plain, boxes
    return {
        row: Named(names[row], tuple(by_cost[row, side].tolist()))
        for row, side in enumerate(chosen.tolist())
        if side != HIDDEN and names[row].lines
    }


def kind_names(
    wires: Sequence[Wire],
    texts: Sequence[str],
    taken: Sequence[tuple[float, float, float, float]],
    points: Floats,
    extents: Floats,
) -> dict[int, Named]:
    """The names of kinds that fit on their line without touching anything, by row of the wire."""
    names: Mapping[str, Name] = {
        text: name_of(text, size=KIND_SIZE, lines=1) for text in dict.fromkeys(texts)
    }
    rows = [i for i, w in enumerate(wires) if names[texts[i]].lines and _fits(w, names[texts[i]])]
    if not rows:
        return {}
    places = np.array([_on_line(wires[i], names[texts[i]]) for i in rows])
    solid = np.concatenate([_solid(points, extents, grow=2.0), np.array(taken).reshape(-1, 4)])
    lengths = np.array([wires[i].length for i in rows])
    # Where other lines pass, a name would seem to be theirs.
    own = np.array([crossings(p, _along([wires[i]])) for i, p in zip(rows, places, strict=True)])
    is_alone = crossings(places, _along(wires)) <= own + 1
    chosen = declutter(places, lengths, obstacles=solid, allowed=is_alone)
    return {
        row: Named(names[texts[row]], tuple(places[i, side].tolist()))
        for i, (row, side) in enumerate(zip(rows, chosen.tolist(), strict=True))
        if side != HIDDEN
    }


def name_pieces(named: Named, *, share: float = 1.0, is_quiet: bool = False) -> list[Piece]:
    """A name with a veil of paper behind each line, so that it reads over lines."""
    name = named.name
    left, top, right, bottom = named.box
    middle, y = (left + right) / 2, (top + bottom - name.height) / 2 + _ASCENT * name.size
    veils: list[Piece] = []
    letters: list[Piece] = []
    colour = mixed(MUTED if is_quiet else INK, share)
    for line in name.lines:
        width = text_width(line, name.size) + 2 * _PAD
        plate = box(
            middle - width / 2,
            y - _ASCENT * name.size,
            width,
            (_ASCENT + _DESCENT) * name.size,
            rounding=3.0,
        )
        veils.append(Path(plate, fill=PAPER, opacity=_VEIL))
        letters.append(Text(middle, y, line, name.size, colour, anchor="middle"))
        y += _LEADING * name.size
    return [*veils, *letters]


@cache
def extent(
    shape: Shape, *, has_badge: bool, radius: float = NODE_RADIUS
) -> tuple[float, float, float, float]:
    """How far an actor stretches down, right, up and left of its centre, in points."""
    turns = [tau * i / 72 for i in range(72)]
    far = [(cos(t), sin(t), reach(shape, radius, t)) for t in turns]
    across, down = [c * r for c, _s, r in far], [s * r for _c, s, r in far]
    least = badge_at(radius, BADGE_RADIUS) + BADGE_RADIUS + 1 if has_badge else 0.0
    return max(down), max(*across, least), max(-min(down), least), -min(across)


def _boxes(points: Floats, extents: Floats, names: Sequence[Name]) -> Boxes:
    """The twelve places of each name: on the four sides, and there moved aside both ways."""
    width = np.array([name.width for name in names])
    height = np.array([name.height + 2 * _PAD for name in names])
    x, y = points.T
    found = sides(x, y, extents, width=width, height=height, gap=_GAP)
    nothing = np.zeros(len(names))
    by_x, by_y = np.stack([width, nothing], axis=1), np.stack([nothing, height], axis=1)
    aside = [found]
    for way in (_ASKEW, -_ASKEW):
        shift = np.stack([by_x, by_y, by_x, by_y], axis=1) * way
        aside.append(found + np.concatenate([shift, shift], axis=2))
    return np.concatenate(aside, axis=1)


def _placed(
    points: Floats, extents: Floats, names: Sequence[Name], rank: Floats
) -> NDArray[np.int64]:
    boxes = _boxes(points, extents, names)
    return _settled(boxes, rank, _solid(points, extents))


def _settled(
    boxes: Boxes, rank: Floats, solid: Boxes, *, rounds: int = _FEW_ROUNDS
) -> NDArray[np.int64]:
    """The place of each name; those that were left out choose first in the next round."""
    best, urgent = None, np.zeros(len(boxes))
    for number in range(1, rounds + 1):
        chosen = declutter(boxes, rank + urgent, obstacles=solid)
        is_hidden = chosen == HIDDEN
        if best is None or is_hidden.sum() < (best == HIDDEN).sum():
            best = chosen
        if len(boxes) > _MANY or not is_hidden.any():
            break
        urgent[is_hidden] += _FIRST * number
    assert best is not None, "there is at least one round"
    return best


def _solid(points: Floats, extents: Floats, *, grow: float = -0.5) -> Boxes:
    """The boxes of the actors themselves."""
    down, right, up, left = extents.T
    x, y = points.T
    return np.stack([x - left - grow, y - up - grow, x + right + grow, y + down + grow], axis=1)


def _along(wires: Sequence[Wire]) -> Floats:
    """Points along the relations, some 5 points apart."""
    if not wires:
        return np.empty((0, 2))
    ends = np.array([wire.curve for wire in wires])
    counts = np.clip(np.array([wire.length for wire in wires]) / 5, 4, 400).astype(np.int64)
    rows = np.repeat(np.arange(len(wires)), counts)
    place = np.arange(len(rows)) - np.repeat(np.cumsum(counts) - counts, counts)
    t = (place / (counts[rows] - 1))[:, None]
    u = 1.0 - t
    weights = (u**3, 3 * u**2 * t, 3 * u * t**2, t**3)
    return sum((w * ends[rows, i] for i, w in enumerate(weights)), np.zeros((len(rows), 2)))


def _fits(wire: Wire, name: Name) -> bool:
    (x0, y0), (x1, y1) = wire.curve[0], wire.curve[3]
    long = max(wire.length, 1e-6)
    needed = abs(x1 - x0) / long * name.width + abs(y1 - y0) / long * name.height
    return wire.length >= needed + 36


def _on_line(wire: Wire, name: Name) -> list[tuple[float, float, float, float]]:
    w, h = name.width / 2 + _GAP, name.height / 2 + _GAP
    spots = [bezier(wire.curve, t) for t in _ALONG]
    return [(x - w, y - h, x + w, y + h) for x, y in spots]
