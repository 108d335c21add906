"""The list as it was read, with above every column what it holds."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from dronten_map.core.intake.reading import Fate, Reading
from dronten_map.core.intake.table import Table, column_name
from dronten_map.core.intake.targets import Target
from dronten_map.core.model import Records
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import ChoiceEditor, plain_tip
from dronten_map.ui.fields.options import Option, Source
from dronten_map.ui.views.look import tone_colour

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
SHOWN = 200  # rows of the preview
_LEAST, _WIDEST = 132, 240  # pixels of a column
_FATES = {
    Fate.NEW: (N_("new"), "good"),
    Fate.KNOWN: (N_("on the map"), "muted"),
    Fate.AGAIN: (N_("again"), "muted"),
    Fate.RELATION: (N_("relation"), "good"),
    Fate.NOTHING: (N_("left out"), "warn"),
}


class PreviewRows(QAbstractTableModel):
    """The first rows of a list: choosers, then what becomes of each row and its texts."""

    def __init__(self) -> None:
        super().__init__()
        self._table = Table("", (), ())
        self._mapping: tuple[Target, ...] = ()
        self._fates: Sequence[Fate] = ()
        self._wrong: dict[tuple[int, str], str] = {}

    def show_table(self, table: Table) -> None:
        """Show another list."""
        self.beginResetModel()
        self._table, self._fates, self._wrong = table, (), {}
        self.endResetModel()

    def show_reading(self, reading: Reading, mapping: Sequence[Target]) -> None:
        """Show what becomes of the rows, and which cells are not understood."""
        self._fates, self._mapping = reading.fates, tuple(mapping)
        self._wrong = {(t.row, t.column): t.message for t in reading.troubles}
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """A row of choosers, and the rows of the list."""
        return 0 if parent.isValid() else 1 + min(SHOWN, len(self._table.rows))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """What becomes of the row, and the columns of the list."""
        return 0 if parent.isValid() else 1 + len(self._table.headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headers of the list, and the numbers of its rows."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._table.first + section - 1) if section else ""
        return self._table.headers[section - 1] or column_name(section - 1) if section else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; faint where its column is left out, marked where it is wrong."""
        row, column = index.row() - 1, index.column() - 1
        if row < 0:
            return None
        if column < 0:
            return self._fate(row, role)
        wrong = self._wrong.get((self._table.first + row, column_name(column)))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._table.rows[row][column].replace("\n", " ")
            case Qt.ItemDataRole.ToolTipRole:
                told = self._table.rows[row][column]
                return plain_tip("\n".join(t for t in (told, wrong) if t))
            case Qt.ItemDataRole.ForegroundRole if wrong:
                return tone_colour("bad")
            case Qt.ItemDataRole.ForegroundRole if self._is_left_out(column):
                return tone_colour("muted")
            case _:
                return None

    def _fate(self, row: int, role: int) -> Any:
        if row >= len(self._fates):
            return None
        word, tone = _FATES[self._fates[row]]
        if role == Qt.ItemDataRole.DisplayRole:
            return _(word)
        return QColor(tone_colour(tone)) if role == Qt.ItemDataRole.ForegroundRole else None

    def _is_left_out(self, column: int) -> bool:
        return column < len(self._mapping) and self._mapping[column] is Target.IGNORE


class Preview(QTableView):
    """The list with a chooser above every column.

    Signals:
        mapped: a column holds something else.
    """

    mapped = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.rows = PreviewRows()
        self.choosers: list[ChoiceEditor] = []
        self.setModel(self.rows)
        self.setAccessibleName(_("The list"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for mode in (self.setVerticalScrollMode, self.setHorizontalScrollMode):
            mode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(28)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultSectionSize(160)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)

    @property
    def mapping(self) -> tuple[Target, ...]:
        """What each column holds."""
        return tuple(Target(str(chooser.value)) for chooser in self.choosers)

    def show_table(self, table: Table, mapping: Sequence[Target]) -> None:
        """Show a list, with what its columns hold."""
        self.rows.show_table(table)
        self.choosers = []
        for column, target in enumerate(mapping):
            chooser = ChoiceEditor(self._bridge, _targets(), required=True)
            chooser.name(_("What {column} holds").format(column=table.headers[column]))
            chooser.show_value(target.value)
            chooser.chosen.connect(partial(self._tell, column))
            self.choosers.append(chooser)
            self.setIndexWidget(self.rows.index(0, column + 1), chooser)
        self.setRowHeight(0, theme.HIT + theme.SPACE)
        self.setColumnWidth(0, 96)
        metrics = self.fontMetrics()
        for column, header in enumerate(table.headers):
            texts = [header, *(row[column][:60] for row in table.rows[:40])]
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            self.setColumnWidth(column + 1, min(_WIDEST, max(_LEAST, widest + 2 * theme.WIDE)))
        if self.choosers:
            self.setFocusProxy(self.choosers[0])

    def choose(self, mapping: Sequence[Target]) -> None:
        """Let the columns hold something else."""
        for chooser, target in zip(self.choosers, mapping, strict=True):
            chooser.show_value(target.value)
        self.mapped.emit()

    def _tell(self, column: int, value: object) -> None:
        """What one column takes is no longer that of another, unless both may hold it."""
        target = Target(str(value))
        for at, chooser in enumerate(self.choosers):
            if at != column and chooser.value == value and not target.may_repeat:
                chooser.show_value(Target.IGNORE.value)
        self.mapped.emit()


def _targets() -> Source:
    def options(_records: Records) -> list[Option]:
        return [Option(target.value, target.word) for target in Target]

    return Source(options, lambda _records, value: Target(str(value)).word)
