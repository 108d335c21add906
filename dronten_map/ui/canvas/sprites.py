"""Small pictures of actors by their looks, painted once for a size and stamped for every actor."""

from collections.abc import Callable
from functools import cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTransform,
)

from dronten_map.core.records import ActorKind, Shape
from dronten_map.graph.scales import RING_REACH, RING_WIDTH
from dronten_map.graph.shapes import ICON_SHARE, icon_centre
from dronten_map.graph.swatches import Swatch
from dronten_map.ui import theme
from dronten_map.ui.canvas.dresses import PLAIN, Dress, Dresses, Rows
from dronten_map.ui.canvas.look import Look
from dronten_map.ui.canvas.paths import border_path, icon_path, shape_path

SHADOWED, ICONED = 8.0, 8.5  # radius in pixels from which a sprite has a shadow, an icon
_DROP, _LIFT = 0.05, 1.8  # radii that a shadow lies below its actor; times as far when lifted
_SHADOW_RADIUS, _LAYERS = 40.0, 8  # of the shadows that are painted once for all sizes
_SMALL = 16.0  # radius in pixels below which a shadow fades out more slowly
_RIM = 170  # opacity of 255 of the rim around an actor without a shadow
_LEAST_ICONED = 0.5  # times its size from which an actor has room for an icon
MOST_COUNTED = 9  # a badge says "9+" above it


class Sheet:
    """A row of square cells with one picture each."""

    def __init__(self, count: int, cell: int, draw: Callable[[QPainter, int], None]) -> None:
        self.cell = cell
        self.picture = QPixmap(cell * max(1, count), cell)
        self.picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self.picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for column in range(count):
            painter.save()
            # Whole pixels: see batch.draw_sprites, which puts the middle of a cell there.
            painter.translate(column * cell + cell / 2, cell / 2)
            draw(painter, column)
            painter.restore()
        painter.end()


def node_sheet(
    dresses: Dresses, rows: Rows, look: Look, radius: float, *, lifted: bool = False
) -> Sheet:
    """Actors with some looks at a radius in pixels; lifted ones have a larger shadow."""
    room = _shadow_reach(radius, lifted=lifted) if radius >= SHADOWED else 1.0
    cell = ceil(2 * (radius * _widest(dresses, rows) + room + 2))

    def draw(painter: QPainter, column: int) -> None:
        row = int(rows[column])
        draw_node(painter, dresses.kind(row), look, radius, dress=dresses[row], lifted=lifted)

    return Sheet(len(rows), cell, draw)


