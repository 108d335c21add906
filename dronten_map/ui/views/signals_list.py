"""A list in groups: what each row says in plain words, and what stands small below it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QStandardItem,
)
from PySide6.QtGui import QStandardItemModel as ItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from dronten_map.ui import theme
from dronten_map.ui.views.look import ROW, paint_ring, tint, tone_colour
from dronten_map.ui.words import breakable

Index = QModelIndex | QPersistentModelIndex
FOLDED = 24  # a group of more rows than this starts folded, so that the others stay in sight
_INDENT = 20  # pixels that a row stands to the right of its heading
_WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_LINE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its text, what stands small below it in a tone, and what it stands for."""

    key: str
    text: str
    below: str = ""
    tone: str = "muted"
    subject: object = None


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading."""

    key: str
    title: str
    lines: Sequence[Line]


class GroupedList(QTreeView):
    """Groups that can be folded, by mouse and by arrow keys.

    Signals:
        stood(object): the keyboard stands on a row for this, or on the heading of this Group; None
            when it stands nowhere.
        opened(object): a row was double-clicked, or Enter was pressed on it.
    """

    stood = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = ItemModel(self)
        self._groups: list[Group] = []
        self._folds: dict[str, bool] = {}  # what the user folded, or opened again
        self.setModel(self._items)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName(name)
        self.setProperty("role", "grouped")
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.clicked.connect(self._fold)
        self.doubleClicked.connect(self._choose)
        self.selectionModel().currentChanged.connect(self._stand)
        self.expanded.connect(lambda index: self._note(index, is_folded=False))
        self.collapsed.connect(lambda index: self._note(index, is_folded=True))

    @property
    def groups(self) -> Sequence[Group]:
        """What is shown."""
        return self._groups

    def show_groups(self, groups: Iterable[Group]) -> None:
        """Show these; the row where the keyboard stood stays, and what was folded stays folded.

        Where that row is gone, the keyboard goes to the nearest one that is still there.
        """
        groups = list(groups)
        near = self._from_here()
        at = self.verticalScrollBar().value()
        for row in reversed(range(len(self._groups))):
            if self._groups[row] not in groups:
                self._items.removeRow(row)
                del self._groups[row]
        for row, group in enumerate(groups):
            if group not in self._groups[row : row + 1]:
                self._groups.insert(row, group)
                self._items.insertRow(row, _heading(group))
                self._unfold(row)
        there = {line.key for group in groups for line in group.lines}
        for key in near:
            if key in there and self.show_line(key):
                break
        self.verticalScrollBar().setValue(at)
        if self._line(self.currentIndex()) is None:
            self._stand(self.currentIndex())

    def _from_here(self) -> list[str]:
        """The row where the keyboard stands, those after it and then those before it, by key."""
        stood = self._line(self.currentIndex())
        if stood is None:
            return []
        rows = range(len(self._groups))
        open_ones = [self._groups[r] for r in rows if self.isExpanded(self._items.index(r, 0))]
        keys = [line.key for group in open_ones for line in group.lines]
        if stood.key not in keys:
            return [stood.key]
        at = keys.index(stood.key)
        return [*keys[at:], *reversed(keys[:at])]

    def show_first(self) -> None:
        """Bring the keyboard to the first row that is not folded away."""
        for row in range(len(self._groups)):
            heading = self._items.index(row, 0)
            if self.isExpanded(heading):
                self.setCurrentIndex(self._items.index(0, 0, heading))
                return

    def show_line(self, key: str) -> bool:
        """Bring the keyboard to a row; whether it is there."""
        for row, group in enumerate(self._groups):
            below = self._items.index(row, 0)
            for at, line in enumerate(group.lines):
                if line.key == key:
                    self.setCurrentIndex(self._items.index(at, 0, below))
                    return True
        return False

    def place_of(self, key: str) -> QRect:
        """Where a row stands in the viewport, in pixels; empty when it is folded away."""
        for row, group in enumerate(self._groups):
            for at, line in enumerate(group.lines):
                if line.key == key:
                    return self.visualRect(self._items.index(at, 0, self._items.index(row, 0)))
        return QRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses a row, or folds a group."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._fold(self.currentIndex())
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell where the keyboard stands when it comes back from another list."""
        super().focusInEvent(event)
        if self.currentIndex().isValid():
            self._stand(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the texts anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw the arrow of a heading, and nothing before its rows."""
        if index.parent().isValid():
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        colour, scale = theme.current().muted, self.devicePixelRatioF()
        left = rect.right() - 16
        painter.drawPixmap(
            left, rect.center().y() - 7, theme.pixmap(name, 16, colour=colour, scale=scale)
        )

    def _fold(self, index: Index) -> None:
        if index.isValid() and self._line(index) is None:
            self.setExpanded(index, not self.isExpanded(index))

    def _choose(self, index: Index) -> None:
        line = self._line(index)
        if line is not None:
            self.opened.emit(line.subject)

    def _stand(self, index: Index) -> None:
        found = index.data(_LINE) if index.isValid() else None
        self.stood.emit(found.subject if isinstance(found, Line) else found)

    def _line(self, index: Index) -> Line | None:
        found = index.data(_LINE) if index.isValid() else None
        return found if isinstance(found, Line) else None

    def _unfold(self, row: int) -> None:
        group = self._groups[row]
        folded = self._folds.get(group.key, len(group.lines) > FOLDED)
        self.blockSignals(True)  # only what the user folds is kept in mind
        self.setExpanded(self._items.index(row, 0), not folded)
        self.blockSignals(False)

    def _note(self, index: Index, *, is_folded: bool) -> None:
        self._folds[self._groups[index.row()].key] = is_folded


def _heading(group: Group) -> QStandardItem:
    heading = QStandardItem(f"{group.title} ({len(group.lines)})")
    heading.setData(group, _LINE)
    for line in group.lines:
        item = QStandardItem(line.text)
        item.setData(line, _LINE)
        item.setData(f"{line.text} {line.below}".strip(), Qt.ItemDataRole.AccessibleTextRole)
        heading.appendRow(item)
    return heading


class _Painter(QStyledItemDelegate):
    """Paints a heading with its count, or a text with what stands below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the text needs in the width that there is."""
        line = index.data(_LINE)
        if not isinstance(line, Line):
            return QSize(0, ROW)
        text, below = self._heights(line)
        return QSize(0, text + below + 2 * theme.SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        shown = index.data(_LINE)
        # A row stands right below its heading: Qt's step to the right would only cost words.
        whole: QRect = option.rect.adjusted(-_INDENT if isinstance(shown, Line) else 0, 0, 0, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint())
            painter.drawRoundedRect(
                whole.adjusted(0, 1, -theme.SPACE, -1), theme.RADIUS, theme.RADIUS
            )
        box = whole.adjusted(theme.SPACE, 0, -2 * theme.SPACE, 0)
        if isinstance(shown, Line):
            self._paint_line(painter, box, shown)
        elif isinstance(shown, Group):
            self._paint_heading(painter, box, shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, whole.adjusted(0, 1, -theme.SPACE, -1))
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, group: Group) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        count = str(len(group.lines))
        painter.setFont(theme.tabular())
        room = painter.fontMetrics().horizontalAdvance(count) + theme.SPACE
        painter.setPen(QColor(theme.current().muted))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, count)
        painter.setFont(theme.font(weight=600))
        painter.setPen(QColor(theme.current().ink))
        elide = Qt.TextElideMode.ElideRight
        title = painter.fontMetrics().elidedText(group.title, elide, box.width() - room)
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, title)

    def _paint_line(self, painter: QPainter, box: QRect, line: Line) -> None:
        text, below = self._heights(line)
        painter.setFont(theme.font())
        painter.setPen(QColor(theme.current().ink))
        top = box.adjusted(0, theme.SPACE, 0, 0)
        top.setHeight(text)
        painter.drawText(top, _WRAPS, breakable(line.text))
        if below:
            painter.setFont(theme.font(theme.SMALL))
            painter.setPen(tone_colour(line.tone))
            under = QRect(top.left(), top.bottom() + 1, top.width(), below)
            elide = Qt.TextElideMode.ElideRight
            words = painter.fontMetrics().elidedText(line.below, elide, under.width())
            painter.drawText(under, Qt.AlignmentFlag.AlignVCenter, words)

    def _heights(self, line: Line) -> tuple[int, int]:
        view = self.parent()
        assert isinstance(view, GroupedList)
        width = max(80, view.viewport().width() - _INDENT - 3 * theme.SPACE)
        metrics = QFontMetrics(theme.font())
        text = metrics.boundingRect(QRect(0, 0, width, 4000), _WRAPS, breakable(line.text)).height()
        small = QFontMetrics(theme.font(theme.SMALL))
        return text, small.height() + theme.GAP if line.below else 0
