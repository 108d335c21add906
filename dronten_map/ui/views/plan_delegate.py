"""How the outline is painted, and how a cell is edited in its place."""

from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from dronten_map.core.plan import PlanPhase, PlanStep, Work
from dronten_map.core.rules import check_value
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import Editor
from dronten_map.ui.fields.choice import ChoiceEditor, ManyEditor, plain_tip
from dronten_map.ui.views.look import ROW, paint_ring, paint_text, tint
from dronten_map.ui.views.plan_cells import Line, cell
from dronten_map.ui.views.plan_columns import COLUMNS
from dronten_map.ui.views.plan_tree import PlanTree

_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint
_LONG = 10_000  # milliseconds that a sentence below a cell stays


def ground(line: Line | None, *, is_chosen: bool) -> QColor:
    """The background of a line: headings stand on the panel's colour, a chosen one is tinted."""
    if is_chosen:
        return tint()
    colours = theme.current()
    return QColor(colours.panel if isinstance(line, Work | PlanStep) else colours.paper)


class OutlineDelegate(QStyledItemDelegate):
    """Paints the cells and brings the editors."""

    def __init__(self, bridge: Bridge, tree: PlanTree, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(COLUMNS[index.column()].width, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a cell."""
        line, column = self._tree.line(index), COLUMNS[index.column()]
        if line is None:
            return
        box = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]  # not in the stubs
        state = QStyle.StateFlag(option.state)  # pyright: ignore[reportAttributeAccessIssue]
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(box, ground(line, is_chosen=is_chosen))
        said = cell(line, column.name)
        paint_text(
            painter,
            box,
            said.text,
            is_number=column.is_number,
            is_bold=isinstance(line, Work | PlanStep)
            or (isinstance(line, PlanPhase) and column.name == "title"),
            tone=said.tone,
        )
        if state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, box)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """The editor for what a cell holds."""
        column, target = COLUMNS[index.column()], self._tree.target(index)
        assert target is not None, "this cell is not edited"
        assert column.make is not None, "this cell is not edited"
        editor = column.make(self._bridge)
        editor.setParent(parent)
        editor.setAutoFillBackground(True)
        editor.name(str(self._tree.headerData(index.column(), Qt.Orientation.Horizontal)))
        editor.problem_changed.connect(partial(_tell, editor))
        editor.rule = partial(check_value, target[0], target[2])
        editor.chosen.connect(lambda _value: self.commitData.emit(editor))
        # A list that drops down is left before it tells what was chosen in it.
        leave = partial(self.close, editor, _Hint.NoHint)
        editor.left.connect(partial(QTimer.singleShot, 0, editor, leave))
        proxy = editor.focusProxy() or editor
        proxy.installEventFilter(_Leaving(self, editor))
        if isinstance(editor, ChoiceEditor | ManyEditor):
            QTimer.singleShot(0, editor, lambda: _open(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the value of a cell; what is being typed stays."""
        if isinstance(editor, Editor):
            editor.show_value(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Write what was typed; where it was refused, the old value comes back."""
        if isinstance(editor, Editor):
            model.setData(index, editor.value)
            editor.show_value(index.data(Qt.ItemDataRole.EditRole))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Put an editor over its cell; one that needs more room takes it within the view."""
        box = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]  # not in the stubs
        needed = editor.minimumSizeHint()
        box.setWidth(max(box.width(), needed.width()))
        if needed.height() > box.height() or not isinstance(editor, Editor):
            box.setHeight(needed.height())
        above = editor.parentWidget()
        area = above.rect() if above is not None else box
        box.moveRight(min(box.right(), area.right()))
        box.moveBottom(min(box.bottom(), max(area.bottom(), box.height())))
        editor.setGeometry(box)

    def finish(self, editor: Editor, hint: _Hint) -> None:
        """Write what is typed and leave the cell; a wrong value keeps it open."""
        editor.finish()
        if not editor.problem:
            self.close(editor, hint)

    def close(self, editor: Editor, hint: _Hint) -> None:
        """Take an editor away, once: going away it loses the keyboard, which would close it too."""
        if not editor.property("closed"):
            editor.setProperty("closed", True)
            self.closeEditor.emit(editor, hint)


class _Leaving(QObject):
    """Watches how an editor in a cell is left: Tab goes on, Escape and a click elsewhere end it."""

    def __init__(self, delegate: OutlineDelegate, editor: Editor) -> None:
        super().__init__(editor)
        self._delegate = delegate
        self._editor = editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that leave a cell, and the loss of the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._lost(event.reason())
        return False

    def _lost(self, reason: Qt.FocusReason) -> None:
        if reason in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            return  # for a while only
        if isinstance(self._editor, ChoiceEditor | ManyEditor) and self._editor.picker is not None:
            return  # its own list took the keyboard
        self._editor.finish()
        if self._editor.problem:
            self._editor.drop()
        self._delegate.close(self._editor, _Hint.NoHint)

    def _pressed(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Tab:
                self._delegate.finish(self._editor, _Hint.EditNextItem)
            case Qt.Key.Key_Backtab:
                self._delegate.finish(self._editor, _Hint.EditPreviousItem)
            case Qt.Key.Key_Escape:
                self._editor.drop()
                self._delegate.close(self._editor, _Hint.RevertModelCache)
            case _:
                return False
        return True


def _tell(editor: Editor, problem: str) -> None:
    """Say below a cell why what is typed in it cannot stand, as there is no room in a list."""
    place = editor.mapToGlobal(editor.rect().bottomLeft())
    QToolTip.showText(place, plain_tip(problem), editor, editor.rect(), _LONG)


def _open(editor: ChoiceEditor | ManyEditor) -> None:
    if editor.picker is None and editor.isVisible():
        editor.begin()
