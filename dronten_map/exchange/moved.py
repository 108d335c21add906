"""Signs that contents of a sheet moved without their hidden keys, so that a row says another's.

Somebody sorted a part of a sheet: the rows without their keys, or one column on its own.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from openpyxl.utils.escape import unescape

from dronten_map.core.edits.amend import cleaned
from dronten_map.core.fields import Sort, fields_of
from dronten_map.core.records import Record
from dronten_map.exchange.cells import Value, writable
from dronten_map.exchange.form import NEW, Entry, Form
from dronten_map.exchange.sheet_rows import Row, Written

Shown = Mapping[tuple[str, str], Value]  # key of a row and field -> what was handed out there
_ALIKE = 0.6  # part of the changed cells of a column that only changed places
_FEW = 2  # cells that change places before a part of a column counts
_Pair = tuple[Any, Any]  # what is written in a cell, and what was handed out in it


def strangers(
    rows: Iterable[Row], shown: Shown, handed: Mapping[type[Record], Collection[str]]
) -> set[str]:
    """The keys of rows that are called what another row was called when it was handed out.

    Where that other row has another name by now, rows moved: no row of the sheet counts then that
    has another name than it had, nor a new one, as it may hold what stood in another.

    Args:
        rows: What came back.
        shown: What was handed out in each cell.
        handed: The keys of all rows that were handed out, also of those that did not come back.
    """
    found: set[str] = set()
    for of_type in _by_type(rows):
        form = of_type[0].form
        keys, naming = handed.get(form.record_type, ()), _naming(form)
        named = _given(naming, keys, shown)
        known = [row for row in of_type if _is_known(row, shown)]
        renamed = {
            row.key: name
            for row in known
            if (name := _written(naming, row)) not in (None, _shown(naming, row.key, shown))
        }
        others = {key: named[name] for key, name in renamed.items() if name and name in named}
        found |= set(others)
        still = {row.key for row in known} - set(renamed)
        if any(o.isdisjoint(still) and not o.isdisjoint(renamed) for o in others.values()):
            found |= set(renamed)
            found |= {row.key for row in of_type if row.key.startswith(NEW)}
        found |= _doubles(form, known, keys, shown)
    return found


def _doubles(form: Form, known: Iterable[Row], keys: Collection[str], shown: Shown) -> set[str]:
    """Rows that became what another row was, in all that makes a row what it is.

    Two relations between the same two actors are called the same; only their kind tells them apart.
    """
    telling = [entry for entry in form.entries if entry.field in form.natural]
    given = _given(telling, keys, shown)
    return {
        row.key
        for row in known
        if (written := _written(telling, row)) in given
        and written != _shown(telling, row.key, shown)
    }


def shuffled(rows: Iterable[Row], shown: Shown) -> set[tuple[type[Record], str]]:
    """The columns whose contents changed places, as type of record and field.

    When more than one text did so, every column of that sheet counts.
    """
    found: set[tuple[type[Record], str]] = set()
    for of_type in _by_type(rows):
        form = of_type[0].form
        texts = {f.name for f in fields_of(form.record_type) if f.sort is Sort.TEXT}
        for entry in form.entries:
            known = _changes([r for r in of_type if _is_known(r, shown)], entry, shown)
            every = _changes(of_type, entry, shown)
            moved = _moved(every) if entry.field in texts else 0
            if moved > 1 or _is_shuffled(known) or _is_shuffled(every):
                found |= {(form.record_type, other.field) for other in form.entries}
            elif moved or _came_in_order(of_type, entry, shown):
                found.add((form.record_type, entry.field))
    return found


def _came_in_order(rows: Iterable[Row], entry: Entry, shown: Shown) -> bool:
    """Whether a column is in order that was not, and something of it stands in another row."""
    known = [row for row in rows if _is_known(row, shown) and entry.field in row.cells]
    written = [settled(row.cells[entry.field].value) for row in known]
    given = [settled(shown[row.key, entry.field]) for row in known]
    changed = [(new, old) for new, old in zip(written, given, strict=True) if new != old]
    came, gone = {str(new) for new, _old in changed}, {str(old) for _new, old in changed}
    return bool(came & gone) and _is_in_order(written) and not _is_in_order(given)


def _is_in_order(values: Sequence[Any]) -> bool:
    """Whether values rise or fall as programs sort them, with what is empty at one end."""
    ranks = [_rank(value) for value in values if value != ""]
    filled = "".join(" " if value == "" else "x" for value in values).strip()
    return " " not in filled and ranks in (sorted(ranks), sorted(ranks, reverse=True))


def _rank(value: Any) -> tuple[bool, float, str]:
    """Numbers and days before texts, whose case does not count."""
    if isinstance(value, date):
        return False, float(value.toordinal()), ""
    if isinstance(value, int | float):
        return False, float(value), ""
    return True, 0.0, str(value).casefold()


def is_as_written(cell: Written, shown: Value) -> bool:
    """Whether a cell still says what was handed out in it."""
    if isinstance(shown, str):
        text = "" if cell.value is None else str(cell.value)
        given = unescape(writable(shown)[0])
        # openpyxl takes away half of the marks of a text that another program saved.
        return cleaned(text) in (cleaned(given), cleaned(unescape(given)))
    value: Any = cell.value
    return (value.date() if isinstance(value, datetime) else value) == shown


def settled(value: object) -> Any:
    """A value of a cell as it is compared: empty is an empty text, and a day has no hours."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date()
    return cleaned(unescape(value)) if isinstance(value, str) else value


