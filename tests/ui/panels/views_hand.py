"""What a hand does in the panel of views."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.views import add_view
from dronten_map.core.ids import ViewId
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels import view_edits
from dronten_map.ui.panels.views_list import ViewsList

LEFT = Qt.MouseButton.LeftButton


def add(bridge: Bridge, *names: str) -> list[ViewId]:
    """Add views with these names."""
    with bridge.edit("views") as draft:
        return [add_view(draft, name) for name in names]


def names(bridge: Bridge) -> list[str]:
    """The names of the views in order."""
    return [v.name for v in view_edits.views(bridge)]


def middle(rows: ViewsList, view: ViewId) -> QPoint:
    """A point in the row of a view."""
    return rows.visualRect(rows.rows.index_of(view)).center()


def type_over(qtbot: QtBot, rows: ViewsList, name: str) -> None:
    """Type another name in the line that is open, and wait until that is done."""
    line = rows.findChild(QLineEdit)
    assert line is not None
    line.clear()
    qtbot.keyClicks(line, name)
    with qtbot.waitSignal(line.destroyed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
