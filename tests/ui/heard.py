"""What a screen reader cannot make sense of in a window or a dialog."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

_NOTHING = (QAccessible.Role.Client, QAccessible.Role.NoRole)  # read out as nothing at all


def unclear(window: QWidget) -> list[str]:
    """Every widget in sight that takes the keyboard without a name or a role, or tells markup."""
    QApplication.processEvents()
    found: list[str] = []
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible():
            found += [f"{_place(widget)}: {fault}" for fault in _faults(widget)]
    return found


def _faults(widget: QWidget) -> list[str]:
    heard = QAccessible.queryAccessibleInterface(widget)
    if heard is None:
        return []
    name = heard.text(QAccessible.Text.Name)
    told = heard.text(QAccessible.Text.Description)
    # A window is heard by its title; a container hands the keyboard to what is in it.
    takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.isWindow()
    found: list[str] = []
    if takes_keys and not name.strip():
        found.append("no name")
    if takes_keys and heard.role() in _NOTHING:
        found.append(f"no role ({name})")
    if "<qt>" in name + told:
        found.append(f"markup ({told})")
    return found


def _place(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return f"{type(widget).__name__} in {type(parent).__name__}"
