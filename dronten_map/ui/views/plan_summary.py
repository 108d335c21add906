"""Below a plan: what it costs in hours and euros, in one line, or unfolded as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.plan import Work
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.fields.scale import StepsEditor
from dronten_map.ui.fields.segments import Step as Segment
from dronten_map.ui.panels.fold_row import FoldHead
from dronten_map.ui.views.look import hairline, paint_text, tint
from dronten_map.ui.views.plan_sums import CAPTIONS, SumLine, What, sum_lines, told, told_over
from dronten_map.ui.words import label

Index = QModelIndex | QPersistentModelIndex
_ROW, _HEAD, _NUMBER, _MOST = 26, 48, 84, 256  # pixels: of a row, the header, a number, the table
_NOWHERE = QModelIndex()


class SumRows(QAbstractTableModel):
    """The rows of a table of sums."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[SumLine] = []
        self.what: What = "steps"

    def show_lines(self, what: What, lines: list[SumLine]) -> None:
        """Show these rows; the same ones again change nothing."""
        if what == self.what and lines == self.lines:
            return
        is_alike = what == self.what and len(lines) == len(self.lines)
        if not is_alike:
            self.beginResetModel()
        self.what, self.lines = what, lines
        if not is_alike:
            self.endResetModel()
        elif lines:
            last = self.index(len(lines) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(CAPTIONS[self.what])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self.lines[index.row()].cells[index.column()].text
            return text if role == Qt.ItemDataRole.DisplayRole else plain_tip(text)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What stands above a column; in two lines where it has two words."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            caption = _(CAPTIONS[self.what][section])
            return "\n".join(caption.rsplit(" ", 1)) if section else caption
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class SumTable(QTreeView):
    """A table of sums to read; Ctrl+C copies the chosen rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SumRows()
        self.setModel(self.rows)
        self.setItemDelegate(_Rows(self))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Costs and hours"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(56)
        header.setFixedHeight(_HEAD)
        header.sectionCountChanged.connect(lambda _old, _new: self._size())
        self._size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the chosen rows as a workbook takes them."""
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted(self.selectionModel().selectedRows(), key=lambda i: i.row())
            lines = [self.rows.lines[i.row()] for i in rows]
            text = "\n".join("\t".join(c.text for c in line.cells) for line in lines)
            QApplication.clipboard().setText(text)
        else:
            super().keyPressEvent(event)

    def _size(self) -> None:
        header = self.header()
        for at in range(header.count()):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(at, mode.Interactive if at else mode.Stretch)
            if at:
                header.resizeSection(at, _NUMBER)


class _Rows(QStyledItemDelegate):
    def __init__(self, table: SumTable) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(_NUMBER, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        box = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]  # not in the stubs
        line = self._table.rows.lines[index.row()]
        cell, is_name = line.cells[index.column()], index.column() == 0
        is_chosen = self._table.selectionModel().isRowSelected(index.row(), index.parent())
        painter.save()
        painter.fillRect(box, tint() if is_chosen else QColor(theme.current().paper))
        painter.setPen(hairline())
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(theme.WIDE * line.level, 0, 0, 0) if is_name else box
        is_bold = line.is_bold or cell.tone == "bad"
        paint_text(
            painter, inner, cell.text, is_number=not is_name, is_bold=is_bold, tone=cell.tone
        )
        painter.restore()


class PlanSummary(QWidget):
    """One line about costs and hours, with what goes over in words; unfolded a table of them."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._work: Work | None = None
        self.head = FoldHead(_("Costs and hours"))
        self.over = label("", "bad")
        self.what = StepsEditor(
            [
                Segment("steps", _("Per step and phase")),
                Segment("departments", _("Per department")),
                Segment("functions", _("Per function")),
            ],
            may_be_none=False,
        )
        self.table = SumTable()
        self.note: QLabel = label(
            _("A department and a function are those of who is responsible for the activity."),
            "small",
        )
        self._assemble()
        self.head.toggled.connect(self._turn)
        self.what.chosen.connect(lambda _what: self._list())

    def show_work(self, work: Work | None) -> None:
        """Show what a plan costs; None where there is no plan."""
        self._work = work
        self.setVisible(work is not None)
        if work is not None:
            self.head.say(told(work.totals), is_narrowed=False)
            self.over.setText(told_over(work))
            self._list()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed while it was not seen."""
        super().showEvent(event)
        self._list()

    def _assemble(self) -> None:
        self.what.name(_("How costs and hours are added up"))
        self.what.setFixedWidth(440)
        self.what.show_value("steps")
        top = QHBoxLayout()
        top.setContentsMargins(theme.SPACE, theme.GAP, theme.WIDE, theme.GAP)
        top.setSpacing(theme.WIDE)
        top.addWidget(self.head, 1)
        top.addWidget(self.over)
        self.body = QWidget()
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        choice = QHBoxLayout()
        choice.setContentsMargins(theme.WIDE, 0, theme.WIDE, theme.SPACE)
        choice.setSpacing(theme.WIDE)
        choice.addWidget(self.what)
        choice.addWidget(self.note)
        choice.addStretch(1)
        inner.addLayout(choice)
        inner.addWidget(self.table)
        self.body.hide()
        line = QWidget()
        line.setProperty("role", "rule")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(top)
        column.addWidget(self.body)

    def _turn(self, is_open: bool) -> None:
        self.body.setVisible(is_open)
        self._list()

    def _list(self) -> None:
        """Fill the table, when it is seen."""
        if self._work is None or not self.head.isChecked() or not self.isVisible():
            return
        what: What = self.what.value
        self.table.rows.show_lines(what, sum_lines(self._bridge.model, self._work, what))
        self.note.setVisible(what != "steps")
        rows = self.table.rows.rowCount()
        self.table.setFixedHeight(min(_HEAD + rows * _ROW + 2, _MOST))
