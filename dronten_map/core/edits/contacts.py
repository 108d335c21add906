"""What happened and what was promised."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.ids import ActorId, CommitmentId, ContactId
from dronten_map.core.plan.notes import DROPPED, KEPT
from dronten_map.core.records import Commitment, ContactMoment, Term


def log_contact(
    draft: Draft, on: date, actors: Iterable[ActorId], summary: str, **values: Any
) -> ContactId:
    """Keep a contact moment: when, with whom, and what was said."""
    fields = {name: cleaned(value) for name, value in values.items()}
    contact = ContactMoment(
        id=ContactId.new(), on=on, actors=tuple(actors), summary=cleaned(summary), **fields
    )
    draft.put(contact)
    return contact.id


def promise(
    draft: Draft,
    text: str,
    *,
    by: ActorId | None = None,
    to: ActorId | None = None,
    due: date | None = None,
    **values: Any,
) -> CommitmentId:
    """Keep an agreement: who promised what to whom, and by when."""
    fields = {name: cleaned(value) for name, value in values.items()}
    commitment = Commitment(
        id=CommitmentId.new(), text=cleaned(text), by=by, to=to, due=due, **fields
    )
    draft.put(commitment)
    return commitment.id


def settle(draft: Draft, commitment: CommitmentId, on: date | None) -> None:
    """Note the day on which an agreement was kept; None opens it again.

    Its word becomes “kept”, where the list has that word; before, it may have been “busy”. Such a
    word goes when it is opened again: it would go on saying that it is settled.
    """
    found = draft.get(Commitment, commitment)
    is_kept = on is not None and draft.find(Term, KEPT) is not None
    before = None if found.status in (KEPT, DROPPED) else found.status
    draft.put(replace(found, done=on, status=KEPT if is_kept else before))


def keep(draft: Draft, commitment: CommitmentId, on: date, evidence: str = "") -> None:
    """Note that an agreement was kept on a day, and what shows it; what showed it before stays."""
    settle(draft, commitment, on)
    shown = cleaned(evidence)
    if shown:
        found = draft.get(Commitment, commitment)
        draft.put(replace(found, evidence="\n".join(t for t in (found.evidence, shown) if t)))
