"""What the window is like while something is presented, and how it was before."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from dronten_map.ui.actions import Window
from dronten_map.ui.canvas.passage import TURNS_IN
from dronten_map.ui.presenting.caption import Caption
from dronten_map.ui.workspace import Workspace

ENLARGED = 1.7  # times as large as usual are the names
# Longer than elsewhere: a whole room follows dozens of actors.
_PASSAGE = 480  # milliseconds from one view to the next
_TOUCH = Qt.WidgetAttribute.WA_AcceptTouchEvents


class Stage:
    """The whole screen for the map and a caption below it; `strike` brings everything back."""

    def __init__(self, window: Window) -> None:
        """Set the stage."""
        window.show_page("map")
        self._window = window
        self._canvas = canvas = window.canvas
        self._was_alone = window.widget.isFullScreen()
        if not self._was_alone:
            window.toggle_full_screen()
        canvas.tool = "select"
        self._had_grid, canvas.shows_grid = canvas.shows_grid, False
        canvas.is_presented, canvas.turns_in = True, _PASSAGE
        canvas.filter_bar.refresh()
        canvas.look_again()
        # What the map makes of fingers could move actors; without it they are a mouse.
        self._felt = canvas.testAttribute(_TOUCH)
        canvas.setAttribute(_TOUCH, False)
        self._workspace = _workspace_of(window)
        self._workspace.tools.hide()
        self._workspace.minimap.want(is_wanted=False)
        self.caption = Caption(self._workspace)
        column = self._workspace.layout()
        assert isinstance(column, QBoxLayout), "the workspace is a column"
        column.addWidget(self.caption)
        self._curtain: QFrame | None = None
        canvas.scene_changed.connect(self._enlarge)
        self._enlarge()
        canvas.setFocus()

    @property
    def is_black(self) -> bool:
        """Whether the screen is black for a while."""
        return self._curtain is not None

    def show_black(self, *, is_black: bool) -> None:
        """Make the screen black, so that everybody looks at who speaks; or show the map again."""
        if self._curtain is not None and not is_black:
            _drop(self._curtain)
            self._curtain = None
        elif self._curtain is None and is_black:
            self._curtain = _curtain(self._window.widget)

    def strike(self) -> None:
        """Bring everything back as it was before."""
        canvas = self._canvas
        self.show_black(is_black=False)
        canvas.scene_changed.disconnect(self._enlarge)
        canvas.shows_grid, canvas.turns_in = self._had_grid, TURNS_IN
        canvas.is_presented = False
        canvas.filter_bar.refresh()
        canvas.look_again()
        canvas.setAttribute(_TOUCH, self._felt)
        canvas.say("")
        canvas.stock.enlarged = 1.0
        canvas.layer.forget()
        _drop(self.caption)
        self._workspace.tools.show()
        self._workspace.minimap.want(is_wanted=True)
        if not self._was_alone:
            self._window.toggle_full_screen()
        canvas.fits_next = True
        canvas.unsetCursor()
        canvas.update()
        canvas.setFocus()

    def _enlarge(self) -> None:
        """Write the names large, also those of a view that was just opened."""
        canvas = self._canvas
        if canvas.stock.enlarged != ENLARGED:
            canvas.stock.enlarged = ENLARGED
            canvas.layer.forget()
            canvas.update()


def _workspace_of(window: Window) -> Workspace:
    found = window.widget.findChild(Workspace)
    assert isinstance(found, Workspace), "a map is open"
    return found


def _curtain(window: QWidget) -> QFrame:
    made = QFrame(window)
    made.setStyleSheet("background: black; border: 0")
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.setGeometry(window.rect())
    made.show()
    made.raise_()
    return made


def _drop(part: QWidget) -> None:
    part.hide()
    part.deleteLater()
