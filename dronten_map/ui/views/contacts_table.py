"""The list of contact moments or agreements: painted rows, kept in place while others change."""

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from dronten_map.core.records import Commitment, ContactMoment, Involvement
from dronten_map.ui import theme
from dronten_map.ui.views.contacts_lists import TalkRows
from dronten_map.ui.views.look import ROW, hairline, paint_text, stand_alone, tint

_Index = QModelIndex | QPersistentModelIndex
_Talk = TypeVar("_Talk", ContactMoment, Commitment, Involvement)
_BOX = 16  # of a tick, in pixels
_NARROW = 960  # pixels of the list on a small screen, for which the widths of columns are


class TalkTable(QTreeView, Generic[_Talk]):
    """Rows to choose from; Insert adds, Delete removes, Space or a click ticks.

    Signals:
        stood(str): the keyboard stands on another row, by its id; empty for none.
        wants_new, wants_gone, ticked(str): what the user asks for.
    """

    stood = Signal(str)
    wants_new = Signal()
    wants_gone = Signal()
    ticked = Signal(str)

    def __init__(
        self, rows: "TalkRows[_Talk]", *, has_ticks: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = rows
        self._has_ticks = has_ticks
        self.setModel(rows)
        self.setItemDelegate(_Rows(rows, self, has_ticks=has_ticks))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setMinimumSectionSize(44)
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        for at, column in enumerate(rows.columns):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(at, mode.Interactive if column.width else mode.Stretch)
            if column.width:
                header.resizeSection(at, column.width)
        self._given = {at: column.width for at, column in enumerate(rows.columns) if column.grows}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give names their part of a wide window; a column that the user dragged stays."""
        super().resizeEvent(event)
        factor = max(1.0, self.viewport().width() / _NARROW)
        for at, given in self._given.items():
            if self.header().sectionSize(at) == given:
                self._given[at] = round(self.rows.columns[at].width * factor)
                self.header().resizeSection(at, self._given[at])

    def chosen(self) -> list[_Talk]:
        """The selected records."""
        found = (self.rows.record(i) for i in self.selectionModel().selectedRows())
        return [record for record in found if record is not None]

    def current_id(self) -> str:
        """The record that the keyboard stands on; empty for none."""
        record = self.rows.record(self.currentIndex())
        return record.id if record is not None else ""

    def show_line(self, record_id: str) -> bool:
        """Bring the keyboard to a record, in sight; False when it is not among the rows."""
        index = self.rows.place_of(record_id)
        if index.isValid():
            stand_alone(self, index)
            self.scrollTo(index)
        return index.isValid()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell where the keyboard stands."""
        super().currentChanged(current, previous)
        record = self.rows.record(current)
        self.stood.emit(record.id if record is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the list."""
        match event.key():
            case Qt.Key.Key_Insert:
                self.wants_new.emit()
            case Qt.Key.Key_Delete:
                self.wants_gone.emit()
            case Qt.Key.Key_Space if self._has_ticks and self.current_id():
                self.ticked.emit(self.current_id())
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a tick turns it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        record = self.rows.record(index)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if self._has_ticks and is_left and record is not None and index.column() == 0:
            self.ticked.emit(record.id)

    def drawRow(self, painter: QPainter, option: object, index: _Index) -> None:
        """Paint the ground of a row, its cells, and the line below it."""
        box = QRect(0, self.visualRect(index).y(), self.viewport().width(), self.rowHeight(index))
        is_chosen = self.selectionModel().isRowSelected(index.row(), index.parent())
        painter.fillRect(box, tint() if is_chosen else QColor(theme.current().paper))
        super().drawRow(painter, option, index)  # pyright: ignore[reportArgumentType]
        painter.setPen(hairline())
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if index.row() == self.currentIndex().row() and self.hasFocus():
            painter.fillRect(box.x(), box.y(), 3, box.height(), QColor(theme.current().focus))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()


class _Rows(QStyledItemDelegate):
    def __init__(
        self, rows: "TalkRows[_Talk]", parent: "TalkTable[_Talk]", *, has_ticks: bool
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._has_ticks = has_ticks

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(self._rows.columns[index.column()].width, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a cell."""
        box = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]  # not in the stubs
        state = QStyle.StateFlag(option.state)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, tint())
        record = self._rows.record(index)
        if self._has_ticks and index.column() == 0:
            self._paint_tick(
                painter, box, is_done=isinstance(record, Commitment) and bool(record.done)
            )
        else:
            column = self._rows.columns[index.column()]
            tone = self._rows.tone(index)
            text = str(index.data() or "")
            bold = tone == "bad"
            paint_text(painter, box, text, is_number=column.is_number, tone=tone, is_bold=bold)
        painter.restore()

    def _paint_tick(self, painter: QPainter, box: QRect, *, is_done: bool) -> None:
        colours = theme.current()
        square = QRect(0, 0, _BOX, _BOX)
        square.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if is_done else colours.muted), 1.5))
        painter.setBrush(QColor(colours.accent if is_done else colours.paper))
        painter.drawRoundedRect(square, 4, 4)
        if is_done:
            tick = theme.pixmap("check", 12, colour=colours.on_accent, scale=2)
            painter.drawPixmap(square.x() + 2, square.y() + 2, tick)
