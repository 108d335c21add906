"""The panel of opgaven, left of the map: list or tree, adding, lighting up, attaching."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.ids import OpgaveId
from dronten_map.core.records import Opgave
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.new_line import NewLine
from dronten_map.ui.panels import opgave_edits
from dronten_map.ui.panels.opgave_menu import OpgaveMenu
from dronten_map.ui.panels.opgaven_view import OpgavenView
from dronten_map.ui.words import label


class OpgavenPanel(QFrame):
    """The opgaven of the open map, and what can be done with them.

    Signals:
        shown_changed: it became a list, or a tree.
    """

    shown_changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._below: OpgaveId | None = None
        self.view = OpgavenView(bridge, self)
        self.line = NewLine(_("Title of the new opgave"), self)
        self.header = Header(self)
        self.lit = LitBar(self)
        self.empty = EmptyCard(self)
        self.menu: OpgaveMenu | None = None
        self._assemble()
        self._connect()
        self._follow()

    @property
    def is_tree(self) -> bool:
        """Whether it shows a tree; otherwise it is a list."""
        return self.view.rows.shown == "tree"

    def show_as_tree(self, *, is_tree: bool) -> None:
        """Show a tree, or a list."""
        self.view.show_as_tree(is_tree=is_tree)
        self.header.show_as_tree(is_tree=is_tree)
        self.shown_changed.emit()

    def begin_new(self, below: OpgaveId | None = None) -> None:
        """Let the user type the titles of new opgaven, below another one or at the top."""
        self._below = below
        found = self._bridge.model.find(Opgave, below) if below is not None else None
        self.line.begin(_("Part of {code}: title").format(code=found.code) if found else _("Title"))
        self._stack.setCurrentWidget(self.view)

    def _assemble(self) -> None:
        self.setProperty("role", "panel")
        self.setAccessibleName(_("Opgaven"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GAP, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.header)
        row = QHBoxLayout()
        row.setContentsMargins(theme.SPACE, 0, theme.SPACE, 0)
        row.addWidget(self.line)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        column.addWidget(self.lit)
        self.header.show_as_tree(is_tree=True)

    def _connect(self) -> None:
        self.header.add.clicked.connect(lambda: self.begin_new())
        self.empty.add.clicked.connect(lambda: self.begin_new())
        self.header.tree.clicked.connect(lambda: self.show_as_tree(is_tree=True))
        self.header.list.clicked.connect(lambda: self.show_as_tree(is_tree=False))
        self.line.typed.connect(self._add)
        self.line.left.connect(self._follow)
        self.line.left.connect(self._leave)
        self.lit.out.clicked.connect(lambda: self._bridge.selection.light(None))
        self.view.menu_asked.connect(self._open_menu)
        bridge = self._bridge
        for signal in (bridge.opened, bridge.changed, bridge.selection.changed):
            signal.connect(self._follow)
        theme.appearance().changed.connect(self._dress)

    def _follow(self) -> None:
        model = self._bridge.model
        if self._below is not None and model.find(Opgave, self._below) is None:
            self._below = None
        is_empty = model.count(Opgave) == 0 and not self.line.is_open
        self._stack.setCurrentWidget(self.empty if is_empty else self.view)
        self.setFocusProxy(self.empty.add if is_empty else self.view)
        self.header.show_buttons(are_shown=not is_empty)
        lit = self._bridge.selection.opgave
        found = model.find(Opgave, lit) if lit is not None else None
        self.lit.show_opgave(found)

    def _add(self, title: str) -> None:
        made = opgave_edits.add(self._bridge, title, self._below)
        if made is not None:
            self.view.open_above(made)
            self.view.stand_on(made)

    def _leave(self) -> None:
        if self.line.hasFocus():
            self.view.setFocus()

    def _open_menu(self, opgave: OpgaveId | None, place: QPoint) -> None:
        self.menu = OpgaveMenu(self._bridge, opgave, self)
        self.menu.wants_new.connect(self.begin_new)
        self.menu.wants_name.connect(self.view.rename)
        self.menu.popup(place)

    def _dress(self) -> None:
        self.header.dress()
        self.empty.dress()
        self.view.viewport().update()


class Header(QWidget):
    """The name of the panel, the switch between list and tree, and adding."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.list = _tool(_("List"), _("Show the opgaven below one another."), checkable=True)
        self.tree = _tool(_("Tree"), _("Show which opgave is a part of which."), checkable=True)
        self.add = _tool(
            _("Add opgave"), _("Add an opgave (Ctrl+Shift+O). Type its title, then Enter.")
        )
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, 0, theme.SPACE, 0)
        row.setSpacing(2)
        self.title = label(_("Opgaven"), "heading")
        row.addWidget(self.title)
        row.addStretch(1)
        for button in (self.list, self.tree):
            group.addButton(button)
            row.addWidget(button)
        row.addSpacing(theme.GAP)
        row.addWidget(self.add)
        self.setMinimumHeight(36)
        self.dress()

    def show_as_tree(self, *, is_tree: bool) -> None:
        """Show which of the two it is."""
        (self.tree if is_tree else self.list).setChecked(True)
        self.dress()

    def show_buttons(self, *, are_shown: bool) -> None:
        """Show the buttons, unless there is nothing to use them on."""
        for button in (self.list, self.tree, self.add):
            button.setVisible(are_shown)

    def dress(self) -> None:
        """Draw the icons in the colours of the moment."""
        now = theme.current()
        for button, name in ((self.list, "list"), (self.tree, "list-tree"), (self.add, "plus")):
            colour = now.on_accent if button.isChecked() else now.ink
            button.setIcon(theme.icon(name, colour=colour))


class LitBar(QFrame):
    """Tells that only the actors of one opgave light up, and how to see all again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = label("", "small", wraps=True)
        self.out = QPushButton(_("Show all actors"))
        self.out.setToolTip(_("Let all actors show alike again (Esc)."))
        row = QVBoxLayout(self)
        row.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.SPACE + theme.GAP)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.text)
        row.addWidget(self.out)
        self.hide()

    def show_opgave(self, opgave: Opgave | None) -> None:
        """Tell about an opgave; nothing for None."""
        if opgave is not None:
            self.text.setText(
                _("The actors of {code} light up, the others step back.").format(code=opgave.code)
            )
        self.setVisible(opgave is not None)


class EmptyCard(QWidget):
    """What stands there when there is no opgave yet: a sentence and a button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing = label("")
        self.add = QPushButton(_("Add opgave"))
        self.add.setToolTip(_("Type the title of a new opgave in the panel on the left."))
        text = label(
            _("An opgave is a challenge in society that no department can solve alone."),
            "muted",
            wraps=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.WIDE)
        column.addWidget(self._drawing)
        column.addWidget(text)
        column.addWidget(self.add)
        column.addStretch(1)
        self.dress()

    def dress(self) -> None:
        """Draw the faint picture in the colours of the moment."""
        picture = theme.pixmap("target", 48, colour=theme.current().line, scale=2)
        self._drawing.setPixmap(picture)


def _tool(name: str, tip: str, *, checkable: bool = False) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setCheckable(checkable)
    button.setFixedSize(theme.HIT, theme.HIT)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
