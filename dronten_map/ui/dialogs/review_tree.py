"""The list of what came back: groups with ticks, and what was, is said and what we have."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from dronten_map.exchange.review_lines import Line
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.dialogs.review_model import AFTER, BEFORE, OURS, OUTCOME, WHAT, By, ReviewModel
from dronten_map.ui.views.look import PAD, ROW, hairline, paint_text, tint

_Index = QModelIndex | QPersistentModelIndex
_BOX, _STEP = 16, 24  # of a tick, and of what stands left of it, in pixels
_SHARES = (0.28, 0.0, 0.21, 0.21, 0.17, 0.13)  # of the width, by column
_OUTCOME_WIDTH = 112
_FOLDED = 60  # lines beyond which groups start folded


class ReviewTree(QTreeView):
    """Groups that can be folded, with lines that can be ticked, by mouse and keyboard.

    Signals:
        stood(object): the keyboard stands on this Line; None for a heading or nothing.
        ticked: other lines are ticked.
    """

    stood = Signal(object)
    ticked = Signal()

    def __init__(self, model: ReviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = model
        self._unfolded: dict[str, bool] = {}  # what the user folded, or opened
        self.setModel(model)
        self.setItemDelegate(_Cells(model, self))
        self.setAccessibleName(_("What came back"))
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_lines(self, lines: Sequence[Line], by: By) -> None:
        """Show these lines; where the keyboard stood it stays, and what was folded stays so."""
        stood = self.lines.line(self.currentIndex())
        at = self.verticalScrollBar().value()
        self.lines.show_lines(lines, by)
        is_short = len(lines) <= _FOLDED
        for row, group in enumerate(self.lines.groups):
            if self._unfolded.get(group.title, is_short or len(self.lines.groups) == 1):
                self.expand(self.lines.index(row, 0))
        if stood is None or not self._stand_on(stood):
            self.setCurrentIndex(self._first())
        self.verticalScrollBar().setValue(at)

    def tick(self, indexes: Sequence[_Index]) -> None:
        """Turn the ticks of lines and headings: all on, or all off when they are on."""
        states = [self.lines.state(index) for index in indexes]
        on = any(state not in (None, Qt.CheckState.Checked) for state in states)
        found = [line for index in indexes for line in self.lines.lines_at(index)]
        self.lines.sifting.tick(found, on=on)
        self.refresh()
        self.ticked.emit()

    def refresh(self) -> None:
        """Paint the ticks anew."""
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell where the keyboard stands."""
        super().currentChanged(current, previous)
        self.stood.emit(self.lines.line(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks what is chosen, Enter folds a group."""
        current = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and current.isValid():
            self.tick(self.selectionModel().selectedRows() or [current])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._fold(current)
        elif event.key() == Qt.Key.Key_Right and self.lines.group(current) is not None:
            self._fold(current, to=True)
        elif event.key() == Qt.Key.Key_Left and current.parent().isValid():
            self.setCurrentIndex(current.parent())
        elif event.key() == Qt.Key.Key_Left:
            self._fold(current, to=False)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a tick turns it; one on a heading folds its group."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint()).siblingAtColumn(0)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        box = tick_box(self.visualRect(index), is_group=self.lines.group(index) is not None)
        if box.adjusted(-6, -8, 6, 8).contains(event.position().toPoint()):
            self.tick([index])
        elif self.lines.group(index) is not None:
            self._fold(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        room = self.viewport().width() - _OUTCOME_WIDTH
        for column, share in enumerate(_SHARES):
            self.header().resizeSection(column, round(room * share) if share else _OUTCOME_WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so when there is nothing to show."""
        super().paintEvent(event)
        if self.lines.groups:
            return
        painter = QPainter(self.viewport())
        painter.setFont(theme.font())
        painter.setPen(QColor(theme.current().muted))
        text = _("Nothing here. Choose “All”, or search for something else.")
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, text)

    def drawRow(self, painter: QPainter, option: object, index: _Index) -> None:
        """Paint the ground of a row, its cells, and the line below it."""
        box = QRect(0, self.visualRect(index).y(), self.viewport().width(), self.rowHeight(index))
        colours, group = theme.current(), self.lines.group(index)
        is_chosen = self.selectionModel().isRowSelected(index.row(), index.parent())
        ground = QColor(colours.panel if group is not None else colours.paper)
        painter.fillRect(box, tint() if is_chosen else ground)
        if group is None:
            super().drawRow(painter, option, index)  # pyright: ignore[reportArgumentType]
        else:
            self._paint_heading(painter, box, index)
        painter.setPen(hairline())
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        current = self.currentIndex()
        is_current = current.row() == index.row() and current.parent() == index.parent()
        if self.hasFocus() and is_current:
            painter.fillRect(box.x(), box.y(), 3, box.height(), QColor(colours.focus))

    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Draw nothing: a heading has its own arrow."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _paint_heading(self, painter: QPainter, box: QRect, index: _Index) -> None:
        group = self.lines.group(index)
        assert group is not None
        painter.save()
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        arrow = theme.pixmap(name, 16, colour=theme.current().muted, scale=self.devicePixelRatioF())
        painter.drawPixmap(box.x() + PAD, box.center().y() - 7, arrow)
        square = tick_box(box, is_group=True)
        paint_tick(painter, square, self.lines.state(index))
        words = QRect(square.right() + PAD, box.y(), box.width() - square.right() - PAD, ROW)
        count = str(len(group.lines))
        painter.setFont(theme.font(weight=600))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(group.title, Qt.TextElideMode.ElideRight, words.width() // 2)
        paint_text(painter, words, title, is_bold=True)
        words.setLeft(words.left() + metrics.horizontalAdvance(title) + PAD)
        paint_text(painter, words, count, tone="muted")
        words.setLeft(words.left() + metrics.horizontalAdvance(count) + 2 * PAD)
        paint_text(painter, words, self._hint(group.lines), tone="warn")
        painter.restore()

    def _hint(self, lines: Sequence[Line]) -> str:
        """That a new actor looks like one of ours, while nothing was chosen."""
        for line in lines:
            new, offered = self.lines.sifting.alike(line)
            if offered and self.lines.sifting.is_open(new):
                return _("Looks like “{name}”: the same?").format(name=offered[0].name)
        return ""

    def _fold(self, index: _Index, *, to: bool | None = None) -> None:
        group = self.lines.group(index)
        if group is None:
            return
        first = self.lines.index(index.row(), 0)
        is_unfolded = not self.isExpanded(first) if to is None else to
        self._unfolded[group.title] = is_unfolded
        self.setExpanded(first, is_unfolded)

    def _first(self) -> QModelIndex:
        heading = self.lines.index(0, 0)
        inside = self.lines.index(0, 0, heading)
        return inside if heading.isValid() and self.isExpanded(heading) else heading

    def _stand_on(self, line: Line) -> bool:
        for row, group in enumerate(self.lines.groups):
            for at, other in enumerate(group.lines):
                if other.key == line.key:
                    self.setCurrentIndex(self.lines.index(at, 0, self.lines.index(row, 0)))
                    return True
        return False


def tick_box(row: QRect, *, is_group: bool) -> QRect:
    """Where the tick of a row stands: that of a line a little to the right of its heading's."""
    left = row.x() + PAD + _STEP + (0 if is_group else _STEP)
    return QRect(left, row.center().y() - _BOX // 2 + 1, _BOX, _BOX)


def paint_tick(painter: QPainter, square: QRect, state: Qt.CheckState | None) -> None:
    """Paint a tick, empty, half or whole; nothing where there is nothing to tick."""
    if state is None:
        return
    colours = theme.current()
    is_on = state != Qt.CheckState.Unchecked
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.accent if is_on else colours.muted), 1.5))
    painter.setBrush(QColor(colours.accent if is_on else colours.paper))
    painter.drawRoundedRect(square, 4, 4)
    if is_on:
        name = "check" if state == Qt.CheckState.Checked else "minus"
        painter.drawPixmap(
            square.x() + 2,
            square.y() + 2,
            theme.pixmap(name, 12, colour=colours.on_accent, scale=2),
        )
    painter.restore()


