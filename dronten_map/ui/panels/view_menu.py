"""The context menu of a named view."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from dronten_map.core.ids import ViewId
from dronten_map.core.records import View
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels import view_edits


class ViewMenu(QMenu):
    """What can be done with one view.

    Signals:
        wants_name(ViewId): another name.
        wants_sight: the view that is shown is to be presented as it is seen now.
    """

    wants_name = Signal(object)
    wants_sight = Signal()

    def __init__(self, bridge: Bridge, view: ViewId, parent: QWidget) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)
        self.setToolTipsVisible(True)
        line = [v.id for v in view_edits.views(bridge)]
        at = line.index(view)
        self._row("pencil", _("Rename"), lambda: self.wants_name.emit(view), "F2")
        self._row("copy-plus", _("Duplicate"), lambda: view_edits.add_like(bridge, view))
        self.addSeparator()
        up = self._row("arrow-up", _("Move up"), lambda: self._move(bridge, view, -1), "Alt+Up")
        down = self._row(
            "arrow-down", _("Move down"), lambda: self._move(bridge, view, 1), "Alt+Down"
        )
        up.setEnabled(at > 0)
        down.setEnabled(at < len(line) - 1)
        self.addSeparator()
        if view == bridge.view:
            keep = self._row("focus", _("Keep what is in sight"), self.wants_sight.emit)
            keep.setToolTip(_("When you present, this view is shown as you see it now."))
        if bridge.model.get(View, view).width is not None:
            self._row(
                "scan",
                _("Show all of it in the story"),
                lambda: view_edits.forget_sight(bridge, view),
            )
        self.addSeparator()
        gone = self._row("trash-2", _("Remove"), lambda: view_edits.remove(bridge, view), "Del")
        gone.setEnabled(len(line) > 1)

    def _move(self, bridge: Bridge, view: ViewId, by: int) -> None:
        view_edits.move_by(bridge, view, by)

    def _row(self, icon: str, text: str, act: Callable[[], object], keys: str = "") -> QAction:
        made = self.addAction(theme.icon(icon), text.replace("&", "&&"))
        if keys:
            made.setShortcut(QKeySequence(keys))
        made.triggered.connect(lambda: act())
        return made
