"""Relations drawn one by one: line styles, arrow heads, the names of their kinds."""

from collections import defaultdict
from collections.abc import Iterator
from math import atan2, cos, sin
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from dronten_map.core.records import Arrow, LineStyle, RelationKind
from dronten_map.graph.shapes import dashes, tense_dashes
from dronten_map.ui.canvas.curves import Curves
from dronten_map.ui.canvas.fading import apart, leaving
from dronten_map.ui.canvas.look import Look, mix
from dronten_map.ui.canvas.paths import head_path
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.stock import radius_at

_HEAD = 9.0  # pixels, length of an arrow head on a thin line
_HEADED_RADIUS = 12.0  # pixels that an actor is wide at least for arrow heads of full length
_GROUP = 20  # relations that are painted between two looks at the event loop


def thickness(zoom: float) -> float:
    """How many times as wide as by themselves lines are at a zoom in pixels a point."""
    return min(1.3, max(0.7, zoom))


def headway(zoom: float) -> float:
    """How many times as long as by themselves arrow heads are: from afar they hide the actors."""
    return min(1.0, max(0.6, radius_at(zoom) / _HEADED_RADIUS))


def draw_wires(
    painter: QPainter,
    scene: Scene,
    shape: Curves,
    *,
    look: Look,
    is_dim: NDArray[np.bool_],
    is_leaving: NDArray[np.bool_] | None = None,
    scale: float,
    head: float = 1.0,
) -> Iterator[None]:
    """Draw relations with all that their kind says, and what the view shows by lines.

    Those that leave the picture step back where there are many.

    Lines are `scale` times as wide as by themselves, and arrow heads `head` times as long: from
    afar they would hide the actors.
    """
    edges, lines = scene.edges, scene.lines
    kinds, ways, wides, tints = (
        c[shape.edges].tolist() for c in (edges.kind, edges.way, edges.wide, edges.tint)
    )
    ranks = lines.ranks(edges, shape.edges).tolist()
    steps = lines.steps(edges, shape.edges).tolist()
    # The strong ones last, so that they lie in front.
    groups: defaultdict[_Like, list[int]] = defaultdict(list)
    stays = [True] * len(shape.edges) if is_leaving is None else (~is_leaving).tolist()
    left = leaving(len(shape.edges))
    for row in np.flatnonzero(shape.is_clear).tolist():
        is_full = not is_dim[row]
        like = _Like(
            is_full, stays[row], ranks[row], steps[row], wides[row], tints[row], kinds[row]
        )
        groups[like].append(row)
    for like, rows in sorted(groups.items()):
        full = lines.colour(like.tint, look)
        colour = apart(
            look.paper, full if like.is_full else look.dim(full), like.step, len(shape.edges)
        )
        if not like.stays:
            colour = mix(look.paper, colour, left)
        brush = Wire(
            scene.relation_kinds[like.kind],
            lines.width(like.wide) * scale,
            colour,
            look.paper,
            head=head,
            is_tense=lines.is_dashed(like.tint),
        )
        for first in range(0, len(rows), _GROUP):
            for row in rows[first : first + _GROUP]:
                brush.add(shape, row, ways[row])
            brush.paint(painter)
            yield


class _Like(NamedTuple):
    """What relations that are painted together have in common; the hindmost first."""

    is_full: bool
    stays: bool
    rank: int
    step: int
    wide: int
    tint: int
    kind: int


class Wire:
    """Relations of one kind, width and colour, gathered and painted together."""

    def __init__(
        self,
        kind: RelationKind,
        width: float,
        colour: QColor,
        paper: QColor,
        *,
        head: float = 1.0,
        is_tense: bool = False,
    ) -> None:
        self._kind, self._width, self._colour, self._paper = kind, width, colour, paper
        self._is_tense = is_tense
        # A relation that has a direction shows it, also where its kind has no head of its own.
        arrow = Arrow.OPEN if kind.arrow is Arrow.NONE else kind.arrow
        size = _HEAD * (0.7 + 0.3 * max(1.0, width)) * head
        self._head, self._is_filled, self._setback = head_path(arrow, round(size, 1))
        self._lines, self._heads = list[QPainterPath](), list[QPainterPath]()

    def add(self, shape: Curves, row: int, way: int) -> None:
        """Take one relation in; way 0 has no head, 1 one at its target, 2 one at both ends."""
        (x0, y0), (x1, y1), (x2, y2) = (
            p[row].tolist() for p in (shape.start, shape.middle, shape.end)
        )
        if way >= 1:
            x2, y2 = self._put_head(x1, y1, x2, y2)
        if way == 2:
            x0, y0 = self._put_head(x1, y1, x0, y0)
        line = QPainterPath(QPointF(x0, y0))
        line.quadTo(x1, y1, x2, y2)
        self._lines.append(line)

    def paint(self, painter: QPainter) -> None:
        """Paint what was gathered, and start anew."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(self._colour, self._width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        width, style = self._width, self._kind.line
        is_double = style is LineStyle.DOUBLE
        pattern = tense_dashes(width, style) if self._is_tense else dashes(style, width)
        if is_double:
            pen.setWidthF(width * 3.0)
        if pattern:
            pen.setDashPattern([length / pen.widthF() for length in pattern])
        _stroke(painter, self._lines, pen)
        if is_double:
            pen = QPen(self._paper, width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            _stroke(painter, self._lines, pen)
        painter.setPen(QPen(self._colour, self._width))
        painter.setBrush(self._colour if self._is_filled else Qt.BrushStyle.NoBrush)
        for head in self._heads:
            painter.drawPath(head)
        self._lines.clear()
        self._heads.clear()

    def _put_head(self, x1: float, y1: float, x: float, y: float) -> tuple[float, float]:
        angle = atan2(y - y1, x - x1)
        turn = QTransform(cos(angle), sin(angle), -sin(angle), cos(angle), x, y)
        self._heads.append(turn.map(self._head))
        return x - cos(angle) * self._setback, y - sin(angle) * self._setback


def _stroke(painter: QPainter, lines: list[QPainterPath], pen: QPen) -> None:
    # One by one: Qt works out where lines of one path cross, which takes five times as long.
    for line in lines:
        painter.strokePath(line, pen)
