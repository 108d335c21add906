"""A list in which several things can be ticked, each with how many there are of it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.filter_lists import Asked
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.words import label

ROW, MOST_ROWS = 28, 12  # pixels; rows before the list scrolls
SEARCH_FROM = 13  # fewer rows need no search line
_BOX, _INDENT = 14, 12  # pixels: the tick box, and what stands below another
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class CheckModel(QAbstractListModel):
    """What can be ticked, and what is."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Asked] = []
        self.ticked: tuple[str, ...] = ()

    def show_rows(self, rows: Sequence[Asked], ticked: Sequence[str]) -> None:
        """Show these; when only counts and ticks differ, the rows stay where they are."""
        now = list(rows)
        is_same = [r.value for r in now] == [r.value for r in self.rows]
        if is_same and now == self.rows and tuple(ticked) == self.ticked:
            return
        if not is_same:
            self.beginResetModel()
        self.rows, self.ticked = now, tuple(ticked)
        if not is_same:
            self.endResetModel()
        elif now:
            self.dataChanged.emit(self.index(0), self.index(len(now) - 1))

    def turned(self, index: _Index) -> tuple[str, ...]:
        """What is ticked once a row is turned, in the order of the list."""
        value = self.rows[index.row()].value
        ticks = set(self.ticked) ^ {value}
        return tuple(r.value for r in self.rows if r.value in ticks)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many things can be ticked."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name, tick and count of a row."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.CheckStateRole:
                is_on = row.value in self.ticked
                return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.name)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return str(row.count)
            case _:
                return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every row can be ticked."""
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )


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
        self.search = QLineEdit()
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
        self.setItemDelegate(_TickPainter(self))
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


class _TickPainter(QStyledItemDelegate):
    """Paints a tick box, a name and a count."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One line; as wide as there is room."""
        return QSize(0, ROW)

    def editorEvent(
        self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Leave turning ticks to the list: the map says what is ticked."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a row."""
        rows = self.parent()
        assert isinstance(rows, _Ticks)
        asked: Asked = index.data(Qt.ItemDataRole.UserRole)
        is_on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        now = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(0, 1, -theme.GAP, -1)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.line))
            painter.drawRoundedRect(box, theme.GAP, theme.GAP)
        if rows.hasFocus() and index == rows.currentIndex():
            painter.setPen(QPen(QColor(now.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.GAP, theme.GAP)
        left = box.left() + theme.GAP + min(3, asked.depth) * _INDENT
        tick = QRect(left, box.center().y() - _BOX // 2 + 1, _BOX, _BOX)
        paint_tick(painter, tick, is_on=is_on, scale=rows.devicePixelRatioF())
        painter.setFont(theme.tabular(theme.SMALL))
        painter.setPen(QColor(now.muted))
        count = str(asked.count)
        painter.drawText(box.adjusted(0, 0, -theme.GAP, 0), _RIGHT, count)
        room = box.right() - theme.SPACE - painter.fontMetrics().horizontalAdvance(count)
        text = QRect(tick.right() + 1 + theme.SPACE, box.top(), 0, box.height())
        text.setRight(room - theme.GAP)
        painter.setFont(theme.font())
        painter.setPen(QColor(now.ink if asked.count or is_on else now.muted))
        elide = Qt.TextElideMode.ElideRight
        name = " ".join(asked.name.split())
        painter.drawText(text, _LEFT, painter.fontMetrics().elidedText(name, elide, text.width()))
        painter.restore()


def paint_tick(painter: QPainter, box: QRect, *, is_on: bool, scale: float) -> None:
    """Paint a tick box."""
    now = theme.current()
    painter.setPen(QPen(QColor(now.accent if is_on else now.muted), 1))
    painter.setBrush(QColor(now.accent if is_on else now.paper))
    painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if is_on:
        mark = theme.pixmap("check", _BOX - 2, colour=now.on_accent, scale=scale)
        painter.drawPixmap(box.left() + 1, box.top() + 1, mark)


def chosen_of(count: int, every: int) -> str:
    """How many of a list are ticked, for beside its name; “alles” when none is."""
    if not count:
        return _("all")
    return ngettext("{count} of {every}", "{count} of {every}", every).format(
        count=count, every=every
    )
