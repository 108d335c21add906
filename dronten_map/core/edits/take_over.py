"""Taking over what was sent back: the cells that were agreed to become one step."""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from functools import cache
from typing import Any

from dronten_map.core.diff import Outcome, Proposed
from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.remember import remember
from dronten_map.core.edits.removal import remove
from dronten_map.core.fields import Sort, fields_of, references_of
from dronten_map.core.ids import ActorId
from dronten_map.core.records import RECORD_TYPES, Actor, Involvement, Record
from dronten_map.errors import UserError
from dronten_map.i18n import _

_Key = tuple[type[Record], str]


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What came of it.

    Attributes:
        actors: The new actors that are still there, which have no place in a view yet.
        cells: What was taken over.
        left: What was not, because what it points at was not taken over either.
    """

    actors: tuple[ActorId, ...] = ()
    cells: tuple[Proposed, ...] = ()
    left: tuple[Proposed, ...] = ()


def take_over(draft: Draft, cells: Iterable[Proposed], *, on: date) -> TakenOver:
    """Take cells over into a draft, which makes them one step.

    Each record remembers who said so, and on which day.

    Raises:
        UserError: a value cannot stand in its field, or two cells say different things of one.
    """
    chosen = list(cells)
    _refuse_odds(chosen)
    kept = _that_can_stand(draft, chosen)
    added = _add(draft, [c for c in kept if c.outcome is Outcome.NEW])
    for cell in kept:
        if cell.outcome in (Outcome.CHANGED, Outcome.CONFLICT) and not cell.is_removal:
            if not cell.field or draft.find(cell.record_type, cell.subject) is None:
                message = _("This is no longer on the map.")
                raise UserError(message, where=cell.subject)
            amend(draft, cell.record_type, [cell.subject], **{cell.field: cell.after})
    for record_type, subject, sender in {
        (c.record_type, c.subject, c.spot.sender): None for c in kept
    }:
        remember(draft, record_type, subject, sender, on)
    for cell in kept:
        record = draft.find(cell.record_type, cell.subject)
        if is_removal(cell) and record is not None:
            remove(draft, [record])
    actors = [r.id for r in added if isinstance(r, Actor) and draft.find(Actor, r.id) is not None]
    taken = {id(c) for c in kept}
    left = tuple(c for c in chosen if id(c) not in taken)
    return TakenOver(tuple(actors), tuple(kept), left)


def is_removal(cell: Proposed) -> bool:
    """Whether taking this cell over removes its record."""
    return cell.outcome is Outcome.DELETION or cell.is_removal


@cache
def needed(record_type: type[Record]) -> frozenset[str]:
    """The fields without which a record of this type cannot be, its identity apart."""
    return frozenset(f.name for f in fields(record_type) if f.default is MISSING and f.name != "id")


def _refuse_odds(cells: Iterable[Proposed]) -> None:
    said: dict[tuple[str, str], Any] = {}
    for cell in cells:
        if cell.outcome in (Outcome.SAME, Outcome.UNCLEAR):
            raise UserError(_("This cell cannot be taken over."), where=cell.spot.cell)
        known = said.setdefault((cell.subject, cell.field), cell.after)
        if not is_removal(cell) and known != cell.after:
            raise UserError(_("Another file says something else."), where=cell.spot.cell)


def _that_can_stand(draft: Draft, cells: list[Proposed]) -> list[Proposed]:
    """The cells but for those that point at a new record that is not taken over."""
    kept = cells
    while True:
        coming = {(c.record_type, c.subject) for c in kept if c.outcome is Outcome.NEW}
        stranded = {
            (c.record_type, c.subject) if c.outcome is Outcome.NEW else id(c)
            for c in kept
            if any(not _is_there(draft, coming, key) for key in pointed_at(c))
        }
        if not stranded:
            return kept
        kept = [
            c for c in kept if (c.record_type, c.subject) not in stranded and id(c) not in stranded
        ]


def _is_there(draft: Draft, coming: set[_Key], key: _Key) -> bool:
    return key in coming or draft.find(*key) is not None


def pointed_at(cell: Proposed) -> list[_Key]:
    """The records that what a cell says points at."""
    known = next((f for f in references_of(cell.record_type) if f.name == cell.field), None)
    if known is None or known.target is None or cell.after is None:
        return []
    ids = cell.after if known.sort is Sort.REFERENCES else (cell.after,)
    return [(known.target, str(one)) for one in ids]


def _add(draft: Draft, cells: Iterable[Proposed]) -> list[Record]:
    values: dict[_Key, dict[str, Any]] = {}
    for cell in cells:
        values.setdefault((cell.record_type, cell.subject), {})[cell.field] = cell.after
    made: list[Record] = []
    for (record_type, subject), known in sorted(values.items(), key=_rank):
        record = _made(record_type, subject, known)
        if not _is_double(draft, record):
            draft.put(record)
            made.append(record)
    return made


def _is_double(draft: Draft, record: Record) -> bool:
    """Whether an actor would be involved in one opgave twice: two senders may both add it."""
    return isinstance(record, Involvement) and any(
        isinstance(other, Involvement) and other.opgave == record.opgave
        for other in draft.referring(record.actor)
    )


def _made(record_type: type[Any], subject: str, known: Mapping[str, Any]) -> Record:
    typed = {f.name: f for f in fields_of(record_type)}
    try:
        return record_type(id=typed["id"].type(subject), **known)
    except TypeError as error:  # a field without which it cannot be
        message = _("Something that a new row needs is missing.")
        raise UserError(message, where=subject) from error


def _rank(item: tuple[_Key, Any]) -> int:
    return RECORD_TYPES.index(item[0][0])
