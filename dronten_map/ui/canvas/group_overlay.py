"""What is painted over the web for groups: those in the hand, selected ones, a lifted title."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from dronten_map.ui.canvas.folded import (
    WIDEST,
    draw_folded,
    draw_plate,
    lifted_bundles,
    plate_of,
    radius_of,
    width_of,
)
from dronten_map.ui.canvas.hits import is_current
from dronten_map.ui.canvas.look import mix
from dronten_map.ui.canvas.stock import text_size
from dronten_map.ui.canvas.titles import draw_title

if TYPE_CHECKING:
    from dronten_map.ui.canvas.patches import Patch
    from dronten_map.ui.canvas.widget import Canvas

_MOST_LINES = 200  # joined relations that are drawn along with what is in the hand
_FILLED = 0.10  # of its colour, of an outline in the hand


def draw(painter: QPainter, canvas: "Canvas", lifted: frozenset[int]) -> None:
    """Everything of groups that lies over the web while nothing holds them."""
    groups = canvas.grouping.now
    if not groups.patches:
        return
    _draw_waiting(painter, canvas, lifted)
    chosen = frozenset(canvas.scene.slots_of(canvas.bridge.selection.actors))
    for patch in groups.folded if chosen else ():
        if not patch.is_in(lifted) and not chosen.isdisjoint(patch.slots.tolist()):
            # Of some of its actors the ring is fainter.
            _draw_ring(painter, canvas, patch, is_faint=not patch.is_in(chosen))
    if canvas.hovered.group is not None and canvas.gesture is None:
        _draw_hovered(painter, canvas, canvas.hovered.group, chosen)


def draw_lifted(
    painter: QPainter, canvas: "Canvas", slots: frozenset[int], by: tuple[float, float]
) -> None:
    """Groups of which all actors are in the hand, where they would come to stand."""
    look = canvas.look
    _draw_bundles(painter, canvas, slots, by)
    for patch in canvas.grouping.now.patches:
        if patch.group.is_rest or not patch.is_in(slots):
            continue
        if patch.is_folded:
            _draw_node(painter, canvas, patch, by)
            _draw_ring(painter, canvas, patch, by=by)
            continue
        colour = patch.colour(look)
        fill = QColor(colour)
        fill.setAlphaF(_FILLED)
        pen = QPen(mix(look.paper, colour, 0.8), 1.0)
        pen.setCosmetic(True)
        painter.save()
        painter.setTransform(_moved(canvas, by), combine=True)
        painter.setPen(pen)
        painter.setBrush(fill)
        for outline in patch.outlines():
            painter.drawPath(outline.path)
        painter.restore()


def reach(canvas: "Canvas", slots: frozenset[int], by: tuple[float, float]) -> QRect:
    """The pixels that groups of which all actors are in the hand may cover, with their lines."""
    groups, camera = canvas.grouping.now, canvas.camera
    found = QRectF()
    for patch in groups.patches:
        if patch.group.is_rest or not patch.is_in(slots):
            continue
        if patch.is_folded:
            x, y = camera.seen(*patch.middle)
            wide = 2 * radius_of(patch, camera, 1.0) + WIDEST
            found = found.united(QRectF(x - wide / 2, y - wide / 2, wide, wide))
        for outline in patch.outlines():
            left, top, right, bottom = outline.hull.box
            corner, other = camera.seen(left, top), camera.seen(right, bottom)
            found = found.united(QRectF(QPointF(*corner), QPointF(*other)))
    x, y = (way * camera.zoom for way in by)
    found.translate(x, y)
    line, _count = lifted_bundles(groups, slots, by)
    for x0, y0, x1, y1 in line[:_MOST_LINES].tolist():
        ends = QPointF(*camera.seen(x0, y0)), QPointF(*camera.seen(x1, y1))
        found = found.united(QRectF(*ends).normalized().adjusted(-1, -1, 1, 1))
    return QRect() if found.isNull() else found.adjusted(-4, -4, 4, 4).toAlignedRect()


def _draw_waiting(painter: QPainter, canvas: "Canvas", lifted: frozenset[int]) -> None:
    """Collapsed groups that the picture leaves out or has as they were, and that nobody holds."""
    shown = canvas.layer.shown
    if shown is None:
        return
    late = frozenset((shown.shot.without | canvas.layer.touched) - lifted)
    for patch in canvas.grouping.now.folded if late else ():
        if not late.isdisjoint(patch.slots.tolist()):
            _draw_node(painter, canvas, patch, (0.0, 0.0))


def _draw_bundles(
    painter: QPainter, canvas: "Canvas", slots: frozenset[int], by: tuple[float, float]
) -> None:
    """The joined relations of what is in the hand."""
    line, count = lifted_bundles(canvas.grouping.now, slots, by)
    camera = canvas.camera
    ends = line[:_MOST_LINES] * camera.zoom + (camera.dx, camera.dy) * 2
    for (x0, y0, x1, y1), number in zip(ends.tolist(), count.tolist(), strict=False):
        painter.setPen(QPen(canvas.look.edge, width_of(number)))
        painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))


def _draw_node(
    painter: QPainter, canvas: "Canvas", patch: "Patch", by: tuple[float, float]
) -> None:
    camera, look = canvas.camera, canvas.look
    draw_folded(painter, [patch], camera, look, scale=1.0, by=by)
    size = text_size(camera.zoom)
    plate = plate_of(patch, camera, scale=1.0, size=size, is_counted=False, by=by)
    draw_plate(painter, plate, look, scale=1.0)


def _draw_ring(
    painter: QPainter,
    canvas: "Canvas",
    patch: "Patch",
    *,
    by: tuple[float, float] = (0.0, 0.0),
    is_faint: bool = False,
) -> None:
    x, y = patch.middle
    at = QPointF(*canvas.camera.seen(x + by[0], y + by[1]))
    reach = radius_of(patch, canvas.camera, 1.0) * 1.14 + 3.0
    look = canvas.look
    painter.setPen(QPen(look.hover if is_faint else look.focus, look.ring))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, reach, reach)


def _draw_hovered(painter: QPainter, canvas: "Canvas", key: str, chosen: frozenset[int]) -> None:
    """The title that is pointed at, lifted, with its outline; or a collapsed group."""
    patch = canvas.grouping.now.find(key)
    if patch is None:
        return
    if patch.is_folded:
        if not patch.is_in(chosen):
            _draw_ring(painter, canvas, patch, is_faint=True)
        _draw_missing_title(painter, canvas, patch)
        return
    scale, shown = canvas.devicePixelRatioF(), canvas.layer.shown
    if shown is None or not is_current(canvas.layer, canvas.camera, scale):
        return
    pen = QPen(patch.colour(canvas.look), 1.6)
    pen.setCosmetic(True)
    painter.save()
    painter.setTransform(_moved(canvas, (0.0, 0.0)), combine=True)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for outline in patch.outlines():
        painter.drawPath(outline.path)
    painter.restore()
    painter.save()
    painter.scale(1 / scale, 1 / scale)
    for title in shown.groups.titles:
        if title.key == key:
            draw_title(painter, title, canvas.look, scale=scale, is_lifted=True)
    painter.restore()


def _draw_missing_title(painter: QPainter, canvas: "Canvas", patch: "Patch") -> None:
    """The title of a collapsed group that the picture had no room for."""
    shown = canvas.layer.shown
    if shown is not None and patch.key not in {plate.key for plate in shown.groups.plates}:
        size = text_size(canvas.camera.zoom)
        plate = plate_of(patch, canvas.camera, scale=1.0, size=size, is_counted=True)
        draw_plate(painter, plate, canvas.look, scale=1.0)


def _moved(canvas: "Canvas", by: tuple[float, float]) -> QTransform:
    """From points of the map, shifted by so many, to pixels."""
    camera = canvas.camera
    dx, dy = camera.dx + by[0] * camera.zoom, camera.dy + by[1] * camera.zoom
    return QTransform(camera.zoom, 0, 0, camera.zoom, dx, dy)
