"""The calm bars below the map: what went wrong and what now, what was saved, what is under way."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.keyboard import KeyboardPlace
from dronten_map.ui.words import label

Tone = Literal["plain", "good", "warn", "bad"]
Offer = tuple[str, Callable[[], None]]  # the words on a button, and what it does
_BY_KEYS = Qt.FocusPolicy.TabFocus  # a click leaves the keyboard where it is, such as on the map
_READING = 8_000  # milliseconds that a passing message stays


class MessageBar(QFrame):
    """One sentence, what to do now, and at most a few buttons; never in the way."""

    def __init__(self, text: str, hint: str, tone: Tone, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setProperty("tone", tone)
        self.tone: Tone = tone
        self.text = f"{text} {hint}".strip()
        self.setAccessibleName(self.text)
        self._before = KeyboardPlace(otherwise=parent)
        self._before.remember()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.WIDE, theme.SPACE, theme.SPACE, theme.SPACE)
        self._row.setSpacing(theme.SPACE)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._words = label(text, "heading" if hint else "", wraps=True)
        words.addWidget(self._words)
        if hint:
            words.addWidget(label(hint, "", wraps=True))
        self._row.addLayout(words, 1)

    def show_text(self, text: str) -> None:
        """Show another sentence, as on the way of what takes long."""
        self.text = text
        self.setAccessibleName(text)
        self._words.setText(text)

    def add_progress(self) -> None:
        """Show that something is under way, for as long as it takes."""
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(120)
        bar.setAccessibleName(_("Under way"))
        self._row.addWidget(bar)

    def add_offer(self, offer: Offer) -> None:
        """Add a button for something that can be done about it; it also closes the bar."""
        words, act = offer
        button = QPushButton(words, self)
        button.setFocusPolicy(_BY_KEYS)
        button.clicked.connect(self.go_away)
        button.clicked.connect(lambda: act())
        self._row.addWidget(button)

    def add_close(self) -> None:
        """Add the cross that closes the bar."""
        cross = QToolButton(self)
        cross.setText("×")
        cross.setFixedSize(theme.HIT, theme.HIT)
        cross.setFocusPolicy(_BY_KEYS)
        cross.setToolTip(_("Close this message"))
        cross.setAccessibleName(_("Close this message"))
        cross.clicked.connect(self.go_away)
        self._row.addWidget(cross)

    def go_away(self) -> None:
        """Take the bar away; who had the keyboard before gets it back."""
        holder = QApplication.focusWidget()
        if holder is not None and self.isAncestorOf(holder):
            self._before.give_back()
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the bar that has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_away()
        else:
            super().keyPressEvent(event)


class Messages(QWidget):
    """Where the bars stand, newest below; a new one replaces the one with the same key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def bars(self) -> list[MessageBar]:
        """The bars that are shown, oldest first."""
        return self.findChildren(MessageBar)

    def say(
        self,
        text: str,
        *,
        hint: str = "",
        tone: Tone = "plain",
        offers: tuple[Offer, ...] = (),
        key: str = "passing",
    ) -> MessageBar:
        """Show a sentence; one of the tone plain or good goes away by itself."""
        self.drop(key)
        bar = MessageBar(text, hint, tone, self)
        bar.setObjectName(key)
        for offer in offers:
            bar.add_offer(offer)
        bar.add_close()
        self._column.addWidget(bar)
        if tone in ("plain", "good"):
            QTimer.singleShot(_READING * (1 + len(offers)), bar, bar.go_away)
        _announce(bar)
        return bar

    def tell(self, error: UserError, *, offers: tuple[Offer, ...] = ()) -> MessageBar:
        """Show what was refused and what to do now; it stays until the next edit or its cross."""
        return self.say(error.message, hint=error.hint, tone="bad", offers=offers, key="refused")

    def under_way(self, text: str, cancel: Callable[[], None]) -> MessageBar:
        """Show that something is under way, with a button to cancel it."""
        bar = MessageBar(text, "", "plain", self)
        bar.add_progress()
        bar.add_offer((_("Cancel"), cancel))
        self._column.addWidget(bar)
        _announce(bar)
        return bar

    def drop(self, key: str) -> None:
        """Take away the bar with this key, if there is one."""
        for bar in self.bars:
            if bar.objectName() == key:
                bar.go_away()


def _announce(bar: MessageBar) -> None:
    event = QAccessibleAnnouncementEvent(bar, bar.text)
    if bar.tone == "bad":
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
