"""How a document gets into its file: at once, or in a thread beside the window."""

from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from datetime import UTC, datetime
from pathlib import Path

from dronten_map.session import folders
from dronten_map.store.known import KnownFiles
from dronten_map.store.publishing import Publication
from dronten_map.store.working import WorkingCopy


class Saver:
    """Writes one working copy to files, one save at a time.

    Attributes:
        saved_at: When its file was written last, UTC; None before the first save.
    """

    def __init__(self, copy: WorkingCopy, document_id: str, saved_at: datetime | None) -> None:
        self.saved_at = saved_at
        self._copy = copy
        self._backups = folders.backups() / document_id
        self._going: Future[None] | None = None

    def write(self, path: Path, *, overwrite: bool) -> None:
        """Write the map to a file, and wait for it.

        Raises:
            ChangedOutside: it is the map's own file, and somebody else saved that meanwhile.
            UserError: another file is there, or it cannot be written; nothing is lost.
        """
        self.settle()
        self._publication(path, overwrite=overwrite).run()
        self.saved_at = datetime.now(UTC)

    def begin(self, path: Path) -> None:
        """Write the map as it is now to its own file, in a thread.

        Raises:
            UserError: it cannot be begun.
        """
        self.settle()
        publication = self._publication(path, overwrite=False)
        executor = ThreadPoolExecutor(1, thread_name_prefix="saving")
        # Refusals are told in the language of whoever asked.
        self._going = executor.submit(copy_context().run, publication.run)
        executor.shutdown(wait=False)

    @property
    def is_going(self) -> bool:
        """Whether a save was begun of which the end was not told yet."""
        return self._going is not None

    def is_over(self) -> bool:
        """Tell the end of a save that was begun; False while it goes on.

        Raises:
            ChangedOutside: somebody else saved the file meanwhile; it was left as it is.
            UserError: it cannot be written; nothing is lost.
        """
        going = self._going
        if going is None:
            return True
        if not going.done():
            return False
        self._going = None
        going.result()
        self.saved_at = datetime.now(UTC)
        return True

    def settle(self) -> None:
        """Wait for a save that goes on. What it could not do, the next save does or tells."""
        going, self._going = self._going, None
        if going is not None and going.exception() is None:
            self.saved_at = datetime.now(UTC)

    def _publication(self, path: Path, *, overwrite: bool) -> Publication:
        return Publication(
            self._copy,
            path.absolute(),
            overwrite=overwrite,
            backups=self._backups,
            known=known_files(),
        )


def known_files() -> KnownFiles:
    """The files that this program wrote and verified on this computer."""
    return KnownFiles(folders.home() / "verified.txt")
