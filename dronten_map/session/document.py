"""The open document: the only writer of a map.

Importing this module imports the database library: a window does that after its first paint.
"""

from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from dronten_map.core.changes import Step
from dronten_map.core.codec import step_from_json
from dronten_map.core.draft import Draft
from dronten_map.core.model import Model
from dronten_map.core.start import new_step
from dronten_map.errors import UserError
from dronten_map.i18n import _, ngettext
from dronten_map.session import folders
from dronten_map.session.history import History, HistoryEntry
from dronten_map.session.recovery import Leftover
from dronten_map.session.refusing import errors_of, refuse_errors, refuse_misfit
from dronten_map.session.saving import Saver, known_files
from dronten_map.store.history import Entry, Turn
from dronten_map.store.opening import (
    DamagedFile,
    NewerFile,
    damaged_file,
    open_copy,
    refused_if_damaged,
)
from dronten_map.store.publishing import ChangedOutside, is_unchanged
from dronten_map.store.remains import recovered_copy, remove_remains
from dronten_map.store.salvage import salvage
from dronten_map.store.working import WorkingCopy

__all__ = ["ChangedOutside", "DamagedFile", "Document", "HistoryEntry", "NewerFile"]

if TYPE_CHECKING:  # the graph library is half of the time that opening a map takes
    from dronten_map.graph.mirror import Mirror

Listener = Callable[[Step], None]
_UNDATED = datetime.min.replace(tzinfo=UTC)