def _by_type(rows: Iterable[Row]) -> list[list[Row]]:
    found: dict[type[Record], list[Row]] = {}
    for row in rows:
        found.setdefault(row.form.record_type, []).append(row)
    return list(found.values())


def _is_known(row: Row, shown: Shown) -> bool:
    return (row.key, row.form.entries[0].field) in shown


def _naming(form: Form) -> tuple[Entry, ...]:
    """What a row is known by: what is not theirs to change, or what makes it what it is."""
    locked = tuple(entry for entry in form.entries if not entry.is_open)
    return locked or tuple(entry for entry in form.entries if entry.field in form.natural)


def _given(
    entries: Sequence[Entry], keys: Iterable[str], shown: Shown
) -> dict[tuple[Any, ...], set[str]]:
    """What rows said in some columns when they were handed out, with the rows that did."""
    found: dict[tuple[Any, ...], set[str]] = {}
    for key in keys:
        found.setdefault(_shown(entries, key, shown), set()).add(key)
    return found


def _shown(entries: Iterable[Entry], key: str, shown: Shown) -> tuple[Any, ...]:
    return tuple(settled(shown[key, entry.field]) for entry in entries)


def _written(entries: Iterable[Entry], row: Row) -> tuple[Any, ...] | None:
    cells = [row.cells.get(entry.field) for entry in entries]
    if any(cell is None for cell in cells):
        return None
    return tuple(settled(cell.value) for cell in cells if cell is not None)


def _changes(rows: Iterable[Row], entry: Entry, shown: Shown) -> list[_Pair]:
    found: list[_Pair] = []
    for row in rows:
        cell, given = row.cells.get(entry.field), shown.get((row.key, entry.field), "")
        if cell is not None and not cell.is_wrong and not is_as_written(cell, given):
            found.append((settled(cell.value), settled(given)))
    return found


def _moved(cells: list[_Pair]) -> int:
    """How many texts stand in another row now than the one that they were handed out in."""
    gone = Counter(str(old) for _new, old in cells if old != "")
    return (gone & Counter(str(new) for new, _old in cells)).total()


def _is_shuffled(cells: list[_Pair]) -> bool:
    written = Counter(str(new) for new, _old in cells)
    common = (written & Counter(str(old) for _new, old in cells)).total()
    if len(cells) > 1 and common == len(cells):
        return True
    return common >= _FEW and common >= _ALIKE * len(cells)
