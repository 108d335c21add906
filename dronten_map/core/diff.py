"""What somebody sent back beside what was handed out and what we have now, cell by cell.

A row is known by the identity of its record only. A row that did not come back says nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend, cleaned
from dronten_map.core.edits.removal import remove
from dronten_map.core.fields import fields_of
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.records import RECORD_TYPES, Actor, Record
from dronten_map.core.rules import check_value
from dronten_map.errors import UserError
from dronten_map.i18n import _


class Outcome(StrEnum):
    """What comes of a cell that was sent back."""

    SAME = "same"
    CHANGED = "changed"
    CONFLICT = "conflict"  # we changed it too, or another sender says something else
    NEW = "new"
    DELETION = "deletion"  # marked for deletion, by hand
    UNCLEAR = "unclear"  # not understood, or not theirs to fill in


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in what was sent back."""

    file: str
    sheet: str
    row: int
    cell: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """A row that was sent back.

    Attributes:
        subject: The identity of its record; a new row has one that no record had before.
        values: What its cells say, by field.
        cells: Where those cells are, such as "D14", by field.
        is_marked: Whether it is marked for deletion.
    """

    spot: Spot
    record_type: type[Record]
    subject: str
    values: Mapping[str, Any] = field(default_factory=dict[str, Any])
    cells: Mapping[str, str] = field(default_factory=dict[str, str])
    is_new: bool = False
    is_marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """One cell that was sent back, with what was handed out (before) and what we have (ours)."""

    outcome: Outcome
    spot: Spot
    record_type: type[Record]
    subject: str
    field: str = ""
    before: Any = None
    after: Any = None
    ours: Any = None
    message: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Everything that was sent back, to be looked at before anything changes."""

    cells: tuple[Proposed, ...] = ()

    def of(self, *outcomes: Outcome) -> list[Proposed]:
        """The cells with one of these outcomes."""
        return [cell for cell in self.cells if cell.outcome in outcomes]

    @property
    def ready(self) -> list[Proposed]:
        """What can be taken over without a choice: no conflicts, nothing unclear."""
        return self.of(Outcome.CHANGED, Outcome.NEW, Outcome.DELETION)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look at."""
        return all(cell.outcome is Outcome.SAME for cell in self.cells)


def diff(base: Records, ours: Records, theirs: Iterable[Returned]) -> Proposal:
    """Compare what was sent back with what was handed out and with what we have now."""
    found: list[Proposed] = []
    for row in theirs:
        found += _of_new(ours, row) if row.is_new else _of_known(base, ours, row)
    return together([Proposal(tuple(found))])


def together(proposals: Iterable[Proposal]) -> Proposal:
    """One proposal from several, with conflicts where two senders say different things."""
    return Proposal(tuple(_at_odds([cell for one in proposals for cell in one.cells])))


def accept(draft: Draft, cells: Iterable[Proposed]) -> list[ActorId]:
    """Take cells over into a draft, which makes them one step.

    Returns:
        The new actors that are still there, which have no place in a view yet.

    Raises:
        UserError: a value cannot stand in its field, or two cells say different things of one.
    """
    chosen = list(cells)
    _refuse_odds(chosen)
    added = _add(draft, [c for c in chosen if c.outcome is Outcome.NEW])
    for cell in chosen:
        if cell.outcome in (Outcome.CHANGED, Outcome.CONFLICT):
            if not cell.field or draft.find(cell.record_type, cell.subject) is None:
                message = _("This is no longer on the map.")
                raise UserError(message, where=cell.subject)
            amend(draft, cell.record_type, [cell.subject], **{cell.field: cell.after})
    for cell in chosen:
        record = draft.find(cell.record_type, cell.subject)
        if cell.outcome is Outcome.DELETION and record is not None:
            remove(draft, [record])
    return [r.id for r in added if isinstance(r, Actor) and draft.find(Actor, r.id) is not None]


