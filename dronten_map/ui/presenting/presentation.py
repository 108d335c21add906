"""Presenting: full screen, large names, no panels, one view after the other."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from dronten_map.core.records import View
from dronten_map.i18n import _
from dronten_map.ui.actions import Window
from dronten_map.ui.canvas.camera import FARTHEST, NEAREST, Camera
from dronten_map.ui.panels import view_edits
from dronten_map.ui.presenting.caption import Caption
from dronten_map.ui.presenting.hand import Hand
from dronten_map.ui.presenting.stage import Stage

_HINTED = 5000  # milliseconds in which it is told how to go on


class Presentation(QObject):
    """The story of the views; the map itself cannot be changed meanwhile."""

    def __init__(self, window: Window) -> None:
        super().__init__(window.widget)
        self._window = window
        self._stage: Stage | None = None
        self._hand: Hand | None = None
        self._settle = QTimer(self)  # several sizes may come after each other
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._fit)
        self._hint = QTimer(self)
        self._hint.setSingleShot(True)
        self._hint.setInterval(_HINTED)
        self._hint.timeout.connect(lambda: window.canvas.say(""))

    @property
    def is_on(self) -> bool:
        """Whether it goes on now."""
        return self._stage is not None

    @property
    def is_black(self) -> bool:
        """Whether the screen is black for a while."""
        return self._stage is not None and self._stage.is_black

    @property
    def caption(self) -> Caption | None:
        """What is told below the picture; None while nothing is presented."""
        return self._stage.caption if self._stage is not None else None

    def toggle(self) -> None:
        """Start, or stop."""
        if self.is_on:
            self.leave()
        else:
            self.begin()

    def begin(self) -> None:
        """Take the whole screen and start with the view that is shown."""
        self._stage = Stage(self._window)
        self._let_go_of_annotations()
        canvas = self._window.canvas
        self._hand = hand = Hand(canvas, self)
        hand.step_wanted.connect(self.go)
        hand.page_wanted.connect(self.go_to)
        hand.end_wanted.connect(self.leave)
        hand.black_wanted.connect(lambda: self.show_black(is_black=not self.is_black))
        hand.fit_wanted.connect(self._fit)
        hand.resized.connect(self._settle.start)
        if self._view.opgave is not None:
            self._window.bridge.selection.light(self._view.opgave)
        self._fit()
        canvas.say(_("The arrow keys go to the next view and back. Esc stops."))
        self._hint.start()
        self._speak()

    def leave(self) -> None:
        """Give the screen back, with the view that is shown now."""
        for timer in (self._hint, self._settle):
            timer.stop()
        if self._hand is not None:
            self._hand.let_go()
        if self._stage is not None:
            self._stage.strike()
        self._stage, self._hand = None, None

    def go(self, by: int) -> None:
        """Go so many views on, or back; the first and the last one are the ends."""
        line = [v.id for v in view_edits.views(self._window.bridge)]
        self.go_to(line.index(self._window.bridge.view) + by)

    def go_to(self, page: int) -> None:
        """Go to a view by its place, from 0."""
        bridge = self._window.bridge
        line = view_edits.views(bridge)
        wanted = line[max(0, min(len(line) - 1, page))]
        if wanted.id != bridge.view:
            view_edits.show(bridge, wanted.id)
            self._fit()
            self._speak()

    def show_black(self, *, is_black: bool) -> None:
        """Make the screen black, so that everybody looks at who speaks; or show the map again."""
        if self._stage is not None and self._hand is not None:
            self._stage.show_black(is_black=is_black)
            self._hand.is_black = is_black

    @property
    def _view(self) -> View:
        return view_edits.shown(self._window.bridge)

    def _fit(self) -> None:
        """See of the view what was kept for the story, or all of it, and tell which it is."""
        canvas, view = self._window.canvas, self._view
        if self.caption is not None:
            line = view_edits.views(self._window.bridge)
            self.caption.show_view(view, 1 + line.index(view), line)
        canvas.fits_next = False
        if view.x is None or view.y is None or view.width is None:
            canvas.fit()
            return
        zoom = max(FARTHEST, min(NEAREST, canvas.width() / view.width))
        canvas.look_from(Camera(zoom).centred(view.x, view.y, canvas.width(), canvas.height()))

    def _let_go_of_annotations(self) -> None:
        """Deselect them: their handles are no part of the story; an actor may be pointed at."""
        selection = self._window.bridge.selection
        selection.set(actors=selection.actors, relations=selection.relations)

    def _speak(self) -> None:
        """Say to a screen reader which view it is."""
        if self.caption is not None:
            told = self.caption.accessibleName()
            event = QAccessibleAnnouncementEvent(self._window.canvas, told)
            QAccessible.updateAccessibility(event)


def present(window: Window) -> None:
    """Start presenting, or stop."""
    found = window.widget.findChild(Presentation)
    made = found if isinstance(found, Presentation) else Presentation(window)
    made.toggle()
