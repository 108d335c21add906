"""Actors that glide to their new places, over the map that has them there already."""

import ctypes
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEasingCurve, QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QStyle, QWidget

from dronten_map.ui.canvas.arrays import Slots
from dronten_map.ui.canvas.backdrop_painting import draw_backdrop
from dronten_map.ui.canvas.camera import Camera, Points
from dronten_map.ui.canvas.travelling import draw_travellers

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

LASTS = 180  # milliseconds
MOST = 2000  # actors up to which a frame is painted in time; more are just there
_FRAME = 12  # milliseconds
_FADES = 0.22  # part of the way in which the old picture goes, and the new names come
_PATIENCE = 1000  # milliseconds after which it goes, also when the map is not painted yet
_EASE = QEasingCurve(QEasingCurve.Type.InOutCubic)
_SPI_GETCLIENTAREAANIMATION = 0x1042
NO_SLOTS: Slots = np.zeros(0, dtype=np.intp)


def wants_motion(widget: QWidget) -> bool:
    """Whether the system lets things move on screen."""
    if sys.platform == "win32":
        is_on = ctypes.c_int(1)
        windows = ctypes.windll.user32
        windows.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(is_on), 0)
        if not is_on.value:
            return False
    lasts = widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)
    return lasts > 0


@dataclass(frozen=True)
class Start:
    """How the map was before: what a glide begins with.

    Attributes:
        xy: Where the actors stood, by slot, in points.
        camera: What was seen of the map.
        leaving: Slots of actors that stood there and stand there no more.
        coming: Slots of actors that did not stand there yet.
        picture: What was seen, to fade away; None where it is enough that the actors move.
    """

    xy: Points
    camera: Camera
    leaving: Slots = field(default_factory=lambda: NO_SLOTS)
    coming: Slots = field(default_factory=lambda: NO_SLOTS)
    picture: QPixmap | None = None


class Glide(QWidget):
    """Covers the map while actors glide from where they stood; it goes by itself.

    The map below it is at its end already: whatever the hand does meanwhile is done there.
    """

    def __init__(self, canvas: "Canvas", start: Start, lasts: int = LASTS) -> None:
        """Begin, on a map with the actors at their new places; it takes so many milliseconds."""
        super().__init__(canvas)
        self._canvas, self._start, self._lasts = canvas, start, lasts
        self._after = canvas.scene.nodes.xy.copy()
        self._before = self._after.copy()
        self._before[: len(start.xy)] = start.xy
        # Who comes or goes stays at its place and only fades.
        self._before[start.coming] = self._after[start.coming]
        self._after[start.leaving] = self._before[start.leaving]
        self._slots = np.concatenate((canvas.scene.seen(), start.leaving))
        self._scene, self._stamp = canvas.scene, canvas.scene.stamp
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(canvas.rect())
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(_FRAME)
        self.lower()  # below what floats over the map
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint relations and actors where they are on their way."""
        if self._is_outdated():
            return  # the map below shows through until this goes
        spent = min(1.0, self._clock.elapsed() / self._lasts)
        part = _EASE.valueForProgress(spent)
        painter = QPainter(self)
        if self._start.picture is not None and self._canvas.layer.is_idle:
            # The names, which do not move along, come up at the end as they went at the start.
            painter.setOpacity(min(1.0, (1.0 - spent) / _FADES))
        painter.fillRect(self.rect(), self._canvas.look.paper)
        self._draw_behind(painter, part)
        old, new = self._start.camera.zoom, self._canvas.camera.zoom
        draw_travellers(
            painter,
            self._canvas,
            self._on_screen(part),
            self._slots,
            zoom=old + (new - old) * part,
            largest=max(old, new),
            opacity=self._opacity(part),
        )
        if self._start.picture is not None and spent < _FADES:
            painter.setOpacity(1.0 - spent / _FADES)
            painter.drawPixmap(0, 0, self._start.picture)
        painter.end()

    def _draw_behind(self, painter: QPainter, part: float) -> None:
        """What lies behind the actors comes up while they go to their places in it."""
        backdrop, old, new = self._canvas.scene.backdrop, self._start.camera, self._canvas.camera
        if backdrop is None:
            return
        camera = Camera(
            old.zoom + (new.zoom - old.zoom) * part,
            old.dx + (new.dx - old.dx) * part,
            old.dy + (new.dy - old.dy) * part,
        )
        full = painter.opacity()
        painter.setOpacity(full * part)
        draw_backdrop(painter, backdrop, camera, self._canvas.look, scale=1.0)
        painter.setOpacity(full)

    def _opacity(self, part: float) -> NDArray[np.float64]:
        """How much of each actor is seen after such a part of the way."""
        found = np.ones(len(self._slots))
        found[np.isin(self._slots, self._start.coming)] = part
        found[len(found) - len(self._start.leaving) :] = 1.0 - part
        return found

    def _on_screen(self, part: float) -> Points:
        """Where every actor is seen after such a part of the way, 0 to 1, in pixels."""
        start = self._start.camera.to_screen(self._before)
        return start + (self._canvas.camera.to_screen(self._after) - start) * part

    def _is_outdated(self) -> bool:
        """Whether the map became another meanwhile: slots may be other actors' then."""
        canvas = self._canvas
        if not canvas.bridge.has_document or canvas.scene is not self._scene:
            return True
        return canvas.scene.stamp != self._stamp

    def _step(self) -> None:
        spent, canvas = self._clock.elapsed(), self._canvas
        is_over = spent >= self._lasts and (canvas.layer.is_idle or spent > _PATIENCE)
        if is_over or self._is_outdated():
            self._timer.stop()
            self.hide()
            self.deleteLater()
        else:
            self.update()


def glide(canvas: "Canvas", before: Points, camera: Camera) -> Glide | None:
    """Let actors glide from where they stood; None where the map is large or nothing may move."""
    return glide_from(canvas, Start(before, camera))


def glide_from(canvas: "Canvas", start: Start, lasts: int = LASTS) -> Glide | None:
    """The same from another state of the map, in so many milliseconds."""
    return Glide(canvas, start, lasts) if may_glide(canvas) else None


def may_glide(canvas: "Canvas") -> bool:
    """Whether the map is small enough to move, is seen, and may move."""
    return len(canvas.scene.seen()) <= MOST and canvas.isVisible() and wants_motion(canvas)
