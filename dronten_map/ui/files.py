"""Opening, saving and closing maps, with the questions that belong to it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.messages import Messages, Offer
from dronten_map.ui.questions import SUFFIX, Questions, map_filter
from dronten_map.ui.settings import Settings

if TYPE_CHECKING:  # these bring the database library along, which must not delay the first paint
    from dronten_map.session.document import Document
    from dronten_map.session.recovery import Leftover


class Files(QObject):
    """Which map is open, and how it gets into its file and out of it.

    Signals:
        closed: no map is open any more.
        recent_changed: the recent files are others.
    """

    closed = Signal()
    recent_changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        settings: Settings,
        messages: Messages,
        *,
        questions: Questions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._settings = settings
        self._messages = messages
        self._questions = questions

    @property
    def questions(self) -> Questions:
        """Who answers which file is meant."""
        return self._questions

    @property
    def house(self) -> str:
        """The file of the house style of documents; empty for ours."""
        return self._settings.house

    @property
    def title(self) -> str:
        """What the open map is called: its file, or the title it was given."""
        document = self._bridge.document
        if document.path is not None:
            return document.path.stem
        return document.model.info.title or _("New map")

    def new(self) -> None:
        """Start an empty map."""
        from dronten_map.session.document import Document

        self._replace(Document.new)

    def open_example(self) -> None:
        """Open the Dronten example as a map of its own, in no file yet."""
        from dronten_map.session.document import Document
        from dronten_map.session.example import example_step

        self._replace(lambda: Document.from_step(example_step()))

    def choose(self) -> None:
        """Let the user choose a file and open it."""
        chosen = self._questions.file_to_open(self._folder())
        if chosen is not None:
            self.open(chosen)

    def open(self, path: Path) -> None:
        """Open a map from its file."""
        from dronten_map.session.document import Document

        if self._is_open(path):
            self._messages.say(_("“{name}” is open already.").format(name=path.name))
        elif self._replace(lambda: Document.open(path), offers=self._rescue(path)):
            self._remember(path)

    def salvage(self, path: Path) -> None:
        """Open what can still be read of a damaged file, as a map in no file yet."""
        from dronten_map.session.document import Document

        self._replace(lambda: Document.salvage(path))

    def recover(self, leftover: "Leftover") -> None:
        """Go on with work that was left behind by a crash."""
        from dronten_map.session.document import Document

        if self._replace(lambda: Document.recover(leftover)):
            self._messages.say(
                _("The map is back as it was. Save it when it is right."), tone="good"
            )

    def save(self) -> bool:
        """Write the map to its file, asking for one when it has none; whether it stands there."""
        if self._bridge.document.path is None:
            return self.save_as()
        return self._written(self._bridge.save)

    def save_as(self) -> bool:
        """Write the map to a file that the user chooses; whether it stands there."""
        proposal = self._folder() / f"{file_name(self.title)}{SUFFIX}"
        chosen = self._questions.file_to_save(proposal, map_filter())
        if chosen is None:
            return False
        # The dialog asked before it let an existing file be chosen.
        done = self._written(lambda: self._bridge.save_as(chosen, overwrite=True))
        if done:
            self._remember(chosen)
        return done

    def close(self) -> bool:
        """Close the map, after asking about unsaved work; whether it is closed."""
        if not self.may_leave():
            return False
        if self._bridge.has_document:
            document = self._bridge.document
            self._bridge.leave()
            document.close()
            self.closed.emit()
        return True

    def may_leave(self) -> bool:
        """Whether the open map may go: it is saved, or the user gives its unsaved work up."""
        if not self._bridge.has_document or self._bridge.document.is_saved:
            return True
        # A map with a file is saved all the time; only a failure is worth a question.
        if self._bridge.document.path is not None and self._written(self._bridge.save):
            return True
        answer = self._questions.unsaved(self.title)
        if answer == "save":
            return self.save_as() if self._bridge.document.path else self.save()
        return answer == "drop"

    def solve_conflict(self) -> bool:
        """Ask what to do now that somebody else saved the same file; whether ours is safe."""
        path = self._bridge.document.path
        assert path is not None, "only a map with a file can be changed by somebody else"
        answer = self._questions.changed_outside(path.name)
        if answer == "save_as":
            return self.save_as()
        if answer == "theirs":
            return self._open_theirs(path)
        return False

    def tell_autosave(self, error: UserError) -> None:
        """Say that autosave failed, and offer the way on; nothing is lost."""
        from dronten_map.session.document import ChangedOutside

        if isinstance(error, ChangedOutside):
            offer = (_("Choose…"), lambda: _ignore(self.solve_conflict()))
        else:
            offer = (_("Save as…"), lambda: _ignore(self.save_as()))
        hint = error.hint or _("Your work is safe in the program. Save it under another name.")
        self._messages.say(error.message, hint=hint, tone="warn", offers=(offer,), key="autosave")

    def forget(self, path: Path) -> None:
        """Take a file off the recent ones; the file itself stays."""
        self._settings.forget(path)
        self._store_recent()

    def _open_theirs(self, path: Path) -> bool:
        now = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
        beside = path.with_name(f"{path.stem} ({_('my version')} {now}){SUFFIX}")
        if not self._written(lambda: self._bridge.save_as(beside)):
            return False
        self.open(path)
        self._messages.say(_("Your own version is beside it: “{name}”.").format(name=beside.name))
        return True

    def _written(self, write: Callable[[], None]) -> bool:
        from dronten_map.session.document import ChangedOutside

        try:
            write()
        except ChangedOutside:
            return self.solve_conflict()
        except UserError as error:
            self._messages.tell(error)
            return False
        self._messages.drop("autosave")
        self._messages.drop("refused")
        return True

    def _rescue(self, path: Path) -> tuple[Offer, ...]:
        return ((_("Read what can be read"), lambda: self.salvage(path)),)

    def _replace(self, make: "Callable[[], Document]", *, offers: tuple[Offer, ...] = ()) -> bool:
        from dronten_map.session.document import DamagedFile

        if not self.may_leave():
            return False
        before = self._bridge.document if self._bridge.has_document else None
        try:
            document = make()
        except UserError as error:
            self._messages.tell(error, offers=offers if isinstance(error, DamagedFile) else ())
            return False
        for key in ("refused", "notice"):
            self._messages.drop(key)
        self._bridge.show(document)
        if document.notices:
            self._messages.say(" ".join(document.notices), tone="warn", key="notice")
        if before is not None:
            before.close()
        return True

    def _is_open(self, path: Path) -> bool:
        mine = self._bridge.document.path if self._bridge.has_document else None
        return mine is not None and mine.exists() and path.exists() and mine.samefile(path)

    def _folder(self) -> Path:
        if self._bridge.has_document and self._bridge.document.path is not None:
            return self._bridge.document.path.parent
        known = [Path(r.path).parent for r in self._settings.recent]
        return next((f for f in known if f.is_dir()), documents_folder())

    def _remember(self, path: Path) -> None:
        self._settings.remember(path)
        self._store_recent()

    def _store_recent(self) -> None:
        try:
            self._settings.store()
        except UserError as error:
            self._messages.tell(error)
        self.recent_changed.emit()


def documents_folder() -> Path:
    """Where the system keeps documents; the home folder where it has no such place."""
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def file_name(title: str) -> str:
    """A title as a file name: without the characters that a system refuses, at most 100 long."""
    kept = "".join(" " if c in '<>:"/\\|?*' or ord(c) < 32 else c for c in title)
    return " ".join(kept.split())[:100].rstrip(". ") or _("New map")


def _ignore(_answer: bool) -> None:
    """Let go of an answer that nobody waits for."""
