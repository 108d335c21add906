"""Actors by the array: their pictures stamped in one go for each size, the largest first."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter

from dronten_map.graph.drawing_names import BADGE_RADIUS, badge_at
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.ui.canvas.arrays import Flags, Slots
from dronten_map.ui.canvas.batch import draw_sprites
from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.dresses import Rows
from dronten_map.ui.canvas.look import Look
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.sprites import MOST_COUNTED
from dronten_map.ui.canvas.stock import BADGED_RADIUS, Stock

_BADGE, _BADGED = 7.0, 8.0  # radius in pixels of a badge at least, and of an actor with one
_CROWD = 24.0  # pixels of radius up to which one sheet has the looks of everybody


def stamp_actors(painter: QPainter, *what: Any, **how: Any) -> None:
    """Draw actors, all of them before it returns; see `stamping_actors`."""
    for _slice in stamping_actors(painter, *what, **how):
        pass


def stamping_actors(
    painter: QPainter,
    scene: Scene,
    stock: Stock,
    look: Look,
    slots: Slots,
    centres: Points,
    *,
    zoom: float,
    opacity: NDArray[np.float64] | float = 1.0,
    scale: float = 1.0,
    lifted: bool = False,
) -> Iterator[None]:
    """Draw actors around centres in device pixels, at a zoom in device pixels for a point.

    The opacity is of each, or of all; scale says how many times as large as at that zoom they are
    drawn. Lifted ones are in the hand.
    """
    dress = scene.nodes.dress[slots]
    for size, chosen in by_size(scene, dress):
        rows = _worn(scene, dress[chosen], NODE_RADIUS * zoom * size)
        sheet = stock.nodes(look, NODE_RADIUS * zoom * size, rows, lifted=lifted)
        draw_sprites(
            painter,
            sheet.picture,
            centres[chosen],
            column=np.searchsorted(rows, dress[chosen]),
            cell=sheet.cell,
            opacity=opacity[chosen] if isinstance(opacity, np.ndarray) else opacity,
            scale=scale,
        )
        yield


def stamp_rings(
    painter: QPainter,
    scene: Scene,
    stock: Stock,
    look: Look,
    slots: Slots,
    centres: Points,
    *,
    zoom: float,
    scale: float,
    hovered: bool = False,
) -> None:
    """Draw focus rings around actors; scale is the device pixels for one pixel."""
    dress = scene.nodes.dress[slots]
    for size, chosen in by_size(scene, dress):
        rows = np.unique(dress[chosen])
        radius = NODE_RADIUS * zoom * size
        sheet = stock.rings(look, radius, rows, scale, hovered=hovered)
        draw_sprites(
            painter,
            sheet.picture,
            centres[chosen],
            column=np.searchsorted(rows, dress[chosen]),
            cell=sheet.cell,
        )


def stamp_badges(
    painter: QPainter,
    scene: Scene,
    stock: Stock,
    look: Look,
    slots: Slots,
    centres: Points,
    *,
    zoom: float,
    scale: float,
    opacity: NDArray[np.float64] | float = 1.0,
) -> None:
    """Draw the badges of those actors that are involved in an opgave, where they are large enough.

    Scale is the device pixels for one pixel. Half of a badge lies beside its actor: on a small one
    it would cover what the actor is.
    """
    if NODE_RADIUS * zoom < BADGED_RADIUS * scale:
        return
    opgaven = scene.nodes.opgaven[slots]
    sizes, reaches = scene.sizes(slots), scene.reaches(slots)
    is_badged = (opgaven > 0) & (NODE_RADIUS * zoom * sizes >= _BADGED * scale)
    for size in np.unique(sizes[is_badged]).tolist():
        rows = np.flatnonzero(is_badged & (sizes == size))
        radius = NODE_RADIUS * zoom * size
        badge = max(_BADGE * scale, BADGE_RADIUS * zoom * size)
        sheet = stock.badges(look, badge)
        away = [badge_at(radius * reach, badge) for reach in reaches[rows].tolist()]
        draw_sprites(
            painter,
            sheet.picture,
            centres[rows] + np.array(away)[:, None] * (1.0, -1.0),
            column=np.minimum(opgaven[rows], MOST_COUNTED + 1),
            cell=sheet.cell,
            opacity=opacity[rows] if isinstance(opacity, np.ndarray) else opacity,
        )


def by_size(scene: Scene, dress: Rows) -> Iterator[tuple[float, Flags | slice]]:
    """Which of these looks have the same size, the largest first, so that none hides a small one.

    Yields:
        How many times as large as by themselves, and which.
    """
    if scene.dresses.is_plain or not len(dress):
        yield 1.0, slice(None)
        return
    sizes = scene.dresses.sizes[dress]
    for size in sorted(set(sizes.tolist()), reverse=True):
        yield size, sizes == size


def _worn(scene: Scene, dress: Rows, radius: float) -> Rows:
    """The looks that a sheet is made of, in rising order.

    Small ones of everybody together, so that the sheet lasts while one pans; of large ones only
    those that are in view, as they fill much memory.
    """
    worn = scene.worn()
    if len(worn) > 1 and radius > _CROWD:
        return np.unique(dress)
    if scene.dresses.is_plain or not len(dress):
        return worn
    return worn[scene.dresses.sizes[worn] == scene.dresses.sizes[dress[0]]]
