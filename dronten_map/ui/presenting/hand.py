"""Keys and pointer while something is presented: they tell the story and change nothing."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from dronten_map.ui.canvas.widget import Canvas

LAST = 10**6  # a page beyond the last one
_STILL = 3000  # milliseconds after which a pointer that nobody moves goes
_STEPS = {
    **dict.fromkeys(
        (
            Qt.Key.Key_Right,
            Qt.Key.Key_Down,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_Space,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        ),
        1,
    ),
    **dict.fromkeys((Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace), -1),
}
_PAGES = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: LAST}
_ZOOMS = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8}
_ENDS = (Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_F11)
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class Hand(QObject):
    """Takes every key and click on the map.

    Signals:
        step_wanted(int): so many views on, or back.
        page_wanted(int): a view by its place, from 0; LAST is beyond the last.
        end_wanted: the presentation is over.
        black_wanted: the screen is to be black, or no longer.
        fit_wanted: the view is to be seen as it was at first.
        resized: the map became larger or smaller.
    """

    step_wanted = Signal(int)
    page_wanted = Signal(int)
    end_wanted = Signal()
    black_wanted = Signal()
    fit_wanted = Signal()
    resized = Signal()

    def __init__(self, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.is_black = False  # a black screen comes back with any key, which does nothing else
        self._pressed: QPointF | None = None  # where a click or a shift of the map began
        self._has_shifted = False
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL)
        self._still.timeout.connect(lambda: canvas.setCursor(Qt.CursorShape.BlankCursor))
        self._still.start()
        canvas.installEventFilter(self)

    def let_go(self) -> None:
        """Leave keys and clicks to the map again."""
        self._still.stop()
        self._canvas.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what the map would do something with."""
        match event.type():
            case QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self._press(Qt.Key(event.key()))
            case QEvent.Type.Resize:
                self.resized.emit()
                return False
            case QEvent.Type.ContextMenu | QEvent.Type.DragEnter | QEvent.Type.KeyRelease:
                return True
            case _:
                return isinstance(event, QMouseEvent) and self._point(event)

    def _press(self, key: Qt.Key) -> bool:
        """Do what a key means; whether the map must not see it."""
        if self.is_black or key in (Qt.Key.Key_B, Qt.Key.Key_Period):
            self.black_wanted.emit()
        elif key in _TABS:
            # Walking along the neighbours of an actor is pointing.
            return not self._canvas.bridge.selection.actors
        elif key in _STEPS:
            self.step_wanted.emit(_STEPS[key])
        elif key in _PAGES:
            self.page_wanted.emit(_PAGES[key])
        elif key in _ZOOMS:
            self._canvas.zoom_by(_ZOOMS[key])
        elif key in _ENDS:
            self.end_wanted.emit()
        elif key == Qt.Key.Key_0:
            self.fit_wanted.emit()
        return True

    def _point(self, event: QMouseEvent) -> bool:
        """Point at actors, shift the map, or go on by a click on empty paper."""
        at, is_left = event.position(), event.button() == Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick if is_left:
                self._take(at)
            case QEvent.Type.MouseMove if self._pressed is not None:
                self._shift(at, self._pressed)
            case QEvent.Type.MouseMove:
                self._canvas.point_at(at)
                self._still.start()
            case QEvent.Type.MouseButtonRelease if is_left:
                self._release()
            case _:
                pass
        return True

    def _take(self, at: QPointF) -> None:
        selection, found = self._canvas.bridge.selection, self._canvas.hit_at(at)
        self._pressed, self._has_shifted = None, False
        if self.is_black:
            self.black_wanted.emit()
        elif found.actor is not None:
            selection.set(actors=[found.actor])
        elif found.relation is not None:
            selection.set(relations=[found.relation])
        else:
            self._pressed = at

    def _shift(self, at: QPointF, before: QPointF) -> None:
        way = at - before
        if self._has_shifted or way.manhattanLength() >= QApplication.startDragDistance():
            self._has_shifted = True
            self._canvas.pan(way.x(), way.y())
            self._pressed = at

    def _release(self) -> None:
        is_click = self._pressed is not None and not self._has_shifted
        selection = self._canvas.bridge.selection
        self._pressed = None
        if is_click and not selection.is_empty:
            selection.clear()
        elif is_click:
            self.step_wanted.emit(1)
