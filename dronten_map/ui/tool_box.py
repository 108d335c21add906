"""The tools of the map, in its corner."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.canvas.touch import TARGET, has_touch

_SIDE = 36  # pixels of a tool
_TOOLS = (
    *("map.select", "map.add_actor", "map.relate"),
    *("note.text", "note.arrow", "note.area", "note.picture"),
)


class ToolBox(QFrame):
    """The tools of the map, as icons that float in its corner."""

    def __init__(self, board: ActionBoard, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setProperty("role", "floating")
        self.setAccessibleName(_("Tools of the map"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        row.setSpacing(2)
        self.buttons: list[QToolButton] = []
        side = TARGET if has_touch() else _SIDE
        for action_id in _TOOLS:
            button = QToolButton(self)
            button.setDefaultAction(board.dressed(action_id))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setFixedSize(side, side)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(board.qt(action_id).text())
            self.buttons.append(button)
            row.addWidget(button)
        self.adjustSize()
        self.move(12, 12)
        self.show()
