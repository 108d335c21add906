"""The painted picture of the web, kept between frames and shown shifted while a new one is made."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter

from dronten_map.ui.canvas.arrays import Slots
from dronten_map.ui.canvas.camera import Box
from dronten_map.ui.canvas.painting import Painting, Shot
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.spatial import Grid
from dronten_map.ui.canvas.stock import Stock

_AT_ONCE = 0.009  # seconds of painting within a frame before the old picture is shown instead
_SLICE = 0.007  # seconds of painting between two looks at the event loop
_LIGHT = 0.018  # seconds of painting up to which a picture is made within a frame or two
_LIKE_ZOOM = 1.25  # times nearer or farther at which a picture is still worth finishing
_SHOWN_ZOOM = 2.0  # times nearer or farther at which it may stand in for the one asked for
_AROUND = 60.0  # pixels beyond the view in which actors are painted too: their names reach in


class Layer(QObject):
    """Shows the picture that is asked for, or the nearest one to it while that is being painted.

    Signals:
        improved: a better picture is there; the canvas should show it.
    """

    improved = Signal()

    def __init__(
        self, parent: QObject, scene: Callable[[], Scene], stock: Callable[[], Stock]
    ) -> None:
        super().__init__(parent)
        self._scene, self._stock = scene, stock
        self.touched: set[int] = set()  # slots of actors that the picture shows as they were
        self._done: Painting | None = None
        self._making: Painting | None = None
        self._grid: tuple[int, Grid] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def shown(self) -> Painting | None:
        """The picture that was painted last; None before the first."""
        return self._done

    @property
    def is_idle(self) -> bool:
        """Whether nothing is left to paint."""
        return self._making is None

    def grid(self) -> Grid:
        """The actors by place, made anew when something moved."""
        scene = self._scene()
        if self._grid is None or self._grid[0] != scene.stamp:
            self._grid = scene.stamp, Grid(scene.nodes.xy, scene.seen())
        return self._grid[1]

    def forget(self) -> None:
        """Another map is shown: no picture of the old one is of use."""
        self._stop()
        self._done = None
        self._grid = None
        self.touched.clear()

    def paint(self, painter: QPainter, shot: Shot) -> None:
        """Show a picture; the best one that can be had in time."""
        if self._done is None or self._done.shot != shot:
            self._begin(shot)
            if not self._can_wait(shot):
                self._advance(_AT_ONCE)
        view = QRectF(0, 0, shot.width / shot.scale, shot.height / shot.scale)
        if self._done is None or self._done.shot != shot:
            painter.fillRect(view, shot.look.paper)
        if self._done is not None:
            self._show(painter, self._done, shot)

    def _show(self, painter: QPainter, made: Painting, shot: Shot) -> None:
        old, new = made.shot.camera, shot.camera
        factor = new.zoom / old.zoom
        left, top = new.dx - old.dx * factor, new.dy - old.dy * factor
        if factor == 1.0:
            made.image.setDevicePixelRatio(shot.scale)
            painter.drawImage(
                QPointF(round(left) / shot.scale, round(top) / shot.scale), made.image
            )
            return
        size = made.image.width() * factor, made.image.height() * factor
        made.image.setDevicePixelRatio(1.0)
        target = QRectF(left, top, *size)
        scale = 1 / shot.scale
        painter.drawImage(
            QRectF(left * scale, top * scale, target.width() * scale, target.height() * scale),
            made.image,
        )

    def _begin(self, shot: Shot) -> None:
        # A picture that the hand moved on from meanwhile is of use: the next is made after it.
        if self._making is not None and _is_worth(self._making.shot, shot):
            return
        self._stop()
        is_first = self._done is None
        self._making = Painting(
            self._scene(), self._stock(), self._in_view(shot), shot, is_first=is_first
        )
        self._timer.start()

    def _can_wait(self, shot: Shot) -> bool:
        """Whether the old picture can stand in, and a new one takes more than a frame."""
        done = self._done
        return done is not None and done.spent > _LIGHT and _stands_in(done.shot, shot)

    def _in_view(self, shot: Shot) -> Slots:
        by = _AROUND * shot.scale
        box: Box = shot.camera.window(-by, -by, shot.width + by, shot.height + by)
        found = np.zeros(len(self._scene().nodes), dtype=bool)
        found[self.grid().within(box)] = True
        return np.flatnonzero(found)

    def _advance(self, seconds: float) -> bool:
        if self._making is None or not self._making.advance(seconds):
            return False
        self._done, self._making = self._making, None
        if self._done.shot.stamp == self._scene().stamp:
            self.touched.clear()
        self._timer.stop()
        if self._done.groups.is_partial:
            self._begin(self._done.shot)  # and now with what the first picture did not wait for
        return True

    def _go_on(self) -> None:
        if self._advance(_SLICE):
            self.improved.emit()

    def _stop(self) -> None:
        self._timer.stop()
        if self._making is not None:
            self._making.stop()
            self._making = None


def _is_worth(made: Shot, asked: Shot) -> bool:
    """Whether a picture is worth finishing: of the same state, from almost the same place."""
    same = replace(made, camera=asked.camera, width=asked.width, height=asked.height)
    return same == asked and _is_near(made, asked, _LIKE_ZOOM)


def _stands_in(made: Shot, asked: Shot) -> bool:
    """Whether a picture shows most of what is asked for; after an edit none does."""
    same = made.look == asked.look and made.stamp == asked.stamp
    same &= made.annotations == asked.annotations
    return same and _is_near(made, asked, _SHOWN_ZOOM)


def _is_near(one: Shot, other: Shot, times: float) -> bool:
    """Whether the middle shifted by less than half of the view, and the zoom by a few times."""
    factor = other.camera.zoom / one.camera.zoom
    if not 1 / times <= factor <= times:
        return False
    x, y = one.camera.at(one.width / 2, one.height / 2)
    seen = other.camera.seen(x, y)
    dx, dy = seen[0] - other.width / 2, seen[1] - other.height / 2
    return abs(dx) < other.width / 2 and abs(dy) < other.height / 2
