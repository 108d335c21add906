"""Answering the questions of a checklist, and putting signals aside."""

from dataclasses import replace
from datetime import date
from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.ids import AnswerId, AreaId, DismissalId, OpgaveId, TermId
from dronten_map.core.queries import in_order
from dronten_map.core.records import Answer, Dismissal, Record, Term
from dronten_map.core.start import starting_records
from dronten_map.errors import UserError
from dronten_map.i18n import _


def answer(
    draft: Draft,
    question: TermId,
    *,
    opgave: OpgaveId | None = None,
    area: AreaId | None = None,
    on: date,
    **values: Any,
) -> AnswerId | None:
    """Answer a question for an opgave (in an area), or for the whole programme.

    What was not given stays.
    An answer without text and link that is not done is taken away: it says nothing. None is
    returned then.
    """
    given = {name: cleaned(value) for name, value in values.items()}
    about = (opgave, area)
    given_before = (r for r in draft.referring(question) if isinstance(r, Answer))
    found = next((a for a in given_before if (a.opgave, a.area) == about), None)
    before = found or Answer(id=AnswerId.new(), question=question, opgave=opgave, area=area)
    after = replace(before, **given)
    if not (after.text or after.link or after.done):
        if found is not None:
            draft.remove(found)
        return None
    if after != found:
        draft.put(replace(after, on=on))
    return after.id


def restore_questions(draft: Draft, list_name: str) -> int:
    """Bring back the words of a list that a new map starts with and this one lacks; how many.

    A map of an older version has no checklists yet.
    """
    missing = [t for t in _starting_terms(list_name) if draft.find(Term, t.id) is None]
    for term in missing:
        draft.put(term)
    return len(missing)


def dismiss(draft: Draft, key: str, reason: str, *, on: date) -> DismissalId:
    """Put a signal aside, and say why; an older reason for the same signal is replaced.

    Raises:
        UserError: no reason is given.
    """
    if not reason.strip():
        raise UserError(
            _("Say why this signal is put aside."),
            hint=_("A few words are enough, such as: known, is being worked on."),
        )
    found = next((d for d in draft.all(Dismissal) if d.key == key), None)
    made = Dismissal(
        id=found.id if found else DismissalId.new(), key=key, reason=cleaned(reason), on=on
    )
    draft.put(made)
    return made.id


def bring_back(draft: Draft, key: str) -> None:
    """Show a signal again that was put aside."""
    for dismissal in [d for d in draft.all(Dismissal) if d.key == key]:
        draft.remove(dismissal)


def _starting_terms(list_name: str) -> list[Term]:
    records: list[Record] = starting_records()
    return in_order(r for r in records if isinstance(r, Term) and r.list == list_name)
