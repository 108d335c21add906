"""What can be ticked in a list, each with how many there are of it, and how that looks."""

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
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from dronten_map.core.filter_lists import Asked
from dronten_map.ui import theme
from dronten_map.ui.fields.choice import plain_tip

ROW = 28  # pixels
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


class TickPainter(QStyledItemDelegate):
    """Paints a tick box, a name and a count."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

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
        rows = self._view
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
