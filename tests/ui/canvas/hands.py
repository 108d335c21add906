"""A hand on the map: the events of mouse and keyboard as a user causes them."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from dronten_map.core.ids import ActorId
from dronten_map.core.queries import placements_in
from dronten_map.core.records import Actor, Relation
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.ui.actions import Page
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.rename import NameEditor
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.messages import Messages

NO_KEYS = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
MIDDLE = Qt.MouseButton.MiddleButton
RIGHT = Qt.MouseButton.RightButton


class Desk(QMainWindow):
    """A window with nothing but the map."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.canvas = Canvas(bridge)
        self.page: Page = "plan"
        self.told: list[str] = []
        self.messages = Messages()
        self.setCentralWidget(self.canvas)

    @property
    def widget(self) -> QMainWindow:
        """The window itself."""
        return self

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        self.page = page

    def show_message(self, text: str) -> None:
        """Tell something."""
        self.told.append(text)


class Hand:
    """Does on a map what a user's hand does."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    def settle(self) -> None:
        """Wait until the map is painted as it is."""
        self.canvas.repaint()
        while not self.canvas.layer.is_idle:
            QApplication.processEvents()
            if self.canvas.layer.is_idle:
                self.canvas.repaint()  # it may have been of where the map was before

    def actor(self, name: str) -> ActorId:
        """The actor with a name."""
        return next(a.id for a in self.canvas.bridge.model.all(Actor) if a.name == name)

    def names(self) -> list[str]:
        """The names of all actors, by alphabet."""
        return sorted(a.name for a in self.canvas.bridge.model.all(Actor))

    def chosen(self) -> list[str]:
        """The names of the selected actors, in the order in which they were chosen."""
        bridge = self.canvas.bridge
        return [bridge.model.get(Actor, a).name for a in bridge.selection.actors]

    def lines(self) -> list[tuple[str, str]]:
        """The names at both ends of every relation, as they were drawn."""
        model = self.canvas.bridge.model
        return [
            (model.get(Actor, r.source).name, model.get(Actor, r.target).name)
            for r in model.all(Relation)
        ]

    def place(self, name: str) -> tuple[float, float]:
        """Where an actor stands on the map."""
        bridge = self.canvas.bridge
        stand = placements_in(bridge.model, bridge.view)[self.actor(name)]
        return stand.x, stand.y

    def on(self, name: str) -> QPointF:
        """The middle of an actor, in pixels."""
        return QPointF(*self.canvas.camera.seen(*self.place(name)))

    def edge(self, name: str) -> QPointF:
        """A spot on the ring around an actor, above it."""
        return self.on(name) - QPointF(0, NODE_RADIUS * 1.15 * self.canvas.zoom + 5)

    def between(self, first: str, second: str) -> QPointF:
        """Halfway two actors."""
        return (self.on(first) + self.on(second)) / 2

    def move(
        self,
        at: QPointF,
        *,
        held: Qt.MouseButton = Qt.MouseButton.NoButton,
        keys: Qt.KeyboardModifier = NO_KEYS,
    ) -> None:
        """Bring the pointer somewhere."""
        self._send(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, held, keys)

    def press(
        self, at: QPointF, *, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NO_KEYS
    ) -> None:
        """Press a button."""
        self._send(QEvent.Type.MouseButtonPress, at, button, button, keys)

    def release(
        self, at: QPointF, *, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NO_KEYS
    ) -> None:
        """Let go of a button."""
        nothing = Qt.MouseButton.NoButton
        self._send(QEvent.Type.MouseButtonRelease, at, button, nothing, keys)

    def click(self, at: QPointF, *, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press and let go."""
        self.press(at, keys=keys)
        self.release(at, keys=keys)

    def double_click(self, at: QPointF) -> None:
        """Click twice, as Qt tells it."""
        self.click(at)
        self._send(QEvent.Type.MouseButtonDblClick, at, LEFT, LEFT, NO_KEYS)
        self.release(at)

    def carry(
        self,
        start: QPointF,
        end: QPointF,
        *,
        button: Qt.MouseButton = LEFT,
        keys: Qt.KeyboardModifier = NO_KEYS,
    ) -> None:
        """Press, move along three spots and hold."""
        self.press(start, button=button, keys=keys)
        for share in (0.3, 0.7, 1.0):
            self.move(start + (end - start) * share, held=button, keys=keys)

    def drag(
        self,
        start: QPointF,
        end: QPointF,
        *,
        button: Qt.MouseButton = LEFT,
        keys: Qt.KeyboardModifier = NO_KEYS,
    ) -> None:
        """Press, move and let go."""
        self.carry(start, end, button=button, keys=keys)
        self.release(end, button=button, keys=keys)

    def turn(
        self,
        at: QPointF,
        notches: int,
        *,
        keys: Qt.KeyboardModifier = NO_KEYS,
        pixels: QPoint | None = None,
        phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase,
    ) -> None:
        """Turn the wheel away from the hand (or towards it: negative)."""
        event = QWheelEvent(
            at,
            QPointF(self.canvas.mapToGlobal(at.toPoint())),
            pixels or QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            keys,
            phase,
            False,
        )
        QApplication.sendEvent(self.canvas, event)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press a key on the map."""
        QTest.keyClick(self.canvas, key, keys)

    def editor(self) -> NameEditor:
        """The line in which a name is typed now."""
        assert self.canvas.editor is not None, "no name is being typed"
        return self.canvas.editor

    def type(self, text: str, *, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        """Type a name over the one that stands there, and end with a key."""
        editor = self.editor()
        editor.selectAll()
        editor.insert(text)
        if end is not None:
            QTest.keyClick(editor, end)

    def _send(
        self,
        kind: QEvent.Type,
        at: QPointF,
        button: Qt.MouseButton,
        held: Qt.MouseButton,
        keys: Qt.KeyboardModifier,
    ) -> None:
        target: QWidget = self.canvas
        there = QPointF(target.mapToGlobal(at))
        QApplication.sendEvent(target, QMouseEvent(kind, at, there, button, held, keys))
