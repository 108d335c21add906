"""The thin line between the parts of a panel or a dialog."""

from PySide6.QtWidgets import QFrame


def rule(*, vertical: bool) -> QFrame:
    """A thin line, from top to bottom or from left to right."""
    made = QFrame()
    made.setProperty("role", "rule")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made
