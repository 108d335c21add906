"""A workbook for a team to fill in: what they may change is open, the rest can be read."""

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Any, cast
from uuid import uuid4

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dronten_map.core.codec import records_to_json
from dronten_map.core.ids import ActorId, HandoutId
from dronten_map.core.model import Model
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
from dronten_map.exchange.cells import Look, put, style_of, styles
from dronten_map.exchange.closing import finished
from dronten_map.exchange.form import FACTS, FORMS, KEY, NEW, SPARE_ROWS, Form, Labels
from dronten_map.i18n import N_, _, language

FORMAT = "1"
_WORDS = (MapInfo, Term, ActorKind, RelationKind, Area, Opgave)
_LISTS = "lists"
_HELP = (
    N_("Fill in what you can change. Choose a word from the list where there is one."),
    N_("Add something new in the empty rows below the others, on each sheet."),
    N_("Put an x in the last column of what should go. A row that you take away stays with us."),
    N_("You may sort and filter, and give the file another name."),
    N_("Write a date as 31-12-2026. Write several names with a semicolon between them."),
)


def handed_out(
    model: Model, name: str, *, on: date, actors: Collection[ActorId] | None = None
) -> Handout:
    """What a handout for a team holds, to be kept in the map.

    Args:
        model: The map.
        name: For whom it is.
        on: The day of making.
        actors: The actors that it is about; everybody when left out.
    """
    chosen = {a.id for a in model.all(Actor)} if actors is None else set(actors)
    kept = [_shareable(r) for r in model.records() if _is_about(r, chosen)]
    return Handout(
        id=HandoutId.new(), name=name, on=on, audience=name, content=records_to_json(kept)
    )


def base_of(records: Iterable[Record]) -> Model:
    """The records of a handout as a model."""
    sorted_out: dict[type[Record], list[Record]] = {t: [] for t in RECORD_TYPES}
    for record in records:
        sorted_out[type(record)].append(record)
    return Model.of(sorted_out)


def handout_workbook(base: Model, handout: Handout, *, document: str) -> bytes:
    """The workbook of a handout."""
    book = Workbook()
    for style in styles():
        book.add_named_style(style)
    first: Worksheet = book.worksheets[0]
    first.title = _("Read this first")
    _explain(first, handout)
    lists: Worksheet = book.create_sheet(_LISTS)
    labels, titles = Labels(base), dict[str, dict[str, str]]()
    for form in FORMS:
        sheet: Worksheet = book.create_sheet(_(form.title), len(book.worksheets) - 1)
        titles[form.record_type.__name__] = _fill(sheet, lists, form, base, labels)
    lists.sheet_state = "veryHidden"
    facts = {"document": document, "handout": handout.id, "format": FORMAT, "language": language()}
    hidden: Worksheet = book.create_sheet(FACTS)
    hidden.append([json.dumps(facts)])
    hidden.append([json.dumps(titles)])
    hidden.sheet_state = "veryHidden"
    properties: Any = cast(Any, book).custom_doc_props  # which openpyxl does not describe
    for fact, value in facts.items():
        properties.append(StringProperty(name=f"{FACTS}_{fact}", value=value))
    return finished(book, on=handout.on, outcomes={})


def _is_about(record: Record, chosen: Collection[str]) -> bool:
    match record:
        case Actor():
            return record.id in chosen
        case Relation():
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
            return isinstance(record, _WORDS)


def _shareable(record: Record) -> Record:
    """A record without what we think of people."""
    match record:
        case Actor():
            return replace(record, judgement="")
        case Relation():
            return replace(record, quality=None)
        case ContactMoment():
            return replace(record, judgement="", mood=None)
        case _:
            return record


def _explain(sheet: Worksheet, handout: Handout) -> None:
    put(_at(sheet, 1, 1), handout.name, "map title")
    for row, line in enumerate(_HELP, start=3):
        put(_at(sheet, row, 1), _(line), style_of(Look.TEXT))
    sheet.column_dimensions["A"].width = 90.0
    sheet.sheet_view.showGridLines = False
    sheet.protection.sheet = True


def _fill(
    sheet: Worksheet, lists: Worksheet, form: Form, base: Model, labels: Labels
) -> dict[str, str]:
    titles = {entry.field: _(entry.title) for entry in form.entries}
    heads = [f"{KEY}:{form.record_type.__name__}", *titles.values(), _("Delete")]
    for column, head in enumerate(heads, start=1):
        put(_at(sheet, 1, column), head, "map header")
        sheet.column_dimensions[get_column_letter(column)].width = 22.0
    row = 1
    records: list[Any] = list(base.all(form.record_type))
    for row, record in enumerate(records, start=2):
        put(_at(sheet, row, 1), record.id, style_of(Look.TEXT))
        _write_row(sheet, row, form, labels, record)
    last = row + (SPARE_ROWS if form.takes_new else 0)
    for spare in range(row + 1, last + 1):
        put(_at(sheet, spare, 1), f"{NEW}{uuid4()}", style_of(Look.TEXT))
        _write_row(sheet, spare, form, labels, None)
    _offer(sheet, lists, form, labels, last=max(last, 2))
    sheet.column_dimensions["A"].hidden = True
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{max(last, 2)}"
    guard = sheet.protection
    guard.sheet, guard.sort, guard.autoFilter, guard.formatColumns = True, False, False, False
    return {**titles, "": _("Delete")}


def _write_row(sheet: Worksheet, row: int, form: Form, labels: Labels, record: Any) -> None:
    for column, entry in enumerate(form.entries, start=2):
        cell = _at(sheet, row, column)
        value = None if record is None else getattr(record, entry.field)
        shown = labels.shown(form.record_type, entry, value)
        look = Look.DATE if isinstance(shown, date) or entry.field in _DAYS else Look.TEXT
        put(cell, shown, style_of(look))
        cell.protection = Protection(locked=record is not None and not entry.is_open)
    mark = _at(sheet, row, len(form.entries) + 2)
    put(mark, "", style_of(Look.MARK))
    mark.protection = Protection(locked=record is None)


def _offer(sheet: Worksheet, lists: Worksheet, form: Form, labels: Labels, *, last: int) -> None:
    for column, entry in enumerate(form.entries, start=2):
        options = labels.options(form.record_type, entry)
        if not options:
            continue
        at = lists.max_column + 1
        for row, option in enumerate(options, start=1):
            put(_at(lists, row, at), option, style_of(Look.TEXT))
        source, letter = get_column_letter(at), get_column_letter(column)
        choice = DataValidation(
            type="list", formula1=f"={_LISTS}!${source}$1:${source}${len(options)}"
        )
        choice.allow_blank, choice.showErrorMessage = True, False  # a new actor may be named
        cast(Any, choice).add(f"{letter}2:{letter}{last}")
        sheet.add_data_validation(choice)


_DAYS = frozenset(("on", "start", "due", "done"))


def _at(sheet: Worksheet, row: int, column: int) -> Cell:
    return cast(Cell, sheet.cell(row, column))  # never a merged one
