"""Finding the one record that somebody means by what it is called."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TypeVar

from dronten_map.core.edits.amend import cleaned
from dronten_map.core.model import Records
from dronten_map.core.queries import label_of, type_label
from dronten_map.core.records import ActorKind, EngagementPlan, Opgave, Record, RelationKind, Term
from dronten_map.errors import UserError
from dronten_map.i18n import _

R = TypeVar("R", bound=Record)

_LIKE = 0.6  # how much alike a name must be to be proposed, from 0 to 1 (difflib's ratio)
_PROPOSED = 3
_LISTED = 24  # names up to which all of them are shown


def one_called(
    records: Records, record_type: type[R], text: str, *, among: Iterable[R] | None = None
) -> R:
    """The record that is meant: by its id, its code or its name in either language.

    Case does not matter. `among` narrows what is looked through.

    Raises:
        UserError: nothing is called so, or more than one; where is the text.
    """
    wanted = cleaned(text).casefold()
    found: dict[str, R] = {}
    names: dict[str, str] = {}
    for record in among if among is not None else records.all(record_type):
        for name in _names(records, record):
            names.setdefault(name.casefold(), name)
            if name.casefold() == wanted or record.id == text:
                found[record.id] = record
    if len(found) == 1:
        return next(iter(found.values()))
    kind = type_label(record_type)
    if found:
        raise UserError(
            _("“{name}” is the name of more than one {kind}.").format(name=text, kind=kind),
            where=text,
            hint=_("Give one of these ids: {ids}.").format(ids=", ".join(found)),
        )
    raise UserError(
        _("There is no {kind} called “{name}”.").format(kind=kind, name=text),
        where=text,
        hint=_proposal(wanted, names),
    )


def _names(records: Records, record: Record) -> Iterator[str]:
    match record:
        case Opgave():
            yield from (record.code, record.title)
        case ActorKind() | RelationKind() | Term():
            yield record.name
            if record.name_en:
                yield record.name_en
        case EngagementPlan():
            yield record.title
        case _:
            yield label_of(records, record)


def _proposal(wanted: str, names: dict[str, str]) -> str:
    alike = get_close_matches(wanted, list(names), _PROPOSED, _LIKE)
    if alike:
        listed = ", ".join(f"“{names[name]}”" for name in alike)
        return _("Did you mean {names}?").format(names=listed)
    if 0 < len(names) <= _LISTED:
        return _("Choose from: {choices}.").format(choices=", ".join(names.values()))
    return _("Look in the map how it is called.")
