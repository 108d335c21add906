"""Opgaven: adding and ordering them, attaching actors, and noting what we think of that."""

from dataclasses import replace
from datetime import date
from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import ActorId, AssessmentId, InvolvementId, OpgaveId, TermId
from dronten_map.core.queries import STANDING_FIELDS, children_of, involvement_between
from dronten_map.core.records import Assessment, Involvement, Opgave


def add_opgave(
    draft: Draft, title: str, *, code: str = "", parent: OpgaveId | None = None
) -> OpgaveId:
    """Add an opgave, last among its siblings; without a code it gets one from its title."""
    siblings = children_of(draft, parent)
    opgave = Opgave(
        id=OpgaveId.new(),
        title=cleaned(title),
        code=cleaned(code) or free_code(draft, title),
        parent=parent,
        order=1 + max((o.order for o in siblings), default=-1),
    )
    draft.put(opgave)
    return opgave.id


def free_code(draft: Draft, title: str) -> str:
    """A short code that no opgave has yet: the title's first three letters, or with a number."""
    letters = [c for c in cleaned(title) if c.isalnum()]
    stem = "".join(letters[:3]).upper() or "OPG"
    taken = {o.code.casefold() for o in draft.all(Opgave)}
    code, number = stem, 2
    while code.casefold() in taken:
        code, number = f"{stem}{number}", number + 1
    return code


def involve(
    draft: Draft, actor: ActorId, opgave: OpgaveId, *, role: TermId | None = None
) -> InvolvementId:
    """Attach an actor to an opgave; one that is attached already stays so, with the role given."""
    found = involvement_between(draft, actor, opgave)
    if found is None:
        found = Involvement(id=InvolvementId.new(), actor=actor, opgave=opgave)
    draft.put(replace(found, role=role) if role is not None else found)
    return found.id


def release(draft: Draft, actor: ActorId, opgave: OpgaveId) -> None:
    """Take an actor off an opgave; what was assessed of it before is kept."""
    found = involvement_between(draft, actor, opgave)
    if found is not None:
        remove(draft, [found])


def assess(
    draft: Draft,
    actor: ActorId,
    *,
    on: date,
    opgave: OpgaveId | None = None,
    **values: Any,
) -> AssessmentId:
    """Note what we think of an actor on a day; earlier days are kept, the same day is replaced.

    An estimate of None says that it is not known (any more), whatever was noted before.
    """
    today = [
        r
        for r in draft.referring(actor)
        if isinstance(r, Assessment) and r.on == on and r.opgave == opgave
    ]
    now = (
        today[0] if today else Assessment(id=AssessmentId.new(), actor=actor, on=on, opgave=opgave)
    )
    clean = {name: cleaned(value) for name, value in values.items()}
    unknown = set(now.unknown) - set(clean)
    unknown |= {name for name in STANDING_FIELDS if name in clean and clean[name] is None}
    draft.put(replace(now, **{**clean, "unknown": tuple(sorted(unknown))}))
    return now.id


def remove_opgave(draft: Draft, opgave: OpgaveId) -> None:
    """Remove an opgave and who is involved in it; those below it take its place, in their order."""
    gone = draft.get(Opgave, opgave)
    line: list[Opgave] = []
    for sibling in children_of(draft, gone.parent):
        line += children_of(draft, opgave) if sibling.id == opgave else [sibling]
    for order, kept in enumerate(line):
        draft.put(replace(kept, parent=gone.parent, order=order))
    remove(draft, [gone])


def nest(
    draft: Draft,
    opgave: OpgaveId,
    parent: OpgaveId | None,
    *,
    before: OpgaveId | None = None,
) -> None:
    """Move an opgave below another one (None: to the top), before a sibling or last."""
    moved = draft.get(Opgave, opgave)
    siblings = [o for o in children_of(draft, parent) if o.id != opgave]
    at = next((i for i, o in enumerate(siblings) if o.id == before), len(siblings))
    siblings.insert(at, moved)
    for order, sibling in enumerate(siblings):
        draft.put(replace(sibling, parent=parent, order=order))
