"""Labels as plain text: what a user typed is never read as markup."""

import re

from PySide6.QtWidgets import QLabel

# Qt.TextFormat.PlainText. Its name costs the 16 ms in which all 93 enumerations of Qt are built,
# a tenth of the time to the first paint; a test says that the number is right.
_PLAIN = 0


def label(text: str, role: str = "", *, wraps: bool = False) -> QLabel:
    """A label that shows its text as it is; `role` gives it its place in the type scale."""
    made = QLabel()
    made.setProperty("textFormat", _PLAIN)
    made.setText(text)
    made.setProperty("role", role)
    made.setWordWrap(wraps)
    return made


def breakable(text: str) -> str:
    """A text whose longest words may be broken, so that a label that wraps keeps its width."""
    return _LONG.sub("\\1\u200b", text)


_LONG = re.compile(r"(\S{16})(?=\S)")  # a stretch of letters after which a line may end