class Document:
    """One open map: its records, its graph, its history and its file.

    Every change takes one path: check, commit to disk, model, graph, tell. When checking or
    committing fails, nothing in memory was touched. All calls come from one thread.
    """

    def __init__(self, copy: WorkingCopy, *, saved_at: datetime | None = None) -> None:
        """Read a working copy; use `new`, `from_step`, `open` or `recover` instead."""
        contents = copy.read()
        self._copy = copy
        self._model = Model.of(contents.records)
        self._model.revision = contents.revision
        self._graph: Mirror | None = None
        self._history = History(contents.entries, contents.cursor)
        self._listeners: list[Listener] = []
        self._is_telling = False
        self._document_id = contents.document_id
        self._saver = Saver(copy, contents.document_id, saved_at)
        self.notices: list[str] = []  # what the user should know about how it was opened

    @classmethod
    def new(cls, title: str = "") -> "Document":
        """A map as it is when it is new, with the starting lists, in no file yet."""
        return cls.from_step(new_step(title))

    @classmethod
    def from_step(cls, step: Step) -> "Document":
        """A map that holds what a step adds, such as the example, in no file yet.

        Raises:
            UserError: the step breaks a rule, or the working copy cannot be written.
        """
        refuse_errors(Model(), step)
        records = [c.after for c in step.changes if c.after is not None]
        copy = WorkingCopy.of_records(
            folders.working(), records, document_id=str(uuid4()), saved_revision=1
        )
        return cls(copy)

    @classmethod
    def open(cls, path: Path) -> "Document":
        """The map of a file, with the history that it was saved with.

        Raises:
            DamagedFile: its content is not what was saved; `salvage` may read part of it.
            NewerFile: a newer version of the program wrote it.
            UserError: it is not there, cannot be read, or is no map.
        """
        path = path.absolute()
        known = known_files()
        opened = open_copy(path, folders.working(), known)
        document = cls._checked(opened.copy, path, is_known=opened.is_known)
        document._saver.saved_at = _written_at(path)
        if opened.is_without_history:
            document.notices.append(
                _("The history in this file was damaged: earlier steps cannot be undone.")
            )
        elif not opened.is_known:
            known.add(opened.sha256)
        return document

    @classmethod
    def recover(cls, leftover: Leftover) -> "Document":
        """The map that a crash left behind, with its unsaved steps and its history.

        Raises:
            UserError: another window has it open, or it cannot be read or written.
        """
        copy = recovered_copy(leftover.path, folders.working())
        document = cls._checked(copy, leftover.path, is_known=False)
        if document.path is not None and document.path.exists():
            document._saver.saved_at = _written_at(document.path)
        remove_remains(leftover.path)
        return document

    @classmethod
    def salvage(cls, path: Path) -> "Document":
        """What can still be read of a damaged file, as a map that has no file yet.

        The damaged file stays as it is; `notices` says how much was lost.

        Raises:
            UserError: it is no map, or nothing of it can be read.
        """
        found = salvage(path.absolute(), folders.working())
        copy = WorkingCopy.of_records(
            folders.working(), found.records, document_id=found.document_id, saved_revision=0
        )
        document = cls(copy)
        if found.lost:
            text = ngettext(
                "{count} record could not be read.",
                "{count} records could not be read.",
                found.lost,
            )
            document.notices.append(text.format(count=found.lost))
        return document

    @classmethod
    def _checked(cls, copy: WorkingCopy, path: Path, *, is_known: bool) -> "Document":
        """The document of a working copy whose records came from elsewhere."""
        try:
            with refused_if_damaged(path):
                document = cls(copy)
            errors = [] if is_known else errors_of(document.model)
            if errors:
                raise damaged_file(path, reason=errors[0].message)
        except BaseException:
            copy.close(keep=False)
            raise
        return document

    @property
    def model(self) -> Model:
        """The records as they are now; only this document changes them."""
        return self._model

    @property
    def graph(self) -> "Mirror":
        """The web as a graph, in step with the records; made when it is first asked for."""
        from dronten_map.graph.mirror import Mirror

        if self._graph is None:
            self._graph = Mirror.of(self._model)
        return self._graph

    @property
    def path(self) -> Path | None:
        """The file that it was opened from or saved to; None before the first save."""
        return self._copy.origin.source

    @property
    def document_id(self) -> str:
        """The identity of this map, the same in every copy of its file."""
        return self._document_id

    @property
    def revision(self) -> int:
        """How many steps this map has seen, undo and redo included; it never goes back."""
        return self._model.revision

    @property
    def is_saved(self) -> bool:
        """Whether nothing changed since it was made, opened or saved."""
        return self.revision == self._copy.origin.saved_revision

    @property
    def saved_at(self) -> datetime | None:
        """When its file was written last, UTC; None before the first save."""
        return self._saver.saved_at

    @contextmanager
    def edit(self, label: str, *, merge_key: str = "") -> Generator[Draft]:
        """Collect changes in a draft; leaving the block runs them as one step.

        An exception in the block drops the draft. Steps with the same merge key that follow each
        other within a second are one in the history.

        Raises:
            UserError: a rule refuses the outcome, or it cannot be written.
        """
        self._refuse_while_telling()
        draft = Draft(self._model)
        yield draft
        self.run(draft.step(label, merge_key))

    def run(self, step: Step) -> None:
        """Run a step that was made from this model; one without changes does nothing.

        Raises:
            UserError: the map is not as the step expects it, a rule refuses the outcome, or it
                cannot be written.
        """
        if not step.changes:
            return
        if step.at == _UNDATED:
            step = replace(step, at=datetime.now(UTC))
        last = self._history.joins(step)
        if last is None:
            self._run(step, self._history.recorded(step))
        else:
            self._run(step, self._history.replaced(last, self._step_of(last).joined(step)))

    def undo(self) -> Step | None:
        """Take the last step back; the step that did so, or None when there is nothing to undo.

        Raises:
            UserError: it cannot be written, or the history was damaged.
        """
        entry = self._history.last_done
        if entry is None:
            return None
        step = self._step_of(entry).inverted()
        self._run(step, self._history.taken_back(entry))
        return step

    def redo(self) -> Step | None:
        """Do the step again that was taken back last, or None when there is none.

        Raises:
            UserError: it cannot be written, or the history was damaged.
        """
        entry = self._history.first_undone
        if entry is None:
            return None
        step = self._step_of(entry)
        self._run(step, self._history.done_again(entry))
        return step

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history.last_done is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self._history.first_undone is not None

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty when there is nothing."""
        entry = self._history.last_done
        return entry.label if entry else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again; empty when there is nothing."""
        entry = self._history.first_undone
        return entry.label if entry else ""

    def history(self) -> list[HistoryEntry]:
        """Every step that can be taken back or done again, oldest first."""
        return self._history.lines()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell a listener each step after it ran, undo's and redo's too; call the result to stop.

        A listener may not edit while it is being told.
        """
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def save(self) -> None:
        """Write the map to its file.

        Raises:
            ChangedOutside: somebody else saved that file meanwhile; it was left as it is.
            UserError: it has no file yet, or that cannot be written; nothing is lost.
        """
        if self.path is None:
            raise UserError(
                _("This map has no file yet."), hint=_("Choose a name and a folder for it.")
            )
        self._saver.settle()
        if self.is_saved and is_unchanged(self._copy.origin):
            return
        self.save_as(self.path)

    def save_as(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the map to a file, which is its file from now on.

        With overwrite it replaces another file that is there, whose content goes to the backups.

        Raises:
            ChangedOutside: it is the map's own file, and somebody else saved that meanwhile.
            UserError: another file is there, or it cannot be written; nothing is lost.
        """
        self._saver.write(path, overwrite=overwrite)

    def begin_saving(self) -> None:
        """Write the map as it is now to its own file, beside the window; `end_saving` tells.

        Raises:
            UserError: it cannot be begun.
        """
        assert self.path is not None, "only a map with a file is saved by itself"
        self._saver.begin(self.path)

    @property
    def is_saving(self) -> bool:
        """Whether a save was begun of which the end was not told yet."""
        return self._saver.is_going

    def end_saving(self) -> bool:
        """Whether a save that was begun is over; False while it goes on.

        Raises:
            ChangedOutside: somebody else saved the file meanwhile; it was left as it is.
            UserError: it cannot be written; nothing is lost.
        """
        return self._saver.is_over()

    def snapshot(self) -> Model:
        """A copy of the records that no later step changes; cheap."""
        return self._model.snapshot()

    def close(self, *, keep: bool = False) -> None:
        """Let go of the map and its working copy.

        With keep, unsaved steps are offered for recovery at the next start; else they are gone.
        """
        self._listeners.clear()
        self._saver.settle()
        self._copy.close(keep=keep and not self.is_saved)

    def _run(self, step: Step, turn: Turn) -> None:
        self._refuse_while_telling()
        refuse_misfit(self._model, step)
        refuse_errors(self._model, step)
        self._copy.commit(step, turn, revision=self.revision + 1)
        self._history.take_over(turn)
        self._model.apply(step)
        if self._graph is not None:
            self._graph.apply(step)
        self._tell(step)

    def _tell(self, step: Step) -> None:
        self._is_telling = True
        try:
            # Whatever one listener does, the others are told: they would be out of step for good.
            with ExitStack() as told:
                for listener in reversed(self._listeners):
                    told.callback(listener, step)
        finally:
            self._is_telling = False

    def _refuse_while_telling(self) -> None:
        if self._is_telling:
            raise RuntimeError("a listener may not edit while it is being told of a step")

    def _step_of(self, entry: Entry) -> Step:
        content = self._copy.content_at(entry.position)
        return step_from_json(entry.label, entry.merge_key, entry.at, content)


def _written_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
