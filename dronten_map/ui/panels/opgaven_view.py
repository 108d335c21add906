"""The list or tree of opgaven: pointer, keyboard, dragging and dropping."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
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
    QWidget,
)

from dronten_map.core.ids import OpgaveId
from dronten_map.ui import drag, theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels import opgave_edits
from dronten_map.ui.panels.opgaven_drop import Spot, place_of, spot_at_end, spot_in
from dronten_map.ui.panels.opgaven_painting import ghost
from dronten_map.ui.panels.opgaven_tree import OpgavenTree

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class OpgavenView(OpgavenTree):
    """The opgaven; Enter or a click lights one up.

    Signals:
        menu_asked(OpgaveId or None, QPoint): the context menu of an opgave, or of the empty part.
    """

    menu_asked = Signal(object, QPoint)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._bridge = bridge
        self._spot: Spot | None = None
        self._is_double = False
        self._pressed: QPoint | None = None  # where a drag would have begun
        self.clicked.connect(self._clicked)

    @property
    def spot(self) -> Spot | None:
        """Where what is dragged would be dropped now."""
        return self._spot

    def rename(self, opgave: OpgaveId) -> None:
        """Let the user type another title in place."""
        self.stand_on(opgave)
        self.edit(self.rows.index_of(opgave))

    def toggle(self, opgave: OpgaveId) -> None:
        """Light an opgave up, or put it out when it is lit."""
        selection = self._bridge.selection
        selection.light(None if selection.opgave == opgave else opgave)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Light, rename, remove and move by keyboard; the rest is walking and searching."""
        current = self.current
        act = self._act_of(event) if current is not None else None
        if act is not None and current is not None:
            act(current)
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename in place; the second click of the two lights nothing."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        self._is_double = True
        self.rename(self.rows.row_of(index).opgave.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press may become a click or the start of dragging."""
        self._is_double = False
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if is_left else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Start to drag once the pointer went far enough.

        Qt would only drag what is selected, and nothing is selected here: a row is lit or not.
        """
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        way = event.position().toPoint() - self._pressed
        if way.manhattanLength() >= QApplication.startDragDistance():
            self.setCurrentIndex(self.indexAt(self._pressed))
            self._pressed = None
            self.startDrag(self.rows.supportedDropActions())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu, at the pointer or at the row that the keyboard stands on."""
        place = event.globalPos()
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            corner = self.visualRect(index).bottomLeft() if index.isValid() else QPoint(8, 8)
            place = self.viewport().mapToGlobal(corner)
        opgave = self.rows.row_of(index).opgave.id if index.isValid() else None
        self.menu_asked.emit(opgave, place)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the opgave away, to another place here or onto an actor on the map."""
        index = self.currentIndex()
        if not index.isValid():
            return
        carrier = QDrag(self)
        carrier.setMimeData(self.rows.mimeData([index]))
        carrier.setPixmap(ghost(self.rows.row_of(index), self))
        carrier.setHotSpot(QPoint(12, 0))  # it hangs below the pointer, where it hides no target
        carrier.exec(actions, Qt.DropAction.CopyAction)
        self._show_spot(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take opgaven and actors."""
        if drag.opgave_in(event.mimeData()) or drag.actors_in(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would be dropped, and scroll near the edge."""
        super().dragMoveEvent(event)
        spot = self._spot_of(event)
        self._show_spot(spot)
        if spot is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing would be dropped here any more."""
        super().dragLeaveEvent(event)
        self._show_spot(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the opgave, or involve the actors."""
        spot = self._spot_of(event)
        self._show_spot(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        if spot is None:
            event.ignore()
            return
        event.acceptProposedAction()
        moved = drag.opgave_in(event.mimeData())
        if moved is None:
            opgave_edits.attach(self._bridge, drag.actors_in(event.mimeData()), spot.opgave)
            self.stand_on(spot.opgave)
        else:
            is_open = self.isExpanded(self.rows.index_of(spot.opgave))
            opgave_edits.move(
                self._bridge, moved, *place_of(self.rows, spot, moved, is_open=is_open)
            )
            self.stand_on(moved)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and over them where something would be dropped."""
        super().paintEvent(event)
        if self._spot is None:
            return
        box = self.box_of(self.rows.index_of(self._spot.opgave))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(theme.current().accent)
        painter.setPen(QPen(colour, 2))
        if self._spot.side == "on":
            colour.setAlpha(40)
            painter.setBrush(colour)
            painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
        else:
            y = box.top() - 1 if self._spot.side == "above" else box.bottom() + 2
            left = self.visualRect(self.rows.index_of(self._spot.opgave)).left() + theme.GAP
            painter.drawLine(left, y, box.right(), y)

    def _act_of(self, event: QKeyEvent) -> Callable[[OpgaveId], None] | None:
        bridge, key = self._bridge, event.key()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            moves: dict[int, Callable[[OpgaveId], None]] = {
                Qt.Key.Key_Up: lambda o: opgave_edits.move_by(bridge, o, -1),
                Qt.Key.Key_Down: lambda o: opgave_edits.move_by(bridge, o, 1),
                Qt.Key.Key_Right: lambda o: self._indent(o),
                Qt.Key.Key_Left: lambda o: opgave_edits.outdent(bridge, o),
            }
            return moves.get(key)
        if key in _ENTER:
            return self.toggle
        if key == Qt.Key.Key_F2:
            return self.rename
        if key == Qt.Key.Key_Delete:
            return lambda o: opgave_edits.delete(bridge, o)
        return None

    def _indent(self, opgave: OpgaveId) -> None:
        opgave_edits.indent(self._bridge, opgave)
        self.open_above(opgave)
        self.stand_on(opgave)

    def _escape(self, event: QKeyEvent) -> None:
        if self._bridge.selection.opgave is None:
            event.ignore()
        else:
            self._bridge.selection.light(None)

    def _clicked(self, index: QModelIndex) -> None:
        if not self._is_double:
            self.toggle(self.rows.row_of(index).opgave.id)

    def _spot_of(self, event: QDropEvent) -> Spot | None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        moved = drag.opgave_in(event.mimeData())
        if not index.isValid():
            return spot_at_end(self.rows, moved)
        box = self.visualRect(index)
        share = (point.y() - box.top()) / max(1, box.height())
        return spot_in(self.rows, index, share, moved)

    def _show_spot(self, spot: Spot | None) -> None:
        if spot != self._spot:
            self._spot = spot
            self.viewport().update()
