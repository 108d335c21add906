"""What is selected, and which opgave is lit up: shared by canvas, panels and views."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from dronten_map.core.ids import ActorId, AnnotationId, OpgaveId, RelationId
from dronten_map.core.model import Records
from dronten_map.core.records import Actor, Annotation, Opgave, Relation

Id = TypeVar("Id", ActorId, AnnotationId, RelationId)


class Chosen(NamedTuple):
    """What is selected, each once, in the order in which it was chosen."""

    actors: tuple[ActorId, ...] = ()
    relations: tuple[RelationId, ...] = ()
    annotations: tuple[AnnotationId, ...] = ()


class Selection(QObject):
    """The selected actors, relations and annotations, in the order in which they were chosen.

    `changed` tells about both the selection and the opgave that is lit up.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = Chosen()
        self._opgave: OpgaveId | None = None

    @property
    def actors(self) -> tuple[ActorId, ...]:
        """The selected actors, each once."""
        return self._chosen.actors

    @property
    def relations(self) -> tuple[RelationId, ...]:
        """The selected relations, each once."""
        return self._chosen.relations

    @property
    def annotations(self) -> tuple[AnnotationId, ...]:
        """The selected texts, arrows, areas and pictures, each once."""
        return self._chosen.annotations

    @property
    def opgave(self) -> OpgaveId | None:
        """The opgave whose actors are lit up while the others are dimmed; None when all show."""
        return self._opgave

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self._chosen == Chosen()

    def set(
        self,
        *,
        actors: Iterable[ActorId] = (),
        relations: Iterable[RelationId] = (),
        annotations: Iterable[AnnotationId] = (),
    ) -> None:
        """Select exactly these."""
        self._become(Chosen(_once(actors), _once(relations), _once(annotations)), self._opgave)

    def add(
        self,
        *,
        actors: Iterable[ActorId] = (),
        relations: Iterable[RelationId] = (),
        annotations: Iterable[AnnotationId] = (),
    ) -> None:
        """Select these too."""
        self.set(
            actors=[*self.actors, *actors],
            relations=[*self.relations, *relations],
            annotations=[*self.annotations, *annotations],
        )

    def toggle(
        self,
        *,
        actors: Iterable[ActorId] = (),
        relations: Iterable[RelationId] = (),
        annotations: Iterable[AnnotationId] = (),
    ) -> None:
        """Select those of these that are not selected, and drop those that are."""
        self.set(
            actors=_toggled(self.actors, actors),
            relations=_toggled(self.relations, relations),
            annotations=_toggled(self.annotations, annotations),
        )

    def clear(self) -> None:
        """Select nothing; the opgave that is lit up stays so."""
        self._become(Chosen(), self._opgave)

    def light(self, opgave: OpgaveId | None) -> None:
        """Light up the actors of an opgave, or show all alike again."""
        self._become(self._chosen, opgave)

    def keep(self, records: Records) -> None:
        """Drop what is no longer in the map."""
        opgave = self._opgave
        if opgave is not None and records.find(Opgave, opgave) is None:
            opgave = None
        kept = Chosen(
            tuple(a for a in self.actors if records.find(Actor, a) is not None),
            tuple(r for r in self.relations if records.find(Relation, r) is not None),
            tuple(a for a in self.annotations if records.find(Annotation, a) is not None),
        )
        self._become(kept, opgave)

    def _become(self, chosen: Chosen, opgave: OpgaveId | None) -> None:
        if (chosen, opgave) == (self._chosen, self._opgave):
            return
        self._chosen, self._opgave = chosen, opgave
        self.changed.emit()


def _once(ids: Iterable[Id]) -> tuple[Id, ...]:
    return tuple(dict.fromkeys(ids))


def _toggled(old: Sequence[Id], turned: Iterable[Id]) -> list[Id]:
    was, flipped = set(old), dict.fromkeys(turned)
    return [i for i in old if i not in flipped] + [i for i in flipped if i not in was]
