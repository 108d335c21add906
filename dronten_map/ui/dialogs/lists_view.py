"""The members of one list: walking, moving and removing by pointer and keyboard."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
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
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dronten_map.core.ids import RecordId
from dronten_map.core.records import ActorKind, Term
from dronten_map.i18n import ngettext
from dronten_map.ui import theme
from dronten_map.ui.canvas.look import look_of
from dronten_map.ui.canvas.sprites import draw_node
from dronten_map.ui.dialogs.lists_subjects import Item

ROW = 32  # pixels
_INDENT = 16  # pixels for every area that one stands below
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class MembersModel(QAbstractListModel):
    """The members of a list as rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: list[Item] = []

    def show_items(self, items: list[Item]) -> None:
        """Show these."""
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name, and what a screen reader says."""
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.name}, {used_words(item.used)}"
        return None


class MembersView(QListView):
    """The members; the form shows the current one.

    Signals:
        chosen: another one is current.
        move_asked(int): the current one up (-1) or down (1).
        remove_asked: the current one is to go.
        name_asked: the name of the current one is to be typed.
    """

    chosen = Signal()
    move_asked = Signal(int)
    remove_asked = Signal()
    name_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_filling = False
        self.rows = MembersModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._tell)
        theme.appearance().changed.connect(self.viewport().update)

    @property
    def current(self) -> Item | None:
        """The member that the form shows."""
        index = self.currentIndex()
        return self.rows.items[index.row()] if index.isValid() else None

    def show_items(self, items: list[Item]) -> None:
        """Show these; the current one stays so, or what stands in its place becomes it."""
        was, at = self.current, max(0, self.currentIndex().row())
        scrolled = self.verticalScrollBar().value()
        self._is_filling = True
        self.rows.show_items(items)
        ids = [item.record.id for item in items]
        row = ids.index(was.record.id) if was and was.record.id in ids else min(at, len(ids) - 1)
        self.setCurrentIndex(self.rows.index(row, 0))
        self._is_filling = False
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scrolled)

    def stand_on(self, record: RecordId) -> None:
        """Make a member the current one."""
        ids: list[str] = [item.record.id for item in self.rows.items]
        if record in ids:
            self.setCurrentIndex(self.rows.index(ids.index(record), 0))
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, remove and rename by keyboard."""
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Up if is_alt:
                self.move_asked.emit(-1)
            case Qt.Key.Key_Down if is_alt:
                self.move_asked.emit(1)
            case Qt.Key.Key_Delete:
                self.remove_asked.emit()
            case Qt.Key.Key_F2 | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.name_asked.emit()
            case _:
                super().keyPressEvent(event)

    def _tell(self) -> None:
        if not self._is_filling:
            self.chosen.emit()


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = self.parent()
        assert isinstance(view, MembersView)
        item, now = view.rows.items[index.row()], theme.current()
        box: QRect = option.rect.adjusted(4, 1, -4, -1)
        is_current = index == view.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(
                QColor(now.focus) if is_current and view.hasFocus() else QColor(0, 0, 0, 0)
            )
            painter.setBrush(QColor(now.line if is_current else now.panel))
            painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
        self._write(painter, box.adjusted(8 + item.depth * _INDENT, 0, -8, 0), item)
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, item: Item) -> None:
        now, record = theme.current(), item.record
        painter.setFont(theme.tabular(theme.SMALL))
        painter.setPen(QColor(now.muted))
        used = f"{item.used} ×" if item.used else ""
        painter.drawText(box, _RIGHT, used)
        box.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(used) - 8, 0)
        if isinstance(record, ActorKind):
            painter.save()
            painter.translate(box.left() + 10, box.center().y() + 0.5)
            draw_node(painter, record, look_of(now), 9)
            painter.restore()
            box.adjust(28, 0, 0, 0)
        painter.setFont(theme.tabular())
        if isinstance(record, Term) and record.number is not None:
            painter.drawText(
                QRect(box.left(), box.top(), 18, box.height()), _RIGHT, _signed(record.number)
            )
            box.adjust(28, 0, 0, 0)
        painter.setPen(QColor(now.ink))
        name = " ".join(item.name.split())
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT, shown)


def used_words(used: int) -> str:
    """How often something is used."""
    return ngettext("Used in {count} place.", "Used in {count} places.", used).format(count=used)


def _signed(number: int) -> str:
    return str(number).replace("-", "−")
