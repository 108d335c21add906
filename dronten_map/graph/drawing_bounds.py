"""How far everything on a drawing reaches."""

from collections.abc import Iterable, Sequence

from dronten_map.graph.primitives import Bounds, Path, Picture, Piece
from dronten_map.graph.segments import Point, handles
from dronten_map.graph.typeface import text_width

_AIR = 6.0  # points between what is drawn and the bounds


def bounds_of(pieces: Iterable[Piece], boxes: Sequence[Bounds]) -> Bounds:
    """Left, top, right and bottom of these pieces and boxes, with a little air.

    Texts count for themselves only where there are no boxes, which are those of names.
    """
    corners: list[Point] = []
    for around in boxes:
        corners += [around[:2], around[2:]]
    for piece in pieces:
        if isinstance(piece, Path):
            corners += handles(piece.segments)
        elif isinstance(piece, Picture):
            corners += [(piece.x, piece.y), (piece.x + piece.width, piece.y + piece.height)]
        elif not boxes:
            half = text_width(piece.text, piece.size) / 2
            corners += [(piece.x - half, piece.y - piece.size), (piece.x + half, piece.y)]
    xs, ys = [x for x, _y in corners], [y for _x, y in corners]
    return min(xs) - _AIR, min(ys) - _AIR, max(xs) + _AIR, max(ys) + _AIR
