"""The outline of a plan: phases and activities, by mouse and by keyboard."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from dronten_map.core.edits.plans import add_phase, plan_activity, shift_activity, shift_phase
from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import PhaseId
from dronten_map.core.plan import PlanActivity, PlanPhase, PlanStep, Work
from dronten_map.core.plan.order import Order
from dronten_map.core.records import Activity, Phase
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.views import plan_menu, plan_paste
from dronten_map.ui.views.look import hairline, stand_alone
from dronten_map.ui.views.plan_columns import COLUMNS, PLACE, columns_that_fit
from dronten_map.ui.views.plan_delegate import OutlineDelegate, ground
from dronten_map.ui.views.plan_tree import WHOLE, PlanTree

_Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_INDENT = 16  # pixels a level
_Cursor = QAbstractItemView.CursorAction
_Trigger = QAbstractItemView.EditTrigger


class Outline(QTreeView):
    """The lines of a plan.

    Enter on a phase and Insert anywhere add an activity; F2, typing and a double click edit a
    cell; Delete removes; Alt+Up and Alt+Down move; Ctrl+C and Ctrl+V go to a workbook and back. A
    click on the head of a column sorts: up, down, and as the plan stands.

    Signals:
        stood(str): the keyboard stands on another line, by its key; empty for none.
        wants_plan_gone: the whole plan is to be deleted.
        columns_chosen(dict): which columns are shown or put away by hand, by name.
        arranged: the order of the activities is another one, or other ones are left out.
    """

    stood = Signal(str)
    wants_plan_gone = Signal()
    columns_chosen = Signal(dict)
    arranged = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.tree = PlanTree(bridge, self)
        self._by_hand: dict[str, bool] = {}
        self.setModel(self.tree)
        self.setItemDelegate(OutlineDelegate(bridge, self.tree, self))
        self.setAccessibleName(_("Phases and activities"))
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            _Trigger.DoubleClicked | _Trigger.EditKeyPressed | _Trigger.AnyKeyPressed
        )
        self.setExpandsOnDoubleClick(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._build_header()
        self.tree.rowsInserted.connect(self._unfold)
        self.tree.modelReset.connect(self.expandAll)

    def show_line(self, key: str, column: str = "title") -> None:
        """Bring the keyboard to a line, unfolded and in sight."""
        index = self.tree.place_of(key, PLACE[column])
        if index.isValid():
            stand_alone(self, index)
            if self.isVisible():
                self.scrollTo(index)

    def current_key(self) -> str:
        """The line that the keyboard stands on."""
        return self.tree.node(self.currentIndex()).key

    def use_columns(self, by_hand: Mapping[str, bool]) -> None:
        """Show and put away the columns that were chosen before; what is no column counts not."""
        self._by_hand = {name: is_on for name, is_on in by_hand.items() if name in PLACE}
        self._fit()

    def show_column(self, name: str, *, is_on: bool) -> None:
        """Show a column or put it away, whether or not there is room for it."""
        self._by_hand[name] = is_on
        self._fit()
        self.columns_chosen.emit(self._by_hand)

    def sort(self, column: str) -> None:
        """Sort by a column: up, then down, then as the plan stands."""
        now = self.tree.order
        is_up = now.column == column and not now.is_down
        if column == now.column and now.is_down:
            column = ""
        self._arrange(replace(now, column=column, is_down=is_up))

    def keep_only(self, words: str) -> None:
        """Show only the activities that hold some words; all for none."""
        self._arrange(replace(self.tree.order, words=words.strip()))

    def add_activity(self) -> None:
        """Add an activity to the phase where the keyboard stands, and type its title."""
        phase, plan = self.tree.phase_at(self.currentIndex()), self.tree.plan
        if plan is None:
            return
        step = self.tree.line(self.currentIndex())
        made = ""
        with self._bridge.edit(_("Add activity")) as draft:
            if phase is None:
                phase = add_phase(draft, plan, step.number if isinstance(step, PlanStep) else 0)
            made = plan_activity(draft, phase, _("New activity"))
        self._begin_typing(made)

    def add_phase(self) -> None:
        """Add a phase to the step where the keyboard stands, and type its title."""
        line = self.tree.line(self.currentIndex())
        match line:
            case PlanStep():
                step = line.number
            case PlanPhase():
                step = line.step
            case PlanActivity():
                step = self._bridge.model.get(Phase, line.phase).step
            case _:
                step = 0
        made = self._add_phase(step)
        if made is not None:
            self._begin_typing(made)

    def remove_chosen(self) -> None:
        """Remove the chosen phases and activities."""
        lines = [self.tree.line(i) for i in self.selectionModel().selectedRows()]
        model = self._bridge.model
        gone: list[Activity | Phase] = [
            model.get(Activity, x.id) for x in lines if isinstance(x, PlanActivity)
        ]
        phases = [model.get(Phase, x.id) for x in lines if isinstance(x, PlanPhase)]
        gone += phases
        if not gone:
            if any(isinstance(x, Work) for x in lines):
                self.wants_plan_gone.emit()
            return
        below = self.indexBelow(self.currentIndex())
        key = self.tree.node(below).key
        with self._bridge.edit(_("Delete phase") if phases else _("Delete activity")) as draft:
            remove(draft, gone)
        if not self.currentIndex().isValid() and key:
            self.show_line(key)

    def shift(self, by: int) -> None:
        """Move the line where the keyboard stands up (-1) or down (1)."""
        self._arrange(Order(words=self.tree.order.words))  # in a sorted list up has no meaning
        line, column = self.tree.line(self.currentIndex()), self.currentIndex().column()
        if isinstance(line, PlanActivity):
            with self._bridge.edit(_("Move activity")) as draft:
                shift_activity(draft, line.id, by)
        elif isinstance(line, PlanPhase):
            with self._bridge.edit(_("Move phase")) as draft:
                shift_phase(draft, line.id, by)
        else:
            return
        self.show_line(line.id, COLUMNS[column].name)

    def paste(self) -> None:
        """Write what was copied in a workbook over the activities from here on."""
        plan_paste.paste(self, self._bridge, QGuiApplication.clipboard().text())

    # What Qt asks.

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the clipboard from the map, which has them otherwise."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste)
            if any(map(event.matches, keys)):
                event.accept()
                return True
        return super().event(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell where the keyboard stands."""
        super().currentChanged(current, previous)
        if self.tree.node(current) is not self.tree.node(previous):
            self.stood.emit(self.tree.node(current).key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the outline; the others are those of every tree."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            plan_paste.copy(self)
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            return
        match event.key():
            case Qt.Key.Key_Insert:
                self.add_activity()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not self._is_on_activity():
                self.add_activity()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.edit(self.currentIndex())
            case Qt.Key.Key_Delete:
                self.remove_chosen()
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self.shift(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right if not alt and self._step_aside(event.key()):
                pass
            case _:
                super().keyPressEvent(event)

    def moveCursor(self, cursor_action: _Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Let Tab in a cell go to the next one to type in, as in a workbook."""
        if cursor_action == _Cursor.MoveNext:
            return self._typed_beside(1)
        if cursor_action == _Cursor.MovePrevious:
            return self._typed_beside(-1)
        return super().moveCursor(cursor_action, modifiers)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the line below the pointer."""
        plan_menu.show(self, event.globalPos())

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the line in sight that the keyboard went to while something else was in front."""
        super().showEvent(event)
        self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def drawRow(self, painter: QPainter, option: object, index: _Index) -> None:
        """Paint the ground of a line over its whole width, and its cells on it."""
        line = self.tree.line(index)
        is_chosen = self.selectionModel().isRowSelected(index.row(), index.parent())
        box = QRect(0, self.visualRect(index).y(), self.viewport().width(), self.rowHeight(index))
        painter.fillRect(box, ground(line, is_chosen=is_chosen))
        super().drawRow(painter, option, index)  # pyright: ignore[reportArgumentType]
        if not isinstance(line, Work | PlanStep):
            painter.setPen(hairline())
            painter.drawLine(box.bottomLeft(), box.bottomRight())

    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Paint an arrow where something is folded away or can be."""
        is_chosen = self.selectionModel().isRowSelected(index.row(), index.parent())
        painter.fillRect(rect, ground(self.tree.line(index), is_chosen=is_chosen))
        if self.tree.rowCount(index):
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            arrow = theme.pixmap(name, 12, colour=theme.current().muted, scale=2)
            x = rect.right() - _INDENT + 3
            painter.drawPixmap(QPoint(x, rect.y() + (rect.height() - 12) // 2), arrow)

    def _arrange(self, order: Order) -> None:
        """Show the lines in another order; the keyboard stays on its line while it is there."""
        if order == self.tree.order:
            return
        key, column = self.current_key(), max(0, self.currentIndex().column())
        self.tree.arrange(order)
        self.show_line(key if self.tree.place_of(key).isValid() else WHOLE, COLUMNS[column].name)
        self.header().viewport().update()
        self.setDragEnabled(not order.column)
        self.arranged.emit()

    def _is_on_activity(self) -> bool:
        return isinstance(self.tree.line(self.currentIndex()), PlanActivity)

    def _step_aside(self, key: int) -> bool:
        """Go to the column beside; in the first one the arrows fold, as in every tree."""
        current = self.currentIndex()
        if not current.isValid():
            return False
        header = self.header()
        by = -1 if key == Qt.Key.Key_Left else 1
        at = header.visualIndex(current.column())
        can_fold = self.tree.rowCount(current.siblingAtColumn(0)) > 0
        if at == 0 and (by < 0 or (can_fold and not self.isExpanded(current.siblingAtColumn(0)))):
            return False
        at += by
        while 0 <= at < header.count() and header.isSectionHidden(header.logicalIndex(at)):
            at += by
        if 0 <= at < header.count():
            self.setCurrentIndex(current.siblingAtColumn(header.logicalIndex(at)))
        return True

    def _typed_beside(self, by: int) -> QModelIndex:
        """The next cell to type in (1) or the one before it (-1), on another line if need be."""
        header, line = self.header(), self.currentIndex()
        at = header.visualIndex(line.column()) + by
        while line.isValid():
            while 0 <= at < header.count():
                column = header.logicalIndex(at)
                cell = line.siblingAtColumn(column)
                is_open = bool(cell.flags() & Qt.ItemFlag.ItemIsEditable)
                if is_open and COLUMNS[column].is_typed and not self.isColumnHidden(column):
                    return cell
                at += by
            first = line.siblingAtColumn(0)
            line = self.indexBelow(first) if by > 0 else self.indexAbove(first)
            at = 0 if by > 0 else header.count() - 1
        return QModelIndex()

    def _add_phase(self, step: int) -> PhaseId | None:
        made: PhaseId | None = None
        plan = self.tree.plan
        if plan is not None:
            with self._bridge.edit(_("Add phase")) as draft:
                made = add_phase(draft, plan, step)
        return made

    def _begin_typing(self, key: str) -> None:
        if not self.tree.place_of(key).isValid():
            self.keep_only("")  # what is new does not hold the words
        index = self.tree.place_of(key)
        if index.isValid():
            self.show_line(key)
            self.setFocus()
            self.edit(index)

    def _unfold(self, parent: _Index, first: int, last: int) -> None:
        self.expand(parent)
        for row in range(first, last + 1):
            self.expand(self.tree.index(row, 0, parent))

    def _build_header(self) -> None:
        header = self.header()
        header.setMinimumSectionSize(44)
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(lambda at: self.sort(COLUMNS[at].name))
        for at, column in enumerate(COLUMNS):
            is_title = column.name == "title"
            mode = (
                QHeaderView.ResizeMode.Stretch if is_title else QHeaderView.ResizeMode.Interactive
            )
            header.setSectionResizeMode(at, mode)
            if not is_title:
                header.resizeSection(at, column.width)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda at: plan_menu.choose_columns(self, header.mapToGlobal(at))
        )

    def _fit(self) -> None:
        shown = columns_that_fit(self.viewport().width(), self._by_hand)
        for place, column in enumerate(COLUMNS):
            is_on = column.name in shown
            if self.isColumnHidden(place) == is_on:
                self.setColumnHidden(place, not is_on)