def _of_known(base: Records, ours: Records, row: Returned) -> list[Proposed]:
    given, own = base.find(row.record_type, row.subject), ours.find(row.record_type, row.subject)
    if given is None:
        return [_whole(row, Outcome.UNCLEAR, _("This row was not handed out."))]
    if row.is_marked:
        if own is None:
            return [_whole(row, Outcome.SAME)]
        shown = [name for name in row.values if getattr(own, name) != getattr(given, name)]
        if shown:
            return [_whole(row, Outcome.CONFLICT, _("Marked for deletion, but we changed it."))]
        return [_whole(row, Outcome.DELETION)]
    return [_cell(row, name, given, own) for name in row.values]


def _cell(row: Returned, name: str, given: Record, own: Record | None) -> Proposed:
    after, before = cleaned(row.values[name]), getattr(given, name)
    ours = getattr(own, name) if own is not None else None
    message = ""
    if after == before or (own is not None and after == ours):
        outcome = Outcome.SAME
    elif message := check_value(row.record_type, name, after):
        outcome = Outcome.UNCLEAR
    elif own is None:
        outcome, message = Outcome.UNCLEAR, _("This is no longer on the map.")
    elif ours == before:
        outcome = Outcome.CHANGED
    else:
        outcome, message = Outcome.CONFLICT, _("We changed this too.")
    return Proposed(
        outcome=outcome,
        spot=replace(row.spot, cell=row.cells.get(name, "")),
        record_type=row.record_type,
        subject=row.subject,
        field=name,
        before=before,
        after=after,
        ours=ours,
        message=message,
    )


def _of_new(ours: Records, row: Returned) -> list[Proposed]:
    if ours.find(row.record_type, row.subject) is not None:  # taken over before
        return [_whole(row, Outcome.SAME)]
    found: list[Proposed] = []
    for name, value in row.values.items():
        after = cleaned(value)
        message = check_value(row.record_type, name, after)
        if message:
            return [_whole(row, Outcome.UNCLEAR, message, row.cells.get(name, ""))]
        cell = _whole(row, Outcome.NEW, cell=row.cells.get(name, ""))
        found.append(replace(cell, field=name, after=after))
    return found


def _whole(row: Returned, outcome: Outcome, message: str = "", cell: str = "") -> Proposed:
    return Proposed(
        outcome=outcome,
        spot=replace(row.spot, cell=cell),
        record_type=row.record_type,
        subject=row.subject,
        message=message,
    )


def _at_odds(cells: list[Proposed]) -> list[Proposed]:
    """The cells, as conflicts where two senders say different things of one field."""
    said: dict[tuple[str, str], list[Any]] = {}
    for cell in cells:
        if cell.outcome is Outcome.CHANGED:
            said.setdefault((cell.subject, cell.field), []).append(cell.after)
    message = _("Another file says something else.")
    return [
        replace(cell, outcome=Outcome.CONFLICT, message=message)
        if cell.outcome is Outcome.CHANGED
        and any(other != cell.after for other in said[cell.subject, cell.field])
        else cell
        for cell in cells
    ]


def _refuse_odds(cells: Iterable[Proposed]) -> None:
    said: dict[tuple[str, str], Any] = {}
    for cell in cells:
        if cell.outcome in (Outcome.SAME, Outcome.UNCLEAR):
            raise UserError(_("This cell cannot be taken over."), where=cell.spot.cell)
        known = said.setdefault((cell.subject, cell.field), cell.after)
        if cell.outcome is not Outcome.DELETION and known != cell.after:
            raise UserError(_("Another file says something else."), where=cell.spot.cell)


def _add(draft: Draft, cells: Iterable[Proposed]) -> list[Record]:
    values: dict[tuple[type[Record], str], dict[str, Any]] = {}
    for cell in cells:
        values.setdefault((cell.record_type, cell.subject), {})[cell.field] = cell.after
    made: list[Record] = []
    for (record_type, subject), fields in sorted(values.items(), key=_rank):
        record = _made(record_type, subject, fields)
        draft.put(record)
        made.append(record)
    return made


def _made(record_type: type[Any], subject: str, fields: Mapping[str, Any]) -> Record:
    typed = {f.name: f for f in fields_of(record_type)}
    try:
        return record_type(id=typed["id"].type(subject), **fields)
    except TypeError as error:  # a field without which it cannot be
        message = _("Something that a new row needs is missing.")
        raise UserError(message, where=subject) from error


def _rank(item: tuple[tuple[type[Record], str], Any]) -> int:
    return RECORD_TYPES.index(item[0][0])
