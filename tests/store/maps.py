"""Files of maps for the tests of the store."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.session.document import Document
from dronten_map.store import digests


def saved_map(path: Path, *names: str) -> Path:
    """A saved map with actors of these names in a row, each related to the one before."""
    document = Document.new("Kaart")
    with document.edit("Actoren") as draft:
        ids = [
            add_actor(draft, name, view=FIRST_VIEW_ID, at=(100.0 * place, 0.0))
            for place, name in enumerate(names)
        ]
        for first, second in pairwise(ids):
            connect(draft, first, second)
    document.save_as(path)
    document.close()
    return path


def altered(path: Path, *statements: str, with_digests: bool = True) -> Path:
    """The same file after some SQL, as a program would write it that keeps the digests right."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
        if with_digests:
            digests.write(connection, digests.compute(connection))
    return path


def asked(path: Path, query: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
    """What a query answers."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query, parameters).fetchall()
