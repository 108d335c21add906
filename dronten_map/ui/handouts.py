"""Lists that go out to teams, and come back: made and read beside the window."""

from collections.abc import Callable
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from dronten_map.core.diff import Proposed
from dronten_map.core.edits.take_over import TakenOver, take_over
from dronten_map.core.edits.views import place
from dronten_map.core.records import Handout
from dronten_map.errors import UserError
from dronten_map.i18n import _, ngettext
from dronten_map.session.worker import FOREIGN_FILE
from dronten_map.store import fsops
from dronten_map.ui import handout_work
from dronten_map.ui.background import Job
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.files import Files, documents_folder
from dronten_map.ui.messages import MessageBar, Messages
from dronten_map.ui.questions import Questions

if TYPE_CHECKING:  # these bring the library for workbooks along
    from dronten_map.exchange.returned import Review
    from dronten_map.exchange.sifting import Sifting
    from dronten_map.ui.dialogs.hand_out import Wish
    from dronten_map.ui.dialogs.review import ReviewDialog

_NAMED = 3  # senders that are told by name


class Handouts(QObject):
    """Hands lists out and takes them back.

    Signals:
        handed_out(Path): a list stands there, and the map knows it.
        reviewing(ReviewDialog): what came back can be looked at.
        read: files were read, and there is nothing more to ask.
        broken(str): it failed through a fault of the program; the traceback.
    """

    handed_out = Signal(object)
    reviewing = Signal(object)
    read = Signal()
    broken = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        files: Files,
        messages: Messages,
        *,
        questions: Questions,
        window: QWidget,
        show_folder: Callable[[Path], object] | None = None,
    ) -> None:
        """`show_folder` shows where a file stands; by default in the program of the system."""
        super().__init__(files)
        self._bridge = bridge
        self._messages = messages
        self._questions = questions
        self._window = window
        self._show_folder = show_folder or _open

    def hand_out(self) -> None:
        """Ask for whom, and make the workbook."""
        from dronten_map.ui.dialogs.hand_out import HandOutDialog

        dialog = HandOutDialog(self._bridge, self._folder(), self._questions, self._window)
        dialog.accepted.connect(lambda: self.make(dialog.wish))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def make(self, wish: "Wish | None") -> None:
        """Make the workbook that was asked for, write it, and keep in the map that it went out."""
        if wish is None:
            return
        document = self._bridge.document
        job = Job(
            handout_work.handed_out,
            *(document.snapshot(), document.document_id, wish.name, wish.actors, date.today()),
            parent=self,
        )
        text = _("Making “{name}” …").format(name=wish.path.name)
        self._follow(job, text, partial(self._write, wish.path))

    def choose(self) -> None:
        """Let the user choose files that came back, and read them."""
        chosen = self._questions.files_to_open(self._folder(), _("Excel (*.xlsx)"))
        if chosen:
            self.take_back(chosen)

    def take_back(self, paths: list[Path]) -> None:
        """Read files that came back, and show what they say."""
        document = self._bridge.document
        revision = document.revision
        Thread(target=_get_ready, daemon=True).start()
        job = Job(
            handout_work.review,
            *(document.snapshot(), document.document_id, paths),
            budget=FOREIGN_FILE,
            parent=self,
        )
        told: list[str] = []
        job.told.connect(told.append)

        def is_still_so() -> bool:
            if not self._bridge.has_document or self._bridge.document is not document:
                return False
            if document.revision != revision:  # the map changed while it was read
                self.take_back(paths)
            return document.revision == revision

        def show(review: "Review") -> None:
            if is_still_so():
                self._show(review, paths, is_still_so)

        text = ngettext("Reading {count} list …", "Reading {count} lists …", len(paths))
        bar = self._follow(job, text.format(count=len(paths)), show)
        at = _("Reading {number} of {count}: “{name}” …")
        job.told.connect(
            lambda name: bar.show_text(at.format(number=len(told), count=len(paths), name=name))
        )
        job.spent.connect(lambda _how: self._messages.tell(_spent(told)))

    def _folder(self) -> Path:
        known = self._bridge.document.path
        return known.parent if known is not None else documents_folder()

    def _follow(self, job: Job, text: str, done: Callable[..., object]) -> MessageBar:
        bar = self._messages.under_way(text, job.cancel)
        for end in (job.done, job.refused, job.broken, job.spent):
            end.connect(bar.go_away)
        job.done.connect(done)
        job.refused.connect(self._messages.tell)
        job.broken.connect(self.broken)
        return bar

    def _write(self, path: Path, made: tuple[Handout, bytes]) -> None:
        handout, content = made
        if not self._bridge.has_document:
            return
        try:
            fsops.write_bytes(path, content)  # before the map says that it gave this out
        except UserError as error:
            self._messages.tell(error)
            return
        with self._bridge.edit(_("List handed out")) as draft:
            draft.put(handout)
        if self._bridge.model.find(Handout, handout.id) is None:  # refused, and told
            fsops.remove_file(path)
            return
        self._messages.say(
            _("Handed out: {path}").format(path=path),
            hint=_("Send it to the team. What comes back you drop on this window."),
            tone="good",
            offers=((_("Open folder"), lambda: self._ignore(self._show_folder(path.parent))),),
        )
        self._show_folder(path.parent)
        self.handed_out.emit(path)

    def _show(self, review: "Review", paths: list[Path], is_still_so: Callable[[], bool]) -> None:
        from dronten_map.exchange.sifting import Sifting

        if not review.sent:
            hint = _("Nothing was taken over. A list of your own comes in by “Read a list…”.")
            is_one = len(paths) == 1
            offers = ((_("Read a list…"), lambda: self._read_list(paths[0])),) if is_one else ()
            self._messages.tell(UserError("\n".join(review.refusals()), hint=hint), offers=offers)
            self.read.emit()
            return
        sifting = Sifting(review, self._bridge.document.snapshot())
        if not sifting.lines:
            self._say_unchanged(review)
            self.read.emit()
            return
        # The window lives between the steps: of a long review each takes as long as a frame may.
        QTimer.singleShot(0, self, lambda: self._build(sifting, is_still_so))

    def _say_unchanged(self, review: "Review") -> None:
        if review.refused:
            hint = _("In the other files nothing was changed.")
            self._messages.tell(UserError("\n".join(review.refusals()), hint=hint))
        else:
            self._messages.say(_("Nothing was changed in what came back."), tone="good")

    def _read_list(self, path: Path) -> None:
        from dronten_map.ui.intake.taking import intake_in  # brings the dialog along

        intake_in(self._window, self._bridge, self._messages).read(path)

    def _build(self, sifting: "Sifting", is_still_so: Callable[[], bool]) -> None:
        from dronten_map.ui.dialogs.review import ReviewDialog

        if not is_still_so():
            return
        dialog = ReviewDialog(sifting, self._take_over, self._window)
        dialog.finished.connect(dialog.deleteLater)
        QTimer.singleShot(0, dialog, lambda: self._open(dialog))

    def _open(self, dialog: "ReviewDialog") -> None:
        dialog.open()
        self.reviewing.emit(dialog)

    def _take_over(self, cells: list[Proposed]) -> str:
        """Take cells over as one step; why not, or an empty text when it is done."""
        from dronten_map.graph.layout import beside

        problems: list[str] = []
        taken = TakenOver()
        listening = self._bridge.failed.connect(lambda error: problems.append(str(error)))
        with self._bridge.edit(_("Lists taken over")) as draft:
            taken = take_over(draft, cells, on=date.today())
            place(draft, self._bridge.view, beside(draft, self._bridge.view, taken.actors))
        self._bridge.failed.disconnect(listening)
        if problems:
            return problems[0]
        self._say(taken)
        return ""

    def _say(self, taken: TakenOver) -> None:
        senders = list(dict.fromkeys(cell.spot.sender for cell in taken.cells))
        text = ngettext(
            "{count} change of {senders} was taken over.",
            "{count} changes of {senders} were taken over.",
            len(taken.cells),
        ).format(count=len(taken.cells), senders=some_of(senders))
        left = ngettext(
            "{count} was left: what it belongs to was not taken over.",
            "{count} were left: what they belong to was not taken over.",
            len(taken.left),
        ).format(count=len(taken.left))
        bar = self._messages.say(
            text,
            hint=left if taken.left else "",
            tone="good",
            offers=((_("Undo"), lambda: self._ignore(self._bridge.undo())),),
            key="taken",
        )
        # After another edit that button would take back something else.
        self._bridge.changed.connect(bar.go_away)

    def _ignore(self, _answer: object) -> None:
        """Let go of an answer that nobody waits for."""


def handouts_of(
    bridge: Bridge,
    files: Files,
    messages: Messages,
    window: QWidget,
    *,
    broken: Callable[[str], None],
) -> Handouts:
    """The one that belongs to a window; it is made when it is first asked for."""
    found = files.findChild(Handouts)
    if isinstance(found, Handouts):
        return found
    made = Handouts(bridge, files, messages, questions=files.questions, window=window)
    made.broken.connect(broken)
    return made


def some_of(names: list[str]) -> str:
    """The first few of some names, and how many there are besides."""
    told, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
    return f"{told} {_('and {count} more').format(count=more)}" if more > 0 else told


def _spent(told: list[str]) -> UserError:
    from dronten_map.exchange.returned import spent

    return spent(told[-1] if told else "")


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _get_ready() -> None:
    """Bring along what looking at a review needs, while the files are read."""
    for name in ("dronten_map.exchange.sifting", "dronten_map.ui.dialogs.review"):
        import_module(name)
