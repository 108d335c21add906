"""Taking a list in: the file is read beside the window, looked through, and becomes one step."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dronten_map.core.edits.views import place
from dronten_map.core.intake.table import Table
from dronten_map.core.intake.taking import Taken, take_in
from dronten_map.errors import UserError
from dronten_map.i18n import _, ngettext
from dronten_map.session.column_maps import keep_map
from dronten_map.session.worker import Budget
from dronten_map.ui.actions import Window
from dronten_map.ui.background import Job
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.files import documents_folder
from dronten_map.ui.intake import work
from dronten_map.ui.intake.dialog import IntakeDialog
from dronten_map.ui.messages import Messages, Offer

_BUDGET = Budget(seconds=60.0, megabytes=2_000)  # of one file from outside


class Intake(QObject):
    """Reads a list and takes it in.

    Signals:
        looking(IntakeDialog): the list can be looked through.
        taken(Taken): it was taken in.
        ended: it was not, and why was told.
    """

    looking = Signal(object)
    taken = Signal(object)
    ended = Signal()

    def __init__(self, bridge: Bridge, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._messages = messages
        self._window = window

    def read(self, path: Path) -> None:
        """Read a file, and show what is in it."""
        job = Job(work.tables, path, budget=_BUDGET, parent=self)
        text = _("Reading “{name}” …").format(name=path.name)
        bar = self._messages.under_way(text, job.cancel)
        for end in (job.done, job.refused, job.broken, job.spent):
            end.connect(bar.go_away)
        job.done.connect(lambda tables: self._show(path, tables))
        job.refused.connect(self._refuse)
        job.spent.connect(lambda _how: self._refuse(_spent(path)))
        job.broken.connect(lambda _text: self._refuse(_spent(path)))

    def _show(self, path: Path, tables: tuple[Table, ...], first: int = 0) -> None:
        if not self._bridge.has_document:
            return
        dialog = IntakeDialog(self._bridge, path.name, tables, self._window)
        dialog.show_sheet(first)
        dialog.accepted.connect(lambda: self._take(path, dialog, tables))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.looking.emit(dialog)

    def _take(self, path: Path, dialog: IntakeDialog, tables: tuple[Table, ...]) -> None:
        from dronten_map.graph.layout import beside

        kept = dialog.to_keep
        if kept is not None:
            try:
                keep_map(kept)
            except UserError as error:
                self._messages.tell(error)
        taken: Taken | None = None
        bridge = self._bridge
        before = bridge.document.revision
        with bridge.edit(_("List taken over")) as draft:
            taken = take_in(
                draft, dialog.reading, on=date.today(), source=path.name, meant=dialog.side.meant
            )
            place(draft, bridge.view, beside(draft, bridge.view, taken.made))
        if taken is None or (bridge.document.revision == before and taken.made):
            self.ended.emit()  # it was refused, and told
            return
        self._say(path, taken, self._next(path, tables, tables.index(dialog.table) + 1))
        self.taken.emit(taken)

    def _next(self, path: Path, tables: tuple[Table, ...], at: int) -> tuple[Offer, ...]:
        """The offer to read the sheet after the one that was taken in, where there is one."""
        if at >= len(tables):
            return ()
        text = _("Read “{sheet}” too").format(sheet=tables[at].name)
        return ((text, lambda: self._show(path, tables, at)),)

    def _say(self, path: Path, taken: Taken, further: tuple[Offer, ...]) -> None:
        count = len(taken.made)
        parts = [ngettext("{count} actor added", "{count} actors added", count).format(count=count)]
        if taken.filled:
            text = ngettext("{count} filled in", "{count} filled in", taken.filled)
            parts.append(text.format(count=taken.filled))
        if taken.relations:
            text = ngettext("{count} relation drawn", "{count} relations drawn", taken.relations)
            parts.append(text.format(count=taken.relations))
        text = _("From “{name}”: {what}.").format(name=path.name, what=", ".join(parts))
        offers = (*further, (_("Undo"), self._undo))
        bar = self._messages.say(text, tone="good", offers=offers, key="taken")
        self._bridge.changed.connect(bar.go_away)  # that button would take back something else

    def _undo(self) -> None:
        self._bridge.undo()

    def _refuse(self, error: UserError) -> None:
        self._messages.tell(error)
        self.ended.emit()


def choose(window: Window) -> None:
    """Let the user choose a list, and read it."""
    known = window.bridge.document.path
    folder = known.parent if known is not None else documents_folder()
    lists = _("Lists (*.xlsx *.ods *.xls *.csv *.txt)")
    chosen = window.files.questions.files_to_open(folder, lists)
    if chosen:
        intake_of(window).read(chosen[0])


def intake_of(window: Window) -> Intake:
    """The one that belongs to a window; it is made when it is first asked for."""
    return intake_in(window.widget, window.bridge, window.messages)


def intake_in(widget: QWidget, bridge: Bridge, messages: Messages) -> Intake:
    """The one of a widget, with what it works with; it is made when it is first asked for."""
    found = widget.findChild(Intake)
    return found if isinstance(found, Intake) else Intake(bridge, messages, widget)


def _spent(path: Path) -> UserError:
    return UserError(
        _("“{name}” cannot be read as a list.").format(name=path.name),
        where=str(path),
        hint=_("Save it as an Excel workbook (xlsx), as ods or as csv, and try again."),
    )
