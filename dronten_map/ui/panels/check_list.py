"""A list in which several things can be ticked, each with how many there are of it."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.filter_lists import Asked
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.panels.check_model import ROW, CheckModel, TickPainter
from dronten_map.ui.words import label

MOST_ROWS = 12  # before the list scrolls
SEARCH_FROM = 13  # fewer rows need no search line


class CheckList(QWidget):
    """A list to tick in; a long one can be searched.

    Signals:
        ticked(tuple): what is ticked now, in the order of the list.
    """

    ticked = Signal(object)

    def __init__(self, name: str, nothing: str, parent: QWidget | None = None) -> None:
        """Build an empty list; `nothing` is what it says when there is nothing to tick."""
        super().__init__(parent)
        self.model = CheckModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self.model)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search = QLineEdit(self)  # before the list, for Tab
        self.search.setPlaceholderText(_("Search"))
        self.search.setAccessibleName(_("Search in {list}").format(list=name))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = _Ticks(self)
        self.list.setModel(self._found)
        self.list.setAccessibleName(name)
        self.list.turned.connect(self._turn)
        self.nothing = label(nothing, "muted", wraps=True)
        self._none = nothing
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for part in (self.search, self.nothing, self.list):
            column.addWidget(part)
        self._fit()

    def show_rows(self, rows: Sequence[Asked], ticked: Sequence[str]) -> None:
        """Show what can be ticked and what is."""
        current = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        self.model.show_rows(rows, ticked)
        if current is not None and not self.list.currentIndex().isValid():
            at = next((i for i, r in enumerate(self.model.rows) if r.value == current.value), -1)
            self.list.setCurrentIndex(self._found.mapFromSource(self.model.index(at)))
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search line to the list, and empty the line by Escape."""
        if watched is not self.search or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Down and self._found.rowCount():
            self.list.setFocus()
            self.list.setCurrentIndex(self._found.index(0, 0))
            return True
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        return False

    def _narrow(self, text: str) -> None:
        self._found.setFilterFixedString(text.strip())
        self._fit()

    def _turn(self, index: QModelIndex) -> None:
        self.ticked.emit(self.model.turned(self._found.mapToSource(index)))

    def _fit(self) -> None:
        every, found = len(self.model.rows), self._found.rowCount()
        self.search.setVisible(every >= SEARCH_FROM or bool(self.search.text()))
        self.nothing.setText(_("Nothing found.") if every else self._none)
        self.nothing.setVisible(found == 0)
        self.list.setVisible(found > 0)
        # A search leaves the list as high as it was: what stands below must not jump.
        rows = min(MOST_ROWS, found)
        self.list.setFixedHeight(max(1, rows) * ROW)


class _Ticks(QListView):
    """The rows, painted; a click or the space bar turns a tick.

    Signals:
        turned(QModelIndex): a tick is to be turned.
    """

    turned = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setItemDelegate(TickPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self.turned)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the tick of the row that the keyboard stands on."""
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and self.currentIndex().isValid():
            self.turned.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def chosen_of(count: int, every: int) -> str:
    """How many of a list are ticked, for beside its name; “alles” when none is."""
    if not count:
        return _("all")
    return ngettext("{count} of {every}", "{count} of {every}", every).format(
        count=count, every=every
    )
