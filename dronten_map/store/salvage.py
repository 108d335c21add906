"""What can still be read of a damaged file: row by row, and only records that hold together."""

import sqlite3
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from dronten_map.core.draft import Draft
from dronten_map.core.edits.removal import remove
from dronten_map.core.fields import Sort, references_of
from dronten_map.core.ids import ActorKindId, RelationKindId, ViewId
from dronten_map.core.model import Model
from dronten_map.core.records import (
    RECORD_TYPES,
    ActorKind,
    MapInfo,
    Record,
    RelationKind,
    View,
)
from dronten_map.core.rules import Severity, check
from dronten_map.core.start import FIRST_VIEW_ID, MAP_ID, starting_records
from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.store import rows, schema
from dronten_map.store.content import quoted
from dronten_map.store.opening import bring_up_to_date, damaged_file, incoming, read_only

_ROUNDS = 50  # of taking away what does not hold; each makes the map smaller
_FURTHEST = 2_000_000  # row numbers that are tried at most in one table
_BARREN = 20  # blocks without one readable row after which a table is taken to be at its end


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was saved of a damaged file.

    Attributes:
        records: They hold together: no rule is broken and no reference points at nothing.
        document_id: The identity of the map; a new one when it could not be read.
        lost: How many rows could not be read or did not fit any more, as far as that is known.
    """

    records: list[Record]
    document_id: str
    lost: int


def salvage(path: Path, folder: Path) -> Salvaged:
    """Read what can still be read of a file, which stays as it is.

    Raises:
        UserError: it is not there, is no map, or nothing of it can be read.
    """
    with incoming(path, folder) as (copy, _sha256):
        try:
            bring_up_to_date(copy, path)
        except (sqlite3.DatabaseError, KeyError) as error:
            raise _nothing_left(path) from error
        with closing(read_only(copy)) as connection:
            found = {t: _readable(connection, t) for t in RECORD_TYPES}
            expected = _expected(connection)
            document_id = _document_id(connection)
    if not any(found.values()):
        raise _nothing_left(path)
    read = {(t, record.id) for t, records in found.items() for record in records}
    kept = list(_sound(found).records())
    count = sum((type(record), record.id) in read for record in kept)  # a stand-in was lost
    return Salvaged(kept, document_id, max(0, expected - count))


def _readable(connection: sqlite3.Connection, record_type: type[Record]) -> list[Record]:
    known = rows.KnownIds()
    found: dict[str, Record] = {}
    for row in _readable_rows(connection, record_type):
        try:
            record = rows.to_records(record_type, [row], known)[0]
        except (ValueError, TypeError, KeyError):
            continue
        found.setdefault(record.id, record)
    return list(found.values())


def _readable_rows(
    connection: sqlite3.Connection, record_type: type[Record]
) -> Generator[tuple[object, ...]]:
    table, columns = schema.table_name(record_type), quoted(rows.columns(record_type))
    query = f'SELECT {columns} FROM "{table}" WHERE seq BETWEEN ? AND ? ORDER BY seq'
    last, barren = _last_row(connection, table), 0
    for start in range(0, last + 1, schema.BLOCK_ROWS):
        end = start + schema.BLOCK_ROWS - 1
        try:
            block = connection.execute(query, (start, end)).fetchall()
        except sqlite3.DatabaseError:
            block = [r for n in range(start, end + 1) for r in _row(connection, query, n)]
        yield from block
        barren = 0 if block else barren + 1
        if barren == _BARREN:
            return


def _row(connection: sqlite3.Connection, query: str, number: int) -> list[tuple[object, ...]]:
    try:
        return connection.execute(query, (number, number)).fetchall()
    except sqlite3.DatabaseError:
        return []


def _last_row(connection: sqlite3.Connection, table: str) -> int:
    """The last row that may be there: as the table itself says, or as its digests say."""
    asked = (
        f'SELECT max(seq) FROM "{table}"',
        f"SELECT (max(block) + 1) * {schema.BLOCK_ROWS} FROM digest WHERE name = '{table}'",
    )
    answers = [_answer(connection, query) for query in asked]
    known = [answer for answer in answers if isinstance(answer, int)]
    return min(max(known, default=_FURTHEST), _FURTHEST)


def _expected(connection: sqlite3.Connection) -> int:
    """How many records the file held when it was saved; 0 when it does not say."""
    names = ", ".join(f"'{schema.table_name(t)}'" for t in RECORD_TYPES)
    answer = _answer(connection, f"SELECT sum(count) FROM digest WHERE name IN ({names})")
    return answer if isinstance(answer, int) else 0


def _document_id(connection: sqlite3.Connection) -> str:
    answer = _answer(connection, "SELECT value FROM meta WHERE key = 'document_id'")
    return answer if isinstance(answer, str) else str(uuid4())


def _answer(connection: sqlite3.Connection, query: str) -> object:
    try:
        row = connection.execute(query).fetchone()
    except sqlite3.DatabaseError:
        return None
    return row[0] if row else None


def _sound(found: dict[type[Record], list[Record]]) -> Model:
    """A model of what was found, mended where it can be, without what breaks a rule for good."""
    if not found[MapInfo]:
        found[MapInfo] = [MapInfo(id=MAP_ID)]
    if not found[View]:
        found[View] = [View(id=FIRST_VIEW_ID, name=_("Map"))]
    model = Model.of(found)
    draft = Draft(model)
    for record in list(model.records()):
        _mend(draft, record)
    model.apply(draft.step(""))
    for _round in range(_ROUNDS):
        errors = [p for p in check(model) if p.severity is Severity.ERROR]
        if not errors:
            break
        draft = Draft(model)
        for problem in errors:
            _take_away(draft, draft.find(problem.record_type, problem.subject))
        model.apply(draft.step(""))
    return model


def _mend(draft: Draft, record: Record) -> None:
    """Let a record forget what is lost, and give what it cannot do without a stand-in."""
    values: dict[str, Any] = {}
    for field in references_of(type(record)):
        assert field.target is not None
        value: Any = getattr(record, field.name)
        if field.sort is Sort.REFERENCES:
            values[field.name] = tuple(v for v in value if draft.find(field.target, v) is not None)
        elif value is not None and draft.find(field.target, value) is None:
            if field.optional:
                values[field.name] = None
            else:
                _stand_in(draft, field.target, value)
    draft.put(replace(record, **values))


def _stand_in(draft: Draft, record_type: type[Record], record_id: str) -> None:
    for record in starting_records():
        if type(record) is record_type and record.id == record_id:
            draft.put(record)
            return
    name = _("Lost")
    if record_type is ActorKind:
        draft.put(ActorKind(id=ActorKindId(record_id), name=name))
    elif record_type is RelationKind:
        draft.put(RelationKind(id=RelationKindId(record_id), name=name))
    elif record_type is View:
        draft.put(View(id=ViewId(record_id), name=name))


def _take_away(draft: Draft, record: Record | None) -> None:
    if record is None:  # it went along with another one
        return
    try:
        remove(draft, [record])
    except UserError:  # a kind that is still in use, or the last view: what uses it goes later
        draft.remove(record)


def _nothing_left(path: Path) -> UserError:
    refusal = damaged_file(path)
    return UserError(
        refusal.message + " " + _("Nothing of it can be read."),
        where=refusal.where,
        hint=_("Open a backup of it."),
    )
