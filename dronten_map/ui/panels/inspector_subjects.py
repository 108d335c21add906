"""What a form of the inspector is about: where its values come from and how they are written."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import Any, Protocol
from uuid import uuid4

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.opgaven import assess
from dronten_map.core.ids import ActorId, OpgaveId, RecordId
from dronten_map.core.queries import Standing, is_assessed, label_of, standing, type_label
from dronten_map.core.records import Actor, Assessment, MapInfo, Record
from dronten_map.core.rules import check_step, check_value
from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.ui.bridge import Bridge

_LONGEST = 60  # characters of a name in the words of an undo


class Subject(Protocol):
    """What is shown and changed, field by field; of one record, or of several at once."""

    def values(self, field: str) -> list[Any]:
        """What each of them has in a field; empty when they are gone."""
        ...

    def wrong(self, field: str, value: Any) -> str:
        """Why a value cannot stand in a field, in one sentence; empty when it can."""
        ...

    def write(self, field: str, caption: str, value: Any) -> None:
        """Give all of them a value, as one step."""
        ...


class Pairing:
    """Joins the making of something new and the choice of it to one step."""

    def __init__(self) -> None:
        self._key = ""

    def adder(
        self, bridge: Bridge, label: str, make: Callable[[Draft, str], RecordId]
    ) -> Callable[[str], Hashable | None]:
        """What makes a record by name, to be chosen at once; `label` names {name}."""

        def add(name: str) -> Hashable | None:
            made: list[RecordId] = []
            key = f"new:{uuid4()}"
            before = bridge.model.revision
            with bridge.edit(label.format(name=_short(name)), merge_key=key) as draft:
                made.append(make(draft, name))
            if not made or bridge.model.revision == before:
                return None
            self._key = key
            return made[0]

        return add

    def take(self) -> str:
        """The key of what was made just now, once."""
        key, self._key = self._key, ""
        return key


class RecordSubject:
    """The fields of one or several records of one type."""

    def __init__(
        self, bridge: Bridge, record_type: type[Record], ids: Sequence[str], pairing: Pairing
    ) -> None:
        self._bridge = bridge
        self._type = record_type
        self._ids = tuple(ids)
        self._pairing = pairing

    def values(self, field: str) -> list[Any]:
        """What each of the records has in a field."""
        return [getattr(record, field) for record in self._records()]

    def wrong(self, field: str, value: Any) -> str:
        """Why a value cannot stand in a field: by itself, or among the others of the map."""
        message = check_value(self._type, field, value)
        present = self._records()
        if message or not present:
            return message
        draft = Draft(self._bridge.model)
        try:
            amend(draft, self._type, [present[0].id], **{field: value})
        except UserError as error:
            return str(error)
        problems = check_step(self._bridge.model, draft.step(""))
        return next((p.message for p in problems if p.field == field), "")

    def write(self, field: str, caption: str, value: Any) -> None:
        """Give all records the value, as one step."""
        present = self._records()
        if not present:
            return
        label = changed_label(self._bridge, caption, present)
        with self._bridge.edit(label, merge_key=self._pairing.take()) as draft:
            amend(draft, self._type, [r.id for r in present], **{field: value})

    def _records(self) -> list[Record]:
        model = self._bridge.model
        found = [model.find(self._type, i) for i in self._ids]
        return [record for record in found if record is not None]


class EstimateSubject:
    """What we think of one or several actors today, in general or for one opgave."""

    def __init__(
        self, bridge: Bridge, actors: Sequence[ActorId], opgave: OpgaveId | None = None
    ) -> None:
        self._bridge = bridge
        self._actors = tuple(actors)
        self._opgave = opgave
        self._known: list[Standing] = []
        self._known_at = -1  # the revision of the map that they were read at

    def values(self, field: str) -> list[Any]:
        """The newest known estimate of each actor."""
        model = self._bridge.model
        if self._known_at != model.revision:
            self._known = [standing(model, a.id, self._opgave) for a in self._present()]
            self._known_at = model.revision
        return [getattr(known, field) for known in self._known]

    def wrong(self, field: str, value: Any) -> str:
        """Why a value cannot be an estimate."""
        return check_value(Assessment, field, value)

    def write(self, field: str, caption: str, value: Any) -> None:
        """Note the estimate of today for all actors, as one step."""
        present = self._present()
        if not present:
            return
        with self._bridge.edit(changed_label(self._bridge, caption, present)) as draft:
            for actor in present:
                assess(draft, actor.id, on=date.today(), opgave=self._opgave, **{field: value})

    def latest(self) -> date | None:
        """The day of the newest estimate of the only actor."""
        if len(self._actors) != 1:
            return None
        return standing(self._bridge.model, self._actors[0], self._opgave).on

    def is_borrowed(self) -> bool:
        """Whether nothing was noted for the opgave, so that the estimate in general shows."""
        if self._opgave is None or len(self._actors) != 1:
            return False
        return not is_assessed(self._bridge.model, self._actors[0], self._opgave)

    def _present(self) -> list[Actor]:
        found = (self._bridge.model.find(Actor, a) for a in self._actors)
        return [actor for actor in found if actor is not None]


def changed_label(bridge: Bridge, caption: str, records: Sequence[Record]) -> str:
    """What undo calls a change of one field, such as “Naam van Bakkerij gewijzigd”."""
    first = records[0]
    if isinstance(first, MapInfo):
        return _("{field} of the map changed").format(field=caption)
    if len(records) == 1:
        name = _short(label_of(bridge.model, first))
        return _("{field} of {name} changed").format(field=caption, name=name)
    many = type_label(type(first), many=True)
    words = _("{field} of {count} {things} changed")
    return words.format(field=caption, count=len(records), things=many)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
