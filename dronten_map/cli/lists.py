"""A command that reads a list from outside into a map."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dronten_map.cli.grammar import Command, Given, Option, Word
from dronten_map.cli.maps import JSON
from dronten_map.cli.opening import FILE, looking_at, working_on
from dronten_map.core.edits.views import place
from dronten_map.core.intake.reading import Reading, read
from dronten_map.core.intake.recognising import problem_with, recognise
from dronten_map.core.intake.table import Table
from dronten_map.core.intake.taking import Taken, take_in
from dronten_map.core.model import Records
from dronten_map.core.queries import first_view
from dronten_map.errors import UserError
from dronten_map.graph.layout import beside
from dronten_map.i18n import N_, _, ngettext
from dronten_map.session.column_maps import known_maps
from dronten_map.store import fsops

_SHEET = Option("--sheet", N_("Which sheet; the first with a list when you leave it out."), "NAME")
_MAP = Option("--columns", N_("Columns that you remembered in the window."), "NAME")
_DRY = Option("--dry-run", N_("Only tell what would come of it."))


def list_commands() -> list[Command]:
    """Reading a list."""
    return [
        Command(
            "add list",
            N_("Read a list of actors or relations: Excel, ods or csv."),
            (FILE, Word("SOURCE", N_("The file with the list."))),
            (_SHEET, _MAP, _DRY, JSON),
            _add_list,
        )
    ]


def _add_list(given: Given) -> int:
    from dronten_map.exchange.listing import LARGEST, read_tables

    source = Path(given.words["SOURCE"])
    tables = read_tables(source.name, fsops.read_bytes(source, limit=LARGEST))
    table = _chosen(tables, given.option("--sheet"))
    if given.has("--dry-run"):
        with looking_at(given.words["FILE"]) as document:
            reading = _reading(document.model, table, given.option("--columns"))
        taken = None
    else:
        with working_on(given.words["FILE"]) as document:
            reading = _reading(document.model, table, given.option("--columns"))
            with document.edit(_("List taken over")) as draft:
                taken = take_in(draft, reading, on=date.today(), source=source.name)
                view = first_view(draft).id
                place(draft, view, beside(draft, view, taken.made))
    if given.has("--json"):
        print(json.dumps(_plain(table, reading, taken), ensure_ascii=False, indent=1))
    else:
        print(*_lines(reading, taken), sep="\n")
    return 0


def _chosen(tables: tuple[Table, ...], name: str | None) -> Table:
    if name is None:
        return tables[0]
    found = next((t for t in tables if t.name.casefold() == name.casefold()), None)
    if found is None:
        raise UserError(
            _("There is no sheet “{name}” with a list.").format(name=name),
            where=name,
            hint=_("Choose from: {choices}.").format(choices=", ".join(t.name for t in tables)),
        )
    return found


def _reading(records: Records, table: Table, columns: str | None) -> Reading:
    maps = known_maps()
    if columns is not None:
        named = next((m for m in maps if m.name.casefold() == columns.casefold()), None)
        if named is None:
            raise UserError(
                _("No columns were remembered as “{name}”.").format(name=columns),
                where=columns,
                hint=_("Read the list in the window once, and give its columns a name."),
            )
        mapping = named.over(table.headers)
    else:
        fitting = next((m for m in maps if m.fits(table.headers)), None)
        mapping = fitting.over(table.headers) if fitting else recognise(table)
    if problem_with(mapping):
        raise UserError(
            _("It is not clear which column holds the names."),
            where=table.name,
            hint=_("Call it “Naam”, or “Van” and “Naar” in a list of relations."),
        )
    return read(records, table, mapping)


def _lines(reading: Reading, taken: Taken | None) -> Iterator[str]:
    count = len(taken.made if taken is not None else reading.new)
    new = ngettext("{count} new actor", "{count} new actors", count)
    yield new.format(count=count)
    if reading.known:
        text = ngettext(
            "{count} is on the map already", "{count} are on the map already", len(reading.known)
        )
        yield text.format(count=len(reading.known))
    ties = taken.relations if taken is not None else len(reading.ties)
    if ties:
        yield ngettext("{count} relation", "{count} relations", ties).format(count=ties)
    for trouble in reading.troubles:
        where = _("Row {row}, column {column}").format(row=trouble.row, column=trouble.column)
        said = f" “{trouble.text}”" if trouble.text else ""
        yield f"{where}{said}: {trouble.message}"


def _plain(table: Table, reading: Reading, taken: Taken | None) -> dict[str, object]:
    return {
        "sheet": table.name,
        "rows": len(table.rows),
        "new": [person.name for person in reading.new],
        "known": [person.name for person in reading.known],
        "relations": taken.relations if taken is not None else len(reading.ties),
        "unmatched": {target.value: texts for target, texts in reading.unmatched.items()},
        "troubles": [
            {"row": t.row, "column": t.column, "text": t.text, "message": t.message}
            for t in reading.troubles
        ],
        "taken": taken is not None,
    }
