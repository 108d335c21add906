"""The opgaven as a tree or a list on screen: how rows look, and what stays when they change."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from dronten_map.core.ids import OpgaveId
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels.opgaven_model import OpgavenModel
from dronten_map.ui.panels.opgaven_painting import OpgavePainter

INDENT = 20  # pixels
_Index = QModelIndex | QPersistentModelIndex


class OpgavenTree(QTreeView):
    """The rows; what is open, current and in sight stays so when opgaven come, go or move."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.rows = OpgavenModel(bridge, self)
        self._painter = OpgavePainter(self.rows, self)
        self._closed: set[OpgaveId] = set()
        self._stood: tuple[OpgaveId | None, int, int] = (None, 0, 0)
        self._is_keeping = False
        self._dress()
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.collapsed.connect(lambda index: self._note(index, is_open=False))
        self.expanded.connect(lambda index: self._note(index, is_open=True))
        self.rows.modelAboutToBeReset.connect(self._keep)
        self.rows.modelReset.connect(self._restore)
        bridge.selection.changed.connect(self._light)
        bridge.opened.connect(self._start)
        self._start()

    @property
    def current(self) -> OpgaveId | None:
        """The opgave that the keyboard stands on."""
        index = self.currentIndex()
        return self.rows.row_of(index).opgave.id if index.isValid() else None

    def show_as_tree(self, *, is_tree: bool) -> None:
        """Be a tree, or a list."""
        self.setRootIsDecorated(is_tree)
        self.setIndentation(INDENT if is_tree else 0)
        self.rows.show_as("tree" if is_tree else "list")

    def stand_on(self, opgave: OpgaveId | None) -> None:
        """Bring the keyboard to an opgave, and the opgave into sight."""
        index = self.rows.index_of(opgave)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def open_above(self, opgave: OpgaveId) -> None:
        """Open everything that an opgave stands below."""
        above = self.rows.index_of(opgave).parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint what lies behind a row: lit, under the pointer, under the keyboard."""
        row = self.rows.row_of(index)
        box = self.box_of(index)
        now = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        is_lit = row.opgave.id == self._painter.lit
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_lit or is_hovered:
            lifted = now.line if theme.is_dark() else now.paper
            painter.setBrush(QColor(lifted if is_lit else now.line))
            painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
        if is_lit:
            painter.setBrush(QColor(now.accent))
            painter.drawRoundedRect(QRect(box.left(), box.top() + 4, 3, box.height() - 8), 1.5, 1.5)
        if self.hasFocus() and index == self.currentIndex():
            painter.setPen(QPen(QColor(now.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        painter.restore()
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Paint the mark that opens and closes what is below an opgave."""
        if self.rows.rowCount(index) == 0:
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        scale = self.devicePixelRatioF()
        picture = theme.pixmap(name, 14, colour=theme.current().muted, scale=scale)
        painter.drawPixmap(rect.right() - 13, rect.center().y() - 7, picture)

    def box_of(self, index: _Index) -> QRect:
        """The place of a row, from one side of the panel to the other."""
        row = self.visualRect(index)
        return QRect(theme.GAP, row.top() + 1, self.viewport().width() - 8, row.height() - 2)

    def _dress(self) -> None:
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(600)
        self.setAccessibleName(_("Opgaven"))
        self.viewport().setAutoFillBackground(False)
        self.setProperty("role", "panel")

    def _light(self) -> None:
        lit = self._bridge.selection.opgave
        if lit == self._painter.lit:
            return
        self._painter.lit = lit
        self.viewport().update()
        if lit is not None and lit != self.current:
            # Lit from elsewhere, as by a search: it may lie closed, or out of sight.
            self.open_above(lit)
            self.stand_on(lit)

    def _start(self) -> None:
        """Another map: everything is open, nothing is current."""
        self._closed.clear()
        self._painter.lit = self._bridge.selection.opgave
        self.expandAll()
        self.setCurrentIndex(QModelIndex())
        self.scrollToTop()

    def _note(self, index: QModelIndex, *, is_open: bool) -> None:
        if self._is_keeping or self.rows.shown == "list":
            return
        opgave = self.rows.row_of(index).opgave.id
        (self._closed.discard if is_open else self._closed.add)(opgave)

    def _keep(self) -> None:
        numbers = [row.opgave.id for row in self.rows.rows]
        current = self.current
        at = numbers.index(current) if current is not None else 0
        self._stood = (current, at, self.verticalScrollBar().value())

    def _restore(self) -> None:
        current, at, scrolled = self._stood
        rows = self.rows.rows
        self._is_keeping = True
        self.expandAll()
        for opgave in self._closed:
            self.collapse(self.rows.index_of(opgave))
        self._is_keeping = False
        index = self.rows.index_of(current)
        if current is not None and not index.isValid() and rows:
            # It was removed: the keyboard goes on with what stands in its place.
            index = self.rows.index_of(rows[min(at, len(rows) - 1)].opgave.id)
        self.setCurrentIndex(index)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scrolled)
