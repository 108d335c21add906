"""The bar over the map that says how much of it the filter shows, and clears the filter."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from dronten_map.core.edits.looks import is_filtered
from dronten_map.core.records import View
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.canvas.top_bars import stand_at_top
from dronten_map.ui.panels import view_edits
from dronten_map.ui.words import label

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas


class FilterBar(QFrame):
    """Floats at the top of the map while the view leaves something out."""

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setProperty("role", "floating")
        self.setAccessibleName(_("Filter"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.text = label("")
        self.clear_button = QToolButton()
        self.clear_button.setText(_("Clear the filter"))
        self.clear_button.setToolTip(_("Clear the filter: let everything through again."))
        self.clear_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clear_button.setIconSize(QSize(14, 14))
        self.clear_button.setFixedHeight(theme.HIT)
        self.clear_button.clicked.connect(self._clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE, theme.GAP, theme.GAP, theme.GAP)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.text)
        row.addWidget(self.clear_button)
        self.hide()
        canvas.scene_changed.connect(self.refresh)
        canvas.installEventFilter(self)
        theme.appearance().changed.connect(self._dress)
        self._dress()

    def let_in(self) -> tuple[int, int] | None:
        """How many actors and relations the filter of the view lets through; None without one."""
        bridge = self._canvas.bridge
        view = bridge.model.find(View, bridge.view) if bridge.has_document else None
        if view is None or not is_filtered(view):
            return None
        nodes, edges = self._canvas.scene.nodes, self._canvas.scene.edges
        ends = nodes.is_let_in[edges.ends].all(axis=1) if len(nodes) else edges.is_let_in
        shown = (edges.pair != 0) & ends & edges.is_let_in
        return int(nodes.is_let_in.sum()), int(shown.sum())

    def refresh(self) -> None:
        """Say how much is shown now; go away when that is everything."""
        is_shown = self.let_in() is not None and not self._canvas.is_presented
        had_keyboard = self.isAncestorOf(self.focusWidget() or self)
        if is_shown:
            self.text.setText(self._told())
            self.adjustSize()
            stand_at_top(self, self._canvas)
        elif self.isVisible() and had_keyboard:
            self._canvas.setFocus()
        self.setVisible(is_shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the top."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            stand_at_top(self, self._canvas)
        return False

    def _dress(self) -> None:
        self.clear_button.setIcon(theme.icon("x", 14))

    def _told(self) -> str:
        """How many of how many there are: of actors, or of relations where all actors show."""
        nodes, edges = self._canvas.scene.nodes, self._canvas.scene.edges
        placed = int(nodes.is_placed.sum())
        let_in = int(nodes.is_let_in.sum())
        if let_in == placed and edges.is_filtered.any():
            there = (edges.pair != 0) & nodes.is_placed[edges.ends].all(axis=1)
            return ngettext(
                "{shown} of {count} relation", "{shown} of {count} relations", int(there.sum())
            ).format(shown=int(np.count_nonzero(there & edges.is_let_in)), count=int(there.sum()))
        return ngettext("{shown} of {count} actor", "{shown} of {count} actors", placed).format(
            shown=let_in, count=placed
        )

    def _clear(self) -> None:
        view_edits.clear_filter(self._canvas.bridge)
