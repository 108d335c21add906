"""Where a window stands on the screen, and how that is remembered."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow

_FIRST_SIZE, _LEAST_SIZE = QSize(1280, 800), QSize(960, 600)
_FRAME = QSize(16, 40)  # what the system's frame and title bar may take of a small screen


def put(window: QMainWindow, stored: str) -> None:
    """Let a window stand where it was left, or else as large as is good, within its screen."""
    room = window.screen().availableSize() - _FRAME
    window.setMinimumSize(_LEAST_SIZE.boundedTo(room))
    if not (stored and window.restoreGeometry(_from_text(stored))):
        window.resize(_FIRST_SIZE.boundedTo(room))


def of(window: QMainWindow) -> str:
    """Where a window stands, as text for the settings."""
    return bytes(window.saveGeometry().toBase64().data()).decode()


def _from_text(text: str) -> bytes:
    import base64

    return base64.b64decode(text, validate=False) if text.isascii() else b""
