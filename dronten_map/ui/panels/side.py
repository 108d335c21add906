"""The left panel: the opgaven, or how the map is looked at."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.sight import Sight
from dronten_map.ui.panels.opgaven import OpgavenPanel
from dronten_map.ui.settings import Leaf

if TYPE_CHECKING:  # imported when the views are first looked at
    from dronten_map.ui.panels.views_panel import ViewsPanel

_NAMES: dict[Leaf, tuple[str, str]] = {
    "opgaven": (N_("Opgaven"), N_("The opgaven and who is involved in them.")),
    "views": (N_("Display"), N_("Named views, what they let through and how they look.")),
}


class SidePanel(QFrame):
    """Two leaves, one in front.

    Signals:
        turned(str): the user brought another leaf to the front.
    """

    turned = Signal(str)

    def __init__(
        self, bridge: Bridge, sight: Sight, leaf: Leaf = "opgaven", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._sight = bridge, sight
        self.opgaven = OpgavenPanel(bridge)
        self.opgaven.header.title.hide()  # the leaf is called so already
        self._views: ViewsPanel | None = None
        self.leaf: Leaf = "opgaven"
        self.tabs: dict[Leaf, Tab] = {name: Tab(*_NAMES[name]) for name in _NAMES}
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.opgaven)
        self.setProperty("role", "panel")
        row = QHBoxLayout()
        row.setContentsMargins(theme.SPACE, 0, theme.SPACE, 0)
        row.setSpacing(theme.GAP)
        for name, tab in self.tabs.items():
            tab.clicked.connect(partial(self._turn, name))
            tab.walked.connect(self._walk)
            row.addWidget(tab)
        row.addStretch(1)
        head = QFrame(self)
        head.setProperty("role", "pages")
        head.setLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        self.show_leaf(leaf)

    @property
    def views(self) -> "ViewsPanel":
        """The views; made when they are first looked at, as the map must not wait for them."""
        from dronten_map.ui.panels.views_panel import ViewsPanel

        if self._views is None:
            self._views = ViewsPanel(self._bridge, self._sight)
            self._stack.addWidget(self._views)
        return self._views

    def show_leaf(self, leaf: Leaf) -> None:
        """Bring a leaf to the front."""
        self.leaf = leaf
        front = self.opgaven if leaf == "opgaven" else self.views
        self._stack.setCurrentWidget(front)
        self.setFocusProxy(front)
        for name, tab in self.tabs.items():
            tab.setChecked(name == leaf)

    def _turn(self, leaf: Leaf, _is_on: bool = True) -> None:
        self.show_leaf(leaf)
        self.turned.emit(leaf)

    def _walk(self) -> None:
        other: Leaf = "views" if self.leaf == "opgaven" else "opgaven"
        self._turn(other)
        self.tabs[other].setFocus()


class Tab(QToolButton):
    """The name of a leaf; the arrows go to the other one.

    Signals:
        walked: the other leaf is wanted.
    """

    walked = Signal()

    def __init__(self, name: str, tip: str) -> None:
        super().__init__()
        self.setText(_(name))
        self.setToolTip(_(tip))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumSize(QSize(0, theme.HIT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the other leaf by arrow."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.walked.emit()
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """A click on the leaf in front leaves it there."""
