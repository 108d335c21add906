"""A hand that drops things on a widget."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget


def drop(target: QWidget, carried: QMimeData, at: QPoint) -> bool:
    """Carry something over a widget and let it go; whether it was taken."""
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    QApplication.sendEvent(target, QDragEnterEvent(at, action, carried, button, keys))
    moved = QDragMoveEvent(at, action, carried, button, keys)
    QApplication.sendEvent(target, moved)
    if not moved.isAccepted():
        return False
    let_go = QDropEvent(QPointF(at), action, carried, button, keys)
    QApplication.sendEvent(target, let_go)
    return let_go.isAccepted()
