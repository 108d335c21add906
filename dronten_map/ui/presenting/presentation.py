"""Presenting: full screen, large names, no panels, one view after the other."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QWidget

from dronten_map.core.records import View
from dronten_map.i18n import _
from dronten_map.ui.actions import Window
from dronten_map.ui.canvas.camera import FARTHEST, NEAREST, Camera
from dronten_map.ui.canvas.passage import TURNS_IN
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.panels import view_edits
from dronten_map.ui.presenting.caption import Caption
from dronten_map.ui.workspace import Workspace

ENLARGED = 1.7  # times as large as usual are the names
_HINTED = 5000  # milliseconds in which it is told how to go on
# Longer than elsewhere: a whole room follows dozens of actors.
_PASSAGE = 480  # milliseconds from one view to the next
_STILL = 3000  # milliseconds after which the pointer goes
_LAST = 10**6  # a page beyond the last one
_ON = (
    Qt.Key.Key_Right,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)


class Presentation(QObject):
    """The story of the views; the map itself cannot be changed meanwhile."""

    def __init__(self, window: Window) -> None:
        super().__init__(window.widget)
        self.setObjectName("presentation")
        self._window = window
        self._was_alone = False
        self._had_grid = True
        self._pressed: QPointF | None = None  # where a click or a shift of the map began
        self._has_shifted = False
        self._black: QFrame | None = None
        self.caption: Caption | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._fit)
        self._still = QTimer(self)  # a pointer that nobody moves is in the way
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL)
        self._still.timeout.connect(lambda: self._canvas.setCursor(Qt.CursorShape.BlankCursor))
        self._hint = QTimer(self)
        self._hint.setSingleShot(True)
        self._hint.setInterval(_HINTED)
        self._hint.timeout.connect(lambda: self._canvas.say(""))

    @property
    def is_on(self) -> bool:
        """Whether it goes on now."""
        return self.caption is not None

    @property
    def is_black(self) -> bool:
        """Whether the screen is black for a while."""
        return self._black is not None

    def toggle(self) -> None:
        """Start, or stop."""
        if self.is_on:
            self.leave()
        else:
            self.begin()

    def begin(self) -> None:
        """Take the whole screen and start with the view that is shown."""
        window, workspace = self._window, self._workspace
        window.show_page("map")
        self._was_alone = window.widget.isFullScreen()
        if not self._was_alone:
            window.toggle_full_screen()
        canvas = self._canvas
        canvas.tool = "select"
        self._had_grid, canvas.shows_grid = canvas.shows_grid, False
        canvas.turns_in = _PASSAGE
        workspace.tools.hide()
        workspace.minimap.want(is_wanted=False)
        self.caption = Caption(workspace)
        column = workspace.layout()
        assert isinstance(column, QBoxLayout), "the workspace is a column"
        column.addWidget(self.caption)
        canvas.installEventFilter(self)
        canvas.scene_changed.connect(self._enlarge)
        canvas.setFocus()
        lit = self._view.opgave
        if lit is not None:
            window.bridge.selection.light(lit)
        self._enlarge()
        self._tell()
        self._fit()
        canvas.say(_("The arrow keys go to the next view and back. Esc stops."))
        self._hint.start()
        self._still.start()
        self._speak()

    def leave(self) -> None:
        """Give the screen back, with the view that is shown now."""
        canvas, workspace = self._canvas, self._workspace
        self.show_black(is_black=False)
        for timer in (self._hint, self._settle, self._still):
            timer.stop()
        canvas.removeEventFilter(self)
        canvas.scene_changed.disconnect(self._enlarge)
        if self.caption is not None:
            self.caption.hide()
            self.caption.deleteLater()
            self.caption = None
        canvas.shows_grid, canvas.turns_in = self._had_grid, TURNS_IN
        canvas.say("")
        canvas.stock.enlarged = 1.0
        canvas.layer.forget()
        workspace.tools.show()
        workspace.minimap.want(is_wanted=True)
        if not self._was_alone:
            self._window.toggle_full_screen()
        canvas.fits_next = True
        canvas.unsetCursor()
        canvas.update()
        canvas.setFocus()

    def go(self, by: int) -> None:
        """Go so many views on, or back; the first and the last one are the ends."""
        line = [v.id for v in view_edits.views(self._window.bridge)]
        self.go_to(line.index(self._window.bridge.view) + by)

    def go_to(self, page: int) -> None:
        """Go to a view by its place, from 0."""
        bridge = self._window.bridge
        line = view_edits.views(bridge)
        wanted = line[max(0, min(len(line) - 1, page))]
        if wanted.id == bridge.view:
            return
        view_edits.show(bridge, wanted.id)
        self._fit()
        self._speak()

    def show_black(self, *, is_black: bool) -> None:
        """Make the screen black, so that everybody looks at who speaks; or show the map again."""
        if is_black == self.is_black:
            return
        if self._black is not None:
            self._black.hide()
            self._black.deleteLater()
            self._black = None
        else:
            self._black = _black(self._window.widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take every key and click on the map: they tell the story and change nothing."""
        match event.type():
            case QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self._press(event)
            case QEvent.Type.Resize:
                self._settle.start()
                return False
            case QEvent.Type.ContextMenu | QEvent.Type.DragEnter | QEvent.Type.KeyRelease:
                return True
            case _:
                return isinstance(event, QMouseEvent) and self._point(event)

    @property
    def _canvas(self) -> Canvas:
        return self._window.canvas

    @property
    def _view(self) -> View:
        return view_edits.shown(self._window.bridge)

    @property
    def _workspace(self) -> Workspace:
        found = self._window.widget.findChild(Workspace)
        assert isinstance(found, Workspace), "a map is open"
        return found

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key means; whether the map must not see it."""
        if self.is_black:
            self.show_black(is_black=False)
            return True
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            # Walking along the neighbours of an actor is pointing.
            return not self._window.bridge.selection.actors
        act = self._acts().get(key)
        if act is not None:
            act()
        return True

    def _acts(self) -> dict[Qt.Key, Callable[[], None]]:
        canvas = self._canvas
        return {
            **dict.fromkeys(_ON, lambda: self.go(1)),
            **dict.fromkeys(_BACK, lambda: self.go(-1)),
            Qt.Key.Key_Home: lambda: self.go_to(0),
            Qt.Key.Key_End: lambda: self.go_to(_LAST),
            Qt.Key.Key_Escape: self.leave,
            Qt.Key.Key_F5: self.leave,
            Qt.Key.Key_F11: self.leave,
            Qt.Key.Key_B: lambda: self.show_black(is_black=True),
            Qt.Key.Key_Period: lambda: self.show_black(is_black=True),
            Qt.Key.Key_Plus: lambda: canvas.zoom_by(1.25),
            Qt.Key.Key_Equal: lambda: canvas.zoom_by(1.25),
            Qt.Key.Key_Minus: lambda: canvas.zoom_by(1 / 1.25),
            Qt.Key.Key_0: self._fit,
        }

    def _point(self, event: QMouseEvent) -> bool:
        """Point at actors, shift the map, or go on by a click on empty paper."""
        at, is_left = event.position(), event.button() == Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick if is_left:
                self._take(at)
            case QEvent.Type.MouseMove if self._pressed is not None:
                self._shift(at)
            case QEvent.Type.MouseMove:
                self._canvas.point_at(at)
                self._still.start()
            case QEvent.Type.MouseButtonRelease if is_left:
                self._let_go()
            case _:
                pass
        return True

    def _take(self, at: QPointF) -> None:
        selection, found = self._window.bridge.selection, self._canvas.hit_at(at)
        self._pressed, self._has_shifted = None, False
        if found.actor is not None:
            selection.set(actors=[found.actor])
        elif found.relation is not None:
            selection.set(relations=[found.relation])
        else:
            self._pressed = at

    def _shift(self, at: QPointF) -> None:
        assert self._pressed is not None
        way = at - self._pressed
        if self._has_shifted or way.manhattanLength() >= QApplication.startDragDistance():
            self._has_shifted = True
            self._canvas.pan(way.x(), way.y())
            self._pressed = at

    def _let_go(self) -> None:
        is_click = self._pressed is not None and not self._has_shifted
        self._pressed = None
        if is_click and not self._window.bridge.selection.is_empty:
            self._window.bridge.selection.clear()
        elif is_click:
            self.go(1)

    def _enlarge(self) -> None:
        """Write the names large, also those of a view that was just opened."""
        canvas = self._canvas
        if canvas.stock.enlarged != ENLARGED:
            canvas.stock.enlarged = ENLARGED
            canvas.layer.forget()
            canvas.update()

    def _tell(self) -> None:
        """Say below the picture which view it is."""
        line = view_edits.views(self._window.bridge)
        view = self._view
        if self.caption is not None:
            self.caption.show_view(view, 1 + line.index(view), line)

    def _speak(self) -> None:
        """Say to a screen reader which view it is."""
        if self.caption is not None:
            event = QAccessibleAnnouncementEvent(self._canvas, self.caption.accessibleName())
            QAccessible.updateAccessibility(event)

    def _fit(self) -> None:
        """See of the view what was kept for the story, or all of it."""
        self._tell()
        canvas, view = self._canvas, self._view
        canvas.fits_next = False
        if view.x is None or view.y is None or view.width is None:
            canvas.fit()
            return
        zoom = max(FARTHEST, min(NEAREST, canvas.width() / view.width))
        canvas.look_from(Camera(zoom).centred(view.x, view.y, canvas.width(), canvas.height()))


def present(window: Window) -> None:
    """Start presenting, or stop."""
    found = window.widget.findChild(Presentation)
    made = found if isinstance(found, Presentation) else Presentation(window)
    made.toggle()


def _black(window: QWidget) -> QFrame:
    made = QFrame(window)
    made.setStyleSheet("background: black; border: 0")
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.setGeometry(window.rect())
    made.show()
    made.raise_()
    return made
