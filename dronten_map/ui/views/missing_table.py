"""Opgaven against kinds of actors: how many are involved, and where nobody is."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dronten_map.core.missing import Cell, Row
from dronten_map.i18n import _, pick
from dronten_map.ui import theme
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.views.look import paint_ring, paint_text, tint

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_HIGH, _WIDE, _FIRST = 40, 88, 232  # pixels: a row, a column of a kind, the column of the opgaven


_FLAT, _TALL = 48, 176  # pixels of the header: in two lines, and upright at most
_LEAST, _NARROW = 176, 64  # pixels that opgaven and a kind have at least
_MOST = 480  # pixels that opgaven have at most, where there is room


class MissingRows(QAbstractTableModel):
    """The matrix as rows for Qt: the opgave first, then a cell per kind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; when only what stands in the cells differs, the keyboard stays."""
        rows = tuple(rows)
        if _frame(rows) != _frame(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        if rows:
            last = self.index(len(rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @property
    def all(self) -> tuple[Row, ...]:
        """The rows, from the top down."""
        return self._rows

    def row(self, index: Index) -> Row | None:
        """The row that an index lies in."""
        return self._rows[index.row()] if index.isValid() else None

    def cell(self, index: Index) -> Cell | None:
        """The cell of an index; None in the column of the opgaven."""
        row = self.row(index)
        return row.cells[index.column() - 1] if row is not None and index.column() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The opgave, and the kinds."""
        return 0 if parent.isValid() or not self._rows else 1 + len(self._rows[0].cells)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the kinds."""
        if orientation != Qt.Orientation.Horizontal or not self._rows:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignHCenter if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if not section:
            return _("Opgave")
        kind = self._rows[0].cells[section - 1].kind
        return pick(kind.name, kind.name_en)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says, also to a screen reader."""
        cell, row = self.cell(index), self.row(index)
        assert row is not None
        name = row_name(row)
        if cell is None:
            return name if role in (Qt.ItemDataRole.DisplayRole, _SPOKEN) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(len(cell.actors)) if cell.actors else ""
        if role in (Qt.ItemDataRole.ToolTipRole, _SPOKEN):
            told = f"{name}\n{cell_told(cell)}"
            return plain_tip(told) if role == Qt.ItemDataRole.ToolTipRole else told
        return None


