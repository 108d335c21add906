"""The plan as a tree for Qt: the whole plan, its five steps, their phases, their activities."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dronten_map.core.changes import Step
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.plans import move_activity, move_phase
from dronten_map.core.ids import ActivityId, PhaseId, PlanId
from dronten_map.core.plan import Known, PlanActivity, PlanPhase, PlanStep, Work, build_work
from dronten_map.core.plan.order import Order
from dronten_map.core.records import Activity, Actor, EngagementPlan, Opgave, Phase, Term
from dronten_map.i18n import _
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.views.plan_cells import Line, cell, tip
from dronten_map.ui.views.plan_columns import COLUMNS

Index = QModelIndex | QPersistentModelIndex
WHOLE = "plan"  # the key of the line of the whole plan
MIME = "application/x-dronten-map-plan-lines"
_NOWHERE = QModelIndex()
_NAMED = (Actor, Opgave, Term)  # their names stand in the lines of others


class Node:
    """One line of the outline: what it says, and the lines below it."""

    __slots__ = ("below", "key", "line", "parent")

    def __init__(self, key: str, line: Line | None, parent: "Node | None") -> None:
        self.key = key
        self.line = line
        self.parent = parent
        self.below: list[Node] = []

    @property
    def row(self) -> int:
        """Its place among its neighbours."""
        return self.parent.below.index(self) if self.parent is not None else 0


def key_of(line: Line) -> str:
    """What a line is known by, whatever becomes of it: the id of its record."""
    match line:
        case PlanActivity() | PlanPhase():
            return line.id
        case PlanStep():
            return f"step:{line.number}"
        case Work():
            return WHOLE


class PlanTree(QAbstractItemModel):
    """The lines of one plan; an edit touches only the lines that it is about."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._root = Node("", None, None)
        self._nodes: dict[str, Node] = {}
        self._known = Known()
        self.plan: PlanId | None = None
        self.work: Work | None = None
        self.order = Order()
        bridge.changed.connect(self._forget_names)

    def show_plan(self, plan: PlanId | None) -> None:
        """Show another plan, or none."""
        self.beginResetModel()
        self.plan = plan
        self._root = Node("", None, None)
        self._nodes = {}
        if plan is None:
            self._known.forget()
            self.work = None
        else:
            self._read(is_told=False)
        self.endResetModel()

    def know(self, plan: PlanId) -> None:
        """Build what a plan holds, so that it is shown at once when it is asked for."""
        build_work(self._bridge.model, plan, self._known)

    def arrange(self, order: Order) -> None:
        """Show the activities in another order, or only those that hold some words."""
        if order != self.order:
            self.order = order
            self.show_plan(self.plan)

    def follow(self) -> None:
        """Bring the lines in line with the map, one by one, so that a place on screen stays."""
        if self.plan is not None:
            self._read(is_told=True)

    def node(self, index: Index) -> Node:
        """The line at an index; the root for none."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else self._root

    def line(self, index: Index) -> Line | None:
        """What is said at an index."""
        return self.node(index).line

    def place_of(self, key: str, column: int = 0) -> QModelIndex:
        """The index of a line; an invalid one when there is no such line."""
        node = self._nodes.get(key)
        return self.createIndex(node.row, column, node) if node is not None else QModelIndex()

    def target(self, index: Index) -> tuple[type[Activity] | type[Phase], str, str] | None:
        """The record type, id and field that a cell edits; None where nothing is typed."""
        line = self.line(index)
        field = _field(type(line), index.column())
        if not field or not isinstance(line, PlanActivity | PlanPhase):
            return None
        return Activity if isinstance(line, PlanActivity) else Phase, line.id, field

    def phase_at(self, index: Index) -> PhaseId | None:
        """The phase that a new activity at an index would stand in."""
        line = self.line(index)
        match line:
            case PlanActivity():
                return line.phase
            case PlanPhase():
                return line.id
            case PlanStep() if line.phases:
                return line.phases[-1].id
            case _:
                steps = self.work.steps if self.work is not None and line is not None else ()
                return next((s.phases[0].id for s in steps if s.phases), None)

    # What Qt asks.

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The index of a cell."""
        below = self.node(parent).below
        if 0 <= row < len(below) and 0 <= column < len(COLUMNS):
            return self.createIndex(row, column, below[row])
        return QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> Any:
        """The line above a line."""
        above = self.node(index).parent
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many lines stand below a line."""
        return 0 if parent.isValid() and parent.column() else len(self.node(parent).below)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns there are."""
        return len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What stands above a column."""
        column = COLUMNS[section]
        match role:
            case Qt.ItemDataRole.DisplayRole if self.order.column == column.name:
                return f"{_(column.caption)} {'↓' if self.order.is_down else '↑'}"
            case Qt.ItemDataRole.DisplayRole:
                return _(column.caption)
            case Qt.ItemDataRole.ToolTipRole if column.tip:
                return plain_tip(_(column.tip))
            case Qt.ItemDataRole.TextAlignmentRole:
                side = (
                    Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
                )
                return side | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says, what it explains, or the value that is edited in it."""
        line = self.line(index)
        if line is None:
            return None
        column = COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell(line, column.name).text
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(tip(line, column.name))
            case Qt.ItemDataRole.EditRole:
                return self._value(index)
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a value to the record that a cell edits."""
        found = self.target(index)
        if found is None or role != Qt.ItemDataRole.EditRole:
            return False
        record_type, record_id, name = found
        label = _("Change activity") if record_type is Activity else _("Change phase")
        with self._bridge.edit(label) as draft:
            amend(draft, record_type, [record_id], **{name: value})
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done with a cell."""
        line = self.line(index)
        return _flags(type(line), index.column())

    def supportedDropActions(self) -> Qt.DropAction:
        """A line that is dropped moves."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """What can be dropped: lines of this plan."""
        return [MIME]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """The lines that are dragged; phases only when no activity is."""
        lines = [line for line in (self.line(i) for i in indexes if i.column() == 0) if line]
        dragged: list[str] = [x.id for x in lines if isinstance(x, PlanActivity)]
        dragged = dragged or [x.id for x in lines if isinstance(x, PlanPhase)]
        mime = QMimeData()
        mime.setData(MIME, QByteArray("\n".join(dragged).encode()))
        return mime

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Activities go into phases, phases into steps."""
        ids = _ids(data)
        line = self.line(parent)
        if not ids or line is None:
            return False
        is_phase = self._bridge.model.find(Phase, ids[0]) is not None
        return isinstance(line, PlanStep) if is_phase else self.phase_at(parent) is not None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Move what was dropped. Never True: Qt would then take the dragged lines away itself."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        node = self.node(parent)
        if isinstance(node.line, PlanActivity) and node.parent is not None:
            row, node = node.row, node.parent
        following = [n.key for n in node.below[row:]] if row >= 0 else []
        self.move(_ids(data), node, following)
        return False

    def move(self, keys: Sequence[str], into: Node, following: Sequence[str]) -> None:
        """Bring activities to a phase, or phases to a step, before the first of what follows."""
        behind = next((key for key in following if key not in keys), None)
        if isinstance(into.line, PlanStep) and self._bridge.model.find(Phase, keys[0]):
            with self._bridge.edit(_("Move phase")) as draft:
                for key in keys:
                    before = PhaseId(behind) if behind else None
                    move_phase(draft, PhaseId(key), into.line.number, before=before)
            return
        phase = self.phase_at(self.place_of(into.key))
        if phase is not None:
            with self._bridge.edit(_("Move activity")) as draft:
                for key in keys:
                    before = ActivityId(behind) if behind else None
                    move_activity(draft, ActivityId(key), phase, before=before)

    def _value(self, index: Index) -> Any:
        found = self.target(index)
        if found is None:
            return None
        record_type, record_id, name = found
        record = self._bridge.model.find(record_type, record_id)
        return getattr(record, name) if record is not None else None

    def _read(self, *, is_told: bool) -> None:
        assert self.plan is not None
        if self._bridge.model.find(EngagementPlan, self.plan) is None:
            return  # whoever owns this shows another plan
        work = self.work = build_work(self._bridge.model, self.plan, self._known)
        shown = {key_of(step): self.order.phases(step.phases) for step in work.steps}
        phases = [phase for found in shown.values() for phase in found if not self._stands(phase)]
        wanted: list[tuple[str, Sequence[Line]]] = [("", (work, *work.steps)), *shown.items()]
        wanted += [(p.id, self.order.activities(p.activities)) for p in phases]
        for above, lines in wanted:
            self._bring(self._nodes.get(above, self._root), lines, is_told=is_told)
        for above, lines in wanted:
            self._trim(self._nodes.get(above, self._root), len(lines))

    def _stands(self, phase: PlanPhase) -> bool:
        """Whether a phase with all that is in it stands here as it is."""
        node = self._nodes.get(phase.id)
        return node is not None and node.line is phase

    def _forget_names(self, step: Step) -> None:
        if any(isinstance(change.subject, _NAMED) for change in step.changes):
            self._known.forget()

    def _bring(self, above: Node, lines: Sequence[Line], *, is_told: bool) -> None:
        """Put lines below another one in this order; what does not belong there ends up behind."""
        for at, line in enumerate(lines):
            node = self._nodes.get(key_of(line))
            if node is None:
                self._insert(above, at, line, is_told=is_told)
            elif at >= len(above.below) or above.below[at] is not node:
                self._move(node, above, at)
            if node is not None and node.line is not line and node.line != line:
                node.line = line
                last = self.createIndex(node.row, len(COLUMNS) - 1, node)
                self.dataChanged.emit(self.place_of(node.key), last)

    def _insert(self, above: Node, at: int, line: Line, *, is_told: bool) -> None:
        node = Node(key_of(line), line, above)
        if is_told:
            self.beginInsertRows(self._index_of(above), at, at)
        above.below.insert(at, node)
        self._nodes[node.key] = node
        if is_told:
            self.endInsertRows()

    def _move(self, node: Node, above: Node, at: int) -> None:
        before = node.parent
        assert before is not None
        row = node.row
        self.beginMoveRows(self._index_of(before), row, row, self._index_of(above), at)
        before.below.pop(row)
        above.below.insert(at, node)
        node.parent = above
        self.endMoveRows()

    def _trim(self, above: Node, count: int) -> None:
        if len(above.below) <= count:
            return
        self.beginRemoveRows(self._index_of(above), count, len(above.below) - 1)
        gone = above.below[count:]
        del above.below[count:]
        while gone:
            node = gone.pop()
            gone += node.below
            self._nodes.pop(node.key, None)
        self.endRemoveRows()

    def _index_of(self, node: Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node) if node.parent is not None else QModelIndex()


def _field(kind: type[Line] | type[None], column: int) -> str:
    """The field that a cell of a line edits; empty where nothing is typed."""
    if kind is PlanActivity:
        return COLUMNS[column].activity
    return COLUMNS[column].phase if kind is PlanPhase else ""


@cache
def _flags(kind: type[Line] | type[None], column: int) -> Qt.ItemFlag:
    """What can be done with a cell; Qt asks it of every line whenever it lays them out."""
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if _field(kind, column):
        flags |= Qt.ItemFlag.ItemIsEditable
    if kind in (PlanActivity, PlanPhase):
        flags |= Qt.ItemFlag.ItemIsDragEnabled
    if kind is PlanActivity:
        flags |= Qt.ItemFlag.ItemNeverHasChildren
    if kind in (PlanActivity, PlanPhase, PlanStep):
        flags |= Qt.ItemFlag.ItemIsDropEnabled
    return flags


def _ids(data: QMimeData) -> list[str]:
    return bytes(data.data(MIME).data()).decode().split()
