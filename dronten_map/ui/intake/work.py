"""What taking a list in does beside the window, as functions of a module."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from dronten_map.core.ids import ActorId
from dronten_map.core.intake.table import Table
from dronten_map.store import fsops


def tables(path: Path) -> tuple[Table, ...]:
    """The lists in a file.

    Raises:
        UserError: it cannot be read, or is no list.
    """
    from dronten_map.exchange.listing import LARGEST, read_tables

    return read_tables(path.name, fsops.read_bytes(path, limit=LARGEST))


def alike(
    names: Sequence[str], known: Mapping[ActorId, str]
) -> tuple[dict[str, tuple[tuple[ActorId, str], ...]], dict[str, tuple[str, ...]]]:
    """For each name the actors of the map, and the earlier names of the list, that look like it."""
    from dronten_map.exchange import same_names

    return same_names.alike(names, known), same_names.twins(names)
