"""What lies behind the actors as shapes: rings or a field with their names, for screen and paper.

Coordinates are those of the picture that is made, with y down; sizes of letters too.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dronten_map.core.backdrops import Backdrop, Field, Rings, ring_words
from dronten_map.core.plan import Quadrant
from dronten_map.graph.primitives import Anchor
from dronten_map.graph.segments import Point
from dronten_map.i18n import _

# How much of the accent colour lies on the paper: of the rings from the middle outwards, of the
# fields by how much there is to do.
_RINGS = (0.16, 0.115, 0.075, 0.04)
_FIELDS = {
    Quadrant.MANAGE_CLOSELY: 0.13,
    Quadrant.KEEP_SATISFIED: 0.07,
    Quadrant.KEEP_INFORMED: 0.07,
    Quadrant.MONITOR: 0.03,
}
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_ABOVE, _ASIDE = 0.35, 0.6  # of the size of letters, between a name and the line beside it
_CAPITAL, _ROW = 0.72, 1.4  # the same: how high a name stands, and a line of text


@dataclass(frozen=True, slots=True)
class Place:
    """How points of a view become points of the picture: along each axis times and moved."""

    times: Point
    moved: Point = (0.0, 0.0)

    def at(self, x: float, y: float) -> Point:
        """Where a point of the view comes to lie."""
        return x * self.times[0] + self.moved[0], y * self.times[1] + self.moved[1]


@dataclass(frozen=True, slots=True)
class Disc:
    """An ellipse about a point with an outline.

    Attributes:
        share: Of the accent colour on the paper, 0 to 1.
    """

    x: float
    y: float
    across: float  # radius
    down: float  # radius
    share: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle without an outline; the share as that of a disc."""

    left: float
    top: float
    right: float
    bottom: float
    share: float


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; an axis ends in a head, and others are dashed."""

    start: Point
    end: Point
    is_axis: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A name; y is its baseline."""

    x: float
    y: float
    text: str
    anchor: Anchor
    is_title: bool = True

    def box(self, size: float, measure: "Measure") -> tuple[float, float, float, float]:
        """Left, top, right and bottom, for letters of a size."""
        wide = measure(self.text)
        left = self.x - wide * _ANCHORS[self.anchor]
        return left, self.y - size * _CAPITAL, left + wide, self.y + size * (_ROW - 1) / 2


Shape = Disc | Box | Line | Word
Measure = Callable[[str], float]  # how wide a text is in the size that was asked for


def shapes_of(backdrop: Backdrop, place: Place, size: float, measure: Measure) -> tuple[Shape, ...]:
    """A backdrop, the hindmost first, with names of a size where they have room."""
    if isinstance(backdrop, Rings):
        return tuple(_rings(backdrop, place, size, measure))
    return tuple(_field(backdrop, place, size, measure))


def room_of(backdrop: Backdrop, place: Place, size: float) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all that is drawn of it."""
    left, top, right, bottom = backdrop.bounds
    x0, y0 = place.at(left, top)
    x1, y1 = place.at(right, bottom)
    aside = size * _ROW if isinstance(backdrop, Field) else 0.0  # the names of the axes
    return x0, y0 - aside, x1, y1 + aside


def _rings(rings: Rings, place: Place, size: float, measure: Measure) -> Iterator[Shape]:
    x, y = place.at(rings.x, rings.y)
    found = list(zip(rings.radii, _RINGS, strict=True))
    for radius, share in reversed(found):
        yield Disc(x, y, radius * place.times[0], radius * place.times[1], share)
    inner = 0.0
    for (radius, _share), text in zip(found, ring_words(), strict=True):
        high = (radius - inner) * place.times[1]
        top = y - radius * place.times[1]
        # In the innermost one there is as much room as to its middle.
        if high >= size * _ROW and measure(text) <= 2 * radius * place.times[0]:
            yield Word(x, top + size * (_ABOVE + _CAPITAL), text, "middle")
        inner = radius


def _field(field: Field, place: Place, size: float, measure: Measure) -> Iterator[Shape]:
    xs = [place.at(x, 0.0)[0] for x in field.xs]
    ys = [place.at(0.0, y)[1] for y in field.ys]
    low, high = (xs[0], xs[1]), (xs[2], xs[3])  # of interest
    much, little = (ys[0], ys[1]), (ys[2], ys[3])  # of influence
    corners = (
        (Quadrant.KEEP_SATISFIED, low, much),
        (Quadrant.MANAGE_CLOSELY, high, much),
        (Quadrant.MONITOR, low, little),
        (Quadrant.KEEP_INFORMED, high, little),
    )
    for quadrant, across, down in corners:
        yield Box(across[0], down[0], across[1], down[1], _FIELDS[quadrant])
    for x in xs[1:3]:
        yield Line((x, ys[0]), (x, ys[3]))
    for y in ys[1:3]:
        yield Line((xs[0], y), (xs[3], y))
    yield Line((xs[0], ys[3]), (xs[0], ys[0]), is_axis=True)
    yield Line((xs[0], ys[3]), (xs[3], ys[3]), is_axis=True)
    yield from _corner_words(corners, size, measure)
    if ys[2] - ys[1] >= 2 * size * _ROW and measure(Quadrant.BORDER.word) <= xs[1] - xs[0]:
        at = (xs[0] + size * _ASIDE, ys[1] + size * (_ABOVE + _CAPITAL))
        yield Word(*at, Quadrant.BORDER.word, "start", is_title=False)
    wide = xs[3] - xs[0]
    if max(measure(_("Influence")), measure(_("Interest"))) <= wide:
        yield Word(xs[0], ys[0] - size * _ABOVE, _("Influence"), "start", is_title=False)
        below = ys[3] + size * (_ABOVE + _CAPITAL)
        yield Word(xs[3], below, _("Interest"), "end", is_title=False)


def _corner_words(
    corners: tuple[tuple[Quadrant, Point, Point], ...], size: float, measure: Measure
) -> Iterator[Word]:
    """The name of each quadrant in its outer corner."""
    for index, (quadrant, across, down) in enumerate(corners):
        is_right, is_below = bool(index % 2), index > 1
        wide, high = across[1] - across[0], down[1] - down[0]
        if high < size * _ROW or wide < measure(quadrant.word) + 2 * size * _ASIDE:
            continue
        x = across[1] - size * _ASIDE if is_right else across[0] + size * _ASIDE
        y = down[1] - size * _ABOVE if is_below else down[0] + size * (_ABOVE + _CAPITAL)
        yield Word(x, y, quadrant.word, "end" if is_right else "start")
