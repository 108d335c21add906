"""What a screen reader is told of widgets that paint themselves, or only hold others."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "told_as"  # the property that holds the number of the role


def as_group(widget: QWidget, name: str = "") -> None:
    """Let a widget be told as a group, with a name, and not as nothing at all."""
    install()
    widget.setProperty(_ROLE, QAccessible.Role.Grouping.value)
    if name:
        widget.setAccessibleName(name)


def say(widget: QWidget, words: str) -> None:
    """Tell where the keyboard stands in a widget that paints itself, also to who comes later."""
    if words == widget.accessibleDescription():
        return
    widget.setAccessibleDescription(words)
    if QAccessible.isActive() and widget.hasFocus():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


@cache
def install() -> None:
    """Let Qt ask us how to speak of such widgets; once is enough."""
    QAccessible.installFactory(_made)


def _made(_class: str, of: QObject) -> QAccessibleInterface | None:
    if not isinstance(of, QWidget):
        return None
    role = of.property(_ROLE)
    if role is None:
        return None
    made = QAccessibleWidget(of, QAccessible.Role(role))
    # Qt keeps the interface by address alone: it has to live as long as what it speaks of.
    of.setProperty("spoken_by", made)
    return made
