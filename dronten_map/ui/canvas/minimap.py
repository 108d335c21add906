"""The small map: all of the map in a corner, with a frame around what is in sight of it."""

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from dronten_map.core.annotated import lies_behind
from dronten_map.core.records import AnnotationKind
from dronten_map.graph.annotated import setting
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.canvas.annotation_painting import AnnotationPainter
from dronten_map.ui.canvas.batch import draw_lines, draw_points
from dronten_map.ui.canvas.camera import Box, Camera, enclosing
from dronten_map.ui.canvas.look import mix
from dronten_map.ui.canvas.widget import Canvas

SIZE = QSize(176, 112)  # of the picture, in pixels
_MARGIN, _INSET = 12, 6.0  # pixels to the edges of the map, and within the picture
_REST = 150  # milliseconds without a change after which the picture is painted anew
_MOST = 20_000  # actors, and a tenth as many relations, that are painted; of more a sample
_MANY = 400  # actors from which each is a smaller dot
_TEXT = 0.35  # of the colour of its letters, that the ground of a text has
_STEP = 80  # pixels that an arrow shifts the map
_WAYS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Minimap(QFrame):
    """Floats in the bottom right corner of the map while not all of it is in sight.

    Signals:
        folded(bool): the user opened it (True) or folded it away.
        caught_up: it knows of the last change.
    """

    folded = Signal(bool)
    caught_up = Signal()

    def __init__(self, canvas: Canvas, *, is_open: bool = True) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.is_open = is_open
        self.is_wanted = True  # False while something else has the screen
        self._is_stale = True
        self.setProperty("role", "floating")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(_("Overview"))
        self.title = QToolButton()
        self.title.setText(_("Overview"))
        self.title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.title.setIconSize(QSize(14, 14))
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.title.clicked.connect(lambda: self.fold(is_open=not self.is_open))
        self.picture = Picture(canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.picture)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._catch_up)
        canvas.installEventFilter(self)
        canvas.scene_changed.connect(self._wait)
        canvas.camera_changed.connect(self._look)
        theme.appearance().changed.connect(self._dress)
        self.hide()
        self._dress()
        self._wait()

    def fold(self, *, is_open: bool) -> None:
        """Open it, or fold it away."""
        self.is_open = is_open
        self._dress()
        self.folded.emit(is_open)

    def want(self, *, is_wanted: bool) -> None:
        """Let it come and go by itself, or keep it away."""
        self.is_wanted = is_wanted
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self._look()
        return False

    def _wait(self) -> None:
        """Something on the map changed: paint it anew once it rests, as that takes a while."""
        self._is_stale = True
        self._rest.start()

    def _catch_up(self) -> None:
        if not self._canvas.bridge.has_document:
            self.hide()
            return
        canvas = self._canvas
        self.picture.bounds = enclosing(canvas.scene.bounds(), canvas.annotations.bounds())
        self._look()
        self.caught_up.emit()

    def _look(self) -> None:
        """Come when a part of the map is out of sight, and go when none is."""
        canvas, bounds = self._canvas, self.picture.bounds
        is_partial = bounds is not None and not _holds(
            canvas.camera.window(0, 0, canvas.width(), canvas.height()), bounds
        )
        is_shown = self.is_wanted and is_partial and canvas.bridge.has_document
        if is_shown and self.is_open and self._is_stale and not self._rest.isActive():
            self._is_stale = False
            self.picture.paint_anew()
        self.setVisible(is_shown)
        canvas.foot_right = self.width() + _MARGIN if is_shown else 0
        if is_shown:
            self.move(
                canvas.width() - self.width() - _MARGIN, canvas.height() - self.height() - _MARGIN
            )
            self.picture.update()

    def _dress(self) -> None:
        self.title.setIcon(theme.icon("chevron-down" if self.is_open else "chevron-up", 14))
        self.title.setToolTip(
            _("Fold the overview away.") if self.is_open else _("Show the overview.")
        )
        self.picture.setVisible(self.is_open)
        self.adjustSize()
        self._is_stale = True
        self._look()


