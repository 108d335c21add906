"""What is selected, and which opgave is lit up: shared by canvas, panels and views."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from dronten_map.core.ids import ActorId, OpgaveId, RelationId
from dronten_map.core.model import Records
from dronten_map.core.records import Actor, Opgave, Relation

Id = TypeVar("Id", ActorId, RelationId)


class Selection(QObject):
    """The selected actors and relations, in the order in which they were chosen.

    `changed` tells about both the selection and the opgave that is lit up.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actors: tuple[ActorId, ...] = ()
        self._relations: tuple[RelationId, ...] = ()
        self._opgave: OpgaveId | None = None

    @property
    def actors(self) -> tuple[ActorId, ...]:
        """The selected actors, each once."""
        return self._actors

    @property
    def relations(self) -> tuple[RelationId, ...]:
        """The selected relations, each once."""
        return self._relations

    @property
    def opgave(self) -> OpgaveId | None:
        """The opgave whose actors are lit up while the others are dimmed; None when all show."""
        return self._opgave

    @property
    def is_empty(self) -> bool:
        """Whether no actor and no relation is selected."""
        return not self._actors and not self._relations

    def set(self, *, actors: Iterable[ActorId] = (), relations: Iterable[RelationId] = ()) -> None:
        """Select exactly these."""
        self._become(tuple(dict.fromkeys(actors)), tuple(dict.fromkeys(relations)), self._opgave)

    def add(self, *, actors: Iterable[ActorId] = (), relations: Iterable[RelationId] = ()) -> None:
        """Select these too."""
        self.set(actors=[*self._actors, *actors], relations=[*self._relations, *relations])

    def toggle(
        self, *, actors: Iterable[ActorId] = (), relations: Iterable[RelationId] = ()
    ) -> None:
        """Select those of these that are not selected, and drop those that are."""
        self.set(
            actors=_toggled(self._actors, actors), relations=_toggled(self._relations, relations)
        )

    def clear(self) -> None:
        """Select nothing; the opgave that is lit up stays so."""
        self._become((), (), self._opgave)

    def light(self, opgave: OpgaveId | None) -> None:
        """Light up the actors of an opgave, or show all alike again."""
        self._become(self._actors, self._relations, opgave)

    def keep(self, records: Records) -> None:
        """Drop what is no longer in the map."""
        opgave = self._opgave
        if opgave is not None and records.find(Opgave, opgave) is None:
            opgave = None
        self._become(
            tuple(a for a in self._actors if records.find(Actor, a) is not None),
            tuple(r for r in self._relations if records.find(Relation, r) is not None),
            opgave,
        )

    def _become(
        self,
        actors: tuple[ActorId, ...],
        relations: tuple[RelationId, ...],
        opgave: OpgaveId | None,
    ) -> None:
        if (actors, relations, opgave) == (self._actors, self._relations, self._opgave):
            return
        self._actors, self._relations, self._opgave = actors, relations, opgave
        self.changed.emit()


def _toggled(old: Sequence[Id], turned: Iterable[Id]) -> list[Id]:
    was, flipped = set(old), dict.fromkeys(turned)
    return [i for i in old if i not in flipped] + [i for i in flipped if i not in was]
