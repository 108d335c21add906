"""What a hand does in the panel of opgaven."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.queries import children_of
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels.opgaven import OpgavenPanel


def fill(bridge: Bridge, *titles: str, below: OpgaveId | None = None) -> list[OpgaveId]:
    """Add opgaven with these titles."""
    with bridge.edit("fill") as draft:
        return [add_opgave(draft, title, parent=below) for title in titles]


def people(bridge: Bridge, *names: str) -> list[ActorId]:
    """Add actors with these names."""
    with bridge.edit("people") as draft:
        return [add_actor(draft, name) for name in names]


def titles(bridge: Bridge, below: OpgaveId | None = None) -> list[str]:
    """What stands below an opgave, or at the top, in order."""
    return [o.title for o in children_of(bridge.model, below)]


def middle(panel: OpgavenPanel, opgave: OpgaveId, share: float = 0.5) -> QPoint:
    """A point in the row of an opgave, at a share of its height."""
    box = panel.view.visualRect(panel.view.rows.index_of(opgave))
    return QPoint(box.center().x(), box.top() + round(share * (box.height() - 1)))


def click(qtbot: QtBot, panel: OpgavenPanel, opgave: OpgaveId) -> None:
    """Click on the row of an opgave."""
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(panel.view.viewport(), left, pos=middle(panel, opgave))


def press(
    qtbot: QtBot,
    panel: OpgavenPanel,
    key: Qt.Key,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key while the opgaven have the keyboard."""
    qtbot.keyClick(panel.view, key, keys)


def type_over(qtbot: QtBot, panel: OpgavenPanel, title: str) -> None:
    """Type another title in the line that is open, and wait until that is done."""
    line = panel.view.findChild(QLineEdit)
    assert line is not None
    line.clear()
    qtbot.keyClicks(line, title)
    with qtbot.waitSignal(line.destroyed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
