"""The context menu of an opgave."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from dronten_map.core.ids import OpgaveId
from dronten_map.core.queries import involvements_of
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels import opgave_edits


class OpgaveMenu(QMenu):
    """What can be done with one opgave; on the empty part of the panel only adding.

    Signals:
        wants_new(OpgaveId or None): a new opgave, as a part of this one or at the top.
        wants_name(OpgaveId): another title.
    """

    wants_new = Signal(object)
    wants_name = Signal(object)

    def __init__(self, bridge: Bridge, opgave: OpgaveId | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.aboutToHide.connect(self.deleteLater)
        if opgave is None:
            self._row("plus", _("Add opgave"), lambda: self.wants_new.emit(None), "Ctrl+Shift+O")
            return
        self._rows_of(opgave)

    def _rows_of(self, opgave: OpgaveId) -> None:
        bridge, selection = self._bridge, self._bridge.selection
        is_lit = selection.opgave == opgave
        self._row(
            "lightbulb",
            _("Show all actors") if is_lit else _("Light up its actors"),
            lambda: selection.light(None if is_lit else opgave),
            "Esc" if is_lit else "Enter",
        )
        self.addSeparator()
        there = {i.actor for i in involvements_of(bridge.model, opgave)}
        chosen = selection.actors
        on = [a for a in chosen if a in there]
        off = [a for a in chosen if a not in there]
        if off or not on:
            count = len(off)
            text = ngettext(
                "Attach the selected actor", "Attach {count} selected actors", max(1, count)
            ).format(count=count)
            row = self._row("link", text, lambda: opgave_edits.attach(bridge, off, opgave))
            row.setEnabled(bool(off))
        if on:
            text = ngettext(
                "Release the selected actor", "Release {count} selected actors", len(on)
            ).format(count=len(on))
            self._row("unlink", text, lambda: opgave_edits.detach(bridge, on, opgave))
        self.addSeparator()
        self._row("list-plus", _("Add a part…"), lambda: self.wants_new.emit(opgave))
        self._row("pencil", _("Rename"), lambda: self.wants_name.emit(opgave), "F2")
        self._row("trash-2", _("Remove"), lambda: opgave_edits.delete(bridge, opgave), "Del")

    def _row(self, icon: str, text: str, act: Callable[[], object], keys: str = "") -> QAction:
        made = self.addAction(theme.icon(icon), text.replace("&", "&&"))
        if keys:
            made.setShortcut(QKeySequence(keys))
        made.triggered.connect(lambda: act())
        return made
