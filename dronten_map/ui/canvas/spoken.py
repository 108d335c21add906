"""What a screen reader knows of one thing on the map, whatever it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from dronten_map.ui.canvas.widget import Canvas

Answer = QAccessibleInterface | None


class Spoken(QObject):
    """Something on the map as a screen reader knows it; it goes with the map."""

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__(canvas)
        self.canvas = canvas


class ItemAccess(QAccessibleInterface):
    """One thing in the list of what is on the map."""

    def __init__(self, item: Spoken) -> None:
        super().__init__()
        self._item = item

    def object(self) -> QObject:
        """What it speaks of."""
        return self._item

    def window(self) -> "QWindow":
        """The window of the map."""
        return self._item.canvas.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The map."""
        return QAccessible.queryAccessibleInterface(self._item.canvas)

    def child(self, index: int) -> Answer:  # pyright: ignore[reportIncompatibleMethodOverride]  # nullptr in Qt
        """It has nothing in it."""
        return None

    def childCount(self) -> int:
        """It has nothing in it."""
        return 0

    def childAt(self, x: int, y: int) -> Answer:  # pyright: ignore[reportIncompatibleMethodOverride]  # nullptr in Qt
        """It has nothing in it."""
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """It has nothing in it."""
        return -1

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Names are changed on the map itself."""

    def role(self) -> QAccessible.Role:
        """A row of a list."""
        return QAccessible.Role.ListItem
