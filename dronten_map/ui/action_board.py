"""The action board: the one table of actions as Qt's own, in menus and on the keyboard."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.actions import Action, Menu, Window


class ActionBoard(QObject):
    """Every action of the table, enabled and ticked as the table says."""

    def __init__(self, window: Window, menus: dict[Menu, QMenu]) -> None:
        super().__init__(window.widget)
        self._window = window
        self._rows: dict[str, tuple[Action, QAction]] = {}
        self._menus = menus
        self._submenus: dict[str, QMenu] = {}
        self._dressed: set[str] = set()  # drawing all icons at once would delay the first map
        for name, menu in menus.items():
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(self._showing(name))
        # What happens in one go is looked at once.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        self._follow()

    def add(self, table: Iterable[Action], typing_place: QWidget | None = None) -> None:
        """Add rows to the menus and the keyboard.

        Rows whose keys also type work only while `typing_place` (the map) has the keyboard.
        """
        for row in table:
            made = self._made(row)
            self._rows[row.id] = (row, made)
        for name in self._menus:
            self._fill(name)
        self.refresh()
        if typing_place is not None:
            self.bind(typing_place)

    def bind(self, typing_place: QWidget) -> None:
        """Let the keys that also type work while this widget has the keyboard."""
        for row, made in self._rows.values():
            if row.typed:
                made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                typing_place.addAction(made)

    @property
    def table(self) -> list[Action]:
        """The rows so far, in order."""
        return [row for row, _made in self._rows.values()]

    def put_below(self, action_id: str, menu: QMenu) -> None:
        """Let a menu of its own follow an action."""
        self._submenus[action_id] = menu

    def qt(self, action_id: str) -> QAction:
        """The action with this id."""
        return self._rows[action_id][1]

    def dressed(self, action_id: str) -> QAction:
        """The action with this id and its icon, for a button that does the same."""
        self._dressed.add(action_id)
        row, made = self._rows[action_id]
        if row.icon and made.icon().isNull():
            made.setIcon(theme.icon(row.icon))
        return made

    def caption(self, row: Action) -> str:
        """What an action is called now."""
        return row.caption(self._window) if row.caption else _(row.text)

    def do(self, action_id: str) -> None:
        """Do an action, unless it cannot be done now."""
        self.refresh()
        self.qt(action_id).trigger()

    def refresh(self) -> None:
        """Enable, tick and name every action as the table says now."""
        for row, made in self._rows.values():
            made.setEnabled(row.enabled(self._window))
            if row.checked is not None:
                made.setChecked(row.checked(self._window))
            if row.caption is not None:
                made.setText(_escaped(row.caption(self._window)))

    def dress(self) -> None:
        """Draw the icons that were seen anew, in the colours of the moment."""
        for action_id in self._dressed:
            row, made = self._rows[action_id]
            if row.icon:
                made.setIcon(theme.icon(row.icon))

    def _follow(self) -> None:
        bridge = self._window.bridge
        for signal in (bridge.opened, bridge.changed, bridge.saved, bridge.selection.changed):
            signal.connect(self._soon.start)
        theme.appearance().changed.connect(self.dress)

    def _made(self, row: Action) -> QAction:
        made = QAction(_escaped(self.caption(row)), self._window.widget)
        made.setObjectName(row.id)
        made.setShortcuts([QKeySequence(k.strip()) for k in row.shortcut.split(";") if k.strip()])
        made.setToolTip(tooltip(row))
        made.setCheckable(row.checked is not None)
        made.setIconVisibleInMenu(row.checked is None)  # there a switch shows whether it is on
        made.triggered.connect(self._doing(row))
        if not row.typed:
            self._window.widget.addAction(made)
        return made

    def _showing(self, name: Menu) -> Callable[[], None]:
        def show() -> None:
            for row in self.table:
                if row.menu == name:
                    self.dressed(row.id)
            self.refresh()

        return show

    def _doing(self, row: Action) -> Callable[[], None]:
        def do() -> None:
            # Keys pressed in quick succession come before what they did is looked at.
            if row.enabled(self._window):
                row.verb(self._window)
            self._soon.start()

        return do

    def _fill(self, name: Menu) -> None:
        menu = self._menus[name]
        menu.clear()
        rows = [(row, made) for row, made in self._rows.values() if row.menu == name]
        for group in dict.fromkeys(row.group for row, _made in rows):
            menu.addSeparator()
            within: dict[str, QMenu] = {}
            for row, made in rows:
                if row.group != group:
                    continue
                if row.submenu and row.submenu not in within:
                    within[row.submenu] = menu.addMenu(_(row.submenu))
                    within[row.submenu].setToolTipsVisible(True)
                within.get(row.submenu, menu).addAction(made)
                if row.id in self._submenus:
                    menu.addMenu(self._submenus[row.id])


def tooltip(row: Action) -> str:
    """The name with its shortcut, and one sentence; as plain text."""
    keys = keys_of(row)
    first = f"{_(row.text)} ({keys})" if keys else _(row.text)
    return f"{first}\n{_(row.tip)}"


def keys_of(row: Action) -> str:
    """The first shortcut of an action as it is written on this system; empty when it has none."""
    first = row.shortcut.split(";")[0].strip()
    return QKeySequence(first).toString(QKeySequence.SequenceFormat.NativeText)


def _escaped(text: str) -> str:
    # Qt reads one ampersand as the mark of a key.
    return text.replace("&", "&&")
