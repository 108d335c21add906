"""Fingers on the map: one moves or pans, two pinch, a long press asks for the menu.

A finger does what the left button does, with what it touches taken from farther away; on empty
paper it shifts the map. A pen comes in as a mouse: its side button is the right one.
"""

from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QInputDevice, QMouseEvent, QTouchEvent

from dronten_map.ui.canvas import menu
from dronten_map.ui.canvas.tools import DRAWN

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

TARGET = 44  # pixels that something to touch is large
_SLOP = 12.0  # pixels that a finger may tremble
_LONG = 600  # milliseconds of a long press
_TWICE = 400  # milliseconds between two taps that are one double tap
_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
_MIDDLE, _NONE = Qt.MouseButton.MiddleButton, Qt.MouseButton.NoButton
_ENDS = (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class Touch:
    """Turns what fingers do into what the pointer knows."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._start: QPointF | None = None  # where the one finger came down; None once it moved
        self._held = _NONE  # the button that the finger stands for
        self._fingers: tuple[QPointF, QPointF] | None = None  # where two of them were last
        self._tapped: tuple[int, QPointF] | None = None  # when and where it tapped last
        self._press = QTimer(canvas)
        self._press.setSingleShot(True)
        self._press.setInterval(_LONG)
        self._press.timeout.connect(self._ask_for_menu)

    def hear(self, event: QTouchEvent) -> bool:
        """Follow the fingers; whether they are on the map itself and not on what floats over it."""
        canvas = self._canvas
        spots = [point.position() for point in event.points()]
        if event.type() == QEvent.Type.TouchBegin:
            if not canvas.bridge.has_document or canvas.childAt(spots[0].toPoint()) is not None:
                return False
            self._begin(spots[0])
        elif event.type() in _ENDS:
            self._end(spots[0], event, is_kept=event.type() == QEvent.Type.TouchEnd)
        elif len(spots) >= 2:
            self._pinch(spots[0], spots[1])
        elif self._fingers is None:
            self._move(spots[0])
        event.accept()
        return True

    def _begin(self, at: QPointF) -> None:
        self._canvas.pointer.is_finger = True
        self._start, self._held, self._fingers = at, _NONE, None
        self._press.start()

    def _move(self, at: QPointF) -> None:
        if self._start is not None:
            away = at - self._start
            if hypot(away.x(), away.y()) < _SLOP:
                return
            start, self._start = self._start, None
            self._press.stop()
            self._held = self._meant(start)
            self._send(QEvent.Type.MouseButtonPress, start, self._held)
        if self._held != _NONE:
            self._send(QEvent.Type.MouseMove, at, self._held)

    def _meant(self, at: QPointF) -> Qt.MouseButton:
        """The button that a drag from here stands for: on empty paper the one that pans."""
        canvas = self._canvas
        is_tool = canvas.tool == "relate" or canvas.tool in DRAWN
        found = canvas.hit_at(at)
        is_held = found.annotation in canvas.bridge.selection.annotations
        return _LEFT if is_tool or is_held or not found.is_empty else _MIDDLE

    def _pinch(self, one: QPointF, other: QPointF) -> None:
        """Zoom as far as two fingers moved apart, and shift as far as they moved along."""
        canvas = self._canvas
        self._press.stop()
        self._start, self._held = None, _NONE
        canvas.pointer.cancel()
        if self._fingers is not None:
            was, now = _middle(*self._fingers), _middle(one, other)
            canvas.pan(now.x() - was.x(), now.y() - was.y())
            canvas.zoom_by(_apart(one, other) / max(1.0, _apart(*self._fingers)), now)
        self._fingers = one, other

    def _end(self, at: QPointF, event: QTouchEvent, *, is_kept: bool) -> None:
        self._press.stop()
        pointer = self._canvas.pointer
        if not is_kept:
            pointer.cancel()
        elif self._held != _NONE:
            self._send(QEvent.Type.MouseButtonRelease, at, self._held)
        elif self._start is not None:
            self._tap(self._start, event.timestamp())
        self._start, self._held, self._fingers = None, _NONE, None
        pointer.is_finger = False
        pointer.leave()

    def _tap(self, at: QPointF, when: int) -> None:
        self._send(QEvent.Type.MouseButtonPress, at, _LEFT)
        self._send(QEvent.Type.MouseButtonRelease, at, _LEFT)
        last, self._tapped = self._tapped, (when, at)
        if last is not None and when - last[0] <= _TWICE and _apart(last[1], at) <= TARGET:
            self._tapped = None
            self._send(QEvent.Type.MouseButtonDblClick, at, _LEFT)

    def _ask_for_menu(self) -> None:
        canvas, at = self._canvas, self._start
        if at is None:
            return
        self._start = None
        self._send(QEvent.Type.MouseButtonPress, at, _RIGHT)
        self._send(QEvent.Type.MouseButtonRelease, at, _RIGHT)
        there = canvas.mapToGlobal(at.toPoint())
        menu.show(canvas, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at.toPoint(), there))

    def _send(self, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton) -> None:
        pointer = self._canvas.pointer
        there = QPointF(self._canvas.mapToGlobal(at))
        held = _NONE if kind == QEvent.Type.MouseButtonRelease else button
        own = _NONE if kind == QEvent.Type.MouseMove else button
        event = QMouseEvent(kind, at, there, own, held, Qt.KeyboardModifier.NoModifier)
        {
            QEvent.Type.MouseButtonPress: pointer.press,
            QEvent.Type.MouseMove: pointer.move,
            QEvent.Type.MouseButtonRelease: pointer.release,
            QEvent.Type.MouseButtonDblClick: pointer.double_click,
        }[kind](event)


def has_touch() -> bool:
    """Whether this machine has a screen that feels fingers."""
    kinds = {device.type() for device in QInputDevice.devices()}
    return QInputDevice.DeviceType.TouchScreen in kinds


def _middle(one: QPointF, other: QPointF) -> QPointF:
    return (one + other) / 2


def _apart(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())
