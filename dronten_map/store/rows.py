"""Records as rows and back: which value stands in which column.

Reading builds records by position with a function made once per record type, as opening a map of
ten thousand actors is a matter of this one loop.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Any, cast

from dronten_map.core.fields import Field, Sort, fields_of
from dronten_map.core.ids import RecordId
from dronten_map.core.records import Record

Row = Sequence[Any]
Reader = Callable[[Sequence[Row]], list[Record]]


class KnownIds:
    """The ids that were read so far, so that every reference to a record is one object."""

    def __init__(self) -> None:
        self._of_type: dict[type[RecordId], dict[Any, Any]] = {}

    def of(self, id_type: type[RecordId]) -> dict[Any, Any]:
        """Raw text -> id, for one type of id; None stays None."""
        known = self._of_type.get(id_type)
        if known is None:
            known = self._of_type[id_type] = _Ids(id_type)
        return known


class _Ids(dict[Any, Any]):
    def __init__(self, id_type: type[RecordId]) -> None:
        super().__init__({None: None})
        self._id_type = id_type

    def __missing__(self, raw: str) -> RecordId:
        made = self[raw] = self._id_type(raw)
        return made


def columns(record_type: type[Record]) -> tuple[str, ...]:
    """The columns that hold a record of this type, in the order of its fields."""
    return tuple(field.name for field in fields_of(record_type))


def to_row(record: Record) -> dict[str, Any]:
    """A record as the values of its columns."""
    values = _getter(type(record))(record)
    writers = _writers(type(record))
    return {
        name: value if write is None or value is None else write(value)
        for (name, write), value in zip(writers, values, strict=True)
    }


def to_records(record_type: type[Record], rows: Sequence[Row], known: KnownIds) -> list[Record]:
    """The records of rows whose values stand in the order of `columns`.

    Raises:
        ValueError, TypeError, KeyError: a value is not what this program writes in its column.
    """
    id_type = fields_of(record_type)[0].type
    ids = [id_type(row[0]) for row in rows]
    of_type = known.of(id_type)
    of_type.update(zip(map(str, ids), ids, strict=True))
    references = [known.of(f.type) for f in fields_of(record_type) if f.sort is Sort.REFERENCE]
    return _builder(record_type)(rows, ids, *references)


@cache
def _getter(record_type: type[Record]) -> Callable[[Record], tuple[Any, ...]]:
    return attrgetter(*columns(record_type))


@cache
def _writers(record_type: type[Record]) -> tuple[tuple[str, Callable[[Any], Any] | None], ...]:
    return tuple((field.name, _WRITERS.get(field.sort)) for field in fields_of(record_type))


def _many(values: Iterable[str]) -> str:
    return json.dumps([str(v) for v in values], ensure_ascii=False, separators=(",", ":"))


# The database takes exact str fastest, so ids and choices, which are more than that, become str.
_WRITERS: dict[Sort, Callable[[Any], Any]] = {
    Sort.ID: str,
    Sort.REFERENCE: str,
    Sort.CHOICE: str,
    Sort.YES_NO: int,
    Sort.DATE: date.isoformat,
    Sort.TEXTS: _many,
    Sort.REFERENCES: _many,
}


@cache
def _builder(record_type: type[Record]) -> Callable[..., list[Record]]:
    """The loop that makes records, written out for one type as dataclasses writes __init__."""
    names: dict[str, Any] = {"make": record_type}
    arguments: list[str] = []
    parameters: list[str] = []
    for index, field in enumerate(fields_of(record_type)):
        value = f"row[{index}]"
        if field.sort is Sort.REFERENCE:
            parameters.append(f"ids_{index}")
            value = f"ids_{index}[{value}]"
        elif field.sort is Sort.ID:
            value = "record_id"
        elif field.sort in _READERS:
            names[f"read_{index}"] = _READERS[field.sort](field)
            value = f"read_{index}({value})"
        arguments.append(f"{field.name}={value}")
    source = (
        f"lambda {', '.join(['rows', 'ids', *parameters])}: "
        f"[make({', '.join(arguments)}) for row, record_id in zip(rows, ids)]"
    )
    return cast("Callable[..., list[Record]]", eval(source, names))


def _choice(field: Field) -> Callable[[Any], Any]:
    choices = cast(type[StrEnum], field.type)
    members: dict[Any, Any] = {member.value: member for member in choices}
    if field.optional:
        members[None] = None
    return members.__getitem__


def _yes_no(_field: Field) -> Callable[[Any], Any]:
    return {None: None, 0: False, 1: True}.__getitem__


def _date(_field: Field) -> Callable[[Any], Any]:
    return lambda text: None if text is None else date.fromisoformat(text)


def _texts(field: Field) -> Callable[[Any], Any]:
    member = field.type

    def read(text: str) -> tuple[Any, ...]:
        if text == "[]":  # by far the most
            return ()
        found = json.loads(text)
        if not isinstance(found, list):
            raise TypeError(text)
        return tuple(member(_exact(v)) for v in cast("list[Any]", found))

    return read


def _exact(value: Any) -> str:
    if type(value) is not str:
        raise TypeError(value)
    return value


_READERS: dict[Sort, Callable[[Field], Callable[[Any], Any]]] = {
    Sort.CHOICE: _choice,
    Sort.YES_NO: _yes_no,
    Sort.DATE: _date,
    Sort.TEXTS: _texts,
    Sort.REFERENCES: _texts,
}