def ring_sheet(dresses: Dresses, rows: Rows, colour: QColor, radius: float, width: float) -> Sheet:
    """Outlines a little outside the shape of some looks, as the ring of what is selected."""
    gap = width + max(1.0, radius * 0.1)
    # Corners of a line reach farther than its width.
    cell = ceil(2 * ((radius + gap) * _widest(dresses, rows) + width)) + 2

    def draw(painter: QPainter, column: int) -> None:
        row = int(rows[column])
        painter.setPen(QPen(colour, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        size = radius * dresses.reach(row) + gap
        painter.drawPath(QTransform.fromScale(size, size).map(border_path(dresses.shape(row))))

    return Sheet(len(rows), cell, draw)


def badge_sheet(look: Look, radius: float) -> Sheet:
    """Badges with the numbers 1 to 9 and "9+", in columns of these numbers."""
    font = QFont(theme.font(theme.SMALL, 600))
    font.setPixelSize(max(6, round(radius * 1.3)))

    def draw(painter: QPainter, column: int) -> None:
        if column == 0:
            return
        painter.setPen(QPen(look.accent, max(1.0, radius * 0.16)))
        painter.setBrush(look.paper)
        painter.drawEllipse(QPointF(0, 0), radius, radius)
        painter.setPen(look.ink)
        painter.setFont(font)
        text = str(column) if column <= MOST_COUNTED else f"{MOST_COUNTED}+"
        box = QRectF(-radius, -radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    return Sheet(MOST_COUNTED + 2, ceil(2 * radius + 3), draw)


def draw_node(
    painter: QPainter,
    kind: ActorKind,
    look: Look,
    radius: float,
    *,
    dress: Dress = PLAIN,
    lifted: bool = False,
) -> None:
    """One actor around 0, 0: shadow, shape, icon and ring, as far as its radius in pixels allows.

    The radius is that of the shape, whatever size the look has.
    """
    shape, swatch = dress.shape or kind.shape, dress.swatch
    colour = look.fill(kind) if swatch is None else look.swatch(swatch)
    draw_body(painter, shape, colour, look, radius, swatch, dress.ring, lifted=lifted)
    if radius >= ICONED and dress.size >= _LEAST_ICONED:
        _draw_icon(painter, kind, shape, _ink(swatch, look), radius)


def draw_body(
    painter: QPainter,
    shape: Shape,
    colour: QColor,
    look: Look,
    radius: float,
    swatch: Swatch | None = None,
    ring: Swatch | None = None,
    *,
    lifted: bool = False,
) -> None:
    """An actor without its icon; the swatch says whether its colour is only an outline."""
    path = QTransform.fromScale(radius, radius).map(shape_path(shape))
    if radius >= SHADOWED:
        _draw_shadow(painter, shape, look, radius, lifted=lifted)
        if shape is Shape.RINGED_CIRCLE:
            whole = QTransform.fromScale(radius, radius).map(border_path(shape))
            painter.fillPath(whole, look.paper)  # the shadow is around its ring, not within
    else:
        _draw_rim(painter, path, look)
    if swatch is not None and swatch.is_hollow:
        painter.setPen(_hollow_pen(colour, radius))
        painter.setBrush(look.paper)
    elif swatch is not None and swatch.is_blank:
        painter.setPen(QPen(look.muted, 0.8))
        painter.setBrush(colour)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawPath(path)
    if ring is not None:
        draw_ring(painter, shape, ring, look, radius)


def draw_ring(painter: QPainter, shape: Shape, ring: Swatch, look: Look, radius: float) -> None:
    """The ring that says something of an actor: dashed where that is not known."""
    # From afar a ring is broader for its actor, to be seen at all.
    width = max(min(1.8, radius * 0.32), radius * RING_WIDTH)
    pen = QPen(look.swatch(ring), width * (0.5 if ring.is_hollow else 1.0))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if ring.is_hollow and radius >= SHADOWED:
        pen.setDashPattern([2.0, 2.0])
    size = radius * RING_REACH - width / 2
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(QTransform.fromScale(size, size).map(border_path(shape)))


def _draw_rim(painter: QPainter, path: QPainterPath, look: Look) -> None:
    """A thin rim of paper that parts a small actor from the lines behind it and its neighbours."""
    rim = QColor(look.paper)
    rim.setAlpha(_RIM)
    painter.strokePath(path, QPen(rim, 2.0))


def _ink(swatch: Swatch | None, look: Look) -> QColor:
    """The colour of an icon on the colour of an actor."""
    if swatch is None or not (swatch.is_hollow or swatch.is_blank):
        return look.on_fill
    return look.swatch(swatch) if swatch.is_hollow else look.ink


def _hollow_pen(colour: QColor, radius: float) -> QPen:
    pen = QPen(colour, min(2.0, max(1.0, radius * 0.09)))
    if radius >= SHADOWED:
        pen.setDashPattern([2.6, 2.0])
    return pen


def _widest(dresses: Dresses, rows: Rows) -> float:
    """How far the widest of these looks reaches from its middle, in radii."""
    found = ((border_path(dresses.shape(r)).boundingRect(), dresses.reach(r)) for r in rows)
    return max((_farthest(box) * far for box, far in found), default=1.0)


def _draw_shadow(
    painter: QPainter, shape: Shape, look: Look, radius: float, *, lifted: bool
) -> None:
    """A soft edge around a shape, a little below it."""
    fades = _fading(radius)
    picture = _shadow(shape, look.shadow.rgba(), fades, is_lifted=lifted)
    # A picture of one size for all: it is soft anyhow, and lines around it take ten times as long.
    half = radius * picture.width() / 2 / _SHADOW_RADIUS
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(-half, -half, 2 * half, 2 * half), picture)


@cache
def _shadow(shape: Shape, rgba: int, fades: float, *, is_lifted: bool) -> QImage:
    """The shadow of a shape: layer over layer, as Qt cannot blur a path."""
    times = _LIFT if is_lifted else 1.0
    colour = QColor.fromRgba(rgba)
    # What so many layers over each other hide is what one of the whole colour would.
    colour.setAlphaF(1.0 - (1.0 - colour.alphaF()) ** (1.0 / _LAYERS))
    path = QTransform.fromScale(_SHADOW_RADIUS, _SHADOW_RADIUS).map(border_path(shape))
    size = ceil(2 * (_farthest(path.boundingRect()) + _SHADOW_RADIUS))
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(size / 2, size / 2 + times * _DROP * _SHADOW_RADIUS)
    for layer in range(1, _LAYERS + 1):
        # Closer together near the shape, so that it fades out slowly.
        pen = QPen(colour, 2.0 * times * fades * _SHADOW_RADIUS * (layer / _LAYERS) ** 1.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
    painter.end()
    return picture


def _fading(radius: float) -> float:
    """Over how many radii a shadow fades out; a small one needs more to be seen at all."""
    return 0.25 if radius < _SMALL else 0.16


def _shadow_reach(radius: float, *, lifted: bool) -> float:
    """How far a shadow reaches beyond its actor, in pixels."""
    return (_LIFT if lifted else 1.0) * radius * (_DROP + _fading(radius))


def _farthest(box: QRectF) -> float:
    """How far a box reaches from the middle."""
    return max(-box.left(), -box.top(), box.right(), box.bottom())


def _draw_icon(
    painter: QPainter, kind: ActorKind, shape: Shape, colour: QColor, radius: float
) -> None:
    box = radius * ICON_SHARE
    across, down = icon_centre(shape, radius)
    pen = QPen(colour, 2.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.translate(across - box / 2, down - box / 2)
    painter.scale(box / 24, box / 24)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(icon_path(kind.icon))
    painter.restore()
