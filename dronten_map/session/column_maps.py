"""Which column of a list is what, remembered under a name for the next list like it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from dronten_map.core.intake.naming import folded
from dronten_map.core.intake.targets import Target
from dronten_map.errors import UserError
from dronten_map.session import folders
from dronten_map.store import fsops

_LARGEST = 1_000_000  # bytes
MOST = 40  # that are remembered


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """A named mapping: folded header -> what its column holds."""

    name: str
    targets: Mapping[str, Target]

    def fits(self, headers: Sequence[str]) -> bool:
        """Whether a list has all of its headers."""
        known = {folded(header) for header in headers}
        return bool(self.targets) and set(self.targets) <= known

    def over(self, headers: Sequence[str]) -> tuple[Target, ...]:
        """What each column of a list holds; those that it does not name are left out."""
        return tuple(self.targets.get(folded(header), Target.IGNORE) for header in headers)


def map_of(name: str, headers: Sequence[str], targets: Sequence[Target]) -> ColumnMap:
    """The mapping of a list, to be remembered under a name."""
    pairs = zip(headers, targets, strict=True)
    return ColumnMap(name, {folded(h): t for h, t in pairs if t is not Target.IGNORE and h})


def known_maps() -> list[ColumnMap]:
    """The mappings that were remembered, the latest first; what cannot be read is left out."""
    file = folders.home() / "lists.json"
    if not file.exists():
        return []
    try:
        plain: object = json.loads(fsops.read_bytes(file, limit=_LARGEST))
    except (UserError, ValueError):
        return []
    if not isinstance(plain, list):
        return []
    found = [_read(entry) for entry in cast("list[Any]", plain)]
    return [one for one in found if one is not None][:MOST]


def keep_map(column_map: ColumnMap) -> None:
    """Remember a mapping; one of the same name is replaced.

    Raises:
        UserError: the folder of the program cannot be written.
    """
    others = [one for one in known_maps() if folded(one.name) != folded(column_map.name)]
    plain = [
        {"name": one.name, "targets": {h: t.value for h, t in one.targets.items()}}
        for one in [column_map, *others][:MOST]
    ]
    fsops.make_folder(folders.home())
    text = json.dumps(plain, ensure_ascii=False, indent=1)
    fsops.write_bytes(folders.home() / "lists.json", text.encode())


def _read(entry: Any) -> ColumnMap | None:
    if not isinstance(entry, dict):
        return None
    plain = cast("dict[Any, Any]", entry)
    name, targets = plain.get("name"), plain.get("targets")
    if not isinstance(name, str) or not isinstance(targets, dict):
        return None
    pairs = cast("dict[Any, Any]", targets).items()
    known = {str(h): Target(t) for h, t in pairs if isinstance(t, str) and t in set(Target)}
    return ColumnMap(name, known)