class Picture(QWidget):
    """All actors as dots; a press or a drag brings that place to the middle of the map."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._image: QImage | None = None
        self.bounds: Box | None = None  # of the actors, in points
        self.setFixedSize(SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(_("Overview"))
        self.setToolTip(_("Drag the frame to see another part of the map."))

    @property
    def camera(self) -> Camera:
        """Map to this picture."""
        if self.bounds is None:
            return Camera()
        return Camera.fitting(
            self.bounds, self.width(), self.height(), margin=_INSET, most=float("inf")
        )

    @property
    def frame(self) -> QRectF:
        """What is in sight of the map, in pixels of this picture."""
        canvas, mini = self._canvas, self.camera
        left, top, right, bottom = canvas.camera.window(0, 0, canvas.width(), canvas.height())
        corner, opposite = mini.seen(left, top), mini.seen(right, bottom)
        return QRectF(QPointF(*corner), QPointF(*opposite))

    def paint_anew(self) -> None:
        """Paint the actors and relations as they are now."""
        scale, look = self.devicePixelRatioF(), self._canvas.look
        image = QImage(self.size() * scale, QImage.Format.Format_RGB32)
        image.fill(look.paper)
        mini = self.camera
        camera = Camera(mini.zoom * scale, mini.dx * scale, mini.dy * scale)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, camera, scale)
        painter.end()
        image.setDevicePixelRatio(scale)
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture, what is out of sight fainter, and the frame."""
        if self._image is None:
            return
        look, box = self._canvas.look, QRectF(self.rect())
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        seen = self.frame.intersected(box.adjusted(1, 1, -1, -1))
        if seen.isEmpty():
            seen = QRectF()
        around = QPainterPath()
        around.addRect(box)
        around.addRect(seen)
        veil = QColor(look.paper)
        veil.setAlpha(150)
        painter.fillPath(around, veil)
        colour = look.focus if self.hasFocus() else look.accent
        painter.setPen(QPen(colour, 2 if self.hasFocus() else 1.5))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(seen, 2, 2)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come nearer or go farther, around the middle."""
        self._canvas.zoom_by(1.0015 ** event.angleDelta().y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift the map by arrow."""
        way = _WAYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self._canvas.pan(way[0] * _STEP, way[1] * _STEP)

    def _go_to(self, at: QPointF) -> None:
        canvas = self._canvas
        x, y = self.camera.at(at.x(), at.y())
        canvas.look_from(canvas.camera.centred(x, y, canvas.width(), canvas.height()))

    def _draw(self, painter: QPainter, camera: Camera, scale: float) -> None:
        scene, look = self._canvas.scene, self._canvas.look
        self._draw_annotations(painter, camera, scale, are_behind=True)
        edges = np.flatnonzero(scene.edges.is_shown)
        edges = edges[:: 1 + len(edges) // (_MOST // 10)]
        painter.setPen(QPen(mix(look.paper, look.edge, 0.35), 0.7 * scale))
        lines = scene.edges.line[edges] * camera.zoom + (camera.dx, camera.dy) * 2
        for _slice in draw_lines(painter, lines):
            pass
        seen = scene.seen()
        seen = seen[:: 1 + len(seen) // _MOST]
        dots = camera.to_screen(scene.nodes.xy[seen])
        worn = scene.nodes.dress[seen]
        width = (2.0 if len(seen) > _MANY else 3.5) * scale
        for dress in np.unique(worn).tolist():
            pen = QPen(scene.dresses.colour(dress, look), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            draw_points(painter, dots[worn == dress])
        self._draw_annotations(painter, camera, scale, are_behind=False)

    def _draw_annotations(
        self, painter: QPainter, camera: Camera, scale: float, *, are_behind: bool
    ) -> None:
        """Areas and pictures behind the web, or texts and arrows above it; of a text its ground."""
        canvas = self._canvas
        brush = AnnotationPainter(
            painter, camera, canvas.look, canvas.annotations.pictures, scale=scale
        )
        for annotation in canvas.annotations.at_rest():
            if lies_behind(annotation) is not are_behind:
                continue
            if annotation.kind is AnnotationKind.TEXT:
                left, top, right, bottom = setting(annotation).words or setting(annotation).box
                corner, opposite = camera.seen(left, top), camera.seen(right, bottom)
                box = QRectF(QPointF(*corner), QPointF(*opposite))
                painter.fillRect(box, mix(canvas.look.paper, canvas.look.muted, _TEXT))
            else:
                brush.draw(annotation)


def _holds(outer: Box, inner: Box) -> bool:
    """Whether all of a part of the map lies within another."""
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and outer[2] >= inner[2]
        and outer[3] >= inner[3]
    )
