"""The opgaven as a model for Qt: as a tree, or as a list in which each follows its parent."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dronten_map.core.changes import Change, Step
from dronten_map.core.ids import OpgaveId
from dronten_map.core.queries import in_order, term_name
from dronten_map.core.records import Involvement, Opgave, Term
from dronten_map.i18n import _, ngettext
from dronten_map.ui import drag
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.panels import opgave_edits

Index = QModelIndex | QPersistentModelIndex
Shown = Literal["tree", "list"]
TIP_LENGTH = 400  # characters of a question or effect in a tooltip


@dataclass(slots=True)
class Row:
    """An opgave as it is shown.

    Attributes:
        above: The codes of the opgaven that it is a part of, from the top.
        people: How many actors are involved.
        status: The word for its status; empty when it has none.
        at: Its place among its siblings.
    """

    opgave: Opgave
    above: tuple[str, ...]
    people: int
    status: str
    at: int
    parent: "Row | None"
    below: list["Row"]


class OpgavenModel(QAbstractItemModel):
    """The opgaven of the open map.

    A change of what an opgave says is told as such; only when opgaven come, go or move
    everything is read anew.
    """

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown: Shown = "tree"
        self._top: list[Row] = []
        self._rows: list[Row] = []  # depth first; the number of a row is the id of its index
        self._number: dict[OpgaveId, int] = {}
        bridge.opened.connect(self.read)
        bridge.changed.connect(self._follow)
        bridge.language_changed.connect(self.read)
        if bridge.has_document:
            self.read()

    @property
    def shown(self) -> Shown:
        """Whether it is a tree or a list."""
        return self._shown

    def show_as(self, shown: Shown) -> None:
        """Be a tree, or a list."""
        if shown != self._shown:
            self._shown = shown
            self.read()

    @property
    def rows(self) -> list[Row]:
        """Every opgave, each followed by those below it."""
        return self._rows

    @property
    def top(self) -> list[Row]:
        """The opgaven that are no part of another one."""
        return self._top

    def row_of(self, index: Index) -> Row:
        """What stands at an index."""
        return self._rows[index.internalId()]

    def index_of(self, opgave: OpgaveId | None) -> QModelIndex:
        """Where an opgave stands; no valid index when it is not there."""
        number = self._number.get(opgave) if opgave is not None else None
        if number is None:
            return QModelIndex()
        at = number if self._shown == "list" else self._rows[number].at
        return self.createIndex(at, 0, number)

    def read(self) -> None:
        """Read everything anew."""
        self.beginResetModel()
        self._rows, self._number = [], {}
        below: dict[OpgaveId | None, list[Opgave]] = {}
        for opgave in in_order(self._bridge.model.all(Opgave)):
            below.setdefault(opgave.parent, []).append(opgave)
        people = self._people()
        self._top = self._read_below(None, below, people)
        self.endResetModel()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        """The index of a place."""
        below = self._below(parent)
        if column or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, self._number[below[row].opgave.id])

    def parent(self, index: Index) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]  # Qt overloads it
        """Where the opgave above one stands."""
        above = self.row_of(index).parent if index.isValid() and self._shown == "tree" else None
        return self.index_of(above.opgave.id if above else None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many opgaven stand below one, or at the top."""
        return len(self._below(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """One: a row is painted as a whole."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every opgave can be renamed, dragged and dropped on."""
        can = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid():
            can |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        return can | Qt.ItemFlag.ItemIsDropEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, what is told about it, and what a screen reader says."""
        if not index.isValid():
            return None
        row = self.row_of(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.opgave.title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(tip_of(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename an opgave; an empty title leaves it as it was."""
        title = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not title:
            return False
        opgave = self.row_of(index).opgave
        if title != opgave.title:
            opgave_edits.rename(self._bridge, opgave.id, title)
        return True

    def mimeTypes(self) -> list[str]:
        """What can be dropped here."""
        return [drag.MIME_OPGAVE, drag.MIME_ACTORS]

    def mimeData(self, indexes: Any) -> QMimeData:
        """The opgave that is dragged."""
        return drag.opgave_mime(self.row_of(indexes[0]).opgave.id)

    def supportedDropActions(self) -> Qt.DropAction:
        """An opgave moves within the panel and is copied onto an actor."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def _below(self, parent: Index) -> list[Row]:
        if self._shown == "list":
            return [] if parent.isValid() else self._rows
        return self.row_of(parent).below if parent.isValid() else self._top

    def _read_below(
        self,
        above: Row | None,
        below: dict[OpgaveId | None, list[Opgave]],
        people: Counter[OpgaveId],
    ) -> list[Row]:
        found: list[Row] = []
        codes = (*above.above, above.opgave.code) if above else ()
        for at, opgave in enumerate(below.get(above.opgave.id if above else None, ())):
            status = term_name(self._bridge.model, opgave.status)
            row = Row(opgave, codes, people[opgave.id], status, at, above, [])
            self._number[opgave.id] = len(self._rows)
            self._rows.append(row)
            found.append(row)
            row.below = self._read_below(row, below, people)
        return found

    def _people(self) -> Counter[OpgaveId]:
        return Counter(i.opgave for i in self._bridge.model.all(Involvement))

    def _follow(self, step: Step) -> None:
        if any(_moves(change) for change in step.changes):
            self.read()
        elif any(isinstance(c.subject, Opgave | Involvement | Term) for c in step.changes):
            self._refresh()

    def _refresh(self) -> None:
        people = self._people()
        for row in self._rows:
            row.opgave = self._bridge.model.get(Opgave, row.opgave.id)
            row.people = people[row.opgave.id]
            row.status = term_name(self._bridge.model, row.opgave.status)
            row.above = (*row.parent.above, row.parent.opgave.code) if row.parent else ()
        for row in self._rows:
            at = self.index_of(row.opgave.id)
            self.dataChanged.emit(at, at)

    def _spoken(self, row: Row) -> str:
        parts = [row.opgave.code, row.opgave.title, row.status, counted(row.people)]
        if row.opgave.id == self._bridge.selection.opgave:
            parts.append(_("lit up"))
        return ", ".join(part for part in parts if part)


def counted(people: int) -> str:
    """How many actors, in words."""
    return ngettext("{count} actor", "{count} actors", people).format(count=people)


def tip_of(row: Row) -> str:
    """What a tooltip tells about an opgave: all of its title, its question and its effect."""
    opgave = row.opgave
    about = " · ".join(part for part in (row.status, counted(row.people)) if part)
    lines = [f"{opgave.code} · {opgave.title}", about]
    if opgave.question:
        lines.append(_("Question: {text}").format(text=_short(opgave.question)))
    if opgave.effect:
        lines.append(_("Effect: {text}").format(text=_short(opgave.effect)))
    return "\n".join(lines)


def _moves(change: Change) -> bool:
    if not isinstance(change.subject, Opgave):
        return False
    before, after = change.before, change.after
    if not isinstance(before, Opgave) or not isinstance(after, Opgave):
        return True
    return (before.parent, before.order) != (after.parent, after.order)


def _short(text: str) -> str:
    return text if len(text) <= TIP_LENGTH else text[: TIP_LENGTH - 1] + "…"
