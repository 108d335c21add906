"""Peilmomenten: keeping the map as it is now, and seeing what moved since."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.changes import Step
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.snapshots import take_snapshot
from dronten_map.core.ids import SnapshotId
from dronten_map.core.papers.order import Kind
from dronten_map.core.queries import phase_id_on
from dronten_map.core.records import Snapshot
from dronten_map.errors import UserError
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.actions import Window
from dronten_map.ui.aloud import as_group
from dronten_map.ui.background import Job
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.snapshot_work import sentences
from dronten_map.ui.fields import Editor
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.formats import DATE, TEXT
from dronten_map.ui.fields.options import phases
from dronten_map.ui.new_line import NewLine
from dronten_map.ui.views.plan_columns import several_lines, typed
from dronten_map.ui.views.record_form import RecordForm, Row
from dronten_map.ui.when import day
from dronten_map.ui.words import breakable, label

_WIDE, _HIGH, _LIST = 840, 560, 280  # pixels


class SnapshotsDialog(QDialog):
    """The peilmomenten at the left; at the right one of them, and what moved since then.

    Signals:
        document_wanted(SnapshotId): the comparison is to be made as a document.
        told: what moved since the chosen one is shown.
    """

    document_wanted = Signal(object)
    told = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._job: Job | None = None
        self.setWindowTitle(_("Peilmomenten"))
        self.list = QListWidget()
        self.take = QPushButton(_("Keep the map as it is now"))
        self.name_line = NewLine(_("What is this moment called?"), self)
        self.form = snapshot_form(bridge)
        self.lines = label("", wraps=True)
        self.none = label(
            _("Keep the map now and then. Later you see who came, who left and who moved."),
            "muted",
            wraps=True,
        )
        self.document = QPushButton(_("As a document…"))
        self.delete = _flat(_("Delete"))
        self.close_button = QPushButton(_("Close"))
        self._assemble()
        self._connect()
        self._fill()
        self.resize(_WIDE, _HIGH)

    def current(self) -> Snapshot | None:
        """The one that is chosen."""
        item = self.list.currentItem()
        key = item.data(Qt.ItemDataRole.UserRole) if item is not None else ""
        return self._bridge.model.find(Snapshot, SnapshotId(key))

    def done(self, result: int) -> None:
        """Stop what is still being compared."""
        self._stop()
        self.form.show_record("")
        super().done(result)

    def _assemble(self) -> None:
        self.list.setAccessibleName(_("Peilmomenten"))
        self.list.setProperty("role", "side")
        self.take.setProperty("primary", True)
        left = QWidget()
        left.setProperty("role", "panel")
        left.setFixedWidth(_LIST)
        column = QVBoxLayout(left)
        column.setContentsMargins(theme.SPACE, theme.WIDE, theme.SPACE, theme.WIDE)
        column.setSpacing(theme.SPACE)
        for part in (self.take, self.name_line):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(24, 24, 24, theme.WIDE)
        inner.setSpacing(theme.SPACE)
        self._since = label(_("What moved since then"), "heading")
        for part in (self.none, self.form):
            inner.addWidget(part)
        inner.addSpacing(theme.WIDE)
        for part in (self._since, self.lines):
            inner.addWidget(part)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        as_group(area, _("Details"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, theme.SPACE, theme.WIDE, theme.WIDE)
        foot.setSpacing(theme.SPACE)
        foot.addWidget(self.document)
        foot.addWidget(self.delete)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(area, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._follow)
        self.list.currentItemChanged.connect(lambda _now, _before: self._show())
        self.take.clicked.connect(self._ask_name)
        self.name_line.typed.connect(self._take)
        self.name_line.left.connect(self.take.show)
        self.document.clicked.connect(self._make_document)
        self.delete.clicked.connect(self._delete)
        self.close_button.clicked.connect(self.accept)

    def _follow(self, step: Step) -> None:
        self.form.follow(step)
        if any(isinstance(c.subject, Snapshot) for c in step.changes):
            self._fill()

    def _fill(self) -> None:
        chosen = self.current()
        self.list.blockSignals(True)
        self.list.clear()
        found = sorted(self._bridge.model.all(Snapshot), key=lambda s: s.on, reverse=True)
        for snapshot in found:
            item = QListWidgetItem(f"{snapshot.name}\n{day(snapshot.on)}")
            item.setData(Qt.ItemDataRole.UserRole, str(snapshot.id))
            self.list.addItem(item)
            if chosen is not None and snapshot.id == chosen.id:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and found:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._show()

    def _show(self) -> None:
        snapshot = self.current()
        for part in (self.form, self._since, self.lines, self.document, self.delete):
            part.setVisible(snapshot is not None)
        self.none.setVisible(snapshot is None)
        self.form.show_record(snapshot.id if snapshot is not None else "")
        self._stop()
        if snapshot is not None:
            self.lines.setText(_("Comparing…"))
            model = self._bridge.document.snapshot()
            self._job = job = Job(sentences, model, snapshot.id, date.today(), parent=self)
            job.done.connect(self._tell)
            job.refused.connect(self._refuse)
            job.broken.connect(lambda _text: self._tell([_("Comparing failed.")]))

    def _tell(self, lines: list[str]) -> None:
        self._job = None
        self.lines.setText("\n\n".join(breakable(line) for line in lines))
        self.told.emit()

    def _refuse(self, error: UserError) -> None:
        self._tell([str(error)])

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _ask_name(self) -> None:
        self.take.hide()
        self.name_line.begin(_("Such as: at the start, or after the pilot"))

    def _take(self, name: str) -> None:
        made: SnapshotId | None = None
        with self._bridge.edit(_("Keep peilmoment")) as draft:
            made = take_snapshot(
                draft, name, on=date.today(), phase=phase_id_on(draft, date.today())
            )
        self.name_line.leave()
        for row in range(self.list.count()):
            if made is not None and self.list.item(row).data(Qt.ItemDataRole.UserRole) == made:
                self.list.setCurrentRow(row)
        self.list.setFocus()

    def _make_document(self) -> None:
        snapshot = self.current()
        if snapshot is not None:
            self.document_wanted.emit(snapshot.id)

    def _delete(self) -> None:
        snapshot = self.current()
        if snapshot is not None:
            with self._bridge.edit(_("Delete peilmoment")) as draft:
                remove(draft, [snapshot])


def show_snapshots(window: Window) -> SnapshotsDialog:
    """Open the peilmomenten over a window; the comparison can become a document there."""
    from dronten_map.ui.documents.dialog import show_documents  # brings the preview along

    def document(snapshot: SnapshotId) -> None:
        dialog.accept()
        made = show_documents(
            window.bridge, window.exports, window.settings, window.widget, kind=Kind.COMPARISON
        )
        made.choices.editors["then"].show_value(snapshot)
        made.refresh()

    dialog = SnapshotsDialog(window.bridge, window.widget)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.document_wanted.connect(document)
    dialog.open()
    return dialog


def snapshot_form(bridge: Bridge) -> RecordForm:
    """One peilmoment: its name, day, phase and note."""
    rows = (
        Row("name", N_("Name"), typed(TEXT)),
        Row("on", N_("When"), typed(DATE), beside=True),
        Row("phase", N_("Phase"), _phase, N_("The phase of a plan that it belongs to.")),
        Row("note", N_("Note"), several_lines(1)),
    )
    return RecordForm(bridge, Snapshot, rows, edit_label=N_("Change peilmoment"))


def _phase(bridge: Bridge) -> Editor:
    return ChoiceEditor(bridge, phases())


def _flat(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("flat", True)
    return button
