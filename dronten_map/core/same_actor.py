"""A new actor that was sent back turns out to be one that we have."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from dronten_map.core.diff import Outcome, Proposal, Proposed, compared_with, together, twin_of
from dronten_map.core.fields import Sort, references_of
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.records import Actor, Record, Relation

_NOT_SAID = ("name", "kind")  # how somebody else calls it says nothing new


def as_same_actor(proposal: Proposal, new: str, known: ActorId, ours: Records) -> Proposal:
    """The proposal in which a new actor is one of ours: only what we do not know yet is left.

    What the sender connected with the new actor is connected with ours.
    """
    own = ours.find(Actor, known)
    assert own is not None, "only an actor of ours can be chosen"
    found: list[Proposed] = []
    for cell in proposal.cells:
        if cell.subject == new and cell.record_type is Actor:
            same = cell.field in _NOT_SAID or not cell.field
            told = replace(cell, outcome=Outcome.SAME, subject=known)
            found.append(told if same else compared_with(own, cell))
        else:
            found.append(_redirected(cell, new, known))
    return together([Proposal(tuple(_settled(found, ours)))])


def _redirected(cell: Proposed, new: str, known: ActorId) -> Proposed:
    field = next((f for f in references_of(cell.record_type) if f.name == cell.field), None)
    if field is None or field.target is not Actor or cell.after is None:
        return cell
    if field.sort is Sort.REFERENCES:
        return replace(cell, after=tuple(dict.fromkeys(_swapped(cell.after, new, known))))
    return replace(cell, after=known) if cell.after == new else cell


def _swapped(ids: Iterable[Any], new: str, known: ActorId) -> list[Any]:
    return [known if one == new else one for one in ids]


def _settled(cells: list[Proposed], ours: Records) -> list[Proposed]:
    """The cells, with what is new about an involvement or relation that we have beside ours."""
    ends: dict[tuple[type[Record], str], dict[str, Any]] = {}
    for cell in cells:
        if cell.outcome is Outcome.NEW:
            ends.setdefault((cell.record_type, cell.subject), {})[cell.field] = cell.after
    twins = {s: t for (kind, s), said in ends.items() if (t := twin_of(ours, kind, said))}
    loops = {
        s
        for (t, s), said in ends.items()
        if t is Relation and said.get("source") == said.get("target")
    }
    found: list[Proposed] = []
    for cell in cells:
        if cell.subject in loops:
            found.append(replace(cell, outcome=Outcome.SAME))
        elif cell.subject in twins and cell.outcome is Outcome.NEW:
            found.append(compared_with(twins[cell.subject], cell))
        else:
            found.append(cell)
    return found
