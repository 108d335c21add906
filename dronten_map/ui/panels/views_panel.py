"""The panel that says how the map is looked at: named views, the filter and the look."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.changes import Step
from dronten_map.core.ids import ViewId
from dronten_map.core.records import Placement, View
from dronten_map.core.rules import check_value
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.sight import Sight
from dronten_map.ui.fields.text import TextEditor
from dronten_map.ui.new_line import NewLine
from dronten_map.ui.panels import view_edits
from dronten_map.ui.panels.filter_section import FilterSection
from dronten_map.ui.panels.look_section import LookSection
from dronten_map.ui.panels.view_menu import ViewMenu
from dronten_map.ui.panels.views_list import ViewsList
from dronten_map.ui.rule import rule
from dronten_map.ui.words import label


class ViewsPanel(QScrollArea):
    """Everything about how the map is looked at; each change is one step.

    Signals:
        followed: it shows the map as it is now.
    """

    followed = Signal()

    def __init__(self, bridge: Bridge, sight: Sight, parent: QWidget | None = None) -> None:
        """Build the panel.

        Args:
            bridge: The open document.
            sight: The map, to remember what is in sight of it.
            parent: The widget that it stands in.
        """
        super().__init__(parent)
        self._bridge, self._sight = bridge, sight
        self._noted: ViewId | None = None  # whose note is in the field
        self.menu: ViewMenu | None = None
        self.list = ViewsList(bridge)
        self.line = NewLine(_("Name of the new view"), self)
        self.note = TextEditor(hint=N_("What do you tell with this view?"), lines=1, most=5)
        self.note.name(_("Note"))
        self.note.rule = lambda value: check_value(View, "note", value)
        self.filter = FilterSection(bridge)
        self.look = LookSection(bridge)
        self.head = Head(self)
        self._soon = QTimer(self)  # what happens in one go is looked at once
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.follow)
        self._assemble()
        self._connect()

    def begin_new(self) -> None:
        """Let the user type the name of a new view, which starts as the one that is shown."""
        self.line.begin(_("Name; starts as this view"))
        self.ensureWidgetVisible(self.line)

    def begin_rename(self, view: ViewId) -> None:
        """Let the user type another name for a view in its row."""
        self.follow()
        self.list.begin_rename(view)

    def remember_sight(self) -> None:
        """Let the view that is shown be presented as it is seen now."""
        view_edits.remember_sight(self._bridge, self._sight.centre(), self._sight.extent())

    def follow(self) -> None:
        """Show the views, the filter and the look as they are now."""
        if not self._bridge.has_document or not self.isVisible():
            return
        self.list.follow()
        self.filter.follow()
        self.look.follow()
        self._show_note()
        self.followed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the list."""
        self.list.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while it was out of sight."""
        super().showEvent(event)
        self._soon.start()

    def _assemble(self) -> None:
        self.setProperty("role", "panel")
        self.setAccessibleName(_("Views, filter and look"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setProperty("role", "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, theme.SPACE, 0, theme.SPACE)
        column.setSpacing(theme.SPACE)
        column.addWidget(self.head)
        for part in (self.line, self.list, self.note):
            inset = 0 if part is self.list else theme.WIDE
            column.addLayout(_inset(part, inset))
        for part in (self.filter, self.look):
            column.addWidget(rule(vertical=False))
            column.addLayout(_inset(part, theme.SPACE))
        column.addStretch(1)
        self.setWidget(page)
        # A focus proxy would be passed over by Tab; see focusInEvent.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        self.head.add.clicked.connect(self.begin_new)
        self.head.more.clicked.connect(self._open_own_menu)
        self.line.typed.connect(self._add)
        self.line.left.connect(self._leave)
        self.note.chosen.connect(self._write_note)
        self.list.menu_asked.connect(self._open_menu)
        bridge = self._bridge
        for signal in (bridge.opened, bridge.view_changed):
            signal.connect(self._soon.start)
        bridge.changed.connect(self._hear)
        theme.appearance().changed.connect(self._dress)

    def _hear(self, step: Step) -> None:
        """Follow a step, unless actors only moved: that changes nothing here."""
        is_moving = all(
            isinstance(c.subject, Placement) and c.before is not None and c.after is not None
            for c in step.changes
        )
        if not is_moving:
            self._soon.start()

    def _add(self, name: str) -> None:
        view_edits.add_like(self._bridge, self._bridge.view, name)
        self.line.leave()
        self.follow()
        self.list.setFocus()

    def _leave(self) -> None:
        if self.line.hasFocus():
            self.list.setFocus()

    def _show_note(self) -> None:
        view = view_edits.shown(self._bridge)
        if view.id != self._noted:
            self.note.finish()  # of the view that was shown before
            self.note.drop()
            self._noted = view.id
        self.note.show_value(view.note)

    def _write_note(self, text: str) -> None:
        bridge, noted = self._bridge, self._noted

        def write() -> None:
            if noted is not None and bridge.model.find(View, noted) is not None:
                view_edits.note(bridge, noted, text)

        if bridge.is_telling:  # a step took the keyboard away while the user was typing
            QTimer.singleShot(0, bridge, write)
        else:
            write()

    def _open_own_menu(self) -> None:
        corner = self.head.more.mapToGlobal(QPoint(0, self.head.more.height()))
        self._open_menu(self._bridge.view, corner)

    def _open_menu(self, view: ViewId, place: QPoint) -> None:
        self.menu = ViewMenu(self._bridge, view, self)
        self.menu.wants_name.connect(self.begin_rename)
        self.menu.wants_sight.connect(self.remember_sight)
        self.menu.popup(place)

    def _dress(self) -> None:
        self.head.dress()
        self.list.viewport().update()
        for found in self.filter.lists.values():
            found.list.viewport().update()


class Head(QWidget):
    """The heading of the views, adding one, and what else can be done with the one shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.add = _tool(_("New view"), _("Add a view that starts as the one that is shown."))
        self.more = _tool(_("More"), _("Rename, duplicate, move, remove, keep what is in sight."))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, 0, theme.SPACE, 0)
        row.setSpacing(2)
        row.addWidget(label(_("Views"), "heading"))
        row.addStretch(1)
        row.addWidget(self.add)
        row.addWidget(self.more)
        self.dress()

    def dress(self) -> None:
        """Draw the icons in the colours of the moment."""
        self.add.setIcon(theme.icon("plus"))
        self.more.setIcon(theme.icon("ellipsis"))


def _tool(name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setFixedSize(theme.HIT, theme.HIT)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _inset(part: QWidget, by: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(by, 0, by, 0)
    row.addWidget(part)
    return row
