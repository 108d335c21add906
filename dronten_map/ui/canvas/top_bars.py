"""Where bars float at the top of the map: in the middle, each below what floats there already."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from dronten_map.ui import theme

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_MARGIN = 12  # pixels to the edges of the map


def stand_at_top(bar: QFrame, canvas: "Canvas") -> None:
    """Put a bar there, and in front."""
    left = max(_MARGIN, (canvas.width() - bar.width()) // 2)
    bar.move(left, _MARGIN)
    frames = canvas.findChildren(QFrame, options=Qt.FindChildOption.FindDirectChildrenOnly)
    others = [frame for frame in frames if frame is not bar and frame.isVisible()]
    for other in sorted(others, key=lambda frame: frame.y()):
        if other.geometry().intersects(bar.geometry()):
            bar.move(left, other.geometry().bottom() + 1 + theme.SPACE)
    bar.raise_()
