"""The bridge: the open document as an object with signals, for every part of the window."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dronten_map.core.changes import Step
from dronten_map.core.draft import Draft
from dronten_map.core.ids import ViewId
from dronten_map.core.model import Model
from dronten_map.core.queries import first_view
from dronten_map.core.records import View
from dronten_map.errors import UserError
from dronten_map.ui.selection import Selection

if TYPE_CHECKING:  # the document brings the store along, which must not delay the first paint
    from dronten_map.session.document import Document


class Bridge(QObject):
    """The open document, what is selected in it and which view is shown.

    Signals:
        opened: another document is shown; read everything anew.
        changed(Step): an edit, undo or redo was carried out; only its records differ.
        saved: the document stands in its file.
        failed(UserError): something was refused; the window shows it, nothing changed.
        view_changed: another view is shown, or this one was replaced.
        language_changed: messages are in another language from now on.
    """

    opened = Signal()
    changed = Signal(object)
    saved = Signal()
    failed = Signal(object)
    view_changed = Signal()
    language_changed = Signal()

    def __init__(self, document: "Document | None" = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.selection = Selection(self)
        self.is_telling = False  # a step is being told: who listens must not edit now
        self._document: Document | None = None
        self._view: ViewId | None = None
        self._unsubscribe: Callable[[], None] | None = None
        if document is not None:
            self.show(document)

    @property
    def has_document(self) -> bool:
        """Whether a document is open."""
        return self._unsubscribe is not None

    @property
    def document(self) -> "Document":
        """The open document; ask `has_document` first where there may be none."""
        assert self._document is not None, "no document was opened yet"
        return self._document

    @property
    def model(self) -> Model:
        """The records of the open document; read only."""
        return self.document.model

    @property
    def view(self) -> ViewId:
        """The view that is shown."""
        assert self._view is not None, "no document was opened yet"
        return self._view

    @view.setter
    def view(self, view: ViewId) -> None:
        if view != self._view:
            self._view = view
            self.view_changed.emit()

    def show(self, document: "Document") -> None:
        """Show another document; the one before is left as it is (closing it is the caller's)."""
        self.leave()
        self._document = document
        self._unsubscribe = document.subscribe(self._tell)
        self._view = first_view(document.model).id
        self.selection.clear()
        self.selection.light(None)
        # Python looks for rubbish whenever it likes, and all records of a large map take it longer
        # than a few frames: it is told that these stay, until they are left.
        gc.freeze()
        self.opened.emit()

    def leave(self) -> None:
        """Stop following the document: it is closed, and the start screen takes its place."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
            gc.unfreeze()

    @contextmanager
    def edit(self, label: str, *, merge_key: str = "") -> Iterator[Draft]:
        """Edit the map in a draft that runs as one step on leaving the block.

        A UserError from the block or from the rules is told through `failed`, and nothing
        changed: what follows the block must not count on it.
        """
        try:
            with self.document.edit(label, merge_key=merge_key) as draft:
                yield draft
        except UserError as error:
            self.failed.emit(error)

    def undo(self) -> Step | None:
        """Take the last step back; None when there is none or it was refused."""
        return self._told(lambda: self.document.undo())

    def redo(self) -> Step | None:
        """Do the step again that was taken back last; None when there is none."""
        return self._told(lambda: self.document.redo())

    def save(self) -> None:
        """Write the document to its file and tell so.

        Raises:
            UserError: it could not be written, or the file was changed by somebody else.
        """
        self.document.save()
        self.saved.emit()

    def end_saving(self) -> bool:
        """Whether a save beside the window is over; then it is told that the map is in its file.

        Raises:
            UserError: it could not be written, or the file was changed by somebody else.
        """
        is_over = self.document.end_saving()
        if is_over:
            self.saved.emit()
        return is_over

    def save_as(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the document to another file, its own from now on, and tell so.

        Raises:
            UserError: it could not be written, or the file exists and may not be overwritten.
        """
        self.document.save_as(path, overwrite=overwrite)
        self.saved.emit()

    def _told(self, act: Callable[[], Step | None]) -> Step | None:
        try:
            return act()
        except UserError as error:
            self.failed.emit(error)
            return None

    def _tell(self, step: Step) -> None:
        self.is_telling = True
        try:
            self._tell_all(step)
        finally:
            self.is_telling = False

    def _tell_all(self, step: Step) -> None:
        gone = any(c.after is None for c in step.changes)
        if gone and self.model.find(View, self.view) is None:
            self.view = first_view(self.model).id
        if gone:
            self.selection.keep(self.model)
        self.changed.emit(step)
