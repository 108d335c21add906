"""Labels as plain text: what a user typed is never read as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def label(text: str, role: str = "", *, wraps: bool = False) -> QLabel:
    """A label that shows its text as it is; `role` gives it its place in the type scale."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wraps)
    return made
