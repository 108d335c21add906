"""What a user's hand does on a page, one event at a time: each `yield` lets the window breathe."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QWidget

Act = Iterator[str]
_NOTCH = 120  # an eighth of a degree, of which a wheel makes 15 a notch
_MOST = 240  # notches down one page
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def scroll(area: QAbstractScrollArea, name: str) -> Act:
    """Turn the wheel until the end of a page, and back up again in larger turns."""
    bar = area.verticalScrollBar()
    notches = 0
    while bar.value() < bar.maximum() and notches < _MOST:
        turn(area, -1)
        notches += 1
        yield name
    if bar.value() < bar.maximum():
        bar.setValue(bar.maximum())
        yield name
    while (before := bar.value()) > bar.minimum():
        turn(area, 8)
        assert bar.value() < before, "the wheel is not taken"
        yield name


def turn(area: QAbstractScrollArea, notches: int, held: Qt.KeyboardModifier = NONE) -> None:
    """Turn the wheel over the middle of a view; down is below nought."""
    view = area.viewport()
    at = QPointF(view.rect().center())
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, _NOTCH * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def drag(view: QWidget, start: QPoint, end: QPoint, name: str, *, steps: int = 40) -> Act:
    """Press, go to another place in small steps, and let go."""
    _mouse(view, QEvent.Type.MouseButtonPress, start)
    yield name
    for step in range(1, steps + 1):
        _mouse(view, QEvent.Type.MouseMove, start + (end - start) * step / steps)
        yield name
    _mouse(view, QEvent.Type.MouseButtonRelease, end)
    yield f"{name}, let go"


def drop(view: QWidget, mime: QMimeData, name: str) -> Act:
    """Let go above a view of what hangs on the pointer."""
    at = QPointF(view.rect().center())
    event = QDropEvent(at, Qt.DropAction.MoveAction, mime, LEFT, NONE)
    QApplication.sendEvent(view, event)
    yield name


def press(widget: QWidget, key: Qt.Key, name: str, held: Qt.KeyboardModifier = NONE) -> Act:
    """Press a key and let go of it."""
    QTest.keyClick(widget, key, held)
    yield name


def write(field: QLineEdit, text: str, name: str) -> Act:
    """Type a text letter by letter, and take it away again."""
    field.setFocus()
    for letter in text:
        QTest.keyClicks(field, letter)
        yield name
    for _letter in text:
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        yield name


def _mouse(view: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
    point = QPointF(at)
    event = QMouseEvent(kind, point, view.mapToGlobal(point), button, held, NONE)
    QApplication.sendEvent(view, event)
