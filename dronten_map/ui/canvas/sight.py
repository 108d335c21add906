"""Which part of the map a widget shows, and how that changes."""

from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtWidgets import QWidget

from dronten_map.ui.canvas.camera import Camera


class Sight(QWidget):
    """A widget that looks at the map through a camera.

    Signals:
        zoom_changed(float): another zoom; 1 is a pixel for each point of the map.
        camera_changed: another part of the map is seen.
    """

    zoom_changed = Signal(float)
    camera_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = Camera()

    @property
    def zoom(self) -> float:
        """Pixels for each point of the map."""
        return self.camera.zoom

    def centre(self) -> tuple[float, float]:
        """The point of the map in the middle of the view."""
        return self.camera.at(self.width() / 2, self.height() / 2)

    def extent(self) -> tuple[float, float]:
        """Width and height of what is in sight, in points."""
        return self.width() / self.zoom, self.height() / self.zoom

    def at(self, pixel: QPoint) -> tuple[float, float]:
        """The point of the map under a pixel."""
        return self.camera.at(pixel.x(), pixel.y())

    def look_from(self, camera: Camera) -> None:
        """See another part of the map."""
        if camera == self.camera:
            return
        is_other_zoom = camera.zoom != self.camera.zoom
        self.camera = camera
        self.update()
        self.camera_changed.emit()
        if is_other_zoom:
            self.zoom_changed.emit(camera.zoom)

    def pan(self, dx: float, dy: float) -> None:
        """Shift the map by so many pixels."""
        self.look_from(self.camera.panned(round(dx), round(dy)))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Come nearer or go farther, around a pixel or the middle."""
        middle = at if at is not None else QPointF(self.width() / 2, self.height() / 2)
        self.look_from(self.camera.zoomed(factor, middle.x(), middle.y()))

    def zoom_to(self, zoom: float) -> None:
        """See the map at a zoom, around the middle."""
        self.zoom_by(zoom / self.camera.zoom)