class _Cells(QStyledItemDelegate):
    def __init__(self, lines: ReviewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a cell of a line."""
        line = self._lines.line(index)
        if line is None:
            return
        box = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]  # not in the stubs
        state = QStyle.StateFlag(option.state)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, tint())
        text = str(index.data() or "")
        match index.column():
            case column if column == WHAT:
                self._paint_what(painter, box, line, text)
            case column if column == OUTCOME:
                paint_text(painter, box, text, tone=self._lines.tone(line))
            case column if column == AFTER:
                paint_text(painter, box, text, is_bold=self._lines.sifting.is_ticked(line))
            case column if column in (BEFORE, OURS):
                paint_text(painter, box, text, tone="warn" if column == OURS else "muted")
            case _:
                paint_text(painter, box, text, tone="muted")
        painter.restore()

    def _paint_what(self, painter: QPainter, box: QRect, line: Line, text: str) -> None:
        square = tick_box(box, is_group=False)
        state = None
        if self._lines.sifting.can_tick(line):
            on = self._lines.sifting.is_ticked(line)
            state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        paint_tick(painter, square, state)
        words = QRect(square.right() + 1, box.y(), box.right() - square.right(), box.height())
        paint_text(painter, words, text)
        below = self._lines.below(line)
        if below and below != text:
            left = words.left() + painter.fontMetrics().horizontalAdvance(text) + PAD
            paint_text(painter, words.adjusted(left - words.left(), 0, 0, 0), below, tone="muted")
