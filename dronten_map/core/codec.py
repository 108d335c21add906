"""Record <-> plain dict: the only serialisation, used by file history, snapshots and clipboard."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, TypeVar, cast

from dronten_map.core.changes import Change, Step
from dronten_map.core.fields import Field, Sort, fields_of, type_named
from dronten_map.core.records import Record
from dronten_map.errors import UserError
from dronten_map.i18n import _

R = TypeVar("R", bound=Record)
Plain = dict[str, Any]


def to_plain(record: Record) -> Plain:
    """A record as a dict of JSON values, in the order of its fields."""
    return {f.name: _plain(getattr(record, f.name)) for f in fields_of(type(record))}


def from_plain(record_type: type[R], plain: Plain) -> R:
    """The record that a dict describes; fields that are left out get their default.

    Raises:
        UserError: a field is unknown, missing, or holds a value of another sort.
    """
    known = {f.name: f for f in fields_of(record_type)}
    for name in plain:
        if name not in known:
            raise _unreadable(record_type, name)
    values = {n: _value(record_type, known[n], v) for n, v in plain.items()}
    try:
        return record_type(**values)
    except TypeError as error:  # a required field is missing
        raise _unreadable(record_type, str(error).rsplit(" ", 1)[-1].strip("'")) from error


def records_to_json(records: Iterable[Record]) -> str:
    """Records as one JSON text: [[type, fields], ...]."""
    pairs = [[type(r).__name__, to_plain(r)] for r in records]
    return json.dumps(pairs, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def records_from_json(text: str) -> list[Record]:
    """The records that `records_to_json` wrote.

    Raises:
        UserError: the text is not of that form.
    """
    return [_record(pair) for pair in _list(_parsed(text))]


def step_to_json(step: Step) -> str:
    """The changes of a step as JSON: [[type, before, after], ...]; before or after may be null."""
    changes = [
        [type(c.subject).__name__, c.before and to_plain(c.before), c.after and to_plain(c.after)]
        for c in step.changes
    ]
    return json.dumps(changes, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def step_from_json(label: str, merge_key: str, at: datetime, text: str) -> Step:
    """The step that `step_to_json` wrote.

    Raises:
        UserError: the text is not of that form.
    """
    changes: list[Change] = []
    for row in _list(_parsed(text)):
        match row:
            case [str() as name, before, after]:
                changes.append(
                    Change(
                        None if before is None else _record([name, before]),
                        None if after is None else _record([name, after]),
                    )
                )
            case _:
                raise _damaged()
    return Step(label, tuple(changes), merge_key, at)


def _record(pair: Any) -> Record:
    match pair:
        case [str() as name, dict()]:
            try:
                record_type = type_named(name)
            except KeyError as error:
                raise _damaged() from error
            return from_plain(record_type, cast(Plain, pair[1]))
        case _:
            raise _damaged()


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [str(v) for v in cast("tuple[str, ...]", value)]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def _value(record_type: type[Record], field: Field, plain: Any) -> Any:
    if plain is None:
        if field.optional:
            return None
        raise _unreadable(record_type, field.name)
    try:
        return _READERS[field.sort](field, plain)
    except (ValueError, TypeError) as error:
        raise _unreadable(record_type, field.name) from error


def _exact(expected: type[Any]) -> Any:
    def read(_field: Field, plain: Any) -> Any:
        if type(plain) is not expected:
            raise TypeError(plain)
        return plain

    return read


def _number(_field: Field, plain: Any) -> float:
    if type(plain) not in (int, float):
        raise TypeError(plain)
    return float(plain)


def _worded(field: Field, plain: Any) -> Any:
    return field.type(_exact(str)(field, plain))


def _date(field: Field, plain: Any) -> date:
    return date.fromisoformat(_exact(str)(field, plain))


def _many(field: Field, plain: Any) -> tuple[Any, ...]:
    return tuple(_worded(field, item) for item in _exact(list)(field, plain))


_READERS: dict[Sort, Any] = {
    Sort.ID: _worded,
    Sort.REFERENCE: _worded,
    Sort.CHOICE: _worded,
    Sort.TEXT: _exact(str),
    Sort.INTEGER: _exact(int),
    Sort.YES_NO: _exact(bool),
    Sort.NUMBER: _number,
    Sort.DATE: _date,
    Sort.TEXTS: _many,
    Sort.REFERENCES: _many,
}


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_no_constant, object_pairs_hook=_no_duplicates)
    except ValueError as error:
        raise _damaged() from error


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise _damaged()
    return cast("list[Any]", value)


def _damaged() -> UserError:
    return UserError(
        _("This text holds no records of a map."),
        hint=_("Copy it again, or open the file in the newest version."),
    )


def _unreadable(record_type: type[Record], field: str) -> UserError:
    return UserError(
        _("The field {field} of {type} cannot be read.").format(
            field=field, type=record_type.__name__
        ),
        hint=_("Copy it again, or open the file in the newest version."),
    )
