"""Looking a file over without opening it for work."""

from pathlib import Path

from dronten_map.core.model import Model
from dronten_map.core.rules import Problem, check
from dronten_map.session import folders
from dronten_map.store.known import KnownFiles
from dronten_map.store.opening import open_copy, refused_if_damaged


def problems_in(path: Path) -> tuple[Model, list[Problem]]:
    """The map of a file as it is, and everything in it that does not hold; errors first.

    Raises:
        DamagedFile: its content is not what was saved.
        NewerFile: a newer version of the program wrote it.
        UserError: it is not there, cannot be read, or is no map.
    """
    path = path.absolute()
    opened = open_copy(path, folders.working(), KnownFiles(folders.home() / "verified.txt"))
    try:
        with refused_if_damaged(path):
            model = Model.of(opened.copy.read().records)
            return model, check(model)
    finally:
        opened.copy.close(keep=False)
