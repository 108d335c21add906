"""Taking records away, with everything that cannot stand without them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.fields import Sort, references_of
from dronten_map.core.ids import PictureId
from dronten_map.core.model import Records
from dronten_map.core.records import (
    ActorKind,
    Annotation,
    Answer,
    Assessment,
    EmbeddedPicture,
    EngagementPlan,
    MapInfo,
    Record,
    RelationKind,
    View,
)
from dronten_map.errors import UserError
from dronten_map.i18n import _


def remove(draft: Draft, records: Iterable[Record]) -> None:
    """Remove records; what needs them goes along, what only mentions them forgets them.

    Raises:
        UserError: a kind is still in use, or it is the last view of the map.
    """
    for record in list(records):
        _remove(draft, record)


def taken_along(records: Records, subjects: Iterable[Record]) -> list[Record]:
    """The other records that would go when these go, to tell beforehand."""
    draft = Draft(records)
    chosen = list(subjects)
    remove(draft, chosen)
    ids = {r.id for r in chosen}
    gone = [c.before for c in draft.step("").changes if c.after is None]
    return [r for r in gone if r is not None and r.id not in ids]


def _remove(draft: Draft, record: Record) -> None:
    if draft.find(type(record), record.id) is None:
        return
    _refuse(draft, record)
    draft.remove(record)
    for pointing in draft.referring(record.id):
        # What went along before may have been in it as well, or have taken it away.
        referrer = draft.find(type(pointing), pointing.id)
        if referrer is None:
            continue
        kept = _without(referrer, record.id)
        if kept is None:
            _remove(draft, referrer)
        else:
            draft.put(kept)
    if isinstance(record, Annotation) and record.picture is not None:
        _remove_unshown(draft, record.picture)


def _remove_unshown(draft: Draft, picture: PictureId) -> None:
    """Take a picture away that no annotation shows any more."""
    found = draft.find(EmbeddedPicture, picture)
    if found is not None and not draft.referring(picture):
        draft.remove(found)


def _refuse(draft: Draft, record: Record) -> None:
    match record:
        case ActorKind() | RelationKind() if draft.referring(record.id):
            raise UserError(
                _("The kind “{name}” is still in use.").format(name=record.name),
                where=record.id,
                hint=_("Choose another kind for what uses it first."),
            )
        case View() if len(list(draft.all(View))) == 1:
            raise UserError(_("A map keeps at least one view."), where=record.id)
        case MapInfo():
            raise UserError(_("A map keeps its description."), where=record.id)
        case _:
            pass


def _without(record: Record, gone: str) -> Record | None:
    if isinstance(record, Answer | Assessment | EngagementPlan) and record.opgave == gone:
        return None  # without its opgave it would be about the actor, or the programme, as a whole
    if isinstance(record, Answer) and record.area == gone:
        return None  # without its area it would be about the opgave as a whole
    if isinstance(record, Annotation):
        return None  # without its view or its picture there is nothing to see
    values: dict[str, Any] = {}
    for field in references_of(type(record)):
        value: Any = getattr(record, field.name)
        if field.sort is Sort.REFERENCES:
            values[field.name] = tuple(v for v in value if v != gone)
        elif value == gone:
            if not field.optional:
                return None
            values[field.name] = None
    return replace(record, **values)
