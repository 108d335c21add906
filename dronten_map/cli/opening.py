"""Opening a map for a command, and saving what it changed."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from dronten_map.cli.grammar import Word
from dronten_map.errors import UserError
from dronten_map.i18n import N_, _
from dronten_map.session.document import Document

SUFFIX = ".drontenmap"
FILE = Word("FILE", N_("The map: a file that ends in .drontenmap."))


@contextmanager
def looking_at(path: str) -> Generator[Document]:
    """An open map that is left as it is.

    Raises:
        UserError: it is not there, cannot be read, or is no map.
    """
    document = Document.open(Path(path))
    try:
        yield document
    finally:
        document.close()


@contextmanager
def working_on(path: str) -> Generator[Document]:
    """An open map that is saved when the block ends well; else its file stays as it was.

    Raises:
        UserError: it cannot be opened or saved, or the block refused.
    """
    with looking_at(path) as document:
        yield document
        document.save()


def target_for(text: str, *suffixes: str) -> Path:
    """A path to write to, when its name fits what is written.

    Raises:
        UserError: it ends in something else.
    """
    path = Path(text)
    if path.suffix.lower() in suffixes:
        return path
    raise UserError(
        _("“{name}” is not a name for this kind of file.").format(name=path.name or text),
        where=text,
        hint=_("Let it end in {suffixes}.").format(suffixes=_(" or ").join(suffixes)),
    )
