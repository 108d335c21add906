"""Plans, overviews and pictures as files, made in the background from a snapshot."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage

from dronten_map.core.ids import ActorId, PlanId
from dronten_map.core.plan import Audience
from dronten_map.core.queries import label_of
from dronten_map.core.records import Actor, Area, EngagementPlan, Opgave
from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.store import fsops
from dronten_map.ui import export_work
from dronten_map.ui.background import Job
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.picture import PictureChoice
from dronten_map.ui.files import Files, documents_folder, file_name
from dronten_map.ui.messages import Messages
from dronten_map.ui.questions import Questions

Actors = tuple[ActorId, ...]


class Exports(QObject):
    """Asks where to, makes it beside the window, writes it, and says where it stands.

    Signals:
        written(Path): a file stands there.
        broken(str): making it failed through a fault of the program; the traceback.
    """

    written = Signal(object)
    broken = Signal(str)

    def __init__(
        self, bridge: Bridge, files: Files, messages: Messages, *, questions: Questions
    ) -> None:
        super().__init__(files)
        self._bridge = bridge
        self._files = files
        self._messages = messages
        self._questions = questions
        self._under_way: list[Path] = []
        self._afterwards: Callable[[], object] | None = None

    def holds_up(self, closing: Callable[[], object]) -> bool:
        """Whether a file is still being made; closing is then called when it stands there."""
        if not self._under_way:
            return False
        self._afterwards = closing
        name = self._under_way[0].name
        self._messages.say(
            _("“{name}” is still being made.").format(name=name),
            hint=_("The window closes when it is there; cancel it to close now."),
            key="closing",
        )
        return True

    def plan_pdf(self, plan: PlanId | None = None) -> None:
        """Make an engagement plan on paper: this one, or else the first for the programme."""
        make = partial(export_work.plan_pdf, house=self._files.house)
        work = partial(self._plan_job, make, plan)
        self._ask(self._name_of(plan), ".pdf", _("PDF (*.pdf)"), work)

    def plan_excel(self, plan: PlanId | None = None) -> None:
        """Make an engagement plan as a workbook: this one, or else the first for the programme."""
        work = partial(self._plan_job, export_work.plan_workbook, plan)
        self._ask(self._name_of(plan), ".xlsx", _("Excel (*.xlsx)"), work)

    def overview(
        self,
        about: Actor | Opgave | Area | None = None,
        audience: Audience = Audience.SHARED,
    ) -> None:
        """Make a workbook of everything in the map, or of one department, opgave or area."""
        name = _("{title} – overview").format(title=self._files.title)
        if about is not None:
            name = f"{name} {label_of(self._bridge.model, about)}"[:120]
        begin = partial(self._overview_job, about, audience)
        self._ask(name, ".xlsx", _("Excel (*.xlsx)"), begin)

    def picture(self, choice: PictureChoice | None = None, *, focus: Actors | None = None) -> None:
        """Make a picture of the view that is shown, as chosen; else of the kind of its name.

        Who is not in the focus of the map steps back, where it has one.
        """
        name = _("{title} – map").format(title=self._files.title)
        filters = {"png": _("PNG (*.png)"), "svg": _("SVG (*.svg)"), "pdf": _("PDF (*.pdf)")}
        if choice is None:
            every = ";;".join(filters.values())
            begin = partial(self._picture_job, PictureChoice(), focus)
            self._ask(name, ".png", every, begin)
            return
        begin = partial(self._picture_job, choice, focus)
        self._ask(name, f".{choice.kind}", filters[choice.kind], begin)

    def copy_picture(self, *, focus: Actors | None = None) -> None:
        """Put a picture of what is selected, or of the whole view, on the clipboard."""
        selection = self._bridge.selection
        among = (*selection.actors, *selection.annotations)
        job = Job(
            export_work.copied_picture,
            self._snapshot(),
            self._bridge.view,
            selection.opgave,
            among,
            focus,
            parent=self,
        )
        bar = self._messages.under_way(_("Making the picture …"), job.cancel)
        for ended in (job.done, job.refused, job.broken):
            ended.connect(bar.go_away)
        job.done.connect(self._carry_picture)
        job.refused.connect(self._messages.tell)
        job.broken.connect(self.broken)

    def calendar(self) -> None:
        """Write every activity and agreement that has a day for a calendar such as Outlook."""
        from dronten_map.core.agenda import dated
        from dronten_map.exchange.ics import calendar

        name = _("{title} – agenda").format(title=self._files.title)
        path = self._where(name, ".ics", _("Calendar (*.ics)"))
        if path is None:
            return
        model, known = self._bridge.model, self._bridge.document.document_id
        on = date.today()
        self._write(
            path,
            calendar(model, dated(model), document_id=known, on=on, sequence=model.revision),
        )

    def document(self, name: str, content: bytes) -> None:
        """Write a document that was made already, where the user wants it."""
        path = self._where(name, ".pdf", _("PDF (*.pdf)"))
        if path is not None:
            self._write(path, content)

    def _plan_job(self, make: Callable[..., bytes], plan: PlanId | None, path: Path) -> Job:
        return Job(make, self._snapshot(), plan, date.today(), parent=self)

    def _name_of(self, plan: PlanId | None) -> str:
        """What the file of a plan is called: after the plan, of which a map may hold several."""
        found = self._bridge.model.find(EngagementPlan, plan) if plan is not None else None
        title = found.title if found is not None and found.title else self._files.title
        return _("{title} – plan").format(title=title)

    def _overview_job(
        self, about: Actor | Opgave | Area | None, audience: Audience, _path: Path
    ) -> Job:
        arguments = (self._snapshot(), date.today(), about, audience)
        return Job(export_work.overview_workbook, *arguments, parent=self)

    def _picture_job(self, choice: PictureChoice, focus: Actors | None, path: Path) -> Job:
        view, opgave = self._bridge.view, self._bridge.selection.opgave
        kind = path.suffix.lower().removeprefix(".")
        return Job(
            export_work.picture,
            self._snapshot(),
            view,
            opgave,
            kind,
            choice.size,
            choice.orientation,
            focus,
            parent=self,
        )

    def _carry_picture(self, made: tuple[bytes, bytes]) -> None:
        png, svg = made
        carried = QMimeData()
        carried.setImageData(QImage.fromData(png))
        carried.setData("image/svg+xml", svg)
        QGuiApplication.clipboard().setMimeData(carried)
        self._messages.say(_("The picture is on the clipboard."), tone="good")

    def _snapshot(self) -> object:
        return self._bridge.document.snapshot()

    def _ask(self, name: str, suffix: str, filters: str, begin: Callable[[Path], Job]) -> None:
        path = self._where(name, suffix, filters)
        if path is not None:
            self._follow(begin(path), path)

    def _where(self, name: str, suffix: str, filters: str) -> Path | None:
        """Where the user wants a file; None when they changed their mind or named another kind."""
        known = self._bridge.document.path
        folder = known.parent if known is not None else documents_folder()
        path = self._questions.file_to_save(folder / f"{file_name(name)}{suffix}", filters)
        if path is not None and f"*{path.suffix.lower()})" not in filters:
            self._messages.tell(_wrong_kind(path, filters))
            return None
        return path

    def _follow(self, job: Job, path: Path) -> None:
        text = _("Making “{name}” …").format(name=path.name)
        bar = self._messages.under_way(text, lambda: self._cancel(job, path))
        self._under_way.append(path)
        job.done.connect(bar.go_away)
        job.refused.connect(bar.go_away)
        job.broken.connect(bar.go_away)
        job.done.connect(lambda content: self._write(path, content))
        job.refused.connect(self._messages.tell)
        job.broken.connect(self.broken)
        # Last, so that what came of it was told and written before the window may close.
        job.done.connect(lambda _content: self._end(path, is_well=True))
        job.refused.connect(lambda _error: self._end(path, is_well=False))
        job.broken.connect(lambda _text: self._end(path, is_well=False))

    def _cancel(self, job: Job, path: Path) -> None:
        job.cancel()
        self._end(path, is_well=True)

    def _end(self, path: Path, *, is_well: bool) -> None:
        """Close the window that waited, unless something went wrong that should be read first."""
        self._under_way.remove(path)
        closing = self._afterwards
        if self._under_way or closing is None:
            return
        self._afterwards = None
        self._messages.drop("closing")
        if is_well:
            closing()

    def _write(self, path: Path, content: bytes) -> None:
        try:
            fsops.write_bytes(path, content)
        except UserError as error:
            self._messages.tell(error)
            return
        self._messages.say(
            _("Saved: {path}").format(path=path),
            tone="good",
            offers=(
                (_("Open"), lambda: _open(path)),
                (_("Open folder"), lambda: _open(path.parent)),
            ),
        )
        self.written.emit(path)


def _wrong_kind(path: Path, filters: str) -> UserError:
    return UserError(
        _("“{name}” is not a name for this kind of file.").format(name=path.name),
        where=str(path),
        hint=_("Choose one of these: {kinds}.").format(kinds=filters.replace(";;", ", ")),
    )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
