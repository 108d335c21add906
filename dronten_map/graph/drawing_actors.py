"""Actors as paths: shape, colour and icon of their kind, and the badge with their opgaven."""

from dronten_map.core.records import ActorKind
from dronten_map.graph.drawing_names import BADGE_AT, BADGE_RADIUS
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
from dronten_map.graph.segments import circle, moved
from dronten_map.graph.shapes import ICON_SHARE, NODE_RADIUS, icon_centre, icon_paths, outline

MOST_COUNTED = 9  # a badge says "9+" above it


def actor_pieces(kind: ActorKind, x: float, y: float, *, share: float = 1.0) -> list[Piece]:
    """An actor of a kind around a point; share is how much of its colour it has."""
    fill = mixed(colour_or(kind.light, MUTED), share)
    found: list[Piece] = [Path(moved(outline(kind.shape, NODE_RADIUS), x, y), fill=fill)]
    lines = icon_paths(kind.icon)
    if lines:
        across, down = icon_centre(kind.shape, NODE_RADIUS)
        scale = NODE_RADIUS * ICON_SHARE / 24
        at = (x + across - 12 * scale, y + down - 12 * scale)
        drawn = moved(lines, *at, scale=scale)
        found.append(Path(drawn, stroke=ON_COLOUR, width=2 * scale, is_round=True))
    return found


def badge_pieces(count: int, x: float, y: float, *, share: float = 1.0) -> list[Piece]:
    """The badge that says in how many opgaven the actor around a point is involved."""
    at = (x + BADGE_AT, y - BADGE_AT)
    text = str(count) if count <= MOST_COUNTED else f"{MOST_COUNTED}+"
    size = BADGE_RADIUS * (1.36 if count <= MOST_COUNTED else 1.16)
    ring = circle(BADGE_RADIUS, x=at[0], y=at[1])
    return [
        Path(ring, fill=PAPER, stroke=mixed(ACCENT, share), width=1.15),
        Text(at[0], at[1] + size * 0.33, text, size, mixed(INK, share), 600, "middle"),
    ]
