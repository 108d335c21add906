"""The search field: everything in the map by a few letters, in the right corner above it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from dronten_map.core.queries import type_label
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    Annotation,
    Commitment,
    ContactMoment,
    EngagementPlan,
    Experiment,
    Lesson,
    Opgave,
    Precedent,
    Record,
    Relation,
)
from dronten_map.core.search import Hit, SearchIndex
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.found_list import Found, FoundList
from dronten_map.ui.keyboard import KeyboardPlace

ICONS: dict[type[Record], str] = {
    Opgave: "target",
    Relation: "spline",
    EngagementPlan: "list-checks",
    Activity: "calendar-days",
    ContactMoment: "message-square",
    Commitment: "handshake",
    Experiment: "flask-conical",
    Lesson: "lightbulb",
    Precedent: "book-open",
    Annotation: "type",
}
_WIDTH, _LIST_WIDTH = 240, 480  # pixels
_MOST = 12  # rows that show without scrolling


class SearchField(QLineEdit):
    """A field with a list below it; `go` brings the user to what was chosen."""

    def __init__(self, bridge: Bridge, go: Callable[[Record], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._go = go
        self._index: SearchIndex | None = None
        self.setPlaceholderText(_("Search everything (Ctrl+F)"))
        self.setAccessibleName(_("Search everything (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        self.setFixedWidth(_WIDTH)
        for button in self.findChildren(QToolButton):  # Qt's own, to clear it
            button.setToolTip(_("Empty the search field (Esc)"))
            button.setAccessibleName(_("Empty the search field (Esc)"))
        self._over = parent.window()
        self._keyboard = KeyboardPlace(otherwise=self._over)
        self._below = QFrame(self._over)
        self._below.setProperty("role", "floating")
        self._below.hide()
        self.list = FoundList(self._below)
        self.list.setAccessibleName(_("Found"))
        column = QVBoxLayout(self._below)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        column.addWidget(self.list)
        self.list.follow(self)
        self.list.chosen.connect(self._done)
        self.textChanged.connect(self._search)
        bridge.changed.connect(self._forget)
        bridge.opened.connect(self._forget)

    def sizeHint(self) -> QSize:
        """As wide as it is; the menu bar keeps this much room for it in its corner."""
        return QSize(_WIDTH, super().sizeHint().height())

    def begin(self) -> None:
        """Let the user type."""
        self._keyboard.remember()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._search(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the field and leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self._done()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self._below.hide()

    def _search(self, typed: str) -> None:
        if not typed.strip() or not self._bridge.has_document:
            self._below.hide()
            return
        if self._index is None:
            self._index = SearchIndex(self._bridge.model)
        hits = self._index.find(typed)
        self.list.show_rows([self._row(h) for h in hits] or [_nothing(typed)])
        self.list.setFixedHeight(self.list.height_for_rows(_MOST))
        self._place()

    def _row(self, hit: Hit) -> Found:
        kind = type_label(type(hit.record))
        return Found(
            text=hit.label,
            detail=hit.where or kind,
            icon=self._icon(hit.record),
            choose=lambda: self._go(hit.record),
        )

    def _icon(self, record: Record) -> str:
        if isinstance(record, Actor):
            return self._bridge.model.get(ActorKind, record.kind).icon
        return ICONS[type(record)]

    def _place(self) -> None:
        self._below.adjustSize()
        self._below.resize(_LIST_WIDTH, self._below.sizeHint().height())
        corner = self.mapTo(
            self._over, QPoint(self.width() - _LIST_WIDTH, self.height() + theme.GAP)
        )
        self._below.move(max(theme.SPACE, corner.x()), corner.y())
        self._below.show()
        self._below.raise_()

    def _done(self) -> None:
        self._below.hide()
        self.clear()
        self._keyboard.give_back()

    def _forget(self) -> None:
        self._index = None


def _nothing(typed: str) -> Found:
    text = _("Nothing holds “{typed}”.").format(typed=typed.strip())
    return Found(text, "", "search", lambda: None, is_enabled=False)
