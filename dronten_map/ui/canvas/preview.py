"""The map while it is being arranged: actors where they are by then, before any of it is true."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dronten_map.core.ids import ActorId
from dronten_map.ui.canvas.animation import Start, wants_motion
from dronten_map.ui.canvas.camera import Camera, Points
from dronten_map.ui.canvas.travelling import draw_travellers

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

MOST = 20_000  # actors up to which a frame is painted in time
_LASTS = 140  # milliseconds from one picture to the next
_FRAME = 16  # milliseconds
_MARGIN = 96.0  # pixels around what is shown
_NEAREST = 1.25  # zoom up to which a small map is enlarged


class Preview(QWidget):
    """Covers the map, and lets its actors go from one told place to the next.

    The document knows nothing of it. The hand does nothing on the map meanwhile.
    """

    def __init__(self, canvas: "Canvas", *, follows: bool) -> None:
        """Begin with the map as it is; it follows the actors with the camera, or stays."""
        super().__init__(canvas)
        self._canvas, self._follows = canvas, follows
        self._scene, self._stamp = canvas.scene, canvas.scene.stamp
        self._from = self._to = Start(canvas.scene.nodes.xy.copy(), canvas.camera)
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.BusyCursor)
        self.setGeometry(canvas.rect())
        self.hide()

    def show_positions(self, found: Mapping[ActorId, tuple[float, float]]) -> None:
        """Let the actors go to these places, in points; the others stay."""
        if self.is_outdated or not wants_motion(self._canvas):
            return
        nodes = self._canvas.scene.nodes
        places = {nodes.slot[actor]: at for actor, at in found.items() if actor in nodes.slot}
        if not places:
            return
        self._from = self.now()
        xy = self._to.xy.copy()
        xy[list(places)] = list(places.values())
        self._to = Start(xy, self._enclosing(xy) if self._follows else self._to.camera)
        self._clock.start()
        self._timer.start(_FRAME)
        self.setGeometry(self._canvas.rect())
        self.lower()  # below what floats over the map
        self.show()

    def now(self) -> Start:
        """Where the actors are, and what is seen, at this moment."""
        part = 1.0
        if self._clock.isValid():
            part = min(1.0, self._clock.elapsed() / _LASTS)
        old, new = self._from, self._to
        camera = Camera(
            *(
                a + (b - a) * part
                for a, b in (
                    (old.camera.zoom, new.camera.zoom),
                    (old.camera.dx, new.camera.dx),
                    (old.camera.dy, new.camera.dy),
                )
            )
        )
        return Start(old.xy + (new.xy - old.xy) * part, camera)

    @property
    def is_outdated(self) -> bool:
        """Whether the map became another meanwhile: slots may be other actors' then."""
        canvas = self._canvas
        if not canvas.bridge.has_document or canvas.scene is not self._scene:
            return True
        return canvas.scene.stamp != self._stamp

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint relations and actors where they are by now."""
        if self.is_outdated:
            return  # the map below shows through until this goes
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._canvas.look.paper)
        now = self.now()
        centres = now.camera.to_screen(now.xy)
        slots = self._canvas.scene.seen()
        draw_travellers(painter, self._canvas, centres, slots, zoom=now.camera.zoom)
        painter.end()

    def _enclosing(self, xy: Points) -> Camera:
        seen = xy[self._canvas.scene.seen()]
        if not len(seen):
            return self._to.camera
        (left, top), (right, foot) = seen.min(axis=0).tolist(), seen.max(axis=0).tolist()
        size = float(self.width()), float(self.height())
        return Camera.fitting((left, top, right, foot), *size, margin=_MARGIN, most=_NEAREST)


def preview(canvas: "Canvas", *, follows: bool) -> Preview | None:
    """A preview, unless the map is so large that it would falter."""
    return Preview(canvas, follows=follows) if len(canvas.scene.seen()) <= MOST else None
