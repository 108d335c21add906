"""The list that drops down from a field: type to search, choose one or tick several."""

from collections.abc import Hashable, Iterable
from heapq import nlargest
from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QHideEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.fields.options import Option

ROW, MOST_ROWS, NARROWEST, MOST_WIDE = 28, 10, 240, 420  # pixels, rows, pixels
_MEASURED = 12  # rows that are laid out to know how wide all are
SEARCH_FROM = 8  # fewer options need no search line
_Index = QModelIndex | QPersistentModelIndex
_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_WALKS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class OptionModel(QAbstractListModel):
    """The options as rows; with ticks when several can be chosen."""

    def __init__(self, options: list[Option], *, ticked: Iterable[Hashable] | None) -> None:
        super().__init__()
        self._options = options
        self.ticked = None if ticked is None else dict.fromkeys(ticked)
        self._icons: dict[str, QIcon] = {}

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many options there are."""
        return 0 if parent.isValid() else len(self._options)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name, icon, explanation or tick of an option."""
        option = self._options[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(option)
            case Qt.ItemDataRole.UserRole:
                return option.value
            case Qt.ItemDataRole.ToolTipRole if option.tip:
                return f"<qt>{escape(option.tip)}</qt>"
            case Qt.ItemDataRole.DecorationRole if option.icon:
                return self._icon(option.icon)
            case Qt.ItemDataRole.CheckStateRole if self.ticked is not None:
                is_on = option.value in self.ticked
                return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            case _:
                return None

    def row_of(self, value: Hashable) -> int:
        """The row of an option; the first one when it is not among them."""
        return next((row for row, o in enumerate(self._options) if o.value == value), 0)

    def longest(self) -> list[int]:
        """The rows with the most letters, of which one is the widest."""
        rows = range(len(self._options))
        return nlargest(_MEASURED, rows, key=lambda r: len(self._text(self._options[r])))

    def toggle(self, index: _Index) -> None:
        """Tick an option, or take its tick away."""
        assert self.ticked is not None
        value = self._options[index.row()].value
        if value in self.ticked:
            del self.ticked[value]
        else:
            self.ticked[value] = None
        at = self.index(index.row())
        self.dataChanged.emit(at, at)

    def has(self, name: str) -> bool:
        """Whether an option is called so, whatever the capitals."""
        return any(o.name.casefold() == name.casefold() for o in self._options)

    def _text(self, option: Option) -> str:
        return f"{option.name}  ·  {option.note}" if option.note else option.name

    def _icon(self, name: str) -> QIcon:
        if name not in self._icons:
            made = theme.icon(name, 16)
            made.addPixmap(theme.pixmap(name, 16, scale=2), QIcon.Mode.Selected)
            self._icons[name] = made
        return self._icons[name]


class Picker(QFrame):
    """A list that drops down; Enter or a click chooses, Escape leaves everything as it was.

    Signals:
        picked(value): one option was chosen.
        ticked(tuple): several were chosen; told once, when the list closes.
        wanted(str): what was searched for does not exist and shall be made.
        closed: the list went away, whether or not something was chosen.
    """

    picked = Signal(object)
    ticked = Signal(object)
    wanted = Signal(str)
    closed = Signal()

    def __init__(
        self,
        options: list[Option],
        parent: QWidget,
        *,
        current: Hashable = None,
        ticked: Iterable[Hashable] | None = None,
        may_add: bool = False,
    ) -> None:
        """Build the list; with `may_add` a name that is not in it can be asked for."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "floating")
        self._before = None if ticked is None else tuple(ticked)
        self._is_cancelled = False
        self._model = OptionModel(options, ticked=self._before)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._model)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # Each part belongs to it from the start: shown alone it would be a window for a moment.
        self.search = QLineEdit(self)
        self.list = QListView(self)
        self._empty = QLabel(_("Nothing found."), self)
        self.new = QPushButton(self)
        self._may_add = may_add
        self._floor: int | None = None  # where it ends when it stands above its field
        self._build(len(options))
        self._stand_on(current)

    @property
    def ticks(self) -> tuple[Hashable, ...]:
        """What is ticked now, in the order in which that was done."""
        return tuple(self._model.ticked or ())

    def drop_down(self, below: QWidget) -> None:
        """Show the list below a field, or above it where there is no room below."""
        width = max(NARROWEST, below.width(), min(MOST_WIDE, self._widest() + 48))
        self.resize(width, self.sizeHint().height())
        corner = below.mapToGlobal(QPoint(0, below.height() + 2))
        screen = QGuiApplication.screenAt(corner) or QGuiApplication.primaryScreen()
        room: QRect = screen.availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - width)))
        if corner.y() + self.height() > room.bottom():
            self._floor = below.mapToGlobal(QPoint(0, 0)).y() - 2
            corner.setY(max(room.top(), self._floor - self.height()))
        self.move(corner)
        self.show()
        (self.search if self.search.isVisibleTo(self) else self.list).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell the ticks, unless the list was left by Escape."""
        super().hideEvent(event)
        if self._model.ticked is not None and not self._is_cancelled:
            self.ticked.emit(self.ticks)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay at the field."""
        super().resizeEvent(event)
        if self._floor is not None:
            self.move(self.x(), self._floor - self.height())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Let the search line walk through the list, and both choose and leave."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and not event.modifiers() & _COMMANDING:
            event.accept()  # a letter looks for a name, it is no shortcut of what lies beneath
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._may_add and self._sought() and self._found.rowCount() == 0:
                self._want()
                return True
            self._choose(self.list.currentIndex(), is_final=True)
            return True
        if key == Qt.Key.Key_Escape:
            self._is_cancelled = True
            self.close()
            return True
        if key == Qt.Key.Key_Space and watched is self.list:
            self._choose(self.list.currentIndex(), is_final=False)
            return True
        if watched is self.search and key in _WALKS:
            self.list.keyPressEvent(event)
            return True
        return False

    def _build(self, count: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        column.setSpacing(theme.GAP)
        self.search.setPlaceholderText(_("Search"))
        self.search.setAccessibleName(_("Search"))
        self.search.setVisible(count >= SEARCH_FROM or self._may_add)
        if self._may_add:
            self.search.setPlaceholderText(_("Search, or type a new name"))
        self.new.setProperty("flat", True)
        self.new.setStyleSheet("text-align: left")
        self.new.hide()
        self.new.clicked.connect(self._want)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.setModel(self._found)
        self.list.setProperty("role", "options")
        self.list.ensurePolished()  # the style sheet says how high a row is
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setIconSize(QSize(16, 16))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(_("Choices"))
        self.list.clicked.connect(lambda index: self._choose(index, is_final=False))
        self.list.installEventFilter(self)
        self._row = self.list.sizeHintForRow(0) if count else ROW
        self._show_rows(count)
        self._empty.setProperty("role", "muted")
        self._empty.setVisible(count == 0)
        column.addWidget(self.search)
        column.addWidget(self._empty)
        column.addWidget(self.list)
        column.addWidget(self.new)

    def _narrow(self, text: str) -> None:
        self._found.setFilterFixedString(text.strip())
        self._empty.setVisible(self._found.rowCount() == 0)
        self.list.setCurrentIndex(self._found.index(0, 0))
        sought, box = self._sought(), self.width() - 56
        self.new.setVisible(self._may_add and bool(sought) and not self._model.has(sought))
        shown = self.fontMetrics().elidedText(sought, Qt.TextElideMode.ElideRight, box - 48)
        self.new.setText(_("New: “{name}”").format(name=shown.replace("&", "&&")))
        self._show_rows(self._found.rowCount())
        self._fit()

    def _show_rows(self, count: int) -> None:
        self.list.setVisible(count > 0)
        self.list.setFixedHeight(min(max(count, 1), MOST_ROWS) * self._row + 2)

    def _fit(self) -> None:
        """Be as high as what is found; the side at the field stays where it is."""
        layout = self.layout()
        assert layout is not None, "it was built"
        layout.activate()
        self.resize(self.width(), self.sizeHint().height())

    def _widest(self) -> int:
        """The room that the options want; Qt would lay out each of thousands to know."""
        rows = (self._found.mapFromSource(self._model.index(r)) for r in self._model.longest())
        return max((self.list.sizeHintForIndex(row).width() for row in rows), default=0)

    def _sought(self) -> str:
        return self.search.text().strip()

    def _want(self) -> None:
        name = self._sought()
        self._is_cancelled = True
        self.close()
        self.wanted.emit(name)

    def _stand_on(self, value: Hashable) -> None:
        at = self._model.row_of(value)
        self.list.setCurrentIndex(self._found.index(at, 0))
        self.list.scrollTo(self._found.index(at, 0))

    def _choose(self, index: _Index, *, is_final: bool) -> None:
        if not index.isValid():
            return
        if self._model.ticked is None:
            value = index.data(Qt.ItemDataRole.UserRole)
            self.close()
            self.picked.emit(value)
        elif is_final and self._model.ticked != dict.fromkeys(self._before or ()):
            self.close()
        else:
            self._model.toggle(self._found.mapToSource(index))
            if is_final:
                self.close()
