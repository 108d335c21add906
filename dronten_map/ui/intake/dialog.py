"""The dialog in which a list is looked through before it is taken in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.intake.reading import Reading, read
from dronten_map.core.intake.recognising import problem_with, recognise
from dronten_map.core.intake.table import Table
from dronten_map.core.model import Records
from dronten_map.core.records import Actor
from dronten_map.i18n import N_, _, ngettext
from dronten_map.session.column_maps import ColumnMap, known_maps, map_of
from dronten_map.ui import theme
from dronten_map.ui.background import Job
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.options import Option, Source
from dronten_map.ui.intake import work
from dronten_map.ui.intake.preview import Preview
from dronten_map.ui.intake.side import Alike, IntakeSide, Twins
from dronten_map.ui.words import label

_SIZE, _SIDE = (1120, 700), 320  # pixels
_PROBLEMS = {
    "name": N_("Choose above which column holds the names."),
    "ends": N_("A list of relations needs a column from and a column to."),
    "twice": N_("Two columns hold the same."),
}


class IntakeDialog(QDialog):
    """Shows a list, what its columns hold and what comes of it.

    Signals:
        compared: names that look alike were looked for.
    """

    compared = Signal()

    def __init__(
        self, bridge: Bridge, name: str, tables: Sequence[Table], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._tables = tuple(tables)
        self._job: Job | None = None
        self.reading = Reading()
        self.setWindowTitle(_("Read a list: {name}").format(name=name))
        self.sheet = ChoiceEditor(bridge, _sheets(self._tables), required=True)
        self.maps = known_maps()
        self.known = ChoiceEditor(bridge, _maps(self.maps), none=N_("as recognised"))
        self.preview = Preview(bridge)
        self.side = IntakeSide(bridge)
        self.name_line = QLineEdit()
        self.take = QPushButton(_("Take over"))
        self.cancel = QPushButton(_("Cancel"))
        self._assemble()
        self._connect()
        self.show_sheet(0)
        self.resize(*_SIZE)

    @property
    def table(self) -> Table:
        """The list that is looked through."""
        return self._tables[int(self.sheet.value or 0)]

    @property
    def to_keep(self) -> ColumnMap | None:
        """The mapping to be remembered; None when it got no name."""
        name = self.name_line.text().strip()
        return map_of(name, self.table.headers, self.preview.mapping) if name else None

    def show_sheet(self, at: int) -> None:
        """Show another sheet of the file, by its place among them."""
        self.sheet.show_value(at)
        self._show_sheet(at)

    def done(self, result: int) -> None:
        """Stop what is still being compared."""
        self._stop()
        super().done(result)

    def _assemble(self) -> None:
        self.take.setProperty("primary", True)
        self.take.setDefault(True)
        self.cancel.setAutoDefault(False)
        self.name_line.setPlaceholderText(_("Remember these columns under a name"))
        self.name_line.setAccessibleName(_("Remember these columns under a name"))
        self.name_line.setMaxLength(80)
        self.name_line.setMinimumWidth(300)
        head = QHBoxLayout()
        head.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.SPACE)
        head.setSpacing(theme.SPACE)
        for caption, editor, is_shown in (
            (_("Sheet"), self.sheet, len(self._tables) > 1),
            (_("Columns"), self.known, bool(self.maps)),
        ):
            words = label(caption, "muted")
            editor.name(caption)
            editor.setFixedWidth(220)
            for part in (words, editor):
                part.setVisible(is_shown)
                head.addWidget(part)
        hint = _("Choose above each column what it holds. Nothing is overwritten on the map.")
        head.addWidget(label(hint, "muted"))
        head.addStretch(1)
        split = QSplitter()
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.preview)
        split.addWidget(self.side)
        split.setStretchFactor(0, 1)
        split.setSizes([2000, _SIDE])
        self.side.setMinimumWidth(260)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.WIDE)
        foot.setSpacing(theme.SPACE)
        foot.addWidget(self.name_line)
        foot.addStretch(1)
        foot.addWidget(self.take)
        foot.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(split, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.sheet.chosen.connect(lambda value: self._show_sheet(int(value)))
        self.known.chosen.connect(self._use_map)
        self.preview.mapped.connect(self._read)
        self.side.chosen.connect(self._read_again)
        self.take.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def _show_sheet(self, at: int) -> None:
        table = self._tables[at]
        fitting = next((m for m in self.maps if m.fits(table.headers)), None)
        mapping = fitting.over(table.headers) if fitting is not None else recognise(table)
        self.known.show_value(fitting.name if fitting is not None else None)
        self.side.forget()
        self.preview.show_table(table, mapping)
        self._read()

    def _use_map(self, name: object) -> None:
        found = next((m for m in self.maps if m.name == name), None)
        headers = self.table.headers
        self.preview.choose(found.over(headers) if found else recognise(self.table))

    def _read(self) -> None:
        self._read_again()
        self._compare()

    def _read_again(self) -> None:
        mapping = self.preview.mapping
        problem = _PROBLEMS.get(problem_with(mapping), "")
        self.reading = Reading()
        if not problem:
            self.reading = read(
                *(self._bridge.model, self.table, mapping),
                same=self.side.same,
                twins=self.side.twins,
            )
        self.preview.rows.show_reading(self.reading, mapping)
        self.side.show_reading(self.reading, _(problem) if problem else "")
        count = len(self.reading.people)
        self.take.setEnabled(count > 0)
        text = ngettext("Take over {count} actor", "Take over {count} actors", count)
        self.take.setText(text.format(count=count) if count else _("Take over"))

    def _compare(self) -> None:
        """Look beside the window for names that look alike."""
        self._stop()
        names = [person.name for person in self.reading.new]
        known = {actor.id: actor.name for actor in self._bridge.model.all(Actor)}
        if not names or len(names) + len(known) < 2:
            self.side.show_alike({}, {})
            return
        self._job = job = Job(work.alike, names, known, parent=self)
        job.done.connect(self._offer)

    def _offer(self, found: tuple[Alike, Twins]) -> None:
        self._job = None
        self.side.show_alike(*found)
        self._read_again()
        self.compared.emit()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None


def _sheets(tables: Sequence[Table]) -> Source:
    def options(_records: Records) -> list[Option]:
        return [Option(at, table.name) for at, table in enumerate(tables)]

    return Source(options, lambda _records, value: tables[int(str(value))].name)


def _maps(maps: Sequence[ColumnMap]) -> Source:
    def options(_records: Records) -> list[Option]:
        return [Option(one.name, one.name) for one in maps]

    return Source(options, lambda _records, value: str(value))
