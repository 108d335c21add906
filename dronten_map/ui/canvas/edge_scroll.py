"""The map follows a hand that carries something to the edge of the view, and waits there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QSize, Qt, QTimer

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_ZONE = 28.0  # pixels along the edges in which the map moves
_MOST = 16  # pixels for each tick, at the very edge
_TICK = 16  # ms
# Ticks that the hand waits first: on its way to a panel it only passes.
_WAIT = 16


class EdgeScroll(QObject):
    """Moves the map under a gesture; the gesture goes on as if the hand had moved."""

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._at = QPointF()
        self._keys = Qt.KeyboardModifier.NoModifier
        self._waited = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)

    @property
    def is_waiting(self) -> bool:
        """Whether the hand is at an edge, so that the map moves or is about to."""
        return self._timer.isActive()

    def follow(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """The hand moved during a gesture."""
        self._at, self._keys = at, keys
        if self._wanted() == (0, 0):
            self.stop()
        elif not self._timer.isActive():
            self._waited = 0
            self._timer.start()

    def stop(self) -> None:
        """The gesture ended, or the hand came away from the edge."""
        self._timer.stop()

    def _tick(self) -> None:
        canvas, gesture = self._canvas, self._canvas.gesture
        self._waited += 1
        if gesture is None:
            self.stop()
        elif self._waited > _WAIT:
            dx, dy = self._wanted()
            canvas.pan(dx, dy)
            gesture.start = gesture.start + QPointF(dx, dy)  # it began at a point of the map
            gesture.move(self._at, self._keys)

    def _wanted(self) -> tuple[int, int]:
        """How far the map is to move: not where the hand comes away from the edge."""
        gesture = self._canvas.gesture
        if gesture is None:
            return 0, 0
        dx, dy = push(self._at, self._canvas.size())
        moved = self._at - gesture.start
        return dx if dx * moved.x() < 0 else 0, dy if dy * moved.y() < 0 else 0


def push(at: QPointF, size: QSize) -> tuple[int, int]:
    """How many pixels the map moves in a tick, faster the nearer the hand is to an edge."""
    return _along(at.x(), size.width()), _along(at.y(), size.height())


def _along(at: float, length: int) -> int:
    depth = max(_ZONE - at, at - (length - _ZONE))
    if depth <= 0:
        return 0
    speed = 1 + round((_MOST - 1) * min(1.0, depth / _ZONE) ** 2)
    return speed if at < length / 2 else -speed
