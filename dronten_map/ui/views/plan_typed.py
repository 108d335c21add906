"""What is pasted into the plan from a workbook: cells as text, read as their columns read them."""

import csv
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dronten_map.core.model import Records
from dronten_map.core.records import Activity
from dronten_map.core.rules import check_value
from dronten_map.core.search import folded
from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.ui.fields.formats import DATE, EUROS, HOURS, TEXT, WHOLE
from dronten_map.ui.fields.options import Source, actors, scale, words
from dronten_map.ui.views.plan_columns import COLUMNS, PLACE, Column

Read = Callable[[Records, str], Any]
_YES, _NO = {"ja", "j", "yes", "y", "x", "1", "◆"}, {"", "nee", "n", "no", "0"}


@dataclass(slots=True)
class Typed:
    """One row: the values that could be read by field, and what could not, in sentences."""

    values: dict[str, Any] = field(default_factory=dict[str, Any])
    problems: list[str] = field(default_factory=list[str])


def cells(text: str) -> list[list[str]]:
    """The rows of cells that a workbook puts on the clipboard, without empty rows at the end."""
    rows = list(csv.reader(text.splitlines(keepends=True), delimiter="\t"))
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return rows


def columns_named(row: Sequence[str]) -> list[Column | None] | None:
    """The columns that a first row names; None when it is no row of names.

    It is one when the title is among them, and most of its cells are names of columns.
    """
    found = [_named(cell) for cell in row]
    names = [column.name for column in found if column is not None]
    return found if "title" in names and 2 * len(names) >= len(row) else None


def read_row(records: Records, columns: Sequence[Column | None], row: Sequence[str]) -> Typed:
    """The values of one row for the fields of an activity."""
    typed = Typed()
    if not any(cell.strip() for cell in row):
        return typed
    until: date | None = None
    for column, text in zip(columns, row, strict=False):
        if column is None or column.name not in _READERS:
            continue
        try:
            value = _READERS[column.name](records, text)
            if column.name == "until":
                until = value
                continue
            problem = check_value(Activity, column.activity, value)
        except UserError as error:
            problem, value = str(error), None
        if problem:
            typed.problems.append(f"{column.full_name}: {problem}")
        else:
            typed.values[column.activity] = value
    start = typed.values.get("start")
    if until is not None and start is not None and until >= start:
        typed.values["days"] = (until - start).days + 1
    return typed


def _named(cell: str) -> Column | None:
    wanted = folded(cell.strip())
    for column in COLUMNS:
        if wanted and wanted in (folded(column.full_name), folded(_(column.caption))):
            return column
    return None


def _one(source: Source) -> Read:
    """Reads one of what can be chosen, by its name."""

    def read(records: Records, text: str) -> Hashable | None:
        wanted = folded(text.strip())
        if not wanted:
            return None
        for option in source.options(records):
            if wanted == folded(option.name) or wanted == folded(str(option.value)):
                return option.value
        raise UserError(_("“{text}” is not in the list.").format(text=text.strip()[:40]))

    return read


def _several(source: Source) -> Read:
    """Reads several of what can be chosen, with semicolons or lines between them."""
    one = _one(source)

    def read(records: Records, text: str) -> tuple[Hashable, ...]:
        parts = [part for part in text.replace("\n", ";").split(";") if part.strip()]
        return tuple(dict.fromkeys(one(records, part) for part in parts))

    return read


def _step(records: Records, text: str) -> int | None:
    """A step of the ladder of participation, by its number, its word, or both."""
    wanted = folded(text).replace("·", " ").split()
    if not wanted:
        return None
    for option in scale("participation").options(records):
        known = folded(option.name).split()
        if wanted in (known, known[:1], known[1:]):
            assert isinstance(option.value, int)
            return option.value
    raise UserError(_("“{text}” is not in the list.").format(text=text.strip()[:40]))


def _is_so(_records: Records, text: str) -> bool:
    wanted = folded(text.strip())
    if wanted in _YES or wanted in _NO:
        return wanted in _YES
    raise UserError(_("“{text}” is neither yes nor no.").format(text=text.strip()[:40]))


def _title(_records: Records, text: str) -> str:
    return text.strip().removeprefix("◆").strip()


_READERS: dict[str, Read] = {
    "title": _title,
    "form": _one(words("werkvorm")),
    "invited": _several(actors()),
    "level": _step,
    "reached": _step,
    "responsible": _one(actors()),
    "place": lambda _records, text: TEXT.read(text),
    "start": lambda _records, text: DATE.read(text),
    "until": lambda _records, text: DATE.read(text),
    "days": lambda _records, text: WHOLE.read(text) or 1,
    "minutes": lambda _records, text: HOURS.read(text),
    "minutes_spent": lambda _records, text: HOURS.read(text),
    "cents": lambda _records, text: EUROS.read(text),
    "cents_spent": lambda _records, text: EUROS.read(text),
    "status": _one(words("activity_status")),
    "milestone": _is_so,
    "result": lambda _records, text: TEXT.read(text),
}
assert set(_READERS) <= set(PLACE)
