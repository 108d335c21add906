"""What somebody sent back beside what was handed out and what we have now, cell by cell.

A row is known by the identity of its record only. A row that did not come back says nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from dronten_map.core.edits.amend import cleaned
from dronten_map.core.edits.remember import SOURCE_FIELDS, forgotten
from dronten_map.core.model import Records
from dronten_map.core.records import Involvement, Record, Relation
from dronten_map.core.rules import check_value
from dronten_map.i18n import _


class Outcome(StrEnum):
    """What comes of a cell that was sent back."""

    SAME = "same"
    CHANGED = "changed"
    CONFLICT = "conflict"  # we changed it too, another sender says something else, or in doubt
    NEW = "new"
    DELETION = "deletion"  # marked for deletion, by hand
    UNCLEAR = "unclear"  # not understood, or not theirs to fill in


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in what was sent back, and who sent it."""

    file: str
    sheet: str
    row: int
    cell: str = ""
    sender: str = ""  # whom the handout was for


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """A row that was sent back.

    Attributes:
        subject: The identity of its record; a new row has one that is the same at every reading.
        values: What its cells say, by field.
        cells: Where those cells are, such as "D14", by field.
        doubts: Why a change should be looked at before it is taken over, by field.
        is_marked: Whether it is marked for deletion.
    """

    spot: Spot
    record_type: type[Record]
    subject: str
    values: Mapping[str, Any] = field(default_factory=dict[str, Any])
    cells: Mapping[str, str] = field(default_factory=dict[str, str])
    doubts: Mapping[str, str] = field(default_factory=dict[str, str])
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
    is_removal: bool = False  # it is about the mark for deletion, also where that is a conflict


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


def compared_with(ours: Record, cell: Proposed) -> Proposed:
    """A cell of which nothing was handed out, beside what we have: never taken over unseen."""
    own = getattr(ours, cell.field)
    told = replace(cell, subject=ours.id, ours=own, before=None, message="")
    if _says(ours, cell.field, cell.spot.sender, cell.after):
        return replace(told, outcome=Outcome.SAME)
    if own in (None, "", ()):
        return replace(told, outcome=Outcome.CHANGED)
    return replace(told, outcome=Outcome.CONFLICT, message=_("We have something else here."))


def twin_of(
    ours: Records, record_type: type[Record], values: Mapping[str, Any]
) -> Involvement | None:
    """The involvement that there is already: an actor is involved in an opgave only once."""
    if record_type is not Involvement:
        return None
    ends = values.get("actor"), values.get("opgave")
    pointing = ours.referring(str(ends[0]))
    found = (r for r in pointing if isinstance(r, Involvement) and (r.actor, r.opgave) == ends)
    return next(found, None)


def _of_known(base: Records, ours: Records, row: Returned) -> list[Proposed]:
    given, own = base.find(row.record_type, row.subject), ours.find(row.record_type, row.subject)
    if given is None:
        return [_whole(row, Outcome.UNCLEAR, _("This row was not handed out."))]
    if row.is_marked:
        return [_mark(row, given, own)]
    return [_cell(row, name, given, own) for name in row.values]


def _mark(row: Returned, given: Record, own: Record | None) -> Proposed:
    if own is None:
        return _whole(row, Outcome.SAME)
    sender = row.spot.sender
    shown = [n for n in row.values if not _says(own, n, sender, getattr(given, n))]
    outcome = Outcome.CONFLICT if shown else Outcome.DELETION
    message = _("Marked for deletion, but we changed it.") if shown else ""
    return replace(_whole(row, outcome, message), is_removal=True)


def _cell(row: Returned, name: str, given: Record, own: Record | None) -> Proposed:
    after, before = cleaned(row.values[name]), getattr(given, name)
    ours = getattr(own, name) if own is not None else None
    sender, message = row.spot.sender, ""
    if after == before or (own is not None and _says(own, name, sender, after)):
        outcome = Outcome.SAME
    elif message := check_value(row.record_type, name, after):
        outcome = Outcome.UNCLEAR
    elif own is None:
        outcome, message = Outcome.UNCLEAR, _("This is no longer on the map.")
    elif not _says(own, name, sender, before):
        is_unseen = before in (None, "", ())  # perhaps they were not shown what we had
        outcome = Outcome.CONFLICT
        message = _("We have something else here.") if is_unseen else _("We changed this too.")
    elif message := row.doubts.get(name, ""):
        outcome = Outcome.CONFLICT
    else:
        outcome = Outcome.CHANGED
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


def _says(record: Record, name: str, sender: str, value: Any) -> bool:
    """Whether a record says this, but for our own note of who said so."""
    own = getattr(record, name)
    if own == value:
        return True
    return SOURCE_FIELDS.get(type(record)) == name and forgotten(own, sender) == value


def _of_new(ours: Records, row: Returned) -> list[Proposed]:
    found: list[Proposed] = []
    for name, value in row.values.items():
        after = cleaned(value)
        message = check_value(row.record_type, name, after)
        if message:
            return [_whole(row, Outcome.UNCLEAR, message, row.cells.get(name, ""))]
        cell = _whole(row, Outcome.NEW, cell=row.cells.get(name, ""))
        found.append(replace(cell, field=name, after=after))
    if row.record_type is Relation and row.values.get("source") == row.values.get("target"):
        return [_whole(row, Outcome.UNCLEAR, _("A relation needs two different actors."))]
    known = ours.find(row.record_type, row.subject) or twin_of(ours, row.record_type, row.values)
    return [compared_with(known, cell) for cell in found] if known is not None else found


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
        if cell.outcome in (Outcome.CHANGED, Outcome.NEW):
            said.setdefault((cell.subject, cell.field), []).append(cell.after)
    changed = {c.subject for c in cells if c.outcome is Outcome.CHANGED}
    message = _("Another file says something else.")
    found: list[Proposed] = []
    for cell in cells:
        others = said.get((cell.subject, cell.field), [])
        is_odd = cell.outcome is Outcome.CHANGED and any(o != cell.after for o in others)
        # Of a new record the first who names a thing is believed, or it could not be at all.
        is_odd |= cell.outcome is Outcome.NEW and others[0] != cell.after
        is_odd |= cell.outcome is Outcome.DELETION and cell.subject in changed
        found.append(replace(cell, outcome=Outcome.CONFLICT, message=message) if is_odd else cell)
    return found
