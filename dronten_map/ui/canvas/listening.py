"""The half of the canvas that Qt calls: mouse, wheel, keys, touch, and what is dropped."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QTouchEvent,
    QWheelEvent,
)

from dronten_map.ui.canvas import drops, keys, menu
from dronten_map.ui.canvas.sight import Sight

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_TOUCHES = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)


class Listening(Sight):
    """Hands what Qt tells to those who know what it means on the map."""

    @property
    def _canvas(self) -> "Canvas":
        """The whole of which this is a half."""
        return cast("Canvas", self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin what the press means."""
        self._canvas.pointer.is_finger = False  # a menu may have kept that it was lifted
        self._canvas.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow."""
        self._canvas.pointer.is_finger = False
        self._canvas.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        self._canvas.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename, open a relation, or add an actor."""
        self._canvas.pointer.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered outside."""
        self._canvas.pointer.leave()
        if self._canvas.gesture is None:
            self._canvas.rest()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the pointer; with Shift or by touch pad, shift the map."""
        self._canvas.pointer.wheel(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the keyboard does on the map."""
        if not keys.press(self._canvas, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The space bar lets go of the map."""
        if not keys.release(self._canvas, event):
            super().keyReleaseEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab walks along the neighbours while an actor is selected."""
        # Qt also asks this of the map when something on it that had the keyboard goes.
        if (
            self.hasFocus()
            and self._canvas.bridge.has_document
            and self._canvas.bridge.selection.actors
        ):
            keys.walk(self._canvas, 1 if next else -1)
            return True
        return super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of what the keyboard held."""
        self._canvas.pointer.is_panning = False
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Follow fingers, and zoom by pinching."""
        if isinstance(event, QTouchEvent) and event.type() in _TOUCHES:
            if not self._canvas.touch.hear(event):
                event.ignore()
            return True
        if isinstance(event, QNativeGestureEvent) and self._canvas.pointer.pinch(event):
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with what is under the pointer or selected."""
        menu.show(self._canvas, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take an opgave; files go to the window."""
        drops.enter(self._canvas, event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show which actor would be attached."""
        drops.move(self._canvas, event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget it."""
        drops.leave(self._canvas)

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the actor to the opgave."""
        drops.drop(self._canvas, event)
