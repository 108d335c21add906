"""The hand on the map: what a press, a move, a wheel and a double click mean."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QNativeGestureEvent, QWheelEvent

from dronten_map.i18n import _
from dronten_map.ui.canvas import annotating, group_edits, writing
from dronten_map.ui.canvas.annotating import Draw, Resize
from dronten_map.ui.canvas.annotations import Handle
from dronten_map.ui.canvas.edge_scroll import EdgeScroll
from dronten_map.ui.canvas.gestures import Band, Gesture, Pan, Relate
from dronten_map.ui.canvas.hints import Hints
from dronten_map.ui.canvas.hits import Hit
from dronten_map.ui.canvas.moving import Move
from dronten_map.ui.canvas.tools import DRAWN

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_FAR = 4.0  # pixels that the hand moves before a press is no click any more
_FINGER = 22.0  # pixels from which a finger takes what is small
_NOTCH = 1.2  # zoom of one notch of the wheel
_ADDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_ASLANT, _AGAINST = Qt.CursorShape.SizeFDiagCursor, Qt.CursorShape.SizeBDiagCursor
_ACROSS, _DOWN = Qt.CursorShape.SizeHorCursor, Qt.CursorShape.SizeVerCursor
_HANDLE_CURSORS: dict[Handle, Qt.CursorShape] = {
    **dict.fromkeys(("nw", "se"), _ASLANT),
    **dict.fromkeys(("ne", "sw"), _AGAINST),
    **dict.fromkeys(("n", "s"), _DOWN),
    **dict.fromkeys(("w", "e"), _ACROSS),
    **dict.fromkeys(("start", "end"), Qt.CursorShape.SizeAllCursor),
}


class Pointer:
    """Turns the events of the mouse into gestures and clicks."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self.gesture: Gesture | None = None
        self.edge = EdgeScroll(canvas)
        self.hints = Hints(canvas)
        self.is_panning = False  # the space bar is down
        self.is_finger = False
        self._at: QPointF | None = None  # where it rests; None outside the map
        self._press: QPointF | None = None
        self._button = Qt.MouseButton.NoButton  # the one that began it
        self._hit = Hit()
        self._keys = Qt.KeyboardModifier.NoModifier
        self._has_folded = False  # by the first of two clicks: the second means nothing more

    @property
    def is_busy(self) -> bool:
        """Whether a button is down that means something; other buttons mean nothing then."""
        return self.gesture is not None or self._press is not None

    def press(self, event: QMouseEvent) -> None:
        """Begin: panning at once, other gestures when the hand has moved."""
        canvas = self._canvas
        if not canvas.bridge.has_document or self.is_busy:
            return
        self._button = event.button()
        canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        at = event.position()
        if event.button() == Qt.MouseButton.MiddleButton or (
            self.is_panning and event.button() == Qt.MouseButton.LeftButton
        ):
            self._begin(Pan(canvas, at))
            return
        self._hit = canvas.hit_at(at)
        if event.button() == Qt.MouseButton.RightButton:
            self._take_for_menu()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._press, self._keys = at, event.modifiers()
        self._has_folded = False
        if canvas.tool in DRAWN:
            self._hit = Hit()  # it draws over whatever is there
        elif self._hit.actor is not None and not self._hit.on_ring and canvas.tool != "relate":
            self._press_actor()
        elif self._hit.annotation is not None and not self._hit.is_behind:
            self._press_annotation()
        elif self._hit.group is not None and self._hit.part != "chevron":
            self._press_group(self._hit.group)

    def move(self, event: QMouseEvent) -> None:
        """Follow, and begin the gesture that the press was for."""
        self._at = at = event.position()
        if self.is_busy and not event.buttons():
            self.cancel()  # the release went to another window
        if self.gesture is not None:
            self.gesture.move(at, event.modifiers())
            self._scroll_with(at, event.modifiers())
        elif self._press is not None:
            far = at - self._press
            if abs(far.x()) + abs(far.y()) >= _FAR:
                begun = self._meant()
                self._press = None
                if begun is not None:
                    self._begin(begun)
                    begun.move(at, event.modifiers())
                    self._scroll_with(at, event.modifiers())
        elif not event.buttons():
            self.rest()

    def rest(self) -> None:
        """Look what it rests on; also when the map under it became another."""
        if self._at is None or self.is_busy or not self._canvas.bridge.has_document:
            return
        self._canvas.point_at(self._at)
        self.tell()

    def tell(self) -> None:
        """Say what the hand can do here with the tool; the keyboard chooses tools too."""
        hint = self.hints.now()
        self._canvas.say(_(hint) if hint else "")

    def leave(self) -> None:
        """It went out of the map."""
        self._at = None

    def release(self, event: QMouseEvent) -> None:
        """End the gesture, or take the press for a click."""
        canvas, at = self._canvas, event.position()
        if event.button() != self._button:
            return
        if self.gesture is not None:
            gesture = self.gesture
            gesture.release(at, event.modifiers())
            if self.gesture is gesture:
                self._end()
        elif self._press is not None:
            self._press = None
            self._click(at)
        canvas.point_at(at)

    def double_click(self, event: QMouseEvent) -> None:
        """Rename the actor, open the relation, or add an actor on empty paper."""
        canvas = self._canvas
        is_left = event.button() == Qt.MouseButton.LeftButton
        if not is_left or self.is_busy or not canvas.bridge.has_document:
            return
        found = canvas.hit_at(event.position())
        if canvas.tool in DRAWN or self._has_folded:
            return
        if found.group is not None:
            group_edits.fold(canvas, [found.group])
        elif found.actor is not None and not found.on_ring:
            canvas.begin_rename(found.actor)
        elif found.annotation is not None and not found.is_behind:
            writing.write(canvas, found.annotation)
        elif found.relation is not None:
            canvas.bridge.selection.set(relations=[found.relation])
            canvas.relation_opened.emit()
        elif found.is_empty and canvas.editor is None:
            canvas.begin_new(self._on_grid(event.position()))

    def reach(self, pixels: float) -> float:
        """How far from it the pointer takes something that is so many pixels large."""
        return max(pixels, _FINGER) if self.is_finger else pixels

    def cancel(self) -> bool:
        """Leave everything as it was before the press; whether there was something to leave."""
        was = self.is_busy
        self._press = None
        if self.gesture is not None:
            self.gesture.cancel()
            self._end()
        return was

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom to the pointer; Shift goes sideways; a touch pad shifts, and zooms with Ctrl."""
        canvas, pixels, turn = self._canvas, event.pixelDelta(), event.angleDelta()
        keys = event.modifiers()
        if keys & Qt.KeyboardModifier.ShiftModifier:
            canvas.pan((turn.y() or turn.x()) / 2, 0)
        elif _is_touch_pad(event) and not keys & Qt.KeyboardModifier.ControlModifier:
            canvas.pan(pixels.x(), pixels.y())
        elif turn.y():
            canvas.zoom_by(_NOTCH ** (turn.y() / 120), event.position())
        else:
            canvas.pan(turn.x() / 2, 0)
        event.accept()

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Zoom as far as the fingers moved apart; whether it was that gesture."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._canvas.zoom_by(1.0 + event.value(), event.position())
        return True

    def cursor_over(self, found: Hit) -> Qt.CursorShape:
        """The shape of the pointer over something."""
        if isinstance(self.gesture, Pan):
            return Qt.CursorShape.ClosedHandCursor
        if self.is_panning:
            return Qt.CursorShape.OpenHandCursor
        if self._canvas.tool == "relate" or self._canvas.tool in DRAWN or found.on_ring:
            return Qt.CursorShape.CrossCursor
        if found.handle:
            return _HANDLE_CURSORS[found.handle]
        if self._canvas.tool == "actor" and _has_room(found):
            return Qt.CursorShape.CrossCursor
        if not found.is_empty:
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.ArrowCursor

    def _press_actor(self) -> None:
        """Select what is pressed at once, so that it can be dragged."""
        selection, actor = self._canvas.bridge.selection, self._hit.actor
        assert actor is not None
        if self._keys & _ADDS:
            if actor not in selection.actors:
                selection.add(actors=[actor])
                self._hit = Hit()  # the click that follows does not take it out again
        elif actor not in selection.actors:
            selection.set(actors=[actor])

    def _press_annotation(self) -> None:
        """Select what is pressed at once, so that it can be dragged."""
        selection, annotation = self._canvas.bridge.selection, self._hit.annotation
        assert annotation is not None
        if self._keys & _ADDS:
            if annotation not in selection.annotations:
                selection.add(annotations=[annotation])
                self._hit = Hit()  # the click that follows does not take it out again
        elif annotation not in selection.annotations:
            selection.set(annotations=[annotation])

    def _press_group(self, key: str) -> None:
        """Select the actors of a group at once, so that they can be dragged."""
        selection, patch = self._canvas.bridge.selection, self._canvas.grouping.now.find(key)
        actors = self._canvas.scene.actors_at(patch.slots) if patch is not None else []
        has_all = set(selection.actors).issuperset(actors)
        if self._keys & _ADDS:
            if not has_all:
                selection.add(actors=actors)
                self._hit = Hit()  # the click that follows does not take them out again
        elif not has_all:
            selection.set(actors=actors)

    def _take_for_menu(self) -> None:
        """Select what the menu is asked for, unless it is selected already."""
        selection, found = self._canvas.bridge.selection, self._hit
        if found.actor is not None and found.actor not in selection.actors:
            selection.set(actors=[found.actor])
        elif found.relation is not None and found.relation not in selection.relations:
            selection.set(relations=[found.relation])
        elif found.annotation is not None and found.annotation not in selection.annotations:
            selection.set(annotations=[found.annotation])
        elif found.group is not None:
            self._keys = Qt.KeyboardModifier.NoModifier
            self._press_group(found.group)

    def _meant(self) -> Gesture | None:
        """The gesture that a drag from where the press was means."""
        canvas, start, found = self._canvas, self._press, self._hit
        assert start is not None
        if canvas.tool in DRAWN:
            return Draw(canvas, start, DRAWN[canvas.tool])
        pressed = canvas.hit_at(start)
        if pressed.actor is not None and (canvas.tool == "relate" or pressed.on_ring):
            return Relate(canvas, start, pressed.actor)
        if pressed.actor is not None:
            slot = canvas.scene.nodes.slot[pressed.actor]
            return Move(canvas, start, tuple(canvas.scene.nodes.xy[slot].tolist()))
        if pressed.group is not None:
            patch = canvas.grouping.now.find(pressed.group)
            return Move(canvas, start, patch.middle) if patch is not None else None
        if pressed.annotation is not None:
            return self._meant_for(pressed, start)
        return Band(canvas, start) if found.relation is None else None

    def _meant_for(self, pressed: Hit, start: QPointF) -> Gesture | None:
        """What a drag from an annotation means; the ground of one moves once it is selected."""
        canvas, annotation = self._canvas, pressed.annotation
        assert annotation is not None
        found = canvas.annotations.find(annotation)
        if found is None:
            return None
        if pressed.handle:
            return Resize(canvas, start, annotation, pressed.handle)
        if pressed.is_behind and annotation not in canvas.bridge.selection.annotations:
            return Band(canvas, start)
        return Move(canvas, start, (found.x, found.y))

    def _click(self, at: QPointF) -> None:
        canvas, found = self._canvas, self._hit
        selection = canvas.bridge.selection
        if canvas.tool in DRAWN:
            x, y = self._on_grid(at)
            annotating.put(canvas, DRAWN[canvas.tool], (x, y, 0.0, 0.0))
            return
        if canvas.tool == "actor" and _has_room(found) and _has_room(canvas.hit_at(at)):
            canvas.begin_new(self._on_grid(at))
            return
        adds = bool(self._keys & _ADDS)
        if found.relation is not None:
            if adds:
                selection.toggle(relations=[found.relation])
            else:
                selection.set(relations=[found.relation])
        elif found.actor is not None:
            if adds:
                selection.toggle(actors=[found.actor])
            else:
                selection.set(actors=[found.actor])
        elif found.group is not None:
            self._click_group(found, adds=adds)
        elif found.annotation is not None:
            if adds:
                selection.toggle(annotations=[found.annotation])
            else:
                selection.set(annotations=[found.annotation])
        elif not adds:
            selection.clear()

    def _click_group(self, found: Hit, *, adds: bool) -> None:
        canvas, key = self._canvas, found.group
        patch = canvas.grouping.now.find(key) if key is not None else None
        if patch is None:
            return
        if found.part == "chevron":
            self._has_folded = True
            group_edits.fold(canvas, [patch.key])
        elif adds:
            canvas.bridge.selection.toggle(actors=canvas.scene.actors_at(patch.slots))
        else:
            canvas.bridge.selection.set(actors=canvas.scene.actors_at(patch.slots))

    def _on_grid(self, at: QPointF) -> tuple[float, float]:
        return annotating.on_grid(self._canvas, *self._canvas.camera.at(at.x(), at.y()))

    def _begin(self, gesture: Gesture) -> None:
        self.gesture = gesture
        self._canvas.say(_(gesture.hint))
        self._canvas.setCursor(self.cursor_over(Hit()))
        self._canvas.update()

    def _scroll_with(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        if self.gesture is not None and self.gesture.scrolls:
            self.edge.follow(at, keys)

    def _end(self) -> None:
        self.gesture = None
        self.edge.stop()
        self._canvas.say("")
        self._canvas.update()


def _is_touch_pad(event: QWheelEvent) -> bool:
    """Whether fingers shift the map: a wheel can tell pixels too, on X11 and macOS."""
    if event.pixelDelta().isNull():
        return False
    is_pad = event.deviceType() == QInputDevice.DeviceType.TouchPad
    return is_pad or event.phase() != Qt.ScrollPhase.NoScrollPhase


def _has_room(found: Hit) -> bool:
    """Whether a new actor may stand here; in a dense web there is a line nearly everywhere."""
    return found.is_empty or found.relation is not None
