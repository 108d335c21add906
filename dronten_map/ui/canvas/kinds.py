"""The tables of kinds that the arrays point into."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from dronten_map.core.changes import Change
from dronten_map.core.records import ActorKind, RelationKind

K = TypeVar("K", ActorKind, RelationKind)


class Kinds(Generic[K]):
    """Kinds by row; a row is never given to another kind, so that arrays may point at it."""

    def __init__(self) -> None:
        self.row: dict[str, int] = {}
        self.ids: list[str] = []
        self._kinds: list[K] = []

    def __len__(self) -> int:
        return len(self._kinds)

    def __getitem__(self, row: int) -> K:
        return self._kinds[row]

    def __iter__(self) -> Iterator[K]:
        return iter(self._kinds)

    def follow(self, change: Change) -> bool:
        """Take over a kind as it became; True when what is painted may look different."""
        kind: K | None = change.after  # pyright: ignore[reportAssignmentType]
        if kind is None:
            return False
        if kind.id not in self.row:
            self.row[kind.id] = len(self._kinds)
            self.ids.append(kind.id)
            self._kinds.append(kind)
            return True
        self._kinds[self.row[kind.id]] = kind
        return True
