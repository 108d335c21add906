"""Actors as paths: shape, colour, icon and ring, and the badge with their opgaven."""

from collections.abc import Callable
from dataclasses import dataclass

from dronten_map.core.ids import ActorId
from dronten_map.core.records import ActorKind, Shape
from dronten_map.graph.decoration import Decoration
from dronten_map.graph.drawing_names import BADGE_RADIUS, badge_at
from dronten_map.graph.legends import Entry
from dronten_map.graph.primitives import (
    ACCENT,
    INK,
    MUTED,
    ON_COLOUR,
    PAPER,
    Path,
    Piece,
    Text,
    colour_or,
    mixed,
)
from dronten_map.graph.scales import RING_REACH, RING_WIDTH
from dronten_map.graph.segments import circle, moved
from dronten_map.graph.shapes import (
    ICON_SHARE,
    NODE_RADIUS,
    border,
    icon_centre,
    icon_paths,
    outline,
)
from dronten_map.graph.swatches import BLANK, Swatch

MOST_COUNTED = 9  # a badge says "9+" above it
_DASHES = (3.0, 2.4)  # points of ink and gap around what is not known
_ICONED = 12.0  # points of radius from which there is room for an icon
_SAMPLE = 18.0  # points, radius of a sample without an icon
_RINGED = 15.0  # and where it has a size or a ring


@dataclass(frozen=True, slots=True)
class Garb:
    """What an actor looks like on paper.

    Attributes:
        radius: Of its shape, in points.
        swatch: None for the colour of its kind.
    """

    shape: Shape
    radius: float = NODE_RADIUS
    swatch: Swatch | None = None
    ring: Swatch | None = None

    @property
    def reach(self) -> float:
        """The radius with its ring, in points."""
        return self.radius if self.ring is None else self.radius * RING_REACH


def garb_of(decoration: Decoration, actor: ActorId, kind: ActorKind) -> Garb:
    """What an actor of a kind looks like."""
    return Garb(
        decoration.shape_of(actor, kind),
        NODE_RADIUS * decoration.size_of(actor),
        decoration.swatch(actor),
        decoration.ring_of(actor),
    )


def kind_garb(decoration: Decoration) -> Callable[[ActorKind], Garb]:
    """How kinds look by themselves where colours or shapes say something else."""
    is_round = decoration.is_round or decoration.shape is not None
    swatch = None if decoration.colour is None else BLANK
    return lambda kind: Garb(Shape.CIRCLE if is_round else kind.shape, swatch=swatch)


def actor_pieces(
    kind: ActorKind, x: float, y: float, *, garb: Garb | None = None, share: float = 1.0
) -> list[Piece]:
    """An actor of a kind around a point; share is how much of its colour it has."""
    worn = garb or Garb(kind.shape)
    colour = worn.swatch.light if worn.swatch is not None else colour_or(kind.light, MUTED)
    fill = mixed(colour, share)
    is_hollow = worn.swatch is not None and worn.swatch.is_hollow
    found = _body(worn, fill, x, y, share)
    lines = icon_paths(kind.icon)
    if lines and worn.radius >= _ICONED:
        across, down = icon_centre(worn.shape, worn.radius)
        scale = worn.radius * ICON_SHARE / 24
        at = (x + across - 12 * scale, y + down - 12 * scale)
        drawn = moved(lines, *at, scale=scale)
        is_blank = worn.swatch is not None and worn.swatch.is_blank
        ink = fill if is_hollow else INK if is_blank else ON_COLOUR
        found.append(Path(drawn, stroke=ink, width=2 * scale, is_round=True))
    return found


def entry_pieces(entry: Entry) -> list[Piece]:
    """What a line of the legend says with a colour, a size, a shape or a ring, around 0,0."""
    radius = _SAMPLE
    if entry.size is not None:
        radius = _RINGED * entry.size
    elif entry.ring is not None:
        radius = _RINGED
    swatch = entry.swatch or BLANK
    garb = Garb(entry.shape or Shape.CIRCLE, radius, swatch, entry.ring)
    return _body(garb, swatch.light, 0.0, 0.0, 1.0)


def _body(garb: Garb, fill: str, x: float, y: float, share: float) -> list[Piece]:
    """An actor without its icon."""
    shape = moved(outline(garb.shape, garb.radius), x, y)
    found: list[Piece] = []
    fine = min(1.0, garb.radius / NODE_RADIUS)
    dashes = (_DASHES[0] * fine, _DASHES[1] * fine)
    if garb.swatch is not None and garb.swatch.is_hollow:
        found.append(Path(shape, fill=PAPER, stroke=fill, width=1.6 * fine, dash=dashes))
    elif garb.swatch is not None and garb.swatch.is_blank:
        found.append(Path(shape, fill=fill, stroke=MUTED, width=1.6))
    else:
        found.append(Path(shape, fill=fill))
    if garb.ring is not None:
        width = garb.radius * RING_WIDTH * (0.5 if garb.ring.is_hollow else 1.0)
        around = moved(border(garb.shape, garb.radius * RING_REACH - width / 2), x, y)
        dash = dashes if garb.ring.is_hollow else ()
        colour = mixed(garb.ring.light, share)
        found.append(Path(around, stroke=colour, width=width, dash=dash))
    return found


def badge_pieces(
    count: int, x: float, y: float, *, radius: float = NODE_RADIUS, share: float = 1.0
) -> list[Piece]:
    """The badge that says in how many opgaven the actor around a point is involved."""
    away = badge_at(radius, BADGE_RADIUS)
    at = (x + away, y - away)
    text = str(count) if count <= MOST_COUNTED else f"{MOST_COUNTED}+"
    size = BADGE_RADIUS * (1.36 if count <= MOST_COUNTED else 1.16)
    ring = circle(BADGE_RADIUS, x=at[0], y=at[1])
    return [
        Path(ring, fill=PAPER, stroke=mixed(ACCENT, share), width=1.15),
        Text(at[0], at[1] + size * 0.33, text, size, mixed(INK, share), 600, "middle"),
    ]
