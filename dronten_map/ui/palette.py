"""The command palette: every action by a few letters of its name."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget
from rapidfuzz import fuzz, process

from dronten_map.core.search import folded
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.action_board import ActionBoard, keys_of
from dronten_map.ui.actions import Action
from dronten_map.ui.found_list import Found, FoundList
from dronten_map.ui.keyboard import KeyboardPlace
from dronten_map.ui.menus import TITLES

_WIDTH = 560  # pixels
_MOST = 10  # rows that show without scrolling
_GOOD = 70  # of 100: how alike the letters must be


class Palette(QFrame):
    """A field and a list over the middle of the window; Escape or a click beside it closes it."""

    def __init__(self, board: ActionBoard, parent: QWidget) -> None:
        super().__init__(parent)
        self._board = board
        self._around = parent
        self._keyboard = KeyboardPlace(otherwise=parent)
        self.setProperty("role", "floating")
        self.setAccessibleName(_("Find an action…"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(_("What do you want to do?"))
        self.field.setAccessibleName(_("What do you want to do?"))
        self.field.setFont(theme.font(theme.LARGE))
        self.list = FoundList(self)
        self.list.setAccessibleName(_("Actions"))
        self.list.follow(self.field)
        self.list.chosen.connect(self._close)
        self.field.textChanged.connect(self._search)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE, theme.SPACE, theme.SPACE, theme.SPACE)
        column.setSpacing(theme.SPACE)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._leave)

    def open(self) -> None:
        """Come up with an empty field; asked for once more, go away again."""
        if self.isVisible():
            self._close()
            return
        self._keyboard.remember()
        self.field.clear()
        self._search("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        self._keyboard.give_back()
        self.hide()

    def _search(self, typed: str) -> None:
        self._board.refresh()
        self.list.show_rows([self._row(a) for a in matching(self._captions(), typed)])
        self.list.setFixedHeight(self.list.height_for_rows(_MOST))
        self._place()

    def _captions(self) -> dict[str, Action]:
        table = [row for row in self._board.table if row.id != "edit.palette"]
        return {f"{self._board.caption(row)}\n{row.id}": row for row in table}

    def _row(self, action: Action) -> Found:
        qt = self._board.qt(action.id)
        menu = _(TITLES[action.menu]) if action.menu else ""
        return Found(
            text=self._board.caption(action),
            detail=keys_of(action) or menu,
            icon=action.icon,
            choose=qt.trigger,
            is_enabled=qt.isEnabled(),
        )

    def _place(self) -> None:
        around = self._around
        self.resize(min(_WIDTH, around.width() - 2 * theme.WIDE), self.sizeHint().height())
        self.move(QPoint((around.width() - self.width()) // 2, around.height() // 8))

    def _leave(self, old: QWidget | None, new: QWidget | None) -> None:
        if self.isVisible() and (new is None or not self.isAncestorOf(new)):
            self.hide()


def matching(captions: dict[str, Action], typed: str) -> list[Action]:
    """The actions whose name has the letters that were typed; the most alike first."""
    wanted = folded(typed).strip()
    if not wanted:
        return list(captions.values())
    names = {key: folded(key.split("\n")[0]) for key in captions}
    scored = process.extract(wanted, names, scorer=fuzz.WRatio, limit=None, score_cutoff=_GOOD)
    # What holds the letters as they were typed goes before what is merely alike.
    ranked = sorted(scored, key=lambda s: (_place_in(wanted, s[0]), -s[1]))
    return [captions[key] for _name, _score, key in ranked]


def _place_in(wanted: str, name: str) -> int:
    if name.startswith(wanted):
        return 0
    if f" {wanted}" in name:
        return 1
    return 2 if all(word in name for word in wanted.split()) else 3
