"""What came back as groups and lines for Qt: by the actor that it is about, or by who sent it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dronten_map.core.diff import Outcome
from dronten_map.exchange.review_lines import Line
from dronten_map.exchange.sifting import Sifting
from dronten_map.i18n import N_, _
from dronten_map.ui.fields.choice import plain_tip

Index = QModelIndex | QPersistentModelIndex
By = Literal["actor", "sender"]
WHAT, OUTCOME, BEFORE, AFTER, OURS, SENDER = range(6)
_HEADERS = (
    N_("What"),
    N_("Outcome"),
    N_("Before"),
    N_("They say"),
    N_("We have now"),
    N_("Sender"),
)
_OUTCOMES = {
    Outcome.CHANGED: N_("changed"),
    Outcome.NEW: N_("new"),
    Outcome.DELETION: N_("to delete"),
    Outcome.CONFLICT: N_("conflict"),
    Outcome.UNCLEAR: N_("not understood"),
    None: N_("remark"),
}
_TONES = {
    Outcome.NEW: "good",
    Outcome.DELETION: "bad",
    Outcome.CONFLICT: "warn",
    Outcome.UNCLEAR: "bad",
}
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading."""

    title: str
    lines: tuple[Line, ...]


class ReviewModel(QAbstractItemModel):
    """Two levels: headings, and the lines under them."""

    def __init__(self, sifting: Sifting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sifting = sifting
        self.by: By = "actor"
        self.groups: Sequence[Group] = ()

    def show_lines(self, lines: Sequence[Line], by: By) -> None:
        """Show these lines, grouped anew."""
        found: dict[str, list[Line]] = {}
        for line in lines:
            found.setdefault(line.about if by == "actor" else _sender(line), []).append(line)
        titles = sorted(found, key=str.casefold)
        self.beginResetModel()
        self.by = by
        self.groups = [Group(title, tuple(found[title])) for title in titles]
        self.endResetModel()

    def line(self, index: Index) -> Line | None:
        """The line at an index; None for a heading."""
        if not index.isValid() or index.internalId() == 0:
            return None
        return self.groups[index.internalId() - 1].lines[index.row()]

    def group(self, index: Index) -> Group | None:
        """The group at an index; None for a line."""
        return self.groups[index.row()] if index.isValid() and not index.internalId() else None

    def lines_at(self, index: Index) -> tuple[Line, ...]:
        """The line at an index, or all those below a heading."""
        line, group = self.line(index), self.group(index)
        return (line,) if line is not None else group.lines if group is not None else ()

    def state(self, index: Index) -> Qt.CheckState | None:
        """Whether what is at an index is ticked; None where there is nothing to tick."""
        lines = [one for one in self.lines_at(index) if self.sifting.can_tick(one)]
        ticked = sum(self.sifting.is_ticked(one) for one in lines)
        if not lines:
            return None
        if ticked == 0:
            return Qt.CheckState.Unchecked
        is_all = ticked == len(lines)
        return Qt.CheckState.Checked if is_all else Qt.CheckState.PartiallyChecked

    def tone(self, line: Line) -> str:
        """The tone of the outcome of a line."""
        return _TONES.get(line.outcome, "muted") if line.outcome is not None else "muted"

    def below(self, line: Line) -> str:
        """Which record the first column is about, where that is not the actor itself."""
        return "" if line.what == line.about else line.what

    # What Qt asks for.

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The place of a heading or a line."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The heading of a line."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Headings, or the lines below one."""
        if not parent.isValid():
            return len(self.groups)
        group = self.group(parent)
        return len(group.lines) if group is not None and parent.column() == 0 else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are headers."""
        return len(_HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column is called."""
        is_text = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        if not is_text:
            return None
        return _("About") if section == SENDER and self.by == "sender" else _(_HEADERS[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell."""
        line, group = self.line(index), self.group(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, line, group)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == WHAT:
            return self.state(index)
        if group is not None:
            is_title = role == Qt.ItemDataRole.DisplayRole and index.column() == WHAT
            return group.title if is_title else None
        if line is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        text = self._text(line, index.column())
        return text if role == Qt.ItemDataRole.DisplayRole else plain_tip(text)

    def _text(self, line: Line, column: int) -> str:
        match column:
            case 1:
                return _(_OUTCOMES[line.outcome])
            case 2:
                return line.before
            case 3:
                return line.after
            case 4:
                return line.ours
            case 5:
                return _sender(line) if self.by == "actor" else line.about
            case _:
                return line.column or line.what

    def _spoken(self, index: Index, line: Line | None, group: Group | None) -> str:
        if group is not None:
            return f"{group.title} ({len(group.lines)})"
        if line is None:
            return ""
        ticked = _("ticked") if self.sifting.is_ticked(line) else _("not ticked")
        parts = (ticked, *(self._text(line, column) for column in range(OURS)), line.message)
        return ", ".join(part for part in parts if part)


def _sender(line: Line) -> str:
    return line.spot.sender
