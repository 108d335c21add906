"""Which group lies under the pointer: a collapsed one, a title, or the chevron in a title."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from dronten_map.ui.canvas.folded import radius_of
from dronten_map.ui.canvas.hits import Hit, is_current

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_LEAST = 9.0  # pixels that a collapsed group can be hit from its middle at least


def group_at(canvas: "Canvas", at: QPointF) -> Hit | None:
    """The group at a pixel: titles lie over everything, collapsed groups over actors."""
    groups = canvas.grouping.now
    if not groups.patches:
        return None
    return _on_title(canvas, at) or _on_node(canvas, at)


def _on_title(canvas: "Canvas", at: QPointF) -> Hit | None:
    scale = canvas.devicePixelRatioF()
    shown = canvas.layer.shown
    if shown is None or not is_current(canvas.layer, canvas.camera, scale):
        return None
    spot = at * scale
    for title in shown.groups.titles:
        if canvas.grouping.now.find(title.key) is None:
            continue  # the picture is of before
        if title.chevron.contains(spot):
            return Hit(group=title.key, part="chevron")
        if title.box.contains(spot):
            return Hit(group=title.key, part="title")
    for plate in shown.groups.plates:
        if plate.box.contains(spot) and canvas.grouping.now.find(plate.key) is not None:
            return Hit(group=plate.key, part="node")
    return None


def _on_node(canvas: "Canvas", at: QPointF) -> Hit | None:
    for patch in canvas.grouping.now.folded:
        x, y = canvas.camera.seen(*patch.middle)
        away = at - QPointF(x, y)
        reach = max(_LEAST, radius_of(patch, canvas.camera, 1.0) * 1.14)
        if away.x() ** 2 + away.y() ** 2 <= reach**2:
            return Hit(group=patch.key, part="node")
    return None
