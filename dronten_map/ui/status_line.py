"""The line at the bottom: is it saved, how much is there, what was done last, how near we look."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from dronten_map.core.records import Actor, Relation
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme, when
from dronten_map.ui.bridge import Bridge

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_LONGEST = 60  # characters of the last step's name


class StatusLine(QStatusBar):
    """Follows the open map; the zoom can be pressed to see everything.

    Signals:
        wants_all: the user pressed the zoom.
    """

    wants_all = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setSizeGripEnabled(False)
        self.saved = self._label(_("Whether the map is saved"))
        self.counts = self._label(_("How much is in the map"))
        self.last = self._label(_("What was done last"))
        for label in (self.saved, self.counts, self.last):
            self.addWidget(label)
        self.zoom = QToolButton(self)
        self.zoom.setToolTip(_("Show the whole map"))
        self.zoom.setFont(theme.tabular())
        self.zoom.clicked.connect(self.wants_all)
        self.addPermanentWidget(self.zoom)
        self._canvas: Canvas | None = None
        for signal in (bridge.opened, bridge.changed, bridge.saved):
            signal.connect(self.show_state)

    def follow(self, canvas: "Canvas") -> None:
        """Tell of what a map shows too: how near it is, and how much of it the filter lets see."""
        self._canvas = canvas
        canvas.zoom_changed.connect(self.show_zoom)
        canvas.scene_changed.connect(self._count)
        self.wants_all.connect(canvas.fit)
        self.show_zoom(canvas.zoom)

    def show_state(self) -> None:
        """Say how things are now."""
        document = self._bridge.document
        self.saved.setText(self._saved_text())
        self._count()
        label = document.undo_label
        short = label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"
        self.last.setText(_("last: {label}").format(label=short) if label else "")

    def show_zoom(self, zoom: float) -> None:
        """Say how near we look; 1.0 is the size on paper."""
        text = _("{percent}%").format(percent=round(zoom * 100))
        self.zoom.setText(text)
        self.zoom.setAccessibleName(_("Zoom {percent}").format(percent=text))

    def _count(self) -> None:
        """Say how many actors and relations there are; of those that a filter leaves, how many."""
        if not self._bridge.has_document:
            return
        model = self._bridge.model
        actors, relations = model.count(Actor), model.count(Relation)
        let_in = self._canvas.filter_bar.let_in() if self._canvas is not None else None
        if let_in is None:
            texts = (
                ngettext("{count} actor", "{count} actors", actors).format(count=actors),
                ngettext("{count} relation", "{count} relations", relations).format(
                    count=relations
                ),
            )
        else:
            texts = (
                ngettext("{shown} of {count} actor", "{shown} of {count} actors", actors).format(
                    shown=let_in[0], count=actors
                ),
                ngettext(
                    "{shown} of {count} relation", "{shown} of {count} relations", relations
                ).format(shown=let_in[1], count=relations),
            )
        self.counts.setText(" · ".join(texts))

    def _saved_text(self) -> str:
        document = self._bridge.document
        if document.path is None:
            return _("Not in a file yet")
        if not document.is_saved:
            return _("Being saved in a moment")
        if document.saved_at is None:
            return _("Saved")
        now = when.now()
        at = when.moment(document.saved_at, now=now)
        if document.saved_at.astimezone().date() == now.astimezone().date():
            return _("Saved at {time}").format(time=at)
        return _("Saved: {when}").format(when=at)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "muted")
        label.setAccessibleDescription(name)
        label.setContentsMargins(theme.SPACE, 2, theme.SPACE, 2)
        return label