class MissingTable(QTableView):
    """The matrix; arrows go along the cells.

    Signals:
        stood(QModelIndex): the keyboard stands on another cell.
    """

    stood = Signal(object)

    def __init__(self, rows: MissingRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self.setModel(rows)
        self.setItemDelegate(_Cells(rows, self))
        self.setAccessibleName(_("Who is missing?"))
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for mode in (self.setVerticalScrollMode, self.setHorizontalScrollMode):
            mode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_HIGH)
        self.setProperty("role", "matrix")
        self.setHorizontalHeader(_Header(self))
        rows.modelReset.connect(self._set_widths)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the keyboard stands."""
        super().currentChanged(current, previous)
        self.stood.emit(current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the kinds share the room that there is."""
        super().resizeEvent(event)
        self._set_widths()

    def _set_widths(self) -> None:
        kinds = self.rows.columnCount() - 1
        if kinds <= 0:
            return
        header = self.horizontalHeader()
        room = self.viewport().width()
        each = min(_WIDE, max(_NARROW, (room - _FIRST) // kinds))
        wanted = min(_MOST, max(_FIRST, self._longest() + 2 * theme.SPACE))
        header.resizeSection(0, max(_LEAST, min(wanted, room - each * kinds)))
        for column in range(1, kinds + 1):
            header.resizeSection(column, each)
        if isinstance(header, _Header):
            header.fit(each)

    def _longest(self) -> int:
        """How wide the longest name of an opgave is, in pixels."""
        metrics = QFontMetrics(theme.font(weight=600))
        names = {opgave_name(row) for row in self.rows.all}
        return max((metrics.horizontalAdvance(name) for name in names), default=0)


class _Header(QHeaderView):
    """The names of the kinds in two lines; upright when one of them does not fit so."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._is_upright = False
        self.setFixedHeight(_FLAT)
        self.setMinimumSectionSize(_NARROW)
        self.setDefaultSectionSize(_WIDE)

    def fit(self, width: int) -> None:
        """Be as high as the names need in columns of a width, in pixels."""
        metrics = QFontMetrics(theme.font(weight=600))
        names = [self._name(column) for column in range(1, self.count())]

        def fits(text: str) -> bool:
            return metrics.horizontalAdvance(text) <= width - 8

        self._is_upright = not all(fits(line) for name in names for line in _in_two(name, fits))
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        self.setFixedHeight(min(_TALL, longest + 16) if self._is_upright else _FLAT)

    def paintEvent(self, e: QPaintEvent) -> None:
        """Go on to the right of the last name as below it."""
        super().paintEvent(e)
        rest = self.viewport().rect()
        rest.setLeft(self.length() - self.offset())
        if rest.width() > 0:
            painter = QPainter(self.viewport())
            painter.fillRect(rest, QColor(theme.current().panel))
            painter.setPen(QColor(theme.current().line))
            painter.drawLine(rest.bottomLeft(), rest.bottomRight())

    def _name(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  # Qt's own
        """Paint one name."""
        text = self._name(logicalIndex)
        colours = theme.current()
        painter.save()
        painter.fillRect(rect, QColor(colours.panel))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(colours.muted))
        painter.setFont(theme.font(weight=600))
        inner = rect.adjusted(4, 0, -4, 0)
        metrics = painter.fontMetrics()
        elide = Qt.TextElideMode.ElideRight
        if not logicalIndex:
            flag = Qt.AlignmentFlag
            low = flag.AlignBottom if self._is_upright else flag.AlignVCenter
            place = inner.adjusted(4, 0, 0, -8 if self._is_upright else 0)
            painter.drawText(place, flag.AlignLeft | low, text)
        elif self._is_upright:
            painter.translate(rect.center().x(), rect.bottom() - 8)
            painter.rotate(-90)
            room = QRect(0, -rect.width() // 2, rect.height() - 12, rect.width())
            said = metrics.elidedText(text, elide, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
        else:
            lines = _in_two(text, lambda t: metrics.horizontalAdvance(t) <= inner.width())
            said = "\n".join(metrics.elidedText(line, elide, inner.width()) for line in lines)
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, said)
        painter.restore()


class _Cells(QStyledItemDelegate):
    """Paints an opgave, a count, or that nobody is there."""

    def __init__(self, rows: MissingRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every cell is as high as the others."""
        return QSize(_WIDE if index.column() else _FIRST, _HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        box = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]  # not in the stubs
        state = QStyle.StateFlag(option.state)  # pyright: ignore[reportAttributeAccessIssue]
        cell = self._rows.cell(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell is None:
            self._paint_name(painter, box, index)
        else:
            _paint_cell(painter, box.adjusted(4, 4, -4, -4), cell)
        if state & QStyle.StateFlag.State_Selected:
            paint_ring(painter, box)
        painter.restore()

    def _paint_name(self, painter: QPainter, box: QRect, index: Index) -> None:
        row = self._rows.row(index)
        assert row is not None
        name = opgave_name(row)
        if row.area is None:
            paint_text(painter, box, name, is_bold=True)
            return
        half = box.height() // 2
        paint_text(painter, box.adjusted(0, 2, 0, -half), name, is_bold=True)
        paint_text(painter, box.adjusted(0, half, 0, -2), row.area.name, tone="muted")


def _in_two(text: str, fits: Callable[[str], bool]) -> list[str]:
    """A name in one line when it fits, else in two, broken at the space that balances them."""
    spaces = [at for at, letter in enumerate(text) if letter == " "]
    if fits(text) or not spaces:
        return [text]
    at = min(spaces, key=lambda space: abs(len(text) - 2 * space))
    return [text[:at], text[at + 1 :]]


def row_name(row: Row) -> str:
    """The opgave of a row, and its area where areas are told apart."""
    name = opgave_name(row)
    return f"{name} ({row.area.name})" if row.area is not None else name


def opgave_name(row: Row) -> str:
    """The opgave of a row."""
    return f"{row.opgave.code} · {row.opgave.title}"


def cell_told(cell: Cell) -> str:
    """What a cell says, in words."""
    kind = pick(cell.kind.name, cell.kind.name_en)
    if cell.actors:
        return _("{kind}: {count} of {known} involved").format(
            kind=kind, count=len(cell.actors), known=cell.known
        )
    if cell.known:
        return _("{kind}: nobody involved, {known} on the map").format(kind=kind, known=cell.known)
    return _("{kind}: nobody on the map").format(kind=kind)


def _paint_cell(painter: QPainter, box: QRect, cell: Cell) -> None:
    colours = theme.current()
    middle = Qt.AlignmentFlag.AlignCenter
    if cell.actors:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint())
        painter.drawRoundedRect(box, theme.GAP, theme.GAP)
        painter.setFont(theme.tabular(weight=600))
        painter.setPen(QColor(colours.ink))
        painter.drawText(box, middle, str(len(cell.actors)))
        return
    if cell.known:  # they are on the map and not involved: that is what the eye must find
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.warn), 1.25, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), theme.GAP, theme.GAP)
        said = _("0 of {known}").format(known=cell.known)
        painter.setFont(theme.tabular())
        if painter.fontMetrics().horizontalAdvance(said) > box.width() - theme.SPACE:
            painter.setFont(theme.tabular(theme.SMALL))
        painter.setPen(QColor(colours.warn))
        painter.drawText(box, middle, said)
        return
    painter.setFont(theme.font())
    painter.setPen(QColor(colours.muted))
    painter.drawText(box, middle, "–")


def _frame(rows: Sequence[Row]) -> tuple[object, ...]:
    """What must be the same for the cells to stay where they are."""
    kinds = tuple((cell.kind.id, cell.kind.name) for cell in rows[0].cells) if rows else ()
    return (kinds, *((row.opgave.id, row.area.id if row.area else None) for row in rows))


_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
