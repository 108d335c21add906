"""The list of named views: show, rename in place, drag to another place in the story."""

from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QWidget,
)

from dronten_map.core.ids import ViewId
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels import view_edits
from dronten_map.ui.panels.views_model import ViewsModel, view_in, view_mime
from dronten_map.ui.panels.views_painting import ROW, ViewPainter

MOST_ROWS = 8  # before the list scrolls
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class ViewsList(QListView):
    """The views of the open map; a click or Enter shows one.

    Signals:
        menu_asked(ViewId, QPoint): the menu of a view, at a place on the screen.
    """

    menu_asked = Signal(object, QPoint)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._pressed: QPoint | None = None  # where a drag would have begun
        self._is_double = False
        self._gap: int | None = None  # before which row what is dragged would stand
        self.rows = ViewsModel(bridge, self)
        self._dress()
        self.setModel(self.rows)
        self.setItemDelegate(ViewPainter(bridge, self.rows, self))
        self.clicked.connect(self._clicked)
        self.follow()

    @property
    def current(self) -> ViewId | None:
        """The view that the keyboard stands on."""
        index = self.currentIndex()
        return self.rows.rows[index.row()].id if index.isValid() else None

    def follow(self) -> None:
        """Show the views as they are now, the keyboard on the one that is shown."""
        stood = self.current
        self.rows.follow()
        rows = min(MOST_ROWS, max(1, len(self.rows.rows)))
        self.setFixedHeight(rows * ROW)
        if stood is None or not self.rows.index_of(stood).isValid() or not self.hasFocus():
            self.stand_on(self._bridge.view)
        self.viewport().update()

    def stand_on(self, view: ViewId) -> None:
        """Bring the keyboard to a view, and the view into sight."""
        index = self.rows.index_of(view)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def begin_rename(self, view: ViewId) -> None:
        """Let the user type another name in place."""
        self.stand_on(view)
        self.edit(self.rows.index_of(view))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show, rename, remove and move by keyboard; the rest is walking and searching."""
        current = self.current
        act = self._act_of(event) if current is not None else None
        if act is not None and current is not None:
            act(current)
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press may become a click or the start of dragging."""
        self._is_double = False
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if is_left else None
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename in place."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._is_double = True
            self.begin_rename(self.rows.rows[index.row()].id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Start to drag once the pointer went far enough."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        way = event.position().toPoint() - self._pressed
        if way.manhattanLength() >= QApplication.startDragDistance():
            index = self.indexAt(self._pressed)
            self._pressed = None
            if index.isValid():
                self._carry(self.rows.rows[index.row()].id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu, at the pointer or at the row that the keyboard stands on."""
        index, place = self.indexAt(event.pos()), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        if index.isValid():
            self.menu_asked.emit(self.rows.rows[index.row()].id, place)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take views."""
        if view_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would stand, and scroll near the edge."""
        super().dragMoveEvent(event)
        self._show_gap(self._gap_at(event.position().toPoint()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing would be dropped here any more."""
        super().dragLeaveEvent(event)
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the view there."""
        moved, gap = view_in(event.mimeData()), self._gap_at(event.position().toPoint())
        self._show_gap(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        if moved is not None and self.rows.index_of(moved).isValid():
            event.acceptProposedAction()
            line = self.rows.rows
            before = line[gap].id if gap < len(line) else None
            if before != moved:
                view_edits.move(self._bridge, moved, before)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and over them where something would be dropped."""
        super().paintEvent(event)
        if self._gap is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(theme.current().accent), 2))
            y = max(1, self._gap * ROW - self.verticalOffset())
            painter.drawLine(theme.SPACE, y, self.viewport().width() - theme.SPACE, y)
            painter.end()

    def _dress(self) -> None:
        self.setProperty("role", "panel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Views"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.viewport().setAutoFillBackground(False)

    def _act_of(self, event: QKeyEvent) -> Callable[[ViewId], None] | None:
        bridge, key = self._bridge, event.key()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key))
            return None if by is None else lambda v: self._move(v, by)
        if key in _ENTER:
            return lambda v: view_edits.show(bridge, v)
        if key == Qt.Key.Key_F2:
            return self.begin_rename
        if key == Qt.Key.Key_Delete:
            return lambda v: view_edits.remove(bridge, v)
        return None

    def _move(self, view: ViewId, by: int) -> None:
        view_edits.move_by(self._bridge, view, by)
        self.follow()
        self.stand_on(view)

    def _clicked(self, index: QModelIndex) -> None:
        if not self._is_double:
            view_edits.show(self._bridge, self.rows.rows[index.row()].id)

    def _carry(self, view: ViewId) -> None:
        carrier = QDrag(self)
        carrier.setMimeData(view_mime(view))
        carrier.setPixmap(self.viewport().grab(self.visualRect(self.rows.index_of(view))))
        carrier.setHotSpot(QPoint(12, 0))
        carrier.exec(Qt.DropAction.MoveAction)
        self._show_gap(None)

    def _gap_at(self, point: QPoint) -> int:
        return max(0, min(len(self.rows.rows), round((point.y() + self.verticalOffset()) / ROW)))

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()
