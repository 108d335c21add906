"""A list of what was found: an icon, words, and where it belongs; by mouse and by arrow keys."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dronten_map.ui import theme

ROW = 32  # pixels
_Index = QModelIndex | QPersistentModelIndex
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Found:
    """One row: what it is called, what stands at its right, its icon, and what choosing it does."""

    text: str
    detail: str
    icon: str
    choose: Callable[[], None]
    is_enabled: bool = True


class FoundList(QListView):
    """The rows; `chosen` tells that one was done."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.entered.connect(self.setCurrentIndex)
        self.clicked.connect(self._choose)

    @property
    def rows(self) -> list[Found]:
        """What is shown."""
        return self._rows.rows

    def show_rows(self, rows: list[Found]) -> None:
        """Show these, the first that can be chosen as the current one."""
        self._rows.fill(rows)
        first = next((i for i, row in enumerate(rows) if row.is_enabled), -1)
        self.setCurrentIndex(self._rows.index(first, 0))

    def height_for_rows(self, most: int) -> int:
        """How high it wants to be to show its rows, at most so many, in pixels."""
        return min(most, max(1, len(self.rows))) * ROW + 2 * self.frameWidth() + 2

    def choose_current(self) -> None:
        """Do what the current row stands for."""
        self._choose(self.currentIndex())

    def follow(self, edit: QLineEdit) -> None:
        """Let the arrow keys and Enter of a text field move and choose here."""
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrow keys and Enter from the text field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.choose_current()
                return True
        return super().eventFilter(watched, event)

    def _choose(self, index: _Index) -> None:
        if not index.isValid():
            return
        row = self.rows[index.row()]
        if row.is_enabled:
            self.chosen.emit()
            row.choose()


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Found] = []

    def fill(self, rows: list[Found]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}, {row.detail}" if row.detail else row.text
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and not self.rows[index.row()].is_enabled:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = self.parent()
        assert isinstance(view, FoundList)
        row = view.rows[index.row()]
        now = theme.current()
        box: QRect = option.rect.adjusted(4, 1, -4, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.line))
            painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
        ink = now.ink if row.is_enabled else now.muted
        if row.icon:
            scale = view.devicePixelRatioF()
            picture = theme.pixmap(row.icon, 16, colour=now.muted, scale=scale)
            painter.drawPixmap(box.left() + 8, box.center().y() - 7, picture)
        self._write(painter, box.adjusted(34, 0, -10, 0), row, ink)
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, row: Found, ink: str) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(theme.SMALL))
        room = int(box.width() * 0.5)
        detail = painter.fontMetrics().elidedText(row.detail, Qt.TextElideMode.ElideRight, room)
        width = painter.fontMetrics().horizontalAdvance(detail)
        painter.setPen(QColor(theme.current().muted))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, detail)
        painter.setFont(theme.font())
        painter.setPen(QColor(ink))
        left = box.adjusted(0, 0, -width - 12, 0)
        text = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, middle | Qt.AlignmentFlag.AlignLeft, text)
