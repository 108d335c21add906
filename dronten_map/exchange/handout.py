"""A workbook for a team to fill in: what they may change is open, the rest can be read."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dronten_map.core.codec import records_to_json
from dronten_map.core.edits.take_over import needed
from dronten_map.core.fields import fields_of
from dronten_map.core.ids import ActorId, HandoutId
from dronten_map.core.model import Model
from dronten_map.core.profiles import Profile, allowed
from dronten_map.core.records import (
    RECORD_TYPES,
    Activity,
    Actor,
    ActorKind,
    Area,
    Commitment,
    ContactMoment,
    Handout,
    Involvement,
    MapInfo,
    Opgave,
    Record,
    Relation,
    RelationKind,
    Term,
)
from dronten_map.exchange.cells import styles, writable
from dronten_map.exchange.closing import finished
from dronten_map.exchange.form import FORMS
from dronten_map.exchange.handout_sheets import LISTS, explain, fill, sheet_styles
from dronten_map.exchange.identity import FORMAT, put_identity
from dronten_map.exchange.labels import Labels
from dronten_map.exchange.workbook import PROGRAM
from dronten_map.i18n import _, language

_WORDS = (MapInfo, Term, ActorKind, RelationKind, Area, Opgave)
JUDGING = frozenset(("stance", "trust", "awareness", "mood", "quality"))  # lists of words
TENSION = "relation:tension"  # the kind of relation that is a judgement in itself


def handed_out(
    model: Model, name: str, *, on: date, actors: Collection[ActorId] | None = None
) -> Handout:
    """What a handout for a team holds, to be kept in the map. It holds no judgements.

    Args:
        model: The map.
        name: For whom it is.
        on: The day of making.
        actors: The actors that it is about; everybody when left out.
    """
    chosen = {a.id for a in model.all(Actor)} if actors is None else set(actors)
    kept = [_shareable(r) for r in model.records() if _is_about(r, chosen)]
    return Handout(
        id=HandoutId.new(),
        name=name,
        on=on,
        audience=Profile.DEPARTMENT,
        content=records_to_json(kept),
    )


def base_of(records: Iterable[Record]) -> Model:
    """The records of a handout as a model."""
    sorted_out: dict[type[Record], list[Record]] = {t: [] for t in RECORD_TYPES}
    for record in records:
        sorted_out[type(record)].append(record)
    return Model.of(sorted_out)


def handout_workbook(base: Model, handout: Handout, *, document: str) -> bytes:
    """The workbook of a handout, in the language of the moment.

    Raises:
        UserError: it would hold more than can come back.
    """
    book = Workbook()
    for style in (*styles(), *sheet_styles()):
        book.add_named_style(style)
    first: Worksheet = book.worksheets[0]
    first.title = _("Read this first")
    lists: Worksheet = book.create_sheet(LISTS)
    labels = Labels(base, language())
    for form in FORMS:
        sheet: Worksheet = book.create_sheet(_(form.title), len(book.worksheets) - 1)
        fill(sheet, lists, form, base, labels)
    lists.sheet_state = "veryHidden"
    explain(first, base, handout)
    facts = {"document": document, "handout": handout.id, "format": FORMAT, "language": language()}
    put_identity(book, facts)
    book.properties.title = writable(handout.name)[0]
    book.properties.subject = writable(base.info.title)[0]
    book.properties.language = language()
    book.properties.creator = book.properties.lastModifiedBy = PROGRAM
    return finished(book, on=handout.on, rows={})


def _is_about(record: Record, chosen: Collection[str]) -> bool:
    match record:
        case Actor():
            return record.id in chosen
        case Relation():
            if record.kind == TENSION:  # says what we think of the two
                return False
            return record.source in chosen and record.target in chosen
        case Involvement():
            return record.actor in chosen
        case Activity():
            return not {*record.invited, record.responsible}.isdisjoint(chosen)
        case ContactMoment():
            return bool(record.actors) and set(record.actors) <= set(chosen)
        case Commitment():
            ends = {e for e in (record.by, record.to) if e is not None}
            return bool(ends) and ends <= set(chosen)
        case _:
            return isinstance(record, _WORDS) and getattr(record, "list", "") not in JUDGING


def _shareable(record: Record) -> Record:
    """A record with only what stands in the form and what a department may see.

    A column for what it may not see is empty: it may tell us an address without being told ours.
    """
    form = next((f for f in FORMS if f.record_type is type(record)), None)
    if form is None:
        return record
    seen = allowed(Profile.DEPARTMENT, form.record_type)
    shown = {entry.field for entry in form.entries} & seen
    kept = {"id", *needed(form.record_type), *shown}
    values = {f.name: getattr(record, f.name) for f in fields_of(form.record_type)}
    made: Any = form.record_type
    return made(**{name: value for name, value in values.items() if name in kept})
